"""A round: who speaks, the clock of the turn, the rule, and everybody's place in the round."""

from collections.abc import Sequence
from functools import partial

from arthur.intents import Intent, Verb, Zone
from arthur.stage.box import Box
from arthur.stage.canvas import Canvas
from arthur.stage.styles import READING, STRONG, Face, Role, Style
from arthur.stage_views.circle.acts import writing
from arthur.stage_views.circle.around import Around, around, question
from arthur.stage_views.circle.floor import LABEL, named
from arthur.stage_views.circle.noted import last_said
from arthur.stage_views.circle.phrases import rule_of, silent, who
from arthur.stage_views.circle.timed import Timed, paged, timed
from arthur.stage_views.pieces import (
    Piece,
    draw_paged,
    draw_pieces,
    largest,
    lines,
    sentence,
    spaced,
    total,
)
from arthur.stage_views.shows import CircleRoom
from arthur.widgets.actions import Action
from arthur.widgets.clock_face import Reading, read_share, read_turn
from arthur.widgets.dots import Place, dots, dots_rows, row_height
from arthur.widgets.measures import gap
from arthur.widgets.ornament import rule
from arthur.widgets.pager import pager_height
from arthur.widgets.theme import Theme
from codev.circle.public import PublicRound
from codev.circle.rounds import MARK_NAMES
from codev.timing import SECOND, Millis
from codev.words import Words, exactly

CAPS = (1 / 13, 1 / 15, 1 / 17, 1 / 20, 1 / 24)  # of who speaks


def tour(canvas: Canvas, shows: CircleRoom, words: Words, theme: Theme) -> tuple[Zone, ...]:
    """Draws the round. Its pages, where it needs several, turn by ↓: → gives the floor to the next one."""
    here = shows.circle.round
    if here is None:
        raise ValueError("a round is drawn in a phase of turns")
    left = around(canvas, shows, words, theme, _acts(shows, here, words))
    if here.over:
        return (*left.zones, *_at_its_end(canvas, left, shows, here, words, theme))
    drawn = None if left.asked else _in_sight(canvas, left.box, shows, here, words, theme)
    return (*left.zones, *(drawn or _over_pages(canvas, left, shows, here, words, theme)))


def _in_sight(
    canvas: Canvas, box: Box, shows: CircleRoom, here: PublicRound, words: Words, theme: Theme
) -> tuple[Zone, ...] | None:
    """All of it on one page: who speaks and the rule beside the clock, under them what was said last, then the dots.

    What was said last goes first where room is short: the room heard it, and F2 has it.
    """
    time, dotted = _time(shows, here, words), _dots(canvas, box.w, shows, here, words, theme)
    last = last_said(canvas, box.w, shows, words, theme) if shows.capture is None else []
    content = partial(_content, canvas, shows, here, words, theme)
    for under, build in (
        ([*last, *dotted], content),
        ([*last, *dotted], partial(content, brief=True)),
        (dotted, partial(content, brief=True)),
    ):
        room, foot = _parted(canvas, box, under)
        beside = timed(canvas, room, time, build, CAPS, words, theme)
        if beside is not None:
            drawn = draw_pieces(beside.room, beside.pieces, 0.35)
            return (*drawn, *beside.draw(), *draw_pieces(foot, under, 0))
    return None


def _over_pages(
    canvas: Canvas, left: Around, shows: CircleRoom, here: PublicRound, words: Words, theme: Theme
) -> tuple[Zone, ...]:
    """Who speaks and the clock first, and the dots if they can stay; then the rule and the question."""
    beside, under, foot = _least(canvas, left.box, shows, here, words, theme)
    wide = beside.room.w
    dotted = [] if under or shows.capture else _dots(canvas, wide, shows, here, words, theme)
    asked = question(canvas, wide, shows, words, theme) if left.asked else []
    whole = [
        *beside.pieces,
        *_rule(canvas, wide, READING, shows, words, theme),
        *spaced(asked, canvas.px(0.03)),
        *dotted,
    ]
    drawn = draw_paged(canvas, beside.room, whole, shows.page, words, theme, 0.35, aside=True)
    return (*drawn, *beside.draw(), *draw_pieces(foot, under, 0))


def _least(
    canvas: Canvas, box: Box, shows: CircleRoom, here: PublicRound, words: Words, theme: Theme
) -> tuple[Timed, list[Piece], Box]:
    """The name beside the clock, what stays under them (the dots, or nothing), and where."""
    time = _time(shows, here, words)
    name = partial(_content, canvas, shows, here, words, theme, brief=True, ruled=False)
    spare = pager_height(canvas)
    caps = CAPS if shows.capture else CAPS[-1:]  # while a line is written there is nothing but the name
    for under in (_dots(canvas, box.w, shows, here, words, theme), []):
        room, foot = _parted(canvas, box, under)
        beside = timed(canvas, room, time, name, caps, words, theme, spare=spare)
        if beside is not None:
            return beside, under, foot
    room, draw = paged(canvas, box, time, words, theme)
    if room.h < spare + 2 * canvas.line_height(READING):
        room, draw = box, tuple  # a long line is being written: the dial in the head keeps the time
    return Timed(room, name(room.w, CAPS[-1]), draw), [], box.foot(0)


def _parted(canvas: Canvas, box: Box, under: Sequence[Piece]) -> tuple[Box, Box]:
    """`box` without its foot, and its foot, as high as the pieces that stay there."""
    high = total(under)
    return box.top(box.h - high - (canvas.px(0.02) if high else 0)), box.foot(high)


def _acts(shows: CircleRoom, here: PublicRound, words: Words) -> tuple[Action, ...]:
    """What can be done for who speaks, or is next; nothing of it once the round is over."""
    turns = (
        Action("p", words("Passe"), Intent(Verb.PASS)),
        Action("l", words("Plus tard"), Intent(Verb.LATER)),
        Action("a", words("Absent"), Intent(Verb.ABSENT)),
    )
    return (*(() if here.over else turns), *writing(shows, words))


