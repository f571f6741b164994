"""A document in the formats that it leaves in."""

import os
from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path

from codev.document import Document
from codev.export.files import free, lay
from codev.export.markdown import markdown
from codev.export.page import html


class Format(StrEnum):
    """What a document can be written as; the value is the file's suffix."""

    MARKDOWN = "md"
    HTML = "html"


def write(
    document: Document, folder: Path, name: str, formats: Sequence[Format] = tuple(Format)
) -> tuple[Path, ...]:
    """The document in `folder` in each of `formats`, under one name, numbered where there is one; their paths.

    Raises `Trouble` with a sentence; a format that was written stays.
    """
    stem = free(folder, name, [f".{kind}" for kind in formats])
    return tuple(_written(document, kind, folder / f"{stem}.{kind}") for kind in formats)


def _written(document: Document, kind: Format, target: Path) -> Path:
    match kind:
        case Format.MARKDOWN:
            text = markdown(document)
        case Format.HTML:
            text = html(document)
    lay(target, lambda half: _write_text(half, text))
    return target


def _write_text(path: Path, text: str) -> None:
    with path.open("x", encoding="utf-8", newline="\n") as writable:
        writable.write(text)
        writable.flush()
        os.fsync(writable.fileno())
