"""How long the turns of each seat were ("durée des tours"): the clock of a turn runs while others answer too.

Only while the session keeps it: the closing drops these lengths unless it was asked not to.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from codev.circle.about_minutes import number, phase_title
from codev.circle.method import PhaseKind
from codev.circle.rounds import Round
from codev.circle.state import Circle
from codev.document import Bar, Bars, Block, Heading, Paragraph, Picture, Table
from codev.timing import MINUTE, Millis
from codev.words import N_, Words, exactly

WHAT_IT_IS = N_(
    "Réponses comprises : la durée d’un tour n’est pas le temps pendant lequel une personne a parlé."
)
DROPPED = N_("La durée des tours, place par place, a été effacée à la clôture.")

Taken = Mapping[int, Millis]  # by seat


def turns(circle: Circle, words: Words) -> Iterator[Block]:
    """A picture of each round, then all of them as a table; a sentence where the lengths were dropped."""
    if not circle.turns_of_seats:
        return
    yield Heading(1, words(N_("Durée des tours")))
    if not circle.has_durations:
        yield Paragraph(words(DROPPED))
        return
    yield Paragraph(words(WHAT_IT_IS), soft=True)
    rounds = [
        (phase_title(circle, here.step, words), _taken(here))
        for here in circle.rounds
        if here.turns and circle.phase_of(here.step).kind is PhaseKind.ROUND
    ]
    for title, taken in rounds:
        yield _picture(title, taken, words)
    seats = sorted({seat for _, taken in rounds for seat in taken})
    rows = (
        (number(seat, words), *(exactly(taken[seat], words) if seat in taken else "" for _, taken in rounds))
        for seat in seats
    )
    header = (words(N_("Place")), *(title for title, _ in rounds))
    yield Table(words(N_("Durée des tours, place par place")), header, tuple(rows), key="turns")


def _taken(here: Round) -> Taken:
    """What each seat's turns took together, by seat; a turn still in hand is not counted."""
    taken: dict[int, int] = defaultdict(int)
    for turn in here.turns:
        taken[turn.seat] += 0 if turn.ended is None else turn.ended - turn.begun
    return {seat: Millis(taken[seat]) for seat in sorted(taken)}


def _picture(title: str, taken: Taken, words: Words) -> Picture:
    told = {seat: exactly(length, words) for seat, length in taken.items()}
    said = (words(N_("{seat} : {length}"), seat=number(seat, words), length=told[seat]) for seat in taken)
    rows = tuple((number(seat, words), (Bar(length / MINUTE, told[seat]),)) for seat, length in taken.items())
    caption = words(N_("Durée des tours : {phase}"), phase=title)
    return Picture(caption, words(N_("{lengths}."), lengths=words.listing(tuple(said))), Bars((), rows))
