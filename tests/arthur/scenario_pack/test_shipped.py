"""The scenarios that are shipped: without a problem, and as rich as was promised."""

from datetime import date
from pathlib import Path

import pytest

from arthur.debate.cards import Pillar, Stage
from arthur.debate.plans import make_plan
from arthur.scenario_pack.checking import check
from arthur.scenario_pack.loading import Pack
from arthur.scenario_pack.scenarios import Scenarios, load_scenarios
from codev.timing import MINUTE
from codev.words import SourceWords

ROOT = Path(__file__).resolve().parents[3] / "scenarios"
WRITTEN = date(2026, 11, 22)  # the day that the facts were read


@pytest.fixture(scope="module")
def scenarios() -> Scenarios:
    return load_scenarios(ROOT)


@pytest.fixture(scope="module")
def pack(scenarios: Scenarios) -> Pack:
    return next(one for one in scenarios.packs if one.id == "arthur-essentiel")


def test_nothing_is_wrong() -> None:
    report = check([ROOT], today=WRITTEN, library=ROOT / "bibliotheque")
    assert report.problems == (), report.lines(SourceWords())


def test_the_first_pack_has_its_cards(pack: Pack) -> None:
    assert len(pack.cards) == 12
    assert len(pack.imprevus) == 6


def test_every_stage_and_pillar_is_explored(pack: Pack) -> None:
    assert {editions[0].stage for editions in pack.cards} == set(Stage)
    assert {pillar for editions in pack.cards for pillar in editions[0].pillars} == set(Pillar)


def test_every_imprevu_fits_a_card_and_every_card_has_one(pack: Pack) -> None:
    for editions in pack.cards:
        assert any(imprevu[0].fits(editions[0]) for imprevu in pack.imprevus)


@pytest.mark.parametrize(
    ("plan", "rounds", "reserve"),
    [("decouverte-60", 1, 6), ("quete-120", 2, 12), ("demi-journee-180", 3, 22)],
)
def test_the_plans_leave_the_reserve_that_was_promised(
    plan: str, rounds: int, reserve: int, scenarios: Scenarios
) -> None:
    recipe = next(one for one in scenarios.recipes if one.id == plan)
    assert recipe.rounds == rounds
    assert make_plan(recipe, tables=4).reserve == reserve * MINUTE
