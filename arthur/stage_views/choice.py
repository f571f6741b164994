"""The choice: at a signal each table raises its letter, a key records it; what it is stays untold until all are in."""

from collections.abc import Callable, Sequence
from functools import partial

from arthur.debate.cards import Card
from arthur.debate.rounds import LETTERED, POSITION_NAMES, Position
from arthur.intents import Intent, Verb, Zone
from arthur.stage.box import Box
from arthur.stage.canvas import Canvas
from arthur.stage.styles import STRONG, Face, Role, Style
from arthur.stage_views.frame import frame
from arthur.stage_views.hands import holds_card
from arthur.stage_views.pieces import Piece, draw_pieces, largest, lines, total
from arthur.stage_views.shows import Room
from arthur.widgets.answers import Answer, answers_height, draw_answers
from arthur.widgets.measures import gap
from arthur.widgets.ornament import rule
from arthur.widgets.shield import name
from arthur.widgets.strip import Stand, roll, roll_height, roll_width, strip, strip_height, strip_width
from arthur.widgets.theme import Theme
from codev.words import Words

CAPS = (1 / 13, 1 / 16, 1 / 19, 1 / 24)


def choice(canvas: Canvas, shows: Room, words: Words, theme: Theme) -> tuple[Zone, ...]:
    """Draws the choice of the table in hand, or that all tables have chosen."""
    around = frame(canvas, shows, words, theme, shields=False)
    debate = shows.debate
    playing = {table.emblem for table in debate.tables if holds_card(shows, table.emblem)}
    waiting = playing - debate.round.recorded
    card = debate.round.card(words.lang, shows.table)
    if (not waiting and not shows.table) or card is None:
        return (*around.zones, *_all_in(canvas, around.box, shows, words, theme))
    return (*around.zones, *_choosing(canvas, around.box, card, shows, words, theme))


def _stands(shows: Room, words: Words) -> list[Stand]:
    recorded = shows.debate.round.recorded
    return [
        Stand(
            table.emblem,
            words("a choisi") if table.emblem in recorded else words("choisit"),
            "✓" if table.emblem in recorded else "",
            done=table.emblem in recorded,
            held=table.emblem == shows.table,
            key=str(number),
        )
        for number, table in enumerate(shows.debate.tables, 1)
        if holds_card(shows, table.emblem)
    ]


def _all_in(canvas: Canvas, box: Box, shows: Room, words: Words, theme: Theme) -> Sequence[Zone]:
    stands = _stands(shows, words)
    low = roll if strip_height(canvas, box.w, stands, words) > box.h * 0.6 else strip
    high = (roll_height if low is roll else strip_height)(canvas, box.w, stands, words)

    def build(cap: float) -> list[Piece]:
        style = Style(Face.ROMAN, cap, Role.TITLE, 0.95)
        alone = len(shows.debate.tables) == 1
        told = words("La table a choisi") if alone else words("Toutes les tables ont choisi")
        said = canvas.lay(told, style, box.w, even=True)

        def ornament(place: Box) -> Sequence[Zone]:
            rule(canvas, place.center[0], place.center[1], min(place.w, canvas.px(0.7)), theme)
            return ()

        return [
            *lines(canvas, said, theme.royal, align="center"),
            Piece(canvas.px(0.03), ornament, canvas.px(0.01)),
            Piece(high, lambda place: low(canvas, place, stands, words, theme), canvas.px(0.045)),
        ]

    return draw_pieces(box, largest(build, CAPS, box.h))


def _choosing(
    canvas: Canvas, box: Box, card: Card, shows: Room, words: Words, theme: Theme
) -> Sequence[Zone]:
    """The question where there is room for it, the answers of the table in hand, the tables beside or under."""
    stands, answers = _stands(shows, words), _answers(card, shows, words)
    tables, room, drawn = _tables_box(canvas, box, stands, answers, words)
    zones = drawn(canvas, tables, stands, words, theme)
    wanted = answers_height(canvas, room.w, answers)
    head = largest(
        partial(_head, canvas, room.w, card, shows, words, theme),
        (1 / 19, 1 / 24, 0),
        room.h - wanted - 2 * gap(canvas),
    )
    if total(head) + 3 * canvas.line_height(STRONG) > room.h:
        head = []  # the table framed among the others says it too
    used = total(head) + gap(canvas)
    spare = max(0, room.h - used - wanted)
    draw_pieces(room.top(used + spare // 4), head, 1.0)
    listed = room.below(used + spare // 4 + gap(canvas) // 2)
    return (*draw_answers(canvas, listed, answers, shows.focus, words, theme), *zones)


Draw = Callable[[Canvas, Box, Sequence[Stand], Words, Theme], tuple[Zone, ...]]


def _tables_box(
    canvas: Canvas, box: Box, stands: Sequence[Stand], answers: Sequence[Answer], words: Words
) -> tuple[Box, Box, Draw]:
    """Where the tables stand, what they leave, and how they are drawn.

    On the right where there is room, names under or beside; else at the bottom. All the answers in view come first.
    """
    for wide, height, drawn in (
        (strip_width(canvas, stands, words, 2 if len(stands) <= 4 else 3), strip_height, strip),
        (roll_width(canvas, stands, words), roll_height, roll),
    ):
        tall, left = height(canvas, wide, stands, words), box.left_part(box.w - wide - canvas.px(0.05))
        if canvas.wide and tall <= box.h and answers_height(canvas, left.w, answers) <= left.h:
            return box.right_of(box.w - wide).below((box.h - tall) // 3), left, drawn
    under = box.foot(roll_height(canvas, box.w, stands, words))
    return under, box.top(under.y - box.y - gap(canvas)), roll


def _head(
    canvas: Canvas, width: int, card: Card, shows: Room, words: Words, theme: Theme, cap: float
) -> list[Piece]:
    """What the room must do now, under the question; at `cap` 0 without the question."""
    asked: list[Piece] = []
    if cap:
        style = Style(Face.SEMIBOLD, cap, Role.TITLE, 0.95)
        asked = lines(canvas, canvas.lay(card.question, style, width, even=True), theme.oxblood)
    said = words("Au signal, chaque table lève sa lettre.")
    if shows.table:
        said = words("Table {table} : quelle voie ?", table=name(shows.table, words))
    now = canvas.lay(said, STRONG, width)
    return [*asked, *lines(canvas, now, theme.royal, before=canvas.px(0.03))]


def _answers(card: Card, shows: Room, words: Words) -> list[Answer]:
    own, none = Position.OWN, Position.NONE
    lettered = [
        Answer(option.label, Intent(Verb.POSITION, letter.value), letter.value, letter.value.upper())
        for letter, option in zip(LETTERED, card.options, strict=False)
    ]
    return [
        *lettered,
        Answer(words(POSITION_NAMES[own]), Intent(Verb.POSITION, own.value), "n", "N"),
        Answer(words(POSITION_NAMES[none]), Intent(Verb.POSITION, none.value), "x", "X"),
        Answer(words("Revenir"), Intent(Verb.GO, f"step:{shows.debate.index - 1}")),
    ]
