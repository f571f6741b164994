"""The law of the back row holds in the words of each translation, not only in those of a longer French."""

from functools import partial

import pytest

from arthur.widgets.theme import DAY
from codev.catalogs import words_for
from tests.arthur.stage_views.circle import chosen, talking
from tests.arthur.stage_views.circle.scenes import Scene as CircleScene
from tests.arthur.stage_views.circle.scenes import found as found_in_circle
from tests.arthur.stage_views.law import blank, faults
from tests.arthur.stage_views.rooms import SCENES, Scene, pages
from tests.locales.catalogs import ROOT, TRANSLATED

WINDOWS = (((1024, 768), 1.3), ((1280, 720), 1.0), ((1920, 1080), 1.0))  # size, the facilitator's text size


@pytest.mark.parametrize("lang", TRANSLATED)
@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.name)
def test_every_screen_is_readable_in_its_translation(scene: Scene, lang: str) -> None:
    words = words_for(lang, ROOT / "locales")
    found = []
    for size, text_size in WINDOWS:
        for number, (canvas, zones) in enumerate(pages(scene, words, DAY, partial(blank, size, text_size))):
            found += [f"page {number}, {size} ×{text_size}: {fault}" for fault in faults(canvas, zones)]
    assert not found


@pytest.mark.parametrize("lang", TRANSLATED)
@pytest.mark.parametrize("scene", [*talking.SCENES, *chosen.SCENES], ids=lambda scene: scene.name)
def test_every_screen_of_a_circle_is_readable_in_its_translation(scene: CircleScene, lang: str) -> None:
    words = words_for(lang, ROOT / "locales")
    assert not [
        fault for size, text_size in WINDOWS for fault in found_in_circle(scene, size, text_size, words, DAY)
    ]
