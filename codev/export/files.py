"""Files that are handed over: whole or not at all, and never in place of another."""

import errno
import os
from collections.abc import Callable, Sequence
from contextlib import suppress
from itertools import count
from pathlib import Path

from codev.activity import Trouble
from codev.words import N_

FULL = N_(
    "« {name} » n’a pas été écrit : le disque de « {folder} » est plein ; choisissez un autre emplacement."
)
CLOSED = N_("« {name} » n’a pas été écrit : « {folder} » est protégé ; choisissez un autre emplacement.")
FAILED = N_("« {name} » n’a pas été écrit dans « {folder} » ({cause}) ; choisissez un autre emplacement.")
_REASONS = {
    errno.ENOSPC: FULL,
    errno.EDQUOT: FULL,
    errno.EACCES: CLOSED,
    errno.EPERM: CLOSED,
    errno.EROFS: CLOSED,
}


def free(folder: Path, name: str, suffixes: Sequence[str]) -> str:
    """`name`, or `name (2)` and so on, so that no file of that name and of any of `suffixes` is in `folder`."""
    return next(
        stem
        for stem in (name if number == 1 else f"{name} ({number})" for number in count(1))
        # Says no where it may not even look; `lay` will then tell why.
        if not any(os.path.exists(folder / f"{stem}{suffix}") for suffix in suffixes)  # noqa: PTH110
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
        reason, cause = _REASONS.get(error.errno or 0, FAILED), error.strerror or type(error).__name__
        raise Trouble(reason, name=target.name, folder=str(target.parent), cause=cause) from error
    finally:
        with suppress(OSError):
            half.unlink(missing_ok=True)
