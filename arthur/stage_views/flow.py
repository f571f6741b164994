"""Paragraphs shared out over pages: a text is never shrunk or cut, it goes on."""

from collections.abc import Sequence

from arthur.stage.paragraph import Block

Page = tuple[Block, ...]


def flow(blocks: Sequence[Block], height: int, apart: int) -> tuple[Page, ...]:
    """`blocks` in order over pages `height` pixels high, `apart` pixels between two.

    A block goes overleaf whole, unless it is longer than a page: then it fills pages, of one line at least.
    """
    pages: list[Page] = [()]
    left = height
    for whole in blocks:
        for block in _parts(whole, height):
            if pages[-1] and block.height > left:
                pages.append(())
                left = height
            pages[-1] = (*pages[-1], block)
            left -= block.height + apart
    return tuple(pages)


def _parts(block: Block, height: int) -> list[Block]:
    """The block itself, or its parts where it is longer than a page."""
    if block.height <= height:
        return [block]
    spare = max(0, block.glyph_height - block.line_height)
    each = max(1, (height - spare) // block.line_height)
    return [block.part(first, each) for first in range(0, len(block.slices), each)]
