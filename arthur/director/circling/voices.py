"""Who is in hand in a circle, and how they are called on the stage."""

from codev.circle.method import PhaseKind
from codev.circle.roster import called, find
from codev.circle.state import Circle
from codev.words import N_, Words


def seat_in_hand(circle: Circle) -> int:
    """Whose turn it is, or comes next; in a phase without turns the only one who speaks; 0 where nobody is meant."""
    if circle.phase.kind is PhaseKind.ROUND:
        turn = circle.round.current
        return turn.seat if turn else next(iter(circle.to_come(circle.meeting.index)), 0)
    speakers = circle.speakers(circle.meeting.index)
    return speakers[0].seat if len(speakers) == 1 else 0


def said(seat: int, circle: Circle, words: Words) -> str:
    """A first name where the stage may show it, a number otherwise; "la salle" for nobody in particular."""
    person = find(circle.people, seat)
    if person is None:
        return words(N_("la salle"))
    return called(person, words) if circle.names_on_stage else words(N_("n° {seat}"), seat=seat)
