"""What an idle room costs: a debate whose clock runs, against the same screen drawn sixty times a second."""

import time
from collections.abc import Callable

from arthur.debate.plans import StepKind
from tests.bench.client import app_on, live
from tests.bench.figure import Figure
from tests.bench.screens import HD, screen

IDLE, BUSY = 20.0, 4.0  # seconds of each
SETTLING = 3.0  # seconds after the last key


def figures() -> list[Figure]:
    with screen(HD) as driver, app_on(HD, driver) as pilot:
        pilot.start()
        pilot.reach(StepKind.DEBATE)
        assert pilot.state().meeting.timer.running
        live(pilot, SETTLING)
        idle = share(IDLE, pilot.app.turn)

        def frame() -> None:
            begun = time.perf_counter()
            pilot.app.painter.forget()
            pilot.app.refresh()
            time.sleep(max(0.0, 1 / 60 - (time.perf_counter() - begun)))

        busy = share(BUSY, frame)
    what = f"idle room, clock running, of a core, 1920×1080, {driver}"
    against = f"60 fps loop {busy:.1%}"
    return [
        Figure(what, f"{idle:.2%}", "", "≤ 1 %", idle <= 0.01),
        Figure(
            "the same, against a 60 fps loop", f"{idle / busy:.3f} ×", against, "≤ 0.1 ×", idle / busy <= 0.1
        ),
    ]


def share(seconds: float, turn: Callable[[], None]) -> float:
    """The share of a core that this process uses while it turns for so long."""
    used, begun = time.process_time(), time.perf_counter()
    while time.perf_counter() - begun < seconds:
        turn()
    return (time.process_time() - used) / (time.perf_counter() - begun)


if __name__ == "__main__":
    print(*figures(), sep="\n")
