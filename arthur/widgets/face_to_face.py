"""Who meets whom: a strip of paper for each table, its number on a sign, in as many columns as it takes.

The two sit on each side of their table; where names are long they stand one above the other beside it.
"""

from collections.abc import Sequence
from typing import NamedTuple

from arthur.intents import Intent, Verb, Zone
from arthur.stage.box import Box
from arthur.stage.canvas import Align, Canvas
from arthur.stage.paragraph import Block
from arthur.stage.styles import Face, Role, Style
from arthur.widgets.measures import gap, hairline, target
from arthur.widgets.theme import Theme

_CLOSE = 0.85  # of a line's height: labels of one line stand closer than a text's lines


class Sitter(NamedTuple):
    """Someone at a table: their seat, how its number is written, and their name, "" where it is not shown."""

    seat: int
    number: str
    name: str = ""

    @property
    def said(self) -> str:
        return f"{self.number} {self.name}".strip()


class Pair(NamedTuple):
    """The two who meet at a table."""

    table: int
    one: Sitter
    other: Sitter


class Letters(NamedTuple):
    """The letters in which pairs are written, and what their texts take there; lengths in pixels."""

    cap: float
    names: int  # the width of the longest name, 0 where none is shown
    numbers: int
    tables: int  # the width of a table's sign


