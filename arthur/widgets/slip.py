"""A slip of paper laid across the screen: an oxblood head, then what it says."""

from collections.abc import Sequence

from arthur.stage.box import Box
from arthur.stage.canvas import Canvas
from arthur.stage.paragraph import Block
from arthur.stage.styles import Face, Role, Style
from arthur.widgets.measures import gap
from arthur.widgets.theme import Theme

HEAD = Style(Face.ROMAN, 1 / 36, Role.READING)
Texts = Sequence[tuple[str, Style]]


def slip_height(canvas: Canvas, width: int, title: str, texts: Texts) -> int:
    head, body = _laid(canvas, width, title, texts)
    return _head_height(canvas, head) + sum(block.height for block in body) + 2 * _pad(canvas)


def draw_slip(canvas: Canvas, box: Box, title: str, texts: Texts, theme: Theme) -> None:
    """Draws the slip in `box`, as high as `slip_height` says."""
    head, body = _laid(canvas, box.w, title, texts)
    radius, high = canvas.px(0.008), _head_height(canvas, head)
    canvas.shadow(box, canvas.px(0.01), radius)
    canvas.rect(box, theme.band, radius)
    paper = box.below(high)
    canvas.rect(paper, theme.paper, radius)
    canvas.rect(paper.top(radius), theme.paper)
    canvas.put(
        head, box.x + _pad(canvas), box.y + (high - head.height) // 2, theme.on_band, ground=theme.band
    )
    y = paper.y + _pad(canvas)
    for block in body:
        y = canvas.put(block, box.x + _pad(canvas), y, theme.ink).bottom


def _laid(canvas: Canvas, width: int, title: str, texts: Texts) -> tuple[Block, tuple[Block, ...]]:
    room = width - 2 * _pad(canvas)
    return canvas.lay(title, HEAD, room), tuple(canvas.lay(text, style, room) for text, style in texts)


def _head_height(canvas: Canvas, head: Block) -> int:
    return head.height + gap(canvas) // 2


def _pad(canvas: Canvas) -> int:
    return canvas.px(0.02)
