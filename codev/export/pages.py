"""What pages need to know of a document beyond its texts: what must not be parted by the end of a page."""

from collections.abc import Iterator

from codev.document import Block, Document, Heading, Paragraph, Table
from codev.export.columns import heights
from codev.export.drawing import Sheet
from codev.export.spelling import lines

_WHOLE = 36  # lines: a table that takes no more is never cut, and leaves no page nearly empty
_HIGH = 20  # lines: a higher row may be cut
_LONG = 1_200  # characters: a longer text may be cut
_TALL = 600.0  # points, what a picture may take of a page


def followed(document: Document) -> Iterator[tuple[Block, bool]]:
    """Each block that says something, and whether it announces the next one and so stays on its page."""
    blocks = [block for block in document.blocks if not isinstance(block, Heading) or lines(block.text)]
    for number, block in enumerate(blocks):
        after = blocks[number + 1] if number + 1 < len(blocks) else None
        yield block, _announces(block, after)


def running(document: Document) -> str:
    """What the second page and the next ones have at their top."""
    told = " — ".join(" ".join(lines(text)) for text in (document.title, document.subtitle) if lines(text))
    return told if len(told) <= 90 else f"{told[:89].rstrip()}…"


def is_whole(table: Table) -> bool:
    """Whether the table stays on one page."""
    return sum(heights(table)) <= _WHOLE


def whole_rows(table: Table) -> tuple[bool, ...]:
    """Whether each row under the header stays on one page."""
    return tuple(height <= _HIGH for height in heights(table)[1:])


def is_short(text: str) -> bool:
    """Whether the text stays on one page."""
    return len(text) <= _LONG


def shrunk(sheet: Sheet) -> float:
    """The share of the page's width that a picture takes, so that it fits on a page with its caption."""
    return min(1.0, _TALL / sheet.height)


def _announces(block: Block, after: Block | None) -> bool:
    listed = not isinstance(after, Heading | Paragraph | None)
    return isinstance(block, Paragraph) and listed and block.text.rstrip().endswith(":")
