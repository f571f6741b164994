"""Inside the library: what a clause and the sheet of a family must say, and what they name."""

from pathlib import Path

import pytest

from arthur.scenario_pack.checking import check
from arthur.scenario_pack.library import load_library
from codev.packs.files import Folder
from codev.packs.problems import Problem
from tests.arthur.scenario_pack.samples import FACT, TODAY, World


def found(world: World) -> list[tuple[str, str]]:
    problems = check([world.root], today=TODAY, library=world.root / "bibliotheque").problems
    return [(Path(one.path).name, one.code) for one in problems]


def test_a_clause_and_a_family_are_what_their_files_say(world: World) -> None:
    problems: list[Problem] = []
    library = load_library(Folder(world.root / "bibliotheque", "bibliotheque"), problems)
    assert problems == []
    clause = library.clauses.good["clause-une"].form
    assert (clause.stages, clause.families) == (("specifications",), ("alimentation",))
    assert clause.trap == "Un certificat d’entreprise ne dit rien du produit."
    family = library.families.good["alimentation"].form
    assert (family.rules, family.labels, family.experiences) == (
        ("loi-une",),
        ("label-un",),
        ("experience-une",),
    )
    assert family.vigilance == ("Le local n’est pas un label",)


@pytest.mark.parametrize("key", ["wording", "stages", "proof", "trap"])
def test_a_clause_says_how_it_lives(world: World, key: str) -> None:
    world.clause(**{key: None})
    world.card(clauses=None)
    assert found(world) == [("clause-une.yaml", "missing-key")]


def test_a_clause_without_families_suits_all(world: World) -> None:
    world.clause(families=None)
    assert found(world) == []


def test_a_clause_names_families_that_exist(world: World) -> None:
    world.clause(families=["alimentation", "alimentations"])
    assert found(world) == [("clause-une.yaml", "unknown-family")]


@pytest.mark.parametrize("heading", ["rules", "labels", "experiences"])
def test_a_family_names_facts_that_exist(world: World, heading: str) -> None:
    world.family(**{heading: ["loi-une", "loi-deux"]})
    assert found(world) == [("alimentation.yaml", "unknown-fact")]


def test_a_title_is_enough_for_a_family(world: World) -> None:
    world.put("bibliotheque/familles/alimentation.yaml", {"id": "alimentation", "title": "Alimentation"})
    assert found(world) == []


def test_a_clause_grows_old_like_a_fact(world: World) -> None:
    world.clause(checked="2020-01-01")
    assert found(world) == [("clause-une.yaml", "old")]
    world.put("bibliotheque/clauses/clause-une.yaml", FACT | {"id": "clause-une"})
    assert ("clause-une.yaml", "missing-key") in found(world)
