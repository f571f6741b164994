"""Documents on the disk: whole or not at all, and never in place of another."""

from collections.abc import Callable, Sequence
from itertools import count
from pathlib import Path

from codev.activity import Trouble
from codev.words import N_

CANNOT_WRITE = N_(
    "« {name} » n’a pas pu être écrit dans « {folder} » ({cause}) ; choisissez un autre emplacement."
)


def free(folder: Path, name: str, suffixes: Sequence[str]) -> str:
    """`name`, or `name (2)` and so on, so that no file of that name and of any of `suffixes` is in `folder`."""
    return next(
        stem
        for stem in (name if number == 1 else f"{name} ({number})" for number in count(1))
        if not any((folder / f"{stem}{suffix}").exists() for suffix in suffixes)
    )


def lay(target: Path, fill: Callable[[Path], None]) -> None:
    """Has `fill` write a temporary file and puts it at `target`, where no file may be. Raises `Trouble`."""
    half = target.with_name(f".{target.name}.part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        half.unlink(missing_ok=True)
        fill(half)
        target.touch(exist_ok=False)  # takes the name for us alone, on any file system
        half.replace(target)
    except OSError as error:
        cause = error.strerror or type(error).__name__
        raise Trouble(CANNOT_WRITE, name=target.name, folder=str(target.parent), cause=cause) from error
    finally:
        half.unlink(missing_ok=True)
