"""The real clocks, made into one line of time that never runs backwards and that nobody can set.

The line starts at the wall clock and advances with a clock that counts the computer's sleep, so that it stays near the
clock on the room's wall. Setting the computer's clock, by hand, by the network or for the season, moves nothing.

Sleep is told from a stepped wall clock for certain: `time.monotonic` of Linux and macOS stops during sleep, the clock of
the line does not, and neither can be set. On Windows the monotonic clock itself counts sleep, which then shows, like a
stopped process, as a minute without a tick. Time in which the program did not live is reported by `tick` as a `Gap`: the
line has it, and whether the session has it is a question to the facilitator, answered by a correction of the timer.
"""

import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime

from codev.timing import Instant, Millis, between

ASLEEP = Millis(2_000)  # a shorter sleep is within what a room forgives
UNSEEN = Millis(60_000)  # a loop that ticks every second and did not for a minute was stopped

Source = Callable[[], int]  # milliseconds


def day_at(at: Instant) -> date:
    """The day that it is at the instant `at`, where the computer stands."""
    return datetime.fromtimestamp(at / 1000, UTC).astimezone().date()


@dataclass(frozen=True, slots=True)
class Stamp:
    """One reading: the session's line, and beside it what the wall and monotonic clocks said (milliseconds)."""

    at: Instant
    wall: int
    mono: int


@dataclass(frozen=True, slots=True)
class Gap:
    """Time without life, asleep or stopped, from the last tick on.

    `counted` says whether the line, hence a timer that runs, has advanced by `length`: with this clock it always has.
    """

    since: Instant
    length: Millis
    counted: bool = True


class Clock:
    """`now` reads the line; `tick`, called at least once a second, tells when time went by without the program.

    `with_sleep` is the clock of the line, None where `mono` counts sleep itself (or where no clock does).
    """

    def __init__(self, wall: Source, mono: Source, with_sleep: Source | None = None) -> None:
        self._wall = wall
        self._mono = mono
        self._line = with_sleep or mono
        self._base = wall() - self._line()
        self._ticked_at = self.now()
        self._ticked_mono = mono()

    def now(self) -> Instant:
        return Instant(self._base + self._line())

    def stamp(self) -> Stamp:
        return Stamp(self.now(), self._wall(), self._mono())

    def not_before(self, at: Instant) -> None:
        """Moves the line up to `at` if it is behind: a reopened session goes on after its last record."""
        behind = max(0, between(self.now(), at))
        self._base += behind
        self._ticked_at = Instant(self._ticked_at + behind)

    def tick(self) -> Gap | None:
        """The gap since the last tick, None when there is none."""
        now, mono = self.now(), self._mono()
        since, length = self._ticked_at, between(self._ticked_at, now)
        asleep = length - (mono - self._ticked_mono)
        self._ticked_at, self._ticked_mono = now, mono
        return Gap(since, length) if asleep > ASLEEP or length > UNSEEN else None


def system_clock() -> Clock:
    """A clock on this computer's own.

    Linux: CLOCK_BOOTTIME counts sleep. macOS: CLOCK_MONOTONIC does, and `time.monotonic`, mach_absolute_time, does not.
    """
    name = {"linux": "CLOCK_BOOTTIME", "darwin": "CLOCK_MONOTONIC"}.get(sys.platform, "")
    return Clock(_wall, _mono, _reading(getattr(time, name, None)))


def _wall() -> int:
    return time.time_ns() // 1_000_000


def _mono() -> int:
    return time.monotonic_ns() // 1_000_000


def _reading(number: int | None) -> Source | None:
    return None if number is None else lambda: time.clock_gettime_ns(number) // 1_000_000
