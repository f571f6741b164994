"""What the cards cover is told in the README, and the README is right."""

import os
from pathlib import Path

from arthur.scenario_pack.coverage import coverage_lines
from codev.words import SourceWords
from tests.arthur.scenario_pack.samples import CARD, World

ROOT = Path(__file__).resolve().parents[3]
README = ROOT / "README.md"


def test_a_family_shows_the_pillars_of_its_cards_at_their_stage(world: World) -> None:
    world.put("bibliotheque/familles/voirie.yaml", {"id": "voirie", "title": "Voirie"})
    lines = list(coverage_lines(world.root, SourceWords()))
    assert "| Alimentation |  |  |  |  | ES |  |  |  |  |" in lines
    assert "| Voirie |  |  |  |  |  |  |  |  |  |" in lines
    assert lines[-1].startswith("Cartes : 1. ")


def test_several_cards_are_counted(world: World) -> None:
    world.put("essai/cartes/autre.yaml", CARD | {"id": "autre", "pillars": ["economie"]})
    assert "| Alimentation |  |  |  |  | 2 ES€ |  |  |  |  |" in list(
        coverage_lines(world.root, SourceWords())
    )


def test_the_readme_tells_what_the_cards_cover() -> None:
    before, begin, rest = README.read_text("utf-8").partition("<!-- arthur packs coverage")
    note, arrow, rest = rest.partition("-->\n")
    kept, end, after = rest.partition("<!-- fin -->")
    assert begin
    assert end
    told = "\n" + "\n".join(coverage_lines(ROOT / "scenarios", SourceWords())) + "\n\n"
    if os.environ.get("RENEW"):
        README.write_text(before + begin + note + arrow + told + end + after, "utf-8", newline="\n")
    else:
        assert kept == told, (
            "the cards have changed: RENEW=1 pytest tests/arthur/scenario_pack/test_coverage.py"
        )
