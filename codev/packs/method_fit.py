"""Whether a method can be held in the time it promises, by how many people, and what to cut where it cannot."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from codev.circle.method import Method, Phase
from codev.circle.plan import Given, make_plan
from codev.circle.roster import Roster, seated
from codev.meeting.plan import Plan
from codev.packs.method_findings import IMPOSSIBLE, TOO_LONG
from codev.packs.problems import Kind, Value
from codev.timing import MINUTE

USUAL_PEOPLE = 13  # as in the session that the first protocol comes from
SIZES = (4, USUAL_PEOPLE, 20)
USUAL_GUESTS = 3  # as in the testimonies that the method comes from
STEP = 5  # seconds: a turn of 1 min 17 s is not announced to a room

# The longest that a session can be: no subject chosen yet, and somebody to come back on the last one.
FULL = Given(subject=False, previous=True)


@dataclass(frozen=True, slots=True)
class Misfit:
    """A plan that does not fit: the kind of problem, and what its sentence says."""

    kind: Kind
    values: tuple[tuple[str, Value], ...]


def misfits(method: Method) -> Iterator[Misfit]:
    """What is too long at each of the usual sizes that `method` admits, and at the most people it admits.

    A plan may be too long as it is written: turns get shorter then. It is impossible where the shortest is too long.
    """
    for people in sorted({size for size in (*SIZES, method.most) if method.least <= size <= method.most}):
        whole, least = _plan(method, people), _plan(shortest(method), people)
        if least.reserve < 0:
            yield _misfit(IMPOSSIBLE, method, least, people)
        elif people == usual_people(method) and whole.reserve < 0:
            yield _misfit(TOO_LONG, method, whole, people)


def usual_people(method: Method) -> int:
    """How many people a plan is shown for before anybody has come."""
    return max(method.least, min(method.most, USUAL_PEOPLE))


def fitted(method: Method, people: Roster, given: Given) -> Method | None:
    """The method cut so that `people` can hold it: itself where it fits, None where no cut is enough.

    First shorter turns, all in the same proportion, none under its floor; then without what may be left out.
    """
    for kept in (method, _without_spare(method)):
        for percent in range(100, -1, -1):
            shorter = replace(kept, phases=tuple(_shortened(phase, percent) for phase in kept.phases))
            if make_plan(shorter, people, given).reserve >= 0:
                return shorter
    return None


def usual_roster(method: Method, people: int) -> Roster:
    """`people` round the table, with three guests where each has phases of their own, one of each elsewhere."""
    repeated = any(phase.for_each for phase in method.phases)
    return seated(method, people, guests=USUAL_GUESTS if repeated else 1)


def shortest(method: Method) -> Method:
    """The method with its turns at their floor, without what may be left out; itself where nothing would stay."""
    kept = _without_spare(method)
    return replace(kept, phases=tuple(_shortened(phase, 0) for phase in kept.phases))


def _without_spare(method: Method) -> Method:
    kept = tuple(phase for phase in method.phases if not phase.spare)
    return replace(method, phases=kept or method.phases)


def _shortened(phase: Phase, percent: int) -> Phase:
    """The phase with turns of `percent` of their length, in whole steps of five seconds, and not under the floor."""
    if percent == 100 or not phase.in_turns:
        return phase
    each = phase.each * percent // 100
    return replace(phase, each=max(min(phase.each, phase.floor), each - each % STEP))


def _plan(method: Method, people: int) -> Plan:
    return make_plan(method, usual_roster(method, people), FULL)


def _misfit(kind: Kind, method: Method, plan: Plan, people: int) -> Misfit:
    longest = max(plan.steps, key=lambda step: step.planned)
    over = -(plan.reserve // MINUTE)  # whole minutes, rounded up
    values: dict[str, Value] = {
        "people": people,
        "over": over,
        "cut": method.phase(longest.id).title,
        "needed": method.promised_minutes + over,
    }
    return Misfit(kind, tuple(values.items()))
