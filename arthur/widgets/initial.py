"""A paragraph that opens with an illuminated initial, two lines high."""

from dataclasses import dataclass

from arthur.stage.box import Box
from arthur.stage.canvas import Canvas
from arthur.stage.colours import Colour
from arthur.stage.paragraph import Block
from arthur.stage.styles import Face, Style
from arthur.widgets.measures import hairline
from arthur.widgets.theme import Theme

_LINES = 2


@dataclass(frozen=True, slots=True)
class Opening:
    """A text laid out around its initial: the first lines beside it, the rest under it."""

    letter: Block
    beside: Block
    under: Block | None
    side: int
    apart: int

    @property
    def height(self) -> int:
        return max(self.side, self.beside.height) + (self.under.height if self.under else 0)


def opening(canvas: Canvas, text: str, style: Style, width: int) -> Opening | None:
    """`text` set in `width` pixels; None where it does not start with a plain letter, or is too short for an initial."""
    if len(text) < 2 or not text[0].isalpha():
        return None
    side = (_LINES - 1) * canvas.line_height(style) + round(1.25 * canvas.cap(style))
    apart = canvas.px(0.012)
    beside = canvas.lay(text[1:], style, width - side - apart)
    if len(beside.slices) <= _LINES:
        return None
    start = beside.slices[_LINES][0]
    under = canvas.lay(text[1:][start:], style, width)
    letter = canvas.lay(text[0].upper(), Style(Face.ROMAN, style.cap * 1.75, style.role))
    return Opening(letter, beside.part(0, _LINES), under, side, apart)


def draw_opening(canvas: Canvas, first: Opening, x: int, y: int, ink: Colour, theme: Theme) -> None:
    """Draws the paragraph: the letter in a royal square with a gold edge."""
    top = y + first.beside.ascent - first.beside.cap - round(0.12 * first.beside.cap)
    square = Box(x, top, first.side, first.side)
    canvas.rect(square, theme.back)
    line = hairline(canvas)
    canvas.outline(square.inset(2 * line), theme.gold, line)
    canvas.put_in(first.letter, square, theme.on_back)
    canvas.put(first.beside, x + first.side + first.apart, y, ink)
    if first.under is not None:
        canvas.put(first.under, x, y + _LINES * first.beside.line_height, ink)
