"""`make bench`: each figure that must stay small, beside its baseline of the same run, its goal, and whether it is met.

A goal in milliseconds is for a machine that does nothing else: the load that there was is told with the machine.
"""

import os
import platform
from pathlib import Path

os.environ.setdefault("SDL_AUDIODRIVER", "dummy")

from arthur.stage.engine import pygame
from tests.bench import bilan, circle, client, documents, idle, memory, packs, stage, startup, store
from tests.bench.figure import HEADING


def main() -> None:
    """Prints the machine, then a line for each figure as soon as it is known."""
    print(machine(), f"\n\n{HEADING}", flush=True)
    met = True
    for part in (startup, client, stage, idle, memory, store, circle, packs, documents, bilan):
        for figure in part.figures():
            print(figure, flush=True)
            met &= figure.met
    print("\nevery goal is met" if met else "\nsome goal is NOT MET", load(), sep=", ")


def machine() -> str:
    sdl = ".".join(map(str, pygame.get_sdl_version()))
    parts = (
        f"{_processor()}, {os.cpu_count()} cores, {platform.system()} {platform.release()}",
        f"Python {platform.python_version()}, pygame-ce {pygame.version.ver}, SDL {sdl}",
        load(),
    )
    return "\n".join(parts)


def load() -> str:
    """How many processes wanted a core in the last minute, the bench included."""
    return f"load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "load not known"


def _processor() -> str:
    told = Path("/proc/cpuinfo")
    lines = told.read_text(encoding="utf-8").splitlines() if told.exists() else []
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.processor() or platform.machine()


if __name__ == "__main__":
    main()
