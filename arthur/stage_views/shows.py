"""What each view is shown: plain frozen values, so that a picture is a function of them and of nothing else."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from arthur.stage_views.entries import Entry, Foot

if TYPE_CHECKING:  # home is shown without the rules of the debate
    from arthur.debate.public import PublicDebate
    from arthur.debate.sheets import Sheet, SheetKind
    from arthur.writing.line import Line
    from codev.activity import Summary
    from codev.circle.public import PublicCircle
    from codev.timing import Instant


@dataclass(frozen=True, slots=True)
class Capture:
    """A line being written: what it is for ("Raison de la table Chêne"), and the line with its limit."""

    label: str
    line: "Line"


@dataclass(frozen=True, slots=True)
class Room:
    """What every view of a session is shown."""

    debate: "PublicDebate"
    now: "Instant"
    page: int = 0
    focus: int = 0
    table: str = ""  # the table in hand, where one is
    capture: Capture | None = None
    foot: Foot = field(default_factory=Foot)
    turned: float = 1.0  # how far the card has turned, 0 to 1

    @property
    def session(self) -> "PublicDebate":
        """What any session has: plan, times, where we are."""
        return self.debate


@dataclass(frozen=True, slots=True)
class CircleRoom:
    """What every view of a co-development session is shown."""

    circle: "PublicCircle"
    now: "Instant"
    page: int = 0
    sort: str = ""  # what the line being written is: a `Sort`
    recalled: bool = False  # the rule was recalled a moment ago: it stands large, naming no one
    capture: Capture | None = None
    foot: Foot = field(default_factory=Foot)

    @property
    def session(self) -> "PublicCircle":
        """What any session has: plan, times, where we are."""
        return self.circle


AnyRoom = Room | CircleRoom


@dataclass(frozen=True, slots=True)
class Form:
    """A list of entries under a title: set-up, settings. `advice` says what does not fit, and what to cut."""

    title: str
    entries: tuple[Entry, ...]
    focus: int = 0
    advice: str = ""
    capture: Capture | None = None
    foot: Foot = field(default_factory=Foot)


@dataclass(frozen=True, slots=True)
class SessionRow:
    """A session in the list of those kept: its file's name, its day in words, where it stands, until when it is kept."""

    name: str
    day: str
    summary: "Summary"
    until: str = ""


@dataclass(frozen=True, slots=True)
class Sessions:
    rows: tuple[SessionRow, ...]
    focus: int = 0
    foot: Foot = field(default_factory=Foot)
    capture: Capture | None = None  # the name that one of them is to have


@dataclass(frozen=True, slots=True)
class Menu:
    """A question laid over the screen, and its answers."""

    question: str
    entries: tuple[Entry, ...]
    focus: int = 0
    note: str = ""
    foot: Foot = field(default_factory=Foot)


@dataclass(frozen=True, slots=True)
class Text:
    """A page of plain text: "À propos", the end of a session (where the minutes lie)."""

    title: str
    paragraphs: tuple[str, ...]
    page: int = 0
    foot: Foot = field(default_factory=Foot)


@dataclass(frozen=True, slots=True)
class SheetPage:
    """A page of a sheet of the library."""

    sheet: "Sheet"
    page: int = 0
    foot: Foot = field(default_factory=Foot)


@dataclass(frozen=True, slots=True)
class Search:
    """The library being searched: the line, what was found and the ways on, and how many sheets of each kind there are."""

    capture: Capture
    entries: tuple[Entry, ...]
    counts: "tuple[tuple[SheetKind, int], ...]" = ()  # shown before anything is asked
    note: str = ""  # what there is to say of what was found
    focus: int = 0
    foot: Foot = field(default_factory=Foot)


@dataclass(frozen=True, slots=True)
class Hours:
    """The calculator of insertion hours: what can be changed, the hours, and how they are reckoned, line by line."""

    entries: tuple[Entry, ...]
    result: str
    lines: tuple[str, ...]
    focus: int = 0
    page: int = 0
    capture: Capture | None = None
    foot: Foot = field(default_factory=Foot)
