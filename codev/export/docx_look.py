"""The look of a document in DOCX: the library's template made plain, in one typeface, with heads and feet of pages."""

from docx.document import Document as Word
from docx.enum.text import WD_PARAGRAPH_ALIGNMENT, WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.section import _Footer
from docx.shared import Cm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.table import Table
from docx.text.paragraph import Paragraph

from codev.document import Document
from codev.export.pages import running
from codev.export.spelling import lines

PAGE = 16.6  # centimetres between the margins
SOFT = RGBColor(0x4A, 0x4A, 0x4A)
PALE = "F2ECDF"
RULE = "767676"
STRONG = "8A6508"
_INK = RGBColor(0x1D, 0x1D, 0x1D)
_LETTERS = "Arial"
_LOCALES = {"fr": "fr-FR", "de": "de-DE", "en": "en-GB"}
# Name, size, bold, space before, space after (points).
_STYLES = (
    ("Normal", 10.5, False, 0, 6),
    ("Title", 20, True, 0, 4),
    ("Subtitle", 13, False, 0, 10),
    ("Heading 1", 14, True, 18, 6),
    ("Heading 2", 11.5, True, 12, 4),
    *((f"Heading {level}", 10.5, True, 10, 4) for level in range(3, 7)),
    ("Caption", 10, True, 6, 3),
    ("List Bullet", 10.5, False, 0, 2),
    ("Header", 8.5, False, 0, 0),
    ("Footer", 8.5, False, 4, 0),
)
_NEEDED = {"Default Paragraph Font", "Normal Table", "No List", "Table Grid"}
_UNUSED = {"stylesWithEffects", "customXml", "thumbnail"}  # parts of the template


def dress(file: Word, document: Document) -> None:
    """Gives `file`, empty so far, the look of all documents, and what is on each page of this one."""
    _clear(file)
    for name, size, bold, before, after in _STYLES:
        _style(file.styles[name], size, before, after, bold=bold)
    for name in ("Header", "Footer"):
        file.styles[name].font.color.rgb = SOFT
    rim(file.styles["Heading 1"].element.get_or_add_pPr(), "bottom", STRONG, 10)
    for mark in file.styles.element.iter(qn("w:lang")):
        mark.set(qn("w:val"), _LOCALES.get(document.lang, document.lang))
    _pages(file, document)


def _clear(file: Word) -> None:
    """Takes out what the library's template has and no document needs: each style would be looked at for each text."""
    kept = {name for name, *_ in _STYLES} | _NEEDED
    for style in list(file.styles):
        if style.name not in kept:
            style.delete()
    for link in list(file.styles.element.iter(qn("w:link"))):
        link.getparent().remove(link)
    for mark in list(file.part.numbering_part.element.iter(qn("w:pStyle"))):
        if mark.get(qn("w:val")) != file.styles["List Bullet"].style_id:
            mark.getparent().remove(mark)
    for relations in (file.part.rels, file.part.package.rels):
        for key, way in list(relations.items()):
            if way.reltype.rpartition("/")[2] in _UNUSED:
                relations.pop(key)


def rim(properties: object, side: str, colour: str, eighths: int) -> None:
    """Draws a line at one side of a paragraph: `eighths` of a point thick."""
    for old in properties.findall(qn("w:pBdr")):  # type: ignore[attr-defined]
        properties.remove(old)  # type: ignore[attr-defined]
    around, line = OxmlElement("w:pBdr"), OxmlElement(f"w:{side}")
    for key, value in (("val", "single"), ("sz", str(eighths)), ("space", "4"), ("color", colour)):
        line.set(qn(f"w:{key}"), value)
    around.append(line)
    properties.insert_element_before(  # type: ignore[attr-defined]
        around,
        *(
            f"w:{later}"
            for later in ("shd", "tabs", "spacing", "ind", "contextualSpacing", "jc", "outlineLvl")
        ),
    )


def _style(style: ParagraphStyle, size: float, before: float, after: float, *, bold: bool) -> None:
    font, shape = style.font, style.paragraph_format
    font.size, font.bold, font.italic, font.color.rgb = Pt(size), bold, False, _INK
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    fonts.attrib.clear()
    for script in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{script}"), _LETTERS)
    for spaced in style.element.rPr.findall(qn("w:spacing")):  # letters drawn apart
        style.element.rPr.remove(spaced)
    for line in style.element.get_or_add_pPr().findall(qn("w:pBdr")):
        style.element.pPr.remove(line)
    shape.space_before, shape.space_after, shape.line_spacing = Pt(before), Pt(after), 1.1
    shape.widow_control = True
    if style.name and style.name.split()[0] in {"Title", "Heading", "Caption"}:
        shape.keep_with_next = True


def _pages(file: Word, document: Document) -> None:
    page = file.sections[0]
    page.page_width, page.page_height = Cm(21), Cm(29.7)
    page.left_margin = page.right_margin = Cm(2.2)
    page.top_margin, page.bottom_margin = Cm(2.2), Cm(2.2)
    page.header_distance, page.footer_distance = Cm(1.1), Cm(1)
    page.different_first_page_header_footer = True
    page.header.paragraphs[0].add_run(running(document))
    for foot in (page.footer, page.first_page_footer):
        _foot(foot, document)


def _foot(foot: _Footer, document: Document) -> None:
    number = foot.paragraphs[0]
    number.alignment = WD_PARAGRAPH_ALIGNMENT.RIGHT
    rim(number._p.get_or_add_pPr(), "top", RULE, 4)  # noqa: SLF001 - the library has no border
    _field(number, "PAGE")
    number.add_run(" / ")
    _field(number, "NUMPAGES")
    foot.add_paragraph("\n".join(lines(document.footer)), "Footer")


def _field(paragraph: Paragraph, instruction: str) -> None:
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), instruction)
    run, text = OxmlElement("w:r"), OxmlElement("w:t")
    text.text = "1"
    run.append(text)
    field.append(run)
    paragraph._p.append(field)  # noqa: SLF001 - the library has no field


def particular(paragraph: Paragraph) -> None:
    """Shapes a line of particulars: a label, and its value at the same place on each line."""
    shape = paragraph.paragraph_format
    shape.left_indent, shape.first_line_indent, shape.space_after = Cm(3.6), Cm(-3.6), Pt(2)
    shape.tab_stops.add_tab_stop(Cm(3.6), WD_TAB_ALIGNMENT.LEFT)


def set_in(grid: Table) -> None:
    """Moves a table in by what its cells keep free, so that its rim is on the margin."""
    indent = OxmlElement("w:tblInd")
    indent.set(qn("w:w"), "108")  # twentieths of a point
    indent.set(qn("w:type"), "dxa")
    properties = grid._tbl.tblPr  # noqa: SLF001 - the library has no such property
    layout = properties.find(qn("w:tblLayout"))
    layout.addprevious(indent)
