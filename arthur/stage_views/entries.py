"""What the home screen is shown, and every list like it: a module apart, since home is drawn before all others."""

from typing import NamedTuple


class Entry(NamedTuple):
    """A line of a list to choose from or adjust: its `value` stands on the right, `note` under it, soft.

    `steps` says that − and + (or a click on the arrows) change it.
    """

    name: str
    label: str
    value: str = ""
    note: str = ""
    steps: bool = False


class Foot(NamedTuple):
    """The line at the bottom: the next act, what Z would undo, and a message of the moment (empty: none)."""

    next_act: str = ""
    undo: str = ""
    message: str = ""


class Home(NamedTuple):
    """The home screen; `interrupted` is the session that can be resumed, with its date in words."""

    entries: tuple[Entry, ...]
    focus: int = 0
    interrupted: str = ""
    foot: Foot = Foot()
