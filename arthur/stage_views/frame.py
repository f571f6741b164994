"""What every screen of a session has around its one idea: where we are above, the road and the next act below.

The foot comes last: only once laid out does a screen know that the next key turns a page.
"""

from collections.abc import Callable
from dataclasses import dataclass

from arthur.debate.plans import STEP_NAMES
from arthur.intents import Intent, Verb, Zone
from arthur.stage.box import Box
from arthur.stage.canvas import Canvas
from arthur.stage.paragraph import Block
from arthur.stage.styles import HINT, READING, Face, Role, Style
from arthur.stage_views.entries import Foot
from arthur.stage_views.shows import AnyRoom, CircleRoom, Room
from arthur.widgets.capture import capture, capture_height
from arthur.widgets.clock_face import dial, read
from arthur.widgets.foot import body, foot
from arthur.widgets.measures import gap, target
from arthur.widgets.road import road
from arthur.widgets.shield import HEIGHT_PER_WIDTH, shield
from arthur.widgets.theme import Theme
from codev.timing import MINUTE, Millis
from codev.words import Words

WHERE = Style(Face.ROMAN, 1 / 36, Role.READING)


@dataclass(frozen=True, slots=True)
class Frame:
    """The room left for the screen's idea, and the places around it."""

    box: Box
    zones: tuple[Zone, ...]


def frame(
    canvas: Canvas,
    shows: AnyRoom,
    words: Words,
    theme: Theme,
    *,
    clock: bool = True,
    shields: bool = True,
    ground: Callable[[Canvas, int, Theme], None] | None = None,
) -> Frame:
    """Draws the wall and all that is around; `clock` asks for the small dial, `shields` for the tables' signs.

    Another `ground` than the plain wall is told how far down it may draw.
    """
    feet = (shows.foot, turning(shows.foot, words("page suivante")))
    room = min((body(canvas, one, words) for one in feet), key=lambda left: left.h)
    way = room.foot(_road_height(canvas))
    if ground is None:
        canvas.fill(theme.wall)
    else:
        ground(canvas, way.y, theme)
    zones = _road(canvas, way, shows, words, theme)
    room = room.top(room.h - way.h)
    if shows.capture is not None:
        high = capture_height(canvas, room.w, shows.capture)
        zones += capture(canvas, room.foot(high), shows.capture, words, theme)
        room = room.top(room.h - high - gap(canvas))
    title = _title(canvas, room.w, shows, words, clock=clock)
    head = room.top(canvas.px(0.03) + title.height)
    zones += _head(canvas, head, title, shows, words, theme, clock=clock, shields=shields)
    left = room.below(head.h + canvas.px(0.012))
    return Frame(left.top(left.h - canvas.px(0.01)), zones)


def inside(canvas: Canvas, said: Foot, words: Words) -> Box:
    """What the frame leaves to the screen's idea while no line is written; nothing is drawn."""
    room = body(canvas, said, words)
    above = canvas.px(0.03) + canvas.line_height(WHERE) + canvas.px(0.012)
    return room.top(room.h - _road_height(canvas) - canvas.px(0.01)).below(above)


def finish(
    canvas: Canvas, shows: AnyRoom, zones: tuple[Zone, ...], words: Words, theme: Theme
) -> tuple[Zone, ...]:
    """Draws the foot under a screen whose places are `zones`, and returns all the places."""
    paged = shows.capture is None  # while a line is written the keys belong to it
    turn = next((zone.label for zone in zones if paged and zone.key == "next"), "")
    said = turning(shows.foot, turn) if turn else shows.foot
    return (*zones, *foot(canvas, said, words, theme))


def turning(said: Foot, turn: str) -> Foot:
    """The foot of a screen that has more pages: the next key turns to one, and `turn` says so."""
    return said._replace(next_act=f"→ {turn}")


def where(shows: AnyRoom, words: Words) -> str:
    """Where we are: "Manche 2 · Débat"; in a circle the phase, numbered where it comes again: "Questions · 2"."""
    session = shows.session
    number = session.plan.steps[session.index].round
    if isinstance(shows, CircleRoom):
        title = shows.circle.phase(words.lang).title
        return f"{title} · {number}" if number else title
    step = words(STEP_NAMES[shows.debate.kind])
    return words("Manche {number} · {step}", number=number, step=step) if number else step


