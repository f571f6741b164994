"""A document as data: blocks that every format writes in its own way, with no idea of how they look.

Text is always data: no block carries markup, so nothing that a room says can become a tag, a field or a formula.
"""

from dataclasses import dataclass, field
from enum import StrEnum


class Audience(StrEnum):
    """Who a document is for; each output says only what its readers may have."""

    SHAREABLE = "shareable"
    FACILITATOR = "facilitator"
    CLIENT = "client"


@dataclass(frozen=True, slots=True)
class Heading:
    """A title; level 1 is a chapter of the document (its own title is `Document.title`)."""

    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text, with an optional bold lead ("Question") and a soft second rank (sources, notes)."""

    text: str
    lead: str = ""
    soft: bool = False


@dataclass(frozen=True, slots=True)
class Bullets:
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells under a header row; `caption` says what it shows, for readers who cannot see it."""

    caption: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Source:
    """A fact with where it comes from, when it was checked and whether it is certain."""

    statement: str
    reference: str
    publisher: str
    url: str
    checked: str
    note: str = ""


Block = Heading | Paragraph | Bullets | Table | Source


@dataclass(frozen=True, slots=True)
class Document:
    """A whole document in one language; `particulars` are its label and value pairs (date, place, tables)."""

    title: str
    subtitle: str
    lang: str
    particulars: tuple[tuple[str, str], ...] = ()
    blocks: tuple[Block, ...] = field(default=())
    footer: str = ""
