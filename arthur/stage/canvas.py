"""The canvas: all that a view or a widget draws goes through it, and it remembers what the room must read.

Lengths are in pixels; views take them from the window's height with `px`. Colours are `(red, green, blue)`.

    canvas = Canvas(window.surface, letters, text_size)
    canvas.fill(theme.wall)
    question = canvas.lay(card.question, QUESTION, canvas.column(QUESTION), even=True)
    canvas.put(question, canvas.px(1 / 12), canvas.px(1 / 10), theme.oxblood)

Text is never shrunk or cut: a block knows its height before it is drawn, `pages` shares a long text out. What falls
outside all the same is in `overflows`, and every line drawn is in `marks`, for the law that guards legibility.
"""

from collections.abc import Callable, Hashable, Iterator, Sequence
from contextlib import contextmanager
from math import ceil, floor
from typing import Literal

from arthur.stage import shapes
from arthur.stage.box import Box
from arthur.stage.colours import Colour
from arthur.stage.engine import pygame
from arthur.stage.letters import Letters
from arthur.stage.marks import Mark, Overflow
from arthur.stage.paragraph import Block
from arthur.stage.setting import Setting, setting
from arthur.stage.styles import Style

Align = Literal["left", "center", "right"]
Point = tuple[float, float]


class Still:
    """A piece of picture kept aside, for a transition or a card laid out ahead, with the marks of its text."""

    __slots__ = ("image", "marks")

    def __init__(self, image: pygame.Surface, marks: tuple[Mark, ...]) -> None:
        self.image = image
        self.marks = marks

    @property
    def size(self) -> tuple[int, int]:
        return self.image.get_size()


