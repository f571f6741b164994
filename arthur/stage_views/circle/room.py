"""The screens of a co-development session, one for each kind of phase."""

from collections.abc import Callable, Mapping

from arthur.intents import Zone
from arthur.stage.canvas import Canvas
from arthur.stage_views.frame import finish, frame
from arthur.stage_views.pause import pause
from arthur.stage_views.shows import CircleRoom
from arthur.widgets.theme import Theme
from codev.circle.method import PhaseKind
from codev.words import Words

CircleView = Callable[[Canvas, CircleRoom, Words, Theme], tuple[Zone, ...]]


def plain(canvas: Canvas, shows: CircleRoom, words: Words, theme: Theme) -> tuple[Zone, ...]:
    """Nothing but what is around every screen."""
    return frame(canvas, shows, words, theme).zones


CIRCLE_VIEWS: Mapping[PhaseKind, CircleView] = {
    PhaseKind.EXPOSE: plain,
    PhaseKind.ROUND: plain,
    PhaseKind.FREE: plain,
    PhaseKind.SILENCE: plain,
    PhaseKind.VALIDATION: plain,
    PhaseKind.VOTE: plain,
    PhaseKind.MEETINGS: plain,
    PhaseKind.BREAK: pause,
}


def circle_room(canvas: Canvas, shows: CircleRoom, words: Words, theme: Theme) -> tuple[Zone, ...]:
    """Draws the screen of the phase in hand and returns its places."""
    return finish(canvas, shows, CIRCLE_VIEWS[shows.circle.kind](canvas, shows, words, theme), words, theme)
