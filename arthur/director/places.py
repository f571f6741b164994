"""What an intent does outside the room: home, set-up, settings, the list of sessions."""

from dataclasses import replace

from arthur.director import consulting, reckoning
from arthur.director.circling import setup as circle_setup
from arthur.director.debating import setup
from arthur.director.desk import Desk, Over, Place
from arthur.director.drafts import abandon
from arthur.director.filling import open_field
from arthur.director.orders import Begin, BeginCircle, Look, Order, Prefer, Quit, Rehearse, Resume
from arthur.director.preferring import adjusted
from arthur.director.scene import Reply, Scene
from arthur.director.turning import turned
from arthur.intents import Intent, Verb
from codev.preferences import Mode


def open_place(place: Place, desk: Desk, *orders: Order) -> Reply:
    """Goes to `place`, with a fresh page and focus."""
    return replace(abandon(desk), place=place, page=0, focus=0, over=None, message=""), orders


def act(intent: Intent, desk: Desk, scene: Scene) -> Reply:
    """The answer of a place outside the room to `intent`."""
    match intent.verb:
        case Verb.GO:
            return _go(str(intent.value), desk)
        case Verb.ADJUST:
            name, _, by = str(intent.value).rpartition(":")
            return _adjust(name, int(by), desk, scene)
        case Verb.CHOOSE:
            return _choose(str(intent.value), desk, scene)
        case Verb.CLOSE if desk.place is Place.HOURS:
            return reckoning.leave(desk), ()
        case Verb.CLOSE if desk.place is Place.LIBRARY:
            return consulting.leave(desk, scene)
        case Verb.NEXT | Verb.BACK | Verb.CLOSE if desk.place is Place.CONTENTS:
            forgotten = replace(desk, known=replace(desk.known, contents=()))
            return open_place(Place.SESSIONS, forgotten, Look())
        case Verb.NEXT | Verb.BACK | Verb.CLOSE if desk.place not in (Place.HOME, Place.ROOM):
            return open_place(Place.HOME, desk, Look())
        case _:
            return desk, ()


def _go(where: str, desk: Desk) -> Reply:
    kind, _, number = where.partition(":")
    return (replace(desk, page=int(number)), ()) if kind == "page" else (desk, ())


def _choose(name: str, desk: Desk, scene: Scene) -> Reply:
    if desk.place is Place.LIBRARY:
        return consulting.choose(name, desk, scene)
    if desk.place is Place.HOURS:
        return reckoning.choose(name, desk, scene)
    if name == "back":
        return open_place(Place.HOME, desk, Look())
    match desk.place:
        case Place.HOME:
            return _from_home(name, desk, scene)
        case Place.SETUP | Place.CIRCLE_SETUP:
            return _from_setup(name, desk, scene)
        case Place.SETTINGS:
            if name == "corners":
                return open_place(Place.CORNERS, desk)
            return _adjust(name, 1, desk, scene)
        case Place.SESSIONS:
            return replace(desk, over=Over.SESSION, over_focus=0, chosen=name), ()
        case Place.CORNERS:
            return _from_corners(name, desk)
        case Place.SORRY if desk.chosen:
            return desk, (Resume(desk.chosen),)
        case Place.SORRY:
            return open_place(Place.HOME, desk, Look())
        case _:
            return desk, ()


def _from_home(name: str, desk: Desk, scene: Scene) -> Reply:
    match name:
        case "play":
            return open_place(Place.SETUP, desk, Look())
        case "codev":
            return open_place(Place.CIRCLE_SETUP, desk, Look())
        case "resume":
            return desk, (Resume(),)
        case "rehearse":
            return desk, (Rehearse(),)
        case "library":
            return consulting.search(desk, scene), ()
        case "sessions":
            return open_place(Place.SESSIONS, desk, Look())
        case "settings":
            return open_place(Place.SETTINGS, desk, Look())
        case "about":
            return open_place(Place.ABOUT, desk)
        case "quit":
            return desk, (Quit(),)
        case _:
            return desk, ()


def _from_setup(name: str, desk: Desk, scene: Scene) -> Reply:
    if name == "start":
        return desk, (Begin() if desk.place is Place.SETUP else BeginCircle(),)
    if name in ("place", "subject"):
        return open_field(name, desk, scene), ()
    if name == "names":
        return open_field("name", desk, scene), ()
    return _adjust(name, 1, desk, scene)


def _from_corners(name: str, desk: Desk) -> Reply:
    """A picture cut by the projector is cured by the other kind of full screen, then by a plain window."""
    if name == "seen":
        return open_place(Place.SETTINGS, desk, Look())
    following = turned(tuple(Mode), desk.preferences.mode, 1)
    return replace(desk, preferences=replace(desk.preferences, mode=following)), (Prefer(),)


def _adjust(name: str, by: int, desk: Desk, scene: Scene) -> Reply:
    if desk.place is Place.SETUP:
        changed = setup.adjusted(name, by, desk.setup, scene)
        again = (Look(),) if changed.pack != desk.setup.pack else ()
        return replace(desk, setup=changed), again
    if desk.place is Place.CIRCLE_SETUP:
        return replace(desk, circle=circle_setup.adjusted(name, by, desk.circle, scene)), ()
    if desk.place is Place.HOURS:
        return reckoning.adjusted(name, by, desk), ()
    if desk.place is Place.SETTINGS:
        preferences = adjusted(name, by, desk.preferences, len(desk.known.displays))
        return replace(desk, preferences=preferences), (Prefer(),)
    return desk, ()
