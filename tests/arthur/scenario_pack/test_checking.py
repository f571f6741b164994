"""What the check says as a whole: all at once, in order, with the names that its user gave."""

from datetime import date
from pathlib import Path

import pytest

from arthur.debate.cards import Card, Imprevu
from arthur.scenario_pack.checking import Misfit, Report, check
from arthur.scenario_pack.scenarios import load_scenarios
from codev.words import SourceWords
from tests.arthur.scenario_pack.samples import CARD, FACT, TODAY, World


def checked(world: World, *inside: str, today: date = TODAY) -> Report:
    paths = [world.root / one for one in inside] or [world.root]
    return check(paths, today=today, library=world.root / "bibliotheque")


def test_a_sound_world_has_no_problem(world: World) -> None:
    report = checked(world)
    assert report.problems == ()
    assert (report.cards, report.imprevus, report.facts, report.errors, report.warnings) == (1, 1, 4, 0, 0)


def test_all_problems_of_all_files_come_at_once_in_order(world: World) -> None:
    world.card(title="x" * 40, stage="critere", question=None)
    world.fact(checked="2020-01-01")
    world.plan(closing="douze")
    report = checked(world)
    where = [
        (one.path.removeprefix(f"{world.root.as_posix()}/"), one.line, one.code) for one in report.problems
    ]
    assert where == [
        ("bibliotheque/lois/loi-une.yaml", 8, "old"),
        ("essai/cartes/carte.yaml", 1, "missing-key"),
        ("essai/cartes/carte.yaml", 2, "text-too-long"),
        ("essai/cartes/carte.yaml", 3, "unknown-value"),
        ("essai/pack.yaml", 1, "no-card"),
        ("plans/court.yaml", 13, "not-number"),
    ]
    assert (report.errors, report.warnings) == (4, 2)


def test_a_problem_is_one_line_that_an_editor_can_follow(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    world.card(title="x" * 40)
    monkeypatch.chdir(world.root)
    report = check([Path("essai")], today=TODAY, library=Path("bibliotheque"))
    assert report.lines(SourceWords())[0] == (
        "essai/cartes/carte.yaml:2:8 : erreur : « title » compte 40 caractères, 36 au plus"
        " → retirer 4 caractères ou plus"
    )


def test_one_file_tells_its_own_problems_alone(world: World) -> None:
    world.card(title="x" * 40)
    world.imprevu(title="y" * 40)
    report = checked(world, "essai/cartes/carte.yaml")
    assert [one.code for one in report.problems] == ["text-too-long"]
    assert checked(world, "bibliotheque/lois/loi-une.yaml").problems == ()


def test_a_file_that_belongs_nowhere_is_read_all_the_same(world: World, tmp_path: Path) -> None:
    path = tmp_path / "ailleurs" / "perdue" / "carte.yaml"
    path.parent.mkdir(parents=True)
    path.write_text("a: [", encoding="utf-8")
    report = check([path], today=TODAY, library=world.root / "bibliotheque")
    assert {one.code for one in report.problems} == {"open-bracket", "not-read"} or report.errors


def test_the_same_pack_given_twice_is_told_once(world: World) -> None:
    world.card(title="x" * 40)
    assert len(checked(world, "essai", "essai").problems) == len(checked(world, "essai").problems)


def test_a_pack_away_from_a_library_uses_the_given_one(world: World, tmp_path: Path) -> None:
    away = tmp_path / "ailleurs"
    away.mkdir()
    (world.root / "essai").rename(away / "essai")
    report = check([away / "essai"], today=TODAY, library=world.root / "bibliotheque")
    assert report.problems == ()
    assert report.cards == 1


def test_what_is_not_there_is_told(world: World) -> None:
    assert [one.code for one in checked(world, "absent").problems] == ["missing-file"]
    assert [
        one.code for one in check([world.root / "essai/cartes"], today=TODAY, library=world.root).problems
    ] == ["not-read"]


def test_a_linked_pack_is_not_followed(world: World) -> None:
    (world.root / "lien").symlink_to(world.root / "essai")
    assert [(one.path.rpartition("/")[2], one.code) for one in checked(world).problems] == [
        ("lien", "outside")
    ]


def test_a_fact_grows_old_after_a_year_to_the_day(world: World) -> None:
    world.fact(checked="2025-11-22")
    assert checked(world).problems == ()
    assert [one.code for one in checked(world, today=date(2026, 11, 23)).problems] == ["old"]
    world.fact(checked="2027-02-28")
    report = checked(world, "bibliotheque/lois/loi-une.yaml", today=date(2028, 2, 29))
    assert report.problems == (), "a year before a leap day is the last of February"


def test_a_fact_of_the_pack_grows_old_too(world: World) -> None:
    world.put("essai/faits/a-nous.yaml", FACT | {"id": "a-nous", "valid_until": "2026-01-01"})
    assert [one.code for one in checked(world, "essai").problems] == ["expired"]


def test_a_broken_fact_is_not_said_to_be_unknown(world: World) -> None:
    world.fact(title="")
    found = {one.code for one in checked(world).problems}
    assert "broken-reference" in found
    assert "unknown-fact" not in found


def test_the_fit_is_asked_for_every_card_and_told_where_the_text_is(world: World) -> None:
    asked = []

    def fit(edition: Card | Imprevu) -> list[Misfit]:
        asked.append(edition.id)
        return [Misfit(("options", 1, "text"), "7 lignes, 5 au plus")] if isinstance(edition, Card) else []

    report = check([world.root], today=TODAY, library=world.root, fit=fit)
    assert asked == ["carte", "greve"]
    (found,) = report.problems
    assert (found.code, found.line) == ("no-room", 16)
    assert "en « fr » : 7 lignes, 5 au plus" in found.reason(SourceWords())


def test_a_card_may_leave_out_its_clauses(world: World) -> None:
    world.card(clauses=None)
    world.imprevu(fits={"stages": [], "families": []})
    world.put("essai/cartes/deux.yaml", CARD | {"id": "deux", "fictional": "no"})
    assert checked(world).problems == ()


def test_methods_are_checked_too_and_play_no_part_in_a_debate(world: World) -> None:
    world.put("methodes/essai.yaml", "id: essai\ntitel: Essai\n")
    report = check([world.root], today=TODAY, library=world.root / "bibliotheque")
    assert {one.path for one in report.problems} == {f"{world.root.as_posix()}/methodes/essai.yaml"}
    assert "unknown-key" in {one.code for one in report.problems}
    assert load_scenarios(world.root).problems == ()
