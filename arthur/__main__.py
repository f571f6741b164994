"""The `arthur` program. Without a word it opens the stage at once: reading a command line takes longer than drawing home."""

import gc
import sys


def main() -> int:
    """Opens the stage, or does what the arguments of the process ask; its exit code."""
    if len(sys.argv) == 1:
        gc.disable()  # until home is there: nothing that is loaded before it is to be thrown away
        from arthur.running import home

        return int(not home())
    from arthur.cli import main as command_line

    return command_line()


if __name__ == "__main__":
    raise SystemExit(main())
