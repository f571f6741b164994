"""The line being written: what it shows, and where a click puts the caret."""

import pytest

from arthur.intents import Intent, Verb
from arthur.stage.box import Box
from arthur.stage.canvas import Canvas
from arthur.stage.styles import READING
from arthur.stage_views.shows import Capture
from arthur.widgets.capture import capture, capture_height, caret_at
from arthur.widgets.theme import DAY
from arthur.writing.line import Line, all_selected, composed, line, typed
from codev.words import SourceWords
from tests.arthur.samples import filled
from tests.arthur.stage_views.law import blank, faults, written

WORDS = SourceWords()
TEXT = "L’œuvre d’Élodie : 1 200 € « tout compris »"


def shown(now: Line, width: int = 700) -> tuple[Canvas, Box]:
    """A capture drawn, and the place of its text."""
    canvas = blank()
    canvas.fill(DAY.wall)
    writing = Capture("Raison de la table Lion", now)
    box = Box(20, 20, width, capture_height(canvas, width, writing))
    zones = capture(canvas, box, writing, WORDS, DAY)
    assert faults(canvas, zones) == []
    assert zones[0].intent == Intent(Verb.WRITE, 0)
    return canvas, Box(*zones[0].rect)


@pytest.mark.parametrize("width", [300, 700])
def test_a_click_on_the_caret_keeps_it_where_it_is(width: int) -> None:
    now = line(TEXT)
    canvas, place = shown(now, width)
    block = canvas.lay(now.shown, READING, place.w)
    for index in range(len(TEXT) + 1):
        caret = canvas.caret(block, index).moved(place.x, place.y)
        found = caret_at(canvas, place, now, caret.x, caret.y + caret.h // 2)
        again = canvas.caret(block, found).moved(place.x, place.y)
        assert (again.x, again.y) == (caret.x, caret.y)  # two places may look the same at the end of a line


def test_a_click_outside_finds_the_nearest_end() -> None:
    now = line("bonjour")
    canvas, place = shown(now)
    assert caret_at(canvas, place, now, place.x - 50, place.y) == 0
    assert caret_at(canvas, place, now, place.right + 50, place.bottom + 50) == len("bonjour")


def test_the_count_is_said_and_a_refusal_by_its_length() -> None:
    canvas, _ = shown(line("bonjour", limit=90))
    assert "7 / 90" in written(canvas)
    full = typed(line(filled("Le stock", 90), limit=90), " de trop")
    canvas, _ = shown(full)
    assert "✗ 98 / 90" in written(canvas)


def test_what_is_being_composed_is_seen_but_not_counted() -> None:
    now = composed(typed(line(limit=90), "Le c"), "œu", 2)
    canvas, place = shown(now)
    assert "Le cœu" in written(canvas)
    assert "4 / 90" in written(canvas)
    assert caret_at(canvas, place, now, place.right, place.y) == len("Le c")


def test_a_long_line_takes_more_rows_and_loses_nothing() -> None:
    text = filled("Le stock", 120)
    canvas, _ = shown(all_selected(line(text)), 400)
    assert all(word in written(canvas) for word in text.split(" "))
