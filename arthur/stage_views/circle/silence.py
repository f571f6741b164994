"""A time of silence: the rule, alone, over a clock that asks for nothing."""

from collections.abc import Callable, Sequence
from functools import partial

from arthur.intents import Zone
from arthur.stage.box import Box
from arthur.stage.canvas import Canvas
from arthur.stage.styles import Face, Role, Style
from arthur.stage_views.circle.acts import writing
from arthur.stage_views.circle.around import Around, around
from arthur.stage_views.circle.phrases import rule_of
from arthur.stage_views.pieces import Piece, draw_paged, largest, lines, total
from arthur.stage_views.shows import CircleRoom
from arthur.widgets.clock_face import bar_height, clock_bar, clock_stack, read, stack_size
from arthur.widgets.ornament import rule
from arthur.widgets.theme import Theme
from codev.words import Words

CAPS = (1 / 15, 1 / 17, 1 / 20, 1 / 24, 1 / 30, 1 / 36)  # of the rule


def silence(canvas: Canvas, shows: CircleRoom, words: Words, theme: Theme) -> tuple[Zone, ...]:
    """Draws the phase: the clock under the rule, along the foot where that leaves the rule more room."""
    left = around(canvas, shows, words, theme, writing(shows, words), clock=False)
    time = read(shows.circle.timer, shows.now, words)
    build = partial(_rule, canvas, left.box.w, shows, words, theme)
    high = stack_size(canvas, words)[1]
    said, room = _above(canvas, left, high, build)
    if total(said) <= room.h:
        clock = clock_stack(canvas, left.box.foot(high), time, words, theme)
    else:
        high = bar_height(canvas)
        said, room = _above(canvas, left, high, build)
        clock = clock_bar(canvas, left.box.foot(high), time, words, theme)
    return (*left.zones, *draw_paged(canvas, room, said, shows.page, words, theme, 0.6), *clock)


def _above(
    canvas: Canvas, left: Around, high: int, build: Callable[[float], list[Piece]]
) -> tuple[list[Piece], Box]:
    """What stands above a clock `high` pixels high, and where."""
    room = left.box.top(left.box.h - high - canvas.px(0.04))
    return [*left.asked, *largest(build, CAPS, room.h)], room


def _rule(
    canvas: Canvas, width: int, shows: CircleRoom, words: Words, theme: Theme, cap: float
) -> list[Piece]:
    style = Style(Face.SEMIBOLD, cap, Role.TITLE if cap >= 1 / 24 else Role.READING)
    said = canvas.lay(rule_of(shows, words) or words("Silence"), style, width, even=True)

    def ornament(box: Box) -> Sequence[Zone]:
        rule(canvas, box.center[0], box.center[1], min(box.w, canvas.px(0.5)), theme)
        return ()

    return [
        *lines(canvas, said, theme.royal, align="center", together=True, glued=True),
        Piece(canvas.px(0.03), ornament, canvas.px(0.03)),
    ]
