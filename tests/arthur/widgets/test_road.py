"""The road of the plan: it goes forward, and never shows lateness."""

from arthur.debate.plans import StepKind
from arthur.stage.box import Box
from arthur.widgets.road import _reached, _starts, road
from arthur.widgets.theme import DAY
from tests.arthur.samples import debate_at, now_at
from tests.arthur.stage_views.law import blank


def test_where_we_are_only_goes_forward_within_a_step_and_waits_at_its_end() -> None:
    debate = debate_at(StepKind.DEBATE)
    starts = _starts(debate)
    places = [_reached(debate, now_at(debate, spent), starts) for spent in (0, 3, 7, 14, 30, 300)]
    assert places == sorted(places)
    assert places[0] == starts[debate.index]
    assert places[-1] == places[-2] == places[-3] == starts[debate.index + 1]


def test_the_road_keeps_to_its_box_at_every_step() -> None:
    for kind in StepKind:
        debate = debate_at(kind)
        canvas = blank()
        canvas.fill(DAY.wall)
        with canvas.clip(Box(100, 300, 500, 40)):
            road(canvas, Box(100, 300, 500, 40), debate, now_at(debate, 300), DAY)
            assert canvas.overflows == []
