"""What an activity is on the stage: a record of functions, as the activity itself is. The debate is one, the circle another."""

from collections.abc import Callable
from dataclasses import dataclass

from arthur.debate.state import Debate
from arthur.director.asking import Asked
from arthur.director.circling import drafts as circle_drafts
from arthur.director.circling import hints as circle_hints
from arthur.director.circling import menus as circle_menus
from arthur.director.circling import room as circle
from arthur.director.circling import shown as circle_shown
from arthur.director.debating import drafts as debate_drafts
from arthur.director.debating import hints as debate_hints
from arthur.director.debating import menus as debate_menus
from arthur.director.debating import room as debate
from arthur.director.debating import shown as debate_shown
from arthur.director.desk import Desk
from arthur.director.scene import Reply, Scene
from arthur.intents import Intent, Zone
from arthur.stage.canvas import Canvas
from arthur.stage_views.entries import Foot
from arthur.widgets.theme import Theme
from codev.words import Words

Draws = Callable[[Canvas, Desk, Scene, Foot, Theme], tuple[Zone, ...]]


@dataclass(frozen=True, slots=True)
class Face:
    """`act` answers an intent in the room, `submit` a line that is done, `choose` an answer to one of its own questions."""

    act: Callable[[Intent, Desk, Scene], Reply]
    submit: Callable[[Desk, Scene], Reply]
    choose: Callable[[str, Desk, Scene], Reply]
    asked: Callable[[Desk, Scene], Asked]  # the question that lies over the room
    next_act: Callable[[Desk, Scene], str]
    enter: Callable[[int, Desk, Scene], Reply]  # goes to a step
    step_name: Callable[[Scene, int, Words], str]
    room: Draws
    overview: Draws  # the map of the quest; what is noted so far


DEBATE = Face(
    act=debate.act,
    submit=debate_drafts.submit,
    choose=debate_menus.choose,
    asked=debate_menus.asked,
    next_act=debate_hints.next_act,
    enter=debate.enter,
    step_name=debate_hints.step_name,
    room=debate_shown.room,
    overview=debate_shown.overview,
)
CIRCLE = Face(
    act=circle.act,
    submit=circle_drafts.submit,
    choose=circle_menus.choose,
    asked=circle_menus.asked,
    next_act=circle_hints.next_act,
    enter=circle.enter,
    step_name=circle_hints.step_name,
    room=circle_shown.room,
    overview=circle_shown.overview,
)


def face_of(scene: Scene) -> Face:
    """The face of the session in hand."""
    return DEBATE if isinstance(scene.state, Debate) else CIRCLE
