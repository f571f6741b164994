"""What the cards claim can be checked: each fact that is cited is there, with its source, its day and how sure it is.

The files are read here with nothing of the program, so that one mistake of its own cannot hide another.
"""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from arthur.scenario_pack.scenarios import load_scenarios

ROOT = Path(__file__).resolve().parents[3] / "scenarios"
CARDS = sorted(ROOT.glob("*/cartes/*.yaml"))
KINDS = ("lois", "labels", "experiences")
SURE = {"V", "VS"}
WRITTEN = date(2026, 11, 22)  # the last day that a source was read
FIRST_READ = date(2026, 1, 1)


def read(path: Path) -> dict[str, Any]:
    found = yaml.safe_load(path.read_text("utf-8"))
    assert isinstance(found, dict)
    return found


FACTS = {path.stem: read(path) for kind in KINDS for path in (ROOT / "bibliotheque" / kind).glob("*.yaml")}
CLAUSES = {path.stem: read(path) for path in (ROOT / "bibliotheque" / "clauses").glob("*.yaml")}
SHOWN = {
    (card.id, fact.id): fact
    for pack in load_scenarios(ROOT).packs
    for editions in pack.cards
    for card in editions[:1]
    for fact in card.eclairage
}


def fact(name: str, path: Path) -> dict[str, Any]:
    """A fact of the library, or one of the card's own pack, named "pack:fact"."""
    pack, _, own = name.rpartition(":")
    if not pack:
        return FACTS[name]
    assert pack == path.parents[1].name
    return read(ROOT / pack / "faits" / f"{own}.yaml")


@pytest.mark.parametrize("path", CARDS, ids=lambda path: path.stem)
def test_every_fact_that_a_card_cites_is_there_and_sure_or_marked(path: Path) -> None:
    cited = read(path)["eclairage"]
    assert 3 <= len(cited) <= 6
    for name in cited:
        said = fact(name, path)
        shown = SHOWN[path.stem, name]
        assert shown.certain == (said["confidence"] in SURE)
        assert (shown.title, shown.statement) == (said["title"], said["statement"])
    assert any(fact(name, path)["confidence"] in SURE for name in cited)


@pytest.mark.parametrize("path", CARDS, ids=lambda path: path.stem)
def test_every_clause_that_a_card_opens_is_there(path: Path) -> None:
    assert set(read(path).get("clauses", ())) <= CLAUSES.keys()


@pytest.mark.parametrize("name", sorted(FACTS | CLAUSES))
def test_every_fact_has_its_source_and_its_day(name: str) -> None:
    said = (FACTS | CLAUSES)[name]
    assert said["source"]["publisher"].strip()
    assert said["source"]["url"].startswith(("https://", "http://"))
    assert said["reference"].strip()
    assert said["confidence"] in {"V", "VS", "AV", "C"}
    assert FIRST_READ <= day(said["checked"]) <= WRITTEN
    assert day(said.get("in_force_since", WRITTEN)) <= WRITTEN
    assert day(said.get("valid_until", WRITTEN)) >= WRITTEN


def day(value: object) -> date:
    return value if isinstance(value, date) else date.fromisoformat(str(value))
