"""What can be done here beside the next act: keys with their words, to be clicked or learnt. For the facilitator."""

from collections.abc import Sequence
from dataclasses import dataclass

from arthur.intents import Intent, Zone
from arthur.stage.box import Box
from arthur.stage.canvas import Canvas
from arthur.stage.paragraph import Block
from arthur.stage.styles import HINT
from arthur.widgets.keycap import keycap, keycap_size
from arthur.widgets.measures import gap, target
from arthur.widgets.shield import HEIGHT_PER_WIDTH, shield
from arthur.widgets.theme import Theme


@dataclass(frozen=True, slots=True)
class Action:
    """`key` in lower case as it is typed; `done` puts a tick before the words; a `table` is shown by its shield."""

    key: str
    label: str
    intent: Intent
    done: bool = False
    table: str = ""


@dataclass(frozen=True, slots=True)
class _Chip:
    action: Action
    text: Block
    width: int


def actions_height(canvas: Canvas, width: int, actions: Sequence[Action]) -> int:
    """What the actions take, in as many rows as `width` asks for."""
    return _row_height(canvas) * len(_rows(canvas, width, actions))


def draw_actions(
    canvas: Canvas, box: Box, actions: Sequence[Action], theme: Theme, *, centred: bool = False
) -> tuple[Zone, ...]:
    """Draws the actions from the top of `box` and returns their places."""
    zones: list[Zone] = []
    y, high = box.y, _row_height(canvas)
    for row in _rows(canvas, box.w, actions):
        used = sum(chip.width for chip in row) + 2 * gap(canvas) * (len(row) - 1)
        x = box.x + ((box.w - used) // 2 if centred else 0)
        for chip in row:
            place = Box(x, y, chip.width, high)
            _draw(canvas, place, chip, theme)
            zones.append(
                Zone(target(place, canvas.area), chip.action.intent, chip.action.label, chip.action.key)
            )
            x += chip.width + 2 * gap(canvas)
        y += high
    return tuple(zones)


def _draw(canvas: Canvas, box: Box, chip: _Chip, theme: Theme) -> None:
    action = chip.action
    if action.table and action.done:
        frame = box.inset(-(gap(canvas) // 3), 0)
        canvas.rect(frame, theme.paper, box.h // 5)
        canvas.outline(frame, theme.royal, max(2, canvas.px(0.003)), box.h // 5)
    wide, tall = keycap_size(canvas, action.key.upper())
    keycap(canvas, action.key.upper(), box.x, box.y + (box.h - tall) // 2, theme)
    if action.table:
        high = round(tall * 1.05)
        at = box.x + wide + gap(canvas) // 3
        shield(canvas, action.table, at, box.y + (box.h - high) // 2, round(high / HEIGHT_PER_WIDTH), theme)
    else:
        text = box.right_of(box.w - chip.text.width)
        canvas.put_in(chip.text, text, theme.ink if action.done else theme.soft, align="left")


def _rows(canvas: Canvas, width: int, actions: Sequence[Action]) -> list[list[_Chip]]:
    rows: list[list[_Chip]] = []
    left = 0
    for action in actions:
        chip = _chip(canvas, action)
        if not rows or chip.width > left:
            rows.append([])
            left = width
        rows[-1].append(chip)
        left -= chip.width + 2 * gap(canvas)
    return rows


def _chip(canvas: Canvas, action: Action) -> _Chip:
    said = "" if action.table else f"✓ {action.label}" if action.done else action.label
    text = canvas.lay(said, HINT)
    key, tall = keycap_size(canvas, action.key.upper())
    shown = round(tall * 1.05 / HEIGHT_PER_WIDTH) if action.table else text.width
    return _Chip(action, text, key + gap(canvas) // 3 + shown)


def _row_height(canvas: Canvas) -> int:
    return max(28, round(keycap_size(canvas, "Z")[1] * 1.3))
