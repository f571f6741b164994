"""Everything that passes and is not in the journal, as one frozen value: where the facilitator is, and what is open."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from codev.preferences import Preferences

if TYPE_CHECKING:
    from arthur.debate.insertion import Basis
    from arthur.writing.line import Line
    from codev.activity import Summary
    from codev.circle.roster import Roster
    from codev.clock import Gap
    from codev.timing import Instant


class Place(StrEnum):
    """A place is a whole screen; `ROOM` is the session itself, `END` what follows its closing, `SORRY` a failure."""

    HOME = "home"
    SETUP = "setup"
    CIRCLE_SETUP = "circle-setup"
    SETTINGS = "settings"
    SESSIONS = "sessions"
    CONTENTS = "contents"  # of the file of one of them
    LIBRARY = "library"
    HOURS = "hours"  # the calculator of insertion hours
    ABOUT = "about"
    CORNERS = "corners"
    ROOM = "room"
    END = "end"
    SORRY = "sorry"


class Over(StrEnum):
    """What can lie over a place."""

    HELP = "help"
    MAP = "map"
    QUIT = "quit"
    STEPS = "steps"
    ROSTER = "roster"
    ROSTER_ONE = "roster-one"
    GATE = "gate"
    SECOND = "second"
    PICK = "pick"
    GAP = "gap"
    CLOSING = "closing"
    ANSWER = "answer"  # the client's, or the group's, on the question
    SUBJECTS = "subjects"
    CANDIDATE = "candidate"
    RETURNS = "returns"  # the promises of the last session
    OUTCOME = "outcome"  # of one of them
    SHEETS = "sheets"  # of the library, that the card in play opens
    SHEET = "sheet"
    SESSION = "session"
    ERASE = "erase"
    CONTENTS = "contents"  # all that a session's file holds is about to be shown


@dataclass(frozen=True, slots=True)
class Draft:
    """A line being written, what it is for, and what the lines before it in the same act gave."""

    target: str  # "reason", "commit-what"…, then ":" and the table, then ":" and the round where it counts
    label: str  # in the language of the stage
    line: "Line"
    chain: tuple[str, ...] = ()  # the lines of an act that has several, in order
    gathered: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SetUp:
    """How the next session will be; the defaults make one Enter enough."""

    people: int = 20
    tables: int = 4
    recipe: str = "quete-120"
    pack: str = "arthur-essentiel"
    deal: str = "same"  # a `Deal`
    stage: str = ""  # a filter: a stage's id, or all
    pillar: str = ""
    family: str = ""
    place: str = ""
    seed: int | None = None  # None: chance


@dataclass(frozen=True, slots=True)
class CircleSetUp:
    """How the next co-development session will be; the defaults make one Enter enough."""

    method: str = ""  # the usual one
    people: int = 0  # as many as its method usually has
    place: str = ""
    subject: str = ""  # to be chosen together
    names: tuple[str, ...] = ()  # by seat
    previous: str = ""  # the file of the session that this one comes back on
    sheet: str = ""  # the file of the client's sheet: the room sees its question only
    roster: "Roster" = ()  # read from a file, with its names and roles


@dataclass(frozen=True, slots=True)
class Kept:
    """A session kept on this machine: its file, when it was opened, where it stands, until when it is kept."""

    path: str
    day: str
    summary: "Summary"
    until: str = ""  # where a date was chosen


@dataclass(frozen=True, slots=True)
class Left:
    """A document that a session left, and its files; `reader` is a `codev.document.Audience`, "" for the session itself."""

    reader: str
    name: str
    paths: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Known:
    """What the app has found out for the screens outside the session; None where it has not looked yet."""

    interrupted: str = ""  # date, card and time used of the session that can be resumed
    sessions: tuple[Kept, ...] = ()
    displays: tuple[str, ...] = ()
    left: tuple[Left, ...] = ()  # what the last session left
    writing: bool = False  # its documents are being written
    contents: tuple[str, ...] = ()  # of the session's file that was asked for, in lines


@dataclass(frozen=True, slots=True)
class Desk:
    """The facilitator's desk. A new place starts with fresh page and focus; `over` has a focus of its own."""

    place: Place = Place.HOME
    page: int = 0
    focus: int = 0
    over: Over | None = None
    over_focus: int = 0
    curtain: bool = False
    attentive: bool = True  # the window has the keyboard
    draft: Draft | None = None
    abandoned: tuple[tuple[str, str], ...] = ()  # target, text
    table: str = ""  # the table in hand
    chosen: str = ""  # what a menu was opened for: a table, a session's file
    message: str = ""
    gap: "Gap | None" = None
    sort: str = ""  # of the line being written: an idea's, or whose question it is
    hours: "tuple[str, Basis] | None" = None  # in the calculator of insertion hours: of which card, what
    turned_at: "Instant | None" = None  # when the card began to turn
    setup: SetUp = field(default_factory=SetUp)
    circle: CircleSetUp = field(default_factory=CircleSetUp)
    preferences: Preferences = field(default_factory=Preferences)
    known: Known = field(default_factory=Known)
