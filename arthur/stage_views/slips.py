"""A slip of paper laid across the screen: an oxblood head, then what it says, line by line so that it can go on overleaf."""

from collections.abc import Sequence

from arthur.intents import Zone
from arthur.stage.box import Box
from arthur.stage.canvas import Canvas
from arthur.stage.paragraph import Block
from arthur.stage.styles import Face, Role, Style
from arthur.stage_views.pieces import Piece
from arthur.widgets.measures import gap
from arthur.widgets.theme import Theme

HEAD = Style(Face.ROMAN, 1 / 36, Role.READING)


def slip(
    canvas: Canvas, width: int, title: str, texts: Sequence[tuple[str, Style]], theme: Theme
) -> list[Piece]:
    """The slip as pieces, kept together where a page can hold them."""
    room = width - 2 * _pad(canvas)
    blocks = [canvas.lay(text, style, room, even=True) for text, style in texts]
    parts = [(block, i) for block in blocks for i in range(len(block.slices))]
    last = len(parts) - 1
    return [
        _head(canvas, canvas.lay(title, HEAD, room), theme),
        *(_line(canvas, part, number == 0, number == last, theme) for number, part in enumerate(parts)),
    ]


def _head(canvas: Canvas, title: Block, theme: Theme) -> Piece:
    radius = canvas.px(0.008)

    def draw(box: Box) -> Sequence[Zone]:
        canvas.rect(box, theme.band, radius)
        canvas.rect(box.foot(radius), theme.band)
        canvas.put(title, box.x + _pad(canvas), box.y + gap(canvas) // 4, theme.on_band, ground=theme.band)
        return ()

    return Piece(title.height + gap(canvas) // 2, draw, glued=True)


def _line(canvas: Canvas, line: tuple[Block, int], first: bool, last: bool, theme: Theme) -> Piece:
    block, number = line
    above = _pad(canvas) // 2 if first else 0
    below = _pad(canvas) if last else 0
    radius = canvas.px(0.008)

    def draw(box: Box) -> Sequence[Zone]:
        canvas.rect(box, theme.paper, radius if last else 0)
        canvas.rect(box.top(radius), theme.paper)
        canvas.put(block.part(number, 1), box.x + _pad(canvas), box.y + above, theme.ink)
        return ()

    return Piece(block.line_height + above + below, draw, glued=not last)


def _pad(canvas: Canvas) -> int:
    return canvas.px(0.02)
