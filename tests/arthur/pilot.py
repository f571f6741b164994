"""A pilot for tests: a whole app that nobody sees, driven by keys and by clicks on what is written."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from arthur.app.application import App
from arthur.app.opening import open_app
from arthur.app.premises import Premises
from arthur.debate.state import Debate
from arthur.director.desk import SetUp
from arthur.intents import Click, KeyPress, Typed, Zone
from codev import places
from codev.catalogs import words_for
from codev.clock import Clock
from codev.preferences import Mode, Preferences

MORNING = 1_795_333_500_000  # 22 November 2026, 7:45 UTC, in milliseconds


class Hands:
    """A clock that only moves when told."""

    def __init__(self) -> None:
        self.at = MORNING
        self.clock = Clock(lambda: self.at, lambda: self.at)

    def pass_by(self, seconds: float) -> None:
        self.at += round(seconds * 1000)


class Pilot:
    """Presses keys and clicks as a facilitator would, and reads what the stage shows."""

    def __init__(self, app: App, hands: Hands) -> None:
        self.app = app
        self.hands = hands

    @property
    def state(self) -> Debate:
        state = self.app.state
        assert state is not None, "no session is open"
        return state

    def press(self, *names: str) -> None:
        """Each name is a key ("right", "f1", "ctrl+q") or a letter as the keyboard makes it."""
        for name in names:
            held, _, last = name.rpartition("+")
            if len(name) == 1:
                self.app.receive(Typed(name))
            else:
                self.app.receive(KeyPress(last, ctrl=held == "ctrl", shift=held == "shift"))
            self.app.refresh()

    def write(self, text: str) -> None:
        """Writes `text` in the line that is open, and ends it."""
        assert self.app.desk.draft is not None, f"no line is open for {text!r}; the stage shows {self.seen()}"
        for letter in text:
            self.app.receive(Typed(letter))
        self.press("return")

    def zone(self, label: str) -> Zone:
        """The zone whose label holds `label`."""
        found = [zone for zone in self.app.painter.zones if label.casefold() in zone.label.casefold()]
        assert found, f"nothing says {label!r}: {[zone.label for zone in self.app.painter.zones]}"
        return found[0]

    def click(self, label: str) -> None:
        x, y, width, height = self.zone(label).rect
        self.app.receive(Click(x + width // 2, y + height // 2))
        self.app.refresh()

    def wait(self, seconds: float) -> None:
        """The room's time passes, in steps short enough for no gap to be seen."""
        while seconds > 0:
            step = min(seconds, 30.0)
            self.hands.pass_by(step)
            self.app.tick()
            seconds -= step
        self.app.refresh()

    def seen(self) -> str:
        """All that is written on the stage."""
        self.app.painter.settle()
        self.app.refresh()
        canvas = self.app.painter.canvas
        return " ".join(mark.text for mark in canvas.marks) if canvas else ""


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
    folder: Path, size: tuple[int, int] = (1280, 720), lang: str = "fr", *, motion: bool = False
) -> Iterator[Pilot]:
    """An app at its home screen, its files in `folder`."""
    hands = Hands()
    preferences = Preferences(lang=lang, mode=Mode.WINDOWED, reduced_motion=not motion)
    app = open_app(premises(folder, hands), preferences, SetUp(), headless=True, size=size)
    app.refresh()
    app.duties.prepare()
    app.refresh()
    try:
        yield Pilot(app, hands)
    finally:
        app.close()
