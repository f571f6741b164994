"""The clock of a step, or of a turn: a ring that empties, digits that do not dance, and a word.

The large ring is made of sixty strokes, as on a sundial: what is spent is a dot. Past its time the clock turns quiet:
only dots are left, the digits count up in soft ink. Nothing flashes, nothing is red.
"""

from dataclasses import dataclass
from math import ceil, cos, pi, sin

from arthur.intents import Intent, Verb, Zone
from arthur.stage.box import Box
from arthur.stage.canvas import Canvas
from arthur.stage.colours import Colour
from arthur.stage.styles import CLOCK, STRONG, Face, Role, Style
from arthur.widgets.keycap import keycap, keycap_size
from arthur.widgets.measures import gap, target
from arthur.widgets.theme import Theme
from codev.circle.rounds import Turn
from codev.timing import MINUTE, Instant, Millis, Timer, clock_face
from codev.words import N_, Words

SIZES = (
    Style(Face.BOLD, 1 / 6.5, Role.CLOCK),
    Style(Face.BOLD, 1 / 7.2, Role.CLOCK),
    CLOCK,
)  # the largest that fits
_STEPS = 720  # positions of the ring: it moves by half a degree, not at every picture
_STROKES = 60
_ROUND = 1.2  # the ring's width for digits 1 wide
_PAUSED, _RUNNING, _ENDING, _OVER = N_("temps suspendu"), N_("temps"), N_("concluez"), N_("merci")
_WAITING = N_("à venir")


@dataclass(frozen=True, slots=True)
class Reading:
    """What a clock shows at one moment."""

    digits: str
    word: str  # in the language of the stage
    share: float  # of the time, left
    running: bool
    over: bool

    def ink(self, theme: Theme) -> Colour:
        return theme.soft if self.over else theme.ink

    def word_ink(self, theme: Theme) -> Colour:
        return theme.soft if self.over else theme.royal


def read(timer: Timer, now: Instant, words: Words) -> Reading:
    """Of a step's timer."""
    return _reading(timer.left(now), timer.length, MINUTE, words, running=timer.running)


