"""The screens of a co-development session, one for each kind of phase."""

from collections.abc import Callable, Mapping

from arthur.intents import Zone
from arthur.stage.canvas import Canvas
from arthur.stage_views.circle.around import recall
from arthur.stage_views.circle.meetings import meetings
from arthur.stage_views.circle.returning import returning
from arthur.stage_views.circle.silence import silence
from arthur.stage_views.circle.speaking import speaking
from arthur.stage_views.circle.tour import tour
from arthur.stage_views.circle.validation import validation
from arthur.stage_views.circle.vote import vote
from arthur.stage_views.frame import finish
from arthur.stage_views.pause import pause
from arthur.stage_views.shows import CircleRoom
from arthur.widgets.theme import Theme
from codev.circle.method import Capture, PhaseKind
from codev.words import Words

CircleView = Callable[[Canvas, CircleRoom, Words, Theme], tuple[Zone, ...]]


CIRCLE_VIEWS: Mapping[PhaseKind, CircleView] = {
    PhaseKind.EXPOSE: speaking,
    PhaseKind.ROUND: tour,
    PhaseKind.FREE: speaking,
    PhaseKind.SILENCE: silence,
    PhaseKind.VALIDATION: validation,
    PhaseKind.VOTE: vote,
    PhaseKind.MEETINGS: meetings,
    PhaseKind.BREAK: pause,
}


def circle_room(canvas: Canvas, shows: CircleRoom, words: Words, theme: Theme) -> tuple[Zone, ...]:
    """Draws the screen of the phase in hand and returns its places; the return of the last session has one of its own."""
    returns = Capture.RETURN in shows.circle.phase(words.lang).captures
    view = returning if returns else CIRCLE_VIEWS[shows.circle.kind]
    zones = view(canvas, shows, words, theme)
    recall(canvas, shows, words, theme)
    return finish(canvas, shows, zones, words, theme)
