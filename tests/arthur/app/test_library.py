"""The library as a facilitator uses it: what the card opens in the éclairage, and the search from anywhere it is offered."""

from pathlib import Path

import pytest

from arthur.debate.plans import StepKind
from arthur.debate.sheets import MODEL, SheetKind
from arthur.director.desk import Over, Place, SetUp
from arthur.intents import Verb
from tests.arthur.pilot import Pilot, flying, on_disk

PACKS = ("arthur-essentiel", "lycees-et-familles")


def at_the_light(pilot: Pilot, setup: SetUp | None = None) -> None:
    pilot.start(setup)
    pilot.reach(StepKind.SHARING)
    while pilot.state().kind is not StepKind.LIGHT:
        pilot.press("right")


def listed(pilot: Pilot) -> list[str]:
    return [str(zone.intent.value) for zone in pilot.zones if zone.focus]


def shown(pilot: Pilot) -> list[str]:
    return [editions[0].id for editions in pilot.state().round.sheets]


def take(pilot: Pilot, name: str) -> None:
    """Goes down the list to an answer, and takes it."""
    pilot.press(*["down"] * listed(pilot).index(name), "return")


@pytest.mark.parametrize("pack", PACKS)
def test_one_key_lists_what_the_card_opens_and_no_fact_before_its_time(pack: str, tmp_path: Path) -> None:
    with flying(tmp_path) as pilot:
        at_the_light(pilot, SetUp(pack=pack))
        card = pilot.state().round.hands[0].editions[0]
        opened = [*(family.id for family in card.families), *card.clauses]
        pilot.press("f")
        assert listed(pilot) == [*opened, "search", "stay"]
        pilot.press("escape", "right", "right", "f")
        assert listed(pilot) == [*opened, *(fact.id for fact in card.eclairage[:2]), "search", "stay"]


def test_a_sheet_that_the_room_saw_is_kept_whole_and_listed_once(tmp_path: Path) -> None:
    with flying(tmp_path) as pilot:
        at_the_light(pilot)
        family = pilot.state().round.hands[0].editions[0].families[0]
        for _ in range(2):
            pilot.press("f", "return")
            assert pilot.desk().over is Over.SHEET
            assert "Risques sociaux" in pilot.seen()
            pilot.press("escape")
            assert pilot.desk().over is None
        assert shown(pilot) == [family.id]
        path = pilot.path
        pilot.press("z")
        assert shown(pilot) == []
        pilot.press("y")
        pilot.leave()
        (kept,) = on_disk(path).round.sheets
        assert (kept[0].id, kept[0].kind) == (family.id, SheetKind.FAMILY)
        assert kept[0].parts


def test_pages_are_turned_and_the_last_one_closes(tmp_path: Path) -> None:
    with flying(tmp_path, size=(1024, 768)) as pilot:
        at_the_light(pilot)
        pilot.press("f", "return")
        seen = [pilot.seen()]
        while any(zone.key == "next" for zone in pilot.zones):
            pilot.press("right")
            seen.append(pilot.seen())
        assert len(set(seen)) == len(seen) > 1
        pilot.press("left")
        assert pilot.seen() == seen[-2]
        pilot.press("right", "right")
        assert (pilot.desk().over, pilot.state().kind) == (None, StepKind.LIGHT)


def test_a_clause_is_shown_as_a_model_and_no_advice(tmp_path: Path) -> None:
    with flying(tmp_path) as pilot:
        at_the_light(pilot)
        clause = pilot.state().round.hands[0].editions[0].clauses[0]
        pilot.press("f")
        take(pilot, clause)
        assert MODEL in pilot.seen()
        assert shown(pilot) == [clause]


def test_the_key_is_of_the_eclairage_alone(tmp_path: Path) -> None:
    with flying(tmp_path) as pilot:
        pilot.start()
        pilot.reach(StepKind.DEBATE)
        pilot.press("f")
        assert pilot.desk().over is None


@pytest.mark.parametrize("known", [True, False])
def test_a_fact_opens_whether_the_library_still_has_it_or_not(known: bool, tmp_path: Path) -> None:
    with flying(tmp_path) as pilot:
        at_the_light(pilot)
        pilot.press("right")
        fact = pilot.state().round.hands[0].editions[0].eclairage[0]
        catalogue = pilot.app.duties.decks.scenarios.catalogue
        if not known:
            catalogue._by_id.clear()
        pilot.press("f")
        take(pilot, fact.id)
        assert fact.title in pilot.seen() or fact.title.upper() in pilot.seen().upper()
        assert pilot.state().round.sheets[0][0].kind is (SheetKind.LAW if known else SheetKind.FACT)


# ---------------------------------------------------------------------- the search


