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
    """Rows of cells under a header row; `caption` says what it shows, for readers who cannot see it.

    `key` tells programs what it is in any language ("commitments", "positions", "times"): small letters and hyphens.
    """

    caption: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    key: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """A fact with where it comes from, when it was checked and whether it is certain."""

    statement: str
    reference: str
    publisher: str
    url: str
    checked: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Bar:
    """One length of a picture, in any unit that all of its picture share, and how it is said ("12 min")."""

    value: float
    told: str


@dataclass(frozen=True, slots=True)
class Bars:
    """Lengths to compare: for each row, its label and one bar of each series; None where there is none.

    Without `series`, each row has one bar that needs no name.
    """

    series: tuple[str, ...]
    rows: tuple[tuple[str, tuple[Bar | None, ...]], ...]


@dataclass(frozen=True, slots=True)
class Choices:
    """Who chose what, side by side: for each row, its label and a mark under each column, empty where not chosen."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Stop:
    """One place of a way; `told` says what happened there, in a word or two."""

    label: str
    reached: bool
    told: str = ""


@dataclass(frozen=True, slots=True)
class Way:
    """Places in the order in which they come, reached or not: the map of the quest."""

    stops: tuple[Stop, ...]


Drawing = Bars | Choices | Way


@dataclass(frozen=True, slots=True)
class Picture:
    """What is better looked at than read; `alternative` says the same in sentences, for who does not see it."""

    caption: str
    alternative: str
    drawing: Drawing


@dataclass(frozen=True, slots=True)
class Reminder:
    """A day to come back to, for a calendar. Its title is neutral: others see it on a shared screen.

    `uid` never changes for the same promise of the same session; `day` is an ISO date, and without one there is
    nothing to remind.
    """

    uid: str
    day: str
    title: str


@dataclass(frozen=True, slots=True)
class Datum:
    """One thing that a program may count with those of other sessions, which no page shows.

    `about` says what it is ("session", "choice") and each value goes by a key, both the same in every language.
    """

    about: str
    values: tuple[tuple[str, str], ...]


Block = Heading | Paragraph | Bullets | Table | Source | Picture


@dataclass(frozen=True, slots=True)
class Document:
    """A whole document in one language; `particulars` are its label and value pairs (date, place, tables).

    `footer` stands at the foot of every page where there are pages; `data` leave in JSON only.
    """

    title: str
    subtitle: str
    lang: str
    particulars: tuple[tuple[str, str], ...] = ()
    blocks: tuple[Block, ...] = field(default=())
    footer: str = ""
    reminders: tuple[Reminder, ...] = ()
    data: tuple[Datum, ...] = ()
