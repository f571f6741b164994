"""The settings: every list turns round, and says in words what it holds."""

import pytest

from arthur.director.preferring import adjusted, entries
from arthur.director.scene import Scene
from codev.preferences import Preferences
from codev.timing import Instant
from codev.words import SourceWords

SCENE = Scene(Instant(0), SourceWords())
NAMES = (
    *("lang", "display", "mode", "text_size", "theme", "sound", "volume", "reduced_motion", "papers"),
    "erase_after_days",
)


@pytest.mark.parametrize("name", NAMES)
def test_every_list_turns_round_both_ways(name: str) -> None:
    start = Preferences(lang="fr", display=0)
    for by in (-1, 1):
        now, seen = adjusted(name, by, start, displays=2), {start}
        while now != start:
            assert now not in seen
            seen.add(now)
            assert adjusted(name, -by, now, displays=2) in seen
            now = adjusted(name, by, now, displays=2)
        assert len(seen) > 1


def test_one_display_is_always_the_one() -> None:
    assert adjusted("display", 1, Preferences(), displays=1).display == 0
    assert adjusted("display", 1, Preferences(), displays=0).display == 0


def test_what_is_not_a_setting_changes_nothing() -> None:
    assert adjusted("corners", 1, Preferences(), displays=1) == Preferences()


def test_each_line_says_what_it_holds() -> None:
    told = {entry.name: entry.value for entry in entries(Preferences(lang="de"), ("1 · 800 × 600",), SCENE)}
    assert told["lang"] == "Deutsch"
    assert told["display"] == "1 · 800 × 600"
    assert told["text_size"] == "100 %"
    assert set(told) == {*NAMES, "corners", "back"}


def test_a_display_that_went_away_is_no_crash() -> None:
    assert entries(Preferences(display=5), ("1 · 800 × 600",), SCENE)
    assert entries(Preferences(display=5), (), SCENE)
