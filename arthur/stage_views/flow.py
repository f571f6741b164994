"""Paragraphs shared out over pages: a text is never shrunk or cut, it goes on."""

from collections.abc import Sequence

from arthur.intents import Intent, Verb, Zone
from arthur.stage.box import Box
from arthur.stage.canvas import Canvas
from arthur.stage.paragraph import Block
from arthur.stage.styles import Face, Role, Style
from arthur.widgets.measures import SMALLEST_TARGET, gap
from arthur.widgets.theme import Theme
from codev.words import Words

TURN = Style(Face.SEMIBOLD, 1 / 48, Role.HINT)

Page = tuple[Block, ...]


def flow(blocks: Sequence[Block], height: int, apart: int) -> tuple[Page, ...]:
    """`blocks` in order over pages `height` pixels high, `apart` pixels between two.

    A block goes overleaf whole, unless it is longer than a page: then it fills pages, of one line at least.
    """
    pages: list[Page] = [()]
    left = height
    for whole in blocks:
        for block in _parts(whole, height):
            if pages[-1] and block.height > left:
                pages.append(())
                left = height
            pages[-1] = (*pages[-1], block)
            left -= block.height + apart
    return tuple(pages)


def _parts(block: Block, height: int) -> list[Block]:
    """The block itself, or its parts where it is longer than a page."""
    if block.height <= height:
        return [block]
    spare = max(0, block.glyph_height - block.line_height)
    each = max(1, (height - spare) // block.line_height)
    return [block.part(first, each) for first in range(0, len(block.slices), each)]


def turn_line_height(canvas: Canvas) -> int:
    """What the line that turns the pages takes, at the foot of the text."""
    return max(SMALLEST_TARGET, canvas.line_height(TURN)) + gap(canvas)


def turn_line(
    canvas: Canvas, box: Box, page: int, pages: int, words: Words, theme: Theme
) -> tuple[Zone, ...]:
    """Draws "← page précédente · 2 / 3 · page suivante →" at the foot of `box`; nothing for one page alone."""
    if pages < 2:
        return ()
    line = box.foot(turn_line_height(canvas) - gap(canvas))
    canvas.put_in(canvas.lay(f"{page + 1} / {pages}", TURN), line, theme.soft)
    zones = []
    if page + 1 < pages:
        block = canvas.lay(f"{words('Page suivante')} →", TURN)
        place = Box(line.right - block.width, line.y, block.width, line.h)
        canvas.put_in(block, place, theme.soft)
        zones.append(Zone(place, Intent(Verb.GO, f"page:{page + 1}"), words("Page suivante"), key="next"))
    if page > 0:
        block = canvas.lay(f"← {words('Page précédente')}", TURN)
        place = Box(line.x, line.y, block.width, line.h)
        canvas.put_in(block, place, theme.soft)
        zones.append(Zone(place, Intent(Verb.GO, f"page:{page - 1}"), words("Page précédente"), key="back"))
    return tuple(zones)
