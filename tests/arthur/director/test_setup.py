"""The set-up: whatever is adjusted, what can be started can be played."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arthur.app.decks import Decks
from arthur.debate.plans import Deal, make_plan
from arthur.debate.tables import table_counts
from arthur.director.debating import setup as setting
from arthur.director.desk import SetUp
from arthur.director.scene import Library, Scene
from codev import places
from codev.timing import Instant
from codev.words import SourceWords

LINES = ("people", "tables", "recipe", "pack", "deal", "stage", "pillar", "family", "nothing of the kind")
moves = st.lists(st.tuples(st.sampled_from(LINES), st.sampled_from((-1, 1))), max_size=60)


@pytest.fixture(scope="module")
def scene() -> Scene:
    library = Decks(places.scenarios()).library(SetUp(), "fr")
    return Scene(Instant(0), SourceWords(), library=library)


@given(moves)
def test_every_adjustment_leaves_a_room_that_can_be_seated(
    scene: Scene, moves: list[tuple[str, int]]
) -> None:
    setup = SetUp()
    for name, by in moves:
        setup = setting.adjusted(name, by, setup, scene)
        assert 4 <= setup.people <= 48
        assert setup.tables in table_counts(setup.people)
        recipe = setting.fitted(setup, scene.library)
        assert recipe is not None
        assert make_plan(recipe, setup.tables, Deal(setup.deal)).reserve >= 0, "what is started fits"
        assert len(setting.entries(setup, scene)) == 11
        assert bool(setting.deck(setup, scene.library)) or "Aucune carte" in setting.advice(setup, scene)


@given(st.sampled_from(LINES[1:8]), st.sampled_from((-1, 1)))
def test_a_list_turns_round(scene: Scene, name: str, by: int) -> None:
    setup = first = setting.adjusted(name, by, SetUp(), scene)
    for _ in range(200):
        setup = setting.adjusted(name, by, setup, scene)
        if setup == first:
            return
    raise AssertionError(f"{name} never comes back")


def test_one_step_forward_and_back_is_where_one_was(scene: Scene) -> None:
    for name in LINES[:8]:
        there = setting.adjusted(name, 1, SetUp(), scene)
        assert setting.adjusted(name, -1, there, scene) == SetUp()


def test_the_first_line_starts(scene: Scene) -> None:
    assert setting.entries(SetUp(), scene)[0].name == "start"


def test_a_language_without_its_cards_shows_them_in_french(scene: Scene) -> None:
    library = Decks(places.scenarios()).library(SetUp(), "xx")
    assert [card.title for card in library.cards] == [card.title for card in scene.library.cards]


def test_nothing_to_play_with_is_no_crash() -> None:
    bare = Scene(Instant(0), SourceWords(), library=Library())
    for name in LINES:
        setup = setting.adjusted(name, 1, SetUp(), bare)
        assert setting.entries(setup, bare)
        assert setting.advice(setup, bare) == ""
    assert setting.fitted(SetUp(), bare.library) is None
