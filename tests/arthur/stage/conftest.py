"""A stage that nobody sees."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from arthur.stage.canvas import Canvas
from arthur.stage.letters import Letters
from arthur.stage.window import StageWindow

ASSETS = Path(__file__).parents[3] / "assets"


@pytest.fixture(scope="session")
def letters() -> Letters:
    StageWindow("test", (64, 64), headless=True)
    return Letters(ASSETS / "fonts")


@pytest.fixture
def canvas(letters: Letters) -> Iterator[Callable[..., Canvas]]:
    """Give a canvas of a window of any size."""
    opened: list[StageWindow] = []

    def make(width: int = 1280, height: int = 720, text_size: float = 1.0) -> Canvas:
        opened.append(StageWindow("test", (width, height), headless=True))
        return Canvas(opened[-1].surface, letters, text_size)

    yield make
    for window in opened:
        window._window.destroy()
