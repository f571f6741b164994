"""A list of answers: one is framed, ↑ ↓ or a clicker move the frame, Enter or a click takes an answer.

It never shrinks: what does not fit is on another page of the list, the one in focus always in view.
"""

from collections.abc import Sequence
from typing import NamedTuple

from arthur.intents import Intent, Verb, Zone
from arthur.stage.box import Box
from arthur.stage.canvas import Canvas
from arthur.stage.paragraph import Block
from arthur.stage.styles import HINT, READING, STRONG, Role, Style
from arthur.widgets.keycap import keycap, keycap_size
from arthur.widgets.measures import gap, target
from arthur.widgets.theme import Theme
from codev.words import Words

NOTE = Style(READING.face, 1 / 44, Role.HINT)
BADGE = Style(STRONG.face, 1 / 36, Role.READING)


class Answer(NamedTuple):
    """A line to choose. `key` does the same and is shown as `badge`, before the label.

    `value` stands on the right, `note` under it, soft; `adjust` names what − and + change.
    """

    label: str
    intent: Intent
    key: str = ""
    badge: str = ""
    value: str = ""
    note: str = ""
    adjust: str = ""


class _Row(NamedTuple):
    """An answer laid out. Its value stands on the right of its label, or under it where there is no room."""

    answer: Answer
    label: Block
    value: Block | None
    note: Block | None
    beside: bool
    indent: int
    height: int


def answers_height(canvas: Canvas, width: int, answers: Sequence[Answer]) -> int:
    """What the whole list would take, `width` pixels wide."""
    rows = _rows(canvas, answers, width)
    return sum(row.height for row in rows) + _between(canvas) * max(0, len(rows) - 1)