def _title(canvas: Canvas, width: int, shows: AnyRoom, words: Words, *, clock: bool) -> Block:
    """Where we are, on one line where the dial leaves room for it."""
    taken = _dial_width(canvas, shows, words) + gap(canvas) if clock else 0
    return canvas.lay(where(shows, words), WHERE, width - taken)


def _head(
    canvas: Canvas,
    box: Box,
    title: Block,
    shows: AnyRoom,
    words: Words,
    theme: Theme,
    *,
    clock: bool,
    shields: bool,
) -> tuple[Zone, ...]:
    canvas.put_in(title, box, theme.royal, align="left")
    right = box.right
    zones: tuple[Zone, ...] = ()
    if clock and shows.session.timer.begun:
        zones = _dial(canvas, box, shows, words, theme)
        right = zones[0].rect[0] - gap(canvas)
    if shields and isinstance(shows, Room):
        _draw_shields(canvas, Box(box.x, box.y, right - box.x, box.h), box.x + title.width, shows, theme)
    return zones


def _draw_shields(canvas: Canvas, box: Box, after: int, shows: Room, theme: Theme) -> None:
    """The tables' signs on the right, as many as there are, where the title leaves room for all."""
    tall = canvas.px(0.042)
    wide, apart = round(tall / HEIGHT_PER_WIDTH), canvas.px(0.01)
    tables = shows.debate.tables
    x = box.right - len(tables) * (wide + apart) + apart
    if x < after + 2 * gap(canvas):
        return
    for table in tables:
        shield(canvas, table.emblem, x, box.y + (box.h - tall) // 2, wide, theme)
        x += wide + apart


def _dial(canvas: Canvas, box: Box, shows: AnyRoom, words: Words, theme: Theme) -> tuple[Zone, ...]:
    """The time of a step that the room need not watch: a ring, and whole minutes in small for the facilitator."""
    text, side = canvas.lay(_time_said(shows, words), HINT), _dial_side(canvas)
    x = box.right - _dial_width(canvas, shows, words)
    ring = Box(box.right - side, box.y + (box.h - side) // 2, side, side)
    canvas.put_in(text, Box(x, box.y, text.width, box.h), theme.soft, align="left")
    dial(canvas, ring, read(shows.session.timer, shows.now, words), theme)
    place = target(Box(x, ring.y, box.right - x, side), canvas.area)
    return (Zone(place, Intent(Verb.TIMER), words("Démarrer ou suspendre le temps")),)


def _time_said(shows: AnyRoom, words: Words) -> str:
    timer = shows.session.timer
    left = timer.left(shows.now)
    if not timer.running:
        return words("suspendu")
    return words.duration(Millis(-(-left // MINUTE) * MINUTE)) if left > 0 else ""


def _dial_side(canvas: Canvas) -> int:
    return canvas.px(0.03)


def _dial_width(canvas: Canvas, shows: AnyRoom, words: Words) -> int:
    said = canvas.text_width(_time_said(shows, words), HINT)
    return _dial_side(canvas) + (said + gap(canvas) // 2 if said else 0)


def _road(canvas: Canvas, box: Box, shows: AnyRoom, words: Words, theme: Theme) -> tuple[Zone, ...]:
    """The road, and the end that the room is told."""
    session = shows.session
    if session.closed is not None:
        said = words("séance close")
    else:
        said = words("fin prévue {hour}", hour=words.hour(session.expected_end(shows.now)))
    end = canvas.lay(said, READING)
    canvas.put_in(end, box, theme.soft, align="right")
    way = Box(box.x, box.y, box.w - end.width - 2 * gap(canvas), box.h)
    road(canvas, way, session, shows.now, theme)
    return (Zone(target(way, canvas.area), Intent(Verb.STEPS), words("Étapes : aller à l’une d’elles")),)


def _road_height(canvas: Canvas) -> int:
    return round(canvas.line_height(READING) * 1.05)
