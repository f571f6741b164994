"""Every method that is shipped runs to its end, with the fewest, the usual and the most people, in the time it promises."""

from pathlib import Path

import pytest

from codev.activity import Refused
from codev.circle import commands as c
from codev.circle.activity import CIRCLE, previous_of
from codev.circle.cuts import applied, cut_to_fit
from codev.circle.method import MethodEditions, PhaseKind
from codev.circle.plan import Given
from codev.circle.public import public
from codev.circle.roster import seated
from codev.circle.rounds import Mark
from codev.circle.state import Circle
from codev.meeting import commands as mc
from codev.packs.files import Folder
from codev.packs.methods import load_methods
from codev.timing import Instant, Millis, after
from codev.words import SourceWords
from tests.codev.circle.moves import PREVIOUS, SHEET, usual_act

ROOT = Path(__file__).resolve().parents[3] / "scenarios" / "methodes"
SHIPPED = {editions[0].id: editions for editions in load_methods(Folder(ROOT, ""), []).found}
START = Instant(1_795_525_200_000)
WORDS = SourceWords()
UNHEARD = (Mark.TO_COME, Mark.LATER, Mark.NOW)


def test_there_are_shipped_methods() -> None:
    assert len(SHIPPED) >= 10


@pytest.mark.parametrize("editions", SHIPPED.values(), ids=SHIPPED)
@pytest.mark.parametrize("size", [0, 13, 40])
def test_a_shipped_method_runs_to_its_end(editions: MethodEditions, size: int) -> None:
    method = editions[0]
    people = seated(method, max(method.least, min(size, method.most)))
    given = Given(subject=size == 13, previous=size == 40)
    cut = cut_to_fit(method, people, given)
    opening = c.OpenCircle(
        "Entraide",
        "Laxou",
        applied(editions, cut.method) if cut else editions,
        people,
        sheet=SHEET if method.has_client else None,
        subject="Un sujet" if given.subject else "",
        previous=PREVIOUS if given.previous else None,
    )
    circle, now = run(opening)
    assert circle.meeting.visited == frozenset(range(len(circle.meeting.steps)))
    assert circle.overruled == ()  # nobody was passed over, nothing was left out
    for step, asked in enumerate(circle.meeting.steps):
        if asked.kind in (PhaseKind.ROUND, PhaseKind.MEETINGS):
            here = circle.round_of(step)
            assert all(here.mark(seat, here=True) not in UNHEARD for seat in circle.line(step))
    assert not method.has_client or circle.question.text
    assert public(circle).closed == now
    assert all(output.document(circle, "", WORDS).blocks for output in CIRCLE.offered(circle))
    assert (previous_of(circle) is not None) == bool(circle.meeting.commitments)


def run(opening: c.OpenCircle) -> tuple[Circle, Instant]:
    """The session, led to its last phase by what a facilitator usually does, and closed; the last instant."""
    circle, now = then(CIRCLE.start(), opening, START), START
    for _ in range(600):
        now = after(now, Millis(10_000))
        last = circle.meeting.index == len(circle.meeting.steps) - 1
        act = usual_act(circle, 0)
        if (
            last
            and isinstance(act, c.GoOn)
            and not (circle.phase.in_turns and not circle.over(circle.meeting.index))
        ):
            return then(circle, mc.Close(), now), now
        circle = then(circle, act, now)
    raise AssertionError("a session that does not end")


def then(circle: Circle, command: c.CircleCommand, now: Instant) -> Circle:
    answer = CIRCLE.decide(circle, command, now)
    assert not isinstance(answer, Refused), answer.reason
    for event in answer:
        circle = CIRCLE.evolve(circle, event, now)
    return circle
