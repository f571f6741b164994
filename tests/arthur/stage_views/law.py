"""What the back row needs of a picture, as a list of faults: an empty one is a picture that may be shown."""

from collections import Counter
from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path

import pygame

from arthur.intents import Zone
from arthur.stage.box import Box
from arthur.stage.canvas import Canvas
from arthur.stage.letters import Letters
from arthur.stage.marks import Mark
from arthur.widgets.theme import DAY, LEAST_CONTRAST, NIGHT, Theme
from codev.words import SourceWords, Words
from tests.arthur.samples import longer

SIZES = ((1024, 768), (1280, 720), (1920, 1080), (1920, 1200), (3840, 2160))
TEXT_SIZES = (1.0, 1.3)
THEMES = (DAY, NIGHT)
LANGUAGES: tuple[Words, ...] = (SourceWords(), SourceWords(lang="xx", change=longer))
SMALLEST_TARGET = 24  # pixels (WCAG 2.2, 2.5.8)

View = Callable[[Canvas, Words, Theme], tuple[Zone, ...]]


@lru_cache(maxsize=1)
def letters() -> Letters:
    pygame.font.init()
    return Letters(Path(__file__).parents[3] / "assets" / "fonts")


def blank(size: tuple[int, int] = (1280, 720), text_size: float = 1.0) -> Canvas:
    """A canvas on a sheet of that size."""
    return Canvas(pygame.Surface(size, 0, 32), letters(), text_size)


def faults_everywhere(view: View, size: tuple[int, int]) -> list[str]:
    """The faults of a view in a window of `size`, in both themes, at each text size, in each language."""
    found = []
    for text_size in TEXT_SIZES:
        for theme in THEMES:
            for words in LANGUAGES:
                canvas = blank(size, text_size)
                zones = view(canvas, words, theme)
                where = f"{size} ×{text_size} {theme.name} {words.lang}"
                found += [f"{where}: {fault}" for fault in faults(canvas, zones)]
    return found


def faults(canvas: Canvas, zones: tuple[Zone, ...]) -> list[str]:
    return [*_unreadable(canvas), *_overlapping(canvas.marks), *_unusable(canvas.area, zones)]


def _unreadable(canvas: Canvas) -> Iterator[str]:
    if not canvas.marks:
        yield "nothing is written"
    for stray in canvas.overflows:
        yield f"outside: {stray.what!r} {stray.box}"
    for mark in canvas.marks:
        if mark.small(canvas.height):
            yield f"too small: {mark.text!r}"
        if mark.contrast < LEAST_CONTRAST:
            yield f"too pale: {mark.text!r} {mark.colour} on {mark.ground}"


def _overlapping(marks: list[Mark]) -> Iterator[str]:
    for number, mark in enumerate(marks):
        for other in marks[:number]:
            if not mark.core.shared(other.core).empty:
                yield f"one over the other: {other.text!r} and {mark.text!r}"


def _unusable(area: Box, zones: tuple[Zone, ...]) -> Iterator[str]:
    for zone in zones:
        box = Box(*zone.rect)
        if not box.within(area) or min(box.w, box.h) < SMALLEST_TARGET:
            yield f"cannot be clicked: {zone}"
        if not zone.label.strip():
            yield f"without a name: {zone}"
    for key, count in Counter(zone.key for zone in zones if zone.key).items():
        if count > 1:
            yield f"{count} places for the key {key!r}"


def written(canvas: Canvas) -> str:
    """All that the picture says, in one line."""
    return " ".join(mark.text for mark in canvas.marks)
