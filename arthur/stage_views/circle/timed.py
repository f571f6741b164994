"""What is read beside a large clock: the clock as large as the words leave it room for, never the other way round."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from arthur.intents import Zone
from arthur.stage.box import Box
from arthur.stage.canvas import Canvas
from arthur.stage_views.pieces import Piece, largest, total
from arthur.widgets.clock_face import (
    Reading,
    bar_height,
    clock_bar,
    clock_stack,
    round_clock,
    round_side,
    stack_size,
)
from arthur.widgets.theme import Theme
from codev.words import Words

Build = Callable[[int, float], list[Piece]]  # the words, laid out in a width at a cap height
Layout = tuple[Box, Callable[[], tuple[Zone, ...]]]  # what a clock leaves, and how it is drawn


@dataclass(frozen=True, slots=True)
class Timed:
    """Words and their clock: the box left for the words, the words, and how the clock is drawn."""

    room: Box
    pieces: list[Piece]
    draw: Callable[[], tuple[Zone, ...]]


def timed(
    canvas: Canvas,
    box: Box,
    shown: Reading,
    build: Build,
    caps: Sequence[float],
    words: Words,
    theme: Theme,
    *,
    spare: int = 0,
) -> Timed | None:
    """The words beside a clock round at the side, else with its ring under its digits, else along the foot.

    None where the words fit beside none of them, `spare` pixels being wanted under them.
    """
    for room, draw in _layouts(canvas, box, shown, words, theme):
        if total(build(room.w, caps[-1])) <= room.h - spare:
            return Timed(room, largest(partial(build, room.w), caps, room.h - spare), draw)
    return None


def paged(canvas: Canvas, box: Box, shown: Reading, words: Words, theme: Theme) -> Layout:
    """The clock beside words that need several pages: in a rail where the window is wide, else along the foot."""
    *others, least = _layouts(canvas, box, shown, words, theme)
    return others[-1] if others and canvas.wide else least


def _layouts(canvas: Canvas, box: Box, shown: Reading, words: Words, theme: Theme) -> Iterator[Layout]:
    """What each clock leaves of `box`, and how it is drawn; the last one is the least."""
    apart = canvas.px(0.05)
    side = round_side(canvas)
    if side <= min(box.h, round(box.w * 0.46)):
        rail = box.right_of(box.w - max(side, round(box.w * 0.36)))
        yield (
            box.left_part(box.w - rail.w - apart),
            lambda: round_clock(canvas, rail, shown, words, theme)[1],
        )
    wide, high = stack_size(canvas, words)
    if high <= box.h and wide <= box.w * 0.46:
        lowered = (box.h - high) // 3
        place = box.right_of(box.w - wide).below(lowered).top(high)
        yield (
            box.left_part(box.w - wide - apart),
            lambda: clock_stack(canvas, place, shown, words, theme),
        )
    bar = box.foot(bar_height(canvas))
    yield (
        box.top(box.h - bar.h - canvas.px(0.03)),
        lambda: clock_bar(canvas, bar, shown, words, theme),
    )
