"""Words set in lines, as French does it. Pure: it is handed a function that measures.

Lines break at spaces only; a word wider than the line breaks between letters; nothing is hyphenated or justified.
French glue: no line starts with a sign that follows a space (; : ? ! » % €) nor ends with «, thousands and hours hold
together, and no-break spaces never break. Lines are slices of the text, so that a caret knows its place in them.
"""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from arthur.stage.box import Box
from arthur.stage.styles import Style

Measure = Callable[[str], int]  # the width of a text in pixels: the sum of its words' and spaces'
Slice = tuple[int, int]  # where a line starts and ends in its text

_BREAK = re.compile(r"(?<![« ]) ++(?![;:?!»%€])(?!(?<=\d )(?:\d{3}\b|h\b))")


class Block(NamedTuple):
    """A text set in lines, ready to be put on a canvas. Lengths are in pixels.

    `slices` are the lines' places in `text`; `widths` their widths; `room` the width that they were set in.
    """

    text: str
    slices: tuple[Slice, ...]
    widths: tuple[int, ...]
    style: Style
    px: int  # font size
    cap: int  # height of a capital
    ascent: int  # from the top of a line to its baseline
    glyph_height: int  # from the top of an accent to the foot of a descender
    line_height: int  # from one line to the next
    room: int

    @property
    def lines(self) -> tuple[str, ...]:
        return tuple(self.text[start:end] for start, end in self.slices)

    @property
    def width(self) -> int:
        """Of the widest line."""
        return max(self.widths, default=0)

    @property
    def height(self) -> int:
        """Of all lines, each with its leading; one line is as high as its letters at least."""
        if not self.slices:
            return 0
        return (len(self.slices) - 1) * self.line_height + max(self.line_height, self.glyph_height)

    @property
    def core(self) -> Box:
        """From the top of the first line's capitals to the last baseline: what the eye centres."""
        top = self.ascent - self.cap
        bottom = (len(self.slices) - 1) * self.line_height + self.ascent
        return Box(0, top, self.width, bottom - top)

    def part(self, first: int, count: int) -> "Block":
        """The block of `count` of its lines from line number `first`."""
        cut = slice(first, first + count)
        return self._replace(slices=self.slices[cut], widths=self.widths[cut])

    def line_of(self, index: int) -> int:
        """The number of the line that shows a caret before character `index`."""
        starts = [start for start, _ in self.slices]
        return max((number for number, start in enumerate(starts) if start <= index), default=0)


def wrapped(text: str, width: int, measure: Measure) -> list[Slice]:
    """The lines of `text`, each no wider than `width` pixels unless one letter alone is; a line feed ends one."""
    lines: list[Slice] = []
    start = 0
    for paragraph in text.split("\n"):
        lines += _paragraph(text, start, start + len(paragraph), width, measure)
        start += len(paragraph) + 1
    return lines


def balanced(text: str, width: int, measure: Measure) -> list[Slice]:
    """As few lines as `wrapped`, as even as they can be: for titles and questions."""
    best = wrapped(text, width, measure)
    narrow, wide = width // 2, width
    while len(best) > 1 and narrow < wide:
        middle = (narrow + wide) // 2
        tried = wrapped(text, middle, measure)
        if len(tried) == len(best) and all(measure(text[a:b]) <= middle for a, b in tried):
            best, wide = tried, middle
        else:
            narrow = middle + 1
    return best


def shared_out(lines: int, each: int) -> list[int]:
    """`lines` shared out over as few pages of at most `each` lines as it takes, none nearly empty.

    >>> shared_out(11, 5), shared_out(3, 5)
    ([4, 4, 3], [3])
    """
    count = max(1, -(-lines // max(1, each)))
    low, more = divmod(lines, count)
    return [low + 1] * more + [low] * (count - more)


def _paragraph(text: str, start: int, end: int, width: int, measure: Measure) -> Iterator[Slice]:
    """Greedy: each line takes all the words that it can hold."""
    line: Slice | None = None
    taken = 0
    for first, last in _words(text, start, end):
        if line is not None:
            longer = taken + measure(text[line[1] : last])
            if longer <= width:
                line, taken = (line[0], last), longer
                continue
            yield line
        *whole, line = _broken(text, first, last, width, measure)
        taken = measure(text[line[0] : line[1]])
        yield from whole
    yield line if line is not None else (start, start)


def _words(text: str, start: int, end: int) -> Iterator[Slice]:
    """The unbreakable pieces of a paragraph; spaces at its start stay with the first, at its end with no one."""
    at = start
    for space in _BREAK.finditer(text, start, end):
        if space.start() > at:
            yield at, space.start()
            at = space.end()
    if at < end:
        yield at, end


def _broken(text: str, first: int, last: int, width: int, measure: Measure) -> list[Slice]:
    """A word in as many lines as its letters need: one, unless it is wider than a line."""
    lines: list[Slice] = []
    while last - first > 1 and measure(text[first:last]) > width:
        fits, too_long = 1, last - first
        while too_long - fits > 1:
            middle = (fits + too_long) // 2
            if measure(text[first : first + middle]) <= width:
                fits = middle
            else:
                too_long = middle
        lines.append((first, first + fits))
        first += fits
    return [*lines, (first, last)]
