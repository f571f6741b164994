"""The two faces of a circle whose clock runs, each in a process of its own that writes down what it showed, and when."""

import json
import os
import re
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from codev.circle import commands as c
from codev.circle.activity import CIRCLE
from codev.circle.method import Capture, PhaseKind
from codev.circle.records import Cause
from codev.circle.state import Circle
from codev.clock import system_clock
from codev.meeting import commands as mc
from codev.packs.files import Folder
from codev.packs.methods import load_methods
from codev.places import locales, scenarios
from codev.rehearsing import opening
from codev.session import Session
from codev.timing import MINUTE, Millis
from codev.words import SourceWords
from tests.bench.figure import Figure

if TYPE_CHECKING:
    from tests.arthur.pilot import Pilot

FILE = "talk.seance"  # what both faces show
METHOD, PEOPLE = "entraide-120", 13
SETTLING = 5.0  # seconds after the last act
DIGITS = re.compile(r"\s*(\+?)(\d+):(\d\d)(?:  .*)?")


class Change(NamedTuple):
    """New digits on a face: `shown` seconds are left.

    `at` is when, in milliseconds on the face's own line of time; `real` the same in seconds on a clock that all programs
    share; `used` the seconds of a processor that the face has taken so far.
    """

    shown: int
    at: int
    real: float
    used: float


def seconds_in(text: str) -> int | None:
    """The seconds that a clock's digits tell, None where the text is no clock."""
    found = DIGITS.fullmatch(text)
    if found is None:
        return None
    told = int(found[2]) * 60 + int(found[3])
    return -told if found[1] else told


class Notebook:
    """Writes down each change of what a face shows, a line each: the face may be stopped at any moment."""

    def __init__(self, path: Path) -> None:
        self._file = path.open("w", encoding="utf-8")
        self._last: int | None = None

    def see(self, texts: Sequence[str], at: int) -> None:
        shown = next((found for text in texts if (found := seconds_in(text)) is not None), None)
        if shown is not None and shown != self._last:
            self._last = shown
            print(json.dumps((shown, at, real_time(), time.process_time())), file=self._file, flush=True)


def real_time() -> float:
    """Seconds on a clock that all programs share."""
    return time.clock_gettime(time.CLOCK_MONOTONIC)


# ---------------------------------------------------------------------- the two faces, each in its own process


def stage(folder: Path, minutes: float) -> None:
    """The stage with a client who speaks for all this time; leaves a copy of the session for the other face."""
    os.environ.setdefault("SDL_AUDIODRIVER", "dummy")
    from tests.bench.client import app_on, live
    from tests.bench.screens import HD, screen

    with screen(HD) as driver, app_on(HD, driver) as pilot:
        talk_on_stage(pilot, minutes)
        copy = folder / "copy.part"
        shutil.copy(pilot.path, copy)
        copy.rename(folder / FILE)
        live(pilot, SETTLING)
        book, flip = Notebook(folder / "stage"), pilot.app.window.flip

        def seen() -> None:
            flip()
            canvas = pilot.app.painter.canvas
            book.see([mark.text for mark in canvas.marks] if canvas else [], pilot.app.now)

        pilot.app.window.flip = seen  # type: ignore[method-assign]
        live(pilot, minutes * 60)


def talk_on_stage(pilot: "Pilot", minutes: float) -> None:
    """A session of the usual method on the stage, led to a talk whose clock runs for so long."""
    pilot.start_circle()
    sitting = pilot.app.duties.sitting
    assert sitting is not None
    assert isinstance(sitting.state, Circle)
    for command in to_the_clock(sitting.state, minutes):
        refused = sitting.ask(command)
        assert refused is None, refused.reason
    pilot.app.refresh()


def talk_in_a_file(folder: Path, minutes: float) -> None:
    """The same in a file that the terminal can open."""
    found = load_methods(Folder(scenarios() / "methodes", ""), []).found
    command, _ = opening(next(one for one in found if one[0].id == METHOD), PEOPLE, SourceWords())
    session = Session.create(CIRCLE, folder / FILE, system_clock())
    assert session.ask(command) is None
    for after in to_the_clock(session.state, minutes):
        assert session.ask(after) is None
    session.close()


def to_the_clock(circle: Circle, minutes: float) -> Iterator[c.CircleCommand]:
    """What leads to the first long talk, with time enough for its clock to run down all along."""
    steps = circle.meeting.steps
    index = next(i for i, step in enumerate(steps) if step.kind == PhaseKind.EXPOSE and i)
    if Capture.SUBJECT in circle.phase_of(0).captures:
        yield c.ProposeSubject("Un marché de repas", 1)
        yield c.ChooseSubject(1)
    for step in range(index):
        if circle.unheard(step):
            yield c.Overrule(Cause.NO_TIME, step)
    yield mc.EnterStep(index)
    wanted = round((minutes + 1) * MINUTE) - steps[index].planned
    if wanted > 0:
        yield mc.AddTime(Millis(wanted))


def terminal(folder: Path) -> None:
    """The terminal with the copy, until it is stopped."""
    from codev.catalogs import words_for
    from codev.sitting import Sitting
    from codev.terminal.app import TerminalApp
    from codev.terminal.letters import signs_for
    from codev.terminal.screen import Face

    clock = system_clock()
    session = Session.open(CIRCLE, folder / FILE, clock)
    face = Face(words_for("fr", locales()), signs_for("utf-8", "xterm"))
    app = TerminalApp(Sitting(session, ()), clock, face, lambda: ())
    book = Notebook(folder / "terminal")

    def seen(_: object) -> None:
        shown = app._shown
        lines = shown.lines if shown else ()
        book.see(["".join(text for _, text in line) for line in lines], clock.now())

    app._app.after_render += seen
    app.run()


def changes(path: Path) -> list[Change]:
    return [Change(*json.loads(line)) for line in path.read_text(encoding="utf-8").splitlines()]


def used(what: str, found: Sequence[Change]) -> Figure:
    """The share of a core that a face used between its first second and its last."""
    share = (found[-1].used - found[0].used) / (found[-1].real - found[0].real)
    return Figure(what, f"{share:.2%}", "", "≤ 1 %", share <= 0.01)


# ---------------------------------------------------------------------- how they are started


@contextmanager
def started(*arguments: str, on: int | None = None) -> Iterator[subprocess.Popen[bytes]]:
    """This module in a process of its own, which does not outlive us."""
    command = [sys.executable, "-m", "tests.bench.faces", *arguments]
    process = subprocess.Popen(command, stdin=on, stdout=on, stderr=subprocess.DEVNULL if on else None)
    try:
        yield process
    finally:
        process.terminate()
        process.wait()


@contextmanager
def on_a_terminal(folder: str) -> Iterator[None]:
    """The terminal's face on a pseudo-terminal that somebody reads."""
    ours, theirs = os.openpty()
    os.environ["TERM"] = "xterm"

    def read() -> None:
        with suppress(OSError):
            while os.read(ours, 65_536):
                pass

    threading.Thread(target=read, daemon=True).start()
    try:
        with started("terminal", folder, on=theirs):
            yield
    finally:
        os.close(theirs)
        os.close(ours)


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["stage", where, length]:
            stage(Path(where), float(length))
        case ["terminal", where]:
            terminal(Path(where))
