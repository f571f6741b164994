"""What a facilitator can ask of any session; `codev.meeting.rules` answers with events or a refusal."""

from dataclasses import dataclass

from codev.meeting.plan import Plan
from codev.timing import Millis


@dataclass(frozen=True, slots=True)
class Open:
    """Opens the session: its title, place and people, and the plan it follows."""

    title: str
    place: str
    people: int
    plan: Plan


@dataclass(frozen=True, slots=True)
class EnterStep:
    """Goes to the step at `index` of the plan, forward or back."""

    index: int


@dataclass(frozen=True, slots=True)
class StartTimer:
    pass


@dataclass(frozen=True, slots=True)
class PauseTimer:
    pass


@dataclass(frozen=True, slots=True)
class AddTime:
    """Lengthens (or shortens, below zero) the step in hand."""

    by: Millis


@dataclass(frozen=True, slots=True)
class CorrectStart:
    """The step began `by` earlier than its timer says; a forgotten start starts it too."""

    by: Millis


@dataclass(frozen=True, slots=True)
class SettleGap:
    """The answer to a gap in time: the step's time is corrected by `by`, which may be negative or nothing."""

    by: Millis


@dataclass(frozen=True, slots=True)
class TakeNote:
    text: str
    private: bool


@dataclass(frozen=True, slots=True)
class GiveWord:
    """A word of the closing round; saying it again for the same `by` replaces it."""

    by: str
    text: str


@dataclass(frozen=True, slots=True)
class MakeCommitment:
    """A commitment; with the `number` of one that exists it replaces it."""

    what: str
    who: str
    when: str
    by: str = ""
    number: int | None = None


@dataclass(frozen=True, slots=True)
class KeepSubject:
    """Keeps an open disagreement; with the `number` of one that exists it replaces it."""

    text: str
    context: str = ""
    number: int | None = None


@dataclass(frozen=True, slots=True)
class Close:
    """Ends the session; its minutes are final."""


MeetingCommand = (
    Open
    | EnterStep
    | StartTimer
    | PauseTimer
    | AddTime
    | CorrectStart
    | SettleGap
    | TakeNote
    | GiveWord
    | MakeCommitment
    | KeepSubject
    | Close
)
