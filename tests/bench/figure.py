"""A figure as it is printed: what, how much, against what, its goal, and whether it is met."""

from collections.abc import Sequence
from typing import NamedTuple


class Figure(NamedTuple):
    what: str
    value: str
    against: str
    goal: str
    met: bool

    def __str__(self) -> str:
        said = "met" if self.met else "NOT MET"
        return f"{self.what:62} {self.value:>10}  {self.against:>24}  {self.goal:>10}  {said}"


HEADING = f"{'what':62} {'value':>10}  {'against':>24}  {'goal':>10}"


def within(what: str, seconds: float, goal: float, against: str = "") -> Figure:
    """A length of time, both in seconds."""
    return Figure(what, milliseconds(seconds), against, f"≤ {goal * 1000:.0f} ms", seconds <= goal)


def ratio(what: str, ours: float, baseline: float, goal: float) -> Figure:
    """A length of time as so many times another of the same run, both in seconds."""
    value = ours / baseline
    against = f"{milliseconds(ours)} / {milliseconds(baseline)}"
    return Figure(what, f"{value:.2f} ×", against, f"≤ {goal} ×", value <= goal)


def milliseconds(seconds: float) -> str:
    return f"{seconds * 1000:.2f} ms" if seconds < 0.01 else f"{seconds * 1000:.0f} ms"


def percentile(times: Sequence[float], share: float = 0.99) -> float:
    """The time that this share of them does not exceed."""
    return sorted(times)[max(0, -(-round(len(times) * share * 1000) // 1000) - 1)]
