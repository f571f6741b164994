"""Whole sessions as text: a journey is right when playing it again writes the same text."""

from pathlib import Path

import pytest

from tests.codev.circle.journey import Journey, played

JOURNEYS = sorted((Path(__file__).parent / "journeys").glob("*.txt"))


def test_there_are_journeys() -> None:
    assert len(JOURNEYS) >= 5


@pytest.mark.parametrize("path", JOURNEYS, ids=lambda path: path.stem)
def test_a_journey_goes_as_it_is_written(path: Path) -> None:
    story = path.read_text(encoding="utf-8")
    assert played(story) == story


def test_a_line_that_asks_nothing_known_is_an_error() -> None:
    with pytest.raises(ValueError, match="no command knows"):
        list(Journey().lines("09:00  chante une chanson"))
