"""`python -m codev`."""

from codev.cli import main

if __name__ == "__main__":
    raise SystemExit(main())
