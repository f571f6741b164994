"""A scenario card: its front, its back, and the moment between the two."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from math import cos, pi, sin

from arthur.debate.cards import STAGE_NAMES, Card, other_language
from arthur.stage.box import Box
from arthur.stage.canvas import Canvas
from arthur.stage.colours import code
from arthur.stage.paragraph import Block
from arthur.stage.styles import READING, TITLE, Face, Role, Style
from arthur.widgets.measures import gap, hairline
from arthur.widgets.theme import Theme
from codev.words import Words

BAND = Style(Face.ROMAN, 1 / 36, Role.READING)
RATIO = 0.72  # of a card held in hand: width for a height of 1


@dataclass(frozen=True, slots=True)
class Front:
    """The front laid out: what the band says, the title, the situation. Lengths in pixels."""

    band: tuple[Block, Block]
    band_height: int
    title: Block
    text: Block | None
    width: int
    height: int


def front(
    canvas: Canvas,
    width: int,
    card: Card,
    words: Words,
    title: Style = TITLE,
    text: Style | None = READING,
) -> Front:
    """The front of `card` laid out in `width` pixels; without a style for it, its situation is left out."""
    room = width - 2 * pad(canvas)
    stage = canvas.lay(words(STAGE_NAMES[card.stage]), BAND, room)
    about = [*(family.title for family in card.families), other_language(card, words)]
    family = canvas.lay(" · ".join(filter(None, about)), READING, room)
    beside = stage.width + family.width + 2 * gap(canvas) <= room
    band = max(stage.height, family.height) if beside else stage.height + family.height
    band_height = band + canvas.px(0.014)
    heading = canvas.lay(card.title, title, room, even=True)
    body = None if text is None else canvas.lay(card.situation, text, room)
    height = band_height + 2 * pad(canvas) + heading.height
    height += body.height + gap(canvas) if body is not None else 0
    return Front((stage, family), band_height, heading, body, width, height)


def pad(canvas: Canvas) -> int:
    """Between the edge of a card and what is written on it."""
    return canvas.px(0.036)


def draw_front(canvas: Canvas, box: Box, face: Front, theme: Theme) -> None:
    """Draws the front in `box`, which is as wide as it was laid out for and at least as high."""
    inner = draw_sheet(canvas, box, face.band, face.band_height, theme)
    spare = inner.h - (face.height - face.band_height - 2 * pad(canvas))
    y = inner.y + spare // 3
    canvas.put(face.title, inner.x, y, theme.royal)
    y += face.title.height + gap(canvas)
    if face.text is not None:
        canvas.put(face.text, inner.x, y, theme.ink)


def draw_sheet(canvas: Canvas, box: Box, band: tuple[Block, Block], band_height: int, theme: Theme) -> Box:
    """Draws the paper of a card and its band; returns what is left to write on."""
    radius, line = canvas.px(0.014), hairline(canvas)
    canvas.shadow(box, canvas.px(0.016), radius)
    canvas.rect(box, theme.band, radius)
    paper = box.below(band_height)
    canvas.rect(paper, theme.paper, radius)
    canvas.rect(paper.top(radius), theme.paper)
    canvas.rect(paper.top(max(2, 2 * line)), theme.gold)
    stage, family = band
    room = Box(box.x + pad(canvas), box.y, box.w - 2 * pad(canvas), band_height)
    if stage.width + family.width + 2 * gap(canvas) <= room.w:
        canvas.put_in(stage, room, theme.on_band, align="left", ground=theme.band)
        canvas.put_in(family, room, theme.on_band, align="right", ground=theme.band)
    else:
        first = canvas.put(stage, room.x, room.y + canvas.px(0.007), theme.on_band, ground=theme.band)
        canvas.put(family, room.x, first.bottom, theme.on_band, ground=theme.band)
    return paper.inset(pad(canvas))


def draw_back(canvas: Canvas, box: Box, theme: Theme) -> None:
    """The back: a royal field, two gold frames, and a rose of nine petals round three — nine stages, three pillars."""
    radius = canvas.px(0.014)
    canvas.shadow(box, canvas.px(0.016), radius)
    canvas.rect(box, theme.back, radius)
    edge = canvas.px(0.012)
    canvas.outline(box.inset(edge), theme.gold, max(2, canvas.px(0.003)), radius // 2)
    canvas.outline(box.inset(edge + canvas.px(0.008)), theme.gold, hairline(canvas), radius // 3)
    side = round(min(box.w, box.h) * 0.66)
    x, y = box.center
    canvas.drawing(_rose(theme), Box(x - side // 2, y - side // 2, side, side))


def draw_turning(
    canvas: Canvas, box: Box, turned: float, draw: Callable[[Canvas, Box], None], theme: Theme
) -> None:
    """The card as far as it has `turned`, 0 to 1: its back narrows, then its front (drawn by `draw`) widens."""
    if turned >= 1:
        draw(canvas, box)
        return
    aside = canvas.aside((box.w, box.h))
    aside.fill(theme.wall)
    place = Box(0, 0, box.w, box.h)
    if turned < 0.5:
        draw_back(aside, place, theme)
    else:
        draw(aside, place)
    wide = max(2, round(abs(cos(pi * turned)) * box.w))
    canvas.show(aside.freeze(), Box(box.center[0] - wide // 2, box.y, wide, box.h))


@lru_cache(maxsize=4)
def _rose(theme: Theme) -> str:
    """Nine arcs that cross, a knot of three in the middle."""
    gold, field = code(theme.gold), code(theme.back)
    petals = "".join(_ring_at(2 * pi * i / 9, 118, 70) for i in range(9))
    stones = "".join(_lozenge_at(2 * pi * (i + 0.5) / 9, 166) for i in range(9))
    knot = "".join(_ring_at(2 * pi * i / 3, 26, 34) for i in range(3))
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="400" viewBox="-200 -200 400 400">'
        f'<g fill="none" stroke="{gold}" stroke-width="3.5">{petals}<circle r="192"/></g>'
        f'<circle r="72" fill="{field}" stroke="{gold}" stroke-width="3.5"/>'
        f'<g fill="none" stroke="{gold}" stroke-width="5">{knot}</g><g fill="{gold}">{stones}</g></svg>'
    )


def _ring_at(angle: float, distance: float, radius: float) -> str:
    return f'<circle cx="{distance * sin(angle):.1f}" cy="{-distance * cos(angle):.1f}" r="{radius}"/>'


def _lozenge_at(angle: float, distance: float) -> str:
    x, y = distance * sin(angle), -distance * cos(angle)
    return f'<path d="M{x:.1f} {y - 9:.1f}L{x + 9:.1f} {y:.1f}L{x:.1f} {y + 9:.1f}L{x - 9:.1f} {y:.1f}Z"/>'
