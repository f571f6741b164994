"""What a facilitator can ask of a circle, beside what any session takes (`codev.meeting.commands`)."""

from dataclasses import dataclass, field

from codev.circle.method import MethodEditions, Role
from codev.circle.question import Author
from codev.circle.records import Candidate, Cause, Outcome, Preparation, Previous, Sort, SubjectKind
from codev.circle.roster import Duty, Person, Presence
from codev.circle.rounds import NOTHING
from codev.meeting.commands import MeetingCommand
from codev.timing import Millis


@dataclass(frozen=True, slots=True)
class OpenCircle:
    """Opens a circle: its method, the people round the table, and what was prepared.

    `subject` is the one chosen beforehand; `candidates` are to be voted on. `groups` rename the method's two.
    """

    title: str
    place: str
    editions: MethodEditions
    people: tuple[Person, ...]
    groups: tuple[str, ...] = ()
    sheet: Preparation | None = None
    subject: str = ""
    candidates: tuple[Candidate, ...] = field(default=())
    previous: Previous | None = None


# ---- who is there


@dataclass(frozen=True, slots=True)
class MarkPresence:
    """Someone is there, expected, absent, or gone ("sorti"); who comes back takes their place again."""

    seat: int
    presence: Presence


@dataclass(frozen=True, slots=True)
class Welcome:
    """Someone who was not on the list: they get the next number."""

    role: Role
    name: str = ""
    group: int = 0


@dataclass(frozen=True, slots=True)
class GiveRole:
    """Another role for `seat`; a new client makes a consultant of the one before."""

    seat: int
    role: Role


@dataclass(frozen=True, slots=True)
class GiveDuty:
    """`seat` keeps time, or writes; what they had of it before is taken back when `has` is False."""

    seat: int
    duty: Duty
    has: bool = True


@dataclass(frozen=True, slots=True)
class Name:
    """A first name for `seat`; an empty one takes it away."""

    seat: int
    name: str


@dataclass(frozen=True, slots=True)
class AllowNames:
    on_stage: bool
    in_minutes: bool


# ---- turns


@dataclass(frozen=True, slots=True)
class GoOn:
    """What → means: the next speaker; after the last one the end of the round; then the next phase."""


@dataclass(frozen=True, slots=True)
class BeginTurn:
    """The turn of `seat`, of the next in line where it is None, begun `since` ago when its start was forgotten."""

    seat: int | None = None
    since: Millis = NOTHING


@dataclass(frozen=True, slots=True)
class EndTurn:
    pass


@dataclass(frozen=True, slots=True)
class Pass:
    """Who has the turn (or is next, or `seat`) passes: heard, and free to speak before the end of the round."""

    seat: int | None = None


@dataclass(frozen=True, slots=True)
class PutOff:
    """Who has the turn (or is next, or `seat`) speaks at the end of the round; once."""

    seat: int | None = None


@dataclass(frozen=True, slots=True)
class HoldShares:
    """The turns to come have `each`, whatever is left; None goes back to the fair re-share."""

    each: Millis | None


@dataclass(frozen=True, slots=True)
class Overrule:
    """Opens the gate of the step at `step` (the one in hand, where None), for a listed cause."""

    cause: Cause
    step: int | None = None


@dataclass(frozen=True, slots=True)
class KeepDurations:
    """The length of each seat's turns stays after the closing, which drops it otherwise."""

    keep: bool = True


@dataclass(frozen=True, slots=True)
class RecallRule:
    """Shows the rule of the phase to the room for a moment, naming no one ("conseil déguisé")."""


# ---- the case: sheet, subject, question


@dataclass(frozen=True, slots=True)
class FillSheet:
    sheet: Preparation


@dataclass(frozen=True, slots=True)
class ProposeSubject:
    text: str
    seat: int = 0
    kind: SubjectKind = SubjectKind.PROBLEM


@dataclass(frozen=True, slots=True)
class CountVotes:
    number: int
    votes: int


@dataclass(frozen=True, slots=True)
class ChooseSubject:
    """Whoever proposed it becomes the client."""

    number: int


@dataclass(frozen=True, slots=True)
class GiveReturn:
    """What became of a promise of the previous session."""

    number: int
    outcome: Outcome
    text: str = ""


@dataclass(frozen=True, slots=True)
class WordQuestion:
    author: Author
    text: str


@dataclass(frozen=True, slots=True)
class ValidateQuestion:
    """The client says yes, to the version of that number (the latest, where None)."""

    number: int | None = None


@dataclass(frozen=True, slots=True)
class RefuseQuestion:
    """The client says no to the latest version, and what is missing."""

    missing: str


@dataclass(frozen=True, slots=True)
class AnswerForGroup:
    """After two "no": whether the group can work on the client's own wording."""

    can_work: bool


# ---- what is said


@dataclass(frozen=True, slots=True)
class Contribute:
    """A line of `seat` (0: the room's); with the `number` of one that exists it replaces it."""

    seat: int
    sort: Sort
    text: str
    number: int | None = None


@dataclass(frozen=True, slots=True)
class NoteSynthesis:
    """A line that the client retains; with the `number` of one that exists it replaces it."""

    text: str
    number: int | None = None


@dataclass(frozen=True, slots=True)
class Commit:
    """A commitment with its day of return (ISO); with the `number` of one that exists it replaces it."""

    what: str
    who: str
    when: str
    back: str
    number: int | None = None


@dataclass(frozen=True, slots=True)
class WishContact:
    by: int
    other: int
    wanted: bool = True


TurnCommand = GoOn | BeginTurn | EndTurn | Pass | PutOff | HoldShares
PeopleCommand = MarkPresence | Welcome | GiveRole | GiveDuty | Name | AllowNames
CaseCommand = (
    FillSheet
    | ProposeSubject
    | CountVotes
    | ChooseSubject
    | GiveReturn
    | WordQuestion
    | ValidateQuestion
    | RefuseQuestion
    | AnswerForGroup
)
SaidCommand = Contribute | NoteSynthesis | Commit | WishContact
OwnCommand = TurnCommand | PeopleCommand | CaseCommand | SaidCommand | Overrule | KeepDurations | RecallRule
CircleCommand = MeetingCommand | OpenCircle | OwnCommand
