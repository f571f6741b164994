"""The screens of a session, one for each kind of step."""

from collections.abc import Callable, Mapping

from arthur.debate.plans import StepKind
from arthur.intents import Zone
from arthur.stage.canvas import Canvas
from arthur.stage_views.choice import choice
from arthur.stage_views.closing import closing
from arthur.stage_views.debate import debate
from arthur.stage_views.draw import draw
from arthur.stage_views.frame import finish
from arthur.stage_views.light import light
from arthur.stage_views.pause import pause
from arthur.stage_views.reading import reading
from arthur.stage_views.sharing import sharing
from arthur.stage_views.shows import Room
from arthur.stage_views.welcome import welcome
from arthur.widgets.theme import Theme
from codev.words import Words

RoomView = Callable[[Canvas, Room, Words, Theme], tuple[Zone, ...]]

ROOM_VIEWS: Mapping[StepKind, RoomView] = {
    StepKind.WELCOME: welcome,
    StepKind.DRAW: draw,
    StepKind.READING: reading,
    StepKind.DEBATE: debate,
    StepKind.CHOICE: choice,
    StepKind.SHARING: sharing,
    StepKind.LIGHT: light,
    StepKind.BREAK: pause,
    StepKind.CLOSING: closing,
}


def room(canvas: Canvas, shows: Room, words: Words, theme: Theme) -> tuple[Zone, ...]:
    """Draws the screen of the step in hand and returns its places."""
    return finish(canvas, shows, ROOM_VIEWS[shows.debate.kind](canvas, shows, words, theme), words, theme)
