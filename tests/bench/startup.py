"""Process start to the first picture of home, against a bare window of the same size with one line of text."""

import os
import statistics
import subprocess
import sys
import tempfile
import time

from codev import places
from tests.bench.figure import Figure, ratio
from tests.bench.screens import screen

RUNS = 15
BARE = """
import os
os.environ["SDL_FRAMEBUFFER_ACCELERATION"] = "0"
import pygame
pygame.display.init()
pygame.font.init()
window = pygame.Window("banc", pygame.display.get_desktop_sizes()[0], borderless=True)
surface = window.get_surface()
surface.fill((239, 231, 214))
surface.blit(pygame.font.Font({font!r}, 45).render("Une ligne de texte", True, (27, 27, 43)), (100, 100))
window.flip()
os._exit(0)
"""
# The program itself, stopped at its first picture; like it, nothing is collected before.
HOME = """
import gc, os, sys
gc.disable()
import arthur.stage.window as stage
flip = stage.StageWindow.flip
def first(window):
    flip(window)
    os._exit(0)
stage.StageWindow.flip = first
stage._BLIND.clear()
sys.argv = ["arthur"]
from arthur.__main__ import main
main()
raise SystemExit("no picture was shown")
"""


def figures() -> list[Figure]:
    with screen() as driver:
        ours, bare = started(RUNS)
    return [ratio(f"process start to home, {driver}", ours, bare, 1.3)]


def started(runs: int) -> tuple[float, float]:
    """Median seconds of ours and of the bare one, in turn; the first pair warms the disk and writes the bytecode."""
    bare = BARE.format(font=str(places.assets() / "fonts" / "atkinson" / "Regular.ttf"))
    with tempfile.TemporaryDirectory() as home:
        environment = {**os.environ, "XDG_STATE_HOME": home, "PYGAME_HIDE_SUPPORT_PROMPT": "1"}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        pairs = [(_timed(HOME, environment), _timed(bare, environment)) for _ in range(runs + 1)]
    ours, against = (statistics.median(times) for times in zip(*pairs[1:], strict=True))
    return ours, against


def _timed(script: str, environment: dict[str, str]) -> float:
    start = time.perf_counter()
    subprocess.run([sys.executable, "-c", script], check=True, env=environment, capture_output=True)
    return time.perf_counter() - start


if __name__ == "__main__":
    print(*figures(), sep="\n")
