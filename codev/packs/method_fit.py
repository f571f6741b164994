"""Whether a method can be held in the time it promises, at the numbers of people that its author should think of."""

from collections.abc import Iterator
from dataclasses import dataclass

from codev.circle.arranging import USUAL_PEOPLE, usual_people, usual_roster
from codev.circle.cuts import cut_to_fit
from codev.circle.method import Method
from codev.circle.plan import Given, make_plan
from codev.meeting.plan import Plan
from codev.packs.method_findings import IMPOSSIBLE, TOO_LONG
from codev.packs.problems import Kind, Value
from codev.timing import MINUTE

SIZES = (4, USUAL_PEOPLE, 20)

# The longest that a session can be: no subject chosen yet, and somebody to come back on the last one.
FULL = Given(subject=False, previous=True)


@dataclass(frozen=True, slots=True)
class Misfit:
    """A plan that does not fit: the kind of problem, and what its sentence says."""

    kind: Kind
    values: tuple[tuple[str, Value], ...]


def misfits(method: Method) -> Iterator[Misfit]:
    """What is too long at each of the usual sizes that `method` admits, and at the most people it admits.

    A plan may be too long as it is written for more people than usual: turns get shorter then. It is impossible where
    only a longer session is left, see `codev.circle.cuts`.
    """
    for people in sorted({size for size in (*SIZES, method.most) if method.least <= size <= method.most}):
        roster = usual_roster(method, people)
        cut = cut_to_fit(method, roster, FULL)
        if cut and cut.method.promised_minutes > method.promised_minutes:
            least, needed = make_plan(cut.method, roster, FULL), cut.method.promised_minutes
            yield _misfit(IMPOSSIBLE, method, least, people, needed)
        elif cut and people == usual_people(method):
            whole = make_plan(method, roster, FULL)
            yield _misfit(TOO_LONG, method, whole, people, -(-whole.total // MINUTE))


def _misfit(kind: Kind, method: Method, plan: Plan, people: int, needed: int) -> Misfit:
    longest = max(plan.steps, key=lambda step: step.planned)
    values: dict[str, Value] = {
        "people": people,
        "over": needed - method.promised_minutes,
        "cut": method.phase(longest.id).title,
        "needed": needed,
    }
    return Misfit(kind, tuple(values.items()))
