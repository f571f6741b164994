"""A document told in other letters: every text that a reader sees goes through one function, addresses and keys do not."""

import re
from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from codev.document import Block, Document, Paragraph
from codev.export.spelling import is_address

T = TypeVar("T")

_NOT_READ = frozenset({"lang", "key", "uid", "day", "about"})
# Before high signs, inside quotation marks, between a number and its unit.
_GLUE = re.compile(r"(?<=\S) (?=[;:?!»%€])|(?<=«) |(?<=\d) (?=(?:min|h|s|€)(?!\w))|(?<=n°) (?=\d)")


def retold(value: T, change: Callable[[str], str]) -> T:
    """`value`, a document or a part of one, with `change` done to each of its texts."""
    return _retold(value, change)  # type: ignore[no-any-return]


def typeset(document: Document) -> Document:
    """The document as its language is printed: a colon after each lead; in French, no sign starts a line alone."""
    french = document.lang == "fr"
    blocks = tuple(_led(block, french=french) for block in document.blocks)
    led = replace(document, blocks=blocks)
    return retold(led, glued) if french else led


def glued(text: str) -> str:
    """A French text whose signs stay with what they belong to: none starts a line alone."""
    return _GLUE.sub("\u00a0", text)  # where a printer would take U+202F: our typefaces lack it


def _led(block: Block, *, french: bool) -> Block:
    if not isinstance(block, Paragraph) or not block.lead.strip() or not block.lead[-1].isalnum():
        return block
    return replace(block, lead=f"{block.lead}{' :' if french else ':'}")


def _retold(value: Any, change: Callable[[str], str]) -> Any:  # noqa: ANN401 - any part of a document
    if isinstance(value, str):
        return change(value)
    if isinstance(value, tuple):
        return tuple(_retold(item, change) for item in value)
    if is_dataclass(value) and not isinstance(value, type):
        read = {part.name: getattr(value, part.name) for part in fields(value) if part.name not in _NOT_READ}
        told = {name: _retold(text, change) for name, text in read.items() if not _leads(name, text)}
        return replace(value, **told)
    return value


def _leads(name: str, text: object) -> bool:
    return name == "url" and is_address(str(text))