class Seating(NamedTuple):
    """Pairs laid out in columns; lengths in pixels."""

    pairs: tuple[Pair, ...]
    letters: Letters
    stacked: bool  # one above the other
    columns: int
    cell: int  # the width of a column
    names: int  # the width that each name has
    row: int
    roomy: bool  # whether each name stands on one line

    @property
    def rows(self) -> int:
        return -(-len(self.pairs) // self.columns)


def letters(canvas: Canvas, pairs: Sequence[Pair], cap: float) -> Letters:
    """What `pairs` take with capitals `cap` of H high."""
    people = _people(pairs)
    return Letters(
        cap,
        max((canvas.text_width(one.name, _plain(cap)) for one in people if one.name), default=0),
        max((canvas.text_width(one.number, _bold(cap)) for one in people), default=0),
        max(
            _sign(canvas, cap),
            canvas.text_width(str(max((pair.table for pair in pairs), default=0)), _bold(cap))
            + _pad(canvas, cap),
        ),
    )


def seating(
    canvas: Canvas,
    width: int,
    pairs: Sequence[Pair],
    written: Letters,
    columns: int,
    *,
    stacked: bool,
) -> Seating:
    """`pairs` in so many columns over `width`."""
    cell = (width - _between_columns(canvas) * (columns - 1)) // columns
    fixed = _fixed(canvas, written, stacked=stacked)
    wanted = fixed + (1 if stacked else 2) * written.names
    roomy = wanted <= cell
    names = written.names if roomy else max(1, (cell - fixed) // (1 if stacked else 2))
    cell = min(cell, max(round(wanted * 1.35), canvas.px(0.3)))
    lines = 1 if roomy else max(len(_name(canvas, one, written.cap, names).slices) for one in _people(pairs))
    line = round(canvas.line_height(_bold(written.cap)) * (_CLOSE if lines == 1 else lines))
    high = 2 * line if stacked else max(_sign(canvas, written.cap), line)
    row = high + round(_pad(canvas, written.cap) * 0.4)
    return Seating(tuple(pairs), written, stacked, columns, cell, names, row, roomy)


def seating_height(canvas: Canvas, laid: Seating) -> int:
    return laid.rows * (laid.row + _between_rows(canvas)) - _between_rows(canvas)


def over_pages(canvas: Canvas, laid: Seating, height: int) -> list[Seating]:
    """The same over pages `height` high, as even as can be; none where not even a row stands in it."""
    rows = (height + _between_rows(canvas)) // (laid.row + _between_rows(canvas))
    if rows < 1 or not laid.pairs:
        return []
    pages = -(-len(laid.pairs) // (rows * laid.columns))
    each = -(-len(laid.pairs) // pages)
    return [laid._replace(pairs=laid.pairs[i : i + each]) for i in range(0, len(laid.pairs), each)]


def draw_seating(canvas: Canvas, box: Box, laid: Seating, theme: Theme) -> tuple[Zone, ...]:
    """Draws the strips from the top of `box`, column after column; each person is a place."""
    zones: list[Zone] = []
    apart, rows = _between_columns(canvas), laid.rows
    columns = -(-len(laid.pairs) // rows)
    x = box.x + max(0, box.w - columns * laid.cell - (columns - 1) * apart) // 2
    draw = _draw_stacked if laid.stacked else _draw_facing
    for start in range(0, len(laid.pairs), rows):
        for number, pair in enumerate(laid.pairs[start : start + rows]):
            place = Box(x, box.y + number * (laid.row + _between_rows(canvas)), laid.cell, laid.row)
            radius = canvas.px(0.016)
            canvas.rect(place, theme.paper, radius)
            canvas.outline(place, theme.line, hairline(canvas), radius)
            zones += draw(canvas, place, pair, laid, theme)
        x += laid.cell + apart
    return tuple(zones)


def _draw_facing(canvas: Canvas, box: Box, pair: Pair, laid: Seating, theme: Theme) -> list[Zone]:
    """The table in the middle, the numbers beside it: they stand in a column."""
    x, y = box.center
    half = laid.letters.tables // 2
    _draw_table(canvas, (x, y), pair, laid, theme)
    clear = half + _pad(canvas, laid.letters.cap) // 2
    left = Box(box.x, box.y, x - clear - box.x, box.h)
    right = Box(x + clear, box.y, box.right - x - clear, box.h)
    return [
        _draw_sitter(canvas, left, pair.one, laid, "right", theme),
        _draw_sitter(canvas, right, pair.other, laid, "left", theme),
    ]


def _draw_stacked(canvas: Canvas, box: Box, pair: Pair, laid: Seating, theme: Theme) -> list[Zone]:
    """The table on the left, the two one above the other beside it."""
    half, pad = laid.letters.tables // 2, _pad(canvas, laid.letters.cap)
    _draw_table(canvas, (box.x + pad + half, box.center[1]), pair, laid, theme)
    beside = box.right_of(pad + 2 * half)
    line = (box.h - pad // 2) // 2
    upper = Box(beside.x, box.y + pad // 4, beside.w, line)
    return [
        _draw_sitter(canvas, upper, pair.one, laid, "left", theme),
        _draw_sitter(canvas, upper.moved(0, line), pair.other, laid, "left", theme),
    ]


def _draw_table(canvas: Canvas, middle: tuple[int, int], pair: Pair, laid: Seating, theme: Theme) -> None:
    wide, high = laid.letters.tables, _sign(canvas, laid.letters.cap)
    sign = Box(middle[0] - wide // 2, middle[1] - high // 2, wide, high)
    canvas.rect(sign, theme.back, high // 2)
    number = canvas.lay(str(pair.table), _bold(laid.letters.cap))
    canvas.put_in(number, sign, theme.on_back, ground=theme.back)


def _draw_sitter(canvas: Canvas, box: Box, one: Sitter, laid: Seating, side: Align, theme: Theme) -> Zone:
    """The number nearest to the table, then the name."""
    pad, wide = _pad(canvas, laid.letters.cap), laid.letters.numbers
    place = Box(box.x + pad, box.y, box.w - 2 * pad, box.h)
    to_left = side == "right"
    number = Box(place.right - wide if to_left else place.x, box.y, wide, box.h)
    figures = canvas.lay(one.number, _bold(laid.letters.cap))
    canvas.put_in(figures, number, theme.ink, align="right" if laid.stacked else side, ground=theme.paper)
    if one.name:
        x = number.x - pad - laid.names if to_left else number.right + pad
        name = _name(canvas, one, laid.letters.cap, laid.names)
        canvas.put_in(name, Box(x, box.y, laid.names, box.h), theme.ink, align=side, ground=theme.paper)
    return Zone(target(box, canvas.area), Intent(Verb.SEAT, one.seat), one.said)


# ------------------------------------------------------------------ what the strips mean


def legend_size(canvas: Canvas, heads: tuple[str, ...], table: str) -> tuple[int, int]:
    """The width and height of a legend."""
    said = sum(canvas.text_width(text, _HEAD) for text in heads)
    return said + _tablet(canvas, table) + 2 * gap(canvas), round(canvas.line_height(_HEAD) * 1.1)


def draw_legend(canvas: Canvas, box: Box, heads: tuple[str, ...], table: str, theme: Theme) -> None:
    """From the left of `box`: who sits on one side, the word for the table in its colour, who sits on the other."""
    one, other = (canvas.lay(text, _HEAD) for text in heads)
    tablet = Box(box.x + one.width + gap(canvas), box.y, _tablet(canvas, table), box.h).inset(0, box.h // 12)
    canvas.rect(tablet, theme.back, tablet.h // 2)
    canvas.put_in(canvas.lay(table, _HEAD), tablet, theme.on_back, ground=theme.back)
    canvas.put_in(one, Box(box.x, box.y, one.width, box.h), theme.royal, align="left")
    after = Box(tablet.right + gap(canvas), box.y, other.width, box.h)
    canvas.put_in(other, after, theme.royal, align="left")


_HEAD = Style(Face.SEMIBOLD, 1 / 36, Role.READING)


def _tablet(canvas: Canvas, table: str) -> int:
    return canvas.text_width(table, _HEAD) + 2 * gap(canvas)


# ------------------------------------------------------------------ lengths


def _fixed(canvas: Canvas, written: Letters, *, stacked: bool) -> int:
    """What a strip takes but for its names."""
    pad = _pad(canvas, written.cap)
    side = written.numbers + (3 if written.names else 2) * pad
    return written.tables + (side + pad if stacked else 2 * side + pad)


def _people(pairs: Sequence[Pair]) -> list[Sitter]:
    return [one for pair in pairs for one in (pair.one, pair.other)]


def _name(canvas: Canvas, one: Sitter, cap: float, width: int) -> Block:
    return canvas.lay(one.name, _plain(cap), width)


def _plain(cap: float) -> Style:
    return Style(Face.PLAIN, cap, Role.READING)


def _bold(cap: float) -> Style:
    return Style(Face.BOLD, cap, Role.READING)


def _sign(canvas: Canvas, cap: float) -> int:
    """How high the sign of a table is."""
    return round(canvas.cap(_bold(cap)) * 1.9)


def _pad(canvas: Canvas, cap: float) -> int:
    return round(canvas.cap(_plain(cap)) * 0.46)


def _between_rows(canvas: Canvas) -> int:
    return canvas.px(0.006)


def _between_columns(canvas: Canvas) -> int:
    return canvas.px(0.016)
