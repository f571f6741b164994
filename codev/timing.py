"""Instants, durations and a timer whose readings are derived from stored facts, never counted.

An `Instant` is a number of milliseconds on the session's own line of time: it starts at the wall clock (Unix epoch, UTC)
and then advances with the monotonic clock, so that a stepped wall clock moves nothing (`codev.clock`).
"""

from dataclasses import dataclass, replace
from typing import NewType

Instant = NewType("Instant", int)  # milliseconds since the Unix epoch, on the session's line
Millis = NewType("Millis", int)  # a duration, milliseconds; may be negative

SECOND = Millis(1_000)
MINUTE = Millis(60_000)


def minutes(count: float) -> Millis:
    """`count` minutes, in milliseconds."""
    return Millis(round(count * MINUTE))


def between(start: Instant, end: Instant) -> Millis:
    """How long from `start` to `end`; negative when `end` comes first."""
    return Millis(end - start)


def after(start: Instant, length: Millis) -> Instant:
    """The instant `length` after `start`."""
    return Instant(start + length)


@dataclass(frozen=True, slots=True)
class Timer:
    """A planned duration and what is known of its use; every reading is a function of `now`.

    `elapsed` sums the runs that are over; `since` is the start of the run in hand, None while paused.
    There is no cap: past the plan, `left` is negative.
    """

    planned: Millis
    elapsed: Millis = Millis(0)
    added: Millis = Millis(0)
    since: Instant | None = None

    @property
    def running(self) -> bool:
        return self.since is not None

    @property
    def begun(self) -> bool:
        return self.running or self.elapsed > 0

    @property
    def length(self) -> Millis:
        """What is planned, with the minutes added or taken since."""
        return Millis(self.planned + self.added)

    def spent(self, now: Instant) -> Millis:
        """Time used up to `now`, never below nothing; a `now` before the start counts for nothing."""
        run = 0 if self.since is None else max(0, now - self.since)
        return Millis(max(0, self.elapsed + run))

    def left(self, now: Instant) -> Millis:
        """Time left at `now`, negative once the plan is passed."""
        return Millis(self.length - self.spent(now))

    def started(self, at: Instant) -> "Timer":
        return self if self.running else replace(self, since=at)

    def paused(self, at: Instant) -> "Timer":
        return replace(self, elapsed=self.spent(at), since=None)

    def lengthened(self, by: Millis) -> "Timer":
        """`by` may be negative; the whole never gets shorter than nothing."""
        return replace(self, added=Millis(max(self.added + by, -self.planned)))

    def corrected(self, by: Millis) -> "Timer":
        """Counts `by` more (a forgotten start) or less (an interruption)."""
        return replace(self, elapsed=Millis(self.elapsed + by))


def clock_face(left: Millis) -> str:
    """`left` as m:ss, rounded up so that the last second shows 0:01; past zero it counts up with a plus sign.

    >>> clock_face(Millis(61_000)), clock_face(Millis(1)), clock_face(Millis(-90_000))
    ('1:01', '0:01', '+1:30')
    """
    if left > 0:
        whole = -(-left // 1000)
        return f"{whole // 60}:{whole % 60:02d}"
    over = -left // 1000
    return f"+{over // 60}:{over % 60:02d}" if over else "0:00"
