"""What is laid over a screen: a question and its answers, and the list of all keys."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from arthur.intents import BINDINGS, Intent, Verb, Zone
from arthur.stage.box import Box
from arthur.stage.canvas import Canvas
from arthur.stage.paragraph import Block
from arthur.stage.styles import QUESTION, READING, TITLE, Face, Role, Style
from arthur.stage_views.shows import Menu
from arthur.widgets.foot import body, foot
from arthur.widgets.keycap import keycap, keycap_size
from arthur.widgets.measures import gap, margin, target
from arthur.widgets.menu import menu, menu_height
from arthur.widgets.pager import pager, pager_height
from arthur.widgets.sheet import sheet, veil
from arthur.widgets.theme import Theme
from codev.words import N_, Words

LINE = Style(Face.PLAIN, 1 / 48, Role.HINT)
KEYS = Style(Face.SEMIBOLD, 1 / 56, Role.HINT)
SECTION = Style(Face.BOLD, 1 / 48, Role.HINT)
_TURNED = ("next", "back")  # the zones that take the keys of La suite and Revenir: said by these
_NAMED = {"return": N_("Entrée"), "escape": N_("Échap"), "space": N_("Espace"), "tab": N_("Tab")}
_ARROWS = {"up": "↑", "down": "↓"}
_WRITTEN = {
    *_NAMED.values(),
    N_("Page↓"),
    N_("Page↑"),
    N_("Ctrl+Q"),
}  # on the keys of the bindings: names, not letters or signs


def menu_over(canvas: Canvas, shows: Menu, words: Words, theme: Theme) -> tuple[Zone, ...]:
    """Draws the question in the middle of the dimmed screen; only its answers and its foot can be used."""
    veil(canvas, theme)
    above = body(canvas, shows.foot, words)
    canvas.rect(
        canvas.area.below(above.bottom - gap(canvas) // 2), theme.wall
    )  # its keys rise a little above it
    pad, apart = canvas.px(0.04), gap(canvas)
    width = min(canvas.width - margin(canvas), canvas.column(READING, 62) + 2 * pad)
    inner = width - 2 * pad
    question = canvas.lay(shows.question, QUESTION, inner, even=True)
    note = canvas.lay(shows.note, READING, inner) if shows.note else None
    told = question.height + apart + (note.height + apart if note else 0)
    room = above.h - 2 * canvas.px(0.025)
    high = min(room, told + menu_height(canvas, inner, shows.entries) + 2 * pad)
    box = Box((canvas.width - width) // 2, (above.h - high) // 2, width, high)
    sheet(canvas, box, theme)
    rest = box.inset(pad)
    canvas.put(question, rest.x, rest.y, theme.oxblood)
    if note:
        canvas.put(note, rest.x, rest.y + question.height + apart, theme.ink)
    return (
        *menu(canvas, rest.below(told), shows.entries, shows.focus, words, theme),
        *foot(canvas, shows.foot, words, theme),
    )


@dataclass(frozen=True, slots=True)
class _Row:
    """A key and what it does, or the title of a section, which has no key."""

    keys: tuple[str, ...]
    text: Block
    height: int


def help_sheet(
    canvas: Canvas, zones: Sequence[Zone], page: int, words: Words, theme: Theme
) -> tuple[Zone, ...]:
    """Draws every key that means something here, in two columns where there is room, and in pages.

    `zones` are those of the screen underneath: what it alone can do comes first.
    """
    veil(canvas, theme)
    box = canvas.area.inset(margin(canvas) // 2, canvas.px(0.02))  # over the foot, which is of no use here
    sheet(canvas, box, theme)
    room = box.inset(canvas.px(0.045), canvas.px(0.035))
    close, taken = _close(canvas, room, words, theme)
    title = canvas.lay(words("Toutes les touches"), TITLE, room.w - taken, even=True)
    canvas.put(title, room.x, room.y, theme.royal)
    line = pager_height(canvas) + gap(canvas)
    listed = room.below(title.height + gap(canvas)).top(room.h - title.height - gap(canvas) - line)
    columns = listed.columns(2 if canvas.wide else 1, canvas.px(0.05))
    keys_width = _keys_width(canvas, zones, words)
    lines = tuple(_rows(canvas, zones, columns[0].w - keys_width, words))
    shared = _evenly(lines, listed.h, _between(canvas), len(columns))
    count = -(-len(shared) // len(columns))
    here = min(page, count - 1)
    for column, rows in zip(columns, shared[here * len(columns) :], strict=False):
        _draw(canvas, column, rows, keys_width, theme)
    return (close, *pager(canvas, room, here, count, words, theme))


def _close(canvas: Canvas, room: Box, words: Words, theme: Theme) -> tuple[Zone, int]:
    """Draws the key that closes in the top right corner; returns its place and the width that it takes."""
    said, key = words("Fermer"), words("Échap")
    wide, high = keycap_size(canvas, key, KEYS)
    block = canvas.lay(said, LINE)
    box = Box(room.right - wide - gap(canvas) - block.width, room.y, wide + gap(canvas) + block.width, high)
    keycap(canvas, key, box.x, box.y, theme, style=KEYS)
    canvas.put_in(block, box.right_of(wide + gap(canvas)), theme.soft, align="left")
    return Zone(target(box, canvas.area), Intent(Verb.CLOSE), said, key="escape"), box.w + gap(canvas)


def _lines(zones: Sequence[Zone], words: Words) -> Iterator[tuple[tuple[str, ...], str]]:
    """Keys and what they do; a line without keys is a section's title."""
    own = [((_shown(zone.key, words),), zone.label) for zone in zones if zone.key and zone.key not in _TURNED]
    if own:
        yield (), words("Sur cet écran")
        yield from own
        yield (), words("Partout")
    taken = {
        zone.key.upper().replace("-", "−") for zone in zones
    }  # the screen's own meaning of a key comes first
    for binding in BINDINGS:
        keys = [key for key in binding.shown.split() if key not in taken]
        if keys:
            yield tuple(words(key) if key in _WRITTEN else key for key in keys), words(binding.label)


