"""From an intent to its answer: the few acts that mean the same everywhere, then what is open, then the place."""

from dataclasses import replace

from arthur.director import overlays, places
from arthur.director.asking import closed
from arthur.director.desk import Desk, Over, Place
from arthur.director.faces import face_of
from arthur.director.lines import put_aside, submit
from arthur.director.orders import DoAgain, Leave, SwitchFullScreen, TakeBack
from arthur.director.scene import Reply, Scene
from arthur.intents import Intent, Verb, Zone
from codev.words import N_

_MOVES = {Verb.BACK: 1, Verb.DOWN: 1, Verb.UP: -1}
_OPENS = {Verb.HELP: Over.HELP, Verb.QUIT: Over.QUIT}
_OPENS_IN_ROOM = {Verb.MAP: Over.MAP, Verb.STEPS: Over.STEPS, Verb.ROSTER: Over.ROSTER}

_BESIDE_A_LINE = {
    *(
        Verb.CURTAIN,
        Verb.FULL_SCREEN,
        Verb.UNDO,
        Verb.REDO,
        Verb.TIMER,
        Verb.MINUTE,
        Verb.LATE_START,
        Verb.SORT,
    ),
    *(*_OPENS, *_OPENS_IN_ROOM),
}  # the line stays open under these


def respond(intent: Intent, desk: Desk, scene: Scene) -> Reply:
    """What `intent` does here: the desk that follows, and what the app is to do."""
    desk = replace(desk, message="")
    if desk.curtain:
        return replace(desk, curtain=False), ()
    if intent.verb is Verb.ENTER:  # the key at the foot, clicked: what Enter does here
        if desk.draft is not None and desk.over is None:
            return submit(desk, scene)
        intent = Intent(Verb.CHOOSE)
    writing = desk.draft is not None and desk.over is None and desk.place is not Place.LIBRARY
    if writing and intent.verb not in _BESIDE_A_LINE:
        desk = put_aside(desk)
        if intent.verb is Verb.CLOSE:
            return desk, ()
    answers = [zone for zone in scene.zones if zone.focus]
    if answers:
        focus = _focus(desk) % len(answers)
        if intent.verb in _MOVES:
            return _with_focus(desk, (focus + _MOVES[intent.verb]) % len(answers)), ()
        if intent.verb is Verb.NEXT or intent == Intent(Verb.CHOOSE):
            return _act(answers[focus].intent, desk, scene)
        if intent.verb is Verb.MINUTE and desk.place is not Place.ROOM:
            return _act(_adjusting(answers[focus], int(intent.value or 0)), desk, scene)
    return _act(intent, desk, scene)


def _focus(desk: Desk) -> int:
    return desk.over_focus if desk.over else desk.focus


def _with_focus(desk: Desk, focus: int) -> Desk:
    return replace(desk, over_focus=focus) if desk.over else replace(desk, focus=focus)


def _adjusting(answer: Zone, by: int) -> Intent:
    return Intent(Verb.ADJUST, f"{answer.intent.value}:{by}")


def _act(intent: Intent, desk: Desk, scene: Scene) -> Reply:
    general = _general(intent, desk)
    if general is not None:
        return general
    if desk.over is not None:
        return overlays.act(intent, desk, scene)
    if desk.place is Place.ROOM:
        return _in_room(intent, desk, scene)
    if desk.place is Place.END and intent.verb in (Verb.NEXT, Verb.CHOOSE, Verb.CLOSE):
        return desk, (Leave(),)
    if desk.place is Place.END and intent.verb is Verb.UNDO and scene.state is not None:
        return places.open_place(Place.ROOM, desk, TakeBack())  # the closing, like any other act
    return places.act(intent, desk, scene)


def _general(intent: Intent, desk: Desk) -> "Reply | None":
    """The acts that mean the same whatever is open; None for the others."""
    verb = intent.verb
    if verb is Verb.CURTAIN:
        return replace(desk, curtain=True), ()
    if verb is Verb.FULL_SCREEN:
        return desk, (SwitchFullScreen(),)
    if verb in _OPENS:
        over = _OPENS[verb]
        return (closed(desk) if desk.over is over else replace(desk, over=over, over_focus=0)), ()
    return None


def _in_room(intent: Intent, desk: Desk, scene: Scene) -> Reply:
    match intent.verb:
        case Verb.UNDO:
            return replace(desk, table=""), (TakeBack(),)
        case Verb.REDO:
            return replace(desk, table=""), (DoAgain(),)
        case verb if verb in _OPENS_IN_ROOM:
            here = scene.meeting.index if verb is Verb.STEPS else 0
            return replace(desk, over=_OPENS_IN_ROOM[verb], over_focus=here), ()
        case Verb.CLOSE:
            said = scene.words(N_("La séance continue. Pour la quitter : Ctrl+Q."))
            return replace(desk, message=said), ()
        case _:
            return face_of(scene).act(intent, desk, scene)
