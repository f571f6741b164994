"""Who has the floor, large."""

from arthur.stage.canvas import Canvas
from arthur.stage.styles import Face, Role, Style
from arthur.stage_views.pieces import Piece, lines
from arthur.widgets.theme import Theme

LABEL = Style(Face.ROMAN, 1 / 36, Role.READING)  # what stands above the name


def named(canvas: Canvas, width: int, name: str, cap: float, theme: Theme) -> list[Piece]:
    """Seat and name on a line, or one under the other where they do not fit."""
    style = Style(Face.SEMIBOLD, cap, Role.TITLE, 0.95)
    said = name if canvas.text_width(name, style) <= width else name.replace(" · ", "\n")
    return lines(canvas, canvas.lay(said, style, width, even=True), theme.royal, together=True)
