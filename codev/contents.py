"""What is recorded: the very contents of a session's file, as rows that anybody can read."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from json import loads
from pathlib import Path
from typing import Any

from codev.activity import Activity
from codev.retention import erase_day
from codev.session import look
from codev.store import shelf
from codev.store.codec import Codec
from codev.store.erasing import texts
from codev.store.problems import explained
from codev.store.rows import ERASED, OPENED, REDONE, UNDONE, About, Row
from codev.timing import Instant
from codev.words import N_, Words


@dataclass(frozen=True, slots=True)
class Recorded:
    """One row: its number in the file, when, what it records, the texts that somebody typed, and all of it as stored."""

    number: int
    at: Instant
    what: str
    texts: tuple[str, ...]
    taken_back: bool  # undone: no document tells it, the file still does
    stored: str


@dataclass(frozen=True, slots=True)
class Contents:
    path: Path
    about: About
    rows: tuple[Recorded, ...]

    @property
    def last(self) -> Instant:
        return self.rows[-1].at


def contents(path: Path, activities: Sequence[Activity[Any, Any, Any]], words: Words) -> Contents:
    """What the file of a session holds. Raises `StoreProblem`."""
    past = look(path, activities)
    about, rows = shelf.read(path)
    try:
        return Contents(path, about, recorded(rows, past.activity, words))
    except (ValueError, KeyError, TypeError) as error:
        raise explained(error, path) from error


def recorded(rows: Sequence[Row], activity: Activity[Any, Any, Any], words: Words) -> tuple[Recorded, ...]:
    """The rows of a file, of a session in hand too (`Session.rows`). Raises `ValueError` where they make no sense."""
    events = Codec[Any](activity.events).events(rows)
    told = {seq: activity.label(event, words) for seq, event in events.items()}
    acts: dict[int, str] = {}  # the first event names an act
    for row in rows:
        if row.seq in told:
            acts.setdefault(row.act, told[row.seq])
    back = _taken_back(rows)
    return tuple(
        Recorded(
            row.seq,
            Instant(row.wall) if row.kind == ERASED else row.at,
            told.get(row.seq) or _of_the_journal(row, acts, words),
            texts(row.payload, activity.texts.get(row.kind, ())),
            row.seq in told and row.act in back,
            row.payload,
        )
        for row in rows
    )


def notice(found: Contents, days: int, words: Words) -> Iterator[str]:
    """What is said above the rows: where they lie, who gets them, until when; `days` is the user's choice, 0 for none."""
    yield words(N_("Fichier : {path}"), path=found.path)
    yield words(
        N_("Créé le {day} par {program}. Rien d’autre n’est enregistré que ce qui suit."),
        day=words.date(found.about.created),
        program=found.about.app.strip() or found.about.program,
    )
    yield words(N_("Il reste sur cet ordinateur : le programme n’envoie rien, à personne."))
    day = erase_day(found.last, days)
    if day is None:
        yield words(N_("Il est gardé jusqu’à ce que vous l’effaciez."))
    else:
        until = N_("Il est à effacer après le {day} ; rien ne s’efface sans vous.")
        yield words(until, day=words.date(day))
    yield words(
        N_(
            "L’heure de chaque acte y est écrite : la durée d’un tour de parole peut s’en déduire, même quand aucun "
            "document ne la dit."
        )
    )
    if any(row.taken_back for row in found.rows):
        yield words(N_("Ce qui a été annulé y est encore, tant que ce n’est pas effacé."))


def lines(found: Contents, words: Words) -> Iterator[str]:
    """The rows, each on a line, under the day on which they were written."""
    today = ""
    for row in found.rows:
        day = words.date(row.at)
        if day != today:
            today = day
            yield day
        yield line(row, words)


def line(row: Recorded, words: Words) -> str:
    """A row: its number, its hour, what it records and the texts in it."""
    what = words(N_("{what} (annulé)"), what=row.what) if row.taken_back else row.what
    told = words(N_("{number} · {hour} · {what}"), number=row.number, hour=words.hour(row.at), what=what)
    return words(N_("{told} : {text}"), told=told, text=" · ".join(row.texts)) if row.texts else told


def same_text(found: Contents, numbers: Sequence[int]) -> tuple[int, ...]:
    """The numbers of other rows in which a text of these rows stands too."""
    sought = {text for row in found.rows if row.number in numbers for text in row.texts}
    return tuple(
        row.number
        for row in found.rows
        if row.number not in numbers and any(one in text for text in row.texts for one in sought)
    )


def _of_the_journal(row: Row, acts: dict[int, str], words: Words) -> str:
    """What a row of the journal itself records."""
    match row.kind:
        case UNDONE.kind:
            return words(N_("annulation : {act}"), act=acts.get(row.act, ""))
        case REDONE.kind:
            return words(N_("rétabli : {act}"), act=acts.get(row.act, ""))
        case _ if row.kind == OPENED:
            program = str(loads(row.payload).get("app", "")).strip()
            return words(N_("fichier ouvert par {program}"), program=program or words(N_("un programme")))
        case _:
            numbers = tuple(str(number) for number in loads(row.payload).get("rows", ()))
            return words(N_("textes effacés : ligne {numbers}"), numbers=words.listing(numbers))


def _taken_back(rows: Sequence[Row]) -> set[int]:
    """The acts that are not in force."""
    back: set[int] = set()
    for row in rows:
        if row.kind == UNDONE.kind:
            back.add(row.act)
        elif row.kind == REDONE.kind:
            back.discard(row.act)
    return back
