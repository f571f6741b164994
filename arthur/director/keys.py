"""From an input of the window to an intent, or to the line being written."""

from arthur.director import lines
from arthur.director.desk import Desk, Place
from arthur.director.respond import respond
from arthur.director.scene import Reply, Scene
from arthur.intents import (
    Click,
    Composing,
    Input,
    Intent,
    KeyPress,
    Typed,
    Verb,
    Wheel,
    Zone,
    bound,
    key_name,
)

_ALIASES = {Verb.NEXT: "next", Verb.BACK: "back"}
_MACHINE = (
    "tab",
    "f1",
    "f2",
    "f3",
    "f4",
    "f5",
    "f11",
    "ctrl+q",
    "ctrl+cmd+f",
)  # no letters: they keep their meaning beside a line
_OF_RESULTS = ("up", "down", "pageup", "escape")  # what a search finds is chosen while its line stays open


def receive(given: Input, desk: Desk, scene: Scene) -> Reply:
    """What an input does: text goes to the line that is open, everything else has a meaning on the screen."""
    match given:
        case Click(x, y, button):
            zone = _under(x, y, scene.zones)
            if desk.curtain or (zone and button == 1):
                intent = _paging(zone.intent, scene.zones) if zone else Intent(Verb.CURTAIN)
                return respond(intent, desk, scene)
            return desk, ()
        case Wheel(dy):
            return (
                respond(Intent(Verb.UP if dy > 0 else Verb.DOWN), desk, scene)
                if desk.draft is None
                else (desk, ())
            )
        case Composing():
            return lines.write(given, desk, scene) if desk.over is None else (desk, ())
        case Typed() | KeyPress():
            return _pressed(given, desk, scene)
        case _:
            return desk, ()


def _under(x: int, y: int, zones: tuple[Zone, ...]) -> Zone | None:
    """The topmost zone at that point: what is drawn last lies above."""
    for zone in reversed(zones):
        left, top, width, height = zone.rect
        if left <= x < left + width and top <= y < top + height:
            return zone
    return None


def _pressed(press: Typed | KeyPress, desk: Desk, scene: Scene) -> Reply:
    name = key_name(press)
    writing = desk.draft is not None and desk.over is None and not desk.curtain
    beside = _MACHINE + _OF_RESULTS if desk.place is Place.LIBRARY else _MACHINE
    if writing and name not in beside:
        return lines.write(press, desk, scene)
    intent = meaning(name, scene.zones)
    return respond(intent, desk, scene) if intent else (desk, ())


def meaning(key: str, zones: tuple[Zone, ...]) -> Intent | None:
    """What a key means on a screen: what the screen says first, then what it means everywhere."""
    own = next((zone.intent for zone in zones if zone.key and zone.key == key), None)
    if own is not None:
        return own
    everywhere = bound(key)
    return _paging(everywhere, zones) if everywhere else None


def _paging(intent: Intent, zones: tuple[Zone, ...]) -> Intent:
    """La suite and Revenir turn a page where the screen has one to turn, pressed or clicked at the foot."""
    alias = _ALIASES.get(intent.verb)
    return next((zone.intent for zone in zones if alias and zone.key == alias), intent)
