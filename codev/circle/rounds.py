"""A round: whose turn it is, who has spoken, passed, or put it off. Nobody is forgotten.

Turns are marked on the phase's own time (`Timer.spent`), so that pauses, corrections and gaps move them together with it;
the durations are those of turns, answers included: never anybody's speaking time.
"""

from dataclasses import dataclass, replace
from enum import StrEnum

from codev.timing import Millis
from codev.words import N_

NOTHING = Millis(0)


class Mark(StrEnum):
    """What the dot of a place shows."""

    TO_COME = "a-venir"
    NOW = "parle"
    SPOKEN = "a-parle"
    PASSED = "passe"
    LATER = "plus-tard"
    ABSENT = "absent"


MARK_NAMES = {
    Mark.TO_COME: N_("à venir"),
    Mark.NOW: N_("parle"),
    Mark.SPOKEN: N_("a parlé"),
    Mark.PASSED: N_("passe"),
    Mark.LATER: N_("plus tard"),
    Mark.ABSENT: N_("absent"),
}


@dataclass(frozen=True, slots=True)
class Turn:
    """One turn of a seat (in meetings, of the meeting of that number), from `begun` to `ended` on the phase's time."""

    seat: int
    begun: Millis
    planned: Millis
    added: Millis = NOTHING
    ended: Millis | None = None
    spoke: bool = True  # False where it was passed, put off or broken off

    @property
    def length(self) -> Millis:
        return Millis(self.planned + self.added)

    def left(self, phase: Millis) -> Millis:
        """What is left of it when `phase` of the phase's time is spent; negative past its share."""
        return Millis(self.length - self.spent(phase))

    def spent(self, phase: Millis) -> Millis:
        """What the turn has taken when `phase` of the phase's time is spent."""
        end = phase if self.ended is None else self.ended
        return Millis(max(0, end - self.begun))


@dataclass(frozen=True, slots=True)
class Round:
    """The round of the step at `step`. `line` is the order fixed by its first turn; who comes later stands at its end."""

    step: int
    line: tuple[int, ...] = ()
    turns: tuple[Turn, ...] = ()
    passed: tuple[int, ...] = ()
    later: tuple[int, ...] = ()  # who put their turn off, in that order: once
    each: Millis | None = None  # what those to come have, as last shared
    held: Millis | None = None  # the same, fixed by hand

    @property
    def current(self) -> Turn | None:
        """The turn in hand."""
        last = self.turns[-1:]
        return last[0] if last and last[0].ended is None else None

    @property
    def last_mark(self) -> Millis:
        """Where the turn in hand began, or the last one ended, on the phase's time."""
        if not self.turns:
            return Millis(0)
        last = self.turns[-1]
        return last.begun if last.ended is None else last.ended

    def spoke(self, seat: int) -> bool:
        """Whether `seat` had a turn to its end."""
        return any(turn.seat == seat and turn.spoke and turn.ended is not None for turn in self.turns)

    def heard(self, seat: int) -> bool:
        """Whether `seat` needs no turn any more: it had one, or passed."""
        return seat in self.passed or self.spoke(seat)

    def to_come(self, present: tuple[int, ...]) -> tuple[int, ...]:
        """Those of `present` still to be heard after the turn in hand, in order: who put it off comes last."""
        now = self.current.seat if self.current else None
        waiting = [seat for seat in present if not self.heard(seat) and seat != now]
        first = tuple(seat for seat in waiting if seat not in self.later)
        return (*first, *(seat for seat in self.later if seat in waiting))

    def mark(self, seat: int, *, here: bool) -> Mark:
        if self.current and self.current.seat == seat:
            return Mark.NOW
        if self.spoke(seat):
            return Mark.SPOKEN
        if seat in self.passed:
            return Mark.PASSED
        if not here:
            return Mark.ABSENT
        return Mark.LATER if seat in self.later else Mark.TO_COME


def begun(here: Round, turn: Turn, line: tuple[int, ...]) -> Round:
    """The round with one more turn, which ends the one in hand; the first one fixes the order."""
    before = ended(here, turn.begun)
    passed = tuple(seat for seat in here.passed if seat != turn.seat)
    turns = (*before.turns, turn)
    return replace(before, line=here.line or line, turns=turns, passed=passed, each=turn.planned)


def ended(here: Round, at: Millis, *, spoke: bool = True) -> Round:
    """The round whose turn in hand is over when `at` of the phase's time is spent."""
    if here.current is None:
        return here
    over = replace(here.current, ended=Millis(max(at, here.current.begun)), spoke=spoke)
    return replace(here, turns=(*here.turns[:-1], over))


def broken_off(here: Round, at: Millis, seat: int) -> Round:
    """The round without the turn in hand, if it is the one of `seat`: it does not count as heard by it."""
    mine = here.current is not None and here.current.seat == seat
    return ended(here, at, spoke=False) if mine else here


def lengthened(here: Round, by: Millis) -> Round:
    """The round whose turn in hand got `by` more, or less."""
    if here.current is None:
        return here
    longer = replace(here.current, added=Millis(here.current.added + by))
    return replace(here, turns=(*here.turns[:-1], longer))


def without_durations(here: Round) -> Round:
    """The round with its order and who spoke, passed or came last, and no length of anybody's turn."""
    turns = tuple(Turn(one.seat, NOTHING, NOTHING, ended=NOTHING, spoke=one.spoke) for one in here.turns)
    return replace(here, turns=turns)
