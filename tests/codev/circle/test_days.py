"""A day written in a hurry."""

from datetime import date

import pytest

from codev.circle.days import day_of

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2027-01-15", "2027-01-15"),
        ("15/01/2027", "2027-01-15"),
        ("15.1.27", "2027-01-15"),
        (" 15 - 1 ", "2027-01-15"),
        ("24.12.", "2026-12-24"),
        ("22/11", "2026-11-22"),
        ("21/11", "2027-11-21"),
        ("21/11/2026", ""),
        ("2026-11-21", ""),
        ("29/02/2027", ""),
        ("31/04", ""),
        ("15/13", ""),
        ("lundi", ""),
        ("", ""),
        ("1/2/3/4", ""),
    ],
)
def test_what_is_no_day_to_come_gives_none(written: str, day: str) -> None:
    assert day_of(written, TODAY) == day
