"""An option of a card: its letter in a royal square, its name beside it."""

from arthur.stage.box import Box
from arthur.stage.canvas import Canvas
from arthur.stage.styles import READING, Face, Style
from arthur.widgets.measures import gap
from arthur.widgets.theme import Theme


def letter_side(canvas: Canvas, style: Style = READING) -> int:
    return round(canvas.cap(style) * 1.75)


def option_height(canvas: Canvas, width: int, label: str, style: Style = READING) -> int:
    room = width - letter_side(canvas, style) - gap(canvas)
    return max(letter_side(canvas, style), canvas.lay(label, style, room).height)


def option(canvas: Canvas, box: Box, letter: str, label: str, theme: Theme, style: Style = READING) -> None:
    """Draws the option in `box`, the letter beside the first line."""
    side = letter_side(canvas, style)
    text = canvas.lay(label, style, box.w - side - gap(canvas))
    first = text.part(0, 1)
    y = box.y + max(0, (box.h - text.height) // 2)
    middle = y + first.core.y + first.core.h // 2
    square(canvas, Box(box.x, middle - side // 2, side, side), letter, theme, style)
    canvas.put(text, box.x + side + gap(canvas), y, theme.ink)


def square(canvas: Canvas, box: Box, letter: str, theme: Theme, style: Style = READING) -> None:
    """A letter in its square."""
    canvas.rect(box, theme.back, box.h // 6)
    bold = Style(Face.BOLD, style.cap, style.role)
    canvas.put_in(canvas.lay(letter, bold), box, theme.on_back, ground=theme.back)
