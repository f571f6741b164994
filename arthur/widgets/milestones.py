"""The stretches of a road with their lengths: along the page where their names fit, else down it."""

from collections.abc import Sequence

from arthur.stage.box import Box
from arthur.stage.canvas import Canvas
from arthur.stage.styles import READING, Style
from arthur.widgets.measures import gap
from arthur.widgets.theme import Theme

Stretches = Sequence[tuple[str, str]]  # the name and the length of each, in words


def milestones_height(canvas: Canvas, width: int, stretches: Stretches, style: Style) -> int:
    if fit_along(canvas, width, stretches, style):
        return _stone(canvas) * 4 + canvas.line_height(style) + canvas.line_height(READING)
    return _row(canvas, style) * len(stretches)


def milestones(canvas: Canvas, box: Box, stretches: Stretches, style: Style, theme: Theme) -> None:
    """Draws the road with its names in `style`, from the top of `box`."""
    if fit_along(canvas, box.w, stretches, style):
        _draw_along(canvas, box, stretches, style, theme)
    else:
        _draw_down(canvas, box, stretches, style, theme)


def fit_along(canvas: Canvas, width: int, stretches: Stretches, style: Style) -> bool:
    """Whether the names stand side by side in `style`."""
    widest = max(
        max(canvas.text_width(name, style), canvas.text_width(length, READING)) for name, length in stretches
    )
    return (widest + 2 * gap(canvas)) * len(stretches) <= width


def _draw_along(canvas: Canvas, box: Box, stretches: Stretches, style: Style, theme: Theme) -> None:
    size, thick = _stone(canvas), max(2, canvas.px(0.005))
    y = box.y + 2 * size
    cells = box.columns(len(stretches))
    canvas.rect(Box(box.x, y - thick // 2, box.w, thick), theme.gold)
    for (name, length), cell in zip(stretches, cells, strict=True):
        x = cell.center[0]
        _lozenge(canvas, x, y, size, theme)
        under = canvas.lay(name, style)
        top = canvas.put(under, x - under.width // 2, y + 2 * size, theme.ink).y
        minutes = canvas.lay(length, READING)
        canvas.put(minutes, x - minutes.width // 2, top + canvas.line_height(style), theme.soft)


def _draw_down(canvas: Canvas, box: Box, stretches: Stretches, style: Style, theme: Theme) -> None:
    size, thick, high = round(_stone(canvas) * 0.7), max(2, canvas.px(0.004)), _row(canvas, style)
    x, wide = box.x + canvas.px(0.02), min(box.w, canvas.px(1.1))
    first, last = box.y + high // 2, box.y + high * len(stretches) - high // 2
    canvas.rect(Box(x - thick // 2, first, thick, last - first), theme.gold)
    for number, (name, length) in enumerate(stretches):
        row = Box(box.x, box.y + number * high, wide, high)
        _lozenge(canvas, x, row.center[1], size, theme)
        canvas.put_in(canvas.lay(name, style), row.right_of(canvas.px(0.06)), theme.ink, align="left")
        canvas.put_in(canvas.lay(length, READING), row, theme.soft, align="right")


def _lozenge(canvas: Canvas, x: int, y: int, size: int, theme: Theme) -> None:
    canvas.polygon(((x, y - size), (x + size, y), (x, y + size), (x - size, y)), theme.gold)


def _stone(canvas: Canvas) -> int:
    return canvas.px(0.02)


def _row(canvas: Canvas, style: Style) -> int:
    return round(canvas.line_height(style) * 1.12)
