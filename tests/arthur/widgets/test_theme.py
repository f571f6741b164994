"""Which colours may carry text, and on what."""

import pytest

from arthur.debate.tables import EMBLEMS
from arthur.stage.colours import contrast, rgb
from arthur.widgets.theme import LEAST_CONTRAST, THEMES, Theme
from codev.preferences import Theme as ThemeName

BOTH = pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)


@BOTH
@pytest.mark.parametrize("colour", ["ink", "soft", "royal", "oxblood"])
def test_what_is_read_stands_out_from_wall_and_paper(theme: Theme, colour: str) -> None:
    for ground in (theme.wall, theme.paper):
        assert contrast(getattr(theme, colour), ground) >= LEAST_CONTRAST


@BOTH
def test_bands_backs_and_selections_can_be_written_on(theme: Theme) -> None:
    assert theme.writes(theme.on_band, theme.band)
    assert theme.writes(theme.on_back, theme.back)
    assert theme.writes(theme.ink, theme.chosen)


def test_by_day_gold_is_never_text_and_green_writes_on_paper_alone() -> None:
    day = THEMES[ThemeName.DAY]
    assert not day.writes(day.gold, day.wall)
    assert not day.writes(day.gold, day.paper)
    assert day.done_on(day.paper) == day.green
    assert day.done_on(day.wall) == day.ink


@BOTH
def test_done_can_be_read_wherever_it_is_said(theme: Theme) -> None:
    for ground in (theme.wall, theme.paper):
        assert theme.writes(theme.done_on(ground), ground)


@BOTH
def test_a_charge_stands_out_from_every_field_and_every_edge_from_the_wall(theme: Theme) -> None:
    for emblem in EMBLEMS:
        tones = (theme.stamp, theme.blank)
        assert max(contrast(tone, rgb(emblem.field)) for tone in tones) >= 3  # WCAG 2.2, 1.4.11
    assert contrast(theme.ink, theme.wall) >= 3
