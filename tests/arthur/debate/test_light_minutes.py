"""What the minutes say of the facts that were shown in another language than their own."""

from dataclasses import replace
from pathlib import Path

from arthur.debate.cards import NOT_REREAD
from arthur.debate.light_minutes import light
from arthur.debate.rounds import Round
from codev.document import Source
from codev.words import SourceWords
from tests.arthur.debate.journey import Journey

STORY = (Path(__file__).parent / "journeys" / "matinee.txt").read_text(encoding="utf-8")


def translated(here: Round, lang: str) -> Round:
    """The round with its cards in `lang` too, each fact in the words of a translation."""
    hands = []
    for hand in here.hands:
        source = hand.editions[0]
        facts = tuple(replace(fact, statement="Das Gesetz.", translated=True) for fact in source.eclairage)
        hands.append(replace(hand, editions=(source, replace(source, lang=lang, eclairage=facts))))
    return replace(here, hands=tuple(hands))


def test_a_translated_fact_says_that_no_lawyer_reread_it() -> None:
    journey = Journey()
    list(journey.lines(STORY))
    here = translated(journey.state.rounds[0], "de")
    for lang in ("fr", "de"):
        notes = [block.note for block in light(here, SourceWords(lang)) if isinstance(block, Source)]
        assert notes
        assert all((NOT_REREAD in note) == (lang == "de") for note in notes)
