"""A plan, its reserve, and the end that the room is told."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from codev.meeting.plan import Plan, Step, expected_end
from codev.timing import Instant, Millis, Timer, after, minutes

OPENED = Instant(10**12)
lengths = st.lists(st.integers(0, 40), min_size=1, max_size=8)


def plan_of(promised: int, steps: list[int]) -> Plan:
    made = tuple(
        Step(f"étape-{i}", "parole" if i % 2 else "accueil", minutes(m)) for i, m in enumerate(steps)
    )
    return Plan("essai", "Essai", minutes(promised), made)


@given(st.integers(0, 200), lengths)
def test_the_reserve_is_what_the_promise_leaves(promised: int, steps: list[int]) -> None:
    plan = plan_of(promised, steps)
    assert plan.total == minutes(sum(steps))
    assert plan.reserve + plan.total == plan.promised


def test_the_next_step_of_a_kind() -> None:
    plan = plan_of(60, [5, 10, 15, 20])
    assert (plan.after(0, "parole"), plan.after(1, "parole"), plan.after(3, "parole")) == (1, 3, None)
    assert plan.after(-1, "accueil") == 0


@given(st.integers(0, 200), lengths, st.integers(0, 300), st.integers(0, 7))
def test_the_end_is_never_before_the_promise_nor_before_what_the_steps_need(
    promised: int, steps: list[int], gone: int, index: int
) -> None:
    plan, index, now = plan_of(promised, steps), min(index, len(steps) - 1), after(OPENED, minutes(gone))
    timers = tuple(Timer(step.planned) for step in plan.steps)
    end = expected_end(plan, OPENED, timers, index, now)
    assert end >= after(OPENED, plan.promised)
    assert end >= after(now, minutes(sum(steps[index:])))
    assert end in (
        after(OPENED, Millis(max(plan.promised, plan.total))),
        after(now, minutes(sum(steps[index:]))),
    )


def test_the_reserve_absorbs_a_delay_and_then_the_end_moves() -> None:
    plan = plan_of(60, [10, 20, 20])  # ten minutes of reserve
    timers = (Timer(minutes(10)).started(OPENED), Timer(minutes(20)), Timer(minutes(20)))
    ends = [
        expected_end(plan, OPENED, timers, 0, after(OPENED, minutes(gone))) for gone in (0, 10, 20, 21, 30)
    ]
    assert [(end - OPENED) // minutes(1) for end in ends] == [60, 60, 60, 61, 70]
    assert all(first <= second for first, second in pairwise(ends))
