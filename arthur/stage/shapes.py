"""Pictures of shapes, antialiased: everything is an SVG drawn at its size, never scaled, never jagged."""

from collections.abc import Hashable, Sequence
from io import BytesIO
from math import cos, pi, sin
from typing import NamedTuple

from arthur.stage.colours import Colour, code
from arthur.stage.engine import pygame
from arthur.stage.shelf import Shelf

Point = tuple[float, float]
Size = tuple[int, int]


def picture(svg: str, size: Size, colour: Colour | None = None) -> pygame.Surface:
    """The drawing of an SVG text, as large as it can be in `size`, centred; `currentColor` in it becomes `colour`.

    Only plain shapes are drawn: paths, polygons, circles, fills, strokes, gradients in user space. No text.
    """
    if colour is not None:
        svg = svg.replace("currentColor", code(colour))
    wide, high = max(1, size[0]), max(1, size[1])
    like = pygame.Surface((1, 1), pygame.SRCALPHA, 32)
    drawn = pygame.image.load_sized_svg(BytesIO(svg.encode()), (wide, high)).convert(like)
    if drawn.get_size() == (wide, high):
        return drawn
    image = pygame.Surface((wide, high), pygame.SRCALPHA, 32)
    image.blit(drawn, ((wide - drawn.get_width()) // 2, (high - drawn.get_height()) // 2))
    return image


def corners(radius: int, colour: Colour) -> pygame.Surface:
    """A disc of that radius, whose four quarters are the corners of a rounded rectangle."""
    return _sheet(
        (2 * radius, 2 * radius), f'<circle cx="{radius}" cy="{radius}" r="{radius}" {_fill(colour)}/>'
    )


def frame_corners(radius: int, thickness: int, colour: Colour) -> pygame.Surface:
    """A circle, whose four quarters are the corners of a rounded outline."""
    inner = radius - thickness / 2
    body = f'<circle cx="{radius}" cy="{radius}" r="{inner}" {_stroke(colour, thickness)}/>'
    return _sheet((2 * radius, 2 * radius), body)


def polygon(points: Sequence[Point], size: Size, colour: Colour, thickness: float) -> pygame.Surface:
    """A polygon in a sheet of `size`: full, or its outline where `thickness` is more than nothing."""
    places = " ".join(f"{x:.2f},{y:.2f}" for x, y in points)
    paint = _stroke(colour, thickness, 'stroke-linejoin="round"') if thickness else _fill(colour)
    return _sheet(size, f'<polygon points="{places}" {paint}/>')


def segments(points: Sequence[Point], size: Size, colour: Colour, thickness: float) -> pygame.Surface:
    """A line through `points`, with round ends."""
    places = " ".join(f"{x:.2f},{y:.2f}" for x, y in points)
    ends = 'stroke-linejoin="round" stroke-linecap="round"'
    return _sheet(size, f'<polyline points="{places}" {_stroke(colour, thickness, ends)}/>')


def ring(radius: int, thickness: int, fraction: float, colour: Colour, back: Colour | None) -> pygame.Surface:
    """An arc of `fraction` of a turn, clockwise from the top, on a full ring in `back`."""
    middle, body = radius - thickness / 2, ""
    if back is not None or fraction >= 1:
        whole = back if back is not None and fraction < 1 else colour
        body += f'<circle cx="{radius}" cy="{radius}" r="{middle}" {_stroke(whole, thickness)}/>'
    if 0 < fraction < 1:
        angle = 2 * pi * fraction
        x, y = radius + middle * sin(angle), radius - middle * cos(angle)
        arc = f"M{radius} {radius - middle}A{middle} {middle} 0 {int(fraction > 0.5)} 1 {x:.3f} {y:.3f}"
        ends = 'stroke-linecap="round"'
        body += f'<path d="{arc}" {_stroke(colour, thickness, ends)}/>'
    return _sheet((2 * radius, 2 * radius), body)


def shadow(radius: int, blur: int, strength: float) -> pygame.Surface:
    """The soft shadow of a small rounded square; its corners and sides are those of any larger box."""
    side = 2 * (radius + blur) + 1
    size = side + 2 * blur
    body = f'<rect x="{blur}" y="{blur}" width="{side}" height="{side}" rx="{radius}" fill="#000" '
    sharp = _sheet((size, size), body + f'fill-opacity="{strength}"/>')
    return pygame.transform.box_blur(pygame.transform.box_blur(sharp, max(1, blur // 2)), max(1, blur // 2))


class Side(NamedTuple):
    """One side of a shadow, and where it stands from the shadow's top left corner."""

    image: pygame.Surface
    x: int
    y: int


def sides(
    image: pygame.Surface, corner: int, across: int, down: int, shelf: Shelf, name: Hashable
) -> list[Side]:
    """The four sides of a shadow between its corners, drawn out from the middle of its small picture."""
    edge, middle = image.get_width() - corner, image.get_width() // 2

    def drawn(part: tuple[int, int, int, int], size: Size) -> pygame.Surface:
        key = ("side", name, part, size)
        return shelf.take(key, lambda: pygame.transform.scale(image.subsurface(part), size))

    found = []
    if across > 0:
        found.append(Side(drawn((middle, 0, 1, corner), (across, corner)), corner, 0))
        found.append(Side(drawn((middle, edge, 1, corner), (across, corner)), corner, corner + down))
    if down > 0:
        found.append(Side(drawn((0, middle, corner, 1), (corner, down)), 0, corner))
        found.append(Side(drawn((edge, middle, corner, 1), (corner, down)), corner + across, corner))
    return found


def ground(svg: str, size: Size, colour: Colour, like: pygame.Surface) -> pygame.Surface:
    """An SVG that covers a whole sheet of one colour, without transparency."""
    sheet = pygame.Surface(size, 0, like)
    sheet.fill(colour)
    sheet.blit(picture(svg, size), (0, 0))
    return sheet


def _sheet(size: Size, body: str) -> pygame.Surface:
    wide, high = max(1, size[0]), max(1, size[1])
    view = f'width="{wide}" height="{high}" viewBox="0 0 {wide} {high}"'
    return picture(f'<svg xmlns="http://www.w3.org/2000/svg" {view}>{body}</svg>', (wide, high))


def _fill(colour: Colour) -> str:
    return f'fill="{code(colour)}"'


def _stroke(colour: Colour, thickness: float, ends: str = "") -> str:
    return f'fill="none" stroke="{code(colour)}" stroke-width="{thickness}" {ends}'
