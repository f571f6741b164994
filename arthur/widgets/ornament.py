"""Walls and ornaments: the ground of every screen, and the one ornament that a screen may have."""

from arthur.stage.box import Box
from arthur.stage.canvas import Canvas
from arthur.stage.colours import code, mixed
from arthur.widgets.measures import hairline
from arthur.widgets.theme import Theme

_WALL = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="{w}" height="{h}" viewBox="0 0 {w} {h}"><defs>'
    '<radialGradient id="g" gradientUnits="userSpaceOnUse" cx="{x}" cy="{y}" r="{r}">'
    '<stop offset="0" stop-color="{light}"/><stop offset="1" stop-color="{wall}"/></radialGradient></defs>'
    '<rect width="{w}" height="{h}" fill="url(#g)"/></svg>'
)


def wall(canvas: Canvas, theme: Theme) -> None:
    """The ground of a screen: the wall, a little lighter where the eye goes first."""
    w, h = canvas.width, canvas.height
    light = code(mixed(theme.wall, theme.paper, 0.4))
    svg = _WALL.format(
        w=w, h=h, x=w // 2, y=round(h * 0.4), r=round(w * 0.62), light=light, wall=code(theme.wall)
    )
    canvas.backdrop(svg, theme.wall)


def rule(canvas: Canvas, x: int, y: int, width: int, theme: Theme) -> Box:
    """A thin gold rule with a lozenge in its middle, centred on (x, y)."""
    size, thick = canvas.px(0.009), hairline(canvas)
    left, right = x - width // 2, x + width // 2
    canvas.rect(Box(left, y - thick // 2, width // 2 - 2 * size, thick), theme.gold)
    canvas.rect(Box(x + 2 * size, y - thick // 2, right - x - 2 * size, thick), theme.gold)
    canvas.polygon(((x, y - size), (x + size, y), (x, y + size), (x - size, y)), theme.gold)
    return Box(left, y - size, width, 2 * size)
