"""The reading: the card whole, its question alone under it. With a card for each table, each table's question."""

from functools import partial

from arthur.debate.cards import Card
from arthur.intents import Zone
from arthur.stage.box import Box
from arthur.stage.canvas import Canvas
from arthur.stage.paragraph import Block
from arthur.stage.styles import QUESTION, READING, TITLE, Face, Role, Style
from arthur.stage_views.frame import frame
from arthur.stage_views.hands import dealt
from arthur.stage_views.pieces import draw_paged, draw_pieces, fitting, largest, lines, shared
from arthur.stage_views.shows import Room
from arthur.widgets.card_face import Front, draw_front, draw_sheet, front, pad
from arthur.widgets.measures import gap
from arthur.widgets.pager import pager, pager_height
from arthur.widgets.theme import Theme
from codev.words import Words

SIZES = tuple(
    (
        Style(Face.ROMAN, title, Role.TITLE, 0.95),
        Style(Face.PLAIN, text, Role.READING),
        Style(Face.SEMIBOLD, question, Role.TITLE, 0.95),
    )
    for title, text, question in (
        (1 / 16, 1 / 30, 1 / 17),
        (1 / 18, 1 / 32, 1 / 19),
        (1 / 20, 1 / 34, 1 / 21),
        (1 / 24, 1 / 36, 1 / 24),
    )
)  # title, situation, question: the largest that fit together


def reading(canvas: Canvas, shows: Room, words: Words, theme: Theme) -> tuple[Zone, ...]:
    """Draws what is read aloud."""
    around = frame(canvas, shows, words, theme)
    card = shows.debate.round.card(words.lang)
    if card is None or shows.debate.round.distinct:
        build = partial(dealt, canvas, around.box.w, shows, words, theme, questions=True)
        pieces = largest(build, (1 / 27, 1 / 30, 1 / 33, 1 / 36), around.box.h)
        return (*around.zones, *draw_paged(canvas, around.box, pieces, shows.page, words, theme))
    return (*around.zones, *_card(canvas, around.box, card, shows.page, words, theme))


def _card(canvas: Canvas, box: Box, card: Card, page: int, words: Words, theme: Theme) -> list[Zone]:
    """The card and its question on one page where they fit, the largest letters first."""
    apart = canvas.px(0.035)

    def build(sizes: tuple[Style, Style, Style]) -> tuple[Front, Block]:
        title, text, question = sizes
        wide = min(box.w, canvas.column(text, 68) + 2 * pad(canvas))
        face = front(canvas, wide, card, words, title, text)
        return face, canvas.lay(card.question, question, box.w, even=True)

    def used(laid: tuple[Front, Block]) -> int:
        return laid[0].height + apart + laid[1].height

    face, asked = fitting(build, SIZES, lambda laid: used(laid) <= box.h)
    if used((face, asked)) > box.h:
        return _paged(canvas, box, card, page, words, theme)
    spare = (box.h - used((face, asked))) // 3
    place = Box(box.x + (box.w - face.width) // 2, box.y + spare // 2, face.width, face.height + spare)
    draw_front(canvas, place, face, theme)
    left = box.below(place.bottom + apart - box.y)
    canvas.put(asked, box.x, left.y + (left.h - asked.height) // 3, theme.oxblood, align="center")
    return []


def _paged(canvas: Canvas, box: Box, card: Card, page: int, words: Words, theme: Theme) -> list[Zone]:
    """The card over as many sheets as it takes, then the question alone."""
    room = box.top(box.h - pager_height(canvas) - canvas.px(0.03))  # the sheet casts its shadow there
    face = front(canvas, room.w, card, words, TITLE, None)
    text = canvas.lay(card.situation, READING, room.w - 2 * pad(canvas))
    told = [*lines(canvas, face.title, theme.royal), *lines(canvas, text, theme.ink, before=gap(canvas))]
    sheets = shared(told, room.h - face.band_height - 2 * pad(canvas))
    asked = lines(
        canvas, canvas.lay(card.question, QUESTION, room.w, even=True), theme.oxblood, align="center"
    )
    questions = shared(asked, room.h)
    number = max(0, min(page, len(sheets) + len(questions) - 1))
    if number < len(sheets):
        draw_pieces(draw_sheet(canvas, room, face.band, face.band_height, theme), sheets[number], 0)
    else:
        draw_pieces(room, questions[number - len(sheets)])
    return [*pager(canvas, box, number, len(sheets) + len(questions), words, theme)]
