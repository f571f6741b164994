"""The calculator of insertion hours, as a facilitator uses it in the éclairage of a card that has one."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from arthur.debate.insertion import Basis
from arthur.debate.plans import StepKind
from arthur.director.desk import Place, SetUp
from tests.arthur.pilot import Pilot, flying

WITH, WITHOUT = "six-cents-ou-neuf-cents", "gardiennage-au-rabais"


def at_the_light(pilot: Pilot, card: str) -> None:
    pilot.start(SetUp(pack="social-et-emploi"))
    pilot.reach(StepKind.DRAW)
    pilot.press("p")
    pilot.press(
        *["down"] * [str(zone.intent.value) for zone in pilot.zones if zone.focus].index(card), "return"
    )
    assert pilot.state().round.hands[0].editions[0].id == card
    while pilot.state().kind is not StepKind.LIGHT:
        pilot.press("pagedown")


def standing(pilot: Pilot) -> Basis:
    hours = pilot.desk().hours
    assert hours is not None
    return hours[1]


@pytest.fixture
def pilot(tmp_path: Path) -> Iterator[Pilot]:
    with flying(tmp_path) as one:
        at_the_light(one, WITH)
        one.press("h")
        yield one


def test_one_key_opens_the_example_of_the_card_and_escape_closes(pilot: Pilot) -> None:
    assert pilot.desk().place is Place.HOURS
    seen = pilot.seen().replace("\u202f", " ")
    for text in ("2 400 000 €", "20 %", "5 %", "40 €", "600 heures", "pas un conseil juridique"):
        assert text in seen
    pilot.press("escape")
    assert (pilot.desk().place, pilot.state().kind) == (Place.ROOM, StepKind.LIGHT)


def test_more_and_less_change_the_line_in_focus_and_are_found_again(pilot: Pilot) -> None:
    pilot.press("down", "+", "+")
    assert standing(pilot) == Basis(2_400_000, 30, 5, 40)
    assert "900 heures" in pilot.seen()
    pilot.press("-", "escape", "h")
    assert standing(pilot) == Basis(2_400_000, 25, 5, 40)
    pilot.click("hors taxes\u00a0: plus")
    assert standing(pilot).amount == 2_500_000


def test_a_value_is_written_and_a_wrong_one_is_told_with_the_line_left_open(pilot: Pilot) -> None:
    pilot.press("down", "down", "return")
    assert pilot.line == "5"
    pilot.press("backspace")
    pilot.write("150")
    assert "de 0,1 à 100 %" in pilot.message
    assert pilot.line == "150"
    pilot.press("ctrl+a")
    pilot.write("12,5")
    assert standing(pilot).rate == 12.5
    assert pilot.desk().draft is None
    pilot.press("return", "ctrl+a")
    pilot.type("99")
    pilot.press("escape")
    assert (standing(pilot).rate, pilot.desk().place) == (12.5, Place.HOURS)


def test_nothing_is_kept_of_it_unless_it_is_noted(pilot: Pilot) -> None:
    before = pilot.state()
    pilot.press("+", "escape")
    assert pilot.state().meeting.notes == before.meeting.notes == ()
    pilot.press("h")
    pilot.click("Noter")
    (note,) = pilot.state().meeting.notes
    assert not note.private
    assert "2 500 000 € × 20 %" in note.text.replace("\u202f", " ").replace("\u00a0", " ")
    assert "compte rendu" in pilot.message


def test_a_card_without_an_example_has_no_calculator(tmp_path: Path) -> None:
    with flying(tmp_path) as pilot:
        at_the_light(pilot, WITHOUT)
        assert not [zone for zone in pilot.zones if zone.key == "h"]
        pilot.press("h")
        assert pilot.desk().place is Place.ROOM
