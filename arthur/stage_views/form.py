"""A list of entries to adjust, under a title: the set-up of a session, the settings.

The note of the entry in focus stands on a sheet of its own, so that the list keeps still when the focus moves; the
advice (what does not fit, what to cut) stands there first. The sheet is on the right, or under the list where
there is no room for it there.
"""

from collections.abc import Sequence

from arthur.intents import Zone
from arthur.stage.box import Box
from arthur.stage.canvas import Canvas
from arthur.stage.paragraph import Block
from arthur.stage.styles import READING, STRONG
from arthur.stage_views.shows import Form
from arthur.widgets.capture import capture, capture_height
from arthur.widgets.foot import body, foot
from arthur.widgets.heading import heading
from arthur.widgets.measures import gap
from arthur.widgets.menu import menu
from arthur.widgets.theme import Theme
from codev.words import Words


def form(canvas: Canvas, shows: Form, words: Words, theme: Theme) -> tuple[Zone, ...]:
    """Draws the form and returns its places; while a line is being written, it takes the place of the sheet."""
    canvas.fill(theme.wall)
    page = body(canvas, shows.foot, words).inset(0, canvas.px(0.035))
    room = heading(canvas, page, shows.title, theme)
    entries = tuple(entry._replace(note="") for entry in shows.entries)
    if shows.capture is not None:
        high = capture_height(canvas, room.w, shows.capture)
        list_box = room.top(room.h - high - gap(canvas))
        written = capture(canvas, room.foot(high), shows.capture, words, theme)
    else:
        list_box, written = _beside_sheet(canvas, room, shows, theme), ()
    return (
        *menu(canvas, list_box, entries, shows.focus, words, theme),
        *written,
        *foot(canvas, shows.foot, words, theme),
    )


def _beside_sheet(canvas: Canvas, room: Box, shows: Form, theme: Theme) -> Box:
    """Draws the sheet with the advice and the note of the entry in focus; returns the place of the list."""
    notes = tuple(entry.note for entry in shows.entries)
    list_box, sheet = _shared(canvas, room, shows.advice, notes)
    _draw_sheet(canvas, sheet, shows.advice, notes[shows.focus % len(notes)] if notes else "", theme)
    return list_box


def _shared(canvas: Canvas, room: Box, advice: str, notes: Sequence[str]) -> tuple[Box, Box]:
    """The list's part and the sheet's: as high as its longest note needs, nothing where nothing is ever noted."""
    if not advice and not any(notes):
        return room.left_part(canvas.column(READING, 70)), room.top(0)
    left = room.left_part(round(room.w * 0.6))
    right = room.right_of(left.w + canvas.px(0.05))
    if canvas.wide and _longest(canvas, right.w, advice, notes) <= right.h:
        return left, right
    high = _longest(canvas, room.w, advice, notes)
    return room.top(room.h - high - gap(canvas)), room.foot(high)


def _longest(canvas: Canvas, width: int, advice: str, notes: Sequence[str]) -> int:
    """What the sheet takes with its longest note, `width` pixels wide."""
    return max(_height(canvas, _texts(canvas, width, advice, note)) for note in (*notes, ""))


def _texts(canvas: Canvas, width: int, advice: str, note: str) -> tuple[Block, ...]:
    room = width - 2 * _pad(canvas)
    texts = ((advice, STRONG), (note, READING))
    return tuple(canvas.lay(text, style, room) for text, style in texts if text)


def _height(canvas: Canvas, blocks: Sequence[Block]) -> int:
    return sum(block.height for block in blocks) + gap(canvas) * (len(blocks) - 1) + 2 * _pad(canvas)


def _draw_sheet(canvas: Canvas, box: Box, advice: str, note: str, theme: Theme) -> None:
    blocks = _texts(canvas, box.w, advice, note)
    if not blocks:
        return
    canvas.rect(box.top(_height(canvas, blocks)), theme.paper, canvas.px(0.008))
    y = box.y + _pad(canvas)
    for block in blocks:
        colour = theme.oxblood if block.style is STRONG else theme.ink
        y = canvas.put(block, box.x + _pad(canvas), y, colour).bottom + gap(canvas)


def _pad(canvas: Canvas) -> int:
    return canvas.px(0.022)
