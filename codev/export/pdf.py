"""A document as PDF/A-2a and PDF/UA-1, its letters inside: a file to read, to archive and to hear.

Typst sets it. The look is `pdf.typ`; the texts are handed over as data, so nothing that was said can be markup.
"""

import json
import re
from pathlib import Path
from typing import Any, assert_never

import typst

from codev.activity import Trouble
from codev.document import Block, Bullets, Document, Heading, Paragraph, Picture, Source, Table
from codev.export.columns import filled, widths
from codev.export.drawing import drawn
from codev.export.pages import followed, is_short, is_whole, running, shrunk, whole_rows
from codev.export.sources import origin
from codev.export.spelling import lines, visible
from codev.export.svg import svg_file
from codev.export.typesetting import retold
from codev.places import assets
from codev.timing import Instant
from codev.words import N_

UNSET = N_("Le PDF n’a pas pu être composé ({cause}) ; les autres formats disent la même chose.")

# Whether this computer's typefaces help, try after try: at the end without them, should one of them be refused.
_TRIES = (False, True, True, True, False, False, False)
_LOOK = Path(__file__).with_name("pdf.typ")
_UNSHOWN = re.compile(r'the (?:text|PDF contains the codepoint) `"((?:[^"\\]|\\.)+)"`')
_ESCAPED = re.compile(r"\\(?:u\{([0-9a-f]+)\}|(.))")
_JOINING = re.compile("[\u200c\u200d\ufe00-\ufe0f\U000e0020-\U000e007f]")  # nothing by themselves
_SAME = {"⟨": "[", "⟩": "]"}  # which `visible` writes
_PAGE, _COLUMN = 70, 20  # letters without a space that fit on a line, in a column


def pdf(document: Document, at: Instant) -> bytes:
    """The whole file; `at` is when it was made, which the standard wants told. Raises `Trouble`.

    A character that our typefaces lack is drawn with one of this computer's; where these lack it too, its number is
    written, since the standard allows no empty box.
    """
    document, cause = retold(document, visible), ""
    for number, system_fonts in enumerate(_TRIES):
        try:
            return _composed(document, at, system_fonts=system_fonts)
        except typst.TypstError as error:
            cause = error.message
            if number:
                document = _numbered(document, error.diagnostic)
    raise Trouble(UNSET, cause=cause)


def _composed(document: Document, at: Instant, *, system_fonts: bool) -> bytes:
    return typst.compile(
        _LOOK,
        font_paths=[assets() / "fonts"],
        ignore_system_fonts=not system_fonts,
        pdf_standards=["a-2a", "ua-1"],
        timestamp=at // 1000,
        sys_inputs={"document": json.dumps(_told(document))},
    )


def _numbered(document: Document, diagnostic: str) -> Document:
    """The document with numbers in place of the characters that the composer says it cannot draw."""
    unshown = {_ESCAPED.sub(_character, text) for text in _UNSHOWN.findall(diagnostic)}
    longest_first = sorted(unshown, key=len, reverse=True)
    if not longest_first:
        return document
    pattern = re.compile("|".join(map(re.escape, longest_first)))
    return retold(document, lambda text: pattern.sub(_sign, text))


def _character(escaped: re.Match[str]) -> str:
    return (
        chr(int(escaped[1], 16))
        if escaped[1]
        else {"n": "\n", "t": "\t", "r": "\r"}.get(escaped[2], escaped[2])
    )


def _sign(unshown: re.Match[str]) -> str:
    kept = _JOINING.sub("", unshown[0])
    return "".join(
        letter if letter.isascii() else _SAME.get(letter, f"[U+{ord(letter):04X}]") for letter in kept
    )


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
    rows = [[_lines(cell, _COLUMN) for cell in filled(row, table)] for row in (table.header, *table.rows)]
    told = {"caption": _lines(table.caption), "header": rows[0], "rows": rows[1:]}
    looks = {"widths": widths(table), "whole": is_whole(table), "whole_rows": whole_rows(table)}
    return {"kind": "table", **told, **looks}


def _lines(text: str, most: int = _PAGE) -> list[str]:
    return [_soft(line, most) for line in lines(text)]


def _soft(line: str, most: int = _PAGE) -> str:
    """The line with places to break it inside what has none, so that nothing runs off the page."""
    return re.sub(rf"\S{{{most}}}(?=\S)", "\\g<0>\u200b", line)
