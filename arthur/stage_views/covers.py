"""What takes the whole picture: the curtain, the banner of a window that lost the keyboard, the page of a failure."""

from dataclasses import dataclass

from arthur.intents import Intent, Verb, Zone
from arthur.stage.box import Box
from arthur.stage.canvas import Canvas
from arthur.stage.paragraph import Block
from arthur.stage.styles import READING, TITLE, Face, Role, Style
from arthur.stage_views.entries import Foot
from arthur.widgets.foot import foot_height
from arthur.widgets.keycap import keycap, keycap_size
from arthur.widgets.measures import gap, margin, target
from arthur.widgets.round_table import round_table_on
from arthur.widgets.sheet import sheet
from arthur.widgets.theme import Theme
from codev.words import N_, Words

CARD = Style(Face.ROMAN, 1 / 20, Role.TITLE, 0.95)
HAND = Style(Face.SEMIBOLD, 1 / 44, Role.HINT)
KEY_LINE = Style(Face.PLAIN, 1 / 60, Role.HINT)


@dataclass(frozen=True, slots=True)
class _Button:
    """A key, its width as drawn, and what it does."""

    key: str
    wide: int
    said: Block
    height: int


def curtain(canvas: Canvas, title: str, words: Words, theme: Theme) -> tuple[Zone, ...]:
    """A title card, calm, while the room looks at something else; a click anywhere lifts it."""
    canvas.fill(theme.back)
    side = margin(canvas)
    room = canvas.area.inset(side, canvas.px(0.07))
    key, said = "B", words("Lever le rideau")
    hint = keycap_size(canvas, key)[1] + canvas.px(0.05)
    block = canvas.lay(title, CARD, room.w, even=True)
    apart = canvas.px(0.05)
    table = max(canvas.px(0.2), min(canvas.px(0.46), room.h - hint - block.height - apart))
    y = room.y + max(0, room.h - hint - block.height - apart - table) // 2
    x = room.x + (room.w - table) // 2
    round_table_on(canvas, Box(x, y, table, table), theme.back, theme.on_band, theme)
    canvas.put(block, room.x, y + table + apart, theme.on_band, align="center")
    _key_line(canvas, key, said, room, theme)
    return (Zone(canvas.area, Intent(Verb.CURTAIN), said),)


def _key_line(canvas: Canvas, key: str, said: str, room: Box, theme: Theme) -> None:
    wide, high = keycap_size(canvas, key)
    block = canvas.lay(said, KEY_LINE)
    x = room.x + (room.w - wide - gap(canvas) - block.width) // 2
    box = keycap(canvas, key, x, room.bottom - high, theme)
    canvas.put_in(block, Box(box.right + gap(canvas), box.y, block.width, high), theme.on_band, align="left")


def regain(canvas: Canvas, words: Words, theme: Theme) -> None:
    """A strip over the foot's last line: the window hears no key until someone clicks in it, anywhere."""
    pad = gap(canvas)
    block = canvas.lay(words("Cliquez ici pour reprendre la main"), HAND, canvas.width - 4 * pad, even=True)
    strip = canvas.area.foot(max(block.height + pad, foot_height(canvas, Foot(" "), words)))
    canvas.rect(strip, theme.paper)
    canvas.rect(strip.top(canvas.px(0.005)), theme.royal)
    canvas.put_in(block, strip, theme.ink)


def sorry(canvas: Canvas, sentence: str, words: Words, theme: Theme) -> tuple[Zone, ...]:
    """A failure of the program: what happened, what is safe, and the key that goes on (any key for the next act)."""
    canvas.fill(theme.wall)
    pad, apart = canvas.px(0.05), gap(canvas)
    width = min(canvas.width - margin(canvas), canvas.column(READING, 62) + 2 * pad)
    inner = width - 2 * pad
    title = canvas.lay(words("Le programme s’est arrêté"), TITLE, inner, even=True)
    saved = words("Tout ce qui a été noté est déjà enregistré : rien n’est perdu.")
    blocks = [canvas.lay(text, READING, inner) for text in (sentence, saved)]
    buttons = [
        _button(canvas, words(key), words(said), inner)
        for key, said in ((N_("Entrée"), N_("Reprendre la séance")), (N_("Ctrl+Q"), N_("Quitter")))
    ]
    heights = [block.height for block in (title, *blocks)] + [button.height for button in buttons]
    high = sum(heights) + apart * len(heights) + 2 * pad
    box = Box((canvas.width - width) // 2, max(0, canvas.height - high) // 2, width, high)
    sheet(canvas, box, theme)
    x, y = box.x + pad, box.y + pad
    y = canvas.put(title, x, y, theme.royal).bottom + apart
    for block in blocks:
        y = canvas.put(block, x, y, theme.ink).bottom + apart
    y += apart
    resume = _draw_button(canvas, buttons[0], x, y, theme)
    leave = _draw_button(canvas, buttons[1], x, resume.bottom + apart, theme)
    return (
        Zone(resume, Intent(Verb.CHOOSE, "resume"), buttons[0].said.text, key="return", focus=True),
        Zone(leave, Intent(Verb.QUIT), buttons[1].said.text, key="ctrl+q"),
    )


def _button(canvas: Canvas, key: str, said: str, width: int) -> _Button:
    wide, high = keycap_size(canvas, key, READING)
    block = canvas.lay(said, READING, width - wide - gap(canvas))
    return _Button(key, wide, block, max(high, block.height))


def _draw_button(canvas: Canvas, button: _Button, x: int, y: int, theme: Theme) -> Box:
    keycap(canvas, button.key, x, y, theme, style=READING)
    left = x + button.wide + gap(canvas)
    canvas.put_in(button.said, Box(left, y, button.said.room, button.height), theme.ink, align="left")
    return target(Box(x, y, left - x + button.said.width, button.height), canvas.area)