def read_turn(turn: Turn, timer: Timer, now: Instant, words: Words) -> Reading:
    """Of a turn marked on the time of its phase's `timer`; it is asked to conclude for its last quarter, a minute at most."""
    ending = Millis(min(MINUTE, turn.length // 4))
    return _reading(turn.left(timer.spent(now)), turn.length, ending, words, running=timer.running)


def read_share(each: Millis, words: Words) -> Reading:
    """Of a turn that waits for its speaker: what it will have."""
    return Reading(clock_face(each), words(_WAITING), 1.0, running=False, over=False)


def _reading(left: Millis, length: Millis, ending: Millis, words: Words, *, running: bool) -> Reading:
    share = min(1.0, max(0.0, left / length)) if length > 0 else 0.0
    said = _OVER if left <= 0 else _PAUSED if not running else _ENDING if left <= ending else _RUNNING
    return Reading(clock_face(left), words(said), round(share * _STEPS) / _STEPS, running, left <= 0)


def round_side(canvas: Canvas) -> int:
    """The least side of a clock whose digits stand inside its ring."""
    return round(canvas.digits_size("00:00", CLOCK)[0] * _ROUND)


def bar_height(canvas: Canvas) -> int:
    """The height of a clock whose ring stands beside its digits."""
    return round(canvas.cap(CLOCK) * 1.15)


def bar_width(canvas: Canvas, words: Words) -> int:
    """What that clock takes at most along its line, whatever its word."""
    return (
        canvas.cap(CLOCK)
        + 4 * gap(canvas)
        + canvas.digits_size("00:00", CLOCK)[0]
        + _word_width(canvas, words)
    )


def stack_size(canvas: Canvas, words: Words) -> tuple[int, int]:
    """The width and height of a clock whose ring and word stand under its digits."""
    ring = round(canvas.line_height(STRONG) * 0.8)
    wide = max(canvas.digits_size("00:00", CLOCK)[0], ring + gap(canvas) + _word_width(canvas, words))
    return wide, canvas.cap(CLOCK) + 2 * gap(canvas) + canvas.line_height(STRONG)


def _word_width(canvas: Canvas, words: Words) -> int:
    return max(
        canvas.text_width(words(said), STRONG) for said in (_PAUSED, _RUNNING, _ENDING, _OVER, _WAITING)
    )


def keys_size(canvas: Canvas) -> tuple[int, int]:
    """The width and height of the keys that move the clock."""
    sizes = [keycap_size(canvas, key) for key in ("−", "T", "+")]
    return sum(wide for wide, _ in sizes) + 2 * gap(canvas), max(28, sizes[0][1])


def round_clock(
    canvas: Canvas, box: Box, shown: Reading, words: Words, theme: Theme
) -> tuple[Box, tuple[Zone, ...]]:
    """Draws the clock in the middle of `box`, as large as it can be; returns the square it takes, and its place."""
    room = min(box.w, box.h)
    style = next((one for one in SIZES if _side(canvas, shown.digits, one) <= room), CLOCK)
    side = _side(canvas, shown.digits, style)
    place = Box(box.x + (box.w - side) // 2, box.y + (box.h - side) // 2, side, side)
    x, y = place.center
    _strokes(canvas, (x, y), side // 2, shown, theme)
    cap, high = canvas.cap(style), canvas.digits_size(shown.digits, style)[1]
    label = canvas.lay(shown.word, STRONG)
    drawn = canvas.digits(shown.digits, x, y - high // 2 - cap // 6, style, shown.ink(theme), align="center")
    canvas.put(label, x - label.width // 2, drawn.center[1] + round(cap * 0.62), shown.word_ink(theme))
    return place, (_zone(place, words),)


def clock_bar(canvas: Canvas, box: Box, shown: Reading, words: Words, theme: Theme) -> tuple[Zone, ...]:
    """Draws the clock along `box`, `bar_height` high: ring, digits, word."""
    cap, apart = canvas.cap(CLOCK), 2 * gap(canvas)
    y = box.y + box.h // 2
    _ring(canvas, (box.x + cap // 2, y), cap // 2, max(3, cap // 7), shown, theme)
    _, high = canvas.digits_size(shown.digits, CLOCK)
    drawn = canvas.digits(shown.digits, box.x + cap + apart, y - high // 2, CLOCK, shown.ink(theme))
    label = canvas.lay(shown.word, STRONG, max(1, box.right - drawn.right - apart))
    canvas.put_in(
        label, Box(drawn.right + apart, box.y, label.width, box.h), shown.word_ink(theme), align="left"
    )
    return (_zone(Box(box.x, box.y, drawn.right - box.x, box.h), words),)


def clock_stack(canvas: Canvas, box: Box, shown: Reading, words: Words, theme: Theme) -> tuple[Zone, ...]:
    """Draws the clock from the top of `box`, `stack_size` large: digits, then ring and word under them."""
    middle, cap = box.x + box.w // 2, canvas.cap(CLOCK)
    high = canvas.digits_size(shown.digits, CLOCK)[1]
    canvas.digits(shown.digits, middle, box.y + (cap - high) // 2, CLOCK, shown.ink(theme), align="center")
    ring, label = round(canvas.line_height(STRONG) * 0.8), canvas.lay(shown.word, STRONG)
    line = Box(box.x, box.y + cap + 2 * gap(canvas), box.w, canvas.line_height(STRONG))
    x = middle - (ring + gap(canvas) + label.width) // 2
    _ring(canvas, (x + ring // 2, line.center[1]), ring // 2, max(3, ring // 7), shown, theme)
    word = Box(x + ring + gap(canvas), line.y, label.width, line.h)
    canvas.put_in(label, word, shown.word_ink(theme), align="left")
    return (_zone(Box(box.x, box.y, box.w, line.bottom - box.y), words),)


def dial(canvas: Canvas, box: Box, shown: Reading, theme: Theme) -> None:
    """A ring alone, for the steps whose time the room need not watch."""
    radius = min(box.w, box.h) // 2
    _ring(canvas, box.center, radius, max(2, radius // 4), shown, theme)


@dataclass(frozen=True, slots=True)
class Steps:
    """What − and + do on a screen, and whether its list of keys says so."""

    less: str
    more: str
    listed: bool = False


MINUTES = Steps(N_("Une minute de moins"), N_("Une minute de plus"))
HALF_MINUTES = Steps(N_("Trente secondes de moins"), N_("Trente secondes de plus"), listed=True)


def clock_keys(
    canvas: Canvas, box: Box, words: Words, theme: Theme, steps: Steps = MINUTES
) -> tuple[Zone, ...]:
    """− T + in the middle of `box`, to be clicked or learnt."""
    keys = (
        ("−", Intent(Verb.MINUTE, -1), words(steps.less), "-" if steps.listed else ""),
        ("T", Intent(Verb.TIMER), words("Temps : démarrer, suspendre"), ""),
        ("+", Intent(Verb.MINUTE, 1), words(steps.more), "+" if steps.listed else ""),
    )
    wide, _ = keys_size(canvas)
    x, zones = box.x + (box.w - wide) // 2, []
    for sign, intent, label, key in keys:
        size = keycap_size(canvas, sign)
        drawn = keycap(canvas, sign, x, box.y + (box.h - size[1]) // 2, theme)
        zones.append(Zone(target(drawn, canvas.area), intent, label, key))
        x = drawn.right + gap(canvas)
    return tuple(zones)


def _zone(place: Box, words: Words) -> Zone:
    return Zone(place, Intent(Verb.TIMER), words("Démarrer ou suspendre le temps"))


def _side(canvas: Canvas, digits: str, style: Style) -> int:
    wide, _ = canvas.digits_size(digits if len(digits) > 5 else "00:00", style)
    return round(wide * _ROUND)


def _strokes(canvas: Canvas, center: tuple[int, int], radius: int, shown: Reading, theme: Theme) -> None:
    """A round of strokes, drawn anew when one goes out: a ring that moved each second would cost more than all the rest."""
    colour, full = theme.royal if shown.running else theme.soft, ceil(shown.share * _STROKES)
    side = radius + 1
    box = Box(center[0] - side, center[1] - side, 2 * side, 2 * side)
    key = (radius, colour, full, theme.soft)
    canvas.kept(
        "strokes", key, box, lambda sheet: _draw_strokes(sheet, (side, side), radius, full, colour, theme)
    )


def _draw_strokes(
    canvas: Canvas, center: tuple[int, int], radius: int, full: int, colour: Colour, theme: Theme
) -> None:
    long, thick, dot = radius * 0.105, radius * 0.032, max(1, radius // 60)
    for number in range(_STROKES):
        angle = 2 * pi * number / _STROKES
        across, down = sin(angle), -cos(angle)
        if number >= full:
            middle = radius - long / 2
            canvas.disc(
                (round(center[0] + middle * across), round(center[1] + middle * down)), dot, theme.soft
            )
            continue
        outer, inner = radius - thick / 2 - 2, radius - long
        ends = [
            (round(center[0] + one * across, 1), round(center[1] + one * down, 1)) for one in (outer, inner)
        ]
        canvas.path(ends, colour, round(thick, 1))


def _ring(
    canvas: Canvas, center: tuple[int, int], radius: int, thickness: int, shown: Reading, theme: Theme
) -> None:
    colour = theme.royal if shown.running else theme.soft
    canvas.ring(center, radius, thickness, shown.share, colour, theme.line)
