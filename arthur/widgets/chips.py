"""What a line being written is, as chips side by side: the one it is has a tick, a frame and bold letters."""

from collections.abc import Sequence
from typing import NamedTuple

from arthur.intents import Intent, Zone
from arthur.stage.box import Box
from arthur.stage.canvas import Canvas
from arthur.stage.paragraph import Block
from arthur.stage.styles import Face, Role, Style
from arthur.widgets.keycap import keycap, keycap_size
from arthur.widgets.measures import gap, hairline, target
from arthur.widgets.theme import Theme

PLAIN = Style(Face.PLAIN, 1 / 44, Role.HINT)  # for who writes, like the label of the line
CHOSEN = Style(Face.BOLD, 1 / 44, Role.HINT)


class Chip(NamedTuple):
    label: str
    intent: Intent
    chosen: bool = False


def chips_height(canvas: Canvas, width: int, chips: Sequence[Chip], key: str) -> int:
    """What the chips take, in as many rows as `width` asks for."""
    return len(_rows(canvas, width, chips, key)) * (_high(canvas) + gap(canvas) // 2)


def draw_chips(
    canvas: Canvas, box: Box, chips: Sequence[Chip], key: str, following: tuple[Intent, str], theme: Theme
) -> tuple[Zone, ...]:
    """Draws the chips from the top of `box`, after a cap that says `key`: Tab, which goes from one to the next."""
    wide, tall = keycap_size(canvas, key)
    high, y = _high(canvas), box.y
    drawn = keycap(canvas, key, box.x, box.y + (high - tall) // 2, theme)
    zones = [Zone(target(drawn, canvas.area), following[0], following[1], "tab")]
    for row in _rows(canvas, box.w, chips, key):
        x = box.x + wide + gap(canvas)
        for chip, text in row:
            place = Box(x, y, text.width + 2 * gap(canvas), high)
            _draw(canvas, place, chip, text, theme)
            zones.append(Zone(target(place, canvas.area), chip.intent, chip.label))
            x = place.right + gap(canvas) // 2
        y += high + gap(canvas) // 2
    return tuple(zones)


def _draw(canvas: Canvas, box: Box, chip: Chip, text: Block, theme: Theme) -> None:
    radius = box.h // 2
    ground = theme.paper if chip.chosen else theme.wall
    canvas.rect(box, ground, radius)
    thick = max(2, canvas.px(0.004)) if chip.chosen else hairline(canvas)
    canvas.outline(box, theme.royal if chip.chosen else theme.soft, thick, radius)
    canvas.put_in(text, box, theme.royal if chip.chosen else theme.ink, align="center", ground=ground)


def _rows(canvas: Canvas, width: int, chips: Sequence[Chip], key: str) -> list[list[tuple[Chip, Block]]]:
    room = width - keycap_size(canvas, key)[0] - gap(canvas)
    rows: list[list[tuple[Chip, Block]]] = []
    left = 0
    for chip in chips:
        text = canvas.lay(f"✓ {chip.label}" if chip.chosen else chip.label, CHOSEN if chip.chosen else PLAIN)
        wide = text.width + 2 * gap(canvas)
        if not rows or wide > left:
            rows.append([])
            left = room
        rows[-1].append((chip, text))
        left -= wide + gap(canvas) // 2
    return rows


def _high(canvas: Canvas) -> int:
    return max(28, round(canvas.cap(PLAIN) * 2.4))
