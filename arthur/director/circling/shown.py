"""What the stage shows of a circle: its room, and all that is noted so far."""

from arthur.director.circling.drafts import sort_of
from arthur.director.desk import Desk, Over
from arthur.director.drafts import capture_of
from arthur.director.scene import Scene
from arthur.intents import Zone
from arthur.stage.canvas import Canvas
from arthur.stage_views.circle.board import board
from arthur.stage_views.circle.room import circle_room
from arthur.stage_views.entries import Foot
from arthur.stage_views.shows import CircleRoom
from arthur.widgets.theme import Theme
from codev.circle.public import public
from codev.circle.state import Circle
from codev.timing import SECOND, Instant

RECALLED = 5 * SECOND  # how long a rule stands across the stage


def room(canvas: Canvas, desk: Desk, scene: Scene, foot: Foot, theme: Theme) -> tuple[Zone, ...]:
    """Draws the phase in hand."""
    return circle_room(canvas, _shows(desk, scene, foot), scene.words, theme)


def overview(canvas: Canvas, desk: Desk, scene: Scene, foot: Foot, theme: Theme) -> tuple[Zone, ...]:
    """Draws what is noted so far."""
    return board(canvas, _shows(desk, scene, foot), scene.words, theme)


def recalled(circle: Circle, now: Instant) -> bool:
    """Whether the rule of the phase was recalled a moment ago."""
    recall = circle.recalled
    return recall is not None and recall.step == circle.meeting.index and now - recall.at < RECALLED


def _shows(desk: Desk, scene: Scene, foot: Foot) -> CircleRoom:
    """What the room's view is shown: the public part of the session, and nothing private of the desk."""
    circle = scene.circle
    return CircleRoom(
        circle=public(circle),
        now=scene.now,
        page=desk.over_focus if desk.over is Over.MAP else desk.page,
        sort=sort_of(desk, circle),
        recalled=recalled(circle, scene.now),
        capture=capture_of(desk),
        foot=foot,
    )
