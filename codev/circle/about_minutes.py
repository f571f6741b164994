"""What the documents of a circle share: their head, how seats and phases are named, and lists under a title."""

from collections.abc import Iterator, Sequence

from codev.circle.roster import Presence, called, find
from codev.circle.state import Circle
from codev.document import Block, Bullets, Document, Heading
from codev.meeting.minutes import Particulars, told, when_and_where
from codev.project import INDEPENDENCE
from codev.words import N_, Words


def document(
    circle: Circle, title: str, blocks: Iterator[Block], words: Words, more: Particulars = ()
) -> Document:
    """A document of `circle`: its head, and `more` there; nothing under the title before the session is open."""
    opened = circle.meeting.opened is not None
    return Document(
        title=words(title),
        subtitle=circle.meeting.title,
        lang=words.lang,
        particulars=(*_particulars(circle, words), *more) if opened else (),
        blocks=tuple(blocks) if opened else (),
        footer=words(INDEPENDENCE),
    )


def _particulars(circle: Circle, words: Words) -> Particulars:
    plan = circle.meeting.plan
    method = circle.method_in(words.lang).title if circle.editions else plan.title if plan else ""
    there = (
        (N_("Méthode"), method),
        (N_("Participants"), words.plural("{count} personne", "{count} personnes", _voices(circle))),
        (N_("Sujet"), circle.chosen.text if circle.chosen else ""),
    )
    return (*when_and_where(circle.meeting, words), *told(there, words))


def _voices(circle: Circle) -> int:
    """How many took part, those who left before the end too."""
    came = (Presence.HERE, Presence.GONE)
    return sum(person.voice and person.presence in came for person in circle.people)


def has_client(circle: Circle) -> bool:
    return bool(circle.editions) and circle.method.has_client


def who(seat: int, circle: Circle, words: Words) -> str:
    """A first name where documents may have it, a number otherwise."""
    person = find(circle.people, seat)
    if person and circle.names_in_minutes:
        return called(person, words)
    return number(seat, words)


def number(seat: int, words: Words) -> str:
    return words(N_("n° {seat}"), seat=seat)


def phase_title(circle: Circle, step: int, words: Words) -> str:
    """The title of a phase, with its number where it is repeated."""
    asked = circle.meeting.steps[step]
    title = circle.method_in(words.lang).phase(asked.id).title
    return words(N_("{title} {number}"), title=title, number=asked.round) if asked.round else title


def listed(title: str, items: Sequence[str], words: Words, level: int = 1) -> Iterator[Block]:
    """A list under its title (a source text); nothing where it is empty."""
    if items:
        yield Heading(level, words(title))
        yield Bullets(tuple(items))


def notes(circle: Circle, words: Words, *, private: bool = False) -> Iterator[Block]:
    title = N_("Notes privées de l’animateur") if private else N_("Notes")
    yield from listed(title, [one.text for one in circle.meeting.notes if one.private is private], words)
