"""A timer tells what follows from what is written of it, and nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from codev.timing import MINUTE, SECOND, Instant, Millis, Timer, after, between, clock_face, minutes

instants = st.integers(0, 10**9).map(Instant)
lengths = st.integers(-(10**7), 10**7).map(Millis)
plans = st.integers(0, 10**7).map(Millis)


@given(plans, st.lists(st.tuples(st.integers(0, 10**6), st.integers(0, 10**6)), max_size=8))
def test_time_spent_is_the_sum_of_the_runs(planned: Millis, runs: list[tuple[int, int]]) -> None:
    timer, now = Timer(planned), Instant(0)
    for pause, run in runs:
        now = after(now, Millis(pause))
        timer = timer.started(now)
        now = after(now, Millis(run))
        assert timer.left(now) + timer.spent(now) == planned
        timer = timer.paused(now)
    assert timer.spent(now) == sum(run for _, run in runs)
    assert timer.spent(after(now, MINUTE)) == timer.spent(now)


@given(plans, instants, st.integers(0, 10**7), st.integers(0, 10**7))
def test_time_left_falls_with_the_clock_and_has_no_floor(
    planned: Millis, start: Instant, one: int, more: int
) -> None:
    timer = Timer(planned).started(start)
    first, second = after(start, Millis(one)), after(start, Millis(one + more))
    assert timer.left(first) - timer.left(second) == more
    assert timer.left(first) == planned - one


@given(plans, instants, instants)
def test_what_is_already_so_changes_nothing(planned: Millis, first: Instant, second: Instant) -> None:
    running = Timer(planned).started(first)
    assert running.started(second) == running
    still = running.paused(max(first, second))
    assert still.paused(second) == still
    assert still.started(second).paused(second) == still


@given(plans, instants, instants)
def test_a_clock_that_reads_before_the_start_counts_nothing(
    planned: Millis, start: Instant, now: Instant
) -> None:
    spent = Timer(planned).started(start).spent(now)
    assert spent == max(0, now - start)


@given(plans, st.lists(lengths, max_size=5))
def test_minutes_are_added_and_taken_but_a_plan_is_never_shorter_than_nothing(
    planned: Millis, changes: list[Millis]
) -> None:
    timer = Timer(planned)
    for by in changes:
        before = timer.length
        timer = timer.lengthened(by)
        assert timer.length == max(0, before + by)


@given(plans, lengths, instants)
def test_a_correction_moves_the_time_spent_and_never_below_nothing(
    planned: Millis, by: Millis, start: Instant
) -> None:
    now = after(start, minutes(5))
    timer = Timer(planned).started(start).corrected(by)
    assert timer.spent(now) == max(0, minutes(5) + by)
    assert timer.paused(now).elapsed >= 0


def test_a_timer_has_begun_once_it_ran() -> None:
    timer = Timer(minutes(2))
    assert not timer.begun
    assert timer.started(Instant(0)).begun
    assert timer.started(Instant(0)).paused(Instant(1)).begun


def test_durations() -> None:
    assert minutes(1.5) == 90 * SECOND
    assert between(Instant(5_000), Instant(2_000)) == -3_000
    assert after(Instant(5_000), Millis(-3_000)) == 2_000


@pytest.mark.parametrize(
    ("left", "face"),
    [
        (14 * 60_000, "14:00"),
        (13 * 60_000 + 59_001, "14:00"),  # a second shows until it is over
        (13 * 60_000 + 59_000, "13:59"),
        (1, "0:01"),
        (0, "0:00"),
        (-1, "0:00"),
        (-999, "0:00"),
        (-1_000, "+0:01"),
        (-61_000, "+1:01"),
        (125 * 60_000, "125:00"),
    ],
)
def test_the_clock_face(left: int, face: str) -> None:
    assert clock_face(Millis(left)) == face


@given(st.integers(-(10**8), 10**8))
def test_the_clock_face_never_jumps(left: int) -> None:
    def seconds(face: str) -> int:
        whole, part = face.lstrip("+").split(":")
        return (-1 if face[0] == "+" else 1) * (60 * int(whole) + int(part))

    now, next_second = clock_face(Millis(left)), clock_face(Millis(left - 1000))
    assert 0 <= seconds(now) - seconds(next_second) <= 1
