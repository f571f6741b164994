"""What happened in a debate. Events are stored for ever: fields are added, never renamed."""

from dataclasses import dataclass
from typing import get_args

from arthur.debate.cards import ImprevuEditions
from arthur.debate.plans import Deal
from arthur.debate.rounds import Agreement, Cause, Hand, Position, Stance
from arthur.debate.sheets import SheetEditions
from arthur.debate.tables import Table
from codev.meeting.events import MeetingEvent


@dataclass(frozen=True, slots=True)
class DeckLaid:
    pack: str
    pack_title: str
    deal: Deal
    seed: int
    order: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TablesSeated:
    tables: tuple[Table, ...]


@dataclass(frozen=True, slots=True)
class CardsDrawn:
    round: int
    hands: tuple[Hand, ...]


@dataclass(frozen=True, slots=True)
class CardsPutBack:
    round: int


@dataclass(frozen=True, slots=True)
class ImprevuDrawn:
    round: int
    editions: ImprevuEditions


@dataclass(frozen=True, slots=True)
class PositionTaken:
    round: int
    table: str
    position: Position


@dataclass(frozen=True, slots=True)
class OwnWayNamed:
    round: int
    table: str
    text: str


@dataclass(frozen=True, slots=True)
class FloorGiven:
    round: int
    table: str


@dataclass(frozen=True, slots=True)
class AgreementSaid:
    round: int
    table: str
    agreement: Agreement
    second: Position | None = None


@dataclass(frozen=True, slots=True)
class ReasonGiven:
    round: int
    table: str
    text: str
    of_second: bool = False


@dataclass(frozen=True, slots=True)
class ObjectionHeard:
    round: int
    table: str
    text: str


@dataclass(frozen=True, slots=True)
class GateOpened:
    round: int
    cause: Cause


@dataclass(frozen=True, slots=True)
class FactShown:
    """The first `count` facts are now in view."""

    round: int
    count: int


@dataclass(frozen=True, slots=True)
class ChangeShown:
    round: int


@dataclass(frozen=True, slots=True)
class SheetShown:
    """A sheet of the library, in every language it has."""

    round: int
    editions: SheetEditions


@dataclass(frozen=True, slots=True)
class StanceTaken:
    round: int
    table: str
    stance: Stance


@dataclass(frozen=True, slots=True)
class TablesMerged:
    table: str
    into: str


@dataclass(frozen=True, slots=True)
class TableLeft:
    table: str


@dataclass(frozen=True, slots=True)
class TableArrived:
    table: Table


OwnEvent = (
    DeckLaid
    | TablesSeated
    | CardsDrawn
    | CardsPutBack
    | ImprevuDrawn
    | PositionTaken
    | OwnWayNamed
    | FloorGiven
    | AgreementSaid
    | ReasonGiven
    | ObjectionHeard
    | GateOpened
    | FactShown
    | ChangeShown
    | SheetShown
    | StanceTaken
    | TablesMerged
    | TableLeft
    | TableArrived
)
DebateEvent = MeetingEvent | OwnEvent
EVENTS = {event.__name__: event for event in get_args(DebateEvent)}
