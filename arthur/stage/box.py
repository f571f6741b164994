"""A box of pixels: where things go on the stage. Pure, and a plain tuple, so that a zone can carry it as it is."""

from typing import NamedTuple


class Box(NamedTuple):
    """A rectangle in pixels from the window's top left corner; it holds `x` up to, not including, `x + w`."""

    x: int
    y: int
    w: int
    h: int

    @property
    def right(self) -> int:
        return self.x + self.w

    @property
    def bottom(self) -> int:
        return self.y + self.h

    @property
    def center(self) -> tuple[int, int]:
        return self.x + self.w // 2, self.y + self.h // 2

    @property
    def empty(self) -> bool:
        return self.w <= 0 or self.h <= 0

    def inset(self, across: int, down: int | None = None) -> "Box":
        """The box less `across` pixels on the left and right, and `down` (the same by default) above and below."""
        deep = across if down is None else down
        return Box(self.x + across, self.y + deep, max(0, self.w - 2 * across), max(0, self.h - 2 * deep))

    def moved(self, dx: int, dy: int) -> "Box":
        return Box(self.x + dx, self.y + dy, self.w, self.h)

    def top(self, height: int) -> "Box":
        """Its upper part, `height` pixels high."""
        return Box(self.x, self.y, self.w, min(height, self.h))

    def below(self, height: int) -> "Box":
        """What is left under an upper part of `height` pixels."""
        cut = min(max(0, height), self.h)
        return Box(self.x, self.y + cut, self.w, self.h - cut)

    def foot(self, height: int) -> "Box":
        """Its lower part, `height` pixels high."""
        cut = min(height, self.h)
        return Box(self.x, self.bottom - cut, self.w, cut)

    def left_part(self, width: int) -> "Box":
        return Box(self.x, self.y, min(width, self.w), self.h)

    def right_of(self, width: int) -> "Box":
        """What is left on the right of a part `width` pixels wide."""
        cut = min(max(0, width), self.w)
        return Box(self.x + cut, self.y, self.w - cut, self.h)

    def columns(self, count: int, gap: int = 0) -> tuple["Box", ...]:
        """`count` boxes of the same width side by side; the last takes the pixels that do not divide."""
        width = (self.w - gap * (count - 1)) // count
        starts = [self.x + i * (width + gap) for i in range(count)]
        return tuple(
            Box(x, self.y, width if i < count - 1 else self.right - x, self.h) for i, x in enumerate(starts)
        )

    def rows(self, count: int, gap: int = 0) -> tuple["Box", ...]:
        """`count` boxes of the same height one above the other; the last takes the pixels that do not divide."""
        height = (self.h - gap * (count - 1)) // count
        starts = [self.y + i * (height + gap) for i in range(count)]
        return tuple(
            Box(self.x, y, self.w, height if i < count - 1 else self.bottom - y) for i, y in enumerate(starts)
        )

    def holds(self, x: int, y: int) -> bool:
        return self.x <= x < self.right and self.y <= y < self.bottom

    def within(self, other: "Box") -> bool:
        """Whether all of it lies inside `other`; an empty box is inside anything."""
        if self.empty:
            return True
        inside = self.x >= other.x and self.y >= other.y
        return inside and self.right <= other.right and self.bottom <= other.bottom

    def shared(self, other: "Box") -> "Box":
        """What the two have in common, an empty box when that is nothing."""
        x, y = max(self.x, other.x), max(self.y, other.y)
        right, bottom = min(self.right, other.right), min(self.bottom, other.bottom)
        return Box(x, y, max(0, right - x), max(0, bottom - y))
