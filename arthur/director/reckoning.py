"""The calculator of insertion hours: what the card proposes, changed by the room; nothing is kept unless it is noted."""

from dataclasses import replace

from arthur.debate.insertion import (
    QUANTITY_NAMES,
    Basis,
    Quantity,
    counted,
    entered,
    moved,
    reckoned,
    typed,
    written,
)
from arthur.director.desk import Desk, Place
from arthur.director.drafts import abandon, handed_in, opened
from arthur.director.orders import Ask
from arthur.director.scene import Reply, Scene
from arthur.stage_views.entries import Entry, Foot
from arthur.stage_views.shows import Capture, Hours
from codev.activity import Trouble
from codev.meeting import commands as mc
from codev.words import N_

LIMIT = 20  # characters of a value
NOTED = N_("Le calcul est au compte rendu.")
NOTE = N_("Heures d’insertion, calcul d’exemple : {first} ; {second} ; {third}.")


def open_hours(desk: Desk, scene: Scene) -> Desk:
    """Opens the calculator with the example of the card in play, or with what the room made of it."""
    found = ((hand.editions[0].id, hand.editions[0].insertion) for hand in scene.debate.round.hands)
    card, example = next(((name, one) for name, one in found if one is not None), ("", None))
    if example is None:
        return desk
    kept = desk.hours if desk.hours and desk.hours[0] == card else (card, example)
    return replace(abandon(desk), place=Place.HOURS, page=0, focus=0, over=None, hours=kept)


def leave(desk: Desk) -> Desk:
    """Back to the éclairage; what was changed is found again there, until the program ends."""
    return replace(abandon(desk), place=Place.ROOM, page=0, focus=0, over=None)


def choose(name: str, desk: Desk, scene: Scene) -> Reply:
    """What a line of the calculator does: a quantity is written anew."""
    match name:
        case "back":
            return leave(desk), ()
        case "note":
            first, second, third = reckoned(_basis(desk), scene.words)
            text = scene.words(NOTE, first=first, second=second, third=third)
            return replace(desk, message=scene.words(NOTED)), (Ask(mc.TakeNote(text, private=False)),)
        case _:
            one = Quantity(name)
            return opened(
                replace(desk, abandoned=()),
                f"{name}:1",
                scene.words(QUANTITY_NAMES[one]),
                LIMIT,
                typed(_basis(desk).value(one)),
            ), ()


def submit(desk: Desk, scene: Scene) -> Reply:
    """Enter: the value is taken, or it is said why not, and the line stays open."""
    if desk.draft is None:
        return desk, ()
    one = Quantity(desk.draft.target.partition(":")[0])
    try:
        value = entered(one, desk.draft.line.text)
    except Trouble as trouble:
        return replace(desk, message=trouble.sentence(scene.words)), ()
    return _with(one, value, handed_in(desk)), ()


def adjusted(name: str, by: int, desk: Desk) -> Desk:
    """A quantity a step further; the other lines have none."""
    if name not in tuple(Quantity):
        return desk
    one = Quantity(name)
    return _with(one, moved(one, _basis(desk).value(one), by), desk)


def hours_shows(desk: Desk, scene: Scene, foot: Foot) -> Hours:
    """What the screen is shown."""
    basis, words = _basis(desk), scene.words
    lines = tuple(
        Entry(one, words(QUANTITY_NAMES[one]), written(one, basis.value(one), words), steps=True)
        for one in Quantity
    )
    acts = (
        Entry("note", words(N_("Noter ce calcul au compte rendu"))),
        Entry("back", words(N_("Revenir à l’éclairage"))),
    )
    line = Capture(desk.draft.label, desk.draft.line) if desk.draft else None
    return Hours(
        (*lines, *acts),
        counted(basis.hours, words),
        reckoned(basis, words),
        desk.focus,
        desk.page,
        line,
        foot,
    )


def _basis(desk: Desk) -> Basis:
    if desk.hours is None:
        raise LookupError("the calculator is not open")
    return desk.hours[1]


def _with(one: Quantity, value: float, desk: Desk) -> Desk:
    card = desk.hours[0] if desk.hours else ""
    return replace(desk, hours=(card, replace(_basis(desk), **{one.value: value})))
