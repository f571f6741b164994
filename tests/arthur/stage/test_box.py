"""Boxes share out their pixels without losing one."""

import itertools

from hypothesis import given
from hypothesis import strategies as st

from arthur.stage.box import Box

SIDES = st.integers(0, 400)
BOXES = st.builds(Box, st.integers(-50, 50), st.integers(-50, 50), SIDES, SIDES)


@given(BOXES, st.integers(1, 8), st.integers(0, 9))
def test_columns_and_rows_fill_their_box(box: Box, count: int, gap: int) -> None:
    if box.w >= count * (gap + 1) and box.h >= count * (gap + 1):
        columns, rows = box.columns(count, gap), box.rows(count, gap)
        assert all(part.within(box) for part in columns + rows)
        assert (columns[0].x, columns[-1].right) == (box.x, box.right)
        assert (rows[0].y, rows[-1].bottom) == (box.y, box.bottom)
        assert all(b.x - a.right == gap for a, b in itertools.pairwise(columns))


@given(BOXES, st.integers(0, 500))
def test_two_parts_make_the_whole(box: Box, cut: int) -> None:
    upper, lower = box.top(cut), box.below(cut)
    assert upper.h + lower.h == box.h
    assert lower.bottom == box.bottom
    left, right = box.left_part(cut), box.right_of(cut)
    assert left.w + right.w == box.w
    assert box.foot(cut).bottom == box.bottom


@given(BOXES, BOXES)
def test_what_two_boxes_share_is_in_both(a: Box, b: Box) -> None:
    shared = a.shared(b)
    assert shared.empty or (shared.within(a) and shared.within(b))
    assert shared.empty == b.shared(a).empty
