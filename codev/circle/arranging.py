"""How a session is arranged before it opens: who sits round the table, and the method cut to the time there is."""

from dataclasses import dataclass

from codev.circle.cuts import Advice, applied, cut_to_fit
from codev.circle.method import Method, MethodEditions, method_in
from codev.circle.plan import Given, make_plan
from codev.circle.roster import Roster, seated
from codev.meeting.plan import Plan

USUAL_PEOPLE = 13  # as in the session that the first protocol comes from
USUAL_GUESTS = 3  # as in the testimonies that the method comes from


@dataclass(frozen=True, slots=True)
class Arrangement:
    """A method as it will be followed; `advice` says what was cut to make it fit, in one language."""

    editions: MethodEditions
    plan: Plan
    advice: tuple[Advice, ...] = ()


def arranged(
    editions: MethodEditions, people: Roster, given: Given | None = None, lang: str = "fr"
) -> Arrangement:
    """The method for those who come, cut where it is too long; the advice names phases in `lang`."""
    cut = cut_to_fit(method_in(editions, lang), people, given)
    fitting = applied(editions, cut.method) if cut else editions
    return Arrangement(fitting, make_plan(method_in(fitting, lang), people, given), cut.advice if cut else ())


def usual_people(method: Method) -> int:
    """How many people a plan is shown for before anybody has come."""
    return max(method.least, min(method.most, USUAL_PEOPLE))


def usual_roster(method: Method, people: int) -> Roster:
    """`people` round the table, with three guests where each has phases of their own, one of each elsewhere."""
    repeated = any(phase.for_each for phase in method.phases)
    return seated(method, people, guests=USUAL_GUESTS if repeated else 1)
