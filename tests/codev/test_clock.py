from dataclasses import dataclass, field

import pytest
from hypothesis import given
from hypothesis import strategies as st

from codev.clock import Clock, Gap, system_clock
from codev.timing import Instant, Millis

START = 1_795_512_600_000
SECOND, MINUTE, HOUR = 1_000, 60_000, 3_600_000


@dataclass
class Computer:
    """What a computer's clocks do; `counting` ones, like those of Windows, count sleep in the monotonic clock."""

    counting: bool = False
    wall: int = START
    mono: int = 500
    slept: int = 0
    clock: Clock = field(init=False)

    def __post_init__(self) -> None:
        with_sleep = None if self.counting else lambda: self.mono + self.slept
        self.clock = Clock(lambda: self.wall, lambda: self.mono, with_sleep)

    def run(self, length: int) -> None:
        """The program lives for `length`, ticking every quarter of a second without a gap."""
        for _ in range(length // 250):
            self.pass_by(250)
            assert self.clock.tick() is None

    def pass_by(self, length: int) -> None:
        self.wall += length
        self.mono += length

    def sleep(self, length: int) -> None:
        self.wall += length
        if self.counting:
            self.mono += length
        else:
            self.slept += length

    def step(self, by: int) -> None:
        """Somebody, or the network, sets the clock."""
        self.wall += by


systems = pytest.mark.parametrize("counting", [False, True], ids=["linux, macos", "windows"])


@systems
def test_the_line_starts_at_the_wall_and_advances(counting: bool) -> None:
    computer = Computer(counting)
    assert computer.clock.now() == START
    computer.run(90 * SECOND)
    assert computer.clock.now() == START + 90 * SECOND


@systems
@pytest.mark.parametrize("by", [SECOND, -SECOND, HOUR, -HOUR, 26 * HOUR, -26 * HOUR])
def test_a_stepped_wall_clock_moves_nothing_and_is_no_gap(counting: bool, by: int) -> None:
    computer = Computer(counting)
    computer.run(10 * SECOND)
    computer.step(by)
    assert computer.clock.now() == START + 10 * SECOND
    assert computer.clock.tick() is None
    computer.run(10 * SECOND)
    assert computer.clock.now() == START + 20 * SECOND
    assert computer.clock.stamp().wall == START + 20 * SECOND + by


@pytest.mark.parametrize("length", [3 * SECOND, 10 * MINUTE, 14 * HOUR])
def test_sleep_is_a_gap_that_the_line_counts(length: int) -> None:
    computer = Computer()
    computer.run(10 * SECOND)
    computer.sleep(length)
    assert computer.clock.tick() == Gap(Instant(START + 10 * SECOND), Millis(length), counted=True)
    assert computer.clock.now() == START + 10 * SECOND + length
    computer.run(SECOND)


def test_where_the_monotonic_clock_counts_sleep_a_minute_without_a_tick_tells_it() -> None:
    computer = Computer(counting=True)
    computer.sleep(61 * SECOND)
    assert computer.clock.tick() == Gap(Instant(START), Millis(61 * SECOND))
    computer.sleep(59 * SECOND)
    assert computer.clock.tick() is None


@systems
def test_a_frozen_process_is_a_gap_after_a_minute_only(counting: bool) -> None:
    computer = Computer(counting)
    computer.pass_by(20 * SECOND)  # a window dragged on Windows
    assert computer.clock.tick() is None
    computer.pass_by(90 * SECOND)
    assert computer.clock.tick() == Gap(Instant(START + 20 * SECOND), Millis(90 * SECOND))
    assert computer.clock.tick() is None


def test_sleep_and_a_stepped_clock_at_once_are_told_apart() -> None:
    computer = Computer()
    computer.sleep(10 * MINUTE)
    computer.step(-10 * MINUTE)  # the wall clock shows nothing at all
    assert computer.clock.tick() == Gap(Instant(START), Millis(10 * MINUTE))


def test_a_reopened_session_goes_on_after_its_last_record() -> None:
    computer = Computer()
    computer.clock.not_before(Instant(START + 5 * HOUR))  # the file comes from a clock that was ahead
    assert computer.clock.now() == START + 5 * HOUR
    assert computer.clock.tick() is None
    computer.clock.not_before(Instant(START))
    assert computer.clock.now() == START + 5 * HOUR


@given(
    st.booleans(),
    st.lists(
        st.tuples(
            st.sampled_from(["run", "pass_by", "sleep", "step", "step back", "not_before"]),
            st.integers(min_value=0, max_value=30 * HOUR),
        ),
        max_size=20,
    ),
)
def test_the_line_never_runs_backwards_and_leaps_only_with_a_gap(
    counting: bool, days: list[tuple[str, int]]
) -> None:
    computer = Computer(counting)
    for what, length in days:
        before = computer.clock.now()
        match what:
            case "run":
                computer.run(length % MINUTE)
            case "step back":
                computer.step(-length)
            case "not_before":
                computer.clock.not_before(Instant(before + length))
            case _:
                getattr(computer, what)(length)
        gap = computer.clock.tick()
        gone = computer.clock.now() - before
        assert gone >= 0
        assert gap is not None or what in ("run", "not_before") or gone <= MINUTE
        if gap is not None:
            assert gap.length == gone
            assert gap.since == before


def test_this_computer_s_clock_runs() -> None:
    clock = system_clock()
    first, second = clock.stamp(), clock.stamp()
    assert 0 <= second.at - first.at < MINUTE
    assert abs(first.at - first.wall) < MINUTE
    assert clock.tick() is None
