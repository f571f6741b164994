"""The map of the quest on paper: which stages of a purchase the room has explored. No score, no order to follow."""

from collections.abc import Iterator

from arthur.debate.cards import PILLAR_NAMES, STAGE_NAMES, Card, Pillar, Stage, card_in
from arthur.debate.state import Debate
from codev.document import Block, Heading, Paragraph, Picture, Stop, Way
from codev.words import N_, Words

Explored = dict[Stage, tuple[Card, ...]]  # in the order of the road


def explored(debate: Debate, words: Words) -> Explored:
    """The cards whose choices were shown, at their stages."""
    cards = [
        card_in(hand.editions, words.lang)
        for here in debate.rounds
        if debate.shared(here)
        for hand in here.hands
    ]
    found = {stage: tuple(card for card in cards if card.stage is stage) for stage in Stage}
    return {stage: here for stage, here in found.items() if here}


def quest_chapter(debate: Debate, words: Words) -> Iterator[Block]:
    """Nothing before a stage is explored."""
    found = explored(debate, words)
    if not found:
        return
    yield Heading(1, words(N_("La carte de la quête")))
    said = words.plural(
        "La salle a exploré {count} étape d’un achat sur {all} :",
        "La salle a exploré {count} étapes d’un achat sur {all} :",
        len(found),
        all=len(Stage),
    )
    yield Paragraph(said)
    stops = (
        Stop(words(STAGE_NAMES[stage]), stage in found, _told(found.get(stage, ()), words)) for stage in Stage
    )
    yield Picture(words(N_("Les étapes d’un achat")), _in_sentences(found, words), Way(tuple(stops)))


def stages_explored(found: Explored, words: Words) -> Paragraph:
    """The same in one line, where there is no room for a map."""
    names = words.listing(tuple(words(STAGE_NAMES[stage]) for stage in found))
    told = words(N_("{stages} ({count} sur {all})"), stages=names, count=len(found), all=len(Stage))
    return Paragraph(told, lead=words(N_("Étapes explorées")))


def _told(cards: tuple[Card, ...], words: Words) -> str:
    """The cards of a stage and their pillars, each once."""
    titles = (words(N_("« {card} »"), card=card.title) for card in cards)
    pillars = (words(PILLAR_NAMES[one]) for one in Pillar if any(one in card.pillars for card in cards))
    return " · ".join((*titles, *pillars))


def _in_sentences(found: Explored, words: Words) -> str:
    stages = [
        words(N_("{stage} : {cards}."), stage=words(STAGE_NAMES[stage]), cards=_told(cards, words))
        for stage, cards in found.items()
    ]
    left = tuple(words(STAGE_NAMES[stage]) for stage in Stage if stage not in found)
    if left:
        stages.append(words(N_("Étapes à explorer : {stages}."), stages=words.listing(left)))
    return " ".join(stages)
