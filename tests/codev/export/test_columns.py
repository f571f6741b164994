import pytest
from hypothesis import given
from hypothesis import strategies as st

from codev.document import Table
from codev.export.columns import filled, heights, widths

CELLS = st.lists(st.text(max_size=40), max_size=7).map(tuple)


@given(CELLS, st.lists(CELLS, max_size=5).map(tuple))
def test_the_columns_fill_the_page(header: tuple[str, ...], rows: tuple[tuple[str, ...], ...]) -> None:
    table = Table("", header, rows)
    shares = widths(table)
    assert sum(shares) == pytest.approx(1)
    assert all(share > 0.02 for share in shares)
    assert {len(row) for row in filled(table)} == {len(shares)}


def test_a_column_has_room_for_its_longest_word_first() -> None:
    long = "Une raison qui prend de la place, parce qu’elle explique tout ce qu’il faut savoir."
    table = Table("", ("Accord", "Raison", "n°"), (("unanime", long, "1"),))
    word, reason, number = widths(table)
    assert word * 88 >= len("unanime")
    assert reason > 2 * word > 2 * number


def test_a_row_is_as_high_as_its_fullest_cell() -> None:
    table = Table("", ("a", "b"), (("x", "mot " * 100), ("x", "un\ndeux\ntrois"), ("x", "")))
    head, long, broken, empty = heights(table)
    assert (head, broken, empty) == (1, 3, 1)
    assert 4 < long < 10
