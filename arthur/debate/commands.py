"""What a facilitator can ask of a debate, beside what any session takes (`codev.meeting.commands`)."""

from dataclasses import dataclass

from arthur.debate.cards import ImprevuEditions
from arthur.debate.plans import Deal
from arthur.debate.rounds import Agreement, Cause, Hand, Position, Stance
from arthur.debate.sheets import SheetEditions
from arthur.debate.tables import Table
from codev.meeting.commands import MeetingCommand, Open


@dataclass(frozen=True, slots=True)
class OpenDebate:
    """Opens a debate: the session, its tables, and the deck in the order that chance gave outside, from `seed`."""

    opening: Open
    tables: tuple[Table, ...]
    pack: str
    pack_title: str
    deal: Deal
    seed: int
    order: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Draw:
    """Deals the round's cards, embedded whole."""

    hands: tuple[Hand, ...]


@dataclass(frozen=True, slots=True)
class PutBack:
    """Puts the round's cards back at the end of the deck."""


@dataclass(frozen=True, slots=True)
class DrawImprevu:
    editions: ImprevuEditions


@dataclass(frozen=True, slots=True)
class Choose:
    table: str
    position: Position


@dataclass(frozen=True, slots=True)
class NameOwnWay:
    table: str
    text: str


@dataclass(frozen=True, slots=True)
class GiveFloor:
    """The table speaks now; the order in which tables took the floor is kept."""

    table: str


@dataclass(frozen=True, slots=True)
class Agree:
    """How far the table agrees with itself; a split one names its second option."""

    table: str
    agreement: Agreement
    second: Position | None = None


@dataclass(frozen=True, slots=True)
class GiveReason:
    """The table's reason, or the reason of the other half of a split table."""

    table: str
    text: str
    of_second: bool = False


@dataclass(frozen=True, slots=True)
class HearObjection:
    table: str
    text: str


@dataclass(frozen=True, slots=True)
class OpenGate:
    """Opens the éclairage though an argument is missing, for a listed cause."""

    cause: Cause


@dataclass(frozen=True, slots=True)
class ShowNext:
    """Reveals the next fact, or after the last "ce qui changerait la réponse"."""


@dataclass(frozen=True, slots=True)
class ShowSheet:
    """Shows a sheet of the library, embedded whole; one that was shown in this round changes nothing."""

    editions: SheetEditions


@dataclass(frozen=True, slots=True)
class TakeStance:
    table: str
    stance: Stance


@dataclass(frozen=True, slots=True)
class MergeTables:
    """The people of `table` join `into`."""

    table: str
    into: str


@dataclass(frozen=True, slots=True)
class LetTableGo:
    table: str


@dataclass(frozen=True, slots=True)
class WelcomeTable:
    """A table that comes late, or comes back under its own emblem."""

    seats: int
    emblem: str = ""


DebateCommand = (
    MeetingCommand
    | OpenDebate
    | Draw
    | PutBack
    | DrawImprevu
    | Choose
    | NameOwnWay
    | GiveFloor
    | Agree
    | GiveReason
    | HearObjection
    | OpenGate
    | ShowNext
    | ShowSheet
    | TakeStance
    | MergeTables
    | LetTableGo
    | WelcomeTable
)
