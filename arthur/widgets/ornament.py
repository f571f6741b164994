"""The one ornament that a screen may have: a rule."""

from arthur.stage.box import Box
from arthur.stage.canvas import Canvas
from arthur.widgets.measures import hairline
from arthur.widgets.theme import Theme


def rule(canvas: Canvas, x: int, y: int, width: int, theme: Theme) -> Box:
    """A thin gold rule with a lozenge in its middle, centred on (x, y)."""
    size, thick = canvas.px(0.009), hairline(canvas)
    left, right = x - width // 2, x + width // 2
    canvas.rect(Box(left, y - thick // 2, width // 2 - 2 * size, thick), theme.gold)
    canvas.rect(Box(x + 2 * size, y - thick // 2, right - x - 2 * size, thick), theme.gold)
    canvas.polygon(((x, y - size), (x + size, y), (x, y + size), (x - size, y)), theme.gold)
    return Box(left, y - size, width, 2 * size)
