"""The screens of a co-development session, one for each kind of phase."""

from collections.abc import Callable, Mapping

from arthur.intents import Zone
from arthur.stage.canvas import Canvas
from arthur.stage_views.circle.around import around, draw_around, recall
from arthur.stage_views.circle.silence import silence
from arthur.stage_views.circle.speaking import speaking
from arthur.stage_views.circle.tour import tour
from arthur.stage_views.frame import finish
from arthur.stage_views.pause import pause
from arthur.stage_views.shows import CircleRoom
from arthur.widgets.theme import Theme
from codev.circle.method import PhaseKind
from codev.words import Words

CircleView = Callable[[Canvas, CircleRoom, Words, Theme], tuple[Zone, ...]]


def plain(canvas: Canvas, shows: CircleRoom, words: Words, theme: Theme) -> tuple[Zone, ...]:
    """Nothing but what is around every screen."""
    return draw_around(canvas, around(canvas, shows, words, theme), (), shows, words, theme)


CIRCLE_VIEWS: Mapping[PhaseKind, CircleView] = {
    PhaseKind.EXPOSE: speaking,
    PhaseKind.ROUND: tour,
    PhaseKind.FREE: speaking,
    PhaseKind.SILENCE: silence,
    PhaseKind.VALIDATION: plain,
    PhaseKind.VOTE: plain,
    PhaseKind.MEETINGS: plain,
    PhaseKind.BREAK: pause,
}


def circle_room(canvas: Canvas, shows: CircleRoom, words: Words, theme: Theme) -> tuple[Zone, ...]:
    """Draws the screen of the phase in hand and returns its places."""
    zones = CIRCLE_VIEWS[shows.circle.kind](canvas, shows, words, theme)
    recall(canvas, shows, words, theme)
    return finish(canvas, shows, zones, words, theme)
