"""What one table said, line by line: its shield beside the first, on paper while it has the hand."""

from collections.abc import Sequence
from dataclasses import dataclass

from arthur.intents import Intent, Verb, Zone
from arthur.stage.box import Box
from arthur.stage.canvas import Canvas
from arthur.stage.colours import Colour
from arthur.stage.paragraph import Block
from arthur.stage.styles import Face, Role, Style
from arthur.stage_views.pieces import Draw, Piece
from arthur.widgets.measures import gap
from arthur.widgets.shield import HEIGHT_PER_WIDTH, name, shield
from arthur.widgets.theme import Theme
from codev.words import Words


def shield_height(canvas: Canvas, cap: float) -> int:
    """Of the shield beside words at `cap`."""
    return round(canvas.line_height(Style(Face.BOLD, cap, Role.READING)) * 1.25)


def indent(canvas: Canvas, cap: float) -> int:
    """How far the words stand from the left edge, the shield before them."""
    return round(shield_height(canvas, cap) / HEIGHT_PER_WIDTH) + 2 * gap(canvas)


def spoken(
    canvas: Canvas,
    table: str,
    said: Sequence[tuple[Block, Colour]],
    cap: float,
    words: Words,
    theme: Theme,
    *,
    held: bool,
    named: int = 0,
) -> list[Piece]:
    """The blocks of `said` one under the other, a piece a line, kept together where a page can hold them.

    `named` is the width of a column for the table's name, between its shield and its words; 0 for none.
    """
    parts = [(block, i, colour) for block, colour in said for i in range(len(block.slices))]
    last = len(parts) - 1
    tall = shield_height(canvas, cap)
    look = _Look(tall, indent(canvas, cap), named, cap, held)
    return [
        Piece(
            max(tall, block.line_height) if number == 0 else block.line_height,
            _drawn(canvas, table, (block, i), colour, number == 0, look, words, theme),
            0 if number else canvas.px(0.014),
            glued=number < last,
            tag=table,
        )
        for number, (block, i, colour) in enumerate(parts)
    ]


@dataclass(frozen=True, slots=True)
class _Look:
    """Lengths that the lines of a voice share, in pixels, and whether it has the hand."""

    tall: int
    indent: int
    named: int
    cap: float
    held: bool


def _drawn(
    canvas: Canvas,
    table: str,
    line: tuple[Block, int],
    colour: Colour,
    first: bool,
    look: _Look,
    words: Words,
    theme: Theme,
) -> Draw:
    def draw(box: Box) -> Sequence[Zone]:
        part = line[0].part(line[1], 1)
        if look.held:
            canvas.rect(box, theme.paper)
            canvas.rect(box.left_part(canvas.px(0.006)), theme.royal)
        y = box.y + (box.h - part.line_height) // 2
        canvas.put(part, box.x + look.indent + look.named, y, colour)
        if not first:
            return ()
        small = round(look.tall * 0.94)
        top = box.y + (box.h - small) // 2
        shield(canvas, table, box.x + gap(canvas), top, round(small / HEIGHT_PER_WIDTH), theme)
        if look.named:
            bold = canvas.lay(name(table, words), Style(Face.BOLD, look.cap, Role.READING))
            canvas.put(bold, box.x + look.indent, y + part.ascent - bold.ascent, theme.ink)
        return (Zone(box, Intent(Verb.TABLE, table), words("Table {table}", table=name(table, words))),)

    return draw
