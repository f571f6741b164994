"""Lengths that every screen shares: margins, gaps, the least size of what can be clicked."""

from math import ceil

from arthur.stage.box import Box
from arthur.stage.canvas import Canvas

SMALLEST_TARGET = 24  # pixels, in width and in height (WCAG 2.2, 2.5.8)


def margin(canvas: Canvas) -> int:
    """Of the page, left and right: wide where the window is wide."""
    return canvas.px(0.09 if canvas.wide else 0.052)


def gap(canvas: Canvas) -> int:
    """Between two things that belong together."""
    return canvas.px(0.018)


def hairline(canvas: Canvas) -> int:
    """The thickness of a rule or of a frame."""
    return max(1, ceil(canvas.height / 720))


def target(box: Box, area: Box) -> Box:
    """`box` as a place to click: grown around its middle to the least size, and kept inside `area`."""
    wide, high = max(box.w, SMALLEST_TARGET), max(box.h, SMALLEST_TARGET)
    x = box.x - (wide - box.w) // 2
    y = box.y - (high - box.h) // 2
    x = max(area.x, min(x, area.right - wide))
    y = max(area.y, min(y, area.bottom - high))
    return Box(x, y, wide, high)
