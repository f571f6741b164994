"""A table is told without its colour: by its word, and by a charge that no other table has."""

from itertools import combinations

import pytest

from arthur.debate.tables import EMBLEMS
from arthur.stage.box import Box
from arthur.stage.canvas import Canvas
from arthur.widgets.charges import CHARGES
from arthur.widgets.shield import named, named_width, shield, shield_size
from arthur.widgets.shield_svg import printed_shield
from arthur.widgets.theme import DAY, NIGHT, Theme
from codev.words import SourceWords
from tests.arthur.stage_views.law import blank

WORDS = SourceWords()
IDS = [emblem.id for emblem in EMBLEMS]


def drawn(table: str, theme: Theme = DAY, width: int = 40) -> bytes:
    canvas = blank((64, 64))
    canvas.fill(theme.wall)
    shield(canvas, table, 4, 4, width, theme)
    return pixels(canvas)


def pixels(canvas: Canvas) -> bytes:
    return bytes(canvas.freeze().image.get_buffer().raw)


def differing(first: bytes, second: bytes) -> float:
    """The share of the bytes of two pictures that differ."""
    return sum(a != b for a, b in zip(first, second, strict=True)) / len(first)


def test_every_emblem_has_its_charge() -> None:
    assert set(CHARGES) == set(IDS)


def test_charges_differ_without_their_colours() -> None:
    pictures = []
    for emblem in EMBLEMS:
        canvas = blank((64, 64))
        canvas.drawing(printed_shield(emblem, coloured=False), Box(4, 4, *shield_size(40)))
        pictures.append(pixels(canvas))
    for first, second in combinations(pictures, 2):
        assert differing(first, second) > 0.02


@pytest.mark.parametrize("table", IDS)
def test_a_shield_keeps_to_its_box_in_both_themes(table: str) -> None:
    for theme in (DAY, NIGHT):
        canvas = blank((64, 64))
        box = shield(canvas, table, 4, 4, 40, theme)
        assert box == Box(4, 4, 40, 46)
        assert canvas.overflows == []


def test_the_name_stands_beside_the_shield() -> None:
    canvas = blank()
    canvas.fill(DAY.wall)
    box = named(canvas, "licorne", Box(100, 100, 600, 60), WORDS, DAY)
    assert [mark.text for mark in canvas.marks] == ["Licorne"]
    assert canvas.marks[0].box.x > 100 + 60 // 2
    assert box.w == named_width(canvas, "licorne", WORDS, 60)
