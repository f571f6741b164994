"""What pages need to know of a document beyond its texts: what must not be parted by the end of a page."""

from collections.abc import Iterator

from codev.document import Block, Document, Heading, Paragraph, Table
from codev.export.spelling import lines

WHOLE = 12  # rows that fit on a page for sure: a table of no more is never cut


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
    return len(table.rows) <= WHOLE


def _announces(block: Block, after: Block | None) -> bool:
    listed = not isinstance(after, Heading | Paragraph | None)
    return isinstance(block, Paragraph) and listed and block.text.rstrip().endswith(":")
