"""What turns the pages of a screen, at the right end of a line: "← 2 / 3 page suivante →"."""

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
    aside: bool = False,
) -> tuple[Zone, ...]:
    """The same for pages that have names: `before` and `after` are those on each side ("page:3"), "" for none."""
    line = box.foot(pager_height(canvas))
    keys, (back, onward) = (("up", "down"), "↑↓") if aside else (("back", "next"), "←→")
    right, zones = line.right, []
    if after:
        named = words("page suivante")
        place = _say(canvas, line, right, f"{named} {onward}", theme)
        turn = Intent(Verb.GO, after)
        zones.append(Zone(target(place, canvas.area), turn, words("Page suivante"), keys[1]))
        right = place.x - 2 * gap(canvas)
    if label:
        right = _say(canvas, line, right, label, theme).x - 2 * gap(canvas)
    if before:
        place = _say(canvas, line, right, back, theme)
        turn = Intent(Verb.GO, before)
        zones.append(Zone(target(place, canvas.area), turn, words("Page précédente"), keys[0]))
    return tuple(zones)


def _say(canvas: Canvas, line: Box, right: int, text: str, theme: Theme) -> Box:
    """Writes `text` up to `right`, in the middle of the line's height."""
    block = canvas.lay(text, TURN)
    place = Box(right - block.width, line.y, block.width, line.h)
    canvas.put_in(block, place, theme.soft)
    return place
