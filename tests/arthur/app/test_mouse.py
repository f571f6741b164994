"""Every place of every screen can be clicked, by any button, and nothing breaks."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from arthur.director.desk import Over, Place, SetUp
from arthur.intents import Click, Hover, Verb, Wheel, Zone
from tests.arthur.pilot import Pilot, flying

LEAVING = (Verb.QUIT, Verb.FULL_SCREEN)  # what ends the program, or hides the window


@contextmanager
def as_it_was(pilot: Pilot) -> Iterator[None]:
    """The desk and the session in memory, afterwards, as they were before."""
    desk, sitting = pilot.app.desk, pilot.app.duties.sitting
    history = sitting.session.history if sitting else None
    yield
    pilot.app.ended = pilot.app.rehearsal_asked = False
    pilot.app.desk = desk
    if sitting and history:
        sitting.session.history = history
    pilot.app.refresh()


def middle(zone: Zone) -> tuple[int, int]:
    x, y, width, height = zone.rect
    return x + width // 2, y + height // 2


def click_everything(pilot: Pilot) -> int:
    """Clicks each place of the screen in turn, each time from the same screen; how many there were."""
    pilot.app.refresh()
    zones = pilot.zones
    for zone in zones:
        leaves = pilot.desk().over is Over.QUIT or pilot.desk().place is Place.END
        if zone.intent.verb in LEAVING or leaves:
            continue
        with as_it_was(pilot):
            pilot.give(Hover(*middle(zone)), Click(*middle(zone)))
    for button in (2, 3):
        desk, state = pilot.desk(), pilot.app.state
        pilot.give(Click(*middle(zones[0]), button))
        assert (pilot.desk(), pilot.app.state) == (desk, state), "other buttons do nothing"
    with as_it_was(pilot):
        pilot.give(Wheel(1), Wheel(-1), Click(0, 0), Click(1, 10_000))
    return len(zones)


@pytest.mark.parametrize(
    ("setup", "size"),
    [(SetUp(), (1280, 720)), (SetUp(people=40, tables=8, deal="distinct"), (1024, 768))],
    ids=["four-tables", "eight-cards"],
)
def test_every_place_of_a_session_can_be_clicked(setup: SetUp, size: tuple[int, int], tmp_path: Path) -> None:
    with flying(tmp_path, size=size) as pilot:
        pilot.start(setup)
        screens = clicked = 0
        seen: set[tuple[str, int, object]] = set()
        while pilot.desk().place is not Place.END:
            state, desk = pilot.state(), pilot.desk()
            screen = (
                state.kind,
                desk.page,
                (desk.over, len(state.round.voices) % 3, state.round.change_shown),
            )
            if screen not in seen and state.number < 2:
                seen.add(screen)
                clicked += click_everything(pilot)
                screens += 1
            pilot.press("pagedown")
        assert screens > 15
        assert clicked > 8 * screens


def test_every_place_of_what_opens_over_a_session_can_be_clicked(tmp_path: Path) -> None:
    with flying(tmp_path) as pilot:
        pilot.start()
        overs = set()
        for name in ("f1", "f2", "f3", "f4"):
            pilot.press(name)
            overs.add(pilot.desk().over)
            click_everything(pilot)
            pilot.press("escape")
        for over in (Over.GAP, Over.CLOSING, Over.ROSTER_ONE, Over.GATE, Over.PICK):
            overs.add(over)
            with as_it_was(pilot):
                pilot.app.desk = replace(pilot.desk(), over=over, chosen="chene")
                click_everything(pilot)
        assert len(overs) == 9


def test_every_place_around_a_session_can_be_clicked(tmp_path: Path) -> None:
    with flying(tmp_path) as pilot:
        pilot.start()
        pilot.leave()
        pilot.app.desk = replace(pilot.desk(), place=Place.HOME)
        for place in (Place.SETUP, Place.SETTINGS, Place.ABOUT, Place.CORNERS, Place.SORRY, Place.HOME):
            pilot.app.desk = replace(pilot.desk(), place=place)
            pilot.app.refresh()
            for zone in pilot.zones:
                before = pilot.desk()
                if zone.intent.value not in ("erased", "corners"):
                    pilot.give(Click(*middle(zone)))
                pilot.leave()
                pilot.app.ended = pilot.app.rehearsal_asked = False
                pilot.app.desk = before
                pilot.app.refresh()
