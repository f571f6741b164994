"""A document as one page of paper to be written on: small letters, and empty cells as high as there is room for."""

from codev.document import Document, Table
from codev.export.page import STYLE, html

LEAST, MOST = 4.7, 9.0  # millimetres of an empty cell: a hand needs the first, and no more than the second
ROOM = 230.0  # millimetres of an A4 page under the title and its particulars, above the footer
LINE = 7.2  # millimetres of a row of text, which often takes two lines
EDGES = 8.0  # millimetres of a table's caption, header and margins
BORDER = 1.3  # millimetres around a cell

# On a screen the letters stay as large as everywhere. Cells to write in take the width that the others do not need.
ONE_PAGE = """
@page {{ size: A4; margin: 10mm 12mm; }}
table {{ table-layout: auto; font-size: 1em; }}
col {{ width: auto; }}
td:empty {{ height: {height:.1f}mm; width: 60%; }}
td:first-child:nth-last-child(2) {{ white-space: nowrap; }}
@media print {{
  html {{ font-size: 8pt; line-height: 1.25; }}
  h1 {{ font-size: 1.3rem; }}
  dl, table {{ margin: .3rem 0; }}
  dl {{ grid-template-columns: max-content 1fr max-content 1fr; }}
  p {{ margin: .2rem 0; }}
  th, td {{ padding: .15rem .35rem; overflow-wrap: break-word; }}
  footer {{ margin-top: .3rem; padding-top: .15rem; }}
}}
"""


def one_page(document: Document) -> str:
    """The whole file, as `codev.export.page.html` writes it, dense enough for thirteen people on a page."""
    return html(document, STYLE + ONE_PAGE.format(height=_height(document)))


def _height(document: Document) -> float:
    """Millimetres for each empty cell: what the rows of text leave, shared out."""
    tables = [block for block in document.blocks if isinstance(block, Table)]
    rows = [row for table in tables for row in table.rows]
    empty = sum("" in row for row in rows)
    left = ROOM - EDGES * len(tables) - LINE * (len(rows) - empty)
    return min(MOST, max(LEAST, left / max(1, empty) - BORDER))
