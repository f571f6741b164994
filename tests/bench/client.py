"""How quick and how light the stage is, as a facilitator meets it: start, cards, redraws, keys, idleness, memory.

Times are in seconds. The stage that nobody sees stands for the real one where there is no screen: each name says which.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from arthur.debate.cards import Card
from arthur.debate.plans import StepKind
from arthur.fitting import fit
from codev import places
from codev.catalogs import words_for
from codev.clock import system_clock
from tests.arthur.pilot import Pilot, flying

HD, UHD = (1920, 1080), (3840, 2160)
RUNS = 9
IDLE_SECONDS, BUSY_SECONDS = 10.0, 4.0

BARE = """
import os
os.environ["SDL_FRAMEBUFFER_ACCELERATION"] = "0"
import pygame
pygame.display.init()
pygame.font.init()
window = pygame.Window("banc", (1600, 900))
surface = window.get_surface()
surface.fill((239, 231, 214))
surface.blit(pygame.Font({font!r}, 40).render("Une ligne", True, (27, 27, 43)), (100, 100))
window.flip()
"""
HOME = """
import gc
gc.disable()
from arthur.app.opening import first_picture, open_letters, open_window, wanted
from codev import places, preferences
from codev.catalogs import words_for
preferred = wanted(preferences.load(places.preferences()), "fr", windowed=True)
window = open_window(preferred, headless={headless!r})
first_picture(window, open_letters(), preferred, words_for("fr", places.locales()))
"""
REHEARSAL = """
import sys
from pathlib import Path
from arthur.app.application import App
from arthur.rehearsal.play import rehearse_alone

pages = []
refresh = App.refresh

def watched(app):
    drawn = refresh(app)
    state = app.state
    if state is not None:
        pages.append((state.number, int(Path("/proc/self/statm").read_text().split()[1]) * 4096))
    return drawn

App.refresh = watched
rehearse_alone("fr", 1.0, Path(sys.argv[1]))
first = max(size for number, size in pages if number == 1)
print(first, pages[-1][1], max(size for _, size in pages))
"""


def start_up() -> tuple[float, float, str]:
    """Process start to the first picture of home, and the same of a bare window: medians, and the driver."""
    with _screen() as driver:
        environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        font = str(places.assets() / "fonts" / "atkinson" / "Regular.ttf")
        scripts = HOME.format(headless=driver == "dummy"), BARE.format(font=font)
        times: tuple[list[float], list[float]] = ([], [])
        for number in range(RUNS + 1):
            for script, kept in zip(scripts, times, strict=True):
                start = time.perf_counter()
                subprocess.run(
                    [sys.executable, "-c", script], check=True, env=environment, capture_output=True
                )
                if number:  # the first pair warms the disk and writes the bytecode
                    kept.append(time.perf_counter() - start)
    ours, bare = (statistics.median(kept) for kept in times)
    return ours, bare, driver


@contextmanager
def _screen() -> Iterator[str]:
    """A real screen where there is one, a virtual one where it can be had, else the driver that shows nothing."""
    if os.environ.get("DISPLAY"):
        yield "x11"
        return
    try:
        server = subprocess.Popen(
            ["Xvfb", ":97", "-screen", "0", "1920x1080x24"],
            stderr=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
        )
    except OSError:
        with _environment("SDL_VIDEODRIVER", "dummy"):
            yield "dummy"
        return
    time.sleep(1)
    try:
        with _environment("DISPLAY", ":97"), _environment("SDL_VIDEODRIVER", "x11"):
            yield "x11 (Xvfb)"
    finally:
        server.terminate()
        server.wait()


@contextmanager
def _environment(name: str, value: str) -> Iterator[None]:
    before = os.environ.get(name)
    os.environ[name] = value
    try:
        yield
    finally:
        if before is None:
            del os.environ[name]
        else:
            os.environ[name] = before


def first_card() -> float:
    """From « Jouer » to the first card on the stage: what the program takes of it."""
    with _pilot(HD) as pilot:
        return sum(_pressed(pilot, key) for key in ("return", "return", "right", "right", "right", "right"))


def next_card(size: tuple[int, int]) -> float:
    """The worst of five draws: from the key to the picture of a card that was not seen before."""
    worst = 0.0
    with _pilot(size) as pilot:
        pilot.start()
        pilot.reach(StepKind.DRAW)
        for _ in range(5):
            pilot.app.turn()
            worst = max(worst, _pressed(pilot, "right"))
            pilot.press("r")
    return worst


def redraw(size: tuple[int, int]) -> float:
    """The worst screen's 99th percentile of a full redraw, flip included, warm."""
    worst = 0.0
    with _pilot(size) as pilot:
        for _ in pilot.tour():
            times = []
            for _ in range(120):
                pilot.app.painter.forget()
                start = time.perf_counter()
                pilot.app.refresh()
                times.append(time.perf_counter() - start)
            worst = max(worst, _percentile(times[20:]))
    return worst


