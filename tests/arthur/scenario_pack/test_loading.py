"""From files to the values that a session plays: one edition for each language that has the card."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from arthur.debate.cards import Family, Option, Pillar, Shortcut, Stage, card_in
from arthur.scenario_pack.forms import FORMS
from arthur.scenario_pack.scenarios import load_scenarios
from codev.packs.decoding import decoded
from codev.packs.problems import Problem
from codev.packs.reading import read_text
from codev.packs.schema import checked
from codev.packs.texts import Translate
from tests.arthur.scenario_pack.samples import (
    CARD,
    CLAUSE,
    FACT,
    FAMILY,
    IMPREVU,
    PACK,
    PLAN,
    World,
    as_yaml,
)

SAMPLES = {
    "pack": PACK,
    "card": CARD,
    "imprevu": IMPREVU,
    "fact": FACT,
    "clause": CLAUSE,
    "family": FAMILY,
    "plan": PLAN,
}


def german(folder: Path) -> Mapping[str, Translate]:
    """A catalog of German for every folder of the world: all is said in capitals."""
    return {"de": lambda _, text: text.upper()}


def test_a_card_is_what_its_file_says(world: World) -> None:
    scenarios = load_scenarios(world.root)
    assert scenarios.problems == ()
    (pack,) = scenarios.packs
    assert (pack.id, pack.title, pack.authors, pack.version) == ("essai", "Essai", ("Une équipe",), "1.0")
    ((card,),) = pack.cards
    assert (card.id, card.pack, card.lang, card.stage) == ("carte", "essai", "fr", Stage.CRITERIA)
    assert card.families == (Family("alimentation", "Alimentation"),)
    assert card.pillars == (Pillar.ENVIRONMENT, Pillar.SOCIAL)
    assert card.options[1] == Option("Le prix d’abord", "Le budget nourrit tous.", "La qualité recule.")
    assert card.shortcuts == (
        Shortcut("Le bio est toujours plus cher.", "Cela dépend du volume : il se négocie."),
    )
    assert [fact.id for fact in card.eclairage] == ["loi-une", "label-un", "experience-une"]
    assert card.fictional
    ((imprevu,),) = pack.imprevus
    assert imprevu.fits(card)


def test_a_fact_says_whether_it_is_certain(world: World) -> None:
    for confidence, certain in (("V", True), ("VS", True), ("AV", False), ("C", False), (None, False)):
        world.fact(confidence=confidence)
        assert load_scenarios(world.root).packs[0].cards[0][0].eclairage[0].certain is certain


def test_a_fact_has_its_source_and_its_dates(world: World) -> None:
    world.fact(valid_until="2027-01-01")
    fact = load_scenarios(world.root).packs[0].cards[0][0].eclairage[0]
    assert (fact.publisher, fact.checked, fact.in_force_since, fact.valid_until) == (
        "Légifrance",
        "2026-11-22",
        "2026-08-22",
        "2027-01-01",
    )


def test_a_pack_may_have_facts_of_its_own(world: World) -> None:
    world.put("essai/faits/a-nous.yaml", FACT | {"id": "a-nous", "title": "Chez nous"})
    world.card(eclairage=["loi-une", "label-un", "essai:a-nous"])
    fact = load_scenarios(world.root).packs[0].cards[0][0].eclairage[2]
    assert (fact.id, fact.title) == ("essai:a-nous", "Chez nous")


def test_a_pack_cannot_name_the_facts_of_another(world: World) -> None:
    world.put("voisin/pack.yaml", PACK | {"id": "voisin"})
    world.put("voisin/faits/a-nous.yaml", FACT | {"id": "a-nous"})
    world.card(eclairage=["loi-une", "label-un", "voisin:a-nous"])
    assert "unknown-fact" in {one.code for one in load_scenarios(world.root).problems}


def test_a_catalog_makes_an_edition(world: World) -> None:
    (pack,) = load_scenarios(world.root, german).packs
    (editions,) = pack.cards
    assert [one.lang for one in editions] == ["fr", "de"]
    other = card_in(editions, "de")
    assert other.title == "LE LAIT DE LA CRÈCHE"
    assert other.options[0].objection == "LE PRIX PEUT DOUBLER."
    assert other.families[0].title == "ALIMENTATION"
    assert other.eclairage[0].statement.isupper()
    assert (other.eclairage[0].url, other.eclairage[0].publisher) == (FACT["source"]["url"], "Légifrance")
    assert pack.imprevus[0][1].title == "GRÈVE DES TRANSPORTS"


def test_a_catalog_without_the_card_makes_no_edition(world: World) -> None:
    (pack,) = load_scenarios(world.root, lambda _folder: {"de": lambda _, text: text}).packs
    assert [one.lang for one in pack.cards[0]] == ["fr"]


def test_one_bad_card_does_not_stop_the_others(world: World) -> None:
    world.put("essai/cartes/autre.yaml", CARD | {"id": "autre"})
    world.card(options=[])
    scenarios = load_scenarios(world.root)
    assert [editions[0].id for editions in scenarios.packs[0].cards] == ["autre"]
    assert [one.code for one in scenarios.problems] == ["too-few"]


def test_plans_come_shortest_first(world: World) -> None:
    world.put("plans/avant.yaml", PLAN | {"id": "avant", "promised_minutes": 59})
    world.put(
        "plans/long.yaml",
        PLAN | {"id": "long", "promised_minutes": 90, "rounds": 2, "pause": {"minutes": 5, "after_round": 1}},
    )
    recipes = load_scenarios(world.root).recipes
    assert [one.id for one in recipes] == ["avant", "court", "long"]
    assert (recipes[2].pause, recipes[2].pause_after_round, recipes[1].pause) == (5, 1, 0)
    assert (recipes[1].debate, recipes[1].sharing_per_table, recipes[1].eclairage) == (14, 2, 7)


LEAVES = st.text(max_size=8) | st.sampled_from(["", "true", "2026-11-22", "x" * 300, "12", "-1", "a-b"])
VALUES = st.recursive(
    LEAVES,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
)


@st.composite
def spoiled(draw: st.DrawFn) -> tuple[str, dict[str, Any]]:
    """A sample with one value, at any depth, put in the place of another."""
    kind = draw(st.sampled_from(sorted(SAMPLES)))

    def spoil(value: Any) -> Any:
        if isinstance(value, dict) and value and draw(st.booleans()):
            key = draw(st.sampled_from(sorted(value)))
            return value | {key: spoil(value[key])}
        if isinstance(value, list) and value and draw(st.booleans()):
            at = draw(st.integers(0, len(value) - 1))
            return [*value[:at], spoil(value[at]), *value[at + 1 :]]
        return draw(VALUES)

    data = SAMPLES[kind]
    key = draw(st.sampled_from(sorted(data)))
    return kind, data | {key: spoil(data[key])}


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(spoiled())
def test_whatever_an_author_writes_has_a_place_and_a_reason_of_ours(
    sample: tuple[str, dict[str, Any]],
) -> None:
    kind, data = sample
    text = as_yaml(data)
    problems: list[Problem] = []
    safe = decoded(text.encode("utf-8", "surrogatepass"), "f", problems)
    tree = read_text(safe, "f", problems) if safe else None
    form = checked(tree, FORMS[kind], problems) if tree else None
    assert (form is None) == bool(problems)
    assert "refused" not in {one.code for one in problems}
    assert all(1 <= one.line <= text.count("\n") + 1 for one in problems)
