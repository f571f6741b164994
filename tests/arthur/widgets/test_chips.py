"""What a line is, as chips: the one chosen is told by more than its colour, and Tab goes to the next."""

import pytest

from arthur.intents import Intent, Verb
from arthur.stage.box import Box
from arthur.widgets.chips import Chip, chips_height, draw_chips
from arthur.widgets.theme import DAY
from tests.arthur.stage_views.law import blank, faults

FOLLOWING = (Intent(Verb.SORT), "Changer la sorte de cette ligne")
LABELS = ("idée", "expérience", "ressource", "question de recul")
CHIPS = tuple(Chip(label, Intent(Verb.SORT, label), label == "ressource") for label in LABELS)


@pytest.mark.parametrize("width", [1100, 420, 300])
def test_chips_can_be_read_and_clicked_in_any_width(width: int) -> None:
    canvas = blank((1280, 720))
    canvas.fill(DAY.wall)
    box = Box(30, 30, width, chips_height(canvas, width, CHIPS, "Tab"))
    zones = draw_chips(canvas, box, CHIPS, "Tab", FOLLOWING, DAY)
    assert faults(canvas, zones) == []
    assert [zone.intent for zone in zones] == [FOLLOWING[0], *(chip.intent for chip in CHIPS)]
    assert [zone.key for zone in zones] == ["tab", "", "", "", ""]
    assert all(mark.box.within(box) for mark in canvas.marks)


def test_the_one_chosen_has_a_tick() -> None:
    canvas = blank()
    canvas.fill(DAY.wall)
    draw_chips(canvas, Box(30, 30, 1100, 60), CHIPS, "Tab", FOLLOWING, DAY)
    assert [mark.text for mark in canvas.marks if "✓" in mark.text] == ["✓ ressource"]
