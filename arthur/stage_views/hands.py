"""With a card for each table: the tables and their cards, by title and, at the reading, by question."""

from collections.abc import Sequence

from arthur.debate.cards import other_language
from arthur.debate.rounds import ROOM
from arthur.intents import Zone
from arthur.stage.box import Box
from arthur.stage.canvas import Canvas
from arthur.stage.styles import Face, Role, Style
from arthur.stage_views.pieces import Piece
from arthur.stage_views.shows import Room
from arthur.widgets.measures import gap
from arthur.widgets.shield import HEIGHT_PER_WIDTH, name, shield
from arthur.widgets.theme import Theme
from codev.words import Words


def dealt(
    canvas: Canvas,
    width: int,
    shows: Room,
    words: Words,
    theme: Theme,
    cap: float = 1 / 36,
    *,
    questions: bool,
) -> list[Piece]:
    """A piece for each table that holds a card."""
    return [
        _hand(canvas, width, table.emblem, shows, words, theme, cap, asked=questions)
        for table in shows.debate.tables
        if holds_card(shows, table.emblem)
    ]


def holds_card(shows: Room, table: str) -> bool:
    """Whether a card was dealt to `table`: one that comes late to a distinct deal has none."""
    return any(hand.table in (table, ROOM) for hand in shows.debate.round.hands)


def _hand(
    canvas: Canvas,
    width: int,
    table: str,
    shows: Room,
    words: Words,
    theme: Theme,
    cap: float,
    *,
    asked: bool,
) -> Piece:
    tall = canvas.px(max(0.09, 3 * cap) if asked else max(0.056, 2.2 * cap))
    wide = round(tall / HEIGHT_PER_WIDTH)
    room = width - wide - 2 * gap(canvas)
    card = shows.debate.round.card(words.lang, table)
    title, question = (card.title, card.question) if card else ("", "")
    told = filter(None, (name(table, words), title, other_language(card, words) if card else ""))
    heading = canvas.lay(" · ".join(told), Style(Face.BOLD, cap, Role.READING), room)
    text = canvas.lay(question, Style(Face.PLAIN, cap, Role.READING), room) if asked else None
    height = heading.height + (text.height if text else 0)

    def draw(box: Box) -> Sequence[Zone]:
        shield(canvas, table, box.x, box.y, wide, theme)
        x = box.x + wide + 2 * gap(canvas)
        y = box.y + max(0, (box.h - height) // 2)
        bottom = canvas.put(heading, x, y, theme.royal).bottom
        if text is not None:
            canvas.put(text, x, bottom, theme.ink)
        return ()

    return Piece(max(tall, height), draw, canvas.px(0.022))
