"""A document as DOCX, which colleagues ask for.

The library writes every text as a node of a tree, so nothing that was said can be a field, a macro or markup.
"""

from io import BytesIO
from typing import assert_never

from docx import Document as Template
from docx.document import Document as Word
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.table import Table as Grid
from docx.table import _Row
from docx.text.paragraph import Paragraph as Line

from codev.document import Block, Bullets, Document, Heading, Paragraph, Picture, Source, Table
from codev.export.columns import filled, widths
from codev.export.docx_look import PAGE, PALE, SOFT, STRONG, dress, particular, rim, set_in
from codev.export.drawing import drawn
from codev.export.pages import followed, is_whole, shrunk
from codev.export.png import png
from codev.export.sources import origin
from codev.export.spelling import lines


def docx(document: Document) -> bytes:
    """The whole file."""
    file = Template()
    _name(file, document)
    dress(file, document)
    file.add_paragraph(_joined(document.title), "Title")
    if lines(document.subtitle):
        file.add_paragraph(_joined(document.subtitle), "Subtitle")
    for label, value in document.particulars:
        line = file.add_paragraph()
        particular(line)
        line.add_run(_joined(label)).bold = True
        line.add_run(f"\t{_joined(value)}")
    for block, announces in followed(document):
        _block(file, block, announces=announces)
    whole = BytesIO()
    file.save(whole)
    return whole.getvalue()


def _name(file: Word, document: Document) -> None:
    """What the file says of itself: its title and language, and nobody's name."""
    told = file.core_properties
    told.title, told.language = _line(document.title)[:255], document.lang
    told.author = told.last_modified_by = told.comments = told.keywords = ""
    for dated in ("created", "modified"):
        for element in told._element.findall(f"{{http://purl.org/dc/terms/}}{dated}"):  # noqa: SLF001
            told._element.remove(element)  # noqa: SLF001 - the template's own date, of 2013


def _block(file: Word, block: Block, *, announces: bool) -> None:
    match block:
        case Heading(level, text):
            file.add_paragraph(_joined(text), f"Heading {min(max(1, level), 6)}")
        case Paragraph():
            _paragraph(file, block, announces=announces)
        case Bullets(items):
            for item in items:
                file.add_paragraph(_joined(item), "List Bullet")
        case Table():
            _table(file, block)
        case Source():
            _source(file, block)
        case Picture():
            _picture(file, block)
        case _:
            assert_never(block)


def _paragraph(file: Word, said: Paragraph, *, announces: bool) -> None:
    paragraph = file.add_paragraph()
    if lines(said.lead):
        paragraph.add_run(f"{_line(said.lead)} ").bold = True
    run = paragraph.add_run(_joined(said.text))
    if said.soft:
        run.font.size, run.font.color.rgb = Pt(9), SOFT
    paragraph.paragraph_format.keep_with_next = announces or None


def _table(file: Word, table: Table) -> None:
    if lines(table.caption):
        file.add_paragraph(_line(table.caption), "Caption")
    rows = filled(table)
    grid = file.add_table(len(rows), len(rows[0]), "Table Grid")
    grid.autofit = False
    whole = is_whole(table)
    for number, (line, cells) in enumerate(zip(grid.rows, rows, strict=True)):
        kept = number == 0 or (whole and number < len(rows) - 1)
        _row(line, cells, head=number == 0, kept=kept)
    _widths(grid, widths(table))
    set_in(grid)
    file.add_paragraph().paragraph_format.line_spacing = Pt(4)


def _row(line: _Row, cells: tuple[str, ...], *, head: bool, kept: bool) -> None:
    properties = line._tr.get_or_add_trPr()  # noqa: SLF001 - the library has no such property
    properties.append(OxmlElement("w:cantSplit"))
    if head:
        properties.append(OxmlElement("w:tblHeader"))
    for cell, told in zip(line.cells, cells, strict=True):
        paragraph = cell.paragraphs[0]
        shape = paragraph.paragraph_format
        shape.space_before = shape.space_after = Pt(2)
        shape.keep_with_next = kept or None
        run = paragraph.add_run(_joined(told))
        run.font.size, run.bold = Pt(9.5), head or None
        if head:
            shade = OxmlElement("w:shd")
            for key, value in (("val", "clear"), ("color", "auto"), ("fill", PALE)):
                shade.set(qn(f"w:{key}"), value)
            cell._tc.get_or_add_tcPr().append(shade)  # noqa: SLF001


def _widths(grid: Grid, shares: tuple[float, ...]) -> None:
    for column, share in zip(grid.columns, shares, strict=True):
        column.width = Cm(PAGE * share)
    for line in grid.rows:
        for cell, share in zip(line.cells, shares, strict=True):
            cell.width = Cm(PAGE * share)


def _source(file: Word, source: Source) -> None:
    statement, line = file.add_paragraph(_joined(source.statement)), file.add_paragraph()
    for number, (told, link) in enumerate(origin(source)):
        if number:
            line.add_run(" · ")
        if link:
            _link(line, told, link)
        else:
            line.add_run(told)
    for run in line.runs:
        run.font.size, run.font.color.rgb = Pt(9), SOFT
    for paragraph in (statement, line):
        rim(paragraph._p.get_or_add_pPr(), "left", STRONG, 20)  # noqa: SLF001 - the library has no border
        shape = paragraph.paragraph_format
        shape.left_indent, shape.keep_together = Cm(0.2), True
    statement.paragraph_format.keep_with_next = True
    statement.paragraph_format.space_after = Pt(0)


def _link(line: Line, told: str, address: str) -> None:
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), line.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    run = line.add_run(told)
    run.font.size, run.font.color.rgb, run.underline = Pt(9), RGBColor(0x1A, 0x44, 0x80), True
    link.append(run._r)  # noqa: SLF001 - the library reads links and writes none
    line._p.append(link)  # noqa: SLF001


def _picture(file: Word, picture: Picture) -> None:
    if lines(picture.caption):
        file.add_paragraph(_line(picture.caption), "Caption")
    shape = file.add_picture(BytesIO(png(picture)), width=Cm(PAGE * shrunk(drawn(picture.drawing))))
    for side in "TBLR":  # none is said, and some readers then leave a space
        shape._inline.set(f"dist{side}", "0")  # noqa: SLF001
    properties = shape._inline.docPr  # noqa: SLF001 - the library has no alternative
    properties.set("title", _line(picture.caption))
    properties.set("descr", _line(picture.alternative))


def _joined(text: str) -> str:
    """The text with newlines as its only line ends, which the library writes as breaks."""
    return "\n".join(lines(text))


def _line(text: str) -> str:
    return " ".join(lines(text))
