"""The calculator of insertion hours: four quantities to change, the hours large, and how they are reckoned."""

from functools import partial

from arthur.debate.insertion import SOURCE
from arthur.debate.sheets import MODEL
from arthur.intents import Zone
from arthur.stage.box import Box
from arthur.stage.canvas import Canvas
from arthur.stage.styles import READING, SLANTED, STRONG, Face, Role, Style
from arthur.stage_views.pieces import Piece, draw_paged, largest, lines, sentence
from arthur.stage_views.shows import Hours
from arthur.widgets.capture import capture, capture_height
from arthur.widgets.foot import body, foot
from arthur.widgets.heading import heading
from arthur.widgets.measures import gap
from arthur.widgets.menu import menu, menu_height
from arthur.widgets.theme import Theme
from codev.words import Words

CAPS = (1 / 9, 1 / 12, 1 / 16)  # of the hours


def hours(canvas: Canvas, shows: Hours, words: Words, theme: Theme) -> tuple[Zone, ...]:
    """Draws the calculator and returns its places; a line being written stands under the quantities."""
    canvas.fill(theme.wall)
    page = body(canvas, shows.foot, words).inset(0, canvas.px(0.03))
    room = heading(canvas, page, words("Heures d’insertion"), theme)
    wanted = partial(_wanted, canvas, shows)
    if canvas.wide:
        left = room.left_part(round(room.w * 0.47))
        right = room.right_of(left.w + canvas.px(0.05))
    else:
        left = room.top(min(wanted(room.w), round(room.h * 0.52)))
        right = room.below(left.h + gap(canvas))
    written: tuple[Zone, ...] = ()
    if shows.capture is not None:
        high = capture_height(canvas, left.w, shows.capture)
        written = capture(canvas, left.foot(high), shows.capture, words, theme)
        left = left.top(left.h - high - gap(canvas))
    pieces = largest(partial(_pieces, canvas, right, shows, words, theme), CAPS, right.h)
    return (
        *menu(canvas, left, shows.entries, shows.focus, words, theme),
        *written,
        *draw_paged(canvas, right, pieces, shows.page, words, theme, 0),
        *foot(canvas, shows.foot, words, theme),
    )


def _wanted(canvas: Canvas, shows: Hours, width: int) -> int:
    """What the quantities take, with the line where there is one."""
    line = 0 if shows.capture is None else capture_height(canvas, width, shows.capture) + gap(canvas)
    return menu_height(canvas, width, shows.entries) + line


def _pieces(canvas: Canvas, box: Box, shows: Hours, words: Words, theme: Theme, cap: float) -> list[Piece]:
    """The hours at `cap`, how they come, what it is worth, where it comes from."""
    result = canvas.lay(shows.result, Style(Face.BOLD, cap, Role.READING, 0.95), box.w)
    apart = canvas.px(0.02)
    return [
        *lines(canvas, result, theme.royal, glued=True),
        *sentence(canvas, box.w, words(MODEL), STRONG, theme.oxblood),
        *(
            piece
            for number, text in enumerate(shows.lines)
            for piece in sentence(canvas, box.w, text, READING, theme.ink, before=0 if number else apart)
        ),
        *sentence(canvas, box.w, words(SOURCE), SLANTED, theme.soft, before=apart),
    ]
