"""The table of a meeting: who meets whom, who rests, and the next meeting in soft; over pages where it needs them."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from arthur.stage.canvas import Canvas
from arthur.stage.styles import STRONG, Face, Role, Style
from arthur.stage_views.circle.phrases import by_number
from arthur.stage_views.pieces import Piece, largest, lines, shared, total
from arthur.stage_views.shows import CircleRoom
from arthur.widgets.face_to_face import (
    Letters,
    Pair,
    Seating,
    Sitter,
    letters,
    over_pages,
    seating,
    seating_height,
)
from arthur.widgets.measures import gap
from arthur.widgets.pager import pager_height
from arthur.widgets.theme import Theme
from codev.circle.encounters import Encounter
from codev.circle.roster import PRESENCE_NAMES, find
from codev.words import Words

CAPS = (1 / 17, 1 / 19, 1 / 21, 1 / 24, 1 / 27, 1 / 30, 1 / 33, 1 / 36)
MOST_COLUMNS = 6


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page: who sits where, and what is said under it."""

    laid: Seating | None
    under: list[Piece]


@dataclass(frozen=True, slots=True)
class Sheets:
    """The pages in order. `aside`: those in hand are on the first, ↓ shows the next meeting, → goes on with the session."""

    pages: tuple[Sheet, ...]
    aside: bool = False

    @property
    def whole(self) -> float:
        """How large the letters are where the meeting in hand is on one page, 0 where it takes several."""
        laid = self.pages[0].laid if self.aside or len(self.pages) == 1 else None
        return laid.letters.cap if laid else 0


@dataclass(frozen=True, slots=True)
class Posted:
    """What a meeting's table says, laid out in every way in which its names stand on their lines: the largest first."""

    pairs: tuple[Pair, ...]
    rest: list[Piece]
    ahead: list[Piece]  # under the table
    ahead_alone: Callable[[float], list[Piece]]  # the same at a cap height, on a page of its own
    facing: tuple[Seating, ...]
    stacked: tuple[Seating, ...]

    def largest(self, canvas: Canvas, height: int, *, stacked: bool) -> Seating | None:
        """In the largest letters, then the fewest columns, in which all the pairs stand in `height`."""
        tried = self.stacked if stacked else self.facing
        return next((one for one in tried if seating_height(canvas, one) <= height), None)


def posted(canvas: Canvas, width: int, shows: CircleRoom, words: Words, theme: Theme) -> Posted:
    pairs = _pairs(shows, words)
    rest = _rest(canvas, width, shows, words, theme)
    ahead = partial(_ahead, canvas, width, shows, words, theme)
    written = [letters(canvas, pairs, cap) for cap in CAPS]
    facing, stacked = (tuple(_laid(canvas, width, pairs, written, stacked=one)) for one in (False, True))
    return Posted(pairs, rest, ahead(CAPS[-1]), ahead, facing, stacked)


def sheets(canvas: Canvas, width: int, height: int, table: Posted, *, stacked: bool) -> Sheets:
    """All on one page in letters nearly as large as they could be; else the next meeting overleaf; else what it takes.

    `stacked` sets the two who meet one above the other.
    """
    rest, ahead = table.rest, table.ahead
    under = [*rest, *ahead]
    if not table.pairs:  # those who were to meet have left
        return Sheets(_overleaf(under, height - pager_height(canvas)))
    alone = table.largest(canvas, height - _taken(canvas, rest), stacked=stacked)
    whole = table.largest(canvas, height - _taken(canvas, under), stacked=stacked)
    if alone and whole and whole.letters.cap >= 0.75 * alone.letters.cap:
        return Sheets((Sheet(whole, under),))
    room = height - pager_height(canvas)
    alone = table.largest(canvas, room - _taken(canvas, rest), stacked=stacked)
    if alone:
        return Sheets(
            (Sheet(alone, rest), *_overleaf(largest(table.ahead_alone, CAPS, room), room)), aside=True
        )
    least = _least(canvas, width, table, stacked=stacked)
    pages = [Sheet(one, []) for one in over_pages(canvas, least, room)]
    if pages and _height(canvas, pages[-1].laid) + _taken(canvas, rest) <= room:
        pages[-1], under = Sheet(pages[-1].laid, rest), ahead
    return Sheets((*pages, *_overleaf(under, room)) if pages else ())


