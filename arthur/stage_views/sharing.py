"""The sharing: all choices side by side, grouped by option; the table that speaks is on paper."""

from collections.abc import Sequence
from functools import partial

from arthur.debate.rounds import AGREEMENT_NAMES, LETTERED, Agreement, Position
from arthur.intents import Intent, Verb, Zone
from arthur.stage.box import Box
from arthur.stage.canvas import Canvas
from arthur.stage.styles import READING, STRONG, Face, Role, Style
from arthur.stage_views.frame import frame
from arthur.stage_views.pieces import Piece, draw_pieces, fitting, largest, lines, shared, spaced, total
from arthur.stage_views.shows import Room
from arthur.stage_views.slips import slip
from arthur.stage_views.tables import table_actions
from arthur.stage_views.voices import from_table, voices
from arthur.widgets.actions import Action, actions_height, draw_actions
from arthur.widgets.measures import gap
from arthur.widgets.pager import pager, pager_height
from arthur.widgets.shield import name
from arthur.widgets.theme import Theme
from codev.words import Words

CAPS = (1 / 26, 1 / 29, 1 / 32, 1 / 36)


def sharing(canvas: Canvas, shows: Room, words: Words, theme: Theme) -> tuple[Zone, ...]:
    """Draws the divergence."""
    around = frame(canvas, shows, words, theme, shields=False)
    box = around.box
    writing = shows.capture is not None  # then every key is a letter, and the line says what it is for
    rows = () if writing else _keys(canvas, box.w, shows, words)
    low = box.bottom
    zones: tuple[Zone, ...] = ()
    for row in reversed(rows):
        high = actions_height(canvas, box.w, row)
        low -= high
        zones += draw_actions(canvas, Box(box.x, low, box.w, high), row, theme)
    room = box.top(low - box.y - gap(canvas) // 2)
    head = largest(partial(_head, canvas, room.w, shows, words, theme), (1 / 19, 1 / 24, 1 / 36), room.h // 6)
    head = [] if writing else head
    draw_pieces(room.top(total(head)), head, 0)
    left = room.below(total(head) + gap(canvas))
    return (*around.zones, *zones, *_columns(canvas, left, shows, words, theme))


def _keys(canvas: Canvas, width: int, shows: Room, words: Words) -> tuple[tuple[Action, ...], ...]:
    """The keys of the table in hand, then those that give the floor: on one row where they fit."""
    speaking, giving = _speaking(shows, words), table_actions(shows, words)
    together = (*speaking, *giving)
    one_row = actions_height(canvas, width, together) == actions_height(canvas, width, giving)
    return (together,) if one_row else (speaking, giving)


def _head(canvas: Canvas, width: int, shows: Room, words: Words, theme: Theme, cap: float) -> list[Piece]:
    style = Style(Face.SEMIBOLD, cap, Role.TITLE if cap >= 1 / 24 else Role.READING, 0.95)
    return lines(canvas, canvas.lay(_opening(shows, words), style, width), theme.royal)


def _opening(shows: Room, words: Words) -> str:
    """Who opens, while they do; then who speaks."""
    here = shows.debate.round
    first = here.order[:2]
    if len(here.order) == 1:
        return words("La table {table} dit sa majorité et sa minorité", table=name(here.order[0], words))
    if here.floor and here.floor not in first:
        return words("La parole est à la table {table}", table=name(here.floor, words))
    both = words.listing(tuple(name(table, words) for table in first))
    return words("{tables} ouvrent l’échange", tables=both)


def _columns(canvas: Canvas, box: Box, shows: Room, words: Words, theme: Theme) -> Sequence[Zone]:
    """In two columns, one at 4:3. Where there are several pages, the first starts with the table that speaks.

    The next key gives the floor on, and the page follows it; only once the last table has it do pages come first.
    """
    several = len(shows.debate.tables) > 1 or shows.debate.round.untaken
    each = 2 if canvas.wide and several else 1
    columns = box.columns(each, canvas.px(0.04))
    laid = _laid(canvas, columns[0].w, box.h, each, shows, words, theme)
    pages = [laid[start : start + each] for start in range(0, len(laid), each)]
    turn = max(0, min(shows.page, len(pages) - 1))
    zones: list[Zone] = []
    for column, part in zip(columns, pages[turn], strict=False):
        zones += draw_pieces(column, part, 0)
    last = shows.debate.round.floor in ("", shows.debate.round.order[-1])
    return (*zones, *pager(canvas, box, turn, len(pages), words, theme, aside=not last))


def _laid(
    canvas: Canvas, width: int, height: int, each: int, shows: Room, words: Words, theme: Theme
) -> list[list[Piece]]:
    """The pieces over columns: the largest letters that fit on one page, even columns there."""
    untaken = _untaken(canvas, width, shows, words, theme)
    groups = fitting(
        lambda cap: voices(canvas, width, shows, words, theme, cap),
        CAPS,
        lambda tried: len(shared([*from_table(tried, ""), *untaken], height)) <= each,
    )
    pieces = [*from_table(groups, ""), *untaken]
    if len(shared(pieces, height)) <= each:
        return _even(pieces, height, each)
    return shared([*from_table(groups, shows.debate.round.floor), *untaken], height - pager_height(canvas))


def _even(pieces: list[Piece], height: int, each: int) -> list[list[Piece]]:
    """The lowest columns that still hold everything, within a few pixels."""
    low, high = total(pieces) // each, height
    while high - low > 8:
        middle = (low + high) // 2
        low, high = (low, middle) if len(shared(pieces, middle)) <= each else (middle, high)
    return shared(pieces, high)


def _untaken(canvas: Canvas, width: int, shows: Room, words: Words, theme: Theme) -> list[Piece]:
    """When all agree: the best argument for each option that nobody took."""
    here = shows.debate.round
    card = here.card(words.lang)
    if card is None:
        return []
    pieces: list[Piece] = []
    for position in here.untaken:
        option = card.options[LETTERED.index(position)]
        title = words("Personne n’a choisi {letter}", letter=position.value.upper())
        pieces += spaced(
            slip(canvas, width, title, ((option.label, STRONG), (option.text, READING)), theme),
            canvas.px(0.028),
        )
    return pieces


def _speaking(shows: Room, words: Words) -> tuple[Action, ...]:
    """What is noted of the table in hand."""
    if not shows.table:
        return ()
    voice = shows.debate.round.voice(shows.table)
    agreed = [
        Action(key, words(AGREEMENT_NAMES[one]), Intent(Verb.AGREEMENT, one.value), voice.agreement is one)
        for key, one in zip("ump", Agreement, strict=True)
    ]
    own = (Action("v", words("sa voie"), Intent(Verb.OWN_WAY), bool(voice.own_way)),)
    return (
        *agreed,
        *(own if voice.position is Position.OWN else ()),
        Action("r", words("raison"), Intent(Verb.REASON), bool(voice.reason)),
        Action("o", words("objection"), Intent(Verb.OBJECTION), bool(voice.objection)),
    )
