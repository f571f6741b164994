"""The tables of a document as CSV, for spreadsheets: UTF-8 with its mark and semicolons, as a French Excel opens them.

A cell that a spreadsheet would take for a formula gets an apostrophe first: what was said is never calculated.
"""

import csv
from collections import Counter
from io import StringIO

from codev.document import Document, Table
from codev.export.columns import filled
from codev.export.spelling import lines

# Full-width signs count too: a Japanese spreadsheet calculates them.
_CALCULATED = ("=", "+", "-", "@", "＝", "＋", "－", "＠")


def sheets(document: Document) -> tuple[tuple[str, Table], ...]:
    """The tables, each with a name of its own made of its key: "commitments", "positions-1", "positions-2"."""
    tables = [block for block in document.blocks if isinstance(block, Table)]
    keys = [table.key or "table" for table in tables]
    known, seen = Counter(keys), Counter[str]()
    named = []
    for key, table in zip(keys, tables, strict=True):
        seen[key] += 1
        named.append((key if known[key] == 1 else f"{key}-{seen[key]}", table))
    return tuple(named)


def sheet(table: Table) -> bytes:
    """The whole file of one table."""
    text = StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n", quoting=csv.QUOTE_ALL)
    for row in filled(table):
        writer.writerow([_cell(told) for told in row])
    return text.getvalue().encode("utf-8-sig")


def _cell(told: str) -> str:
    cell = "\n".join(lines(told))
    return f"'{cell}" if cell.startswith(_CALCULATED) else cell
