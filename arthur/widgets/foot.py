"""The line at the bottom of every screen: the next act, what Z takes back, F1, and the message of the moment.

It is the facilitator's, so it may be smaller than what the room reads. It grows by a line rather than cut a word.
"""

from typing import NamedTuple, Protocol

from arthur.intents import Intent, Verb, Zone
from arthur.stage.box import Box
from arthur.stage.canvas import Canvas
from arthur.stage.paragraph import Block
from arthur.stage.styles import HINT, Face, Role, Style
from arthur.widgets.keycap import keycap, keycap_size
from arthur.widgets.measures import gap, margin, target
from arthur.widgets.theme import Theme
from codev.words import N_, Words

NEXT_ACT = Style(Face.SEMIBOLD, 1 / 60, Role.HINT)
MESSAGE = Style(Face.SEMIBOLD, 1 / 54, Role.HINT)
APART = "   ·   "  # between two acts
_ARROWS = ("→ ", "← ")
_SIGNS = {
    "→": Intent(Verb.NEXT),
    "←": Intent(Verb.BACK),
    "↑": Intent(Verb.UP),
    "↓": Intent(Verb.DOWN),
    "+": Intent(Verb.MINUTE, 1),
    "−": Intent(Verb.MINUTE, -1),
}
_NAMED = {N_("Entrée"): Intent(Verb.ENTER), N_("Échap"): Intent(Verb.CLOSE)}


class Said(Protocol):
    """What a foot says; each may be empty."""

    @property
    def next_act(self) -> str: ...
    @property
    def undo(self) -> str: ...
    @property
    def message(self) -> str: ...


class _Item(NamedTuple):
    """Keys, what they do, and the text laid out."""

    keys: tuple[tuple[str, Intent, str], ...]  # the key as written, its intent, what it says
    text: Block
    keys_width: int
    width: int
    height: int


class _Row(NamedTuple):
    """What stands at the left and at the right of a line of the foot."""

    left: tuple[_Item, ...]
    right: tuple[_Item, ...]

    @property
    def height(self) -> int:
        return max(item.height for item in (*self.left, *self.right))


def foot_height(canvas: Canvas, said: Said, words: Words) -> int:
    """What the foot takes of the window's height, from the bottom edge."""
    heights = [row.height for row in _rows(canvas, said, words)]
    return (
        sum(heights)
        + (len(heights) - 1) * _between(canvas)
        + _edge(canvas)
        + _message_height(canvas, said.message)
    )


def body(canvas: Canvas, said: Said, words: Words) -> Box:
    """What is left of the window above the foot, within the side margins."""
    side = margin(canvas)
    return Box(side, 0, canvas.width - 2 * side, canvas.height - foot_height(canvas, said, words))


def foot(canvas: Canvas, said: Said, words: Words, theme: Theme) -> tuple[Zone, ...]:
    """Draws the foot and returns its places: back and next, undo, help."""
    side, y = margin(canvas), canvas.height - foot_height(canvas, said, words)
    if said.message:
        high = _message_height(canvas, said.message)
        _draw_message(
            canvas, Box(side, y, canvas.width - 2 * side, high - _between(canvas)), said.message, theme
        )
        y += high
    zones: list[Zone] = []
    for row in _rows(canvas, said, words):
        left, right = side, canvas.width - side
        for item in row.left:
            zones += _draw_item(canvas, item, left, y, row.height, theme)
            left += item.width + _apart(canvas, item)
        for item in reversed(row.right):
            right -= item.width
            zones += _draw_item(canvas, item, right, y, row.height, theme)
            right -= 2 * gap(canvas)
        y += row.height + _between(canvas)
    return tuple(zones)


def _rows(canvas: Canvas, said: Said, words: Words) -> tuple[_Row, ...]:
    """One row where all fits, else what Z takes back on a row of its own above."""
    room = canvas.width - 2 * margin(canvas)
    help_text = words("Aide")
    helped = _item(canvas, (("F1", Intent(Verb.HELP), help_text),), help_text, HINT, room)
    acts = _acts(canvas, said.next_act, room - helped.width - 2 * gap(canvas), words)
    if not said.undo:
        return (_Row(acts, (helped,)),)
    undo_text = words("Annuler : {act}", act=said.undo)
    undone = _item(canvas, (("Z", Intent(Verb.UNDO), undo_text),), undo_text, HINT, room)
    used = sum(item.width for item in (*acts, undone, helped)) + 2 * (len(acts) + 2) * gap(canvas)
    if used <= room:
        return (_Row(acts, (undone, helped)),)
    return (_Row((undone,), ()), _Row(acts, (helped,)))