def under_table(canvas: Canvas, laid: Seating | None) -> int:
    """How far down what is said under a table begins."""
    return _height(canvas, laid) + _apart(canvas) if laid else 0


def _overleaf(pieces: list[Piece], height: int) -> tuple[Sheet, ...]:
    return tuple(Sheet(None, page) for page in shared(pieces, height) if page)


def _height(canvas: Canvas, laid: Seating | None) -> int:
    return seating_height(canvas, laid) if laid else 0


def _taken(canvas: Canvas, pieces: Sequence[Piece]) -> int:
    return total(pieces) + _apart(canvas) if pieces else 0


def _apart(canvas: Canvas) -> int:
    return gap(canvas)


def _laid(
    canvas: Canvas, width: int, pairs: tuple[Pair, ...], written: Sequence[Letters], *, stacked: bool
) -> Iterator[Seating]:
    for one in written:
        for columns in range(1, min(MOST_COLUMNS, len(pairs)) + 1):
            laid = seating(canvas, width, pairs, one, columns, stacked=stacked)
            if not laid.roomy:
                break  # more columns are narrower still
            yield laid


def _least(canvas: Canvas, width: int, table: Posted, *, stacked: bool) -> Seating:
    """In the smallest letters that the room can read, as many columns as leave each name on its line."""
    tried = table.stacked if stacked else table.facing
    if tried and tried[-1].letters.cap == CAPS[-1]:
        return tried[-1]
    return seating(canvas, width, table.pairs, letters(canvas, table.pairs, CAPS[-1]), 1, stacked=stacked)


# ------------------------------------------------------------------ who


def _pairs(shows: CircleRoom, words: Words) -> tuple[Pair, ...]:
    """In the order in which one looks for one's number: by table, or by number where nobody keeps a table."""
    groups = bool(shows.circle.groups)
    pairs = [
        Pair(one.place, *(_sitter(shows, seat, words) for seat in _facing(one, groups=groups)))
        for one in shows.circle.meeting_now
    ]
    return tuple(sorted(pairs, key=lambda pair: pair.table if groups else pair.one.seat))


def _facing(one: Encounter, *, groups: bool) -> tuple[int, int]:
    return (one.one, one.other) if groups else (min(one.pair), max(one.pair))


def _sitter(shows: CircleRoom, seat: int, words: Words) -> Sitter:
    """Told by number, and by name where names are shown; who is not there is said to be so."""
    person = find(shows.circle.people, seat)
    named = any(one.name for one in shows.circle.people)
    number = str(seat) if named else words("n° {seat}", seat=seat)
    if person is None or person.here:
        return Sitter(seat, number, person.name if person else "")
    away = f"({words(PRESENCE_NAMES[person.presence])})"
    return Sitter(seat, number, f"{person.name} {away}".strip())


def _rest(canvas: Canvas, width: int, shows: CircleRoom, words: Words, theme: Theme) -> list[Piece]:
    """Who has nobody to meet this time."""
    busy = {seat for one in shows.circle.meeting_now for seat in one.pair}
    idle = [one for one in shows.circle.people if one.here and one.voice and one.seat not in busy]
    if not idle:
        return []
    told = (f"{one.seat} {one.name}" if one.name else by_number(shows, one.seat, words) for one in idle)
    said = words("Au repos : {people}", people=words.listing(tuple(told)))
    return lines(canvas, canvas.lay(said, STRONG, width, even=True), theme.ink, align="center")


def _ahead(
    canvas: Canvas, width: int, shows: CircleRoom, words: Words, theme: Theme, cap: float
) -> list[Piece]:
    """The pairs of the meeting after this one, by their numbers."""
    here, groups = shows.circle.round, bool(shows.circle.groups)
    following = (here.to_come if here.turn else here.to_come[1:]) if here else ()
    if not following:
        return []
    facing = sorted(_facing(one, groups=groups) for one in shows.circle.encounters[following[0] - 1])
    said = words("Ensuite : {pairs}", pairs=" · ".join(f"{one}–{other}" for one, other in facing))
    block = canvas.lay(said, Style(Face.PLAIN, cap, Role.READING), width, even=True)
    return lines(canvas, block, theme.soft, before=canvas.px(0.014), align="center", together=True)
