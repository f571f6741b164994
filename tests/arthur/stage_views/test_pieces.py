"""Pieces over pages: none lost, none reordered, none cut, and what is glued stays together where it can."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from arthur.stage.box import Box
from arthur.stage.styles import READING
from arthur.stage_views.pieces import Piece, draw_pieces, fitting, lines, shared, total
from arthur.widgets.theme import DAY
from tests.arthur.samples import card
from tests.arthur.stage_views.law import blank


def piece(height: int, before: int, glued: bool) -> Piece:
    return Piece(height, lambda _: (), before, glued)


PIECES = st.lists(st.builds(piece, st.integers(1, 60), st.integers(0, 20), st.booleans()), max_size=30)


@given(PIECES, st.integers(20, 200))
def test_pages_hold_every_piece_once_and_in_order(pieces: list[Piece], height: int) -> None:
    pages = shared(pieces, height)
    assert [one for page in pages for one in page] == pieces
    assert all(pages) or pages == [[]]


@given(PIECES, st.integers(60, 200))
def test_no_page_is_higher_than_it_may_be(pieces: list[Piece], height: int) -> None:
    assert all(total(page) <= height for page in shared(pieces, height))


@given(PIECES, st.integers(60, 200))
def test_what_is_glued_is_parted_only_where_no_page_could_hold_it(pieces: list[Piece], height: int) -> None:
    pages = shared(pieces, height)
    for page, following in pairwise(pages):
        if page[-1].glued:
            place = pieces.index(page[-1])
            start = place
            while start and pieces[start - 1].glued:
                start -= 1
            end = place
            while end + 1 < len(pieces) and pieces[end].glued:
                end += 1
            assert total(pieces[start : end + 1]) > height
            assert following


def test_the_lines_of_a_text_are_its_pieces() -> None:
    canvas = blank()
    canvas.fill(DAY.wall)
    block = canvas.lay(card().situation, READING, 500)
    pieces = lines(canvas, block, DAY.ink)
    assert total(pieces) == block.height
    draw_pieces(Box(100, 50, 500, 600), pieces, 0)
    assert [mark.text for mark in canvas.marks] == list(block.lines)
    assert [mark.box.y for mark in canvas.marks] == [
        50 + i * block.line_height for i in range(len(block.lines))
    ]


def test_the_first_size_that_fits_is_taken_and_a_full_screen_tries_only_two() -> None:
    tried: list[int] = []

    def build(size: int) -> int:
        tried.append(size)
        return size

    sizes = (50, 40, 30, 20)
    assert fitting(build, sizes, lambda made: made <= 60) == 50
    assert fitting(build, sizes, lambda made: made <= 45) == 40
    assert fitting(build, sizes, lambda made: made <= 20) == 20
    tried.clear()
    assert fitting(build, sizes, lambda made: made <= 10) == 20
    assert tried == [50, 20]