def draw_answers(
    canvas: Canvas, box: Box, answers: Sequence[Answer], focus: int, words: Words, theme: Theme
) -> tuple[Zone, ...]:
    """Draws the answers from the top of `box`, the one at `focus` (modulo their number) framed; returns their places.

    An answer out of view has its place where the list goes on, under the arrow that leads there.
    """
    if not answers:
        return ()
    rows = _rows(canvas, answers, box.w)
    chosen = focus % len(rows)
    pages = _pages(canvas, rows, box.h)
    first, last = next(page for page in pages if page[0] <= chosen < page[1])
    more = box.foot(_more_height(canvas))
    zones = [_place(row, more) for row in (*rows[:first], *rows[last:])]
    y = box.y
    for number in range(first, last):
        row = rows[number]
        drawn = _draw(canvas, row, Box(box.x, y, box.w, row.height), number == chosen, words, theme)
        zones[number:number] = drawn  # the answers in their order, whatever is in view
        y += row.height + _between(canvas)
    if first > 0:
        zones += _more(canvas, more.left_part(more.w // 2), "↑", Verb.UP, first, words, theme)
    if last < len(rows):
        zones += _more(canvas, more.right_of(more.w // 2), "↓", Verb.DOWN, len(rows) - last, words, theme)
    return tuple(zones)


def _rows(canvas: Canvas, answers: Sequence[Answer], width: int) -> list[_Row]:
    """All labels start at the same place, whatever their badges."""
    badges = [_badge_width(canvas, answer.badge) for answer in answers if answer.badge]
    indent = _pad(canvas) + _mark_width(canvas) + max(badges, default=0)
    return [_row(canvas, answer, width, indent) for answer in answers]


def _row(canvas: Canvas, answer: Answer, width: int, indent: int) -> _Row:
    room = width - indent - _pad(canvas)
    steps = 2 * _step_width(canvas) if answer.adjust else 0
    value = canvas.lay(answer.value, STRONG) if answer.value else None
    taken = 0 if value is None else value.width + steps + gap(canvas)
    beside = value is not None and canvas.text_width(answer.label, READING) + taken <= room
    if value is not None and not beside:
        value = canvas.lay(answer.value, STRONG, room - steps)
    label = canvas.lay(answer.label, READING, room - (taken if beside else 0))
    note = canvas.lay(answer.note, NOTE, room) if answer.note else None
    height = label.height + 2 * _pad_down(canvas) + (note.height if note else 0)
    height += value.height if value and not beside else 0
    return _Row(answer, label, value, note, beside, indent, height)


def _pages(canvas: Canvas, rows: Sequence[_Row], height: int) -> list[tuple[int, int]]:
    """Where each page of the list starts and ends: one page where all fits."""
    total = sum(row.height for row in rows) + _between(canvas) * (len(rows) - 1)
    if total <= height:
        return [(0, len(rows))]
    room = height - _more_height(canvas)
    pages, start, used = [], 0, 0
    for number, row in enumerate(rows):
        if number > start and used + row.height > room:
            pages.append((start, number))
            start, used = number, 0
        used += row.height + _between(canvas)
    used -= _between(canvas)
    while start and used + _between(canvas) + rows[start - 1].height <= room:
        start -= 1  # the last page is full too: what comes before stays in view
        used += _between(canvas) + rows[start].height
    return [*pages, (start, len(rows))]


def _draw(canvas: Canvas, row: _Row, box: Box, chosen: bool, words: Words, theme: Theme) -> list[Zone]:
    answer, radius = row.answer, canvas.px(0.008)
    line = Box(box.x + _pad(canvas), box.y, box.w, row.label.line_height + 2 * _pad_down(canvas))
    if chosen:
        canvas.rect(box, theme.paper, radius)
        canvas.outline(box, theme.royal, max(2, canvas.px(0.004)), radius)
        mark = canvas.lay("▶", HINT)
        canvas.put_in(mark, line.left_part(mark.width), theme.royal)
    if answer.badge:
        tall = keycap_size(canvas, answer.badge, BADGE)[1]
        at = line.x + _mark_width(canvas), line.y + (line.h - tall) // 2
        keycap(canvas, answer.badge, *at, theme, style=BADGE)
    x, y = box.x + row.indent, box.y + _pad_down(canvas)
    canvas.put(row.label, x, y, theme.ink)
    zones = [Zone(box, answer.intent, answer.label, answer.key, focus=True)]
    if row.value is not None:
        top = y if row.beside else y + row.label.height
        zones += _draw_value(canvas, row, row.value, box, top, words, theme)
    if row.note is not None:
        canvas.put(row.note, x, box.bottom - _pad_down(canvas) - row.note.height, theme.soft)
    return zones


def _draw_value(
    canvas: Canvas, row: _Row, value: Block, box: Box, y: int, words: Words, theme: Theme
) -> list[Zone]:
    """The value on the right, between − and + where it can be adjusted."""
    name, step = row.answer.adjust, _step_width(canvas) if row.answer.adjust else 0
    right = box.right - _pad(canvas) - step
    left = right - value.width
    canvas.put(value, left, y, theme.royal, align="right", width=value.width)
    if not step:
        return []
    less, more = Box(left - step, y, step, value.height), Box(right, y, step, value.height)
    label = row.answer.label
    places = (
        (less, "−", -1, words("{name} : moins", name=label)),
        (more, "+", 1, words("{name} : plus", name=label)),
    )
    zones = []
    for place, sign, by, said in places:
        canvas.put_in(canvas.lay(sign, STRONG), place, theme.soft)
        zones.append(Zone(target(place, canvas.area), Intent(Verb.ADJUST, f"{name}:{by}"), said))
    return zones


def _more(
    canvas: Canvas, box: Box, arrow: str, verb: Verb, count: int, words: Words, theme: Theme
) -> list[Zone]:
    label = words.plural("{count} autre", "{count} autres", count)
    block = canvas.lay(f"{arrow} {label}", HINT)
    line = box.inset(_pad(canvas), 0)
    canvas.put_in(block, line, theme.soft, align="left" if verb is Verb.UP else "right")
    return [Zone(target(box, canvas.area), Intent(verb), label)]


def _place(row: _Row, box: Box) -> Zone:
    return Zone(box, row.answer.intent, row.answer.label, row.answer.key, focus=True)


def _badge_width(canvas: Canvas, badge: str) -> int:
    return keycap_size(canvas, badge, BADGE)[0] + gap(canvas)


def _pad(canvas: Canvas) -> int:
    return canvas.px(0.02)


def _pad_down(canvas: Canvas) -> int:
    return canvas.px(0.0105)


def _mark_width(canvas: Canvas) -> int:
    return canvas.px(0.034)


def _step_width(canvas: Canvas) -> int:
    return canvas.px(0.05 * canvas.text_size)


def _between(canvas: Canvas) -> int:
    return canvas.px(0.006)


def _more_height(canvas: Canvas) -> int:
    return max(canvas.px(0.045 * canvas.text_size), 26)
