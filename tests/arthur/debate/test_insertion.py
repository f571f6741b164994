"""Insertion hours: the published formula, what may be written for it, and the hours that were done."""

import doctest

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arthur.debate import insertion
from arthur.debate.insertion import (
    Basis,
    FollowUp,
    Quantity,
    Way,
    entered,
    entered_hours,
    hours_due,
    moved,
    reckoned,
    typed,
)
from codev.activity import Trouble
from codev.words import SourceWords

WORDS = SourceWords()
AMOUNTS = st.floats(1_000, 1e9)
SHARES = st.floats(1, 100)
RATES = st.floats(0.1, 100)
COSTS = st.floats(1, 500)


def plain(text: str) -> str:
    return text.replace("\u202f", " ").replace("\u00a0", " ")


def test_the_examples_of_the_module_hold() -> None:
    assert doctest.testmod(insertion).failed == 0
    assert doctest.testmod(insertion).attempted >= 4


@given(AMOUNTS, SHARES, RATES, COSTS)
def test_the_hours_pay_for_the_share_that_was_asked_for(
    amount: float, share: float, rate: float, cost: float
) -> None:
    hours = hours_due(amount, share, rate, cost)
    assert hours * cost == pytest.approx(amount * share * rate / 10_000)
    assert hours_due(2 * amount, share, rate, cost) == pytest.approx(2 * hours)
    assert hours_due(amount, share, rate, 2 * cost) == pytest.approx(hours / 2)


def test_the_formula_is_told_line_by_line() -> None:
    said = [plain(line) for line in reckoned(Basis(1_200_000, 50, 5, 32.5), WORDS)]
    assert said == [
        "1 200 000 € × 50 % = 600 000 € de main-d’œuvre",
        "600 000 € × 5 % = 30 000 € pour l’insertion",
        "30 000 € ÷ 32,5 € = 923 heures",
    ]


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("1 200 000", 1_200_000),
        ("1\u202f200\u00a0000 €", 1_200_000),
        ("1200000", 1_200_000),
        ("1 200 000,50", 1_200_000.5),
    ],
)
def test_an_amount_is_read_as_it_is_written_in_french(said: str, value: float) -> None:
    assert entered(Quantity.AMOUNT, said) == value


@pytest.mark.parametrize(("said", "value"), [("12,5", 12.5), ("12.5 %", 12.5), (" 5 ", 5)])
def test_a_rate_takes_a_comma_or_a_point(said: str, value: float) -> None:
    assert entered(Quantity.RATE, said) == value


@pytest.mark.parametrize(
    "said", ["", "x", "1,200,000", "1.200", "12 00", "-5", "1e6", "nan", "²", "٣", "5 5"]
)
def test_what_is_no_number_or_could_be_two_is_refused_in_one_sentence(said: str) -> None:
    with pytest.raises(Trouble, match="n’est pas un nombre"):
        entered(Quantity.RATE, said)


@pytest.mark.parametrize(
    ("quantity", "said"),
    [
        (Quantity.AMOUNT, "999"),
        (Quantity.AMOUNT, "1 000 000 001"),
        (Quantity.LABOUR_SHARE, "101"),
        (Quantity.LABOUR_SHARE, "0"),
        (Quantity.RATE, "0"),
        (Quantity.RATE, "100,1"),
        (Quantity.HOURLY_COST, "0"),
        (Quantity.HOURLY_COST, "501"),
    ],
)
def test_what_makes_no_sense_is_refused_with_what_does(quantity: Quantity, said: str) -> None:
    with pytest.raises(Trouble, match=f"{said} » n’y est pas"):
        entered(quantity, said)


@given(st.sampled_from(Quantity), st.floats(1, 100), st.integers(-30, 30))
def test_a_step_never_leaves_what_makes_sense(quantity: Quantity, value: float, by: int) -> None:
    there = moved(quantity, value * (10_000 if quantity is Quantity.AMOUNT else 1), by)
    assert entered(quantity, typed(there)) == pytest.approx(there, abs=0.01)


def test_what_was_done_is_counted_by_way_and_never_owed_twice() -> None:
    halfway = FollowUp(600, ((Way.HIRED, 250), (Way.SUBCONTRACTED, 150)))
    assert (halfway.total, halfway.remaining, halfway.beyond) == (400, 200, 0)
    done = FollowUp(600, ((Way.HIRED, 250), (Way.UNTOLD, 650)))
    assert (done.total, done.remaining, done.beyond, round(done.percent)) == (900, 0, 300, 150)


def test_nothing_can_be_followed_up_when_nothing_is_due() -> None:
    with pytest.raises(Trouble, match="au moins une"):
        FollowUp(0, ())
    with pytest.raises(Trouble, match="un million"):
        entered_hours("1 000 001")
