"""Every screen on which a circle talks can be read from the back row and used, in any window, theme and language."""

from itertools import cycle

import pytest

from tests.arthur.stage_views.circle.scenes import SMALL, found
from tests.arthur.stage_views.circle.talking import SCENES, Talk
from tests.arthur.stage_views.law import LANGUAGES, THEMES

FRENCH, LONGER = LANGUAGES


@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.name)
def test_every_screen_is_readable_in_small_windows(scene: Talk) -> None:
    themes = cycle(THEMES)
    assert not [
        fault
        for size in SMALL
        for text_size in (1.0, 1.3)
        for words in LANGUAGES
        for fault in found(scene, size, text_size, words, next(themes))
    ]


@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.name)
def test_every_screen_is_readable_in_large_windows(scene: Talk) -> None:
    assert not found(scene, (1920, 1080), 1.0, FRENCH, THEMES[1])
    assert not found(scene, (1920, 1080), 1.3, LONGER, THEMES[0])
    if SCENES.index(scene) % 3 == 0:
        assert not found(scene, (3840, 2160), 1.3, FRENCH, THEMES[0])
