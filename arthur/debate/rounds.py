"""One round of the debate: the cards in play and what each table says, from its choice to its second thought."""

from dataclasses import dataclass, replace
from enum import StrEnum

from arthur.debate.cards import CardEditions, ImprevuEditions
from arthur.debate.sheets import SheetEditions
from codev.words import N_

REASON_LIMIT = 90  # characters, for a reason, an objection or a way of one's own
ROOM = "*"  # the hand of the whole room, when one card is dealt to all


class Position(StrEnum):
    """What a table chooses: an option of the card, a way of its own, or nothing."""

    A = "a"
    B = "b"
    C = "c"
    OWN = "own"
    NONE = "none"


POSITION_NAMES = {
    Position.A: "A",
    Position.B: "B",
    Position.C: "C",
    Position.OWN: N_("Notre voie"),
    Position.NONE: N_("Sans choix"),
}
LETTERED = (Position.A, Position.B, Position.C)


class Agreement(StrEnum):
    """How far a table agrees with itself."""

    UNANIMOUS = "unanime"
    MAJORITY = "majorite"
    SPLIT = "partage"


AGREEMENT_NAMES = {
    Agreement.UNANIMOUS: N_("unanime"),
    Agreement.MAJORITY: N_("majorité"),
    Agreement.SPLIT: N_("partagé"),
}


class Stance(StrEnum):
    """What a table says once the facts are known."""

    KEPT = "maintient"
    MOVED = "bouge"


STANCE_NAMES = {Stance.KEPT: N_("maintient"), Stance.MOVED: N_("bouge")}


class Cause(StrEnum):
    """Why the éclairage opens though an argument is missing: kept in the journal."""

    SAID = "dit-non-note"
    PAPER = "sur-papier"
    NONE_HEARD = "aucune-objection"
    NO_TIME = "plus-le-temps"


CAUSE_NAMES = {
    Cause.SAID: N_("Dit, non noté"),
    Cause.PAPER: N_("Sur papier, à saisir"),
    Cause.NONE_HEARD: N_("Aucune objection entendue"),
    Cause.NO_TIME: N_("Plus le temps"),
}


@dataclass(frozen=True, slots=True)
class Voice:
    """What one table says in a round. A split table has a second option and its reason; a majority may have its minority's."""

    table: str
    position: Position | None = None
    own_way: str = ""
    agreement: Agreement | None = None
    reason: str = ""
    objection: str = ""
    second: Position | None = None
    second_reason: str = ""
    stance: Stance | None = None

    @property
    def argued(self) -> bool:
        """Whether this table has given what the gate asks: a reason (both, when split) and an objection heard."""
        if self.position in (None, Position.NONE):
            return self.position is Position.NONE
        split = self.agreement is Agreement.SPLIT
        return bool(self.reason and self.objection and (self.second_reason or not split))


@dataclass(frozen=True, slots=True)
class Hand:
    """A card dealt to one table, or to the whole `ROOM`, in every language it has."""

    table: str
    editions: CardEditions


@dataclass(frozen=True, slots=True)
class Round:
    """A round: hands dealt, the imprévu drawn, the tables' voices, and how far the éclairage has gone."""

    number: int
    hands: tuple[Hand, ...] = ()
    imprevu: ImprevuEditions = ()
    voices: tuple[Voice, ...] = ()
    opened: tuple[str, ...] = ()  # each time a table took the floor: the first opened, the last has it
    cause: Cause | None = None
    shown: int = 0  # facts revealed
    change_shown: bool = False  # "ce qui changerait la réponse"
    sheets: tuple[SheetEditions, ...] = ()  # of the library, in the order in which they were shown

    @property
    def distinct(self) -> bool:
        return any(hand.table != ROOM for hand in self.hands)

    def editions(self, table: str = ROOM) -> CardEditions:
        """The card of `table`: its own, or the room's; the first one dealt stands for the room in `distinct`."""
        mine = (hand.editions for hand in self.hands if hand.table in (table, ROOM))
        return next(mine, self.hands[0].editions if self.hands else ())

    def deals_to(self, table: str) -> bool:
        """Whether `table` plays: a table that comes late to a distinct deal has no card. Before the deal all do."""
        return not self.hands or any(hand.table in (table, ROOM) for hand in self.hands)

    def with_sheet(self, editions: SheetEditions) -> "Round":
        """The sheet after those shown before; one that was shown already keeps its place."""
        known = any(one[0].id == editions[0].id for one in self.sheets)
        return self if known else replace(self, sheets=(*self.sheets, editions))

    def voice(self, table: str) -> Voice:
        return next((one for one in self.voices if one.table == table), Voice(table))

    def with_voice(self, voice: Voice) -> "Round":
        voices = {one.table: one for one in self.voices} | {voice.table: voice}
        return replace(self, voices=tuple(voices.values()))

    def facts_count(self) -> int:
        """How many facts the éclairage has: all of the room's card, or the first of each table's."""
        if not self.hands:
            return 0
        return len(self.hands) if self.distinct else len(self.hands[0].editions[0].eclairage)
