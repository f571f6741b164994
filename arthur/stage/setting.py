"""Setting text: a style's size in a window of a given height, and blocks of lines from texts.

A stage lays out the same texts at every redraw, so that what was set once is kept, and costs one look.
"""

from math import ceil
from typing import NamedTuple

from arthur.stage.box import Box
from arthur.stage.letters import Letters
from arthur.stage.paragraph import Block, balanced, shared_out, wrapped
from arthur.stage.styles import Style

_SAMPLE = "Le marché public n’est pas un concours : chacun y défend une voie, et la ville achète."
_ENDLESS = 1 << 30
_BLOCKS = 3_000  # texts kept; a session's busiest screen tries some 300
_SETTINGS = 3  # sizes of window kept; dragging a window's edge goes through hundreds


class _Sizes(NamedTuple):
    """A style's lengths in this window, in pixels: see `Block`."""

    px: int
    cap: int
    ascent: int
    glyph_height: int
    line_height: int


class Setting:
    """How text is set in a window `height` pixels high, with the facilitator's `text_size` on top."""

    def __init__(self, letters: Letters, height: int, text_size: float) -> None:
        self._letters = letters
        self.height = height
        self._text_size = text_size
        self._sizes: dict[Style, _Sizes] = {}
        self._blocks: dict[tuple[str, Style, int | None, bool], Block] = {}
        self._widths: dict[tuple[str, Style], int] = {}

    def font_size(self, style: Style) -> int:
        return self._of(style).px

    def cap(self, style: Style) -> int:
        return self._of(style).cap

    def ascent(self, style: Style) -> int:
        return self._of(style).ascent

    def glyph_height(self, style: Style) -> int:
        return self._of(style).glyph_height

    def line_height(self, style: Style) -> int:
        return self._of(style).line_height

    def width(self, text: str, style: Style) -> int:
        width = self._widths.get((text, style))
        if width is None:
            if len(self._widths) >= _BLOCKS:
                self._widths.clear()
            width = self._widths[text, style] = self._letters.width(text, style.face, self.font_size(style))
        return width

    def column(self, style: Style, characters: int) -> int:
        return round(self.width(_SAMPLE, style) * characters / len(_SAMPLE))

    def lay(self, text: str, style: Style, width: int | None, *, even: bool) -> Block:
        key = text, style, width, even
        block = self._blocks.get(key)
        if block is None:
            if len(self._blocks) >= _BLOCKS:
                self._blocks.clear()
            block = self._blocks[key] = self._laid(text, style, width, even=even)
        return block

    def _laid(self, text: str, style: Style, width: int | None, *, even: bool) -> Block:
        sizes = self._of(style)

        def measure(part: str) -> int:
            return self._letters.width(part, style.face, sizes.px)

        room = _ENDLESS if width is None else width
        slices = (balanced if even else wrapped)(text, room, measure)
        widths = tuple(measure(text[start:end]) for start, end in slices)
        own = max(widths, default=0) if width is None else width
        return Block(
            text=text,
            slices=tuple(slices),
            widths=widths,
            style=style,
            px=sizes.px,
            cap=sizes.cap,
            ascent=sizes.ascent,
            glyph_height=sizes.glyph_height,
            line_height=sizes.line_height,
            room=own,
        )

    def _of(self, style: Style) -> _Sizes:
        sizes = self._sizes.get(style)
        if sizes is None:
            px = self._letters.size_for(style.face, ceil(style.cap * self.height * self._text_size - 1e-6))
            font = self._letters.font(style.face, px)
            high = font.get_height()
            sizes = _Sizes(
                px, self._letters.cap(style.face, px), font.get_ascent(), high, round(style.leading * high)
            )
            self._sizes[style] = sizes
        return sizes

    def pages(self, text: str, style: Style, width: int, height: int) -> tuple[Block, ...]:
        whole = self.lay(text, style, width, even=False)
        spare = max(whole.glyph_height, whole.line_height) - whole.line_height
        each = max(1, (height - spare) // whole.line_height)
        blocks, first = [], 0
        for count in shared_out(len(whole.slices), each):
            blocks.append(whole.part(first, count))
            first += count
        return tuple(blocks)

    def cells(self, text: str, style: Style) -> list[tuple[str, int]]:
        """The figures of a clock, each with the width of its cell."""
        widest = max(self.width(digit, style) for digit in "0123456789")
        return [(one, widest if one.isdigit() else self.width(one, style)) for one in text]

    def caret(self, block: Block, index: int) -> Box:
        number = block.line_of(index)
        thick = max(2, block.cap // 10)
        return Box(self._x(block, number, index), number * block.line_height, thick, block.glyph_height)

    def selection(self, block: Block, start: int, end: int) -> tuple[Box, ...]:
        boxes = []
        for number, line in enumerate(block.slices):
            first, last = max(start, line[0]), min(end, self._end(block, number))
            if first < last:
                left, right = self._x(block, number, first), self._x(block, number, last)
                boxes.append(Box(left, number * block.line_height, right - left, block.glyph_height))
        return tuple(boxes)

    def index_at(self, block: Block, x: int, y: int) -> int:
        if not block.slices:
            return 0
        number = min(max(0, y // block.line_height), len(block.slices) - 1)
        start, end = block.slices[number]
        return min(range(start, end + 1), key=lambda index: abs(self._x(block, number, index) - x))

    def _x(self, block: Block, number: int, index: int) -> int:
        start = block.slices[number][0] if block.slices else 0
        return self._letters.width(block.text[start:index], block.style.face, block.px)

    def _end(self, block: Block, number: int) -> int:
        """Where a line ends for a selection: with the spaces that follow it."""
        return block.slices[number + 1][0] if number + 1 < len(block.slices) else len(block.text)


def setting(letters: Letters, height: int, text_size: float) -> Setting:
    """The setting of a window, kept with its letters from one redraw to the next."""
    kept = letters.settings.get((height, text_size))
    if not isinstance(kept, Setting):
        if len(letters.settings) >= _SETTINGS:
            letters.settings.clear()
        kept = letters.settings[height, text_size] = Setting(letters, height, text_size)
    return kept
