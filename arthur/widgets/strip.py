"""The tables of the room: shields with their names under, or beside where room is short, and where each stands."""

from collections.abc import Sequence
from dataclasses import dataclass

from arthur.intents import Intent, Verb, Zone
from arthur.stage.box import Box
from arthur.stage.canvas import Canvas
from arthur.stage.colours import Colour
from arthur.stage.styles import READING, STRONG
from arthur.widgets.keycap import keycap, keycap_size
from arthur.widgets.measures import gap
from arthur.widgets.shield import HEIGHT_PER_WIDTH, name, shield
from arthur.widgets.theme import Theme
from codev.words import Words


@dataclass(frozen=True, slots=True)
class Stand:
    """A table and what is said of it: a `sign` and, where there is room, a `note`.

    `done` writes them in green; `held` says that the table has the hand, `key` gives it.
    """

    table: str
    note: str = ""
    sign: str = ""
    done: bool = False
    held: bool = False
    key: str = ""

    @property
    def said(self) -> str:
        return f"{self.sign} {self.note}".strip()


# ------------------------------------------------------------------ names under the shields


def strip_height(canvas: Canvas, width: int, stands: Sequence[Stand], words: Words) -> int:
    """What the tables take with their names under them, in as many rows as `width` asks for."""
    rows = _rows(stands, width // _cell_width(canvas, stands, words))
    return len(rows) * (_cell_height(canvas, stands) + gap(canvas)) - gap(canvas)


def strip_width(canvas: Canvas, stands: Sequence[Stand], words: Words, columns: int) -> int:
    """What so many tables take side by side."""
    return min(columns, len(stands)) * round(_cell_width(canvas, stands, words) * 1.08)


def strip(canvas: Canvas, box: Box, stands: Sequence[Stand], words: Words, theme: Theme) -> tuple[Zone, ...]:
    """Draws the tables from the top of `box`, rows as even as can be, and returns their places."""
    rows = _rows(stands, box.w // _cell_width(canvas, stands, words))
    high, apart = _cell_height(canvas, stands), gap(canvas)
    cell = min(box.w // max(len(row) for row in rows), round(_cell_width(canvas, stands, words) * 1.35))
    zones: list[Zone] = []
    for number, row in enumerate(rows):
        x = box.x + (box.w - cell * len(row)) // 2
        for stand in row:
            place = Box(x, box.y + number * (high + apart), cell, high).inset(apart // 3, 0)
            _draw_under(canvas, place, stand, words, theme)
            zones += _zone(place, stand, words)
            x += cell
    return tuple(zones)


def _draw_under(canvas: Canvas, box: Box, stand: Stand, words: Words, theme: Theme) -> None:
    ground = _ground(canvas, box, stand, theme)
    tall, y = _shield_height(canvas), box.y + _pad(canvas)
    wide = round(tall / HEIGHT_PER_WIDTH)
    drawn = shield(canvas, stand.table, box.x + (box.w - wide) // 2, y, wide, theme)
    if stand.key:
        keycap(canvas, stand.key, drawn.x - keycap_size(canvas, stand.key)[0] - _pad(canvas), y, theme)
    y += tall + _pad(canvas) // 2
    title = canvas.lay(name(stand.table, words), STRONG)
    y = canvas.put(title, box.x + (box.w - title.width) // 2, y, theme.ink).y + title.line_height
    if stand.note:
        note = canvas.lay(stand.said, READING)
        canvas.put(note, box.x + (box.w - note.width) // 2, y, _note_ink(stand, ground, theme))


def _cell_width(canvas: Canvas, stands: Sequence[Stand], words: Words) -> int:
    """All cells are as wide as the widest, so that the tables stand in columns."""
    key = keycap_size(canvas, "8")[0] + _pad(canvas) if any(stand.key for stand in stands) else 0
    widest = max(
        *(canvas.text_width(name(stand.table, words), STRONG) for stand in stands),
        *(canvas.text_width(stand.said, READING) for stand in stands),
        round(_shield_height(canvas) / HEIGHT_PER_WIDTH) + 2 * key,
    )
    return widest + 2 * _pad(canvas) + 2 * (gap(canvas) // 3)


def _cell_height(canvas: Canvas, stands: Sequence[Stand]) -> int:
    noted = canvas.line_height(READING) if any(stand.note for stand in stands) else 0
    return _shield_height(canvas) + canvas.line_height(STRONG) + noted + 2 * _pad(canvas)


def _shield_height(canvas: Canvas) -> int:
    return canvas.px(0.085)


# ------------------------------------------------------------------ names beside small shields


def roll_height(canvas: Canvas, width: int, stands: Sequence[Stand], words: Words) -> int:
    """What the tables take with their names beside them: much less, their notes given by their signs alone."""
    return len(_rows(stands, width // roll_width(canvas, stands, words))) * _roll_row(canvas)


def roll(canvas: Canvas, box: Box, stands: Sequence[Stand], words: Words, theme: Theme) -> tuple[Zone, ...]:
    """Draws the tables from the top of `box` and returns their places."""
    rows = _rows(stands, box.w // roll_width(canvas, stands, words))
    high = _roll_row(canvas)
    cell = min(box.w // max(len(row) for row in rows), round(roll_width(canvas, stands, words) * 1.2))
    zones: list[Zone] = []
    for number, row in enumerate(rows):
        for place, stand in enumerate(row):
            inner = Box(box.x + place * cell, box.y + number * high, cell, high).inset(2)
            _draw_beside(canvas, inner, stand, words, theme)
            zones += _zone(inner, stand, words)
    return tuple(zones)


def _draw_beside(canvas: Canvas, box: Box, stand: Stand, words: Words, theme: Theme) -> None:
    ground = _ground(canvas, box, stand, theme)
    x, tall = box.x + _pad(canvas), round(canvas.cap(STRONG) * 1.6)
    if stand.key:
        size = keycap_size(canvas, stand.key)
        keycap(canvas, stand.key, x, box.y + (box.h - size[1]) // 2, theme)
        x += size[0] + _pad(canvas)
    wide = round(tall / HEIGHT_PER_WIDTH)
    shield(canvas, stand.table, x, box.y + (box.h - tall) // 2, wide, theme)
    x += wide + _pad(canvas)
    title = canvas.lay(name(stand.table, words), STRONG)
    canvas.put_in(title, Box(x, box.y, title.width, box.h), theme.ink, align="left", ground=ground)
    if stand.sign:
        tick = canvas.lay(stand.sign, STRONG)
        at = Box(x + title.width + _pad(canvas), box.y, tick.width, box.h)
        canvas.put_in(tick, at, _note_ink(stand, ground, theme), align="left", ground=ground)


def roll_width(canvas: Canvas, stands: Sequence[Stand], words: Words) -> int:
    """What one table takes: they can stand in a single column."""
    names = max(canvas.text_width(name(stand.table, words), STRONG) for stand in stands)
    key = keycap_size(canvas, "8")[0] + _pad(canvas) if any(stand.key for stand in stands) else 0
    tick = max(canvas.text_width(stand.sign, STRONG) + _pad(canvas) for stand in stands)
    return names + key + tick + round(canvas.cap(STRONG) * 1.6 / HEIGHT_PER_WIDTH) + 4 * _pad(canvas)


def _roll_row(canvas: Canvas) -> int:
    return max(30, round(canvas.line_height(STRONG) * 1.15))


# ------------------------------------------------------------------ both


def _rows(stands: Sequence[Stand], each: int) -> list[Sequence[Stand]]:
    """The tables in rows of at most `each`, as even as can be."""
    count = -(-len(stands) // max(1, min(len(stands), each)))
    even = -(-len(stands) // count)
    return [stands[start : start + even] for start in range(0, len(stands), even)]


def _ground(canvas: Canvas, box: Box, stand: Stand, theme: Theme) -> Colour:
    """What the table is written on: paper with a frame where it has the hand."""
    if not stand.held:
        return theme.wall
    radius = canvas.px(0.01)
    canvas.rect(box, theme.paper, radius)
    canvas.outline(box, theme.royal, max(2, canvas.px(0.004)), radius)
    return theme.paper


def _note_ink(stand: Stand, ground: Colour, theme: Theme) -> Colour:
    return theme.done_on(ground) if stand.done else theme.soft


def _zone(place: Box, stand: Stand, words: Words) -> list[Zone]:
    if not stand.key:
        return []
    return [Zone(place, Intent(Verb.TABLE, stand.table), name(stand.table, words), stand.key)]


def _pad(canvas: Canvas) -> int:
    return canvas.px(0.01)
