"""`python -m arthur`."""

from arthur.cli import main

if __name__ == "__main__":
    raise SystemExit(main())
