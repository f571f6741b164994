"""What `arthur bilan` costs: two hundred debates as one report, in a process of its own, and what it takes of memory.

The baseline reads the same files with SQLite alone and parses their JSON.
"""

import json
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from arthur.debate import events as e
from arthur.debate.activity import DEBATE
from arthur.debate.plans import StepKind, make_plan
from codev.meeting import events as m
from codev.meeting.records import Commitment, Subject
from codev.store.file import SessionFile
from codev.store.rows import About
from codev.timing import Instant
from tests.arthur.samples import QUEST
from tests.bench.figure import Figure, milliseconds, within
from tests.bench.store import TEXT, long_debate, rows

SESSIONS = 200
EVENTS = 250  # of a debate: four tables that argue, correct and are timed
LONGEST, MOST = 5, 300  # seconds, MB
MEGABYTE = 1_000_000
COMMAND = """
import resource, sys
from arthur.cli import main
code = main(["bilan", sys.argv[1], "--to", sys.argv[2]])
print(code, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024)
"""


def figures() -> Iterator[Figure]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "seances"
        folder.mkdir()
        _fill(folder)
        runs = [_run(folder, Path(name) / str(number)) for number in range(3)]
        begun = time.perf_counter()
        _read_bare(folder)
        bare = time.perf_counter() - begun
    seconds, memory = (min(run[column] for run in runs) for column in range(2))
    yield within(
        f"{SESSIONS} sessions as one report, in ODT, PDF and HTML",
        seconds,
        LONGEST,
        f"reading them {milliseconds(bare)}",
    )
    taken = f"{memory / MEGABYTE:.0f} MB"
    yield Figure("memory of that report", taken, "", f"≤ {MOST} MB", memory <= MOST * MEGABYTE)


def _fill(folder: Path) -> None:
    told = rows(DEBATE, [*long_debate()[:EVENTS], *_ending()])
    for number in range(SESSIONS):
        about = About(DEBATE.id, DEBATE.version, "", str(number), Instant(0))
        SessionFile.create(folder / f"{number}.seance", about, told).close()


def _ending() -> list[e.DebateEvent]:
    """The choices are shown, each table promises something, and a disagreement is kept."""
    sharing = next(
        index for index, step in enumerate(make_plan(QUEST, 4).steps) if step.kind == StepKind.SHARING
    )
    promised = (Commitment(number, TEXT, "Camille", "mars", "chene") for number in range(1, 5))
    kept = Subject(1, TEXT, TEXT)
    return [m.StepEntered(sharing), *map(m.CommitmentMade, promised), m.SubjectKept(kept), m.Closed()]


def _run(folder: Path, out: Path) -> tuple[float, float]:
    """Seconds and bytes."""
    begun = time.perf_counter()
    command = [sys.executable, "-c", COMMAND, str(folder), str(out)]
    told = subprocess.check_output(command, text=True)
    seconds = time.perf_counter() - begun
    code, memory = told.split()[-2:]
    assert code == "0", told
    return seconds, float(memory)


def _read_bare(folder: Path) -> None:
    for path in folder.iterdir():
        with closing(sqlite3.connect(path)) as connection:
            for (payload,) in connection.execute("SELECT payload FROM records ORDER BY seq"):
                json.loads(payload)


if __name__ == "__main__":
    print(*figures(), sep="\n")
