"""Colours and contrasts, against the figures of the Web's own rule."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arthur.stage.colours import code, contrast, mixed, rgb

COLOURS = st.tuples(*[st.integers(0, 255)] * 3)


@given(COLOURS)
def test_a_colour_reads_as_it_is_written(colour: tuple[int, int, int]) -> None:
    assert rgb(code(colour)) == colour


@pytest.mark.parametrize("wrong", ["EFE7D6", "#EFE7D", "#GGGGGG", "red", ""])
def test_what_is_no_colour_is_refused(wrong: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        rgb(wrong)


def test_contrast_is_that_of_the_rule() -> None:
    assert contrast((0, 0, 0), (255, 255, 255)) == pytest.approx(21)
    assert contrast(rgb("#777777"), rgb("#FFFFFF")) == pytest.approx(4.48, abs=0.01)
    assert contrast(rgb("#1B1B2B"), rgb("#EFE7D6")) == pytest.approx(13.8, abs=0.1)


@given(COLOURS, COLOURS)
def test_contrast_has_no_order_and_starts_at_one(a: tuple[int, int, int], b: tuple[int, int, int]) -> None:
    assert contrast(a, b) == contrast(b, a) >= 1


def test_mixing_goes_from_one_colour_to_the_other() -> None:
    assert [mixed((0, 0, 0), (200, 100, 50), share) for share in (0, 0.5, 1)] == [
        (0, 0, 0),
        (100, 50, 25),
        (200, 100, 50),
    ]
