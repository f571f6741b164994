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
    before: str | None = None,
    after: str | None = None,
) -> tuple[Zone, ...]:
    """Draws the pager at the foot of `box`; nothing for one page alone.

    `before` and `after` name the pages on each side ("page:3") where they are not the numbers around `page`.
    """
    if pages < 2:
        return ()
    line = box.foot(pager_height(canvas))
    right, zones, apart = line.right, [], gap(canvas)
    places = (
        (
            f"{words('page suivante')} →",
            after or f"page:{page + 1}",
            words("Page suivante"),
            "next",
            page + 1 < pages,
        ),
        (f"{page + 1} / {pages}", "", "", "", True),
        ("←", before or f"page:{page - 1}", words("Page précédente"), "back", page > 0),
    )
    for text, where, label, key, shown in places:
        if not shown:
            continue
        block = canvas.lay(text, TURN)
        place = Box(right - block.width, line.y, block.width, line.h)
        canvas.put_in(block, place, theme.soft)
        right = place.x - 2 * apart
        if key:
            zones.append(Zone(target(place, canvas.area), Intent(Verb.GO, where), label, key))
    return tuple(zones)
