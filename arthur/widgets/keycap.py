"""A key as it is on the keyboard: its name in a small frame, and what it does beside it."""

from arthur.stage.box import Box
from arthur.stage.canvas import Canvas
from arthur.stage.colours import Colour
from arthur.stage.styles import Face, Role, Style
from arthur.widgets.measures import hairline
from arthur.widgets.theme import Theme

KEY = Style(Face.SEMIBOLD, 1 / 60, Role.HINT)


def keycap_size(canvas: Canvas, name: str, style: Style = KEY) -> tuple[int, int]:
    """The width and height of the key called `name`."""
    high = round(canvas.cap(style) * 2.2)
    return max(high, canvas.text_width(name, style) + canvas.cap(style)), high


def keycap(
    canvas: Canvas,
    name: str,
    x: int,
    y: int,
    theme: Theme,
    *,
    ground: Colour | None = None,
    style: Style = KEY,
) -> Box:
    """Draws the key with its top left corner at (x, y); it stands on `ground`, by default on paper."""
    wide, high = keycap_size(canvas, name, style)
    box = Box(x, y, wide, high)
    under = theme.paper if ground is None else ground
    radius = high // 4
    canvas.rect(box, under, radius)
    canvas.outline(box, theme.soft, hairline(canvas), radius)
    canvas.put_in(canvas.lay(name, style), box, theme.ink, ground=under)
    return box
