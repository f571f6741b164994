"""What a circle costs: what the room sees at each second, for twenty people in a round, and opening a long session."""

import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from itertools import cycle, islice
from pathlib import Path

from codev.circle.activity import CIRCLE
from codev.circle.commands import CircleCommand
from codev.circle.events import CircleEvent, Contributed
from codev.circle.method import Capture
from codev.circle.public import public
from codev.circle.records import Contribution, Sort
from codev.circle.state import Circle
from codev.clock import system_clock
from codev.meeting import events as me
from codev.meeting.records import Note
from codev.packs.files import Folder
from codev.packs.methods import load_methods
from codev.places import scenarios
from codev.rehearsing import next_cue, opening
from codev.session import Session
from codev.store.file import SessionFile
from codev.store.rows import About
from codev.timing import Instant, Millis, after
from codev.words import SourceWords
from tests.bench.figure import Figure, milliseconds, within
from tests.bench.store import rows

METHOD, PEOPLE = "entraide-120", 20
EVENTS, TICKS = 2_000, 2_000
TICK, REOPENING = 0.001, 0.150  # seconds
WORDS = SourceWords()
LINE = "Un lot réservé, avec la liste des structures d’insertion et un modèle de clause."
Lived = tuple[Circle, Instant, list[CircleEvent]]


def figures() -> Iterator[Figure]:
    circle, now, events = lived_until_ideas()
    ours, copy = tick(circle, now)
    against = f"copying its state {copy * 1e6:.1f} µs"
    yield within(f"a displayed second of a circle of {PEOPLE} people", ours, TICK, against)
    with tempfile.TemporaryDirectory() as folder:
        warm, read = reopened(Path(folder), [*events, *islice(cycle(usual_events()), EVENTS - len(events))])
    yield within(
        f"reopening a circle of {EVENTS} events", warm, REOPENING, f"reading it {milliseconds(read)}"
    )


def tick(circle: Circle, now: Instant) -> tuple[float, float]:
    """Median seconds of what a face asks at each second, and of a plain copy of the state, in turn."""
    ours, against = [], []
    for number in range(TICKS):
        ours.append(_timed(partial(shown, circle, after(now, Millis(number)))))
        against.append(_timed(partial(replace, circle)))
    return statistics.median(ours), statistics.median(against)


def shown(circle: Circle, now: Instant) -> tuple[Millis, Millis | None, Instant]:
    """What is public, and its clocks."""
    seen = public(circle)
    turn = seen.round.left(seen.timer, now) if seen.round else None
    return seen.timer.left(now), turn, seen.expected_end(now)


def reopened(folder: Path, events: list[CircleEvent]) -> tuple[float, float]:
    """Seconds to open a circle of these events, and to read its rows with SQLite alone."""
    path = folder / "long.seance"
    about = About(CIRCLE.id, CIRCLE.version, "", "", Instant(0))
    SessionFile.create(path, about, rows(CIRCLE, events)).close()
    warm = min(_timed(lambda: Session.open(CIRCLE, path, system_clock()).close()) for _ in range(5))
    return warm, min(_timed(lambda: _read(path)) for _ in range(5))


def lived_until_ideas() -> Lived:
    """A rehearsal up to the middle of the round of ideas."""
    found = load_methods(Folder(scenarios() / "methodes", ""), []).found
    command: CircleCommand
    command, _ = opening(next(one for one in found if one[0].id == METHOD), PEOPLE, WORDS)
    circle, now, events = CIRCLE.start(), Instant(1_795_525_200_000), list[CircleEvent]()
    while True:
        answer = CIRCLE.decide(circle, command, now)
        assert isinstance(answer, tuple), answer
        for event in answer:
            circle = CIRCLE.evolve(circle, event, now)
        events += answer
        if Capture.IDEA in circle.phase.captures and len(circle.round.turns) > PEOPLE // 2:
            return circle, now, events
        cue = next_cue(circle, now, WORDS, "2027-01-31")
        assert cue is not None
        command, now = cue.command, after(now, cue.after)


def usual_events() -> list[CircleEvent]:
    """What may go on for long: a line corrected, time held and given, a note."""
    return [
        Contributed(Contribution(1, 2, Sort.ASKED, LINE, "questions")),
        me.TimerPaused(),
        me.TimerStarted(),
        me.TimeAdded(Millis(30_000)),
        me.NoteTaken(Note(LINE, private=True)),
    ]


def _read(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("SELECT * FROM records ORDER BY seq").fetchall()
    connection.close()


def _timed(act: Callable[[], object]) -> float:
    start = time.perf_counter()
    act()
    return time.perf_counter() - start


if __name__ == "__main__":
    print(*figures(), sep="\n")
