"""What the terminal shows beside the session: a panel, a menu, the line being written. Nothing of it is journaled."""

from dataclasses import dataclass
from enum import StrEnum

from codev.circle.commands import CircleCommand
from codev.timing import Millis


class Panel(StrEnum):
    ROOM = "room"
    HELP = "help"
    NOTED = "noted"
    PHASES = "phases"
    PEOPLE = "people"


class Writing(StrEnum):
    """What a form writes."""

    SAID = "said"
    QUESTION = "question"
    MISSING = "missing"
    NOTE = "note"
    PARKED = "parked"
    COMMITMENT = "commitment"
    SYNTHESIS = "synthesis"
    LEARNING = "learning"
    SUBJECT = "subject"
    VOTES = "votes"
    RETURN = "return"
    NAME = "name"
    WELCOME = "welcome"
    SHEET = "sheet"


@dataclass(frozen=True, slots=True)
class Form:
    """Lines that make one record. `seat` is whose it is, or the number of what is answered; `choice` what Tab turns."""

    writing: Writing
    seat: int = 0
    choice: str = ""
    texts: tuple[str, ...] = ()  # the lines that are done
    number: int | None = None  # of the record that it replaces


# ---- what a key asks for


@dataclass(frozen=True, slots=True)
class Ask:
    """Commands for the session, in order; the first that is refused ends it. `said` is told afterwards."""

    commands: tuple[CircleCommand, ...]
    said: str = ""


@dataclass(frozen=True, slots=True)
class Write:
    form: Form


@dataclass(frozen=True, slots=True)
class Choose:
    menu: "Menu"


@dataclass(frozen=True, slots=True)
class See:
    panel: Panel


@dataclass(frozen=True, slots=True)
class Say:
    """A sentence in the foot, and nothing else."""

    text: str


class Do(StrEnum):
    """What is the program's and not the session's."""

    NOTHING = "nothing"
    UNDO = "undo"
    REDO = "redo"
    LEAVE = "leave"
    REPORT = "report"  # write the minutes again


Deed = Ask | Write | Choose | See | Say | Do


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of a menu; `number` is what is typed to choose it."""

    number: int
    label: str
    deed: Deed


@dataclass(frozen=True, slots=True)
class Menu:
    question: str
    entries: tuple[Entry, ...]
    first: int = 0  # the entry in focus when it opens


@dataclass(frozen=True, slots=True)
class Desk:
    panel: Panel = Panel.ROOM
    scroll: int = 0
    menu: Menu | None = None
    focus: int = 0  # the entry of the menu in focus
    digits: str = ""  # what was typed of an entry's number
    form: Form | None = None
    message: str = ""
    gap: Millis | None = None  # time without life, not answered for yet
    left_files: tuple[str, ...] = ()
    kept: tuple[tuple[Form, str], ...] = ()  # lines that were left half-typed
