"""What happened in a circle. Events are stored for ever: fields are added, never renamed."""

from dataclasses import dataclass
from typing import get_args

from codev.circle.encounters import Table
from codev.circle.method import MethodEditions
from codev.circle.question import Author
from codev.circle.records import (
    Candidate,
    Contribution,
    Overruled,
    Preparation,
    Previous,
    Promise,
    Retained,
    Wish,
)
from codev.circle.roster import Person, Presence
from codev.circle.rounds import NOTHING
from codev.meeting.events import MeetingEvent
from codev.timing import Millis


@dataclass(frozen=True, slots=True)
class MethodChosen:
    """The method, whole, in every language it has; `groups` are the names of the two that meet, if any."""

    editions: MethodEditions
    groups: tuple[str, ...] = ()
    previous: Previous | None = None


@dataclass(frozen=True, slots=True)
class PeopleSeated:
    people: tuple[Person, ...]


@dataclass(frozen=True, slots=True)
class PersonSeated:
    """Someone new, or someone whose role, duties or name changed."""

    person: Person


@dataclass(frozen=True, slots=True)
class ClientNamed:
    seat: int


@dataclass(frozen=True, slots=True)
class PresenceChanged:
    seat: int
    presence: Presence


@dataclass(frozen=True, slots=True)
class NamesAllowed:
    """Where first names may appear beside the facilitator's own screen."""

    on_stage: bool
    in_minutes: bool


@dataclass(frozen=True, slots=True)
class EncountersSet:
    """Who meets whom from now on; the rounds that began stay as they were."""

    table: Table


@dataclass(frozen=True, slots=True)
class TurnBegun:
    """The turn of `seat` (in meetings: the meeting of that number) began, `since` ago, with `planned` time.

    A turn in hand ends by it.
    """

    seat: int
    planned: Millis
    since: Millis = NOTHING


@dataclass(frozen=True, slots=True)
class TurnEnded:
    """The turn in hand is over; `each` is what those to come now have, None when nobody is to come."""

    each: Millis | None = None


@dataclass(frozen=True, slots=True)
class Passed:
    """`seat` passed; the turn in hand, if it was theirs, is broken off."""

    seat: int


@dataclass(frozen=True, slots=True)
class PutOff:
    """`seat` speaks at the end; the turn in hand, if it was theirs, is broken off."""

    seat: int


@dataclass(frozen=True, slots=True)
class SharesHeld:
    """The turns to come have `each`, by hand; None gives them back to the fair re-share."""

    each: Millis | None


@dataclass(frozen=True, slots=True)
class DurationsKept:
    """Whether the length of each seat's turns stays after the closing."""

    keep: bool = True


@dataclass(frozen=True, slots=True)
class RuleRecalled:
    pass


@dataclass(frozen=True, slots=True)
class GateOverruled:
    overruled: Overruled


@dataclass(frozen=True, slots=True)
class SheetFilled:
    sheet: Preparation


@dataclass(frozen=True, slots=True)
class SubjectProposed:
    candidate: Candidate


@dataclass(frozen=True, slots=True)
class VotesCounted:
    number: int
    votes: int


@dataclass(frozen=True, slots=True)
class SubjectChosen:
    number: int


@dataclass(frozen=True, slots=True)
class ReturnGiven:
    promise: Promise


@dataclass(frozen=True, slots=True)
class QuestionWorded:
    author: Author
    text: str


@dataclass(frozen=True, slots=True)
class QuestionRefused:
    number: int
    missing: str


@dataclass(frozen=True, slots=True)
class QuestionValidated:
    number: int


@dataclass(frozen=True, slots=True)
class GroupAnswered:
    """Whether the group can work on the question as the client worded it."""

    number: int
    can_work: bool


@dataclass(frozen=True, slots=True)
class Contributed:
    contribution: Contribution


@dataclass(frozen=True, slots=True)
class SynthesisNoted:
    retained: Retained


@dataclass(frozen=True, slots=True)
class ReturnDated:
    """The day on which the commitment of that number is looked at again."""

    number: int
    back: str


@dataclass(frozen=True, slots=True)
class ContactWished:
    wish: Wish
    wanted: bool = True


OwnEvent = (
    MethodChosen
    | PeopleSeated
    | PersonSeated
    | ClientNamed
    | PresenceChanged
    | NamesAllowed
    | EncountersSet
    | TurnBegun
    | TurnEnded
    | Passed
    | PutOff
    | SharesHeld
    | DurationsKept
    | RuleRecalled
    | GateOverruled
    | SheetFilled
    | SubjectProposed
    | VotesCounted
    | SubjectChosen
    | ReturnGiven
    | QuestionWorded
    | QuestionRefused
    | QuestionValidated
    | GroupAnswered
    | Contributed
    | SynthesisNoted
    | ReturnDated
    | ContactWished
)
CircleEvent = MeetingEvent | OwnEvent
EVENTS = {event.__name__: event for event in get_args(CircleEvent)}
