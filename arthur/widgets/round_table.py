"""The round table seen from above, its seats empty: the sign of the house, one seat in gold for whoever comes late."""

from functools import lru_cache
from math import cos, pi, sin

from arthur.stage.box import Box
from arthur.stage.canvas import Canvas
from arthur.stage.colours import Colour, code
from arthur.widgets.theme import Theme

SEATS = 12
_SIDE = 400  # of the drawing's own square; its middle is the origin of what follows


def round_table(canvas: Canvas, box: Box, theme: Theme) -> None:
    """Draws the table as large as it can be in `box`, on the wall."""
    canvas.drawing(_svg(theme.wall, theme.paper, theme.royal, theme.gold), box)


def round_table_on(canvas: Canvas, box: Box, ground: Colour, edge: Colour, theme: Theme) -> None:
    """The same as an outline on a ground of another colour, such as the curtain's."""
    canvas.drawing(_svg(ground, ground, edge, theme.gold), box)


@lru_cache(maxsize=8)
def _svg(ground: Colour, top: Colour, edge: Colour, gold: Colour) -> str:
    half = _SIDE // 2
    body = "".join(_seat(number, top, gold if number == 0 else edge, gold) for number in range(SEATS))
    body += f'<circle r="136" fill="{code(ground)}"/>'
    body += f'<circle r="128" fill="{code(top)}" stroke="{code(edge)}" stroke-width="5"/>'
    body += f'<circle r="117" fill="none" stroke="{code(gold)}" stroke-width="1.6"/>'
    body += "".join(_spoke(number, gold) for number in range(SEATS))
    body += f'<circle r="46" fill="none" stroke="{code(gold)}" stroke-width="1.6"/>'
    body += _star(8, 38, 15, edge) + _star(4, 24, 6, gold)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{_SIDE}" height="{_SIDE}" viewBox="0 0 {_SIDE} {_SIDE}">'
        f'<g transform="translate({half} {half})">{body}</g></svg>'
    )


def _seat(number: int, top: Colour, edge: Colour, gold: Colour) -> str:
    """A chair drawn towards the top, then turned to its place; the table covers its front."""
    back = f'<path d="M-27 -183A185 185 0 0 1 27 -183" fill="none" stroke="{code(edge)}" stroke-width="8" {_ROUND}/>'
    seat = (
        f'<path d="M-24 -174A176 176 0 0 1 24 -174L20 -130L-20 -130Z" fill="{code(gold if edge == gold else top)}" '
        f'stroke="{code(edge)}" stroke-width="3" {_ROUND}/>'
    )
    return f'<g transform="rotate({360 * number / SEATS:g})">{seat}{back}</g>'


def _spoke(number: int, gold: Colour) -> str:
    """A thin line between two places, from the middle ring to the edge."""
    angle = 2 * pi * (number + 0.5) / SEATS
    x, y = sin(angle), -cos(angle)
    start, end = f'x1="{46 * x:.2f}" y1="{46 * y:.2f}"', f'x2="{117 * x:.2f}" y2="{117 * y:.2f}"'
    return f'<line {start} {end} stroke="{code(gold)}" stroke-width="1.2"/>'


def _star(points: int, outer: float, inner: float, colour: Colour) -> str:
    corners = []
    for number in range(2 * points):
        angle, radius = pi * number / points, inner if number % 2 else outer
        corners.append(f"{radius * sin(angle):.2f},{-radius * cos(angle):.2f}")
    return f'<polygon points="{" ".join(corners)}" fill="{code(colour)}"/>'


_ROUND = 'stroke-linecap="round" stroke-linejoin="round"'
