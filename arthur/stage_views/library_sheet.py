"""A sheet of the library, over the whole screen: what it is, what it says part by part, and where that comes from.

What it is stands at the head of each page; for a clause, that it is a model and no advice does too.
"""

from collections.abc import Sequence
from dataclasses import replace

from arthur.debate.cards import NOT_REREAD, STAGE_NAMES, other_language
from arthur.debate.sheets import (
    HEADING_NAMES,
    KIND_NAMES,
    MODEL,
    TO_COLLECT,
    Heading,
    Part,
    Point,
    Sheet,
    SheetKind,
    source_of,
    validity,
)
from arthur.intents import Zone
from arthur.stage.box import Box
from arthur.stage.canvas import Canvas
from arthur.stage.styles import READING, SLANTED, STRONG, TITLE, Face, Role, Style
from arthur.stage_views.circle.leaf import inner_width, leaf
from arthur.stage_views.circle.noted import HEADING, item
from arthur.stage_views.pieces import Piece, draw_pieces, largest, lines, sentence, shared, spaced, total
from arthur.stage_views.shows import SheetPage
from arthur.widgets.foot import body, foot
from arthur.widgets.measures import gap
from arthur.widgets.ornament import rule
from arthur.widgets.pager import pager, pager_height
from arthur.widgets.theme import Theme
from codev.words import N_, Words

KIND = Style(Face.SEMIBOLD, 1 / 36, Role.READING)
DOUBT = N_("À vérifier")
_DOUBTS = {kind: N_("À vérifier (Légifrance)") for kind in (SheetKind.LAW, SheetKind.CLAUSE)}
TURNING = N_("→ page suivante   ·   Échap : fermer")
CAPS = (1 / 24, 1 / 28, 1 / 32, 1 / 36)  # of a statement that stands alone


def library_sheet(canvas: Canvas, shows: SheetPage, words: Words, theme: Theme) -> tuple[Zone, ...]:
    """Draws the page in hand and returns its places."""
    canvas.fill(theme.wall)
    feet = (shows.foot, shows.foot._replace(next_act=words(TURNING)))
    page = min((body(canvas, one, words) for one in feet), key=lambda left: left.h).inset(0, canvas.px(0.03))
    head = _head(canvas, page.w, shows.sheet, words, theme)
    draw_pieces(page.top(total(head)), head, 0)
    room = page.below(total(head) + gap(canvas))
    columns = _columns(canvas, room, shows.sheet)
    origin = _origin(canvas, room.w if len(columns) == 1 else columns[0].w, shows.sheet, words, theme)

    def build(cap: float) -> list[Piece]:
        return [*_pieces(canvas, columns[0].w, shows.sheet, words, theme, cap), *origin]

    pieces = largest(build, CAPS[-1:] if shows.sheet.parts else CAPS, room.h)
    zones = _draw(canvas, room, columns, pieces, shows.page, words, theme)
    said = feet[any(zone.key == "next" for zone in zones)]
    return (*zones, *foot(canvas, said, words, theme))


def _columns(canvas: Canvas, room: Box, sheet: Sheet) -> Sequence[Box]:
    """The short lines of a family go in two columns where the window is wide; a clause is read in one."""
    if sheet.kind is SheetKind.CLAUSE:
        return (room.left_part(min(room.w, canvas.column(READING, 72))),)
    return room.columns(2 if sheet.parts and canvas.wide else 1, canvas.px(0.06))


