"""A document as PDF/A-2a and PDF/UA-1, its letters inside: a file to read, to archive and to hear.

Typst sets it. The look is `pdf.typ`; the texts are handed over as data, so nothing that was said can be markup.
"""

import re
from pathlib import Path
from typing import Any, assert_never

from codev.document import Block, Bullets, Document, Heading, Paragraph, Picture, Source, Table
from codev.export.columns import filled, widths
from codev.export.composing import composed
from codev.export.drawing import drawn
from codev.export.pages import followed, is_short, is_whole, running, shrunk, whole_rows
from codev.export.sources import origin
from codev.export.spelling import lines, visible
from codev.export.svg import svg_file
from codev.export.typesetting import retold
from codev.timing import Instant

_LOOK = Path(__file__).with_name("pdf.typ")
_PAGE, _COLUMN = 70, 20  # letters without a space that fit on a line, in a column


def pdf(document: Document, at: Instant) -> bytes:
    """The whole file; `at` is when it was made, which the standard wants told. Raises `Trouble`."""
    return composed(_LOOK, _told(retold(document, visible)), at)


# ---- what `pdf.typ` is given: texts as lists of lines


def _told(document: Document) -> dict[str, Any]:
    return {
        "lang": document.lang,
        "title": _lines(document.title) or ["…"],  # the standard wants one
        "subtitle": _lines(document.subtitle),
        "running": running(document),
        "particulars": [[_lines(name), _lines(value)] for name, value in document.particulars],
        "footer": _lines(document.footer),
        "blocks": [_block(block, announces=announces) for block, announces in followed(document)],
    }


def _block(block: Block, *, announces: bool) -> dict[str, Any]:
    match block:
        case Heading(level, text):
            return {"kind": "heading", "level": min(level + 1, 6), "text": _lines(text)}
        case Paragraph(text, lead, soft):
            told = {"text": _lines(text), "lead": _lines(lead), "soft": soft, "announces": announces}
            return {"kind": "paragraph", **told}
        case Bullets(items):
            return {"kind": "bullets", "items": [_lines(item) for item in items]}
        case Table():
            return _table(block)
        case Source(statement):
            parts = [{"text": _soft(text), "link": link} for text, link in origin(block)]
            told = {"statement": _lines(statement), "origin": parts, "short": is_short(statement)}
            return {"kind": "source", **told}
        case Picture(caption, alternative):
            told = {"caption": _lines(caption), "alternative": " ".join(lines(alternative)) or "…"}
            shown = {"svg": svg_file(block).decode(), "width": shrunk(drawn(block.drawing))}
            return {"kind": "picture", **told, **shown}
        case _:
            assert_never(block)


def _table(table: Table) -> dict[str, Any]:
    rows = [[_lines(cell, _COLUMN) for cell in row] for row in filled(table)]
    told = {"caption": _lines(table.caption), "header": rows[0], "rows": rows[1:]}
    looks = {"widths": widths(table), "whole": is_whole(table), "whole_rows": whole_rows(table)}
    return {"kind": "table", **told, **looks}


def _lines(text: str, most: int = _PAGE) -> list[str]:
    return [_soft(line, most) for line in lines(text)]


def _soft(line: str, most: int = _PAGE) -> str:
    """The line with places to break it inside what has none, so that nothing runs off the page."""
    return re.sub(rf"\S{{{most}}}(?=\S)", "\\g<0>\u200b", line)
