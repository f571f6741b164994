"""What measures the clocks, tried on faces that are known to be late."""

import pytest

from tests.bench.faces import Change, seconds_in
from tests.bench.ten_minutes import apart, lateness

END = 1_000.0  # when nothing is left


def face(*late: float) -> list[Change]:
    """Ten digits from 20 seconds left down; the later ones late by so much."""
    lateness = [*late, *([0.0] * (10 - len(late)))]
    return [Change(20 - n, 0, END - (20 - n) + by, 0.0) for n, by in enumerate(lateness)]


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("11:00", 660),
        ("   0:59  concluez  ████", 59),
        ("+0:30", -30),
        ("15 h 21", None),
        ("9:00 12", None),
        ("1:2", None),
    ],
)
def test_digits_are_told_from_other_texts(text: str, seconds: int | None) -> None:
    assert seconds_in(text) == seconds


def test_a_punctual_face_is_not_late() -> None:
    assert lateness(face(), END, END - 20, END - 11) == [0.0] * 8  # from 19 to 12


def test_a_late_second_is_late_by_so_much() -> None:
    late = lateness(face(0, 0.03, 0, 0.25), END, END - 20, END - 11)
    assert late == pytest.approx([0.03, 0, 0.25, 0, 0, 0, 0, 0])


def test_digits_that_were_left_out_are_late() -> None:
    found = [one for one in face() if one.shown not in (15, 14)]
    assert sorted(lateness(found, END, END - 20, END - 11))[-2:] == pytest.approx([1.0, 2.0])


def test_a_face_that_is_early_is_as_wrong_as_a_late_one() -> None:
    assert max(lateness(face(0, -0.4), END, END - 20, END - 11)) == pytest.approx(0.4)


def test_two_faces_are_apart_while_one_is_late() -> None:
    assert apart(face(), face(), END - 20, END - 11) == (
        1,
        0.0,
    )  # one of them is always the first, for no time
    most, share = apart(face(), face(0, 0.45), END - 20, END - 11)
    assert most == 1
    assert share == pytest.approx(0.05)
    assert apart(face(), face(0, 2.5, 1.5, 0.5), END - 20, END - 11)[0] == 3
