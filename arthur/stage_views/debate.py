"""The debate: the question, large; the clock; the options in a line each; the imprévu as a slip across, once drawn."""

from collections.abc import Sequence
from functools import partial

from arthur.debate.cards import Card, imprevu_in
from arthur.debate.rounds import LETTERED
from arthur.intents import Intent, Verb, Zone
from arthur.stage.box import Box
from arthur.stage.canvas import Canvas
from arthur.stage.styles import READING, STRONG, Face, Role, Style
from arthur.stage_views.frame import frame
from arthur.stage_views.hands import dealt
from arthur.stage_views.pieces import Piece, draw_paged, draw_pieces, largest, lines, spaced, total
from arthur.stage_views.shows import Room
from arthur.stage_views.slips import slip
from arthur.widgets.actions import Action, actions_height, draw_actions
from arthur.widgets.clock_face import (
    Reading,
    bar_height,
    bar_width,
    clock_bar,
    clock_keys,
    clock_stack,
    keys_size,
    read,
    round_clock,
    round_side,
    stack_size,
)
from arthur.widgets.measures import gap
from arthur.widgets.options import option, option_height
from arthur.widgets.theme import Theme
from codev.words import Words

CAPS = (1 / 17, 1 / 19, 1 / 21, 1 / 24)  # of the question


def debate(canvas: Canvas, shows: Room, words: Words, theme: Theme) -> tuple[Zone, ...]:
    """Draws the debate."""
    around = frame(canvas, shows, words, theme, clock=False)
    across = _across(canvas, around.box, shows, words, theme) if shows.debate.round.imprevu else ()
    if across:
        return (*around.zones, *across)
    side = round_side(canvas) + canvas.px(0.02)
    railed = canvas.wide and side <= around.box.w * 0.46 and not shows.debate.round.imprevu
    room, zones = (_side_rail if railed else _bottom_rail)(canvas, around.box, shows, words, theme)
    pieces = largest(partial(_content, canvas, room.w, shows, words, theme), CAPS, room.h)
    return (*around.zones, *zones, *draw_paged(canvas, room, pieces, shows.page, words, theme, 0.3))


