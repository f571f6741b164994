"""`python -m tests.bench.ten_minutes [MINUTES]`: do the clocks of a room stand a busy computer, for ten real minutes?

One circle, both faces, each a program of its own with its own clock: the stage's loop, and the terminal's on a
pseudo-terminal with a copy of the same session. Beside them as many processes as there are cores do nothing but compute.
Of every second that a face shows it is written when the new digits stood there, and compared with when they should have
on the session's line of time; and the two faces are compared with each other at every change.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from codev.circle.activity import CIRCLE
from codev.session import look
from tests.bench.faces import FILE, Change, changes, on_a_terminal, started, used
from tests.bench.figure import HEADING, Figure, milliseconds, percentile, within

GOAL = 0.100  # seconds after which a displayed second is late, for the 99th percentile
FACES = ("stage", "terminal")


def figures(minutes: float, busy: int, nice: int) -> Iterator[Figure]:
    """Both faces for so long, beside so many busy processes; what they showed, and when."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with _computing(busy, nice), started("stage", name, str(minutes)) as on_stage:
            while not (folder / FILE).exists():
                if on_stage.poll() is not None:
                    raise SystemExit("the stage did not open")
                time.sleep(0.05)
            with on_a_terminal(name):
                on_stage.wait()
        timer = look(folder / FILE, [CIRCLE]).state.meeting.timer
        seen = {face: changes(folder / face) for face in FACES}
    assert timer.since is not None
    offset = min(
        one.real - one.at / 1000 for one in seen["stage"]
    )  # from the session's line to the shared clock
    end = (timer.since + timer.length - timer.elapsed) / 1000 + offset
    first, last = (pick(found[at].real for found in seen.values()) for pick, at in ((max, 0), (min, -1)))
    for face in FACES:
        late = lateness(seen[face], end, first, last)
        against = f"median {milliseconds(percentile(late, 0.5))}, max {milliseconds(max(late))}"
        what = f"{face}: a second's digits late, 99th percentile of {len(late)}"
        yield within(what, percentile(late), GOAL, against)
        yield used(f"{face}: of a core", seen[face])
    most, share = apart(seen["stage"], seen["terminal"], first, last)
    yield Figure(
        "greatest difference between the two faces",
        f"{most} s",
        f"not the same {share:.1%}",
        "≤ 1 s",
        most <= 1,
    )


def lateness(found: Sequence[Change], end: float, first: float, last: float) -> list[float]:
    """How long after its time each second was there, or one after it: digits that were left out are late, not forgotten.

    Seconds; too early counts like too late. `end` is when nothing is left, `first` and `last` bound what is measured.
    """
    whole = range(int(end - last) + 1, int(end - first))
    reached = iter(sorted((one.real, one.shown) for one in found))
    real, shown = next(reached)
    late = []
    for second in reversed(whole):
        while shown > second:
            real, shown = next(reached)
        late.append(abs(real - (end - second)))
    return late


def apart(ones: Sequence[Change], others: Sequence[Change], first: float, last: float) -> tuple[int, float]:
    """The greatest difference between what two faces show at one moment, in seconds, and the share of time of any."""
    moments = sorted(
        (one.real, face, one.shown) for face, found in enumerate((ones, others)) for one in found
    )
    shown: dict[int, int] = {}
    most, unlike, since = 0, 0.0, first
    for real, face, value in moments:
        if len(shown) == 2 and first < real <= last:
            unlike += (real - since) if shown[0] != shown[1] else 0
            most = max(most, abs(shown[0] - shown[1]))
        shown[face], since = value, max(real, first)
    return most, unlike / (last - first)


@contextmanager
def _computing(count: int, nice: int) -> Iterator[None]:
    """So many processes that want all of a core; `nice` makes them give way, as 0 does not."""
    command = [sys.executable, "-c", f"import os; os.nice({nice})\nwhile True: pass"]
    busy = [subprocess.Popen(command) for _ in range(count)]
    try:
        yield
    finally:
        for process in busy:
            process.kill()
            process.wait()


def main() -> None:
    asked = argparse.ArgumentParser(prog="python -m tests.bench.ten_minutes")
    asked.add_argument("minutes", nargs="?", type=float, default=10.0)
    asked.add_argument("--busy", type=int, default=os.cpu_count() or 1, help="processes that compute beside")
    asked.add_argument("--nice", type=int, default=0, help="how far they give way (0: not at all)")
    given = asked.parse_args()
    beside = f"{given.busy} busy processes (nice {given.nice})"
    print(f"{given.minutes:g} minutes beside {beside}\n\n{HEADING}", flush=True)
    for figure in figures(given.minutes, given.busy, given.nice):
        print(figure, flush=True)
    if hasattr(os, "getloadavg"):
        print(f"\nload {os.getloadavg()[1]:.1f} over the last five minutes")


if __name__ == "__main__":
    main()
