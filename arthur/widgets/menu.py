"""A list of answers: one is framed, ↑ ↓ or a clicker move the frame, Enter or a click takes an answer.

It never shrinks: what does not fit is on another page of the list, the one in focus always in view.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from arthur.intents import Intent, Verb, Zone
from arthur.stage.box import Box
from arthur.stage.canvas import Canvas
from arthur.stage.paragraph import Block
from arthur.stage.styles import HINT, READING, STRONG, Role, Style
from arthur.widgets.measures import gap, target
from arthur.widgets.theme import Theme
from codev.words import Words

NOTE = Style(READING.face, 1 / 44, Role.HINT)


class Answer(Protocol):
    """A line of a menu: see `Entry` among what the views are shown."""

    @property
    def name(self) -> str: ...
    @property
    def label(self) -> str: ...
    @property
    def value(self) -> str: ...
    @property
    def note(self) -> str: ...
    @property
    def steps(self) -> bool: ...


@dataclass(frozen=True, slots=True)
class _Row:
    """An answer laid out. Its value stands on the right of its label, or under it where there is no room."""

    answer: Answer
    label: Block
    value: Block | None
    note: Block | None
    beside: bool
    height: int


def menu_height(canvas: Canvas, width: int, answers: Sequence[Answer]) -> int:
    """What the whole list would take, `width` pixels wide."""
    rows = [_row(canvas, answer, width) for answer in answers]
    return sum(row.height for row in rows) + _between(canvas) * max(0, len(rows) - 1)


def menu(
    canvas: Canvas, box: Box, answers: Sequence[Answer], focus: int, words: Words, theme: Theme
) -> tuple[Zone, ...]:
    """Draws the answers from the top of `box`, the one at `focus` (modulo their number) framed; returns their places.

    An answer out of view has its place where the list goes on, under the arrow that leads there.
    """
    if not answers:
        return ()
    rows = [_row(canvas, answer, box.w) for answer in answers]
    chosen = focus % len(rows)
    pages = _pages(canvas, rows, box.h)
    first, last = next(page for page in pages if page[0] <= chosen < page[1])
    top = _more_height(canvas) if len(pages) > 1 else 0
    inner = Box(box.x, box.y + top, box.w, box.h - 2 * top)
    above, below = box.top(top), box.foot(top)
    zones: list[Zone] = []
    if first > 0:
        zones += [_place(row, above) for row in rows[:first]]
        zones += _more(canvas, above, "↑", Verb.UP, first, words, theme)
    y = inner.y
    for number in range(first, last):
        row = rows[number]
        zones += _draw(canvas, row, Box(box.x, y, box.w, row.height), number == chosen, words, theme)
        y += row.height + _between(canvas)
    if last < len(rows):
        zones += [_place(row, below) for row in rows[last:]]
        zones += _more(canvas, below, "↓", Verb.DOWN, len(rows) - last, words, theme)
    return tuple(zones)


def _row(canvas: Canvas, answer: Answer, width: int) -> _Row:
    room = width - 2 * _pad(canvas) - _mark_width(canvas)
    steps = 2 * _step_width(canvas) if answer.steps else 0
    value = canvas.lay(answer.value, STRONG) if answer.value else None
    taken = 0 if value is None else value.width + steps + gap(canvas)
    beside = value is not None and canvas.text_width(answer.label, READING) + taken <= room
    if value is not None and not beside:
        value = canvas.lay(answer.value, STRONG, room - steps)
    label = canvas.lay(answer.label, READING, room - (taken if beside else 0))
    note = canvas.lay(answer.note, NOTE, room) if answer.note else None
    height = label.height + 2 * _pad_down(canvas) + (note.height if note else 0)
    return _Row(answer, label, value, note, beside, height + (value.height if value and not beside else 0))


def _pages(canvas: Canvas, rows: Sequence[_Row], height: int) -> list[tuple[int, int]]:
    """Where each page of the list starts and ends: one page where all fits."""
    total = sum(row.height for row in rows) + _between(canvas) * (len(rows) - 1)
    if total <= height:
        return [(0, len(rows))]
    room = height - 2 * _more_height(canvas)
    pages, start, used = [], 0, 0
    for number, row in enumerate(rows):
        if number > start and used + row.height > room:
            pages.append((start, number))
            start, used = number, 0
        used += row.height + _between(canvas)
    return [*pages, (start, len(rows))]


def _draw(canvas: Canvas, row: _Row, box: Box, chosen: bool, words: Words, theme: Theme) -> list[Zone]:
    radius = canvas.px(0.008)
    if chosen:
        canvas.rect(box, theme.paper, radius)
        canvas.outline(box, theme.royal, max(2, canvas.px(0.004)), radius)
        mark = canvas.lay("▶", HINT)
        canvas.put_in(mark, Box(box.x + _pad(canvas), box.y, mark.width, _line(canvas, row)), theme.royal)
    x, y = box.x + _pad(canvas) + _mark_width(canvas), box.y + _pad_down(canvas)
    canvas.put(row.label, x, y, theme.ink)
    zones = [Zone(box, Intent(Verb.CHOOSE, row.answer.name), row.answer.label, focus=True)]
    if row.value is not None:
        top = y if row.beside else y + row.label.height
        zones += _draw_value(canvas, row, row.value, box, top, words, theme)
    if row.note is not None:
        canvas.put(row.note, x, box.bottom - _pad_down(canvas) - row.note.height, theme.soft)
    return zones


def _draw_value(
    canvas: Canvas, row: _Row, value: Block, box: Box, y: int, words: Words, theme: Theme
) -> list[Zone]:
    """The value on the right, between − and + where it has steps."""
    step = _step_width(canvas) if row.answer.steps else 0
    right = box.right - _pad(canvas) - step
    left = right - value.width
    canvas.put(value, left, y, theme.royal, align="right", width=value.width)
    if not step:
        return []
    less, more = Box(left - step, y, step, value.height), Box(right, y, step, value.height)
    name = row.answer.label
    places = (
        (less, "−", -1, words("{name} : moins", name=name)),
        (more, "+", 1, words("{name} : plus", name=name)),
    )
    zones = []
    for place, sign, by, label in places:
        canvas.put_in(canvas.lay(sign, STRONG), place, theme.soft)
        intent = Intent(Verb.ADJUST, f"{row.answer.name}:{by}")
        zones.append(Zone(target(place, canvas.area), intent, label))
    return zones


def _more(
    canvas: Canvas, box: Box, arrow: str, verb: Verb, count: int, words: Words, theme: Theme
) -> list[Zone]:
    label = words.plural("{count} autre", "{count} autres", count)
    block = canvas.lay(f"{arrow} {label}", HINT)
    canvas.put_in(block, Box(box.x + _pad(canvas), box.y, box.w, box.h), theme.soft, align="left")
    return [Zone(target(box, canvas.area), Intent(verb), label)]


def _place(row: _Row, box: Box) -> Zone:
    return Zone(box, Intent(Verb.CHOOSE, row.answer.name), row.answer.label, focus=True)


def _line(canvas: Canvas, row: _Row) -> int:
    return row.label.line_height + 2 * _pad_down(canvas)


def _pad(canvas: Canvas) -> int:
    return canvas.px(0.02)


def _pad_down(canvas: Canvas) -> int:
    return canvas.px(0.011)


def _mark_width(canvas: Canvas) -> int:
    return canvas.px(0.034)


def _step_width(canvas: Canvas) -> int:
    return canvas.px(0.05 * canvas.text_size)


def _between(canvas: Canvas) -> int:
    return canvas.px(0.006)


def _more_height(canvas: Canvas) -> int:
    return max(canvas.px(0.045 * canvas.text_size), 26)
