"""A window made smaller or larger while the screen changes: the picture follows, nothing breaks."""

from pathlib import Path

import pytest

from arthur.intents import Resized
from tests.arthur.pilot import flying


@pytest.mark.parametrize("size", [(640, 400), (500, 800), (1900, 700)])
def test_a_window_resized_while_screens_fade_is_drawn_anew(size: tuple[int, int], tmp_path: Path) -> None:
    with flying(tmp_path, size=(1280, 720), motion=True) as pilot:
        pilot.start()
        window = pilot.app.window
        for step in ("right", "right", "right", "right"):
            window._window.size = size if window.size != size else (1280, 720)
            pilot.give(Resized(*window.size))
            pilot.press(step)
            canvas = pilot.app.painter.canvas
            assert canvas is not None
            assert (canvas.width, canvas.height) == window.size
