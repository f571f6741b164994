"""What happened in any facilitated session. Events are stored for ever: fields are added, never renamed."""

from dataclasses import dataclass
from typing import get_args

from codev.meeting.plan import Plan
from codev.meeting.records import Commitment, Note, Subject, Word
from codev.timing import Millis


@dataclass(frozen=True, slots=True)
class Opened:
    title: str
    place: str
    people: int
    plan: Plan


@dataclass(frozen=True, slots=True)
class StepEntered:
    index: int


@dataclass(frozen=True, slots=True)
class TimerStarted:
    pass


@dataclass(frozen=True, slots=True)
class TimerPaused:
    pass


@dataclass(frozen=True, slots=True)
class TimeAdded:
    by: Millis


@dataclass(frozen=True, slots=True)
class StartCorrected:
    by: Millis


@dataclass(frozen=True, slots=True)
class GapSettled:
    by: Millis


@dataclass(frozen=True, slots=True)
class NoteTaken:
    note: Note


@dataclass(frozen=True, slots=True)
class WordGiven:
    word: Word


@dataclass(frozen=True, slots=True)
class CommitmentMade:
    commitment: Commitment


@dataclass(frozen=True, slots=True)
class SubjectKept:
    subject: Subject


@dataclass(frozen=True, slots=True)
class Closed:
    pass


MeetingEvent = (
    Opened
    | StepEntered
    | TimerStarted
    | TimerPaused
    | TimeAdded
    | StartCorrected
    | GapSettled
    | NoteTaken
    | WordGiven
    | CommitmentMade
    | SubjectKept
    | Closed
)

MEETING_EVENTS = get_args(MeetingEvent)
