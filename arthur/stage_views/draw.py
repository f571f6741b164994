"""The draw: the deck face down, then the card that turns. With a card for each table, all of them by their titles."""

from collections.abc import Sequence
from functools import partial

from arthur.debate.cards import PILLAR_NAMES, Card
from arthur.debate.plans import Deal
from arthur.intents import Intent, Verb, Zone
from arthur.stage.box import Box
from arthur.stage.canvas import Canvas
from arthur.stage.styles import QUESTION, READING, Face, Role, Style
from arthur.stage_views.frame import frame
from arthur.stage_views.hands import dealt
from arthur.stage_views.pieces import Piece, draw_paged, draw_pieces, largest, lines
from arthur.stage_views.shows import Room
from arthur.widgets.actions import Action, actions_height, draw_actions
from arthur.widgets.card_face import RATIO, draw_back, draw_front, draw_turning, front
from arthur.widgets.measures import gap
from arthur.widgets.theme import Theme
from codev.words import Words

TITLES = tuple(Style(Face.ROMAN, cap, Role.TITLE, 0.95) for cap in (1 / 13, 1 / 15, 1 / 18, 1 / 21, 1 / 24))


def draw(canvas: Canvas, shows: Room, words: Words, theme: Theme) -> tuple[Zone, ...]:
    """Draws the deck, or what was dealt from it."""
    around = frame(canvas, shows, words, theme)
    if not shows.debate.round.hands:
        return (*around.zones, *_deck(canvas, around.box, shows, words, theme))
    again = Action("r", words("Remettre dans le jeu"), Intent(Verb.PUT_BACK))
    keys = actions_height(canvas, around.box.w, (again,))
    zones = draw_actions(canvas, around.box.foot(keys), (again,), theme, centred=True)
    room = around.box.top(around.box.h - keys - gap(canvas))
    card = shows.debate.round.card(words.lang)
    if shows.debate.round.distinct or card is None:
        build = partial(dealt, canvas, room.w, shows, words, theme, questions=False)
        pieces = largest(build, (1 / 24, 1 / 28, 1 / 32, 1 / 36), room.h)
        return (*around.zones, *zones, *draw_paged(canvas, room, pieces, shows.page, words, theme))
    return (*around.zones, *zones, *_card(canvas, room, card, shows, words, theme))


def _deck(canvas: Canvas, box: Box, shows: Room, words: Words, theme: Theme) -> tuple[Zone, ...]:
    """Three backs, one on the other; what is about to happen beside them, or under them at 4:3."""
    pick = Action("p", words("Choisir une carte à la main"), Intent(Verb.PICK))
    keys = actions_height(canvas, box.w, (pick,))
    room = box.top(box.h - keys - gap(canvas))
    zones = draw_actions(canvas, box.foot(keys), (pick,), theme)
    if canvas.wide:
        shown, said = room.left_part(round(room.w * 0.38)), room.right_of(round(room.w * 0.45))
    else:
        words_height = min(room.h // 2, canvas.px(0.36 * canvas.text_size))
        shown, said = room.top(room.h - words_height), room.foot(words_height)
    high = min(round(shown.h * 0.8), round(shown.w / RATIO * 0.85))
    wide, step = round(high * RATIO), canvas.px(0.012)
    x, y = shown.x + (shown.w - wide) // 2, shown.y + (shown.h - high) // 2
    for number in (2, 1, 0):
        draw_back(canvas, Box(x + number * step, y - number * step, wide, high), theme)
    caps = (1 / 18, 1 / 21, 1 / 24, 1 / 30, 1 / 36)
    pieces = largest(partial(_said, canvas, said.w, shows, words, theme), caps, said.h)
    deck = Zone(Box(x, y, wide, high), Intent(Verb.NEXT), words("Tirer une carte"))
    return (*zones, deck, *draw_paged(canvas, said, pieces, shows.page, words, theme))


def _said(canvas: Canvas, width: int, shows: Room, words: Words, theme: Theme, cap: float) -> list[Piece]:
    style = Style(QUESTION.face, cap, Role.TITLE if cap >= 1 / 24 else Role.READING, QUESTION.leading)
    if shows.debate.deal is Deal.SAME:
        announced = words("Une carte pour toutes les tables : la même situation, chacune sa voie.")
    else:
        announced = words("Une carte par table : chacune sa situation.")
    deck = words("Jeu « {pack} »", pack=shows.debate.pack_title)
    return [
        *lines(canvas, canvas.lay(announced, style, width, even=True), theme.ink),
        *lines(canvas, canvas.lay(deck, READING, width), theme.soft, before=canvas.px(0.03)),
    ]


def _card(canvas: Canvas, box: Box, card: Card, shows: Room, words: Words, theme: Theme) -> list[Zone]:
    """The card drawn, its title as large as it can be; its situation waits for the reading."""
    wide = min(box.w, canvas.px(1.15))
    laid = [front(canvas, wide, card, words, title, None) for title in TITLES]
    face = next((one for one in laid if one.height <= box.h * 0.75), laid[-1])
    told = [words(PILLAR_NAMES[pillar]) for pillar in card.pillars]
    told += [words("situation inventée")] if card.fictional else []
    about = canvas.lay(" · ".join(told), READING, wide)
    high = max(face.height, min(round(box.h * 0.6), box.h - gap(canvas) - about.height))

    def draw_card(place: Box) -> Sequence[Zone]:
        draw_turning(canvas, place, shows.turned, lambda sheet, at: draw_front(sheet, at, face, theme), theme)
        return ()

    middle = Box(box.x + (box.w - wide) // 2, box.y, wide, box.h)
    pieces = [
        Piece(high, draw_card),
        *lines(canvas, about, theme.soft, before=gap(canvas), align="center"),
    ]
    if shows.turned < 1:
        return draw_pieces(middle, pieces[:1])
    return draw_paged(canvas, middle, pieces, shows.page, words, theme)
