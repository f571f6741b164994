"""A list of answers: one framed, all reachable, however many there are and however little room."""

import pytest

from arthur.intents import Intent, Verb, Zone
from arthur.stage.box import Box
from arthur.stage_views.entries import Entry
from arthur.widgets.answers import Answer, answers_height, draw_answers
from arthur.widgets.menu import menu, menu_height
from arthur.widgets.theme import DAY
from codev.words import SourceWords
from tests.arthur.stage_views.law import blank, faults, written

WORDS = SourceWords()
ANSWERS = [Answer(f"Réponse {n}", Intent(Verb.CHOOSE, str(n)), key=str(n), badge=str(n)) for n in range(9)]


def under(zones: tuple[Zone, ...], x: int, y: int) -> Zone:
    """What a click finds: what is drawn last lies above."""
    return next(zone for zone in reversed(zones) if Box(*zone.rect).holds(x, y))


def test_answers_come_in_their_order_each_with_its_key() -> None:
    canvas = blank()
    canvas.fill(DAY.wall)
    zones = draw_answers(canvas, Box(40, 40, 800, 660), ANSWERS, 0, WORDS, DAY)
    asked = [zone for zone in zones if zone.focus]
    assert [zone.label for zone in asked] == [answer.label for answer in ANSWERS]
    assert [zone.key for zone in asked] == [answer.key for answer in ANSWERS]
    assert faults(canvas, zones) == []


@pytest.mark.parametrize("height", [120, 200, 300])
def test_in_little_room_the_framed_answer_is_in_view_and_all_are_reachable(height: int) -> None:
    for focus in range(len(ANSWERS)):
        canvas = blank()
        canvas.fill(DAY.wall)
        zones = draw_answers(canvas, Box(40, 40, 800, height), ANSWERS, focus, WORDS, DAY)
        assert ANSWERS[focus].label in written(canvas)
        assert [zone.label for zone in zones if zone.focus] == [answer.label for answer in ANSWERS]
        assert faults(canvas, zones) == []
        assert all(Box(*zone.rect).within(Box(40, 40, 800, height)) for zone in zones if zone.focus)


def test_a_click_on_the_arrow_moves_the_frame_though_answers_hide_there() -> None:
    canvas = blank()
    canvas.fill(DAY.wall)
    zones = draw_answers(canvas, Box(40, 40, 800, 200), ANSWERS, 0, WORDS, DAY)
    more = next(zone for zone in zones if zone.intent == Intent(Verb.DOWN))
    x, y, w, h = more.rect
    assert under(zones, x + w // 2, y + h // 2) == more


def test_focus_goes_round() -> None:
    pictures = []
    for focus in (2, 2 + len(ANSWERS), 2 - len(ANSWERS), 3):
        canvas = blank()
        canvas.fill(DAY.wall)
        draw_answers(canvas, Box(40, 40, 800, 660), ANSWERS, focus, WORDS, DAY)
        pictures.append(bytes(canvas.freeze().image.get_buffer().raw))
    assert pictures[0] == pictures[1] == pictures[2] != pictures[3]


def test_a_value_that_can_be_adjusted_has_its_signs_above_its_row() -> None:
    canvas = blank()
    canvas.fill(DAY.wall)
    entries = [Entry("people", "Personnes", "20", steps=True), Entry("go", "Commencer", note="120 min")]
    zones = menu(canvas, Box(40, 40, 800, 400), entries, 0, WORDS, DAY)
    found = {zone.intent: zone for zone in zones}
    for by in (-1, 1):
        zone = found[Intent(Verb.ADJUST, f"people:{by}")]
        x, y, w, h = zone.rect
        assert under(zones, x + w // 2, y + h // 2) == zone
    assert Intent(Verb.CHOOSE, "go") in found
    assert faults(canvas, zones) == []


def test_a_menu_is_as_high_as_it_says() -> None:
    canvas = blank()
    entries = [Entry("a", "Un"), Entry("b", "Deux", "une valeur bien longue qui passe dessous", "et sa note")]
    high = menu_height(canvas, 320, entries)
    zones = menu(canvas, Box(0, 0, 320, high), entries, 0, WORDS, DAY)
    assert max(Box(*zone.rect).bottom for zone in zones) == high
    assert answers_height(canvas, 320, []) == 0
    assert menu(canvas, Box(0, 0, 320, 100), [], 0, WORDS, DAY) == ()
