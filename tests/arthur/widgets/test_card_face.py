"""A card: its front says everything, its back nothing; between the two it narrows."""

import pytest

from arthur.stage.box import Box
from arthur.stage.canvas import Canvas
from arthur.widgets.card_face import draw_back, draw_front, draw_turning, front
from arthur.widgets.theme import DAY
from codev.words import SourceWords
from tests.arthur.samples import FULL, USUAL, Content, card
from tests.arthur.stage_views.law import blank, faults, written

WORDS = SourceWords()


@pytest.mark.parametrize("content", [USUAL, FULL])
def test_the_front_says_stage_family_title_and_situation(content: Content) -> None:
    canvas = blank()
    canvas.fill(DAY.wall)
    shown = card(0, content)
    face = front(canvas, 1100, shown, WORDS)
    draw_front(canvas, Box(60, 30, 1100, face.height), face, DAY)
    assert faults(canvas, ()) == []
    joined = written(canvas).replace(" ", "")
    for text in ("Spécifications", "Mobilier et aménagement", shown.title, shown.situation):
        assert all(word in joined for word in text.split(" "))


def test_the_back_says_nothing() -> None:
    canvas = blank()
    draw_back(canvas, Box(100, 100, 300, 420), DAY)
    assert canvas.marks == []


def width_of(turned: float) -> int:
    """How wide the card is at that moment of its turn."""
    canvas = blank()
    canvas.fill(DAY.wall)

    def paper(sheet: Canvas, place: Box) -> None:
        sheet.rect(place, DAY.paper)

    draw_turning(canvas, Box(400, 100, 400, 500), turned, paper, DAY)
    image = canvas.freeze(Box(0, 300, canvas.width, 1)).image
    return sum(image.get_at((x, 0))[:3] != DAY.wall for x in range(canvas.width))


def test_a_turning_card_narrows_then_widens() -> None:
    widths = [width_of(turned) for turned in (0.0, 0.2, 0.4, 0.49, 0.6, 0.8, 1.0)]
    assert widths[0] >= 390
    assert widths[-1] == 400
    assert widths[:4] == sorted(widths[:4], reverse=True)
    assert widths[4:] == sorted(widths[4:])
    assert widths[3] < 40
