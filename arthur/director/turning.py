"""Going round a list of values, one step at a time."""

from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")


def turned(values: Sequence[T], now: T, by: int) -> T:
    """The value `by` places after `now`, round the list; `now` itself when there is nothing to choose from."""
    place = values.index(now) if now in values else 0
    return values[(place + by) % len(values)] if values else now
