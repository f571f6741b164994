"""The app killed without warning after every act of a session: what it acknowledged is there, held, when it reopens."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from arthur.director.desk import Place
from arthur.director.orders import Resume
from codev.timing import MINUTE
from tests.arthur.pilot import Hands, Pilot, flying

ROOT = Path(__file__).parents[3]
AWAY = 25 * 60_000  # milliseconds between the kill and the reopening

# Plays sessions in forked children, each one act further, that kill themselves; tells what each had acknowledged.
SCRIPT = """
import json, os, signal, sys
from pathlib import Path
from arthur.app.decks import Decks
from arthur.director.desk import SetUp
from codev import places
from tests.arthur.app.test_killed import ACTS, told
from tests.arthur.pilot import flying

decks = Decks(places.scenarios())
decks.library(SetUp(), "fr")

def lived(folder, count, write):
    with flying(folder, size=(640, 480)) as pilot:
        pilot.app.duties.decks = decks
        pilot.start()
        pilot.wait(7)
        for act in ACTS[:count]:
            pilot.press(*act.split())
            pilot.wait(7)
        os.write(write, json.dumps(told(pilot)).encode())
        os.kill(os.getpid(), signal.SIGKILL)

lives = []
for count in range(len(ACTS) + 1):
    folder = Path(sys.argv[1]) / str(count)
    folder.mkdir()
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            lived(folder, count, write)
        finally:
            os._exit(1)  # only when something broke before the kill
    os.close(write)
    with os.fdopen(read) as readable:
        acknowledged = readable.read()
    _, status = os.waitpid(child, 0)
    lives.append([os.WIFSIGNALED(status) and os.WTERMSIG(status), json.loads(acknowledged or "null")])
print(json.dumps(lives))
"""

ACTS = (
    "right right right",  # through the welcome, to the draw
    "right",
    "r",
    "right",
    "right right",
    "i",
    "t",
    "+ + d",
    "right a",
    "b",
    "z",
    "c n a",
    "right u",
    "r O u i return",
    "N o n return",
    "2 p return r",
    "u n e space l i g n e",  # a line that is open when the kill comes
)


def told(pilot: Pilot) -> dict[str, Any]:
    """What a session remembers, in a form that can be compared across processes."""
    state = pilot.state()
    meeting = state.meeting
    return {
        "step": meeting.index,
        "rounds": repr(state.rounds),
        "tables": repr(state.tables),
        "deck": repr((state.order, state.drawn)),
        "left": meeting.timer.left(pilot.app.now) / MINUTE,
        "at": pilot.hands.at,
    }


@pytest.fixture(scope="module")
def lives(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[tuple[int, dict[str, Any]]]]:
    if not hasattr(os, "fork"):
        pytest.skip("needs processes that fork")
    folder = tmp_path_factory.mktemp("lives")
    call = [sys.executable, "-c", SCRIPT, str(folder)]
    done = subprocess.run(call, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return folder, json.loads(done.stdout)


def test_each_was_killed_after_one_more_act(lives: tuple[Path, list[tuple[int, dict[str, Any]]]]) -> None:
    killed = [signal for signal, _ in lives[1]]
    assert killed == [9] * (len(ACTS) + 1)
    remembered = [acknowledged["rounds"] + str(acknowledged["step"]) for _, acknowledged in lives[1]]
    assert len(set(remembered)) > 10


def test_all_that_was_acknowledged_is_there_and_time_is_held(
    lives: tuple[Path, list[tuple[int, dict[str, Any]]]],
) -> None:
    folder, all_lives = lives
    for count, (_, acknowledged) in enumerate(all_lives):
        with flying(folder / str(count), size=(640, 480), hands=Hands(acknowledged["at"] + AWAY)) as again:
            again.app.ask_for(Resume())
            assert again.desk().place is Place.ROOM, again.message
            assert not again.state().meeting.timer.running
            assert told(again) | {"at": 0} == acknowledged | {"at": 0}, f"after {ACTS[:count][-1:]}"
