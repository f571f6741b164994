"""What an activity is: a record of pure functions. The debate is one, co-development another.

`decide` answers a command with events or a refusal and changes nothing; `evolve` folds one event. Replaying a
session's events is therefore the same as having lived it. `outputs` are the documents that can be made of the state.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from codev.document import Audience, Document
from codev.names import Name
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
class Output(Generic[S]):
    """A document that an activity makes of a session, for one audience.

    `slug` tells it apart for ever and ends its files' names; `name` is a French source text. `document` is given the
    state, the session's own name (of which uids are made, "" where nothing leaves) and the language; `fits` says
    whether a session has what it is about.
    """

    slug: str
    name: str
    audience: Audience
    document: Callable[[S, str, Words], Document]
    fits: Callable[[S], bool] = lambda _: True


@dataclass(frozen=True, slots=True)
class Activity(Generic[S, C, E]):
    """The functions that make an activity, and the event types that its journal may hold.

    `texts` says for each kind of event where its free texts are, see `codev.meeting.texts`; `names`, what would tell who
    took part, to be sought in what others will read.
    """

    id: str
    version: int
    events: Mapping[str, type]
    start: Callable[[], S]
    decide: Callable[[S, C, Instant], tuple[E, ...] | Refused]
    evolve: Callable[[S, E, Instant], S]
    public: Callable[[S], Any]
    outputs: tuple[Output[S], ...]  # as they are offered: the main one of an audience comes before its others
    label: Callable[[E, Words], str]
    summary: Callable[[S, Words], Summary]
    texts: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    names: Callable[[S, Words], tuple[Name, ...]] = lambda _state, _words: ()

    def offered(self, state: S) -> tuple[Output[S], ...]:
        """The outputs that a session in `state` has."""
        return tuple(output for output in self.outputs if output.fits(state))

    def output(self, slug: str) -> Output[S]:
        """The output of that slug; it must exist."""
        return next(output for output in self.outputs if output.slug == slug)