def key_to_picture() -> float:
    """The 99th percentile, over a session with its fades and its card that turns."""
    keys = [*["pagedown"] * 4, "right", *"tt+-", "right", *"aban", "right", "u", "right", "right"]
    times = []
    with _pilot(HD, motion=True) as pilot:
        pilot.start()
        for _ in range(4):
            for key in keys:
                times.append(_pressed(pilot, key))
                pilot.hands.pass_by(0.1)
    return _percentile(times)


def idleness() -> tuple[float, float]:
    """Shares of a core: the debate with its clock running, and the same screen drawn sixty times a second."""
    with _pilot(HD) as pilot:
        pilot.app.premises = replace(pilot.app.premises, clock=system_clock())
        pilot.start()
        pilot.reach(StepKind.DEBATE)
        settled = time.perf_counter() + 3
        while time.perf_counter() < settled:
            pilot.app.turn()
        calm = _share(IDLE_SECONDS, pilot.app.turn)

        def frame() -> None:
            begun = time.perf_counter()
            pilot.app.painter.forget()
            pilot.app.refresh()
            time.sleep(max(0.0, 1 / 60 - (time.perf_counter() - begun)))

        return calm, _share(BUSY_SECONDS, frame)


def _share(seconds: float, turn: Callable[[], None]) -> float:
    used, begun = time.process_time(), time.perf_counter()
    while time.perf_counter() - begun < seconds:
        turn()
    return (time.process_time() - used) / (time.perf_counter() - begun)


def memory() -> tuple[int, int, int]:
    """Bytes of a two-hour rehearsal: the most in the first round, at the end, and the most of all."""
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run(
            [sys.executable, "-c", REHEARSAL, folder], check=True, capture_output=True, text=True
        )
    first, end, most = (int(size) for size in done.stdout.split()[-3:])
    return first, end, most


def fitted() -> float:
    """Laying out one card to see whether it fits: the mean over the shipped ones, the second time round."""
    from arthur.scenario_pack.scenarios import load_scenarios

    check = fit(places.assets() / "fonts", lambda lang: words_for(lang, places.locales()))
    cards: list[Card] = [
        editions[0] for pack in load_scenarios(places.scenarios()).packs for editions in pack.cards
    ]
    start = time.perf_counter()
    for card in cards:
        list(check(card))
    return (time.perf_counter() - start) / len(cards)


@contextmanager
def _pilot(size: tuple[int, int], *, motion: bool = False) -> Iterator[Pilot]:
    with tempfile.TemporaryDirectory() as folder, flying(Path(folder), size, motion=motion) as pilot:
        yield pilot


def _pressed(pilot: Pilot, key: str) -> float:
    start = time.perf_counter()
    pilot.press(key)
    return time.perf_counter() - start


def _percentile(times: list[float]) -> float:
    return sorted(times)[max(0, round(len(times) * 0.99) - 1)]
