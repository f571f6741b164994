"""A pilot for tests: a whole app that nobody sees, driven by keys and by clicks on what is written."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from arthur.app.application import App
from arthur.app.opening import open_app
from arthur.app.premises import Premises
from arthur.debate.activity import DEBATE
from arthur.debate.plans import StepKind
from arthur.debate.state import Debate
from arthur.director.desk import CircleSetUp, Desk, Place, SetUp
from arthur.director.orders import Begin, BeginCircle
from arthur.intents import Click, Input, KeyPress, Typed, Zone
from arthur.stage.box import Box
from codev import places
from codev.catalogs import words_for
from codev.circle.state import Circle
from codev.clock import Clock
from codev.preferences import Mode, Preferences
from codev.session import look

MORNING = 1_795_333_500_000  # 22 November 2026, 7:45 UTC, in milliseconds


class Hands:
    """A clock that only moves when told. `asleep` is what a sleeping computer's own clock does not count."""

    def __init__(self, at: int = MORNING) -> None:
        self.at = at
        self.wall = 0  # milliseconds by which the wall clock was set, on top of `at`
        self.asleep = 0
        self.clock = Clock(lambda: self.at + self.wall, lambda: self.at - self.asleep, lambda: self.at)

    def pass_by(self, seconds: float) -> None:
        self.at += round(seconds * 1000)

    def sleep(self, seconds: float) -> None:
        """The lid is closed for so long."""
        self.pass_by(seconds)
        self.asleep += round(seconds * 1000)