def test_from_home_words_find_a_sheet_that_enter_opens(tmp_path: Path) -> None:
    with flying(tmp_path) as pilot:
        pilot.click("Bibliothèque")
        assert "familles" in pilot.seen()
        assert listed(pilot) == ["back"]
        pilot.type("REEMPLOIS")
        found = listed(pilot)
        assert found[-1] == "back"
        assert len(found) > 5
        pilot.press("down", "return")
        assert (pilot.desk().over, pilot.desk().chosen) == (Over.SHEET, found[1])
        pilot.press("escape")
        assert (pilot.desk().place, pilot.line, listed(pilot)) == (Place.LIBRARY, "REEMPLOIS", found)
        pilot.type(" meubles")
        assert pilot.desk().focus == 0
        assert listed(pilot)[0] == "clause-mobilier-reemploi"
        assert len(listed(pilot)) < len(found)
        pilot.press("escape")
        assert pilot.desk().place is Place.HOME
        pilot.click("Bibliothèque")
        assert pilot.line == "REEMPLOIS meubles"


def test_a_click_opens_a_sheet_and_keeps_the_words(tmp_path: Path) -> None:
    with flying(tmp_path) as pilot:
        pilot.click("Bibliothèque")
        pilot.type("couches")
        pilot.click("couches")
        assert pilot.desk().over is Over.SHEET
        pilot.press("pagedown")
        while pilot.desk().over is Over.SHEET:
            pilot.press("pagedown")
        assert pilot.line == "couches"


def test_words_that_nothing_says_are_wiped_by_enter(tmp_path: Path) -> None:
    with flying(tmp_path) as pilot:
        pilot.click("Bibliothèque")
        pilot.type("licorne")
        assert "Aucune fiche" in pilot.seen()
        pilot.press("return")
        assert (pilot.desk().place, pilot.line) == (Place.LIBRARY, "")
        pilot.press("return")
        assert pilot.desk().place is Place.HOME


def test_letters_that_are_keys_elsewhere_are_written(tmp_path: Path) -> None:
    with flying(tmp_path) as pilot:
        pilot.click("Bibliothèque")
        pilot.type("b.f tz")
        assert (pilot.line, pilot.desk().curtain) == ("b.f tz", False)
        pilot.press("f5")
        assert pilot.desk().curtain


def test_a_search_that_finds_too_much_asks_for_another_word(tmp_path: Path) -> None:
    with flying(tmp_path) as pilot:
        pilot.click("Bibliothèque")
        pilot.type("e")
        assert "ajoutez un mot" in pilot.seen()
        assert len(listed(pilot)) < 30


def test_from_the_eclairage_the_search_comes_back_to_the_session_and_what_it_shows_is_kept(
    tmp_path: Path,
) -> None:
    with flying(tmp_path) as pilot:
        at_the_light(pilot)
        pilot.press("right", "f")
        take(pilot, "search")
        assert pilot.desk().place is Place.LIBRARY
        pilot.type("allotissement")
        name = listed(pilot)[0]
        pilot.press("return", "escape")
        assert shown(pilot) == [name]
        pilot.click("Revenir à la séance")
        assert (pilot.desk().place, pilot.state().kind) == (Place.ROOM, StepKind.LIGHT)
        assert pilot.state().round.shown == 1


def test_a_clicker_alone_leaves_the_search(tmp_path: Path) -> None:
    with flying(tmp_path) as pilot:
        at_the_light(pilot)
        pilot.press("f")
        take(pilot, "search")
        pilot.press("pageup", "pagedown")
        assert pilot.desk().place is Place.ROOM


def test_the_foot_of_the_search_can_be_clicked(tmp_path: Path) -> None:
    with flying(tmp_path) as pilot:
        pilot.click("Bibliothèque")
        pilot.type("réemploi")
        first = pilot.desk().focus
        pilot.click_on(next(zone for zone in pilot.zones if zone.intent.verb is Verb.DOWN))
        assert (pilot.desk().focus, pilot.line) == (first + 1, "réemploi")
        pilot.click("fermer")
        assert pilot.desk().place is Place.HOME


def test_with_a_card_for_each_table_the_list_holds_what_each_opens(tmp_path: Path) -> None:
    with flying(tmp_path) as pilot:
        at_the_light(pilot, SetUp(people=20, tables=4, deal="distinct"))
        cards = [hand.editions[0] for hand in pilot.state().round.hands]
        pilot.press("right", "f")
        there = listed(pilot)
        assert cards[0].eclairage[0].id in there
        assert not {fact.id for card in cards[1:] for fact in card.eclairage} & set(there)
        assert {name for card in cards for name in card.clauses} <= set(there)
        assert {family.id for card in cards for family in card.families} <= set(there)
        assert len(set(there)) == len(there)
