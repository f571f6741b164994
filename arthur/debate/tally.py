"""What a debate leaves to be counted with others: its cards, what the tables chose, what they heard. No names."""

from collections.abc import Iterator

from arthur.debate.cards import card_in
from arthur.debate.rounds import LETTERED, Round, Stance, Voice
from arthur.debate.state import Debate
from codev.document import Datum
from codev.meeting.tally import promises, session_datum
from codev.words import Words


def tally(debate: Debate, session: str, words: Words) -> tuple[Datum, ...]:
    """Nothing before the session is open."""
    if debate.meeting.opened is None:
        return ()
    return tuple(_data(debate, session, words))


def _data(debate: Debate, session: str, words: Words) -> Iterator[Datum]:
    yield session_datum(debate.meeting, "debate", session, tables=str(len(debate.tables)))
    for here in debate.rounds:
        if debate.shared(here):
            yield from _cards(here, words)
            yield from (_choice(voice, here, words) for voice in here.voices if voice.position)
    yield from promises(debate.meeting, {})
    for subject in debate.meeting.subjects:
        yield Datum("subject", (("text", subject.text), ("context", subject.context)))


def _cards(here: Round, words: Words) -> Iterator[Datum]:
    for hand in here.hands:
        card = card_in(hand.editions, words.lang)
        yield Datum("card", (("card", card.id), ("title", card.title), ("stage", card.stage)))


def _choice(voice: Voice, here: Round, words: Words) -> Datum:
    """The first choice of one table; what a way of its own says is for the minutes."""
    editions = here.editions(voice.table)
    card = card_in(editions, words.lang) if editions else None
    lettered = card is not None and voice.position in LETTERED
    values = (
        ("card", card.id if card else ""),
        ("option", voice.position or ""),
        (
            "label",
            card.options[LETTERED.index(voice.position)].label
            if card and lettered and voice.position
            else "",
        ),
        ("moved", "yes" if voice.stance is Stance.MOVED else ""),
        ("objection", voice.objection),
    )
    return Datum("choice", values)
