"""The keys of the line being written: what any text field does, and nothing of its own."""

from collections.abc import Callable
from dataclasses import replace

from arthur.director import consulting, filling, naming, reckoning
from arthur.director.desk import Desk, Place
from arthur.director.drafts import abandon
from arthur.director.faces import face_of
from arthur.director.orders import Copy, Paste
from arthur.director.scene import Reply, Scene
from arthur.intents import Composing, KeyPress, Typed
from arthur.writing import line as writing
from arthur.writing.line import Line

_ENDS = ("return", "pagedown")  # a clicker can end a line, not write one
_MOVES: dict[str, Callable[..., Line]] = {"left": writing.left, "right": writing.right}
_JUMPS: dict[str, Callable[..., Line]] = {"home": writing.home, "end": writing.end}
_TAKES: dict[str, Callable[..., Line]] = {"backspace": writing.backspaced, "delete": writing.deleted}
_CHANGES: dict[str, Callable[[Line], Line]] = {
    "a": writing.all_selected,
    "z": writing.undone,
    "y": writing.redone,
}


def write(given: KeyPress | Typed | Composing, desk: Desk, scene: Scene) -> Reply:
    """What an input does to the open line; nothing when none is open."""
    if desk.draft is None:
        return desk, ()
    now = desk.draft.line
    match given:
        case Typed(text):
            return with_line(desk, writing.typed(now, text)), ()
        case Composing(text, caret):
            return with_line(desk, writing.composed(now, text, caret)), ()
        case KeyPress(name) if name in _ENDS:
            return submit(desk, scene)
        case KeyPress("space", ctrl=False, meta=False):  # heard just before the line opened
            return with_line(desk, writing.typed(now, " ")), ()
        case KeyPress("escape"):
            return abandon(desk), ()
        case KeyPress():
            return _edit(given, now, desk)


def submit(desk: Desk, scene: Scene) -> Reply:
    """The line is done: it goes to the session, or into the set-up; a search opens what is framed."""
    if desk.place is Place.LIBRARY:
        return consulting.submit(desk, scene)
    if desk.place is Place.HOURS:
        return reckoning.submit(desk, scene)
    if desk.place is Place.SESSIONS:
        return naming.submit(desk)
    return face_of(scene).submit(desk, scene) if desk.place is Place.ROOM else filling.done(desk, scene)


def put_aside(desk: Desk) -> Desk:
    """Closes the line because something else was clicked: a field of a set-up is taken as it stands."""
    return abandon(desk) if desk.place in (Place.ROOM, Place.SESSIONS, Place.HOURS) else filling.fill(desk)


def with_line(desk: Desk, line: Line) -> Desk:
    """The desk with `line` in its draft; other words find other sheets, of which the first is framed."""
    if desk.draft is None:
        return desk
    searching = desk.place is Place.LIBRARY and line.text != desk.draft.line.text
    return replace(desk, draft=replace(desk.draft, line=line), focus=0 if searching else desk.focus)


def _edit(press: KeyPress, now: Line, desk: Desk) -> Reply:
    name = press.name
    held = press.ctrl or press.meta
    if name in _MOVES:
        return with_line(desk, _MOVES[name](now, select=press.shift, word=press.ctrl or press.alt)), ()
    if name in _JUMPS:
        return with_line(desk, _JUMPS[name](now, select=press.shift)), ()
    if name in _TAKES:
        return with_line(desk, _TAKES[name](now, word=press.ctrl or press.alt)), ()
    if not held:
        return desk, ()
    if name == "z" and press.shift:
        return with_line(desk, writing.redone(now)), ()
    if name in _CHANGES:
        return with_line(desk, _CHANGES[name](now)), ()
    if name in ("c", "x"):
        left, taken = writing.cut(now)
        return (with_line(desk, left) if name == "x" else desk), (Copy(now.selected),) if taken else ()
    return desk, (Paste(),) if name == "v" else ()
