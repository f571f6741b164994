"""The line being written, seen by the whole room: what it is for, what is in it, how much of its limit is used."""

from typing import Protocol

from arthur.intents import Intent, Verb, Zone
from arthur.stage.box import Box
from arthur.stage.canvas import Canvas
from arthur.stage.paragraph import Block
from arthur.stage.styles import READING, STRONG, Face, Role, Style
from arthur.widgets.measures import gap
from arthur.widgets.theme import Theme
from arthur.writing.line import Line
from codev.words import Words

LABEL = Style(Face.SEMIBOLD, 1 / 44, Role.HINT)  # the room reads the line; its label is for who writes


class Writing(Protocol):
    """What a capture is shown: its label, and the line with its limit."""

    @property
    def label(self) -> str: ...
    @property
    def line(self) -> Line: ...


def capture_height(canvas: Canvas, width: int, writing: Writing) -> int:
    """What the line takes, in as many rows as its text needs."""
    label = _label(canvas, width, writing)
    return label.height + _text(canvas, width, writing.line).height + 2 * _pad(canvas)


def capture(canvas: Canvas, box: Box, writing: Writing, words: Words, theme: Theme) -> tuple[Zone, ...]:
    """Draws the line in `box`; the place returned is that of its text, to be handed back to `caret_at`."""
    radius, line = canvas.px(0.008), writing.line
    canvas.rect(box, theme.paper, radius)
    canvas.outline(box, theme.royal, max(2, canvas.px(0.004)), radius)
    inner = box.inset(_pad(canvas))
    label = _label(canvas, box.w, writing)
    canvas.put(label, inner.x, inner.y, theme.royal)
    _draw_count(canvas, inner, line, theme)
    text = _text(canvas, box.w, line)
    place = Box(inner.x, inner.y + label.height, inner.w, text.height)
    for part in canvas.selection(text, *line.selection) if line.selected and not line.composing else ():
        canvas.rect(part.moved(place.x, place.y), theme.chosen)
    canvas.put(text, place.x, place.y, theme.ink, ground=theme.paper)
    _underline(canvas, text, line, place, theme)
    caret = canvas.caret(text, line.shown_caret).moved(place.x, place.y)
    canvas.rect(caret.moved(min(0, inner.right - caret.right), 0), theme.oxblood)
    return (Zone(place, Intent(Verb.WRITE, 0), words("Placer le curseur")),)


def caret_at(canvas: Canvas, place: Box, line: Line, x: int, y: int) -> int:
    """The character of the line's text before which a click at (x, y) puts the caret; `place` is the text's."""
    text = canvas.lay(line.shown, READING, place.w)
    index = canvas.index_at(text, x - place.x, y - place.y)
    start, end = line.shown_composing
    return index if index <= start else max(start, index - (end - start))


def _label(canvas: Canvas, width: int, writing: Writing) -> Block:
    count = canvas.text_width(_count(writing.line), STRONG) + gap(canvas)
    return canvas.lay(writing.label, LABEL, width - 2 * _pad(canvas) - count)


def _text(canvas: Canvas, width: int, line: Line) -> Block:
    return canvas.lay(line.shown, READING, width - 2 * _pad(canvas))


def _count(line: Line) -> str:
    if line.limit is None:
        return ""
    return f"{line.refused or len(line.text)} / {line.limit}"


def _draw_count(canvas: Canvas, inner: Box, line: Line, theme: Theme) -> None:
    """The letters used and allowed; what was refused for its length is said in oxblood, by its sign and its number."""
    if line.limit is None:
        return
    block = canvas.lay(f"✗ {_count(line)}" if line.refused else _count(line), LABEL)
    colour = theme.oxblood if line.refused else theme.soft
    canvas.put(block, inner.right - block.width, inner.y, colour)


def _underline(canvas: Canvas, text: Block, line: Line, place: Box, theme: Theme) -> None:
    """What an input method has not settled yet."""
    if not line.composing:
        return
    thick = max(2, canvas.px(0.003))
    for part in canvas.selection(text, *line.shown_composing):
        under = part.moved(place.x, place.y)
        canvas.rect(Box(under.x, place.y + part.y + text.ascent + thick, under.w, thick), theme.royal)


def _pad(canvas: Canvas) -> int:
    return canvas.px(0.016)
