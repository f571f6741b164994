"""Meetings two by two: which one it is and its clock, then who meets whom."""

from arthur.intents import Zone
from arthur.stage.box import Box
from arthur.stage.canvas import Canvas
from arthur.stage.styles import READING, Face, Role, Style
from arthur.stage_views.circle.acts import writing
from arthur.stage_views.circle.around import around
from arthur.stage_views.circle.meeting_head import Head, heads, legend
from arthur.stage_views.circle.pairs import Sheet, Sheets, posted, sheets, under_table
from arthur.stage_views.pieces import Piece, draw_pieces, largest, lines, total
from arthur.stage_views.shows import CircleRoom
from arthur.widgets.face_to_face import draw_seating
from arthur.widgets.pager import pager, pager_height
from arthur.widgets.theme import Theme
from codev.words import Words

_STACKED, _AHEAD = (
    0.75,
    1.1,
)  # what letters are worth of two not face to face; of a page that shows the next meeting


def meetings(canvas: Canvas, shows: CircleRoom, words: Words, theme: Theme) -> tuple[Zone, ...]:
    """Draws the meeting in hand, or the next one between two."""
    left = around(canvas, shows, words, theme, writing(shows, words))
    if shows.circle.round is None or shows.circle.round.over:
        return (*left.zones, *_over(canvas, left.box, words, theme))
    head, table = _arranged(canvas, left.box, shows, words, theme)
    zones = tuple(head.draw(left.box.top(head.height)))
    room = left.box.below(head.height)
    if not table.pages:
        return (*left.zones, *zones)
    number = max(0, min(shows.page, len(table.pages) - 1))
    sheet, several = table.pages[number], len(table.pages) > 1
    zones += _draw_sheet(canvas, room, sheet, several=several, theme=theme)
    if sheet.laid is not None and not head.grouped:
        groups = legend(canvas, room.w, shows, words, theme, stacked=sheet.laid.stacked)
        line = room.foot(pager_height(canvas))
        draw_pieces(Box(line.x, line.y, line.w, total(groups)), groups, 0)
    turned = pager(canvas, room, number, len(table.pages), words, theme, aside=table.aside)
    return (*left.zones, *zones, *turned)


def _over(canvas: Canvas, box: Box, words: Words, theme: Theme) -> list[Zone]:
    """After the last one."""

    def build(cap: float) -> list[Piece]:
        style = Style(Face.ROMAN, cap, Role.TITLE, 0.95)
        ended = canvas.lay(words("Les rencontres sont terminées"), style, box.w, even=True)
        asked = canvas.lay(words("Notez qui vous voulez revoir."), READING, box.w, even=True)
        return [
            *lines(canvas, ended, theme.royal, align="center"),
            *lines(canvas, asked, theme.ink, before=canvas.px(0.04), align="center"),
        ]

    return draw_pieces(box, largest(build, (1 / 12, 1 / 15, 1 / 19, 1 / 24), box.h))


def _draw_sheet(canvas: Canvas, room: Box, sheet: Sheet, *, several: bool, theme: Theme) -> tuple[Zone, ...]:
    """The table and what is said under it: a little lowered where it has the page for itself."""
    if sheet.laid is None:
        draw_pieces(room.top(room.h - pager_height(canvas)), sheet.under)
        return ()
    used = under_table(canvas, sheet.laid) + total(sheet.under)
    lowered = room.below(0 if several else max(0, room.h - used) // 3)
    zones = draw_seating(canvas, lowered, sheet.laid, theme)
    draw_pieces(lowered.below(under_table(canvas, sheet.laid)), sheet.under, 0)
    return zones


def _arranged(canvas: Canvas, box: Box, shows: CircleRoom, words: Words, theme: Theme) -> tuple[Head, Sheets]:
    """The head and the table that are best together: all on one page, in large letters, face to face, much said above.

    Where no head leaves room for that, the fewest pages; without a clock only where there would be nobody.
    """
    table = posted(canvas, box.w, shows, words, theme)
    tried: list[tuple[Head, Sheets, float]] = []
    for stacked in (False, True):
        groups = legend(canvas, round(box.w * 0.8), shows, words, theme, stacked=stacked)
        for head in heads(canvas, box.w, shows, words, theme, stacked=stacked):
            laid = sheets(canvas, box.w, box.h - head.height, table, stacked=stacked)
            beside_pager = len(laid.pages) > 1 and len(groups) == 1
            if head.grouped or beside_pager:  # else no line is left to say which group sits where
                form = (_STACKED if stacked else 1) * (1 if laid.aside else _AHEAD)
                tried.append((head, laid, laid.whole * form * head.worth))
    best = max(tried, key=lambda one: one[2])
    if best[2] > 0:
        return best[:2]
    least = min(tried, key=lambda one: (not one[1].pages, not one[0].worth, len(one[1].pages), one[0].height))
    return least[:2]
