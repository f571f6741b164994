"""Every screen of a session can be read from the back row and used, in any window, theme and language."""

from itertools import cycle

import pytest

from arthur.widgets.theme import Theme
from codev.words import Words
from tests.arthur.stage_views.law import LANGUAGES, THEMES, blank, faults
from tests.arthur.stage_views.rooms import SCENES, Scene, pages

SMALL = ((1024, 768), (1280, 720), (1366, 768))
LARGE = ((1920, 1080), (3840, 2160))
FRENCH, LONGER = LANGUAGES


def found(scene: Scene, size: tuple[int, int], text_size: float, words: Words, theme: Theme) -> list[str]:
    """The faults of all the pages of a scene."""
    said = []
    for number, (canvas, zones) in enumerate(pages(scene, words, theme, lambda: blank(size, text_size))):
        where = f"{scene.name}, page {number}, {size} ×{text_size} {theme.name} {words.lang}"
        said += [f"{where}: {fault}" for fault in faults(canvas, zones)]
    return said


@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.name)
def test_every_screen_is_readable_in_small_windows(scene: Scene) -> None:
    themes = cycle(THEMES)
    assert not [
        fault
        for size in SMALL
        for text_size in (1.0, 1.3)
        for words in LANGUAGES
        for fault in found(scene, size, text_size, words, next(themes))
    ]


@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.name)
def test_every_screen_is_readable_in_large_windows(scene: Scene) -> None:
    large, huge = LARGE
    assert not found(scene, large, 1.0, FRENCH, THEMES[1])
    assert not found(scene, large, 1.3, LONGER, THEMES[0])
    if SCENES.index(scene) % 3 == 0:
        assert not found(scene, huge, 1.3, FRENCH, THEMES[0])
