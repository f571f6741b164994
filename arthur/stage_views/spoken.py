"""What one table said, line by line: its shield beside the first, on paper while it has the hand."""

from collections.abc import Sequence
from dataclasses import replace

from arthur.intents import Intent, Verb, Zone
from arthur.stage.box import Box
from arthur.stage.canvas import Canvas
from arthur.stage.colours import Colour
from arthur.stage.paragraph import Block
from arthur.stage.styles import Face, Role, Style
from arthur.stage_views.pieces import Piece
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
    parts = [(block.part(i, 1), colour) for block, colour in said for i in range(len(block.slices))]
    last = len(parts) - 1
    pieces = [
        _line(canvas, table, part, colour, number == 0, cap, words, theme, held=held, named=named)
        for number, (part, colour) in enumerate(parts)
    ]
    pieces = [replace(piece, tag=table, glued=number < last) for number, piece in enumerate(pieces)]
    return [replace(pieces[0], before=canvas.px(0.014)), *pieces[1:]]


def _line(
    canvas: Canvas,
    table: str,
    part: Block,
    colour: Colour,
    first: bool,
    cap: float,
    words: Words,
    theme: Theme,
    *,
    held: bool,
    named: int,
) -> Piece:
    tall = shield_height(canvas, cap)
    height = max(tall, part.line_height) if first else part.line_height
    text_x = indent(canvas, cap) + named

    def draw(box: Box) -> Sequence[Zone]:
        if held:
            canvas.rect(box, theme.paper)
            canvas.rect(box.left_part(canvas.px(0.006)), theme.royal)
        y = box.y + (height - part.line_height) // 2
        canvas.put(part, box.x + text_x, y, colour)
        if not first:
            return ()
        small = round(tall * 0.94)
        top = box.y + (height - small) // 2
        shield(canvas, table, box.x + gap(canvas), top, round(small / HEIGHT_PER_WIDTH), theme)
        if named:
            bold = canvas.lay(name(table, words), Style(Face.BOLD, cap, Role.READING))
            canvas.put(bold, box.x + indent(canvas, cap), y + part.ascent - bold.ascent, theme.ink)
        label = words("Table {table}", table=name(table, words))
        return (Zone(box, Intent(Verb.TABLE, table), label),)

    return Piece(height, draw)
