"""A fact as it is revealed, and what would change the answer, as pieces."""

from collections.abc import Sequence

from arthur.debate.cards import NOT_REREAD, Fact, checked_on
from arthur.debate.public import PublicRound
from arthur.intents import Zone
from arthur.stage.box import Box
from arthur.stage.canvas import Canvas
from arthur.stage.styles import READING, SLANTED, STRONG, Face, Role, Style
from arthur.stage_views.pieces import Piece, lines
from arthur.stage_views.shows import Room
from arthur.widgets.ornament import rule
from arthur.widgets.shield import named
from arthur.widgets.theme import Theme
from codev.words import Words

CAPS = (1 / 21, 1 / 24, 1 / 27, 1 / 31, 1 / 36)  # of what is stated
COUNT = Style(Face.ROMAN, 1 / 36, Role.READING)


def facts_shown(here: PublicRound, lang: str) -> list[tuple[str, Fact]]:
    """The facts in view in their order, each with the table whose card it comes from, "" for the room's."""
    found = []
    for hand in here.hands:
        table = hand.table if here.distinct else ""
        card = here.card(lang, hand.table)
        found += [(table, fact) for fact in (card.eclairage if card else ())]
    return found


def fact_pieces(
    canvas: Canvas,
    width: int,
    fact: Fact,
    table: str,
    place: tuple[int, int],
    words: Words,
    theme: Theme,
    cap: float,
) -> list[Piece]:
    """The statement at `cap`; under it its reference, its source and the day it was checked."""
    number, count = place
    style = Style(Face.PLAIN, cap, Role.READING)
    title = Style(Face.SEMIBOLD, max(cap, 1 / 24), Role.TITLE, 0.95)
    told = canvas.lay(words("Fait {number} sur {count}", number=number, count=count), COUNT, width)
    source = f"{fact.publisher} · {checked_on(fact, words)}"
    return [
        *([_table(canvas, table, words, theme)] if table else []),
        *lines(canvas, told, theme.soft, before=canvas.px(0.02), glued=True),
        *lines(
            canvas,
            canvas.lay(fact.title, title, width, even=True),
            theme.royal,
            before=canvas.px(0.012),
            glued=True,
        ),
        *lines(canvas, canvas.lay(fact.statement, style, width), theme.ink, before=canvas.px(0.018)),
        _rule(canvas, theme),
        *lines(canvas, canvas.lay(fact.reference, STRONG, width), theme.ink, before=canvas.px(0.012)),
        *lines(canvas, canvas.lay(source, SLANTED, width), theme.soft),
        *(
            []
            if fact.certain
            else lines(canvas, canvas.lay(doubt(fact.url, words), STRONG, width), theme.oxblood)
        ),
        *(
            lines(canvas, canvas.lay(words(NOT_REREAD), SLANTED, width), theme.oxblood)
            if fact.translated
            else []
        ),
    ]


def change_pieces(
    canvas: Canvas, width: int, shows: Room, words: Words, theme: Theme, cap: float
) -> list[Piece]:
    """« Ce qui changerait la réponse », of the room's card or of each table's."""
    here = shows.debate.round
    style = Style(Face.PLAIN, cap, Role.READING)
    title = Style(Face.ROMAN, max(cap, 1 / 24), Role.TITLE, 0.95)
    heading = canvas.lay(words("Ce qui changerait la réponse"), title, width, even=True)
    pieces = [*lines(canvas, heading, theme.royal, glued=True), _rule(canvas, theme)]
    for hand in here.hands:
        card = here.card(words.lang, hand.table)
        if card is None:
            continue
        if here.distinct:
            pieces.append(_table(canvas, hand.table, words, theme))
        pieces += lines(
            canvas, canvas.lay(card.what_would_change, style, width), theme.ink, before=canvas.px(0.012)
        )
    return pieces


def _table(canvas: Canvas, table: str, words: Words, theme: Theme) -> Piece:
    tall = canvas.px(0.065)

    def draw(box: Box) -> Sequence[Zone]:
        named(canvas, table, box, words, theme)
        return ()

    return Piece(max(tall, canvas.line_height(READING)), draw, canvas.px(0.025), glued=True)


def _rule(canvas: Canvas, theme: Theme) -> Piece:
    """The one ornament of the screen."""
    high, wide = canvas.px(0.02), canvas.px(0.5)

    def draw(box: Box) -> Sequence[Zone]:
        rule(canvas, box.x + wide // 2, box.center[1], wide, theme)
        return ()

    return Piece(high, draw, canvas.px(0.025), glued=True)


def doubt(url: str, words: Words) -> str:
    """What is said of a fact that is not certain: where to check it, when it is law."""
    return words("À vérifier (Légifrance)") if "legifrance.gouv.fr" in url else words("À vérifier")
