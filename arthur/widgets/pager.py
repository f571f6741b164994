"""What turns the pages of a screen, at the right end of a line: "← 2 / 3 →"."""

from arthur.intents import Intent, Verb, Zone
from arthur.stage.box import Box
from arthur.stage.canvas import Canvas
from arthur.stage.styles import Face, Role, Style
from arthur.widgets.measures import SMALLEST_TARGET, gap, target
from arthur.widgets.theme import Theme
from codev.words import Words

TURN = Style(Face.SEMIBOLD, 1 / 52, Role.HINT)


def pager_height(canvas: Canvas) -> int:
    return max(SMALLEST_TARGET, round(canvas.line_height(TURN) * 1.15))


def pager(
    canvas: Canvas,
    box: Box,
    page: int,
    pages: int,
    words: Words,
    theme: Theme,
    *,
    aside: bool = False,
) -> tuple[Zone, ...]:
    """Draws the pager of page number `page` at the foot of `box`; nothing for one page alone.

    `aside` gives the turning to ↓ and ↑, where → has something else to do first.
    """
    if pages < 2:
        return ()
    before = f"page:{page - 1}" if page > 0 else ""
    after = f"page:{page + 1}" if page + 1 < pages else ""
    return turns(canvas, box, before, after, words, theme, label=f"{page + 1} / {pages}", aside=aside)


def turns(
    canvas: Canvas,
    box: Box,
    before: str,
    after: str,
    words: Words,
    theme: Theme,
    *,
    label: str = "",
    following: str = "",
    aside: bool = False,
) -> tuple[Zone, ...]:
    """The same for pages that have names: `before` and `after` are those on each side ("page:3"), "" for none.

    `label` stands between the arrows; without it they are said in words, `following` where a page has its own.
    """
    line = box.foot(pager_height(canvas))
    (up, down), (back, onward) = ("↑↓", ("up", "down")) if aside else ("←→", ("back", "next"))
    onward_said, back_said = following or words("page suivante"), words("page précédente")
    zones: list[Zone] = []
    right = line.right
    if after:
        said = down if label else f"{onward_said} {down}"
        right, zone = _turn(canvas, line, right, said, Intent(Verb.GO, after), onward_said, onward, theme)
        zones.append(zone)
    elif label:
        right -= canvas.text_width(down, TURN) + gap(canvas)  # the number keeps its place on the last page
    if label:
        right = _say(canvas, line, right, label, theme).x - gap(canvas)
    if before:
        said = up if zones or label else f"{up} {back_said}"
        _, zone = _turn(canvas, line, right, said, Intent(Verb.GO, before), back_said, back, theme)
        zones.append(zone)
    return tuple(zones)


def _turn(
    canvas: Canvas, line: Box, right: int, said: str, turn: Intent, label: str, key: str, theme: Theme
) -> tuple[int, Zone]:
    """Writes what turns a page up to `right`; returns where to go on to the left, and its place."""
    place = _say(canvas, line, right, said, theme)
    return place.x - gap(canvas), Zone(target(place, canvas.area), turn, label, key)


def _say(canvas: Canvas, line: Box, right: int, text: str, theme: Theme) -> Box:
    """Writes `text` up to `right`, in the middle of the line's height."""
    block = canvas.lay(text, TURN)
    place = Box(right - block.width, line.y, block.width, line.h)
    canvas.put_in(block, place, theme.soft)
    return place
