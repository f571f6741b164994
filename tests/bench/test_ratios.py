"""Generous ratios: what tells on any machine, however busy, that something went wrong by far. Goals: `make bench`."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from arthur.app.opening import open_letters
from arthur.stage.window import StageWindow
from tests.arthur.stage_views.rooms import SCENES
from tests.bench import packs, stage, startup, store


def test_home_does_not_take_two_bare_windows_and_a_half(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    ours, bare = startup.started(3)
    assert ours < 2.5 * bare


def test_an_event_does_not_take_four_bare_inserts(tmp_path: Path) -> None:
    ours, insert = store.accepted(tmp_path)
    assert ours < 4 * insert


def test_a_check_does_not_read_its_cards_eight_times(tmp_path: Path) -> None:
    packs.build(tmp_path, cards=60)
    packs.verify(tmp_path)
    assert best_of(lambda: packs.verify(tmp_path)) < 8 * best_of(lambda: packs.parse(tmp_path))


def best_of(act: Callable[[], object]) -> float:
    """The shortest of five times, in seconds: a machine that was busy for a moment proves nothing."""
    times = []
    for _ in range(5):
        begun = time.perf_counter()
        act()
        times.append(time.perf_counter() - begun)
    return min(times)


def test_a_screen_is_drawn_again_in_half_the_time_of_the_first() -> None:
    letters, window = open_letters(), StageWindow("banc", (1280, 720), headless=True)
    first, again = 0.0, 0.0
    for scene in SCENES:
        times = stage.redraws(scene, window, letters, 5)
        first, again = first + times[0], again + min(times[1:])
    window.close()
    assert again < first / 2