def _acts(canvas: Canvas, said: str, room: int, words: Words) -> tuple[_Item, ...]:
    """The next acts, each with its keys to be clicked where the words begin with keys; else, or without room, as said."""
    if not said:
        return ()
    acts = [_keyed(act, words) for act in said.split(APART)]
    if len(acts) == 1 and acts[0][0] and acts[0][0][0][0] == "→":  # the way back is always there too
        acts = [((("←", Intent(Verb.BACK), words("Revenir")),), ""), *acts]
    items = tuple(_item(canvas, keys, text, NEXT_ACT, room) for keys, text in acts)
    if sum(item.width + _apart(canvas, item) for item in items) <= room:
        return items
    return (_item(canvas, (), said, NEXT_ACT, room),)


def _keyed(act: str, words: Words) -> tuple[tuple[tuple[str, Intent, str], ...], str]:
    """The keys that "→ débat" or "Entrée : garder" begins with, and the words that follow."""
    if act.startswith(_ARROWS):
        return ((act[0], _SIGNS[act[0]], act[2:]),), act[2:]
    intents = _SIGNS | {words(name): intent for name, intent in _NAMED.items()}
    names, colon, text = act.partition(":")
    if not colon or not all(name in intents for name in names.split()):
        return (), act
    return tuple((name, intents[name], text.strip()) for name in names.split()), text.strip()


def _item(
    canvas: Canvas, keys: tuple[tuple[str, Intent, str], ...], text: str, style: Style, room: int
) -> _Item:
    sizes = [keycap_size(canvas, name) for name, _, _ in keys]
    apart = gap(canvas) // 2
    keys_width = sum(wide for wide, _ in sizes) + apart * max(0, len(sizes) - 1)
    block = canvas.lay(text, style, room - keys_width - apart)
    height = max(keycap_size(canvas, "Z")[1], block.height)
    return _Item(keys, block, keys_width, keys_width + (apart if keys and text else 0) + block.width, height)


def _apart(canvas: Canvas, item: _Item) -> int:
    """Between an act and the next one: a key without words needs less."""
    return 2 * gap(canvas) if item.text.text else gap(canvas)


def _draw_item(canvas: Canvas, item: _Item, x: int, y: int, high: int, theme: Theme) -> list[Zone]:
    """The keys are places to click; the last one takes its text with it."""
    zones: list[Zone] = []
    at = x
    first = item.text.part(0, 1)
    for number, (name, intent, label) in enumerate(item.keys):
        tall = keycap_size(canvas, name)[1]
        box = keycap(canvas, name, at, y + (min(high, first.height) - tall) // 2, theme)
        at = box.right + gap(canvas) // 2
        whole = number == len(item.keys) - 1
        place = Box(box.x, y, x + item.width - box.x, item.height) if whole else box
        zones.append(Zone(target(place, canvas.area), intent, label))
    colour = theme.ink if item.text.style is NEXT_ACT else theme.soft
    canvas.put(item.text, x + item.width - item.text.width, y, colour)
    return zones


def _draw_message(canvas: Canvas, box: Box, message: str, theme: Theme) -> None:
    """On a slip of paper with an oxblood edge, so that it is seen to be new."""
    canvas.rect(box, theme.paper)
    canvas.rect(box.left_part(_bar(canvas)), theme.band)
    block = canvas.lay(message, MESSAGE, box.w - 2 * _pad(canvas))
    canvas.put(block, box.x + _pad(canvas), box.y + _pad(canvas) // 3, theme.ink)


def _message_height(canvas: Canvas, message: str) -> int:
    if not message:
        return 0
    room = canvas.width - 2 * margin(canvas) - 2 * _pad(canvas)
    return canvas.lay(message, MESSAGE, room).height + 2 * (_pad(canvas) // 3) + _between(canvas)


def _pad(canvas: Canvas) -> int:
    return canvas.px(0.022)


def _bar(canvas: Canvas) -> int:
    return canvas.px(0.006)


def _between(canvas: Canvas) -> int:
    return canvas.px(0.008)


def _edge(canvas: Canvas) -> int:
    """Between the last row and the bottom of the window."""
    return canvas.px(0.018)