def _time(shows: CircleRoom, here: PublicRound, words: Words) -> Reading:
    if here.turn is None:
        return read_share(here.each, words)
    return read_turn(here.turn, shows.circle.timer, shows.now, words)


# ------------------------------------------------------------------ who speaks


def _content(
    canvas: Canvas,
    shows: CircleRoom,
    here: PublicRound,
    words: Words,
    theme: Theme,
    width: int,
    cap: float,
    *,
    brief: bool = False,
    ruled: bool = True,
) -> list[Piece]:
    """Who has the floor or is next, the rule under it; `brief` says it without a line of its own above the name."""
    label = words("Parole à") if here.turn else words("À suivre")
    name = who(shows, here.turn.seat if here.turn else next(iter(here.to_come), 0), words)
    if brief:
        above, said = [], name if here.turn else words("À suivre : {who}", who=name)
    else:
        above, said = lines(canvas, canvas.lay(label, LABEL, width), theme.soft, glued=True), name
    below = Style(Face.PLAIN, max(1 / 36, cap * 0.45), Role.READING)
    told = _rule(canvas, width, below, shows, words, theme) if ruled else []
    return [*above, *named(canvas, width, said, cap, theme), *told]


def _rule(
    canvas: Canvas, width: int, style: Style, shows: CircleRoom, words: Words, theme: Theme
) -> list[Piece]:
    said = "" if shows.capture is not None else rule_of(shows, words)
    return sentence(canvas, width, said, style, theme.ink, before=canvas.px(0.02))


def _at_its_end(
    canvas: Canvas, left: Around, shows: CircleRoom, here: PublicRound, words: Words, theme: Theme
) -> tuple[Zone, ...]:
    """The end of the round over its dots; no clock."""
    under = _dots(canvas, left.box.w, shows, here, words, theme)
    room, foot = _parted(canvas, left.box, under)
    said = largest(partial(_over, canvas, room.w, words, theme), CAPS, room.h)
    page = [*left.asked, *said]
    drawn = draw_paged(canvas, room, page, shows.page, words, theme, 0.4, aside=True)
    return (*drawn, *draw_pieces(foot, under, 0))


def _over(canvas: Canvas, width: int, words: Words, theme: Theme, cap: float) -> list[Piece]:
    """The end of the round, said and thanked."""
    said = canvas.lay(words("Fin du tour"), Style(Face.ROMAN, cap, Role.TITLE, 0.95), width)
    thanks = canvas.lay(words("Merci à toutes et à tous."), READING, width)

    def ornament(box: Box) -> Sequence[Zone]:
        rule(canvas, box.center[0], box.center[1], min(box.w, canvas.px(0.7)), theme)
        return ()

    return [
        *lines(canvas, said, theme.royal, align="center", glued=True),
        Piece(canvas.px(0.03), ornament, canvas.px(0.015), glued=True),
        *lines(canvas, thanks, theme.ink, align="center", before=canvas.px(0.02)),
    ]


# ------------------------------------------------------------------ everybody's place


def _dots(
    canvas: Canvas, width: int, shows: CircleRoom, here: PublicRound, words: Words, theme: Theme
) -> list[Piece]:
    """How many voices are left and who keeps silent, on one line where there is room; under it the places of the round."""
    places = [
        Place(dot.seat, dot.mark, _said(dot.seat, words(MARK_NAMES[dot.mark]), words)) for dot in here.dots
    ]
    rows = dots_rows(canvas, width, places)
    above = [] if here.over else _voices(canvas, width, shows, here, words, theme)
    pieces = [*above, *(_row(canvas, row, len(rows[0]), theme) for row in rows)]
    return spaced(pieces, canvas.px(0.025))


def _row(canvas: Canvas, row: Sequence[Place], columns: int, theme: Theme) -> Piece:
    def draw(box: Box) -> Sequence[Zone]:
        return dots(canvas, box, row, theme, columns=columns)

    return Piece(row_height(canvas), draw, canvas.px(0.008))


def _voices(
    canvas: Canvas, width: int, shows: CircleRoom, here: PublicRound, words: Words, theme: Theme
) -> list[Piece]:
    left, quiet = canvas.lay(voices_left(here, words), STRONG, width), silent(shows, words)
    if not quiet or shows.capture is not None:
        return lines(canvas, left, theme.ink, glued=True)
    told = canvas.lay(quiet, READING, width)
    if left.width + told.width + 3 * gap(canvas) > width:
        return [*lines(canvas, left, theme.ink, glued=True), *lines(canvas, told, theme.soft, glued=True)]

    def draw(box: Box) -> Sequence[Zone]:
        canvas.put(left, box.x, box.y, theme.ink)
        canvas.put(told, box.x, box.y, theme.soft, align="right")
        return ()

    return [Piece(max(left.height, told.height), draw, glued=True)]


ROUNDED = 5 * SECOND  # what each has is said in lengths that can be said aloud, never more than there is


def _said(seat: int, mark: str, words: Words) -> str:
    return words("n° {seat} : {mark}", seat=seat, mark=mark)


def voices_left(here: PublicRound, words: Words) -> str:
    """How many are still to be heard, and what each of them has: never who is late."""
    count = len(here.to_come)
    if not count:
        return "" if here.over else words("dernière voix")
    left = words.plural("il reste {count} voix", "il reste {count} voix", count)
    each = exactly(Millis(here.each // ROUNDED * ROUNDED), words)
    if count == 1:
        return words("{left} · {length}", left=left, length=each)
    return words("{left} · {length} chacun", left=left, length=each)
