"""A small activity for tests: a visitors' book, with an event of each shape that a real one has."""

from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import count

from codev.activity import Activity, Output, Refused, Summary
from codev.clock import Clock
from codev.document import Audience, Document, Paragraph
from codev.timing import Instant, Millis
from codev.words import Words


class Mood(StrEnum):
    GLAD = "content"
    TIRED = "fatigué"


@dataclass(frozen=True, slots=True)
class Visitor:
    name: str
    age: int
    mood: Mood = Mood.GLAD
    friends: tuple[str, ...] = ()
    badges: frozenset[int] = frozenset()
    came: Instant | None = None


@dataclass(frozen=True, slots=True)
class Arrived:
    visitor: Visitor


@dataclass(frozen=True, slots=True)
class Wrote:
    name: str
    text: str
    stayed: Millis | None = None


@dataclass(frozen=True, slots=True)
class DoorsClosed:
    pass


Event = Arrived | Wrote | DoorsClosed


@dataclass(frozen=True, slots=True)
class Arrive:
    visitors: tuple[Visitor, ...]  # all together: one act, an event each


@dataclass(frozen=True, slots=True)
class Write:
    name: str
    text: str


@dataclass(frozen=True, slots=True)
class CloseDoors:
    pass


@dataclass(frozen=True, slots=True)
class Wait:
    pass


Command = Arrive | Write | CloseDoors | Wait


@dataclass(frozen=True, slots=True)
class Book:
    visitors: tuple[Visitor, ...] = ()
    lines: tuple[tuple[str, str, Instant], ...] = ()
    closed: bool = False


def decide(book: Book, command: Command, now: Instant) -> tuple[Event, ...] | Refused:
    if book.closed:
        return Refused(
            "Le livre est fermé depuis {count} lignes ; revenez demain.", (("count", len(book.lines)),)
        )
    match command:
        case Arrive(visitors):
            return tuple(Arrived(replace(visitor, came=now)) for visitor in visitors)
        case Write(name, text):
            return (Wrote(name, text),)
        case CloseDoors():
            return (DoorsClosed(),)
        case Wait():
            return ()


def evolve(book: Book, event: Event, at: Instant) -> Book:
    match event:
        case Arrived(visitor):
            return replace(book, visitors=(*book.visitors, visitor))
        case Wrote(name, text):
            return replace(book, lines=(*book.lines, (name, text, at)))
        case DoorsClosed():
            return replace(book, closed=True)


def pages(book: Book, session: str, words: Words) -> Document:
    told = tuple(Paragraph(text, lead=name) for name, text, _ in book.lines)
    return Document(words("Le livre"), words("à lire"), words.lang, blocks=told)


def cover(book: Book, session: str, words: Words) -> Document:
    return Document(words("La couverture"), session, words.lang, blocks=(Paragraph(str(len(book.lines))),))


def label(event: Event, words: Words) -> str:
    return words("La ligne de {name}", name=event.name) if isinstance(event, Wrote) else type(event).__name__


def summary(book: Book, words: Words) -> Summary:
    return Summary(
        words("Le livre"), "Au moulin", words("{count} lignes", count=len(book.lines)), book.closed
    )


VISITORS: Activity[Book, Command, Event] = Activity(
    id="visitors",
    version=3,
    events={"Arrived": Arrived, "Wrote": Wrote, "DoorsClosed": DoorsClosed},
    start=Book,
    decide=decide,
    evolve=evolve,
    public=lambda book: book,
    outputs=(
        Output("pages", "Les pages", Audience.SHAREABLE, pages),
        Output("couverture", "La couverture", Audience.FACILITATOR, cover),
    ),
    label=label,
    summary=summary,
    texts={"Arrived": ("visitor.name", "visitor.friends"), "Wrote": ("name", "text")},
)


def steady_clock(start: int = 1_800_000_000_000, step: int = 250) -> Clock:
    """A clock that advances by `step` milliseconds each time it is read."""
    ticks = count(0, step)
    return Clock(wall=lambda: start, mono=lambda: next(ticks))
