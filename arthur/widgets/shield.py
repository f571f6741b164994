"""The tables' shields. A table is told by its word first, then its charge, then its colour."""

from functools import lru_cache

from arthur.debate.tables import Emblem, emblem_of
from arthur.stage.box import Box
from arthur.stage.canvas import Canvas
from arthur.stage.styles import STRONG, Style
from arthur.widgets.shield_svg import shield_svg
from arthur.widgets.theme import Theme
from codev.words import Words

HEIGHT_PER_WIDTH = 1.16


def shield_size(width: int) -> tuple[int, int]:
    return width, round(width * HEIGHT_PER_WIDTH)


def shield(canvas: Canvas, table: str, x: int, y: int, width: int, theme: Theme) -> Box:
    """Draws the shield of `table` (its emblem's id), `width` pixels wide, with its top left corner at (x, y)."""
    box = Box(x, y, *shield_size(width))
    canvas.drawing(_drawn(emblem_of(table), width, theme), box)
    return box


def named_width(canvas: Canvas, table: str, words: Words, height: int, style: Style = STRONG) -> int:
    """The width of a shield `height` pixels high with its name beside it."""
    return _shield_width(height) + _apart(height) + canvas.text_width(name(table, words), style)


def named(
    canvas: Canvas,
    table: str,
    box: Box,
    words: Words,
    theme: Theme,
    *,
    height: int | None = None,
    style: Style = STRONG,
) -> Box:
    """Draws a shield and its name beside it, in the middle of the height of `box`, from its left edge."""
    high = box.h if height is None else height
    wide = _shield_width(high)
    drawn = shield(canvas, table, box.x, box.y + (box.h - high) // 2, wide, theme)
    block = canvas.lay(name(table, words), style)
    at = Box(drawn.right + _apart(high), box.y, block.width, box.h)
    canvas.put_in(block, at, theme.ink, align="left")
    return Box(box.x, box.y, at.right - box.x, box.h)


def name(table: str, words: Words) -> str:
    return words(emblem_of(table).name)


def _shield_width(height: int) -> int:
    return round(height / HEIGHT_PER_WIDTH)


def _apart(height: int) -> int:
    return round(height * 0.22)


@lru_cache(maxsize=256)
def _drawn(emblem: Emblem, width: int, theme: Theme) -> str:
    """The SVG: the charge in the darker or the lighter of two tones, whichever stands out most from the field."""
    line = max(4.5, 200 / width)  # at least two pixels however small
    return shield_svg(emblem, emblem.field, (theme.stamp, theme.blank), theme.ink, line)
