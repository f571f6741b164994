"""A sheet of paper laid over the screen, which stays in sight behind a veil: what is asked is asked of this screen."""

from arthur.stage.box import Box
from arthur.stage.canvas import Canvas
from arthur.widgets.measures import hairline
from arthur.widgets.theme import Theme

VEIL = 0.82  # of the wall over what lies under: seen, not read


def veil(canvas: Canvas, theme: Theme) -> None:
    """Dims the whole picture."""
    patch = canvas.aside((1, 1))
    patch.fill(theme.wall)
    canvas.show(patch.freeze(), canvas.area, VEIL)


def sheet(canvas: Canvas, box: Box, theme: Theme) -> None:
    """Draws the sheet at `box`."""
    radius = canvas.px(0.012)
    canvas.shadow(box, canvas.px(0.012), radius)
    canvas.rect(box, theme.paper, radius)
    canvas.outline(box, theme.line, hairline(canvas), radius)
