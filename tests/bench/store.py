"""What a session file costs: one accepted event against a bare insert, and opening a long debate."""

import json
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import Any

from arthur.debate import events as e
from arthur.debate.activity import DEBATE
from arthur.debate.plans import make_plan
from arthur.debate.rounds import ROOM, Agreement, Hand, Position, Stance
from arthur.debate.tables import seat
from codev.activity import Activity
from codev.clock import system_clock
from codev.meeting import events as m
from codev.meeting.records import Note
from codev.session import Session
from codev.store.codec import Codec
from codev.store.file import SessionFile
from codev.store.rows import About, Row, opened
from codev.timing import Instant, Millis
from tests.arthur.samples import QUEST, card
from tests.bench.figure import Figure, milliseconds, ratio, within
from tests.codev.visitors import VISITORS, Book, Command, Event, Write, Wrote

ACTS = 500
LONG = 5_000
TEXT = (
    "Le producteur des environs est prêt, mais le contrôle des livraisons prendra une demi-journée par mois."
)
INSERT = "INSERT INTO records VALUES (?, ?, ?, ?, ?, ?, ?)"
COLD = """
import sys, time
from pathlib import Path
from arthur.debate.activity import DEBATE
start = time.perf_counter()
from codev.clock import system_clock
from codev.session import Session
Session.open(DEBATE, Path(sys.argv[1]), system_clock()).close()
print(time.perf_counter() - start)
"""


def accepted(folder: Path) -> tuple[float, float]:
    """Median seconds of an event asked, decided, folded and written; and of a bare insert of the same row, in turn."""
    session: Session[Book, Command, Event] = Session.create(VISITORS, folder / "ours.seance", system_clock())
    bare = sqlite3.connect(folder / "bare.sqlite", isolation_level=None)
    for pragma in ("locking_mode = EXCLUSIVE", "journal_mode = DELETE", "synchronous = FULL"):
        bare.execute(f"PRAGMA {pragma}")
    bare.execute("CREATE TABLE records (seq INTEGER PRIMARY KEY, act, kind, wall, mono, at, payload)")
    ours, against = [], []
    for row in rows(VISITORS, [Wrote("Chêne", TEXT)] * ACTS):
        ours.append(_timed(lambda: session.ask(Write("Chêne", TEXT))))
        against.append(_timed(partial(bare.execute, INSERT, row)))
    session.close()
    bare.close()
    return statistics.median(ours), statistics.median(against)


def reopened(folder: Path) -> tuple[float, float, float]:
    """Seconds to open a debate of 5,000 events; to do so in a new process, imports included; to parse its JSON."""
    path = folder / "long.seance"
    about = About(DEBATE.id, DEBATE.version, "", "", Instant(0))
    SessionFile.create(path, about, rows(DEBATE, long_debate())).close()
    warm = min(_timed(lambda: Session.open(DEBATE, path, system_clock()).close()) for _ in range(5))
    command = [sys.executable, "-c", COLD, str(path)]
    cold = min(float(subprocess.check_output(command, text=True)) for _ in range(3))
    return warm, cold, min(_timed(lambda: _parse(path)) for _ in range(5))


def long_debate() -> list[e.DebateEvent]:
    """What rooms do, in proportion: tables speak, time is started and paused, facts are shown, a note is taken."""
    found: list[e.DebateEvent] = [
        m.Opened("Achats durables", "Metz", 20, make_plan(QUEST, 4)),
        e.TablesSeated(seat(20, 4)),
    ]
    while len(found) < LONG:
        number = len(found) // 250 + 1
        found += [m.StepEntered(len(found) % 14), e.CardsDrawn(number, (Hand(ROOM, (card(number),)),))]
        for table in ("chene", "lion", "cerf", "faucon") * 5:
            found += [
                e.PositionTaken(number, table, Position.A),
                e.AgreementSaid(number, table, Agreement.SPLIT, Position.B),
                e.ReasonGiven(number, table, TEXT[:90]),
                e.ReasonGiven(number, table, TEXT[:90], of_second=True),
                e.ObjectionHeard(number, table, TEXT[:90]),
                e.StanceTaken(number, table, Stance.MOVED),
                m.TimerPaused(),
                m.TimerStarted(),
                m.TimeAdded(Millis(60_000)),
                e.FactShown(number, 1),
            ]
        found += [m.NoteTaken(Note(TEXT, private=True))] * 10
    return found[:LONG]


def rows(activity: Activity[Any, Any, Any], events: Iterable[object]) -> list[Row]:
    """The rows of a session in which each event is an act."""
    codec, at = Codec[Any](activity.events), Instant(1_800_000_000_000)
    lines = [opened(""), *(codec.line(event) for event in events)]
    return [
        Row(number + 1, number, line.kind, at + number, number, Instant(at + number), line.payload)
        for number, line in enumerate(lines)
    ]


def figures() -> list[Figure]:
    with tempfile.TemporaryDirectory() as name:
        ours, insert = accepted(Path(name))
        warm, cold, parse = reopened(Path(name))
    against = f"parsing its JSON {milliseconds(parse)}, new process {milliseconds(cold)}"
    return [
        ratio("one acknowledged event, against a bare insert", ours, insert, 1.5),
        within(f"reopening a session of {LONG} events", warm, 0.150, against),
    ]


def _parse(path: Path) -> None:
    connection = sqlite3.connect(path)
    for row in connection.execute("SELECT * FROM records ORDER BY seq").fetchall():
        json.loads(row[6])
    connection.close()


def _timed(act: Callable[[], object]) -> float:
    start = time.perf_counter()
    act()
    return time.perf_counter() - start


if __name__ == "__main__":
    print(*figures(), sep="\n")
