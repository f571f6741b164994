"""Whole circles on a real file, each act lived twice by processes that are killed in the middle of it.

`python -m tests.codev.circle.lives FOLDER SESSION` tells, as JSON, what was found in the file after each death. For each act of a
session one process opens the file that the last one left, does the act, and is killed with half of it written; the next
one is killed when all of it is written, told (acknowledged) or not. What must be in the file is said by a session that
nobody killed, kept in memory by the parent.
"""

import json
import os
import signal
import sqlite3
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from codev.activity import Refused
from codev.circle import commands as c
from codev.circle.activity import CIRCLE
from codev.circle.commands import CircleCommand
from codev.circle.events import CircleEvent
from codev.circle.roster import Presence, seated
from codev.circle.state import Circle
from codev.clock import Clock
from codev.journal import Act, History, Link
from codev.packs.files import Folder
from codev.packs.methods import load_methods
from codev.session import Session, look
from codev.store import database
from codev.store.rows import Row
from codev.timing import Instant
from tests.codev.circle.journey import command, story_lines
from tests.codev.circle.moves import usual_act

HERE = Path(__file__).resolve().parent
METHODS = HERE.parents[2] / "scenarios" / "methodes"
MORNING = 1_795_525_200_000
UNDO, REDO = "annule", "rétablit"
HOT = bytes.fromhex("d9d505f920a163d7")  # the first bytes of a rollback journal that has to be played back

Move = CircleCommand | str  # a command, or UNDO, or REDO


@dataclass
class Unharmed:
    """The session that nobody kills, and the hour."""

    at: int = MORNING
    acts: int = 0
    history: History[Circle, CircleEvent] = field(default_factory=lambda: History(Link(CIRCLE.start())))

    @property
    def state(self) -> Circle:
        return self.history.state

    def does(self, move: Move) -> bool:
        """Whether the move wrote something."""
        before = self.history
        if move in (UNDO, REDO):
            self.history = before.undo() if move == UNDO else before.redo()
            return self.history is not before
        answer = CIRCLE.decide(self.state, move, Instant(self.at))  # type: ignore[arg-type]
        if isinstance(answer, Refused) or not answer:
            return False
        self.acts += 1
        self.history = before.did(Act(self.acts, Instant(self.at), answer), CIRCLE.evolve)
        return True


# ---- what is played: the journeys, and shipped methods as they usually go


def told_by(name: str) -> Callable[[Unharmed], Iterator[Move]]:
    """The acts of a journey, at its hours."""

    def moves(lived: Unharmed) -> Iterator[Move]:
        for at, text in story_lines((HERE / "journeys" / f"{name}.txt").read_text(encoding="utf-8")):
            lived.at = MORNING + at
            if text in (UNDO, REDO):
                yield text
            elif not text.startswith(("? ", "note : ")):
                yield command(text, lived.state)

    return moves


def usual(method: str, people: int, every: int) -> Callable[[Unharmed], Iterator[Move]]:
    """A shipped method to its last phase; after `every` so many acts somebody leaves, really, and comes back."""

    def moves(lived: Unharmed) -> Iterator[Move]:
        found = load_methods(Folder(METHODS, ""), []).found
        editions = next(one for one in found if one[0].id == method)
        yield c.OpenCircle("Entraide", "Laxou", editions, seated(editions[0], people))
        for number in range(400):
            lived.at += 15_000
            if lived.state.meeting.index == len(lived.state.meeting.steps) - 1:
                return
            yield usual_act(lived.state, number % 10)
            if number % every == 4:
                yield from (c.MarkPresence(3, Presence.GONE), UNDO, REDO, c.MarkPresence(3, Presence.HERE))

    return moves


SESSIONS = {
    "entraide-120": told_by("entraide-120"),
    "rencontres-eclair": told_by("rencontres-eclair"),
    "entraide-120-usual": usual("entraide-120", 13, 25),
    "speed-meeting-usual": usual("speed-meeting", 13, 5),
}


# ---- who dies


def die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def dying_half_way(connection: sqlite3.Connection, rows: Sequence[Row]) -> None:
    connection.execute(
        "PRAGMA cache_size = 1"
    )  # pages reach the file before the commit: the journal becomes hot
    connection.execute("BEGIN")
    padded = (*rows, Row(rows[-1].seq + 1, 0, "Filler", 0, 0, Instant(0), "x" * 20_000))
    connection.executemany("INSERT INTO records VALUES (?, ?, ?, ?, ?, ?, ?)", padded)
    die()


def dying_after(add: Callable[..., None]) -> Callable[[sqlite3.Connection, Sequence[Row]], None]:
    def added(connection: sqlite3.Connection, rows: Sequence[Row]) -> None:
        add(connection, rows)
        die()

    return added


def life(path: Path, at: int, move: Move, ending: str) -> bool:
    """One process that opens the session, does one act and is killed; whether it was, by nothing else."""
    child = os.fork()
    if child == 0:
        try:
            clock = Clock(lambda: at, lambda: at)
            session = Session.open(CIRCLE, path, clock)
            if ending != "told":
                database.add = dying_half_way if ending == "half" else dying_after(database.add)  # type: ignore[assignment]
            if move == UNDO:
                session.undo()
            elif move == REDO:
                session.redo()
            else:
                session.ask(move)  # type: ignore[arg-type]
            die()
        finally:
            os._exit(1)  # only when something broke before the kill
    _, status = os.waitpid(child, 0)
    return os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL


def hot(path: Path) -> bool:
    journal = path.with_name(path.name + "-journal")
    return journal.exists() and journal.read_bytes()[:8] == HOT


def found(path: Path) -> Circle:
    """What the file tells; reading it plays back what was half written."""
    state = look(path, [CIRCLE]).state
    assert isinstance(state, Circle)
    return state


def lives(folder: Path, name: str) -> Iterator[dict[str, Any]]:
    """Each act of a session with what its two deaths left."""
    path, lived = folder / f"{name}.seance", Unharmed()
    Session.create(CIRCLE, path, Clock(lambda: MORNING, lambda: MORNING)).close()
    for number, move in enumerate(SESSIONS[name](lived)):
        before = lived.state
        if not lived.does(move):
            continue
        killed = life(path, lived.at, move, "half")
        was_hot = hot(path)
        nothing = found(path) == before
        ending = ("told", "written")[number % 2]
        killed &= life(path, lived.at, move, ending)
        yield {
            "move": str(move)[:80],
            "killed": killed,
            "hot": was_hot,
            "nothing half way": nothing,
            ending: found(path) == lived.state,
        }


if __name__ == "__main__":
    print(json.dumps(list(lives(Path(sys.argv[1]), sys.argv[2]))))
