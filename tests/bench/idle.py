"""What an idle room costs: a clock that runs on the stage, against the same screen drawn sixty times a second, or in a
terminal.
"""

import os
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from arthur.debate.plans import StepKind
from tests.arthur.pilot import Pilot
from tests.bench import faces
from tests.bench.client import app_on, live
from tests.bench.figure import Figure
from tests.bench.screens import HD, screen

IDLE, BUSY = 20.0, 4.0  # seconds of each
SETTLING = 3.0  # seconds after the last key


def debate(pilot: Pilot) -> None:
    pilot.start()
    pilot.reach(StepKind.DEBATE)
    assert pilot.state().meeting.timer.running


def circle(pilot: Pilot) -> None:
    """A talk of a co-development session, whose clock runs."""
    faces.talk_on_stage(pilot, minutes=5)


def figures() -> Iterator[Figure]:
    yield from on_stage("a debate", debate)
    yield from on_stage("a circle", circle)
    if hasattr(os, "openpty"):
        yield in_a_terminal()


def on_stage(what: str, start: Callable[[Pilot], None]) -> Iterator[Figure]:
    with screen(HD) as driver, app_on(HD, driver) as pilot:
        start(pilot)
        live(pilot, SETTLING)
        idle = share(IDLE, pilot.app.turn)

        def frame() -> None:
            begun = time.perf_counter()
            pilot.app.painter.forget()
            pilot.app.refresh()
            time.sleep(max(0.0, 1 / 60 - (time.perf_counter() - begun)))

        busy = share(BUSY, frame)
    yield Figure(
        f"{what}, clock running, of a core, 1920×1080, {driver}", f"{idle:.2%}", "", "≤ 1 %", idle <= 0.01
    )
    against = f"60 fps loop {busy:.1%}"
    yield Figure(
        "the same, against a 60 fps loop", f"{idle / busy:.3f} ×", against, "≤ 0.1 ×", idle / busy <= 0.1
    )


def in_a_terminal() -> Figure:
    with tempfile.TemporaryDirectory() as folder:
        faces.talk_in_a_file(Path(folder), minutes=5)
        with faces.on_a_terminal(folder):
            time.sleep(IDLE)
        found = faces.changes(Path(folder) / "terminal")
    return faces.used("a circle in a terminal, clock running, of a core", found)


def share(seconds: float, turn: Callable[[], None]) -> float:
    """The share of a core that this process uses while it turns for so long."""
    used, begun = time.process_time(), time.perf_counter()
    while time.perf_counter() - begun < seconds:
        turn()
    return (time.process_time() - used) / (time.perf_counter() - begun)


if __name__ == "__main__":
    print(*figures(), sep="\n")
