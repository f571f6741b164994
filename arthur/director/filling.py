"""The lines of the set-up screens: what is written there goes into the set-up, Enter or not."""

from dataclasses import replace

from arthur.director.circling import setup
from arthur.director.desk import Desk, Place
from arthur.director.drafts import opened
from arthur.director.scene import Reply, Scene
from codev.circle.records import LINE_LIMIT
from codev.circle.roster import NAME_NOTICE
from codev.meeting.records import COMMITMENT_LIMIT, NAME_LIMIT
from codev.words import N_

PLACE, SUBJECT, NAME = "place", "subject", "name"
LABELS = {
    PLACE: N_("Où se tient la séance ?"),
    SUBJECT: N_("Le sujet, en une phrase (vide : il sera choisi ensemble)"),
    NAME: N_("Prénom du n° {seat}, si vous voulez"),
}
LIMITS = {PLACE: COMMITMENT_LIMIT, SUBJECT: LINE_LIMIT, NAME: NAME_LIMIT}


def open_field(kind: str, desk: Desk, scene: Scene, seat: int = 1) -> Desk:
    """The line of one field, with what stands there; first names come one after the other."""
    label = scene.words(LABELS[kind], seat=seat)
    line = opened(desk, f"{kind}:{seat}", label, LIMITS[kind], _said(kind, desk, seat))
    return replace(line, message=scene.words(NAME_NOTICE)) if kind == NAME else line


def _said(kind: str, desk: Desk, seat: int) -> str:
    if desk.place is Place.SETUP:
        return desk.setup.place
    names = desk.circle.names
    name = names[seat - 1] if seat <= len(names) else ""
    return {PLACE: desk.circle.place, SUBJECT: desk.circle.subject, NAME: name}[kind]


def fill(desk: Desk) -> Desk:
    """Takes the line as it stands."""
    if desk.draft is None:
        return desk
    kind, seat = desk.draft.target.split(":")
    text, shut = desk.draft.line.text.strip(), replace(desk, draft=None)
    if desk.place is Place.SETUP:
        return replace(shut, setup=replace(desk.setup, place=text))
    circle = desk.circle
    match kind:
        case "subject":
            return replace(shut, circle=replace(circle, subject=text))
        case "name":
            names = [*circle.names, *[""] * int(seat)]
            names[int(seat) - 1] = text
            return replace(shut, circle=replace(circle, names=tuple(names[: setup.MOST_NAMES])))
        case _:
            return replace(shut, circle=replace(circle, place=text))


def done(desk: Desk, scene: Scene) -> Reply:
    """Enter: the line is taken; after a first name the next one is asked for, as long as there are seats."""
    if desk.draft is None:
        return desk, ()
    kind, seat = desk.draft.target.split(":")
    filled = fill(desk)
    following = int(seat) + 1
    if kind == NAME and following <= len(setup.roster(filled.circle, scene.circles)):
        return open_field(NAME, filled, scene, following), ()
    return filled, ()
