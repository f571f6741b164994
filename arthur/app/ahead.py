"""The next screen, known before the key that brings it: the rules are pure, so what → would do is folded and not kept."""

from dataclasses import replace
from typing import Any, NamedTuple

from arthur.app.decks import Decks
from arthur.app.sitting import Command
from arthur.app.times import State
from arthur.debate import commands as c
from arthur.debate.activity import DEBATE
from arthur.debate.state import Debate
from arthur.director.desk import Desk
from arthur.director.keys import receive
from arthur.director.orders import Ask, DrawCards, Order
from arthur.director.scene import Scene
from arthur.intents import KeyPress
from codev.activity import Activity, Refused
from codev.circle.activity import CIRCLE

NEXT = KeyPress("right")


class Foreseen(NamedTuple):
    """What the painter would be asked to draw."""

    desk: Desk
    scene: Scene
    undo: str


def foreseen(desk: Desk, scene: Scene, undo: str, decks: Decks) -> Foreseen | None:
    """The stage after →, once the card has turned; None where it stays as it is, or is not the rules' to say."""
    if scene.state is None or desk.draft is not None:
        return None
    after, orders = receive(NEXT, desk, scene)
    state: State = scene.state
    activity: Activity[Any, Any, Any] = DEBATE if isinstance(state, Debate) else CIRCLE
    for order in orders:
        command = _command(order, state, decks)
        answer = activity.decide(state, command, scene.now) if command else None
        if answer is None or isinstance(answer, Refused):
            return None
        for event in answer:
            state = activity.evolve(state, event, scene.now)
        undo = activity.label(answer[0], scene.words) if answer else undo
    if after == desk and state is scene.state:
        return None
    return Foreseen(replace(after, turned_at=None), replace(scene, state=state), undo)


def _command(order: Order, state: State, decks: Decks) -> Command | None:
    match order:
        case Ask(command):
            return command
        case DrawCards(card) if isinstance(state, Debate):
            return c.Draw(decks.hands(state, card))
        case _:
            return None