def _shown(key: str, words: Words) -> str:
    """How a zone's key is written: a letter as on the keyboard, a named one by its French name."""
    return words(_NAMED[key]) if key in _NAMED else _ARROWS.get(key, key.upper())


def _rows(canvas: Canvas, zones: Sequence[Zone], width: int, words: Words) -> Iterator[_Row]:
    for keys, said in _lines(zones, words):
        text = canvas.lay(said, LINE if keys else SECTION, width)
        yield _Row(keys, text, max(text.height, keycap_size(canvas, "F1", KEYS)[1] if keys else 0))


def _evenly(rows: Sequence[_Row], height: int, between: int, count: int) -> list[list[_Row]]:
    """The rows in columns of which `count` make a page; where one page holds all, columns as low as can be."""
    shared = _shared(rows, height, between)
    low = sum(row.height for row in rows) // count
    while len(shared) <= count and low < height:
        lower = _shared(rows, low, between)
        if len(lower) <= count:
            return lower
        low += max(4, between)
    return shared


def _shared(rows: Sequence[_Row], height: int, between: int) -> list[list[_Row]]:
    """The rows shared out over columns `height` pixels high; no column ends with a section's title."""
    columns: list[list[_Row]] = [[]]
    used = 0
    for row in rows:
        if columns[-1] and used + row.height > height:
            moved = [columns[-1].pop()] if not columns[-1][-1].keys else []
            columns.append(moved)
            used = sum(one.height + between for one in moved)
        columns[-1].append(row)
        used += row.height + between
    return columns


def _draw(canvas: Canvas, column: Box, rows: Sequence[_Row], keys_width: int, theme: Theme) -> None:
    """Keys on the right of their part, close to what they do."""
    y, apart = column.y, gap(canvas) // 3
    for row in rows:
        x = column.x + keys_width - gap(canvas) - _width(canvas, row.keys)
        for key in row.keys:
            x = keycap(canvas, key, x, y, theme, style=KEYS).right + apart
        canvas.put(row.text, column.x + keys_width, y, theme.ink if row.keys else theme.royal)
        y += row.height + _between(canvas)


def _width(canvas: Canvas, keys: Sequence[str]) -> int:
    """What a set of keys takes."""
    return sum(keycap_size(canvas, key, KEYS)[0] + gap(canvas) // 3 for key in keys)


def _keys_width(canvas: Canvas, zones: Sequence[Zone], words: Words) -> int:
    """What the widest set of keys takes, with the space before its text."""
    return max(_width(canvas, keys) for keys, _ in _lines(zones, words)) + gap(canvas)


def _between(canvas: Canvas) -> int:
    return canvas.px(0.009)
