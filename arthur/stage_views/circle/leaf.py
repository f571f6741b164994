"""A leaf of paper under what matters now: a bar of colour along its left, line by line so that it can go on overleaf."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import partial

from arthur.intents import Zone
from arthur.stage.box import Box
from arthur.stage.canvas import Canvas
from arthur.stage.colours import Colour
from arthur.stage_views.pieces import Draw, Piece, largest, total
from arthur.widgets.theme import Theme


def inner_width(canvas: Canvas, width: int) -> int:
    """What a leaf `width` pixels wide leaves to write in."""
    return width - 2 * _pad(canvas)


def leaf(
    canvas: Canvas, pieces: Sequence[Piece], edge: Colour | None, theme: Theme, *, before: int = 0
) -> list[Piece]:
    """The pieces, laid out in `inner_width`, on paper; kept together where a page can hold them.

    Without an `edge` they only stand in line with those that are on paper.
    """
    last = len(pieces) - 1
    return [
        _papered(canvas, piece, edge, theme, before, first=number == 0, last=number == last)
        for number, piece in enumerate(pieces)
    ]


def roomiest(
    build: Callable[[str, float], list[Piece]], rule: str, caps: Sequence[float], height: int
) -> list[Piece]:
    """What `build` makes of the rule and the largest cap height that fit in `height`.

    Where nothing fits, the rule gives up its place: a key recalls it.
    """
    pieces = largest(partial(build, rule), caps, height)
    return pieces if total(pieces) <= height else largest(partial(build, ""), caps, height)


def _papered(
    canvas: Canvas, piece: Piece, edge: Colour | None, theme: Theme, before: int, *, first: bool, last: bool
) -> Piece:
    margin = 0 if edge is None else _above(canvas)
    above = margin if first else piece.before
    height = above + piece.height + (margin if last else 0)
    draw: Draw = lambda box: _draw(canvas, box, piece, above, edge, theme)  # noqa: E731
    return replace(piece, height=height, draw=draw, before=before if first else 0, glued=not last)


def _draw(
    canvas: Canvas, box: Box, piece: Piece, above: int, edge: Colour | None, theme: Theme
) -> Iterable[Zone]:
    if edge is not None:
        canvas.rect(box, theme.paper)
        canvas.rect(box.left_part(canvas.px(0.006)), edge)
    pad = _pad(canvas)
    return piece.draw(Box(box.x + pad, box.y + above, box.w - 2 * pad, piece.height))


def _pad(canvas: Canvas) -> int:
    return canvas.px(0.026)


def _above(canvas: Canvas) -> int:
    return canvas.px(0.018)
