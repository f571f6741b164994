"""A page of plain text: "À propos", the end of a session. A long one has several pages."""

from arthur.intents import Zone
from arthur.stage.box import Box
from arthur.stage.canvas import Canvas
from arthur.stage.styles import READING
from arthur.stage_views.flow import flow
from arthur.stage_views.shows import Text
from arthur.widgets.foot import body, foot
from arthur.widgets.heading import heading
from arthur.widgets.measures import gap
from arthur.widgets.pager import pager, pager_height
from arthur.widgets.round_table import round_table
from arthur.widgets.theme import Theme
from codev.words import Words


def text(canvas: Canvas, shows: Text, words: Words, theme: Theme) -> tuple[Zone, ...]:
    """Draws the page in hand and returns its places."""
    canvas.fill(theme.wall)
    page = body(canvas, shows.foot, words).inset(0, canvas.px(0.035))
    room = heading(canvas, page, shows.title, theme).below(canvas.px(0.015))
    line = pager_height(canvas) + gap(canvas)
    width = min(room.w, canvas.column(READING))
    _draw_table(canvas, room.right_of(width + canvas.px(0.06)), theme)
    blocks = [canvas.lay(paragraph, READING, width) for paragraph in shows.paragraphs]
    apart = canvas.px(0.03)
    pages = flow(blocks, room.h - line, apart)
    number = min(shows.page, len(pages) - 1)
    y = room.y
    for block in pages[number]:
        y = canvas.put(block, room.x, y, theme.ink).bottom + apart
    return (
        *pager(canvas, room, number, len(pages), words, theme),
        *foot(canvas, shows.foot, words, theme),
    )


def _draw_table(canvas: Canvas, box: Box, theme: Theme) -> None:
    """The round table beside the text, where the window is wide enough."""
    side = min(box.w, canvas.px(0.5))
    if side >= canvas.px(0.3):
        round_table(canvas, Box(box.right - side, box.y + (box.h - side) // 2, side, side), theme)
