"""The time of a rehearsal: faster than the room's, or moved by hand where nobody watches."""

import time
from collections.abc import Callable

from codev.clock import Clock, Gap

LEAP = 10_000  # milliseconds of the room's time between two ticks of a headless rehearsal


class Unbroken(Clock):
    """The clock of a time that may leap, and in which a leap is no interruption."""

    def tick(self) -> Gap | None:
        return None


class Pace:
    """`speed` seconds of the room's time pass in one real second; with `by_hand`, time passes only in `wait`."""

    def __init__(self, speed: float, *, by_hand: bool, start: int | None = None) -> None:
        self._speed = speed
        self._by_hand = by_hand
        self._start = time.time_ns() // 1_000_000 if start is None else start
        self._origin = time.monotonic()
        self._moved = 0
        self.held = False
        self.clock = Unbroken(lambda: self._start + self._passed(), self._passed)

    def hold(self, *, on: bool) -> None:
        """Stops the room's time, or lets it go on from where it was."""
        if on != self.held:
            self._moved, self._origin = self._passed(), time.monotonic()
            self.held = on

    def _passed(self) -> int:
        if self._by_hand or self.held:
            return self._moved
        return self._moved + round((time.monotonic() - self._origin) * 1000 * self._speed)

    def wait(self, seconds: float, meanwhile: Callable[[float], bool]) -> None:
        """Waits, calling `meanwhile` with the real seconds that it may take; it says whether to go on waiting."""
        end = self._passed() + round(seconds * 1000)
        while (left := end - self._passed()) > 0:
            if self._by_hand:
                self._moved += min(LEAP, left)
            if not meanwhile(0.0 if self._by_hand else min(0.033, left / 1000 / self._speed)):
                return
