"""Rooms of other sizes than the usual one, and rooms that change: tables leave, join another, come late, come back."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from arthur.debate.plans import StepKind
from arthur.debate.rounds import ROOM
from arthur.director.desk import Place, SetUp
from tests.arthur.pilot import Pilot, flying

EVERYWHERE = [
    SetUp(people=4, tables=1),
    SetUp(people=7, tables=1, recipe="decouverte-60"),
    SetUp(people=48, tables=8, recipe="demi-journee-180"),
    SetUp(people=40, tables=8, deal="distinct"),
    SetUp(people=9, tables=2, deal="distinct", recipe="decouverte-60"),
]


@pytest.fixture
def pilot(tmp_path: Path) -> Iterator[Pilot]:
    with flying(tmp_path) as pilot:
        yield pilot


def emblems(pilot: Pilot) -> list[str]:
    return [table.emblem for table in pilot.state().present]


def to_the_end(pilot: Pilot) -> None:
    for _ in range(600):
        if pilot.desk().place is Place.END:
            return
        pilot.press("pagedown")
    raise AssertionError(f"stuck at {pilot.desk()}, {pilot.state().kind}")


@pytest.mark.parametrize("setup", EVERYWHERE, ids=lambda one: f"{one.people}-{one.tables}-{one.deal}")
def test_a_room_of_any_size_goes_to_its_end(setup: SetUp, pilot: Pilot) -> None:
    pilot.start(setup)
    assert (pilot.state().meeting.people, len(emblems(pilot))) == (setup.people, setup.tables)
    assert sum(table.seats for table in pilot.state().present) == setup.people
    to_the_end(pilot)
    state = pilot.state()
    assert state.rounds
    for one in state.rounds:
        assert [hand.table for hand in one.hands] == ([ROOM] if setup.deal == "same" else emblems(pilot))
        assert all(one.voice(table).position is not None for table in emblems(pilot))
    dealt = [hand.editions[0].id for one in state.rounds for hand in one.hands]
    assert len(set(dealt)) == min(len(dealt), len(state.order)), "no card twice until the deck is out"


def test_one_table_alone_says_its_majority_and_its_minority(pilot: Pilot) -> None:
    pilot.start(SetUp(people=7, tables=1))
    pilot.reach(StepKind.SHARING)
    assert "sa majorité et sa minorité" in pilot.seen()
    pilot.press("p", "return", "r")
    for text in ("Pour la majorité", "Pour la minorité", "Une objection"):
        pilot.write(text)
    assert "La minorité :" in pilot.seen()
    while pilot.state().kind is StepKind.SHARING:
        pilot.press("right")
    assert pilot.state().round.cause is None


def test_a_card_of_its_own_for_each_table(pilot: Pilot) -> None:
    pilot.start(SetUp(people=40, tables=8, deal="distinct"))
    pilot.reach(StepKind.READING)
    cards = [pilot.state().round.editions(table)[0] for table in emblems(pilot)]
    assert len({card.id for card in cards}) == 8
    told = pilot.seen()
    while any(zone.key == "next" for zone in pilot.zones):
        pilot.press("right")
        told += pilot.seen()
    assert [card.title for card in cards if card.title.split()[0] not in told] == []


# ---------------------------------------------------------------------- a room that changes


def test_a_table_leaves_and_comes_back_with_its_people(pilot: Pilot) -> None:
    pilot.start()
    pilot.press("f4")
    pilot.click("Table Lion")
    pilot.click("Elle s’en va")
    assert emblems(pilot) == ["chene", "cerf", "faucon"]
    pilot.press("f4")
    pilot.click("La table Lion revient")
    assert emblems(pilot) == ["chene", "lion", "cerf", "faucon"]
    assert [table.seats for table in pilot.state().present] == [5, 5, 5, 5]


def test_a_table_joins_another_and_comes_back(pilot: Pilot) -> None:
    pilot.start(SetUp(people=22, tables=4))
    pilot.press("f4")
    pilot.click("Table Chêne")
    pilot.click("Elle rejoint Cerf")
    assert {table.emblem: table.seats for table in pilot.state().present} == {
        "lion": 6,
        "cerf": 11,
        "faucon": 5,
    }
    pilot.press("f4")
    pilot.click("La table Chêne revient")
    assert {table.emblem: table.seats for table in pilot.state().present} == {
        "chene": 6,
        "lion": 6,
        "cerf": 5,
        "faucon": 5,
    }


def test_tables_come_late_eight_at_most(pilot: Pilot) -> None:
    pilot.start()
    for count in (5, 6, 7, 8, 8):
        pilot.press("f4", "up", "up", "return")  # "une table arrive" comes before "revenir"
        assert len(emblems(pilot)) == count
    assert pilot.message.startswith("Il y a déjà huit tables")


def test_the_last_table_stays(pilot: Pilot) -> None:
    pilot.start(SetUp(people=4, tables=1))
    pilot.press("f4", "return", "return")
    assert emblems(pilot) == ["chene"]
    assert pilot.message == "C’est la dernière table ; terminez plutôt la séance."


def test_a_table_that_leaves_holds_nobody(pilot: Pilot) -> None:
    """In the middle of the choice: the others are enough to go on."""
    pilot.start()
    pilot.reach(StepKind.CHOICE)
    pilot.press("a", "b", "a", "f4")
    pilot.click("Table Faucon")
    pilot.click("Elle s’en va")
    pilot.press("right")
    assert pilot.state().kind is StepKind.SHARING


def test_a_late_table_is_dealt_a_card_of_its_own(pilot: Pilot) -> None:
    pilot.start(SetUp(deal="distinct"))
    pilot.reach(StepKind.DRAW)
    pilot.press("right", "f4")
    pilot.click("Une table arrive")
    assert len(pilot.state().round.hands) == 4
    assert "tirer une carte" in pilot.seen()
    pilot.press("right")
    assert len(pilot.state().round.hands) == 5
    assert len({hand.editions[0].id for hand in pilot.state().round.hands}) == 5


def test_a_table_that_comes_after_the_deal_listens(pilot: Pilot) -> None:
    pilot.start(SetUp(deal="distinct"))
    pilot.reach(StepKind.DEBATE)
    pilot.press("f4")
    pilot.click("Une table arrive")
    to_the_end(pilot)
    first, second = pilot.state().rounds
    assert (len(first.hands), len(second.hands)) == (4, 5)


def test_the_tables_own_keys_follow_the_room(pilot: Pilot) -> None:
    pilot.start()
    pilot.press("f4")
    pilot.click("Table Chêne")
    pilot.click("Elle s’en va")
    pilot.reach(StepKind.SHARING)
    pilot.press("1")
    assert pilot.state().round.opened[-1] == "lion"
    pilot.press("4")
    assert pilot.state().round.opened[-1] == "lion", "there is no fourth table any more"