def _draw(
    canvas: Canvas,
    room: Box,
    columns: Sequence[Box],
    pieces: Sequence[Piece],
    page: int,
    words: Words,
    theme: Theme,
) -> tuple[Zone, ...]:
    """Draws the columns of the page, and what turns the pages where there are several."""
    high = room.h
    filled = shared(pieces, high)
    if len(filled) > len(columns):
        high -= pager_height(canvas)
        filled = shared(pieces, high)
    count = -(-len(filled) // len(columns))
    number = max(0, min(page, count - 1))
    for column, held in zip(columns, filled[number * len(columns) :], strict=False):
        draw_pieces(column.top(high), held, 0)
    return pager(canvas, room, number, count, words, theme)


def _head(canvas: Canvas, width: int, sheet: Sheet, words: Words, theme: Theme) -> list[Piece]:
    """What the sheet is, its title, and of a clause the warning."""
    told = filter(None, (words(KIND_NAMES[sheet.kind]), other_language(sheet, words)))
    kind = canvas.lay(" · ".join(told), KIND, width)
    title = canvas.lay(sheet.title, TITLE, width, even=True)
    return [
        *lines(canvas, kind, theme.soft),
        *lines(canvas, title, theme.royal),
        _rule(canvas, theme),
        *sentence(
            canvas, width, words(MODEL) if sheet.kind is SheetKind.CLAUSE else "", STRONG, theme.oxblood
        ),
    ]


def _rule(canvas: Canvas, theme: Theme) -> Piece:
    """The one ornament of the screen."""
    wide = canvas.px(0.5)

    def draw(box: Box) -> tuple[Zone, ...]:
        rule(canvas, box.x + wide // 2, box.center[1], wide, theme)
        return ()

    return Piece(canvas.px(0.03), draw)


def _pieces(canvas: Canvas, width: int, sheet: Sheet, words: Words, theme: Theme, cap: float) -> list[Piece]:
    """All that the sheet says but where it comes from, its statement at `cap`."""
    where = " · ".join((*(words(STAGE_NAMES[stage]) for stage in sheet.stages), *sheet.families))
    apart = canvas.px(0.018)
    parts = sorted(sheet.parts, key=lambda part: part.heading is Heading.WORDING)  # on a page of its own
    return [
        *sentence(canvas, width, where, READING, theme.soft),
        *sentence(
            canvas, width, sheet.statement, Style(Face.PLAIN, cap, Role.READING), theme.ink, before=apart
        ),
        *(piece for part in parts for piece in _part(canvas, width, part, words, theme)),
    ]


def _part(canvas: Canvas, width: int, part: Part, words: Words, theme: Theme) -> list[Piece]:
    title = canvas.lay(words(HEADING_NAMES[part.heading]), HEADING, width)
    head = lines(canvas, title, theme.royal, before=canvas.px(0.03), glued=True)
    if part.heading is Heading.WORDING:
        inner = inner_width(canvas, width)
        said = [
            piece for one in part.points for piece in sentence(canvas, inner, one.text, READING, theme.ink)
        ]
        return [*head, *leaf(canvas, said, theme.gold, theme, before=canvas.px(0.012))]
    if not part.points:
        return [*head, *sentence(canvas, width, words(TO_COLLECT), SLANTED, theme.soft)]
    return [*head, *(piece for point in part.points for piece in _point(canvas, width, point, words, theme))]


def _point(canvas: Canvas, width: int, point: Point, words: Words, theme: Theme) -> list[Piece]:
    """A point. What it cites has a sheet of its own, with its reference; what is not certain is said here too."""
    doubt = words("à vérifier").replace(" ", "\u00a0")
    return item(canvas, width, point.text if point.certain else f"{point.text} ({doubt})", theme)


def _origin(canvas: Canvas, width: int, sheet: Sheet, words: Words, theme: Theme) -> list[Piece]:
    """The reference, the source and its day, how long it holds, and what is not certain of it."""
    told = [
        (sheet.reference, STRONG, theme.ink),
        (" · ".join(filter(None, (source_of(sheet, words), validity(sheet, words)))), SLANTED, theme.soft),
        ("" if sheet.certain else words(_DOUBTS.get(sheet.kind, DOUBT)), STRONG, theme.oxblood),
        (words(NOT_REREAD) if sheet.translated else "", SLANTED, theme.soft),
    ]
    pieces = [piece for text, style, colour in told for piece in sentence(canvas, width, text, style, colour)]
    held = [replace(piece, glued=number < len(pieces) - 1) for number, piece in enumerate(pieces)]
    return spaced(held, canvas.px(0.03))
