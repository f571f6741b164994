"""The next screen, known before the key that brings it: the rules are pure, so what → would do is folded and not kept."""

from dataclasses import replace
from typing import NamedTuple

from arthur.app.decks import Decks
from arthur.debate import commands as c
from arthur.debate.activity import DEBATE
from arthur.debate.commands import DebateCommand
from arthur.debate.state import Debate
from arthur.director.desk import Desk
from arthur.director.keys import receive
from arthur.director.orders import Ask, DrawCards, Order
from arthur.director.scene import Scene
from arthur.intents import KeyPress
from codev.activity import Refused

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
    state = scene.state
    for order in orders:
        command = _command(order, state, decks)
        answer = DEBATE.decide(state, command, scene.now) if command else None
        if answer is None or isinstance(answer, Refused):
            return None
        for event in answer:
            state = DEBATE.evolve(state, event, scene.now)
        undo = DEBATE.label(answer[0], scene.words) if answer else undo
    if after == desk and state is scene.state:
        return None
    return Foreseen(replace(after, turned_at=None), replace(scene, state=state), undo)


def _command(order: Order, debate: Debate, decks: Decks) -> DebateCommand | None:
    match order:
        case Ask(command):
            return command
        case DrawCards(card):
            return c.Draw(decks.hands(debate, card))
        case _:
            return None
