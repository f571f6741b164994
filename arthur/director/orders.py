"""What the director asks of the app, which alone may change a session, a file or the window."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from arthur.debate.commands import DebateCommand
    from codev.circle.commands import CircleCommand


@dataclass(frozen=True, slots=True)
class Ask:
    """Puts a command to the session."""

    command: "DebateCommand | CircleCommand"


@dataclass(frozen=True, slots=True)
class TakeBack:
    pass


@dataclass(frozen=True, slots=True)
class DoAgain:
    pass


@dataclass(frozen=True, slots=True)
class DrawCards:
    """Deals the next card of the deck, or the one whose id is given."""

    card: str = ""


@dataclass(frozen=True, slots=True)
class DrawEvent:
    """Draws an imprévu that fits the card."""


@dataclass(frozen=True, slots=True)
class Begin:
    """Opens a session as the set-up says."""


@dataclass(frozen=True, slots=True)
class BeginCircle:
    """Opens a co-development session as its set-up says."""


@dataclass(frozen=True, slots=True)
class Resume:
    """Reopens a session's file, the last interrupted one by default."""

    path: str = ""


@dataclass(frozen=True, slots=True)
class Leave:
    """Goes back home; the session stays on disk and can be resumed."""


@dataclass(frozen=True, slots=True)
class Report:
    """Has the documents of a session's file written and says where they lie; the session in hand by default."""

    path: str = ""


@dataclass(frozen=True, slots=True)
class Rename:
    """Gives the file of a session another name, in its folder."""

    path: str
    name: str


@dataclass(frozen=True, slots=True)
class Erase:
    path: str


@dataclass(frozen=True, slots=True)
class TellContents:
    """Reads all that a session's file holds, to be shown."""

    path: str


@dataclass(frozen=True, slots=True)
class Look:
    """Finds out what a place shows: sessions kept, packs, displays."""


@dataclass(frozen=True, slots=True)
class Prefer:
    """The preferences of the desk are to be applied and kept."""


@dataclass(frozen=True, slots=True)
class SwitchFullScreen:
    pass


@dataclass(frozen=True, slots=True)
class Rehearse:
    pass


@dataclass(frozen=True, slots=True)
class Quit:
    pass


@dataclass(frozen=True, slots=True)
class Copy:
    """Puts `text` on the clipboard."""

    text: str


@dataclass(frozen=True, slots=True)
class Paste:
    """Types what the clipboard holds into the line."""


Order = (
    Ask
    | TakeBack
    | DoAgain
    | DrawCards
    | DrawEvent
    | Begin
    | BeginCircle
    | Resume
    | Leave
    | Report
    | Rename
    | Erase
    | TellContents
    | Look
    | Prefer
    | SwitchFullScreen
    | Rehearse
    | Quit
    | Copy
    | Paste
)
