"""A pack on paper: cards to cut, imprévus, signs of the tables, slips, the facilitator's sheets, in one PDF.

Every part begins on a right-hand page and fills its leaves, so that the whole file prints on both sides, turned on the
long edge: the back of a card is then behind its front.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from arthur.debate.cards import Card, card_in, imprevu_in
from arthur.debate.tables import EMBLEMS, MOST_TABLES, Emblem
from arthur.scenario_pack.loading import Pack
from arthur.scenario_pack.printing_guide import fallback, guide, labels
from arthur.scenario_pack.printing_texts import Told, card_texts, imprevu_texts, printable, slip_texts
from codev.activity import Trouble
from codev.export.composing import composed
from codev.timing import Instant
from codev.words import N_, Words

NO_SUCH_CARD = N_("Ce jeu n’a pas la carte « {card} » ; ses cartes : {possible}.")
NO_CARD = N_("Ce jeu n’a aucune carte à imprimer ; « arthur packs check » dit ce qui manque.")
UNSET = N_("Le PDF n’a pas pu être composé ({cause}) ; « arthur packs check » dit si le jeu est en ordre.")
_LOOK = Path(__file__).with_name("printing.typ")

Shields = Callable[[Emblem, bool], str]  # a table's sign as SVG, in colour or not: this floor cannot draw one


@dataclass(frozen=True, slots=True)
class Printing:
    """How a pack is printed. With `cards` (ids), only those, with their sheets and slips."""

    large: bool = False
    coloured: bool = True
    cards: tuple[str, ...] = ()


def printed(pack: Pack, asked: Printing, words: Words, shields: Shields, at: Instant) -> bytes:
    """The whole file, made at `at`. Raises `Trouble` where there is nothing to print, or an unknown card."""
    return composed(_LOOK, printable(_told(pack, asked, words, shields), words.lang), at, UNSET)


def _told(pack: Pack, asked: Printing, words: Words, shields: Shields) -> Told:
    cards = _chosen(pack, asked.cards, words)
    imprevus = () if asked.cards else tuple(imprevu_in(one, words.lang) for one in pack.imprevus)
    tables = () if asked.cards else EMBLEMS[:MOST_TABLES]
    return {
        "lang": words.lang,
        "large": asked.large,
        "coloured": asked.coloured,
        "pack": f"{pack.title_in(words.lang)} · {pack.version} · {pack.licence}",
        "guide": guide(pack, words, large=asked.large),
        "fallback": fallback(words),
        "labels": labels(words),
        "slip": slip_texts(words),
        "cards": [card_texts(card, words) for card in cards],
        "imprevus": [imprevu_texts(one, words) for one in imprevus],
        "tables": [{"name": words(one.name), "svg": shields(one, asked.coloured)} for one in tables],
    }


def _chosen(pack: Pack, wanted: Sequence[str], words: Words) -> tuple[Card, ...]:
    cards = {editions[0].id: card_in(editions, words.lang) for editions in pack.cards}
    if not cards:
        raise Trouble(NO_CARD)
    for card in wanted:
        if card not in cards:
            raise Trouble(NO_SUCH_CARD, card=card, possible=words.listing(tuple(cards)))
    return tuple(cards[card] for card in dict.fromkeys(wanted or cards))
