"""A cue of a rehearsal: what is said of it, how long it waits, and the keys that are pressed then."""

from collections.abc import Sequence
from dataclasses import dataclass

from arthur.intents import Input, Intent, KeyPress, Typed, Verb, Zone

NEXT = KeyPress("right")
ENTER = KeyPress("return")
CLOSE = KeyPress("escape")


@dataclass(frozen=True, slots=True)
class Cue:
    """Says what comes (a source text), waits `after` seconds of the room's time, then gives `keys` one by one."""

    says: str
    after: float
    keys: tuple[Input, ...]


def write(text: str) -> tuple[Input, ...]:
    """The keys that write `text` and end the line."""
    return (*(Typed(letter) for letter in text), ENTER)


def towards(name: str, zones: Sequence[Zone], focus: int) -> tuple[Input, ...]:
    """The keys that bring the frame to the entry called `name`, from the one at `focus`; nothing where it is not listed."""
    listed = [zone.intent for zone in zones if zone.focus]
    wanted = Intent(Verb.CHOOSE, name)
    if wanted not in listed:
        return ()
    return (KeyPress("down"),) * ((listed.index(wanted) - focus) % len(listed))


def choose(name: str, zones: Sequence[Zone], focus: int) -> tuple[Input, ...]:
    """The keys that choose the entry called `name`."""
    listed = any(zone.focus and zone.intent == Intent(Verb.CHOOSE, name) for zone in zones)
    return (*towards(name, zones, focus), ENTER) if listed else ()


def key_for(verb: Verb, zones: Sequence[Zone], value: str | int = "") -> tuple[Input, ...]:
    """The key that the screen gives to an act; nothing where it does not offer it."""
    key = next((zone.key for zone in zones if zone.key and zone.intent == Intent(verb, value)), "")
    if not key:
        return ()
    return (Typed(key) if len(key) == 1 else KeyPress(key),)
