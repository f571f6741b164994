"""Pictures as plain shapes: boxes, lines and short texts on a sheet, laid out the same for every format.

Lengths are points; a text's own width is estimated, since no typeface is open here, and kept on the safe side.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from textwrap import wrap
from typing import Literal, assert_never

from codev.document import Bars, Choices, Drawing, Way
from codev.export.spelling import lines

WIDTH = 480.0  # points: the width between the margins of a page
INK = "#1d1d1d"
RULE = "#767676"
PALE = "#f2ecdf"
STRONG = "#8a6508"
PAPER = "#ffffff"

_SIZE = 9.5  # points, of the letters
_LINE = 12.0  # points, from line to line
_LETTER = 0.52  # of its size, the width of a letter
_ROWS = 3  # lines of a label, at most


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle with a rim; `round` is the radius of its corners."""

    x: float
    y: float
    width: float
    height: float
    fill: str
    round: float = 0


@dataclass(frozen=True, slots=True)
class Line:
    x: float
    y: float
    to_x: float
    to_y: float


@dataclass(frozen=True, slots=True)
class Text:
    """One line of text; `y` is where its letters stand."""

    x: float
    y: float
    text: str
    anchor: Literal["start", "middle", "end"] = "start"
    bold: bool = False
    fill: str = INK


Shape = Box | Line | Text


@dataclass(frozen=True, slots=True)
class Sheet:
    width: float
    height: float
    shapes: tuple[Shape, ...]


def drawn(drawing: Drawing) -> Sheet:
    """The drawing on a sheet as wide as a page's text and as high as it needs."""
    match drawing:
        case Bars():
            return _bars(drawing)
        case Choices():
            return _choices(drawing)
        case Way():
            return _way(drawing)
        case _:
            assert_never(drawing)


def _bars(bars: Bars) -> Sheet:
    """Rows under each other; in each, one bar of each series, the first of two pale and rimmed, the last dark."""
    left, right, thick = 150.0, 70.0, 11.0
    most = max((bar.value for _, row in bars.rows for bar in row if bar is not None), default=0) or 1
    shapes: list[Shape] = list(_legend(bars.series, left)) if bars.series else []
    y = 22.0 if bars.series else 4.0
    for label, row in bars.rows:
        told = _wrapped(label, left - 10)
        high = max(len(told) * _LINE, len(row) * (thick + 2)) + 8
        shapes += _lines(0, y + 10, told)
        for number, bar in enumerate(row):
            if bar is not None:
                long = max(1.0, (WIDTH - left - right) * max(0.0, bar.value) / most)
                top = y + number * (thick + 2)
                shapes.append(Box(left, top, long, thick, _fill(number, len(row))))
                shapes.append(Text(left + long + 5, top + 9.5, _cut(bar.told, right - 5)))
        y += high
    shapes.append(Line(left, 18 if bars.series else 0, left, y - 4))
    return Sheet(WIDTH, y, tuple(shapes))


def _legend(series: tuple[str, ...], x: float) -> Iterator[Shape]:
    room = (WIDTH - x) / max(1, len(series))
    for number, name in enumerate(series):
        yield Box(x + number * room, 2, 18, 9, _fill(number, len(series)))
        yield Text(x + number * room + 23, 10.5, _cut(name, room - 28), bold=True)


def _fill(number: int, count: int) -> str:
    return STRONG if number == count - 1 else PALE


def _choices(choices: Choices) -> Sheet:
    """A grid: who at the left, the columns' names above, a dark box with its mark where one was chosen."""
    left = 110.0
    room = (WIDTH - left) / max(1, len(choices.columns))
    heads = [_wrapped(column, room - 4) for column in choices.columns]
    y = max((len(head) for head in heads), default=0) * _LINE + 8
    shapes: list[Shape] = []
    for number, head in enumerate(heads):
        shapes += _lines(left + (number + 0.5) * room, 11, head, "middle", bold=True)
    for label, marks in choices.rows:
        told = _wrapped(label, left - 10)
        cells = [_wrapped(mark, room - 10) for mark in marks[: len(heads)]]
        high = max(len(told), 1, *(len(cell) for cell in cells)) * _LINE + 12
        shapes.append(Line(0, y, WIDTH, y))
        shapes += _lines(0, y + 15, told)
        for number, cell in enumerate(cells):
            if cell:
                x = left + number * room
                shapes.append(Box(x + 3, y + 3, room - 6, high - 6, STRONG, 3))
                shapes += _lines(x + room / 2, y + 15, cell, "middle", bold=True, fill=PAPER)
        y += high
    shapes.append(Line(0, y, WIDTH, y))
    return Sheet(WIDTH, y + 1, tuple(shapes))


def _way(way: Way) -> Sheet:
    """Places under each other along a line; a dark dot and bold letters where one was reached, an empty dot elsewhere."""
    step, dot = 26.0, 7.0
    shapes: list[Shape] = [Line(10, 13, 10, max(0, len(way.stops) - 1) * step + 13)] if way.stops else []
    for number, stop in enumerate(way.stops):
        y = number * step + 13
        fill = STRONG if stop.reached else PAPER
        shapes.append(Box(10 - dot, y - dot, 2 * dot, 2 * dot, fill, dot))
        shapes.append(Text(28, y + 3.5, _cut(stop.label, 150), bold=stop.reached))
        shapes.append(Text(190, y + 3.5, _cut(stop.told, WIDTH - 190)))
    return Sheet(WIDTH, max(1, len(way.stops)) * step, tuple(shapes))


def _lines(
    x: float,
    y: float,
    told: list[str],
    anchor: Literal["start", "middle", "end"] = "start",
    *,
    bold: bool = False,
    fill: str = INK,
) -> list[Shape]:
    return [Text(x, y + number * _LINE, line, anchor, bold, fill) for number, line in enumerate(told)]


def _wrapped(text: str, width: float) -> list[str]:
    """`text` on a few lines, its end replaced by a sign when it is longer: the alternative has it whole."""
    return wrap(" ".join(lines(text)), _fitting(width), max_lines=_ROWS, placeholder=" …")


def _cut(text: str, width: float) -> str:
    """`text` on one line."""
    plain, most = " ".join(lines(text)), _fitting(width)
    return plain if len(plain) <= most else plain[: most - 1].rstrip() + "…"


def _fitting(width: float) -> int:
    """How many letters go in `width` points."""
    return max(3, int(width / (_SIZE * _LETTER)))
