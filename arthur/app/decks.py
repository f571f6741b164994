"""What can be played, read once beside the loop, and the draws that only the app may make: chance has no place in rules."""

from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from arthur.debate.cards import Card, ImprevuEditions, card_in
from arthur.debate.rounds import Hand
from arthur.debate.state import Debate
from arthur.director.desk import SetUp
from arthur.director.scene import DeckCard, Library

if TYPE_CHECKING:
    from arthur.scenario_pack.loading import Pack
    from arthur.scenario_pack.scenarios import Scenarios


class Decks:
    """The packs and plans of a folder of scenarios. Reading starts with `prepare`; every use waits for its end."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._reading: Future[Scenarios] | None = None

    def prepare(self) -> "Future[Scenarios]":
        """Starts reading in a thread of its own; the second time, gives the reading that was started."""
        if self._reading is None:
            worker = ThreadPoolExecutor(1, "decks")
            self._reading = worker.submit(self._read)
            worker.shutdown(wait=False)
        return self._reading

    def _read(self) -> "Scenarios":
        from arthur.scenario_pack.scenarios import load_scenarios

        return load_scenarios(self._root)

    @property
    def scenarios(self) -> "Scenarios":
        return self.prepare().result()

    def pack(self, name: str) -> "Pack | None":
        """The pack of that id, or the first one; None when there is none at all."""
        packs = self.scenarios.packs
        return next((pack for pack in packs if pack.id == name), packs[0] if packs else None)

    def library(self, setup: SetUp, lang: str) -> Library:
        """What set-up and the hand-picked draw offer."""
        found = self.scenarios
        pack = self.pack(setup.pack)
        cards = pack.cards if pack else ()
        return Library(
            packs=tuple((one.id, one.title_in(lang)) for one in found.packs),
            recipes=tuple(one.said_in(lang) for one in found.recipes),
            cards=tuple(_deck_card(card_in(editions, lang)) for editions in cards),
        )

    def hands(self, debate: Debate, card: str = "") -> tuple[Hand, ...]:
        """The next hands of the deck, one for each that is owed one; `card` is one picked by hand.

        Empty when the pack does not have those cards.
        """
        pack = self.pack(debate.pack)
        by_id = {editions[0].id: editions for editions in pack.cards} if pack else {}
        cards = debate.next_cards(card)
        if not all(
            one in by_id for one in cards
        ):  # the pack was changed, or is gone, since the session began
            return ()
        return tuple(Hand(who, by_id[one]) for who, one in zip(debate.undealt(), cards, strict=True))

    def imprevu(self, debate: Debate) -> ImprevuEditions:
        """An imprévu that fits the cards in play and was not drawn before, in the order of the session's seed."""
        pack = self.pack(debate.pack)
        drawn = {one.imprevu[0].id for one in debate.rounds if one.imprevu}
        deck = list(pack.imprevus) if pack else []
        Random(debate.seed).shuffle(deck)  # noqa: S311 - cards, not secrets
        played = [hand.editions[0] for hand in debate.round.hands]
        return next((one for one in deck if one[0].id not in drawn and _fits(one, played)), ())


def _fits(imprevu: ImprevuEditions, played: list[Card]) -> bool:
    return all(imprevu[0].fits(card) for card in played)


def _deck_card(card: Card) -> DeckCard:
    families = tuple((family.id, family.title) for family in card.families)
    return DeckCard(card.id, card.title, card.stage, tuple(card.pillars), families)


def shuffled(cards: tuple[DeckCard, ...], seed: int) -> tuple[str, ...]:
    """The ids of `cards` in the order that `seed` gives."""
    order = sorted(card.id for card in cards)
    Random(seed).shuffle(order)  # noqa: S311 - cards, not secrets
    return tuple(order)
