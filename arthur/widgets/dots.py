"""The places of a round in order, a sign over each number: who spoke, who speaks, who is to come.

Told by shape, not by colour alone: ● spoken, ◐ now (on paper), ○ to come, – passed, … later, × absent.
"""

from collections.abc import Sequence
from math import cos, pi, sin
from typing import NamedTuple

from arthur.intents import Intent, Verb, Zone
from arthur.stage.box import Box
from arthur.stage.canvas import Canvas
from arthur.stage.colours import Colour
from arthur.stage.styles import READING, STRONG
from arthur.widgets.measures import gap, target
from arthur.widgets.theme import Theme
from codev.circle.rounds import Mark

ROOMY = 1.7  # times the least width of a place: a short row does not spread over the whole screen


class Place(NamedTuple):
    """A place of the round; `label` says in words what its sign shows."""

    seat: int
    mark: Mark
    label: str


def dots_rows(canvas: Canvas, width: int, places: Sequence[Place]) -> list[Sequence[Place]]:
    """The places in as few rows as `width` asks for, as even as can be."""
    count = -(-len(places) // max(1, width // _least(canvas, places)))
    each = -(-len(places) // max(1, count))
    return [places[start : start + each] for start in range(0, len(places), max(1, each))]


def row_height(canvas: Canvas) -> int:
    return 2 * _radius(canvas) + canvas.line_height(STRONG) + _pad(canvas)


def dots(
    canvas: Canvas, box: Box, row: Sequence[Place], theme: Theme, *, columns: int = 0
) -> tuple[Zone, ...]:
    """Draws a row of places from the left of `box` and returns them; they stand in as many `columns` as the first row."""
    wide = min(box.w // max(1, columns or len(row)), round(_least(canvas, row) * ROOMY))
    zones = []
    for number, place in enumerate(row):
        cell = Box(box.x + number * wide, box.y, wide, row_height(canvas))
        _draw(canvas, cell, place, theme)
        zones.append(Zone(target(cell, canvas.area), Intent(Verb.SEAT, place.seat), place.label))
    return tuple(zones)


def _draw(canvas: Canvas, cell: Box, place: Place, theme: Theme) -> None:
    now = place.mark is Mark.NOW
    if now:
        frame, radius = cell.inset(gap(canvas) // 6, 0), canvas.px(0.01)
        canvas.rect(frame, theme.paper, radius)
        canvas.outline(frame, theme.royal, max(2, canvas.px(0.004)), radius)
    radius = _radius(canvas)
    _sign(canvas, (cell.center[0], cell.y + _pad(canvas) + radius), radius, place.mark, theme)
    waits = place.mark in (Mark.TO_COME, Mark.LATER)
    number = canvas.lay(str(place.seat), STRONG if now or waits else READING)
    colour = theme.royal if now else theme.ink if waits else theme.soft
    canvas.put(number, cell.x + (cell.w - number.width) // 2, cell.y + _pad(canvas) + 2 * radius, colour)


def _sign(canvas: Canvas, center: tuple[int, int], radius: int, mark: Mark, theme: Theme) -> None:
    x, y = center
    thick = max(2, radius // 4)
    match mark:
        case Mark.SPOKEN:
            canvas.disc(center, radius, theme.royal)
        case Mark.NOW:
            _circle(canvas, center, radius, theme.royal, theme.paper)
            half = [pi * step / 12 for step in range(13)]
            canvas.polygon([(x - radius * sin(one), y - radius * cos(one)) for one in half], theme.royal)
        case Mark.TO_COME:
            _circle(canvas, center, radius, theme.ink, theme.wall)
        case Mark.PASSED:
            canvas.line((x - radius * 0.8, y), (x + radius * 0.8, y), theme.soft, thick)
        case Mark.ABSENT:
            arm = radius * 0.6
            canvas.line((x - arm, y - arm), (x + arm, y + arm), theme.soft, thick)
            canvas.line((x - arm, y + arm), (x + arm, y - arm), theme.soft, thick)
        case Mark.LATER:
            for across in (-1, 0, 1):
                canvas.disc((x + round(across * radius * 0.75), y), thick, theme.ink)


def _circle(canvas: Canvas, center: tuple[int, int], radius: int, colour: Colour, ground: Colour) -> None:
    canvas.disc(center, radius, colour)
    canvas.disc(center, radius - max(2, radius // 4), ground)


def _least(canvas: Canvas, places: Sequence[Place]) -> int:
    """The least width of a place: the longest number, and air."""
    widest = canvas.text_width("8" * max([2, *(len(str(place.seat)) for place in places)]), STRONG)
    return max(2 * _radius(canvas), widest) + round(gap(canvas) * 0.65)


def _radius(canvas: Canvas) -> int:
    return canvas.px(0.0145)


def _pad(canvas: Canvas) -> int:
    return canvas.px(0.01)
