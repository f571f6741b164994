"""From a method and those who come to the plan of a session: phases with their times, changeovers counted."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from codev.circle.encounters import rounds_needed
from codev.circle.method import Capture, Method, Phase, PhaseKind
from codev.circle.roster import Roster, speaking
from codev.meeting.plan import Plan, Step
from codev.timing import SECOND, Millis, minutes


@dataclass(frozen=True, slots=True)
class Given:
    """What is known before the start, and spares a phase: the subject its vote; without a previous session no return."""

    subject: bool = False
    previous: bool = False


def make_plan(method: Method, people: Roster, given: Given | None = None) -> Plan:
    """The steps of `method` for those of `people` who come; a repeated phase gives one step each, numbered from 1."""
    steps = tuple(
        Step(f"{phase.id}.{number}" if number else phase.id, phase.kind, length_of(phase, people), number)
        for phase, number in _laid_out(method, people, given or Given())
    )
    return Plan(method.id, method.title, minutes(method.promised_minutes), steps)


def length_of(phase: Phase, people: Roster) -> Millis:
    """The planned time of a phase: its own, or the sum of its turns, each with the changeover before it."""
    if not phase.in_turns:
        return Millis(phase.seconds * SECOND)
    return Millis(turns_of(phase, people) * (phase.each + phase.changeover) * SECOND)


def turns_of(phase: Phase, people: Roster) -> int:
    """How many turns a phase has: one for each of its speakers who comes, or the rounds in which all can meet."""
    coming = tuple(person for person in people if person.coming)
    if phase.kind is PhaseKind.MEETINGS:
        needed = rounds_needed(coming)
        return min(needed, phase.rounds or needed)
    return len(speaking(coming, phase.speakers))


def changeovers(method: Method, plan: Plan, people: Roster) -> Millis:
    """What the changes of speaker, or of table, take of the whole."""
    phases = (method.phase(step.id) for step in plan.steps)
    return Millis(sum(turns_of(one, people) * one.changeover * SECOND for one in phases if one.in_turns))


def needed_phases(method: Method, given: Given) -> tuple[Phase, ...]:
    """The phases without those that what is given makes needless."""
    return tuple(
        phase
        for phase in method.phases
        if not (phase.kind is PhaseKind.VOTE and given.subject)
        and not (Capture.RETURN in phase.captures and not given.previous)
    )


def _laid_out(method: Method, people: Roster, given: Given) -> Iterator[tuple[Phase, int]]:
    for role, block in groupby(needed_phases(method, given), lambda phase: phase.for_each):
        together = tuple(block)
        if role is None:
            yield from ((phase, 0) for phase in together)
            continue
        holders = sum(person.coming and person.role is role for person in people)
        yield from ((phase, number) for number in range(1, holders + 1) for phase in together)
