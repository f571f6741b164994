"""Tables side by side, keys, pages: the small widgets that screens share."""

import pytest

from arthur.debate.cards import PILLAR_NAMES, STAGE_NAMES, Pillar, Stage
from arthur.debate.tables import EMBLEMS
from arthur.intents import Intent, Verb
from arthur.stage.box import Box
from arthur.stage.styles import READING
from arthur.widgets.actions import Action, actions_height, draw_actions
from arthur.widgets.measures import target
from arthur.widgets.milestones import milestones, milestones_height
from arthur.widgets.options import option, option_height
from arthur.widgets.pager import pager
from arthur.widgets.quest import quest
from arthur.widgets.strip import Stand, roll, roll_height, strip, strip_height
from arthur.widgets.theme import DAY
from codev.words import SourceWords
from tests.arthur.stage_views.law import blank, faults, written

WORDS = SourceWords()
STANDS = [Stand(e.id, "a choisi", "✓", i < 3, i == 4, str(i + 1)) for i, e in enumerate(EMBLEMS[:8])]


@pytest.mark.parametrize("count", range(1, 9))
@pytest.mark.parametrize("width", [560, 800, 1200])
def test_tables_stand_in_rows_that_keep_to_their_height(count: int, width: int) -> None:
    for height, draw in ((strip_height, strip), (roll_height, roll)):
        canvas = blank()
        canvas.fill(DAY.wall)
        box = Box(10, 10, width, height(canvas, width, STANDS[:count], WORDS))
        zones = draw(canvas, box, STANDS[:count], WORDS, DAY)
        assert faults(canvas, zones) == []
        assert [zone.intent for zone in zones] == [Intent(Verb.TABLE, one.table) for one in STANDS[:count]]
        assert all(Box(*zone.rect).within(box) for zone in zones)
        assert all(WORDS(e.name) in written(canvas) for e in EMBLEMS[:count])


def test_a_table_without_a_key_is_only_shown() -> None:
    canvas = blank()
    canvas.fill(DAY.wall)
    assert strip(canvas, Box(0, 0, 800, 300), [Stand("lion"), Stand("cerf")], WORDS, DAY) == ()


@pytest.mark.parametrize("width", [200, 500, 1200])
def test_actions_wrap_and_keep_their_keys(width: int) -> None:
    canvas = blank()
    canvas.fill(DAY.wall)
    actions = [
        Action("r", "raison", Intent(Verb.REASON), done=True),
        Action("o", "objection", Intent(Verb.OBJECTION)),
        Action("1", "Lion", Intent(Verb.TABLE, "lion"), table="lion"),
    ]
    box = Box(20, 20, width, actions_height(canvas, width, actions))
    zones = draw_actions(canvas, box, actions, DAY)
    assert faults(canvas, zones) == []
    assert [(zone.key, zone.label) for zone in zones] == [(one.key, one.label) for one in actions]
    assert "✓ raison" in written(canvas)


def test_pages_turn_both_ways_and_only_where_there_are_some() -> None:
    canvas = blank()
    canvas.fill(DAY.wall)
    box = Box(0, 0, 900, 60)
    assert pager(canvas, box, 0, 1, WORDS, DAY) == ()
    assert [(z.key, z.intent.value) for z in pager(canvas, box, 0, 3, WORDS, DAY)] == [("next", "page:1")]
    middle = {zone.key: zone.intent.value for zone in pager(canvas, box, 1, 3, WORDS, DAY)}
    assert middle == {"next": "page:2", "back": "page:0"}
    aside = {zone.key for zone in pager(canvas, box, 1, 3, WORDS, DAY, aside=True)}
    assert aside == {"down", "up"}


@pytest.mark.parametrize("size", [(1024, 768), (1280, 720)])
@pytest.mark.parametrize("text_size", [1.0, 1.3])
def test_the_map_names_every_stage_and_every_pillar(size: tuple[int, int], text_size: float) -> None:
    canvas = blank(size, text_size)
    canvas.fill(DAY.wall)
    dark = bytes(canvas.freeze().image.get_buffer().raw)
    box = canvas.area.inset(40, 90)
    quest(canvas, box, {Stage.LOTS: frozenset({Pillar.SOCIAL})}, WORDS, DAY)
    assert faults(canvas, ()) == []
    for name in (*STAGE_NAMES.values(), *PILLAR_NAMES.values()):
        assert name in written(canvas)
    lit = bytes(canvas.freeze().image.get_buffer().raw)
    canvas.fill(DAY.wall)
    quest(canvas, box, {}, WORDS, DAY)
    assert len({dark, lit, bytes(canvas.freeze().image.get_buffer().raw)}) == 3


@pytest.mark.parametrize("width", [300, 1200])
def test_the_stretches_of_the_road_are_all_named(width: int) -> None:
    canvas = blank()
    canvas.fill(DAY.wall)
    stretches = [("Accueil", "8 min"), ("Manche 1", "36 min"), ("Clôture", "18 min")]
    box = Box(20, 20, width, milestones_height(canvas, width, stretches, READING))
    milestones(canvas, box, stretches, READING, DAY)
    assert faults(canvas, ()) == []
    assert all(text in written(canvas) for stretch in stretches for text in stretch)
    assert all(mark.box.within(box) for mark in canvas.marks)


def test_an_option_has_its_letter_beside_its_first_line() -> None:
    canvas = blank()
    canvas.fill(DAY.wall)
    label = "Une part exigée dans chacun des lots du marché"
    box = Box(20, 20, 300, option_height(canvas, 300, label))
    option(canvas, box, "B", label, DAY)
    letter, first = canvas.marks[:2]
    assert letter.text == "B"
    assert abs(letter.core.center[1] - first.core.center[1]) <= 2


def test_a_place_to_click_grows_to_the_least_size_and_stays_in_the_window() -> None:
    area = Box(0, 0, 100, 100)
    assert target(Box(96, 98, 4, 2), area) == Box(76, 76, 24, 24)
    assert target(Box(10, 10, 50, 40), area) == Box(10, 10, 50, 40)
