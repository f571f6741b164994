"""The next screen laid out while nobody waits: the very one that the key will bring, and nothing happens for it."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from arthur.app.ahead import foreseen
from arthur.director.desk import Place
from tests.arthur.pilot import Pilot, flying


@pytest.fixture
def pilot(tmp_path: Path) -> Iterator[Pilot]:
    with flying(tmp_path) as pilot:
        pilot.start()
        yield pilot


def calm(pilot: Pilot) -> None:
    """The loop turns while nobody touches anything."""
    pilot.hands.pass_by(0.4)
    pilot.app.turn()
    pilot.app.turn()


def test_what_is_foreseen_is_what_the_key_brings(pilot: Pilot) -> None:
    known = 0
    for _ in range(120):
        ahead = foreseen(pilot.desk(), pilot.app.scene(), "", pilot.app.duties.decks)
        pilot.press("right")
        if pilot.desk().place is not Place.ROOM:
            break
        if ahead is not None:
            known += 1
            assert ahead.scene.state == pilot.state()
            assert ahead.desk == replace(pilot.desk(), turned_at=None, message=ahead.desk.message)
    assert known > 20


def test_looking_ahead_changes_nothing(pilot: Pilot) -> None:
    pilot.press("right")
    before, desk, written = pilot.state(), pilot.desk(), pilot.path.read_bytes()
    seen = pilot.seen()
    calm(pilot)
    assert pilot.state() is before
    assert pilot.desk() == desk
    assert pilot.path.read_bytes() == written
    assert pilot.seen() == seen


def test_a_screen_that_was_laid_out_ahead_is_drawn_from_what_is_kept(pilot: Pilot) -> None:
    pilot.press("right", "right", "right")
    shelf = pilot.app.painter._letters.shelf
    calm(pilot)
    kept = set(shelf._images)
    pilot.press("right")
    new = [key for key in shelf._images if key not in kept]
    assert len(new) < len(kept) / 10


def test_a_fault_in_it_is_no_fault_of_the_stage(pilot: Pilot, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError

    monkeypatch.setattr("arthur.app.application.foreseen", fail)
    pilot.press("right")
    calm(pilot)
    assert pilot.desk().place is Place.ROOM
