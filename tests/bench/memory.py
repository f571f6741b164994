"""What a two-hour session takes of memory: the rehearsal of the usual plan, in a process of its own."""

import subprocess
import sys
import tempfile

from tests.bench.figure import Figure

MIB = 2**20
TOLERANCE = 2 * MIB  # what a round may leave behind: its own records, and the allocator's crumbs
REHEARSAL = """
import sys
from pathlib import Path
from arthur.app.application import App
from arthur.rehearsal.play import rehearse_alone

sizes = []
refresh = App.refresh

def watched(app):
    drawn = refresh(app)
    if app.state is not None:
        resident = int(Path("/proc/self/statm").read_text().split()[1])
        sizes.append((app.state.number, resident))
    return drawn

App.refresh = watched
played = rehearse_alone("fr", 1.0, Path(sys.argv[1]))
assert played.finished
last = sizes[-1][0]
second = next(size for number, size in sizes if number == 2)
print(second, max(size for number, size in sizes if number == last), max(size for _, size in sizes), last)
"""


def figures() -> list[Figure]:
    """Resident memory: the most of all, and how much the rounds after the first one add."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-c", REHEARSAL, folder]
        told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    first, last, most, rounds = (int(number) for number in told.split()[-4:])
    page = 4096
    grown = (last - first) * page
    return [
        Figure(
            f"memory of a two-hour rehearsal of {rounds} rounds, 1920×1080",
            f"{most * page / MIB:.0f} MiB",
            "",
            "≤ 150 MiB",
            most * page <= 150 * MIB,
        ),
        Figure(
            "grown from the end of the first round",
            f"{grown / MIB:+.1f} MiB",
            f"{first * page / MIB:.0f} MiB",
            "+0 (±2)",
            grown <= TOLERANCE,
        ),
    ]


if __name__ == "__main__":
    print(*figures(), sep="\n")
