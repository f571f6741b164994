"""How wide the columns of a table are, the same in every format with pages."""

from math import ceil

from codev.document import Table
from codev.export.spelling import lines

_PAGE = 88  # characters, what a page's width holds of a table's small letters
_LONGEST = 18  # characters: a longer word may be cut
_MARGIN = 3  # characters, what the two sides of a cell take


def widths(table: Table) -> tuple[float, ...]:
    """The share of the page that each column takes; together 1.

    Each has room for its longest word, and what is left goes where there is much to read.
    """
    rows = filled(table)
    columns = [[cell for cell in column if lines(cell)] for column in zip(*rows, strict=True)]
    least = [_MARGIN + min(_LONGEST, max((_word(cell) for cell in column), default=1)) for column in columns]
    wished = [max((_line(cell) for cell in column), default=1) for column in columns]
    # A longer text gets more room, though less than in proportion.
    more = [max(0, wish + _MARGIN - need) ** 0.8 for wish, need in zip(wished, least, strict=True)]
    left = max(0, _PAGE - sum(least))
    room = [
        need + left * (part / sum(more) if sum(more) else 1 / len(more))
        for need, part in zip(least, more, strict=True)
    ]
    return tuple(width / sum(room) for width in room)


def heights(table: Table) -> tuple[int, ...]:
    """How many lines each row takes, about, the header first."""
    rooms = [share * _PAGE for share in widths(table)]
    rows = filled(table)
    return tuple(max(_high(cell, room) for cell, room in zip(row, rooms, strict=True)) for row in rows)


def filled(table: Table) -> tuple[tuple[str, ...], ...]:
    """The header and the rows, each with empty cells up to the widest of them, which has one cell at least."""
    rows = (table.header, *table.rows)
    width = max(1, *map(len, rows))
    return tuple((*row, *[""] * (width - len(row))) for row in rows)


def _word(cell: str) -> int:
    return max((len(word) for word in cell.split()), default=0)


def _line(cell: str) -> int:
    return max((len(line) for line in lines(cell)), default=0)


def _high(cell: str, room: float) -> int:
    return sum(ceil(len(line) / max(1, room - _MARGIN)) for line in lines(cell)) or 1
