"""The break: when to come back, large, over a calm picture."""

from collections.abc import Sequence

from arthur.intents import Intent, Verb, Zone
from arthur.stage.box import Box
from arthur.stage.canvas import Canvas
from arthur.stage.styles import CLOCK, QUESTION, Face, Role, Style
from arthur.stage_views.frame import frame
from arthur.stage_views.pieces import Piece, draw_pieces, lines, total
from arthur.stage_views.shows import AnyRoom, CircleRoom
from arthur.widgets.clock_face import HALF_MINUTES, MINUTES, clock_keys, keys_size
from arthur.widgets.landscape import landscape, sky
from arthur.widgets.theme import Theme
from codev.timing import Millis, after
from codev.words import Words

HOURS = (
    Style(Face.BOLD, 1 / 5, Role.CLOCK),
    Style(Face.BOLD, 1 / 6, Role.CLOCK),
    CLOCK,
)  # the largest that fits


def pause(canvas: Canvas, shows: AnyRoom, words: Words, theme: Theme) -> tuple[Zone, ...]:
    """Draws the break."""
    around = frame(canvas, shows, words, theme, ground=landscape)
    box = around.box
    keys = box.foot(keys_size(canvas)[1])
    clear = box.top(sky(canvas, box.bottom) - box.y)
    pieces: list[Piece] = []
    for style in HOURS:
        pieces = _said(canvas, box.w, shows, style, words, theme)
        if total(pieces) <= clear.h and canvas.text_width(_hour(shows, words), style) <= box.w:
            break
    steps = HALF_MINUTES if isinstance(shows, CircleRoom) else MINUTES
    return (*around.zones, *draw_pieces(clear, pieces, 0.4), *clock_keys(canvas, keys, words, theme, steps))


def _said(
    canvas: Canvas, width: int, shows: AnyRoom, style: Style, words: Words, theme: Theme
) -> list[Piece]:
    asked = canvas.lay(words("Reprise à"), QUESTION, width)
    hour = canvas.lay(_hour(shows, words), style, width)
    high = round(hour.cap * 1.4)

    def draw(box: Box) -> Sequence[Zone]:
        canvas.put_in(hour, box, theme.royal)
        return (Zone(box, Intent(Verb.TIMER), words("Démarrer ou suspendre le temps")),)

    return [*lines(canvas, asked, theme.ink, align="center"), Piece(high, draw, canvas.px(0.01))]


def _hour(shows: AnyRoom, words: Words) -> str:
    """When the break ends: it does not move while time runs, and past it the room is awaited now."""
    left = Millis(max(0, shows.session.timer.left(shows.now)))
    return words.hour(after(shows.now, left))
