"""What the projection may see of a circle; the stage is a function of this and of nothing else of the session.

No private note, no sheet, no wish to meet again, no name unless names are allowed.
"""

from dataclasses import dataclass, replace

from codev.circle.encounters import Encounter, Table
from codev.circle.method import Capture, Method, MethodEditions, Phase, PhaseKind, Role, groups_in, method_in
from codev.circle.question import Question
from codev.circle.records import Candidate, Contribution, Previous, Recall, Retained
from codev.circle.roster import Roster
from codev.circle.rounds import Mark, Turn
from codev.circle.state import Circle, planned_turn
from codev.meeting.plan import Plan, expected_end
from codev.meeting.records import Commitment, Subject, Word
from codev.timing import Instant, Millis, Timer


@dataclass(frozen=True, slots=True)
class Dot:
    """A place of the round: a seat, or a meeting's number."""

    seat: int
    mark: Mark


@dataclass(frozen=True, slots=True)
class PublicRound:
    """The round in hand: its dots in order, the turn, and what those to come have each."""

    dots: tuple[Dot, ...]
    turn: Turn | None
    to_come: tuple[int, ...]
    each: Millis
    over: bool  # nobody speaks, nobody is to come

    def left(self, timer: Timer, now: Instant) -> Millis | None:
        """What is left of the turn in hand at `now`, `timer` being the phase's; None between turns."""
        return self.turn.left(timer.spent(now)) if self.turn else None


@dataclass(frozen=True, slots=True)
class PublicCircle:
    """A circle as the room may see it."""

    title: str
    place: str
    plan: Plan
    index: int
    timers: tuple[Timer, ...]
    opened: Instant
    closed: Instant | None
    editions: MethodEditions
    groups: tuple[str, ...]
    people: Roster  # without names, unless names may be shown
    speakers: tuple[int, ...]  # the seats that speak in this phase, present
    silent: tuple[int, ...]  # the seats that keep silent in it
    round: PublicRound | None  # None in a phase without turns
    recalled: Recall | None
    encounters: Table
    candidates: tuple[Candidate, ...]
    subject: Candidate | None
    previous: Previous | None  # in the phase of the return only
    question: Question
    said: tuple[Contribution, ...]
    synthesis: tuple[Retained, ...]
    commitments: tuple[Commitment, ...]
    returns: tuple[tuple[int, str], ...]
    learnings: tuple[Word, ...]  # `by` is a seat's number
    parked: tuple[Subject, ...]

    @property
    def timer(self) -> Timer:
        return self.timers[self.index]

    @property
    def kind(self) -> PhaseKind:
        return PhaseKind(self.plan.steps[self.index].kind)

    def method(self, lang: str) -> Method:
        return method_in(self.editions, lang)

    def groups_in(self, lang: str) -> tuple[str, ...]:
        return groups_in(self.editions, self.groups, lang)

    def phase(self, lang: str) -> Phase:
        """The phase in hand, in `lang` where the method has that edition."""
        return self.method(lang).phase(self.plan.steps[self.index].id)

    @property
    def meeting_now(self) -> tuple[Encounter, ...]:
        """Who meets whom in the meeting in hand, or in the next one between two."""
        if self.round is None or self.kind is not PhaseKind.MEETINGS:
            return ()
        number = self.round.turn.seat if self.round.turn else next(iter(self.round.to_come), 0)
        return self.encounters[number - 1] if number else ()

    def expected_end(self, now: Instant) -> Instant:
        """The end that the room is told; never a lateness. Once closed it stays what it was."""
        return expected_end(self.plan, self.opened, self.timers, self.index, self.closed or now)


def public(circle: Circle) -> PublicCircle:
    """What the room may see of an opened circle."""
    meeting = circle.meeting
    if meeting.plan is None or meeting.opened is None:
        raise ValueError("a circle that is not opened has nothing to show")
    here = {person.seat for person in circle.people if person.here}
    silent = tuple(person.seat for person in circle.people if person.role in circle.phase.silent)
    return PublicCircle(
        title=meeting.title,
        place=meeting.place,
        plan=meeting.plan,
        index=meeting.index,
        timers=meeting.timers,
        opened=meeting.opened,
        closed=meeting.closed,
        editions=circle.editions,
        groups=circle.groups,
        people=_people(circle),
        speakers=tuple(one.seat for one in circle.speakers(meeting.index) if one.seat in here),
        silent=tuple(seat for seat in silent if seat in here),
        round=_round(circle),
        recalled=circle.recalled,
        encounters=circle.table,
        candidates=circle.candidates,
        subject=circle.chosen,
        previous=circle.previous if circle.captures(Capture.RETURN) else None,
        question=circle.question,
        said=circle.said,
        synthesis=circle.synthesis,
        commitments=meeting.commitments,
        returns=circle.returns,
        learnings=meeting.words,
        parked=meeting.subjects,
    )


def _people(circle: Circle) -> Roster:
    seated = (one for one in circle.people if one.role is not Role.FACILITATOR)
    return tuple(one if circle.names_on_stage else replace(one, name="") for one in seated)


def _round(circle: Circle) -> PublicRound | None:
    step, phase, here = circle.meeting.index, circle.phase, circle.round
    if not phase.in_turns:
        return None
    present = {person.seat for person in circle.people if person.here}
    meetings = phase.kind is PhaseKind.MEETINGS
    dots = tuple(Dot(seat, here.mark(seat, here=meetings or seat in present)) for seat in circle.line(step))
    to_come = circle.to_come(step)
    shared = here.each if here.held is None else here.held
    return PublicRound(
        dots=dots,
        turn=here.current,
        to_come=to_come,
        each=planned_turn(phase) if shared is None else shared,
        over=circle.over(step),
    )
