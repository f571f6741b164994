"""The check of the picture's edges: a projector that cuts them would hide the line at the bottom."""

from arthur.intents import Zone
from arthur.stage.box import Box
from arthur.stage.canvas import Canvas
from arthur.stage.styles import HINT, QUESTION, READING, Face, Role, Style
from arthur.stage_views.entries import Entry
from arthur.widgets.measures import gap, margin
from arthur.widgets.menu import menu, menu_height
from arthur.widgets.theme import Theme
from codev.words import Words

LETTER = Style(Face.BOLD, 1 / 20, Role.TITLE)


def corners(canvas: Canvas, focus: int, words: Words, theme: Theme) -> tuple[Zone, ...]:
    """Draws a letter in each corner and a line along the edges, and asks whether all are seen."""
    canvas.fill(theme.wall)
    canvas.outline(canvas.area, theme.royal, canvas.px(0.006))
    side = _side(canvas)
    for letter, box in zip("ABCD", _places(canvas.area, side), strict=True):
        canvas.rect(box, theme.back)
        canvas.put_in(canvas.lay(letter, LETTER), box, theme.on_band)
    hint = canvas.lay(
        words("→ retient la réponse encadrée   ·   ← passe à l’autre"),
        HINT,
        canvas.width - 2 * side,
        even=True,
    )
    canvas.put(hint, side, canvas.height - hint.height - gap(canvas), theme.soft, align="center")
    return _ask(canvas, canvas.area.inset(margin(canvas), side), focus, words, theme)


def _side(canvas: Canvas) -> int:
    return max(canvas.px(0.12), 2 * canvas.cap(LETTER))


def _places(area: Box, side: int) -> tuple[Box, ...]:
    """The four corners: A and B at the top, C and D at the bottom."""
    return tuple(
        Box(x, y, side, side) for y in (area.y, area.bottom - side) for x in (area.x, area.right - side)
    )


def _ask(canvas: Canvas, room: Box, focus: int, words: Words, theme: Theme) -> tuple[Zone, ...]:
    width = min(room.w, canvas.column(READING, 50))
    x = room.x + (room.w - width) // 2
    answers = (Entry("seen", words("Oui, les quatre")), Entry("cut", words("Non : changer d’affichage")))
    question = canvas.lay(words("Voyez-vous les quatre coins ?"), QUESTION, width, even=True)
    told = canvas.lay(
        words("Chaque coin porte une lettre : A, B, C, D. Un trait suit tout le bord."), READING, width
    )
    listed = menu_height(canvas, width, answers)
    apart = gap(canvas)
    y = room.y + max(0, room.h - question.height - told.height - listed - 3 * apart) // 2
    y = canvas.put(question, x, y, theme.oxblood).bottom + apart
    y = canvas.put(told, x, y, theme.ink).bottom + 2 * apart
    return menu(canvas, Box(x, y, width, room.bottom - y), answers, focus, words, theme)
