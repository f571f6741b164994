"""The title of a screen, in the letters of an inscription, with its rule under it."""

from arthur.stage.box import Box
from arthur.stage.canvas import Canvas
from arthur.stage.styles import TITLE
from arthur.widgets.measures import gap
from arthur.widgets.ornament import rule
from arthur.widgets.theme import Theme


def heading(canvas: Canvas, box: Box, title: str, theme: Theme) -> Box:
    """Draws `title` at the top of `box`, with the rule, and returns what is left under it."""
    block = canvas.lay(title, TITLE, box.w, even=True)
    canvas.put(block, box.x, box.y, theme.royal)
    width = min(box.w, max(block.width, canvas.px(0.3)))
    y = box.y + block.height + gap(canvas) // 2
    rule(canvas, box.x + width // 2, y, width, theme)
    return box.below(block.height + 2 * gap(canvas))
