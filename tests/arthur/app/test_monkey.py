"""Thousands of keys, clicks and letters at random: nothing breaks, and what is on the disk is what was seen."""

from pathlib import Path
from random import Random

import pytest

from arthur.app.activities import ACTIVITIES
from arthur.director.desk import CircleSetUp, Place, SetUp
from arthur.intents import BINDINGS, Click, Composing, Hover, Input, KeyPress, Signal, Typed, Wheel
from codev.session import look
from tests.arthur.pilot import Hands, Pilot, flying, key

ACTS = 900
KEYS = [name for binding in BINDINGS for name in binding.keys if name not in ("ctrl+q", "ctrl+cmd+f", "f11")]
LETTERS = "abcnxumprovgmeiptdzylkq12345678+-−.eE éœ’« »ß中🙂\u0301"
EDITING = [
    "home",
    "end",
    "delete",
    "backspace",
    "ctrl+a",
    "ctrl+z",
    "ctrl+shift+z",
    "ctrl+c",
    "ctrl+x",
    "ctrl+v",
]
ROOMS: list[SetUp | CircleSetUp] = [
    SetUp(),
    SetUp(people=7, tables=1, recipe="decouverte-60"),
    SetUp(people=48, tables=8, deal="distinct", recipe="demi-journee-180"),
    CircleSetUp(people=6),
    CircleSetUp(method="temoignages", people=5),
    CircleSetUp(method="speed-meeting", people=9),
]


def start(pilot: Pilot, room: SetUp | CircleSetUp) -> None:
    if isinstance(room, SetUp):
        pilot.start(room)
    else:
        pilot.start_circle(room)


def something(pilot: Pilot, chance: Random) -> Input:
    """What a cat on the keyboard, or somebody in a hurry, might do."""
    match chance.choices(("on", "key", "letter", "click", "edit", "odd"), (30, 20, 25, 15, 5, 5))[0]:
        case "on":
            return KeyPress("pagedown")
        case "key":
            return key(chance.choice(KEYS))
        case "letter":
            return Typed(chance.choice(LETTERS))
        case "edit":
            return key(chance.choice(EDITING))
        case "click" if pilot.zones:
            x, y, width, height = chance.choice(pilot.zones).rect
            return Click(x + chance.randrange(max(1, width)), y + chance.randrange(max(1, height)))
        case _:
            odd = (
                Wheel(chance.choice((-1, 1))),
                Hover(3, 3),
                Composing("^", 1),
                Composing("", 0),
                Click(chance.randrange(1024), chance.randrange(768), chance.choice((1, 2, 3))),
                KeyPress("q", ctrl=True),
                *(Signal.FOCUS_LOST, Signal.FOCUS_GAINED, Signal.EXPOSED, Signal.DISPLAY_CHANGED),
            )
            return chance.choice(odd)


def time_goes_on(pilot: Pilot, chance: Random) -> None:
    """Mostly by the second, at times by the minute; now and then the computer sleeps, or its clock is set."""
    match chance.randrange(60):
        case 0:
            pilot.hands.sleep(chance.randrange(600))
        case 1:
            pilot.hands.wall += chance.randrange(-7_200_000, 7_200_000)
        case 2:
            pilot.hands.pass_by(chance.randrange(1200))
        case _:
            pilot.hands.pass_by(chance.random() * 8)
    pilot.app.tick()


@pytest.mark.parametrize("seed", range(len(ROOMS)))
def test_nothing_at_random_breaks_a_session(seed: int, tmp_path: Path) -> None:
    chance, hands = Random(seed), Hands()
    visited: set[tuple[Place, str]] = set()
    with flying(tmp_path, size=(1024, 768), hands=hands) as pilot:
        start(pilot, ROOMS[seed])
        path, state = pilot.path, pilot.in_hand()
        for _ in range(ACTS):
            pilot.give(something(pilot, chance))
            time_goes_on(pilot, chance)
            pilot.app.ended = pilot.app.rehearsal_asked = False
            sitting = pilot.app.duties.sitting
            if sitting is None or sitting.session.path != path:
                assert not path.exists() or look(path, ACTIVITIES).state == state, (
                    "what was seen last is on the disk"
                )
            if sitting is None:
                start(pilot, ROOMS[seed])
                sitting = pilot.app.duties.sitting
            assert sitting is not None
            path, state = sitting.session.path, sitting.state
            visited.add((pilot.desk().place, str(state.meeting.step.kind)))
        pilot.leave()
        assert look(path, ACTIVITIES).state == state
    assert len(visited) > 3, "a monkey that goes nowhere proves nothing"