def _across(canvas: Canvas, box: Box, shows: Room, words: Words, theme: Theme) -> tuple[Zone, ...]:
    """The slip across, the question and the options under it, the clock beside them; nothing where they do not fit."""
    paper = _event_slip(canvas, box.w, shows, words, theme)
    wide, high = stack_size(canvas, words)
    room = box.below(total(paper) + canvas.px(0.03))
    left = room.left_part(room.w - wide - canvas.px(0.05))
    if not canvas.wide or left.w < wide or high + gap(canvas) + keys_size(canvas)[1] > room.h:
        return ()
    pieces = largest(partial(_asked, canvas, left.w, shows, words, theme), CAPS, left.h)
    if total(pieces) > left.h:
        return ()
    draw_pieces(box.top(total(paper)), paper, 0)
    zones = draw_pieces(left, pieces, 0.3)
    spare = room.h - high - gap(canvas) - keys_size(canvas)[1]
    clock = room.right_of(room.w - wide).below(spare // 3).top(high)
    zones += clock_stack(canvas, clock, _time(shows, words), words, theme)
    keys = Box(clock.x, clock.bottom + gap(canvas), clock.w, keys_size(canvas)[1])
    return (*zones, *clock_keys(canvas, keys, words, theme))


def _side_rail(
    canvas: Canvas, box: Box, shows: Room, words: Words, theme: Theme
) -> tuple[Box, tuple[Zone, ...]]:
    """The clock on the right, its keys under it; returns what is left to read in."""
    rail = box.right_of(box.w - max(round_side(canvas) + canvas.px(0.02), round(box.w * 0.4)))
    event = _event(shows, words)
    under = keys_size(canvas)[1] + gap(canvas) + actions_height(canvas, rail.w, event)
    place, zones = round_clock(canvas, rail.top(rail.h - under), _time(shows, words), words, theme)
    keys = Box(rail.x, place.bottom + gap(canvas), rail.w, keys_size(canvas)[1])
    zones += clock_keys(canvas, keys, words, theme)
    zones += draw_actions(canvas, rail.below(keys.bottom - rail.y), event, theme, centred=True)
    return box.left_part(rail.x - box.x - canvas.px(0.05)), zones


def _bottom_rail(
    canvas: Canvas, box: Box, shows: Room, words: Words, theme: Theme
) -> tuple[Box, tuple[Zone, ...]]:
    """The clock along the bottom, where a ring round the digits would leave no room; the keys beside it, or under it."""
    event = _event(shows, words)
    keys, tall = keys_size(canvas)
    beside = bar_width(canvas, words) + gap(canvas) + keys <= box.w
    under = actions_height(canvas, box.w - keys, event)
    row = box.foot(under if beside else max(tall, under))
    high = bar_height(canvas) + canvas.px(0.03 if beside else 0.05)
    bar = Box(box.x, row.y - high, box.w, high)
    zones = clock_bar(canvas, bar, _time(shows, words), words, theme)
    zones += draw_actions(canvas, row.left_part(row.w - keys), event, theme)
    zones += clock_keys(canvas, (bar if beside else row).right_of(row.w - keys), words, theme)
    return box.top(bar.y - box.y), zones


def _time(shows: Room, words: Words) -> Reading:
    return read(shows.debate.timer, shows.now, words)


def _event(shows: Room, words: Words) -> tuple[Action, ...]:
    drawn = shows.debate.round.imprevu
    return () if drawn else (Action("i", words("Tirer un imprévu"), Intent(Verb.IMPREVU)),)


def _content(canvas: Canvas, width: int, shows: Room, words: Words, theme: Theme, cap: float) -> list[Piece]:
    asked = _asked(canvas, width, shows, words, theme, cap)
    if not shows.debate.round.imprevu:
        return asked
    return [*_event_slip(canvas, width, shows, words, theme), *spaced(asked, canvas.px(0.03))]


def _asked(canvas: Canvas, width: int, shows: Room, words: Words, theme: Theme, cap: float) -> list[Piece]:
    """The question and the options; with a card for each table, their questions, or their titles where that is too much."""
    card = shows.debate.round.card(words.lang)
    if (
        shows.debate.round.distinct or card is None
    ):  # each table has its card in hand: no page to turn while it talks
        return dealt(canvas, width, shows, words, theme, questions=cap > CAPS[-1])
    question = Style(Face.SEMIBOLD, cap, Role.TITLE, 0.95)
    asked = lines(canvas, canvas.lay(card.question, question, width, even=True), theme.oxblood, together=True)
    return [*asked, *_options(canvas, width, card, cap, theme)]


def _options(canvas: Canvas, width: int, card: Card, cap: float, theme: Theme) -> list[Piece]:
    """The options together: in a row where the page is broad, else a line each."""
    style = Style(Face.PLAIN, max(1 / 36, cap * 0.62), Role.READING)
    named = [(p.value.upper(), one.label) for p, one in zip(LETTERED, card.options, strict=False)]
    apart = canvas.px(0.03)
    if width > 1.25 * canvas.height:
        room = (width - apart * (len(named) - 1)) // len(named)
        high = max(option_height(canvas, room, label, style) for _, label in named)

        def draw_row(box: Box) -> Sequence[Zone]:
            for place, (letter, label) in zip(box.columns(len(named), apart), named, strict=True):
                option(
                    canvas, place.top(option_height(canvas, room, label, style)), letter, label, theme, style
                )
            return ()

        return [Piece(high, draw_row, canvas.px(0.04))]
    return [
        _option(
            canvas, width, one, style, theme, canvas.px(0.014 if number else 0.04), number + 1 < len(named)
        )
        for number, one in enumerate(named)
    ]


def _option(
    canvas: Canvas, width: int, named: tuple[str, str], style: Style, theme: Theme, before: int, glued: bool
) -> Piece:
    letter, label = named

    def draw(box: Box) -> Sequence[Zone]:
        option(canvas, box, letter, label, theme, style)
        return ()

    return Piece(option_height(canvas, width, label, style), draw, before, glued)


def _event_slip(canvas: Canvas, width: int, shows: Room, words: Words, theme: Theme) -> list[Piece]:
    event = imprevu_in(shows.debate.round.imprevu, words.lang)
    title = words("Imprévu · {title}", title=event.title)
    return slip(canvas, width, title, ((event.text, READING), (event.question, STRONG)), theme)
