"""What is left is shared equally, between a floor and one and a half planned turns; nothing gets lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from codev.circle.shares import share
from codev.timing import SECOND, Millis, minutes

times = st.integers(-600_000, 7_200_000).map(Millis)
turns = st.integers(1, 600).map(lambda seconds: Millis(seconds * 1000))
floors = st.sampled_from([20, 30, 60]).map(lambda seconds: Millis(seconds * 1000))


@given(times, st.integers(1, 40), turns, floors, st.sampled_from([0, 5_000, 30_000]).map(Millis))
def test_shares_add_up_to_what_is_left(
    left: Millis, heads: int, planned: Millis, floor: Millis, changeover: Millis
) -> None:
    found = share(left, heads, planned, floor, changeover)
    assert heads * (found.each + changeover) + found.surplus == left
    assert min(floor, planned) <= found.each <= planned * 3 // 2
    if found.each > min(floor, planned):
        assert found.surplus >= 0  # above the floor nothing is borrowed
    if found.each < planned * 3 // 2:
        assert found.surplus < heads * SECOND  # below the most, only the odd seconds are kept


@pytest.mark.parametrize(
    ("left", "heads", "each", "surplus"),
    [
        # Twelve turns of two minutes: five took fifteen minutes, seven have 77 seconds each.
        (minutes(25) - minutes(15) - 25 * SECOND, 7, 77, 1),
        (minutes(25), 12, 120, 0),  # on time, a turn is what was planned
        (minutes(25), 6, 180, 390),  # half the people: one turn and a half each, the rest to the reserve
        (minutes(3), 7, 30, -65),  # never under the floor: the reserve gives
        (minutes(-2), 1, 30, -155),
    ],
)
def test_a_share_is_the_same_for_all(left: int, heads: int, each: int, surplus: int) -> None:
    found = share(Millis(left), heads, minutes(2), Millis(30 * SECOND), Millis(5 * SECOND))
    assert (found.each, found.surplus) == (each * SECOND, surplus * SECOND)
