"""What stands above the table of a meeting: its number, the groups, the rule, the end; and the clock, in every way it can."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from arthur.intents import Zone
from arthur.stage.box import Box
from arthur.stage.canvas import Canvas
from arthur.stage.styles import READING, STRONG, Face, Role, Style
from arthur.stage_views.circle.phrases import rule_of
from arthur.stage_views.frame import WHERE, where
from arthur.stage_views.pieces import Draw, Piece, draw_pieces, lines, sentence, total
from arthur.stage_views.shows import CircleRoom
from arthur.widgets.clock_face import (
    Reading,
    bar_height,
    bar_width,
    clock_bar,
    clock_stack,
    read_share,
    read_turn,
    stack_size,
)
from arthur.widgets.face_to_face import draw_legend, legend_size
from arthur.widgets.measures import gap
from arthur.widgets.theme import Theme
from codev.timing import Millis, after
from codev.words import Words

NUMBER = tuple(Style(Face.SEMIBOLD, cap, Role.TITLE, 0.95) for cap in (1 / 17, 1 / 20, 1 / 24))


@dataclass(frozen=True, slots=True)
class Head:
    """What stands above the table, `height` pixels high.

    `worth` is how much smaller the table's letters may be for what the head says; 0 for one without a clock.
    `grouped` tells whether it says which group sits where.
    """

    height: int
    draw: Draw
    worth: float
    grouped: bool = True


@dataclass(frozen=True, slots=True)
class _Clock:
    """A clock as it can be drawn, and the room that it takes."""

    wide: int
    tall: int
    draw: Draw


def heads(
    canvas: Canvas, width: int, shows: CircleRoom, words: Words, theme: Theme, *, stacked: bool
) -> Iterator[Head]:
    """From the fullest to none at all; the groups are told for two who are `stacked`, or side by side."""
    reading = _reading(shows, words)
    stack = _Clock(
        *stack_size(canvas, words),
        lambda box: clock_stack(canvas, box, reading, words, theme),
    )
    bar = _Clock(
        bar_width(canvas, words),
        bar_height(canvas),
        lambda box: clock_bar(canvas, box, reading, words, theme),
    )
    said = partial(_said, canvas, shows=shows, words=words, theme=theme, stacked=stacked)
    groups = bool(shows.circle.groups)
    for clock, told, worth in (
        (stack, 3, 1.0),
        (stack, 2, 0.96),
        (stack, 1, 0.9),
        (bar, 1, 0.85),
        (stack, 0, 0.82),
        (bar, 0, 0.8),
    ):
        room = width - clock.wide - canvas.px(0.05)
        style = next((one for one in NUMBER if canvas.text_width(number(shows, words), one) <= room), None)
        if style is not None:
            low = _under_title(canvas, width - clock.wide, shows, words)
            pieces = said(room, style, told)
            yield _beside(canvas, pieces, clock, worth, low=low, grouped=told > 0 or not groups)
    for told in (1, 0):
        pieces = said(width, NUMBER[-1], told)
        yield _above(canvas, pieces, bar, grouped=told > 0 or not groups)
    pieces = said(width, NUMBER[-1], 1)
    yield Head(total(pieces) + gap(canvas), lambda box: draw_pieces(box, pieces, 0), 0)
    yield Head(0, lambda _: (), 0)


def legend(
    canvas: Canvas, width: int, shows: CircleRoom, words: Words, theme: Theme, *, stacked: bool
) -> list[Piece]:
    """Which group sits on which side of a table: shown, or said where that is too wide; nothing for one group alone."""
    groups, table, before = shows.circle.groups_in(words.lang), words("table"), canvas.px(0.008)
    if len(groups) != 2:
        return []
    wide, high = legend_size(canvas, groups, table)
    if not stacked and wide <= width:

        def draw(box: Box) -> Sequence[Zone]:
            draw_legend(canvas, box, groups, table, theme)
            return ()

        return [Piece(high, draw, before)]
    one, other = groups
    if stacked:
        said = words("En haut : {one} ; en bas : {other}", one=one, other=other)
    else:
        said = words("À gauche : {one} ; à droite : {other}", one=one, other=other)
    return sentence(canvas, width, said, STRONG, theme.royal, before=before)


def number(shows: CircleRoom, words: Words) -> str:
    """The number of the meeting in hand, or of the next one between two."""
    here = shows.circle.round
    if here is None:
        return ""
    which = here.turn.seat if here.turn else next(iter(here.to_come), 0)
    return words("Rencontre {number} sur {count}", number=which, count=len(here.dots))


def _reading(shows: CircleRoom, words: Words) -> Reading:
    """The meeting's own time; between two, what the next one has, stopped."""
    here = shows.circle.round
    if here is not None and here.turn is not None:
        return read_turn(here.turn, shows.circle.timer, shows.now, words)
    return read_share(here.each if here else Millis(0), words)


def _said(
    canvas: Canvas,
    width: int,
    style: Style,
    told: int,
    *,
    shows: CircleRoom,
    words: Words,
    theme: Theme,
    stacked: bool,
) -> list[Piece]:
    """The number, then as many as `told` of these: the groups, the rule, the end that is kept."""
    begun = shows.circle.round is not None and shows.circle.round.turn is not None
    asked = (
        rule_of(shows, words) if begun else words("Cherchez votre numéro : la pastille donne votre table.")
    )
    left = Millis(max(0, shows.circle.timer.left(shows.now)))
    end = words("Fin des rencontres à {hour}", hour=words.hour(after(shows.now, left)))
    more = (
        legend(canvas, width, shows, words, theme, stacked=stacked),
        lines(canvas, canvas.lay(asked, READING, width, even=True), theme.ink, before=canvas.px(0.008)),
        sentence(canvas, width, end, READING, theme.soft, before=canvas.px(0.004)),
    )
    first = lines(canvas, canvas.lay(number(shows, words), style, width, even=True), theme.royal)
    return [*first, *(piece for one in more[:told] for piece in one)]


def _under_title(canvas: Canvas, room: int, shows: CircleRoom, words: Words) -> int:
    """How far a clock stands from the top: digits reach higher than they look, under a title longer than `room` too high."""
    return 0 if canvas.text_width(where(shows, words), WHERE) < room else canvas.px(0.04)


def _beside(
    canvas: Canvas, said: list[Piece], clock: _Clock, worth: float, *, low: int, grouped: bool
) -> Head:
    """The clock on the right of what is said."""
    high = max(clock.tall + low, total(said))

    def draw(box: Box) -> Sequence[Zone]:
        draw_pieces(box.left_part(box.w - clock.wide).top(high), said)
        y = box.y + max(low, (high - clock.tall) // 2)
        return tuple(clock.draw(Box(box.right - clock.wide, y, clock.wide, clock.tall)))

    return Head(high + gap(canvas), draw, worth, grouped)


def _above(canvas: Canvas, said: list[Piece], clock: _Clock, *, grouped: bool) -> Head:
    """What is said above the clock."""
    used = total(said) + canvas.px(0.03)

    def draw(box: Box) -> Sequence[Zone]:
        draw_pieces(box.top(used), said, 0)
        return tuple(clock.draw(box.below(used).top(clock.tall)))

    return Head(used + clock.tall + gap(canvas), draw, 0.7, grouped)
