"""The state of a circle, whole: it holds private notes, the client's sheet and wishes, and never goes to the projection."""

from dataclasses import dataclass, field, replace

from codev.circle.encounters import Table, to_hold
from codev.circle.method import Capture, Method, MethodEditions, Phase, PhaseKind, Role, method_in
from codev.circle.question import Question
from codev.circle.records import (
    Candidate,
    Contribution,
    Overruled,
    Preparation,
    Previous,
    Recall,
    Retained,
    Wish,
)
from codev.circle.roster import Person, Presence, Roster, in_order, speaking
from codev.circle.rounds import Round
from codev.meeting.state import Meeting
from codev.timing import SECOND, Instant, Millis


@dataclass(frozen=True, slots=True)
class Circle:
    """A session and what is a circle's own. `behind` are the steps that were left forward: their gates are passed."""

    meeting: Meeting = field(default_factory=Meeting)
    editions: MethodEditions = ()
    groups: tuple[str, ...] = ()
    people: Roster = ()
    expected: Roster = ()  # the people as they were when the plan was made
    names_on_stage: bool = True
    names_in_minutes: bool = False
    keep_durations: bool = False  # of each seat, after the closing
    rounds: tuple[Round, ...] = ()
    behind: frozenset[int] = frozenset()
    overruled: tuple[Overruled, ...] = ()
    recalled: Recall | None = None
    table: Table = ()
    wishes: tuple[Wish, ...] = ()
    sheet: Preparation | None = None
    candidates: tuple[Candidate, ...] = ()
    subject: int = 0  # the number of the candidate chosen
    previous: Previous | None = None
    question: Question = field(default_factory=Question)
    said: tuple[Contribution, ...] = ()
    synthesis: tuple[Retained, ...] = ()
    returns: tuple[tuple[int, str], ...] = ()  # number of a commitment, its day of return (ISO)

    @property
    def method(self) -> Method:
        """The method in its source language; only an opened circle has one."""
        return self.editions[0]

    def method_in(self, lang: str) -> Method:
        return method_in(self.editions, lang)

    @property
    def phase(self) -> Phase:
        """The phase in hand."""
        return self.phase_of(self.meeting.index)

    def phase_of(self, step: int) -> Phase:
        return self.method.phase(self.meeting.steps[step].id)

    # ---- who speaks

    def speakers(self, step: int) -> tuple[Person, ...]:
        """Those who speak in a step, there or not, by seat; of a repeated phase, the one it is played for."""
        phase, number = self.phase_of(step), self.meeting.steps[step].round
        named = speaking(self.people, phase.speakers)
        if phase.for_each is None or any(one.role is not phase.for_each for one in named):
            return named
        return tuple(
            one for one in named if one.seat in self._guests(phase.for_each, named)[number - 1 : number]
        )

    def _guests(self, role: Role, named: tuple[Person, ...]) -> tuple[int, ...]:
        """The seats for which phases are repeated: those planned for, or who took the role over from one who is not there."""
        planned = [one.seat for one in self.expected if one.role is role and one.coming]
        kept = {one.seat for one in named if one.presence is not Presence.ABSENT}
        others = iter([one.seat for one in named if one.seat not in planned])
        return tuple(seat if seat in kept else next(others, seat) for seat in planned)

    def round_of(self, step: int) -> Round:
        return next((one for one in self.rounds if one.step == step), Round(step))

    @property
    def round(self) -> Round:
        """The round of the step in hand; one without any turn where it has none."""
        return self.round_of(self.meeting.index)

    def with_round(self, changed: Round) -> "Circle":
        others = tuple(one for one in self.rounds if one.step != changed.step)
        mine = (changed,) if changed != Round(changed.step) else ()
        return replace(self, rounds=tuple(sorted((*others, *mine), key=lambda one: one.step)))

    def line(self, step: int) -> tuple[int, ...]:
        """The seats of a round in its order, there or not; the numbers of the meetings, in a step of meetings."""
        phase = self.phase_of(step)
        if phase.kind is PhaseKind.MEETINGS:
            return tuple(range(1, to_hold(self.table) + 1))
        if phase.kind is not PhaseKind.ROUND:
            return ()
        concerned = self.speakers(step)
        seats = {person.seat for person in concerned}
        fixed = tuple(seat for seat in self.round_of(step).line if seat in seats)
        return (*fixed, *(seat for seat in in_order(concerned, phase.order) if seat not in fixed))

    def to_come(self, step: int) -> tuple[int, ...]:
        """Who is still to be heard in a round after the turn in hand, in order; absent people are not waited for."""
        here = {person.seat for person in self.people if person.here}
        if self.phase_of(step).kind is PhaseKind.MEETINGS:
            here = set(self.line(step))
        return self.round_of(step).to_come(tuple(seat for seat in self.line(step) if seat in here))

    def awaited(self, step: int) -> tuple[int, ...]:
        """Who has the next turns of a round: who is to come, but those already passed over for a cause."""
        recorded = {seat for one in self.overruled if one.step == step for seat in one.unheard}
        return tuple(seat for seat in self.to_come(step) if seat not in recorded)

    def unheard(self, step: int) -> tuple[int, ...]:
        """Who would be skipped without a record if the round ended now; a turn in hand is heard once it ends."""
        return () if step in self.behind else self.awaited(step)

    def opened_by_hand(self, step: int) -> bool:
        return any(one.step == step for one in self.overruled)

    @property
    def has_durations(self) -> bool:
        """Whether the turns still tell their lengths, which the closing drops unless asked otherwise.

        What remains then: who spoke, passed or put it off, in which order, and the phases' own times.
        """
        return self.keep_durations or self.meeting.closed is None

    @property
    def turns_of_seats(self) -> bool:
        """Whether anybody had a turn of their own: in meetings, a turn is that of two."""
        return any(one.turns and self.phase_of(one.step).kind is PhaseKind.ROUND for one in self.rounds)

    def over(self, step: int) -> bool:
        """Whether a round is at its end: nobody speaks, nobody is to come."""
        return self.phase_of(step).in_turns and not self.round_of(step).current and not self.to_come(step)

    # ---- what is written

    def captures(self, what: Capture) -> bool:
        """Whether the phase in hand writes it down."""
        return what in self.phase.captures

    @property
    def chosen(self) -> Candidate | None:
        return next((one for one in self.candidates if one.number == self.subject), None)

    @property
    def needs_question(self) -> bool:
        """Whether ideas wait for a question that the client has validated."""
        return any(step.kind == PhaseKind.VALIDATION for step in self.meeting.steps)

    @property
    def client(self) -> Person | None:
        return next((person for person in self.people if person.role is Role.CLIENT), None)

    def spent(self, now: Instant) -> Millis:
        """The time of the phase in hand that is spent."""
        return self.meeting.timer.spent(now)


def planned_turn(phase: Phase) -> Millis:
    return Millis(phase.each * SECOND)


def meetings_begun(circle: Circle) -> int:
    """How many rounds of meetings have begun: they stay as they are."""
    steps = (i for i, step in enumerate(circle.meeting.steps) if step.kind == PhaseKind.MEETINGS)
    return max((turn.seat for step in steps for turn in circle.round_of(step).turns), default=0)
