"""Who is proposed to speak, in which order."""

import pytest

from arthur.debate.rounds import ROOM, Agreement, Hand, Position, Round, Voice
from arthur.debate.speaking import speaking_order, untaken
from arthur.debate.tables import EMBLEMS, Table
from tests.arthur.debate.cards import DECK

A, B, C, OWN, NONE = Position.A, Position.B, Position.C, Position.OWN, Position.NONE
UNANIMOUS, MAJORITY, SPLIT = Agreement.UNANIMOUS, Agreement.MAJORITY, Agreement.SPLIT
NAMES = [emblem.id for emblem in EMBLEMS[:4]]
ROOM_OF_FOUR = [Table(name, 5) for name in NAMES]
SAME = (Hand(ROOM, DECK["repas"]),)


def said(*positions: Position | None, agreements: dict[int, Agreement] | None = None) -> Round:
    agreed = agreements or {}
    voices = tuple(Voice(NAMES[i], one, agreement=agreed.get(i)) for i, one in enumerate(positions))
    return Round(1, hands=SAME, voices=voices)


def order(here: Round, *before: Round) -> str:
    """The proposed order, a digit for each seat."""
    return "".join(str(NAMES.index(name)) for name in speaking_order(here, ROOM_OF_FOUR, before))


@pytest.mark.parametrize(
    ("positions", "expected"),
    [
        ((A, A, B, A), "0213"),  # different options first
        ((A, A, A, A), "0123"),
        ((A, OWN, A, C), "0132"),
        ((NONE, A, NONE, B), "1302"),  # who did not choose comes last
        ((None, A, None, B), "1302"),
    ],
)
def test_different_options_first(positions: tuple[Position | None, ...], expected: str) -> None:
    assert order(said(*positions)) == expected


def test_then_unanimous_over_majority_over_split() -> None:
    assert order(said(A, A, A, A, agreements={0: SPLIT, 1: MAJORITY, 3: UNANIMOUS})) == "3120"


def test_then_those_who_opened_least() -> None:
    first = Round(1, opened=(NAMES[0], NAMES[2], NAMES[0]))
    second = Round(2, opened=(NAMES[1],))
    assert order(said(A, A, A, A), first, second) == "2301"


def test_who_had_the_floor_keeps_its_place() -> None:
    here = said(A, A, B, A, agreements={2: SPLIT})
    spoke = Round(1, hands=here.hands, voices=here.voices, opened=(NAMES[2], NAMES[0], NAMES[2]))
    assert order(spoke) == "2013"


def test_a_table_that_left_is_not_proposed() -> None:
    here = Round(1, voices=said(A, B).voices, opened=(NAMES[0],))
    assert speaking_order(here, ROOM_OF_FOUR[1:], ()) == (NAMES[1], NAMES[2], NAMES[3])


def test_options_of_different_cards_are_not_compared() -> None:
    hands = tuple(Hand(name, DECK[card]) for name, card in zip(NAMES, DECK, strict=False))
    here = Round(1, hands=hands, voices=said(A, A, B, A).voices)
    assert order(here) == "0123"
    assert untaken(Round(1, hands=hands, voices=said(A, A, A, A).voices), ROOM_OF_FOUR) == ()


@pytest.mark.parametrize(
    ("positions", "expected"),
    [
        ((A, A, A, A), (B, C)),
        ((OWN, OWN, OWN, OWN), (A, B, C)),
        ((A, NONE, A, A), (B, C)),  # who did not choose takes nothing
        ((A, A, B, A), ()),
        ((NONE, NONE, NONE, NONE), ()),
    ],
)
def test_the_option_that_nobody_took(positions: tuple[Position, ...], expected: tuple[Position, ...]) -> None:
    assert untaken(said(*positions), ROOM_OF_FOUR) == expected


def test_a_split_table_differs_with_itself() -> None:
    here = said(A, A, A)
    split = Voice(NAMES[3], A, agreement=SPLIT, second=B)
    assert untaken(here.with_voice(split), ROOM_OF_FOUR) == ()


def test_nothing_is_forgotten_before_a_card_is_dealt() -> None:
    assert untaken(Round(1, voices=said(A, A, A, A).voices), ROOM_OF_FOUR) == ()
