"""A document in the formats that it leaves in."""

import os
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from codev.document import Document
from codev.export.files import free, lay
from codev.export.formats import Format, files
from codev.timing import Instant

__all__ = ["Format", "write"]

USUAL = (Format.MARKDOWN, Format.HTML)


def write(
    document: Document,
    folder: Path,
    name: str,
    formats: Sequence[Format] = USUAL,
    *,
    at: Instant | None = None,
    written: Callable[[Path], None] = lambda _: None,
) -> tuple[Path, ...]:
    """The document in `folder` in each of `formats`, under one name, numbered where there is one; their paths.

    `written` is told each path once its file is whole; `at` is what the files say of when they were made, now unless
    told. Raises `Trouble` with a sentence; a file that was written stays.
    """
    now = Instant(time.time_ns() // 1_000_000) if at is None else at
    wanted = [file for kind in formats for file in files(document, kind, now)]
    stem = free(folder, name, [file.suffix for file in wanted])
    paths = []
    for file in wanted:
        target, content = folder / f"{stem}{file.suffix}", file.make()
        lay(target, partial(_fill, content))
        written(target)
        paths.append(target)
    return tuple(paths)


def _fill(content: bytes, path: Path) -> None:
    with path.open("xb") as writable:
        writable.write(content)
        writable.flush()
        os.fsync(writable.fileno())