class Canvas:
    """One picture in the making. Cheap to make: one for each redraw, with the same `letters`.

    `text_size` is the facilitator's own factor, 1.0 to 1.3, on top of every style.
    """

    def __init__(
        self,
        surface: pygame.Surface,
        letters: Letters,
        text_size: float = 1.0,
        within: Setting | None = None,
    ) -> None:
        self._surface = surface
        self._letters = letters
        self._shelf = letters.shelf
        self._setting = within or setting(letters, surface.get_height(), text_size)
        self.text_size = text_size
        self.area = Box(0, 0, *surface.get_size())
        self._bounds = self.area
        self.marks: list[Mark] = []
        self._strays: list[Overflow] = []

    # ------------------------------------------------------------------ lengths

    @property
    def width(self) -> int:
        return self.area.w

    @property
    def height(self) -> int:
        """H, the window's height: every length of the stage is a share of it, also on a canvas laid aside."""
        return self._setting.height

    @property
    def wide(self) -> bool:
        """Whether there is room for a side rail: at 4:3 it goes to the bottom."""
        return self.area.w >= 1.5 * self.area.h

    def px(self, share: float) -> int:
        """That share of H, in whole pixels; never less than 1."""
        return max(1, round(share * self.height))

    def column(self, style: Style, characters: int = 66) -> int:
        """The width of a line of about that many characters of French: a comfortable one has 45 to 70."""
        return self._setting.column(style, characters)

    def line_height(self, style: Style) -> int:
        """From one line to the next."""
        return self._setting.line_height(style)

    def cap(self, style: Style) -> int:
        """The height of a capital."""
        return self._setting.cap(style)

    def text_width(self, text: str, style: Style) -> int:
        """Of `text` on one line."""
        return self._setting.width(text, style)

    # ------------------------------------------------------------------ laying text out

    def lay(self, text: str, style: Style, width: int | None = None, *, even: bool = False) -> Block:
        """`text` set in lines of at most `width` pixels; without a width, a line for each of its own.

        `even` makes the lines about as long as each other: for titles and questions.
        """
        return self._setting.lay(text, style, width, even=even)

    def pages(self, text: str, style: Style, width: int, height: int) -> tuple[Block, ...]:
        """`text` set in as few blocks of at most `height` pixels as it takes, none nearly empty."""
        return self._setting.pages(text, style, width, height)

    def caret(self, block: Block, index: int) -> Box:
        """Where the caret stands before character `index` of the block's text, from the block's top left corner."""
        return self._setting.caret(block, index)

    def selection(self, block: Block, start: int, end: int) -> tuple[Box, ...]:
        """A box for each line's part between two characters, from the block's top left corner."""
        return self._setting.selection(block, start, end)

    def index_at(self, block: Block, x: int, y: int) -> int:
        """The character of the block's text before which a click at (x, y) from its top left corner puts the caret."""
        return self._setting.index_at(block, x, y)

    # ------------------------------------------------------------------ drawing text

    def put(
        self,
        block: Block,
        x: int,
        y: int,
        colour: Colour,
        *,
        align: Align = "left",
        width: int | None = None,
        ground: Colour | None = None,
    ) -> Box:
        """Draws a block with its top left corner at (x, y), its lines aligned in `width` (by default its own room).

        `ground` is the colour under it where the picture cannot tell (a texture). Returns the box it takes.
        """
        room = block.room if width is None else width
        for number, line in enumerate(block.lines):
            wide = block.widths[number]
            left = x + {"left": 0, "center": (room - wide) // 2, "right": room - wide}[align]
            self._line(
                block,
                line,
                Box(left, y + number * block.line_height, wide, block.glyph_height),
                colour,
                ground,
            )
        return Box(x, y, max(room, block.width), block.height)

    def put_in(
        self, block: Block, box: Box, colour: Colour, *, align: Align = "center", ground: Colour | None = None
    ) -> Box:
        """Draws a block in the middle of the height of `box`, as the eye sees it: by its capitals."""
        core = block.core
        y = box.y + (box.h - core.h) // 2 - core.y
        return self.put(block, box.x, y, colour, align=align, width=box.w, ground=ground)

    def write(self, text: str, x: int, y: int, style: Style, colour: Colour, *, align: Align = "left") -> Box:
        """Draws one line; `x` is its left edge, its middle or its right edge. Returns the box it takes."""
        block = self.lay(text, style)
        left = x - {"left": 0, "center": block.width // 2, "right": block.width}[align]
        return self.put(block, left, y, colour)

    def digits_size(self, text: str, style: Style) -> tuple[int, int]:
        """The width and height of a clock: they depend only on how many figures there are."""
        return sum(wide for _, wide in self._setting.cells(text, style)), self._setting.glyph_height(style)

    def digits(
        self, text: str, x: int, y: int, style: Style, colour: Colour, *, align: Align = "left"
    ) -> Box:
        """Draws a clock such as "7:42", each figure in a cell of the same width, so that nothing dances.

        `x` is its left edge, its middle or its right edge.
        """
        wide, high = self.digits_size(text, style)
        at = left = x - {"left": 0, "center": wide // 2, "right": wide}[align]
        box = Box(left, y, wide, high)
        self._mark(text, box, style, colour, None)
        for one, cell in self._setting.cells(text, style):
            image = self._letters.line(one, style.face, self._setting.font_size(style), colour)
            if image is not None:
                self._surface.blit(image, (at + (cell - image.get_width()) // 2, y))
            at += cell
        return box

    # ------------------------------------------------------------------ drawing shapes

    def fill(self, colour: Colour) -> None:
        """The whole picture in one colour; what was drawn before is forgotten."""
        self._surface.fill(colour)
        if self._bounds == self.area:
            self.marks.clear()
            self._strays.clear()

    def cover(self, box: Box) -> None:
        """Says that what comes next hides `box` (a list of keys over a card): text that it hides is forgotten."""
        self.marks = [mark for mark in self.marks if not mark.core.within(box)]

    def veil(self, colour: Colour, opacity: float) -> None:
        """Dims the whole picture with a colour: what lies under is seen, not read, and is forgotten."""
        left = round(255 * (1 - opacity))
        self._surface.fill((left, left, left), special_flags=pygame.BLEND_RGB_MULT)
        added = tuple(round(part * opacity) for part in colour)
        self._surface.fill(added, special_flags=pygame.BLEND_RGB_ADD)
        self.marks.clear()

    def rect(self, box: Box, colour: Colour, radius: int = 0) -> None:
        """A full rectangle, its corners rounded by `radius` pixels."""
        self._check("rect", box)
        radius = max(0, min(radius, box.w // 2, box.h // 2))
        if radius:
            disc = self._shelf.take(("corners", radius, colour), lambda: shapes.corners(radius, colour))
            self._corners(disc, box, radius)
            self._surface.fill(colour, (box.x + radius, box.y, box.w - 2 * radius, box.h))
            self._surface.fill(colour, (box.x, box.y + radius, radius, box.h - 2 * radius))
            self._surface.fill(colour, (box.right - radius, box.y + radius, radius, box.h - 2 * radius))
        elif not box.empty:
            self._surface.fill(colour, box)

    def outline(self, box: Box, colour: Colour, thickness: int, radius: int = 0) -> None:
        """The edge of a rectangle, `thickness` pixels inside it, its corners rounded by `radius` pixels."""
        self._check("outline", box)
        radius = max(0, min(radius, box.w // 2, box.h // 2))
        edge = max(0, min(thickness, box.w, box.h))
        if radius:
            make = lambda: shapes.frame_corners(radius, edge, colour)  # noqa: E731
            self._corners(self._shelf.take(("frame", radius, edge, colour), make), box, radius)
        across, down = box.w - 2 * radius, box.h - 2 * radius
        self._surface.fill(colour, (box.x + radius, box.y, across, edge))
        self._surface.fill(colour, (box.x + radius, box.bottom - edge, across, edge))
        self._surface.fill(colour, (box.x, box.y + radius, edge, down))
        self._surface.fill(colour, (box.right - edge, box.y + radius, edge, down))

    def line(self, start: Point, end: Point, colour: Colour, thickness: float) -> None:
        """A straight line with round ends."""
        self.path((start, end), colour, thickness)

    def path(self, points: Sequence[Point], colour: Colour, thickness: float) -> None:
        """A line through all `points`, with round ends and joints."""
        self._drawn("path", points, colour, thickness, closed=False)

    def polygon(self, points: Sequence[Point], colour: Colour, thickness: float = 0) -> None:
        """A full polygon, or its edge where `thickness` is more than nothing."""
        self._drawn("polygon", points, colour, thickness, closed=True)

    def disc(self, center: tuple[int, int], radius: int, colour: Colour) -> None:
        x, y = center
        self._check("disc", Box(x - radius, y - radius, 2 * radius, 2 * radius))
        disc = self._shelf.take(("corners", radius, colour), lambda: shapes.corners(radius, colour))
        self._surface.blit(disc, (x - radius, y - radius))

    def ring(
        self,
        center: tuple[int, int],
        radius: int,
        thickness: int,
        fraction: float,
        colour: Colour,
        back: Colour | None = None,
    ) -> None:
        """An arc of `fraction` (0 to 1) of a turn, clockwise from the top, on a whole ring in `back`.

        `radius` is the outer one.
        """
        x, y = center
        self._check("ring", Box(x - radius, y - radius, 2 * radius, 2 * radius))
        key = ("ring", radius, thickness, fraction, colour, back)
        make = lambda: shapes.ring(radius, thickness, fraction, colour, back)  # noqa: E731
        self._surface.blit(self._shelf.latest("ring", key, make), (x - radius, y - radius))

    def shadow(self, box: Box, blur: int, radius: int = 0, strength: float = 0.25) -> None:
        """A soft shadow around `box`, to draw before what stands there; nothing is drawn under the box itself."""
        key = (radius, blur, strength)
        image = self._shelf.take(("shadow", *key), lambda: shapes.shadow(radius, blur, strength))
        corner, around = radius + 2 * blur, box.inset(-blur)
        across, down = around.w - 2 * corner, around.h - 2 * corner
        if across < 0 or down < 0:
            return
        self._corners(image, around, corner)
        for side in shapes.sides(image, corner, across, down, self._shelf, key):
            self._surface.blit(side.image, (around.x + side.x, around.y + side.y))

    def drawing(self, svg: str, box: Box, colour: Colour | None = None) -> None:
        """An SVG of plain shapes, as large as it can be in `box`; `currentColor` in it becomes `colour`."""
        self._check("drawing", box)
        make = lambda: shapes.picture(svg, (box.w, box.h), colour)  # noqa: E731
        self._surface.blit(self._shelf.take(("svg", svg, box.w, box.h, colour), make), (box.x, box.y))

    def backdrop(self, svg: str, colour: Colour) -> None:
        """A ground for the whole picture: an SVG drawn once on `colour`, as quick as a copy afterwards."""
        size = (self.area.w, self.area.h)
        make = lambda: shapes.ground(svg, size, colour, self._surface)  # noqa: E731
        self._surface.blit(self._shelf.latest("backdrop", (svg, size, colour), make), (0, 0))

    # ------------------------------------------------------------------ pieces of picture

    @contextmanager
    def clip(self, box: Box) -> Iterator[None]:
        """Only what falls in `box` shows while this lasts; text that it cuts is an overflow."""
        before, bounds = self._surface.get_clip(), self._bounds
        self._bounds = bounds.shared(box)
        self._surface.set_clip(self._bounds)
        try:
            yield
        finally:
            self._surface.set_clip(before)
            self._bounds = bounds

    def aside(self, size: tuple[int, int] | None = None) -> "Canvas":
        """A canvas that nobody sees, for the same window and so with the same H; of the same size unless said."""
        sheet = pygame.Surface(size or self.area[2:], 0, self._surface)
        return Canvas(sheet, self._letters, self.text_size, self._setting)

    def kept(self, slot: str, key: Hashable, box: Box, draw: Callable[["Canvas"], None]) -> None:
        """Puts in `box` what `draw` draws on a transparent canvas of its size: once, until `key` changes; no text."""

        def make() -> pygame.Surface:
            sheet = pygame.Surface((box.w, box.h), pygame.SRCALPHA, 32)
            draw(Canvas(sheet, self._letters, self.text_size, self._setting))
            return sheet

        self._surface.blit(self._shelf.latest(slot, (key, box.w, box.h), make), (box.x, box.y))

    def freeze(self, box: Box | None = None) -> Still:
        """A copy of what is drawn in `box` (by default everything)."""
        part = (box or self.area).shared(self.area)
        marks = tuple(mark.moved(-part.x, -part.y) for mark in self.marks if mark.core.within(part))
        return Still(self._surface.subsurface(part).copy(), marks)

    def show(self, still: Still, box: Box, opacity: float = 1.0) -> None:
        """Draws a still in `box`, squeezed where it must be (a card that turns), seen through below 1.0."""
        if box.empty or opacity <= 0:
            return
        whole = still.size == (box.w, box.h)
        image = still.image if whole else pygame.transform.scale(still.image, (box.w, box.h))
        image.set_alpha(round(255 * opacity) if opacity < 1 else None)
        self._surface.blit(image, (box.x, box.y))
        if whole and opacity >= 1:
            self.marks += [mark.moved(box.x, box.y) for mark in still.marks]

    # ------------------------------------------------------------------ what the law reads

    @property
    def overflows(self) -> list[Overflow]:
        """All that was drawn outside the window or the clip, shadows and stills excepted."""
        return [Overflow(mark.text, mark.box, mark.bounds) for mark in self.marks if mark.cut] + self._strays

    # ------------------------------------------------------------------ inside

    def _line(self, block: Block, text: str, box: Box, colour: Colour, ground: Colour | None) -> None:
        image = self._letters.line(text, block.style.face, block.px, colour)
        if image is not None:
            self._mark(text, box, block.style, colour, ground)
            self._surface.blit(image, (box.x, box.y))

    def _mark(self, text: str, box: Box, style: Style, colour: Colour, ground: Colour | None) -> None:
        cap, baseline = self._setting.cap(style), box.y + self._setting.ascent(style)
        if ground is None:  # read where its capitals start: above them there may be another line's letters
            x = min(max(box.x, 0), self.area.w - 1)
            y = min(max(baseline - cap, 0), self.area.h - 1)
            red, green, blue, _ = self._surface.get_at((x, y))
            ground = (red, green, blue)
        self.marks.append(Mark(text, box, cap, baseline, style.role, colour, ground, self._bounds))

    def _check(self, what: str, box: Box) -> None:
        if not box.within(self._bounds):
            self._strays.append(Overflow(what, box, self._bounds))

    def _corners(self, image: pygame.Surface, box: Box, corner: int) -> None:
        """The four quarters of a square image, at the corners of `box`."""
        far_x, far_y = image.get_width() - corner, image.get_height() - corner
        for from_x, x in ((0, box.x), (far_x, box.right - corner)):
            for from_y, y in ((0, box.y), (far_y, box.bottom - corner)):
                self._surface.blit(image, (x, y), (from_x, from_y, corner, corner))

    def _drawn(
        self, what: str, points: Sequence[Point], colour: Colour, thickness: float, *, closed: bool
    ) -> None:
        margin = ceil(thickness / 2) + 1
        left = floor(min(x for x, _ in points)) - margin
        top = floor(min(y for _, y in points)) - margin
        size = (
            ceil(max(x for x, _ in points)) + margin - left,
            ceil(max(y for _, y in points)) + margin - top,
        )
        self._check(what, Box(left + 1, top + 1, size[0] - 2, size[1] - 2))
        places = tuple((x - left, y - top) for x, y in points)
        draw = shapes.polygon if closed else shapes.segments
        image = self._shelf.take(
            (what, places, size, colour, thickness), lambda: draw(places, size, colour, thickness)
        )
        self._surface.blit(image, (left, top))
