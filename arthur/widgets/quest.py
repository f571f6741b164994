"""The map of the quest: a road of nine stages in three lanes; places visited are lit. No score, no order."""

from collections.abc import Mapping, Sequence
from math import sin

from arthur.debate.cards import PILLAR_NAMES, STAGE_NAMES, Pillar, Stage
from arthur.stage.box import Box
from arthur.stage.canvas import Canvas
from arthur.stage.colours import Colour, mixed
from arthur.stage.styles import READING, STRONG
from arthur.widgets.measures import gap, hairline
from arthur.widgets.theme import Theme
from codev.words import Words

Lit = Mapping[Stage, frozenset[Pillar]]
_WAVE = 7  # how much the lanes rise and fall along the road, in radians


def quest(canvas: Canvas, box: Box, lit: Lit, words: Words, theme: Theme) -> None:
    """Draws the map in `box`: along it where the stages' names fit, else down it."""
    if _along(canvas, box, words):
        _draw_along(canvas, box, lit, words, theme)
    else:
        _draw_down(canvas, box, lit, words, theme)


def _along(canvas: Canvas, box: Box, words: Words) -> bool:
    """Whether the names fit on two levels, one stage in two on each."""
    cell = box.w // len(Stage)
    widest = max(canvas.text_width(words(title), STRONG) for title in STAGE_NAMES.values())
    return widest + gap(canvas) <= 2 * cell and box.h >= canvas.px(0.5)


def _draw_along(canvas: Canvas, box: Box, lit: Lit, words: Words, theme: Theme) -> None:
    cells = box.columns(len(Stage))
    land = box.top(box.h - _names_height(canvas))
    lanes = [land.y + round(land.h * (row + 0.9) / (len(Pillar) + 0.4)) for row in range(len(Pillar))]
    rise = land.h // 24
    for y, pillar in zip(lanes, Pillar, strict=True):
        points = [(x, _height(x, y, rise, box)) for x in range(box.x, box.right + 1, max(1, box.w // 64))]
        canvas.path(points, _earth(theme), max(4, canvas.px(0.016)))
        title = canvas.lay(words(PILLAR_NAMES[pillar]), READING)
        top = min(height for x, height in points if x <= box.x + title.width)
        canvas.put(title, box.x, round(top) - title.line_height - canvas.px(0.03), theme.soft)
    for number, (stage, cell) in enumerate(zip(Stage, cells, strict=True)):
        x = cell.center[0]
        _draw_name(canvas, box, x, land.bottom, number, words(STAGE_NAMES[stage]), stage in lit, theme)
        for y, pillar in zip(lanes, Pillar, strict=True):
            _place(canvas, x, round(_height(x, y, rise, box)), pillar in lit.get(stage, frozenset()), theme)


def _draw_name(
    canvas: Canvas, box: Box, x: int, y: int, number: int, name: str, visited: bool, theme: Theme
) -> None:
    """The name of a stage, one in two on a second level, and the thread that ties it to the road."""
    title = canvas.lay(name, STRONG)
    top = y + (number % 2) * canvas.line_height(STRONG)
    thread = Box(x, y - canvas.px(0.05), hairline(canvas), top - y + canvas.px(0.045))
    canvas.rect(thread, theme.line)
    left = min(max(box.x, x - title.width // 2), box.right - title.width)
    canvas.put(title, left, top, theme.royal if visited else theme.soft)


def _names_height(canvas: Canvas) -> int:
    return 2 * canvas.line_height(STRONG)


def _height(x: float, y: int, rise: int, box: Box) -> float:
    return y + rise * sin((x - box.x) / box.w * _WAVE)


def _earth(theme: Theme) -> Colour:
    """The road itself: dry, light earth."""
    return mixed(theme.wall, theme.gold, 0.38)


def _draw_down(canvas: Canvas, box: Box, lit: Lit, words: Words, theme: Theme) -> None:
    """A row for each stage, a lane for each pillar."""
    names = max(canvas.text_width(words(title), STRONG) for title in STAGE_NAMES.values()) + 2 * gap(canvas)
    lanes = [lane.center[0] for lane in Box(box.x + names, box.y, box.w - names, box.h).columns(len(Pillar))]
    head = canvas.line_height(READING) + gap(canvas)
    rows = box.below(head).rows(len(Stage))
    _draw_heads(canvas, box, lanes, rows[0].center[1], words, theme)
    thick = max(4, canvas.px(0.01))
    for x in lanes:
        top, bottom = rows[0].center[1], rows[-1].center[1]
        canvas.rect(Box(x - thick // 2, top, thick, bottom - top), _earth(theme))
    for stage, row in zip(Stage, rows, strict=True):
        name = canvas.lay(words(STAGE_NAMES[stage]), STRONG)
        canvas.put_in(name, row, theme.royal if stage in lit else theme.soft, align="left")
        for x, pillar in zip(lanes, Pillar, strict=True):
            _place(canvas, x, row.center[1], pillar in lit.get(stage, frozenset()), theme)


def _draw_heads(canvas: Canvas, box: Box, lanes: Sequence[int], y: int, words: Words, theme: Theme) -> None:
    """The pillars' names over their lanes, pushed to the left where they are too long to stand side by side."""
    right = box.right
    for x, pillar in reversed(list(zip(lanes, Pillar, strict=True))):
        title = canvas.lay(words(PILLAR_NAMES[pillar]), READING)
        left = min(x - title.width // 2, right - title.width)
        drawn = canvas.put(title, left, box.y, theme.soft)
        canvas.path(
            ((left + title.width / 2, drawn.y + title.line_height), (x, y)),
            _earth(theme),
            max(2, canvas.px(0.004)),
        )
        right = left - gap(canvas)


def _place(canvas: Canvas, x: int, y: int, visited: bool, theme: Theme) -> None:
    """A small ring; once visited a gold disc with a star, outlined in ink."""
    line = max(2, canvas.px(0.003))
    if not visited:
        radius = canvas.px(0.011)
        canvas.disc((x, y), radius, theme.soft)
        canvas.disc((x, y), radius - line, theme.wall)
        return
    radius = canvas.px(0.022)
    canvas.disc((x, y), radius, theme.ink)
    canvas.disc((x, y), radius - line, theme.gold)
    canvas.drawing(_STAR, Box(x - radius, y - radius, 2 * radius, 2 * radius), theme.stamp)


_STAR = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="100" height="100" viewBox="0 0 100 100">'
    '<path d="M50 20L57 43L80 50L57 57L50 80L43 57L20 50L43 43Z" fill="currentColor"/></svg>'
)
