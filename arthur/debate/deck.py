"""The deck: an order that chance gave once, and how often each card was dealt. No card comes twice until it is out."""

from collections import Counter
from collections.abc import Sequence


def left(order: Sequence[str], dealt: Sequence[str], now: Sequence[str] = ()) -> tuple[str, ...]:
    """The cards that can be dealt next, in order; all of them again once the deck is out.

    `dealt` are the cards as often as they were dealt before, `now` those of the draw in hand: they come again in it
    only where there are fewer cards than tables.
    """
    times = Counter((*dealt, *now))
    fewest = min((times[card] for card in order), default=0)
    fresh = tuple(card for card in order if times[card] == fewest)
    return tuple(card for card in fresh if card not in now) or fresh


def following(order: Sequence[str], dealt: Sequence[str], count: int, first: str = "") -> tuple[str, ...]:
    """The cards of the next draw of `count`; `first` is one picked by hand."""
    cards: tuple[str, ...] = (first,) if first and count else ()
    while order and len(cards) < count:
        cards = (*cards, left(order, dealt, cards)[0])
    return cards


def put_back(
    order: Sequence[str], dealt: Sequence[str], cards: Sequence[str]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The order with `cards` at its end, and what then counts as dealt."""
    kept = tuple(card for card in order if card not in cards)
    still = Counter(dealt) - Counter(cards)
    return (*kept, *(card for card in order if card in cards)), tuple(still.elements())
