"""A screen's content as pieces one under the other, shared out over pages where it does not fit: never shrunk, never cut."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from arthur.intents import Zone
from arthur.stage.box import Box
from arthur.stage.canvas import Align, Canvas
from arthur.stage.colours import Colour
from arthur.stage.paragraph import Block
from arthur.stage.styles import Style
from arthur.widgets.pager import pager, pager_height
from arthur.widgets.theme import Theme
from codev.words import Words

C = TypeVar("C")
T = TypeVar("T")
Draw = Callable[[Box], Iterable[Zone]]
_OPTICAL = 0.42  # of the spare height goes above: the eye's middle is a little higher than the ruler's


@dataclass(frozen=True, slots=True)
class Piece:
    """Something `height` pixels high, drawn in the box it is given. `before` is left above it, but at the top of a page.

    `glued` keeps it on the page of the piece that follows; `tag` names what it is about.
    """

    height: int
    draw: Draw
    before: int = 0
    glued: bool = False
    tag: str = ""


def lines(
    canvas: Canvas,
    block: Block,
    colour: Colour,
    *,
    before: int = 0,
    indent: int = 0,
    align: Align = "left",
    glued: bool = False,
    together: bool = False,
) -> list[Piece]:
    """A block as one piece a line, so that it can go on overleaf.

    `together` keeps its lines on one page where a page can hold them, `glued` holds its last line to what follows.
    """
    last = len(block.slices) - 1
    return [
        Piece(
            line_height(block, number),
            _writer(canvas, block, number, colour, indent, align),
            0 if number else before,
            glued=glued if number == last else together or glued or number == 0,
        )
        for number in range(last + 1)
    ]


def sentence(
    canvas: Canvas, width: int, text: str, style: Style, colour: Colour, *, before: int = 0
) -> list[Piece]:
    """`text` in a style, its lines together; nothing for an empty one."""
    if not text:
        return []
    return lines(canvas, canvas.lay(text, style, width), colour, before=before, together=True)


def line_height(block: Block, number: int) -> int:
    """What one line of a block takes; the last needs all of its letters' height."""
    return (
        max(block.line_height, block.glyph_height) if number == len(block.slices) - 1 else block.line_height
    )


def _writer(canvas: Canvas, block: Block, number: int, colour: Colour, indent: int, align: Align) -> Draw:
    """Cutting a block is slow, and most pieces are only measured: the line is cut when it is drawn."""

    def draw(box: Box) -> tuple[Zone, ...]:
        canvas.put(block.part(number, 1), box.x + indent, box.y, colour, align=align, width=box.w - indent)
        return ()

    return draw


def total(pieces: Sequence[Piece]) -> int:
    """The height of all the pieces on one page."""
    return sum(piece.height for piece in pieces) + sum(piece.before for piece in pieces[1:])


def shared(pieces: Sequence[Piece], height: int) -> list[list[Piece]]:
    """The pieces over as few pages `height` pixels high as it takes; there is always one."""
    pages: list[list[Piece]] = [[]]
    used = 0
    for group in _groups(pieces):
        whole = total(group)
        if pages[-1] and used + group[0].before + whole > height:
            pages.append([])
            used = 0
        if whole <= height or len(group) == 1:
            used += whole + (group[0].before if pages[-1] else 0)
            pages[-1] += group
            continue
        for piece in group:  # too high even alone: nothing can hold it together
            if pages[-1] and used + piece.before + piece.height > height:
                pages.append([])
                used = 0
            used += piece.height + (piece.before if pages[-1] else 0)
            pages[-1].append(piece)
    return pages


def _groups(pieces: Sequence[Piece]) -> list[list[Piece]]:
    groups: list[list[Piece]] = []
    open_group = False
    for piece in pieces:
        if open_group:
            groups[-1].append(piece)
        else:
            groups.append([piece])
        open_group = piece.glued
    return groups


def draw_pieces(box: Box, pieces: Sequence[Piece], lowered: float = _OPTICAL) -> list[Zone]:
    """Draws the pieces in `box`, with that share of the spare height above them."""
    y = box.y + round(max(0, box.h - total(pieces)) * lowered)
    zones: list[Zone] = []
    for number, piece in enumerate(pieces):
        y += piece.before if number else 0
        zones += piece.draw(Box(box.x, y, box.w, piece.height))
        y += piece.height
    return zones


def draw_paged(
    canvas: Canvas,
    box: Box,
    pieces: Sequence[Piece],
    page: int,
    words: Words,
    theme: Theme,
    lowered: float = _OPTICAL,
    *,
    aside: bool = False,
) -> list[Zone]:
    """Draws page number `page` (the last one where it is past it), and what turns the pages where there are several.

    `aside` gives the turning to ↓ and ↑, where → has something else to do.
    """
    if total(pieces) <= box.h:
        return draw_pieces(box, pieces, lowered)
    room = box.top(box.h - pager_height(canvas))
    pages = shared(pieces, room.h)
    number = max(0, min(page, len(pages) - 1))
    zones = draw_pieces(room, pages[number], lowered if number < len(pages) - 1 else min(lowered, 0.2))
    return [*zones, *pager(canvas, box, number, len(pages), words, theme, aside=aside)]


def largest(build: Callable[[float], list[Piece]], caps: Sequence[float], height: int) -> list[Piece]:
    """What `build` makes of the largest cap height (a share of H) for which all fits in `height`, else of the last."""
    return fitting(build, caps, lambda pieces: total(pieces) <= height)


def fitting(build: Callable[[C], T], sizes: Sequence[C], fits: Callable[[T], bool]) -> T:
    """What `build` makes of the first of `sizes` that `fits`, else of the last.

    The last is tried second: where even that is too large, as on a full screen, the others need not be laid out.
    """
    made = build(sizes[0])
    if fits(made) or len(sizes) == 1:
        return made
    least = build(sizes[-1])
    if fits(least):
        between = (build(size) for size in sizes[1:-1])
        return next((one for one in between if fits(one)), least)
    return least


def spaced(pieces: Sequence[Piece], before: int) -> list[Piece]:
    """The pieces with `before` above the first."""
    return [replace(pieces[0], before=before), *pieces[1:]] if pieces else []
