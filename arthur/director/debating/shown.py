"""What the stage shows of a debate: its room, and the map of the quest."""

from dataclasses import replace

from arthur.debate.public import public
from arthur.director.debating.room import table_in_hand
from arthur.director.desk import Desk
from arthur.director.drafts import capture_of
from arthur.director.scene import Scene
from arthur.intents import Zone
from arthur.stage.canvas import Canvas
from arthur.stage_views import room as views
from arthur.stage_views.entries import Foot
from arthur.stage_views.quest_map import quest_map
from arthur.stage_views.shows import Room
from arthur.widgets.theme import Theme

TURN = 400  # milliseconds that a card takes to turn


def room(canvas: Canvas, desk: Desk, scene: Scene, foot: Foot, theme: Theme) -> tuple[Zone, ...]:
    """Draws the step in hand."""
    return views.room(canvas, _shows(desk, scene, foot), scene.words, theme)


def overview(canvas: Canvas, desk: Desk, scene: Scene, foot: Foot, theme: Theme) -> tuple[Zone, ...]:
    """Draws the map of the quest."""
    return quest_map(canvas, _shows(replace(desk, over=None), scene, foot), scene.words, theme)


def _shows(desk: Desk, scene: Scene, foot: Foot) -> Room:
    """What the room's view is shown: the public part of the session, and nothing private of the desk."""
    since = desk.turned_at
    turned = 1.0 if since is None else min(1.0, max(0.0, (scene.now - since) / TURN))
    table = table_in_hand(scene.debate, desk)
    return Room(public(scene.debate), scene.now, desk.page, desk.focus, table, capture_of(desk), foot, turned)
