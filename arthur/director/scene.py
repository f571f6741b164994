"""What an answer may depend on beside the desk: the session's state, the hour, the zones in view, the language."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from arthur.director.desk import Desk
from arthur.intents import Zone
from codev.words import Words

if TYPE_CHECKING:  # home is drawn without the rules: a facilitator should not wait for them
    from arthur.debate.plans import Recipe
    from arthur.debate.state import Debate
    from arthur.director.orders import Order
    from arthur.scenario_pack.searching import Catalogue
    from codev.circle.method import MethodEditions
    from codev.circle.state import Circle
    from codev.meeting.state import Meeting
    from codev.timing import Instant


@dataclass(frozen=True, slots=True)
class DeckCard:
    """What set-up and the hand-picked draw need of a card, in the language of the stage."""

    id: str
    title: str
    stage: str
    pillars: tuple[str, ...]
    families: tuple[tuple[str, str], ...]  # id, title


@dataclass(frozen=True, slots=True)
class Library:
    """What there is to play with; empty until the app has read it."""

    packs: tuple[tuple[str, str], ...] = ()  # id, title
    recipes: "tuple[Recipe, ...]" = ()
    cards: tuple[DeckCard, ...] = ()  # of the pack of the set-up


@dataclass(frozen=True, slots=True)
class Circles:
    """What a co-development session can be made of; empty until the app has read it."""

    methods: "tuple[MethodEditions, ...]" = ()
    usual: str = ""  # the id of the method that most will take
    subjects: tuple[str, ...] = ()  # kept by the debates of this computer
    sheets: tuple[tuple[str, str], ...] = ()  # sheets of clients among the user's documents: file, name
    sheets_folder: str = ""  # where they are looked for
    previous: tuple[tuple[str, str], ...] = ()  # the sessions that left promises: file, day


@dataclass(frozen=True, slots=True)
class Scene:
    """One moment of the stage. `state` is None when no session is open."""

    now: "Instant"
    words: Words
    state: "Debate | Circle | None" = None
    zones: tuple[Zone, ...] = ()
    library: Library = Library()
    circles: Circles = Circles()
    catalogue: "Catalogue | None" = None  # of the library; None where no sheet can be asked for

    @property
    def debate(self) -> "Debate":
        from arthur.debate.state import Debate

        if not isinstance(self.state, Debate):
            raise TypeError("no debate is open")
        return self.state

    @property
    def circle(self) -> "Circle":
        from codev.circle.state import Circle

        if not isinstance(self.state, Circle):
            raise TypeError("no circle is open")
        return self.state

    @property
    def meeting(self) -> "Meeting":
        """What is true of any session that is open."""
        if self.state is None:
            raise LookupError("no session is open")
        return self.state.meeting


Reply: TypeAlias = "tuple[Desk, tuple[Order, ...]]"
