"""The sums of the plans as they are promised, and what to cut where they do not fit."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arthur.debate.plans import LEAST_DEBATE, Deal, Recipe, added_by_distinct, cut_to_fit, make_plan
from arthur.scenario_pack.plans import NAME, load_plans
from codev import places
from codev.packs.files import Folder
from codev.packs.problems import Problem
from codev.timing import MINUTE
from tests.arthur.debate.cards import RECIPES

SAME_SUMS = {  # plan: total minutes for 1 to 8 tables, one card for the room
    "decouverte-60": (48, 50, 52, 54, 56, 58, 60, 62),
    "quete-120": (96, 100, 104, 108, 112, 116, 120, 124),
    "demi-journee-180": (140, 146, 152, 158, 164, 170, 176, 182),
}
DISTINCT_SUMS = {
    "decouverte-60": (49, 52, 55, 58, 61, 64, 67, 70),
    "quete-120": (98, 104, 110, 116, 122, 128, 134, 140),
    "demi-journee-180": (143, 152, 161, 170, 179, 188, 197, 206),
}
CUTS = {  # what does not fit, and what to cut
    ("decouverte-60", 8, Deal.SAME): "débats ramenés à 12 min.",
    ("quete-120", 8, Deal.SAME): "débats ramenés à 12 min.",
    ("demi-journee-180", 8, Deal.SAME): "débats ramenés à 13 min.",
    ("decouverte-60", 5, Deal.DISTINCT): "débats ramenés à 13 min.",
    ("decouverte-60", 6, Deal.DISTINCT): "débats ramenés à 10 min.",
    (
        "decouverte-60",
        7,
        Deal.DISTINCT,
    ): "comptez 65 min en tout, pour une manche sans pause et un débat de 12 min.",
    (
        "decouverte-60",
        8,
        Deal.DISTINCT,
    ): "comptez 65 min en tout, pour une manche sans pause et un débat de 9 min.",
    ("quete-120", 5, Deal.DISTINCT): "débats ramenés à 13 min.",
    ("quete-120", 6, Deal.DISTINCT): "débats ramenés à 10 min.",
    ("quete-120", 7, Deal.DISTINCT): "pas de pause, débats ramenés à 12 min.",
    ("quete-120", 8, Deal.DISTINCT): "pas de pause, débats ramenés à 9 min.",
    ("demi-journee-180", 6, Deal.DISTINCT): "débats ramenés à 11 min.",
    ("demi-journee-180", 7, Deal.DISTINCT): "débats ramenés à 8 min.",
    ("demi-journee-180", 8, Deal.DISTINCT): "pas de pause, débats ramenés à 10 min.",
}
minutes_each = st.integers(0, 30)
recipes = st.builds(
    Recipe,
    id=st.just("essai"),
    title=st.just("Essai"),
    promised_minutes=st.integers(30, 240),
    welcome=minutes_each,
    rounds=st.integers(1, 5),
    pause=st.sampled_from([0, 5, 15, 40]),
    pause_after_round=st.integers(0, 5),
    closing=minutes_each,
    draw=st.integers(0, 3),
    reading=st.integers(1, 8),
    debate=st.integers(1, 30),
    choice=st.integers(1, 4),
    sharing_per_table=st.integers(0, 5),
    eclairage=st.integers(1, 15),
)


def shipped() -> dict[str, Recipe]:
    problems: list[Problem] = []
    found = load_plans(Folder(places.scenarios() / NAME, NAME), problems)
    assert not problems
    return {recipe.id: recipe for recipe in found}


def test_the_plans_that_ship_are_those_of_the_tests() -> None:
    for name, recipe in shipped().items():
        known = RECIPES[name]
        assert make_plan(recipe, 4).steps == make_plan(known, 4).steps
        assert (recipe.promised_minutes, recipe.rounds) == (known.promised_minutes, known.rounds)
    assert set(shipped()) == set(RECIPES)


@pytest.mark.parametrize(
    ("name", "reserve", "steps"),
    [("decouverte-60", 6, 8), ("quete-120", 12, 15), ("demi-journee-180", 22, 21)],
)
def test_what_four_tables_are_left(name: str, reserve: int, steps: int) -> None:
    plan = make_plan(RECIPES[name], 4)
    assert plan.reserve == reserve * MINUTE
    assert len(plan.steps) == steps


@pytest.mark.parametrize("name", RECIPES)
@pytest.mark.parametrize("tables", range(1, 9))
def test_the_sums_of_the_steps(name: str, tables: int) -> None:
    recipe = RECIPES[name]
    same, distinct = make_plan(recipe, tables), make_plan(recipe, tables, Deal.DISTINCT)
    assert same.total == SAME_SUMS[name][tables - 1] * MINUTE
    assert distinct.total == DISTINCT_SUMS[name][tables - 1] * MINUTE
    assert distinct.total - same.total == added_by_distinct(recipe, tables) * MINUTE


@pytest.mark.parametrize("name", RECIPES)
@pytest.mark.parametrize("deal", Deal)
@pytest.mark.parametrize("tables", range(1, 9))
def test_a_plan_that_cannot_fit_says_what_to_cut(name: str, deal: Deal, tables: int) -> None:
    cut = cut_to_fit(RECIPES[name], tables, deal)
    said = cut and cut.advice.format(**dict(cut.values))
    assert said == CUTS.get((name, tables, deal))


def test_the_break_comes_between_rounds_and_never_before_the_closing() -> None:
    long = make_plan(RECIPES["demi-journee-180"], 4)
    kinds = [(step.kind, step.round) for step in long.steps]
    assert kinds.index(("pause", 0)) == kinds.index(("eclairage", 2)) + 1


@pytest.mark.parametrize(
    ("promised", "advice"),
    [
        (93, "débats ramenés à 13 min."),
        (75, "pas de pause, débats ramenés à 10 min."),
        (53, "manches ramenées à 1, pas de pause."),
        (45, "manches ramenées à 1, pas de pause, débats ramenés à 13 min."),
        (35, "comptez 40 min en tout, pour une manche sans pause et un débat de 8 min."),
    ],
)
def test_the_gentlest_cut_comes_first(promised: int, advice: str) -> None:
    cut = cut_to_fit(Recipe("essai", "Essai", promised, 5, 2, 12, 1, 5, 1, 4, 14, 2, 2, 7), 4)
    assert cut is not None
    assert cut.advice.format(**dict(cut.values)) == advice
    kinds = [step.kind for step in make_plan(cut.recipe, 4).steps]
    assert ("pause" in kinds) is ("pause" not in advice)


@given(recipes, st.integers(1, 8), st.sampled_from(Deal))
def test_what_is_cut_always_makes_it_fit(recipe: Recipe, tables: int, deal: Deal) -> None:
    cut = cut_to_fit(recipe, tables, deal)
    if make_plan(recipe, tables, deal).reserve >= 0:
        assert cut is None
        return
    assert cut is not None
    assert make_plan(cut.recipe, tables, deal).reserve >= 0
    assert cut_to_fit(cut.recipe, tables, deal) is None
    assert cut.recipe.debate >= min(recipe.debate, LEAST_DEBATE)
    assert "{" not in cut.advice.format(**dict(cut.values))


@given(recipes, st.integers(1, 8), st.sampled_from(Deal))
def test_every_step_has_its_own_name(recipe: Recipe, tables: int, deal: Deal) -> None:
    steps = make_plan(recipe, tables, deal).steps
    assert len({step.id for step in steps}) == len(steps)
    assert [step.round for step in steps if step.round] == sorted(step.round for step in steps if step.round)
    assert (steps[0].kind, steps[-1].kind) == ("accueil", "cloture")
