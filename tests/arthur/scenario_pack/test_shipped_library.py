"""What is shipped, seen whole: forty cards in five packs, and a library that holds what they promise."""

from itertools import chain
from pathlib import Path

import pytest

from arthur.debate.cards import Stage
from arthur.scenario_pack.library import Library, load_library
from arthur.scenario_pack.loading import Pack
from arthur.scenario_pack.scenarios import load_scenarios
from codev.packs.files import Folder

ROOT = Path(__file__).resolve().parents[3] / "scenarios"
PACKS = {
    "arthur-essentiel": (12, 6),
    "petite-enfance": (5, 3),
    "social-et-emploi": (8, 4),
    "lycees-et-familles": (9, 4),
    "travaux-et-territoire": (6, 3),
}


@pytest.fixture(scope="module")
def packs() -> dict[str, Pack]:
    return {pack.id: pack for pack in load_scenarios(ROOT).packs}


@pytest.fixture(scope="module")
def library() -> Library:
    return load_library(Folder(ROOT / "bibliotheque", "bibliotheque"), [])


def test_forty_cards_and_twenty_imprevus_in_five_packs(packs: dict[str, Pack]) -> None:
    assert {name: (len(pack.cards), len(pack.imprevus)) for name, pack in packs.items()} == PACKS
    names = [editions[0].id for pack in packs.values() for editions in pack.cards]
    assert len(set(names)) == 40


@pytest.mark.parametrize("name", PACKS)
def test_every_card_meets_an_imprevu_of_its_own_pack(name: str, packs: dict[str, Pack]) -> None:
    pack = packs[name]
    for card in pack.cards:
        assert any(imprevu[0].fits(card[0]) for imprevu in pack.imprevus), card[0].id


@pytest.mark.parametrize("name", PACKS)
def test_each_pack_keeps_the_record_of_its_review(name: str, packs: dict[str, Pack]) -> None:
    record = (ROOT / name / "SOURCES.md").read_text(encoding="utf-8")
    for editions in packs[name].cards:
        assert f"| {editions[0].id} |" in record


def test_a_fact_is_certain_or_marked_and_has_a_page_not_a_front_door(library: Library) -> None:
    told = (ROOT / "bibliotheque" / "SOURCES.md").read_text(encoding="utf-8")
    for one in library.every_fact:
        assert one.form.confidence.certain or one.form.id in told, "a doubtful fact is told in the sources"
    for one in library.every_fact:
        path = one.form.source.url.split("/", 3)[3:]
        assert path not in ([], [""]), one.form.id
        assert "staging" not in one.form.source.url


def test_no_wording_of_the_library_says_the_same_twice(library: Library) -> None:
    said = [one.form.statement for one in library.every_fact]
    assert len(set(said)) == len(said)


def test_twenty_five_families_each_with_its_sheet(library: Library) -> None:
    sheets = [one.form for one in library.families.good.values()]
    assert len(sheets) == 25
    for sheet in sheets:
        headings = (sheet.social_risks, sheet.environmental_risks, sheet.rules, sheet.vigilance)
        assert all(headings), sheet.id


def test_the_clausier_covers_the_purchase_from_end_to_end(library: Library) -> None:
    clauses = [one.form for one in library.clauses.good.values()]
    assert len(clauses) >= 30
    assert set(chain.from_iterable(one.stages for one in clauses)) == set(Stage)
    assert sum("marier" in one.id for one in clauses) >= 3
