"""`make bench`: each figure that must stay small, beside its baseline of the same run, its goal, and whether it is met."""

import os
import platform
from collections.abc import Iterator
from dataclasses import dataclass

os.environ.setdefault(
    "SDL_VIDEODRIVER", "dummy"
)  # the stage that nobody sees; start-up opens a screen of its own
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")

from tests.bench import client, packs, store

MIB = 2**20


@dataclass(frozen=True, slots=True)
class Row:
    """A figure as it is printed, and whether it meets its goal."""

    what: str
    value: str
    baseline: str
    goal: str
    met: bool


def main() -> None:
    """Prints the machine, then a line for each figure as soon as it is known."""
    print(
        f"{platform.machine()}, {os.cpu_count()} cores, {platform.system()}, Python {platform.python_version()}\n"
    )
    for row in rows():
        print(
            f"{row.what:58} {row.value:>16} {row.baseline:>18} {row.goal:>16}   {'met' if row.met else 'NOT MET'}"
        )


def rows() -> Iterator[Row]:
    """Every figure, the slowest to measure last."""
    yield _start_up()
    yield _within("« jouer » to the first card", client.first_card(), 0.5)
    for size, goal in ((client.HD, 0.008), (client.UHD, 0.030)):
        yield _within(f"full redraw, flip included, warm, p99, {_named(size)}", client.redraw(size), goal)
    for size, goal in ((client.HD, 0.050), (client.UHD, 0.120)):
        yield _within(f"next card, {_named(size)}", client.next_card(size), goal)
    yield _within(f"key to new picture, p99, {_named(client.HD)}", client.key_to_picture(), 0.050)
    yield from _idle()
    yield from _stored()
    yield from _packs()
    yield from _memory()


def _start_up() -> Row:
    ours, bare, driver = client.start_up()
    return _ratio(f"process start to home, driver {driver}", ours, bare, 1.3)


def _idle() -> Iterator[Row]:
    calm, busy = client.idleness()
    yield Row("idle room, clock running, of a core", f"{calm:.2%}", "", "≤ 1 %", calm <= 0.01)
    yield Row(
        "the same, against a 60 fps loop",
        f"{calm / busy:.3f} ×",
        f"{busy:.1%}",
        "≤ 0.1 ×",
        calm / busy <= 0.1,
    )


def _stored() -> Iterator[Row]:
    (_, event, insert, _), (_, warm, _, _), *_ = store.figures()
    yield _ratio("one acknowledged event, against a bare insert", event, insert, 1.5)
    yield _within("reopening 5,000 events", warm, 0.150)


def _packs() -> Iterator[Row]:
    ((_, check, parse, _),) = packs.figures()
    yield _ratio("packs check, 1,000 cards, against parsing the YAML", check, parse, 3)
    yield _within("fit of one card in one language", client.fitted(), 0.010)


def _memory() -> Iterator[Row]:
    first, end, most = client.memory()
    yield Row("memory of a two-hour rehearsal", f"{most / MIB:.0f} MiB", "", "≤ 150 MiB", most <= 150 * MIB)
    grown = (end - first) / MIB
    yield Row(
        "grown since the first round", f"{grown:+.1f} MiB", f"{first / MIB:.0f} MiB", "none", grown <= 2
    )


def _within(what: str, seconds: float, goal: float) -> Row:
    return Row(what, f"{seconds * 1000:.1f} ms", "", f"≤ {goal * 1000:.0f} ms", seconds <= goal)


def _ratio(what: str, ours: float, baseline: float, goal: float) -> Row:
    value = f"{ours / baseline:.2f} ×"
    return Row(
        what, value, f"{ours * 1000:.2f}/{baseline * 1000:.2f} ms", f"≤ {goal} ×", ours / baseline <= goal
    )


def _named(size: tuple[int, int]) -> str:
    return f"{size[0]}×{size[1]}"


if __name__ == "__main__":
    main()