class Pilot:
    """Presses keys and clicks as a facilitator would, and reads what the stage shows."""

    def __init__(self, app: App, hands: Hands) -> None:
        self.app = app
        self.hands = hands

    # ------------------------------------------------------------------ acts

    def start(self, setup: SetUp | None = None) -> None:
        """Opens a session as `setup` says, without passing by the set-up screen."""
        self.app.desk = replace(self.app.desk, setup=setup or SetUp())
        self.app.ask_for(Begin())
        self.app.refresh()
        assert self.app.desk.place is Place.ROOM, self.app.desk.message

    def start_circle(self, setup: CircleSetUp | None = None) -> None:
        """Opens a co-development session as `setup` says."""
        self.app.desk = replace(self.app.desk, circle=setup or CircleSetUp())
        self.app.ask_for(BeginCircle())
        self.app.refresh()
        assert self.app.desk.place is Place.ROOM, self.app.desk.message

    def reach(self, kind: StepKind, number: int = 1) -> None:
        """Goes on by the next key, as a clicker would, up to a step of that round."""
        for _ in range(200):
            step = self.state().meeting.step
            if step.kind == kind and step.round in (0, number) and self.app.desk.over is None:
                return
            self.press("pagedown")
        raise AssertionError(f"no way to {kind}: {self.app.desk}")

    def tour(self) -> Iterator[StepKind]:
        """Stops once at each kind of step, in the order of the plan."""
        self.start()
        seen: set[StepKind] = set()
        for step in self.state().meeting.steps:
            kind = StepKind(step.kind)
            if kind not in seen:
                seen.add(kind)
                self.reach(kind, step.round or 1)
                yield kind

    def press(self, *names: str) -> None:
        """Each name is a key ("right", "f1", "ctrl+shift+z") or a letter as the keyboard makes it."""
        for name in names:
            self.give(key(name))

    def give(self, *given: Input) -> None:
        for one in given:
            self.app.receive(one)
            self.app.refresh()
            self.settle()

    def settle(self) -> None:
        """Waits for the documents that are being written beside the loop."""
        while self.app.duties.exports.busy:
            self.app.rest(30)
            self.app.refresh()

    def left(self) -> list[Path]:
        """The files that the session left: its documents, then its copy."""
        return [Path(path) for one in self.app.desk.known.left for path in one.paths]

    def type(self, text: str) -> None:
        """Letters, without ending the line."""
        for letter in text:
            self.app.receive(Typed(letter))
        self.app.refresh()

    def write(self, text: str) -> None:
        """Writes `text` in the line that is open, and ends it."""
        assert self.app.desk.draft is not None, f"no line is open for {text!r}; the stage shows {self.seen()}"
        self.type(text)
        self.press("return")

    def click(self, label: str) -> None:
        """Clicks on what says `label`, which must be in view."""
        zone = self.zone(label)
        x, y, width, height = zone.rect
        under = [one for one in self.zones if Box(*one.rect).holds(x + width // 2, y + height // 2)]
        assert under[-1] is zone, f"{label!r} is on another page of its list"
        self.click_on(zone)

    def click_on(self, zone: Zone) -> None:
        x, y, width, height = zone.rect
        self.give(Click(x + width // 2, y + height // 2))

    def wait(self, seconds: float) -> None:
        """The room's time passes, in steps short enough for no gap to be seen."""
        while seconds > 0:
            step = min(seconds, 30.0)
            self.hands.pass_by(step)
            self.app.tick()
            seconds -= step
        self.app.refresh()

    def leave(self) -> None:
        """Gives the session's file back, as the end of the program does."""
        self.app.duties.leave()

    # ------------------------------------------------------------------ what there is

    # Methods, not properties: a type checker would believe that what was read once stays so after a key.

    def desk(self) -> Desk:
        return self.app.desk

    def state(self) -> Debate:
        """The debate in hand."""
        state = self.app.state
        assert isinstance(state, Debate), "no debate is open"
        return state

    def in_hand(self) -> Debate | Circle:
        """The session in hand, whatever its activity."""
        state = self.app.state
        assert state is not None, "no session is open"
        return state

    def circle(self) -> Circle:
        """The co-development session in hand."""
        state = self.app.state
        assert isinstance(state, Circle), "no circle is open"
        return state

    @property
    def line(self) -> str:
        """What is in the line that is open."""
        assert self.app.desk.draft is not None, "no line is open"
        return self.app.desk.draft.line.text

    @property
    def message(self) -> str:
        """The message of the moment, with plain spaces."""
        return self.app.desk.message.replace("\u00a0", " ")

    @property
    def path(self) -> Path:
        """The file of the session in hand."""
        sitting = self.app.duties.sitting
        assert sitting is not None, "no session is open"
        return sitting.session.path

    @property
    def zones(self) -> tuple[Zone, ...]:
        return self.app.painter.zones

    def zone(self, label: str) -> Zone:
        """The zone whose label holds `label`."""
        found = [zone for zone in self.zones if label.casefold() in zone.label.casefold()]
        assert found, f"nothing says {label!r}: {[zone.label for zone in self.zones]}"
        return found[0]

    def seen(self) -> str:
        """All that is written on the stage, with plain spaces."""
        self.app.painter.settle()
        self.app.refresh()
        canvas = self.app.painter.canvas
        return " ".join(mark.text for mark in canvas.marks).replace("\u00a0", " ") if canvas else ""


def key(name: str) -> Input:
    """The input of a key or a letter."""
    *held, last = name.split("+") if len(name) > 1 else [name]
    if len(name) == 1:
        return Typed(name)
    return KeyPress(last, shift="shift" in held, ctrl="ctrl" in held, alt="alt" in held, meta="cmd" in held)


def on_disk(path: Path) -> Debate:
    """The state that a session's file tells; the file must have been given back."""
    state = look(path, (DEBATE,)).state
    assert isinstance(state, Debate)
    return state


def premises(folder: Path, hands: Hands) -> Premises:
    return Premises(
        sessions=folder / "sessions",
        documents=folder / "documents",
        preferences=folder / "preferences.json",
        scenarios=places.scenarios(),
        clock=hands.clock,
        words_for=lambda lang: words_for(lang, places.locales()),
        seed=lambda: 7,
    )


@contextmanager
def flying(
    folder: Path,
    size: tuple[int, int] = (1280, 720),
    lang: str = "fr",
    *,
    motion: bool = False,
    hands: Hands | None = None,
    house: Premises | None = None,
    preferences: Preferences | None = None,
) -> Iterator[Pilot]:
    """An app at its home screen, its files in `folder`, or in the `house` given."""
    hands = hands or Hands()
    usual = Preferences(lang=lang, mode=Mode.WINDOWED, reduced_motion=not motion)
    app = open_app(house or premises(folder, hands), preferences or usual, SetUp(), headless=True, size=size)
    app.refresh()
    app.duties.prepare()
    app.refresh()
    try:
        yield Pilot(app, hands)
    finally:
        app.close()
