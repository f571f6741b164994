"""What an activity is: a record of pure functions. The debate is one, co-development another.

`decide` answers a command with events or a refusal and changes nothing; `evolve` folds one event. Replaying a
session's events is therefore the same as having lived it.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from codev.document import Audience, Document
from codev.timing import Instant
from codev.words import Words

S = TypeVar("S")  # the state
C = TypeVar("C")  # its commands
E = TypeVar("E")  # its events


@dataclass(frozen=True, slots=True)
class Refused:
    """A command that the rules turn down; `reason` is a French source text that says what to do instead."""

    reason: str
    values: tuple[tuple[str, str | int], ...] = ()

    def sentence(self, words: Words) -> str:
        return words(self.reason, **dict(self.values))


class Trouble(Exception):  # noqa: N818 - what the facilitator reads is no error of the code
    """What the machine could not do, said like a refusal: `reason` is a French source text that says what to do."""

    def __init__(self, reason: str, /, **values: str | int) -> None:
        super().__init__(reason, values)
        self.reason = reason
        self.values = values

    def __str__(self) -> str:
        return self.reason.format(**self.values)

    def sentence(self, words: Words) -> str:
        return words(self.reason, **self.values)


@dataclass(frozen=True, slots=True)
class Summary:
    """What a list of sessions shows of one without opening its room: where it stands."""

    title: str
    place: str
    standing: str
    closed: bool


@dataclass(frozen=True, slots=True)
class Activity(Generic[S, C, E]):
    """The functions that make an activity, and the event types that its journal may hold."""

    id: str
    version: int
    events: Mapping[str, type]
    start: Callable[[], S]
    decide: Callable[[S, C, Instant], tuple[E, ...] | Refused]
    evolve: Callable[[S, E, Instant], S]
    public: Callable[[S], Any]
    minutes: Callable[[S, Audience, Words], Document]
    label: Callable[[E, Words], str]
    summary: Callable[[S, Words], Summary]
