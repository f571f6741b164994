"""What the documents of any facilitated session tell alike: when and where it was, the time of its steps, its notes."""

from collections.abc import Sequence
from typing import NamedTuple

from codev.document import Bar, Bars, Picture, Table
from codev.meeting.state import Meeting
from codev.timing import MINUTE, Instant, Millis
from codev.words import N_, Words

Particulars = tuple[tuple[str, str], ...]


class Span(NamedTuple):
    """A stretch of a session: its title, the time planned for it, and what it took; None where it was not reached."""

    title: str
    planned: Millis
    taken: Millis | None


def when_and_where(meeting: Meeting, words: Words) -> Particulars:
    """Day, hours and place; nothing before the session is open."""
    if meeting.opened is None:
        return ()
    return told(
        (
            (N_("Date"), words.date(meeting.opened)),
            (N_("Horaires"), _hours(meeting.opened, meeting.closed, words)),
            (N_("Lieu"), meeting.place),
        ),
        words,
    )


def told(pairs: Sequence[tuple[str, str]], words: Words) -> Particulars:
    """Those of `pairs` (a source text and its value) that have a value."""
    return tuple((words(name), value) for name, value in pairs if value)


def _hours(opened: Instant, closed: Instant | None, words: Words) -> str:
    start = words.hour(opened)
    if closed is None:
        return words(N_("séance ouverte à {start}, pas encore close"), start=start)
    return words(N_("de {start} à {end}"), start=start, end=words.hour(closed))


def spans(meeting: Meeting, titles: Sequence[str]) -> tuple[Span, ...]:
    """Every step with its time; `titles` are theirs, in order."""
    # A session that is not closed yet may have a step running: what it has taken shows up to its last pause.
    return tuple(
        Span(
            title,
            step.planned,
            timer.spent(meeting.closed or Instant(timer.since or 0)) if index in meeting.visited else None,
        )
        for index, (title, step, timer) in enumerate(zip(titles, meeting.steps, meeting.timers, strict=True))
    )


def lengths(meeting: Meeting, words: Words) -> Particulars:
    """How long the session was to be, and how long it was once it is closed."""
    if meeting.plan is None or meeting.opened is None:
        return ()
    lasted = words.duration(Millis(meeting.closed - meeting.opened)) if meeting.closed else ""
    return told(
        ((N_("Durée promise"), words.duration(meeting.plan.promised)), (N_("Durée réelle"), lasted)), words
    )


def time_picture(stretches: Sequence[Span], words: Words) -> Picture:
    """Planned and taken, side by side."""
    said = (
        words(N_("{title} : prévu {planned}, pris {taken}."), title=one.title, planned=planned, taken=taken)
        for one in stretches
        for planned, taken in [_both(one, words)]
    )
    rows = tuple(
        (one.title, (_bar(one.planned, words), None if one.taken is None else _bar(one.taken, words)))
        for one in stretches
    )
    return Picture(
        words(N_("Temps prévu et temps pris")),
        " ".join(said),
        Bars((words(N_("Prévu")), words(N_("Pris"))), rows),
    )


def time_table(steps: Sequence[Span], name: str, words: Words) -> Table:
    """The same, step by step; `name` is what a step is called (a source text)."""
    return Table(
        words(N_("Temps prévu et pris, pas à pas")),
        (words(name), words(N_("Prévu")), words(N_("Pris"))),
        tuple((one.title, *_both(one, words)) for one in steps),
        key="times",
    )


def _both(span: Span, words: Words) -> tuple[str, str]:
    taken = words(N_("pas atteint")) if span.taken is None else words.duration(span.taken)
    return words.duration(span.planned), taken


def _bar(length: Millis, words: Words) -> Bar:
    return Bar(length / MINUTE, words.duration(length))
