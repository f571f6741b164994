"""All that is noted so far, over the screen of a circle."""

from arthur.intents import Zone
from arthur.stage.canvas import Canvas
from arthur.stage_views.shows import CircleRoom
from arthur.widgets.foot import foot
from arthur.widgets.theme import Theme
from codev.words import Words


def board(canvas: Canvas, shows: CircleRoom, words: Words, theme: Theme) -> tuple[Zone, ...]:
    """Draws one page of what is noted; returns its places."""
    canvas.fill(theme.wall)
    return foot(canvas, shows.foot, words, theme)
