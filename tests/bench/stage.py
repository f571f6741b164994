"""A full redraw of every screen of a session, flip included, beside that of a bare window with one line of text."""

import gc
import time
from collections.abc import Iterator
from dataclasses import replace

from arthur.app.opening import open_letters
from arthur.stage.canvas import Canvas
from arthur.stage.letters import Letters
from arthur.stage.styles import Face
from arthur.stage.window import StageWindow
from arthur.stage_views.room import room
from arthur.widgets.theme import DAY
from codev import places
from codev.catalogs import words_for
from codev.timing import Instant
from tests.arthur.stage_views.rooms import SCENES, Scene, content_of
from tests.bench.figure import Figure, milliseconds, percentile, within
from tests.bench.screens import HD, NOTHING, UHD, screen

REDRAWS = 40  # of each screen, a second of its clock apart
WARMED = 3  # of them, which find nothing kept
GOALS = {HD: 0.008, UHD: 0.030}


def figures() -> Iterator[Figure]:
    for size, goal in GOALS.items():
        with screen(size) as driver:
            window = StageWindow("banc d’essai", size, headless=driver == NOTHING)
            shown, letters = window.size, open_letters()
            gc.freeze()  # as the app does once it is loaded
            times = [one for scene in SCENES for one in redraws(scene, window, letters, REDRAWS)[WARMED:]]
            bare = [_bare(window, letters, number) for number in range(200)]
            window.close()
        what = f"full redraw, warm, 99th percentile, {shown[0]}×{shown[1]}, {driver}"
        yield within(what, percentile(times), goal, f"bare window {milliseconds(percentile(bare))}")


def redraws(scene: Scene, window: StageWindow, letters: Letters, count: int) -> list[float]:
    """Seconds that each of so many redraws takes; the first ones find nothing kept."""
    words = words_for("fr", places.locales())
    shows = scene.shows(words, content_of(words))
    times = []
    for second in range(count):
        now = Instant(shows.now + 1_000 * second)
        begun = time.perf_counter()
        room(Canvas(window.surface, letters), replace(shows, now=now), words, DAY)
        window.flip()
        times.append(time.perf_counter() - begun)
    return times


def _bare(window: StageWindow, letters: Letters, number: int) -> float:
    font = letters.font(Face.PLAIN, window.size[1] // 24)
    begun = time.perf_counter()
    window.surface.fill(DAY.wall)
    window.surface.blit(font.render(f"Une ligne {number}", True, DAY.ink), (40, 40))
    window.flip()
    return time.perf_counter() - begun


if __name__ == "__main__":
    print(*figures(), sep="\n")
