"""What a screen reader is told of a PDF."""

from collections.abc import Iterator
from typing import Any

from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject


def tags(file: PdfReader) -> Iterator[tuple[str, str]]:
    """Each tag in reading order, with its alternative."""
    root = file.root_object["/StructTreeRoot"]
    yield from _tags(root["/K"])  # type: ignore[index]


def _tags(node: Any) -> Iterator[tuple[str, str]]:
    node = node.get_object()
    if isinstance(node, ArrayObject):
        for child in node:
            yield from _tags(child)
    elif isinstance(node, DictionaryObject) and "/S" in node:
        yield str(node["/S"]), str(node.get("/Alt", ""))
        if "/K" in node:
            yield from _tags(node["/K"])
