"""A session killed without warning, after every prefix of its life and in the middle of its writes."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]

# Lives sessions in forked children that kill themselves; tells what each had acknowledged and what its file holds.
SCRIPT = """
import json, os, signal, sys
from pathlib import Path
from codev.session import Session, look
from codev.store import database
from tests.codev.visitors import VISITORS, Arrive, Visitor, Write, steady_clock

LIFE = [
    Arrive((Visitor("a", 1), Visitor("b", 2))), Write("a", "un"), "undo", Write("b", "deux"), "undo", "redo",
    Write("a", "x" * 20_000), Arrive((Visitor("c", 3),)), "undo", Write("c", "trois"),
]

def die():
    os.kill(os.getpid(), signal.SIGKILL)

def dying_before_commit(connection, rows):
    connection.execute("PRAGMA cache_size = 1")  # pages reach the file before the commit: the journal becomes hot
    connection.execute("BEGIN")
    connection.executemany("INSERT INTO records VALUES (?, ?, ?, ?, ?, ?, ?)", rows)
    die()

def dying_after_commit(connection, rows, add=database.add):
    add(connection, rows)
    die()

def told(state):
    return [[visitor.name for visitor in state.visitors], [text for _, text, _ in state.lines]]

def live(session, moves, write):
    for move in moves:
        if move == "undo": session.undo()
        elif move == "redo": session.redo()
        else: session.ask(move)
        os.write(write, json.dumps(told(session.state)).encode() + b"\\n")

def lived(path, prefix, ending):
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        session = Session.create(VISITORS, path, steady_clock())
        os.write(write, json.dumps(told(session.state)).encode() + b"\\n")
        live(session, LIFE[:prefix], write)
        if ending != "between":
            database.add = {"before": dying_before_commit, "after": dying_after_commit}[ending]
            session.ask(Write("z", "z" * 50_000))
        die()
    os.close(write)
    with os.fdopen(read) as readable:
        acknowledged = [json.loads(line) for line in readable]
    _, status = os.waitpid(child, 0)
    journal = path.with_name(path.name + "-journal")
    hot = journal.exists() and journal.read_bytes()[:8] == bytes.fromhex("d9d505f920a163d7")
    found = look(path, [VISITORS])
    return {
        "prefix": prefix, "ending": ending, "killed": os.WIFSIGNALED(status), "hot": hot,
        "acknowledged": acknowledged, "found": told(found.state),
    }

print(json.dumps([
    lived(Path(sys.argv[1]) / f"{prefix}-{ending}.seance", prefix, ending)
    for prefix in range(len(LIFE) + 1) for ending in ("between", "before", "after")
]))
"""


@pytest.fixture(scope="module")
def lives(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, Any]]:
    if not hasattr(os, "fork"):
        pytest.skip("needs processes that fork")
    folder = tmp_path_factory.mktemp("lives")
    command = [sys.executable, "-c", SCRIPT, str(folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    found: list[dict[str, Any]] = json.loads(done.stdout)
    return found


def test_each_life_ended_as_planned(lives: list[dict[str, Any]]) -> None:
    assert len(lives) == 33
    assert all(life["killed"] for life in lives)
    assert all(len(life["acknowledged"]) == life["prefix"] + 1 for life in lives)


def test_nothing_acknowledged_is_lost(lives: list[dict[str, Any]]) -> None:
    for life in lives:
        if life["ending"] == "after":  # written, and killed before anybody was told: it counts
            visitors, lines = life["acknowledged"][-1]
            assert life["found"] == [visitors, [*lines, "z" * 50_000]], life["prefix"]
        else:
            assert life["found"] == life["acknowledged"][-1], (life["prefix"], life["ending"])


def test_some_were_killed_with_pages_half_written(lives: list[dict[str, Any]]) -> None:
    assert all(life["hot"] for life in lives if life["ending"] == "before")
