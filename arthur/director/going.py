"""Going from one step of a session to another, or from one page to the next."""

from dataclasses import replace

from arthur.director.desk import Desk
from arthur.director.drafts import abandon
from arthur.director.orders import Ask, Order
from arthur.director.scene import Reply
from codev.meeting import commands as mc


def fresh(desk: Desk) -> Desk:
    """The desk for another step: first page, nothing in hand; a line that was being written comes back with its step."""
    return replace(abandon(desk), page=0, focus=0, table="")


def enter(index: int, desk: Desk, *others: Order) -> Reply:
    """Goes to a step."""
    return fresh(desk), (Ask(mc.EnterStep(index)), *others)


def go(where: str, desk: Desk) -> Reply:
    """Goes to "page:2" of the screen, or to "step:5" of the plan."""
    kind, _, number = where.partition(":")
    if kind == "page":
        return replace(desk, page=int(number)), ()
    if kind == "step":
        return enter(int(number), desk)
    return desk, ()
