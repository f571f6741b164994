"""Everybody's place in a round: told by shape, numbered, in their order, and each can be clicked."""

import pygame
import pytest

from arthur.intents import Intent, Verb, Zone
from arthur.stage.box import Box
from arthur.widgets.dots import Place, dots, dots_rows, row_height
from arthur.widgets.theme import DAY, NIGHT, Theme
from codev.circle.rounds import MARK_NAMES, Mark
from tests.arthur.stage_views.law import blank, faults

EACH = tuple(Place(seat, mark, f"n° {seat} : {MARK_NAMES[mark]}") for seat, mark in enumerate(Mark, 1))


def places(count: int) -> tuple[Place, ...]:
    return tuple(EACH[number % len(EACH)]._replace(seat=number + 1) for number in range(count))


def sign(mark: Mark, theme: Theme) -> bytes:
    """What the sign of a mark looks like in black and white: colours that differ by day are one here."""
    canvas = blank()
    canvas.fill(theme.wall)
    dots(canvas, Box(100, 100, 200, 200), (Place(8, mark, "x"),), theme)
    bits = canvas.freeze(Box(100, 100, 200, row_height(canvas) // 2)).image
    mask = pygame.mask.from_threshold(bits, theme.wall, (60, 60, 60))
    return pygame.image.tobytes(mask.to_surface(), "RGB")


@pytest.mark.parametrize("theme", [DAY, NIGHT], ids=lambda theme: theme.name)
def test_each_mark_has_a_shape_of_its_own(theme: Theme) -> None:
    assert len({sign(mark, theme) for mark in Mark}) == len(Mark)


def test_places_are_numbered_and_can_be_clicked() -> None:
    canvas = blank()
    canvas.fill(DAY.wall)
    zones = dots(canvas, Box(50, 100, 900, 100), EACH, DAY)
    assert [mark.text for mark in canvas.marks] == [str(place.seat) for place in EACH]
    assert [zone.intent for zone in zones] == [Intent(Verb.SEAT, place.seat) for place in EACH]
    assert zones[1].label == "n° 2 : parle"
    assert faults(canvas, zones) == []


@pytest.mark.parametrize("count", [1, 4, 13, 20, 40, 48])
@pytest.mark.parametrize("text_size", [1.0, 1.3])
def test_any_number_of_places_stands_in_even_rows(count: int, text_size: float) -> None:
    canvas = blank((1024, 768), text_size)
    canvas.fill(DAY.wall)
    rows = dots_rows(canvas, 940, places(count))
    assert [place for row in rows for place in row] == list(places(count))
    assert max(map(len, rows)) - min(map(len, rows)) <= len(rows)
    zones: list[Zone] = []
    for number, row in enumerate(rows):
        box = Box(40, 10 + number * row_height(canvas), 940, row_height(canvas))
        zones += dots(canvas, box, row, DAY, columns=len(rows[0]))
    assert faults(canvas, tuple(zones)) == []


def test_a_round_of_nobody_has_no_row() -> None:
    assert dots_rows(blank(), 940, ()) == []
