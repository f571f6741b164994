"""A document as OpenDocument text, what French administrations are told to hand over.

Such a file is a few small ones in an archive, written here as they are: the library that was tried dates them ODF 1.4,
newer than the LibreOffice of many town halls. The look is `odt-styles.xml`. Every text is a node of a tree, so nothing
that was said can be a field, a macro or markup.
"""

from pathlib import Path
from typing import assert_never
from xml.etree.ElementTree import Element, parse

from codev.document import Block, Bullets, Document, Heading, Paragraph, Picture, Source, Table
from codev.export.columns import filled, widths
from codev.export.drawing import drawn
from codev.export.opendocument import VERSION, add, append, archive, file, name, new, say
from codev.export.pages import followed, is_whole, running, shrunk
from codev.export.png import png
from codev.export.sources import origin
from codev.export.spelling import lines

_TYPE = "application/vnd.oasis.opendocument.text"
_LOOK = Path(__file__).with_name("odt-styles.xml")
_COUNTRIES = {"fr": "FR", "de": "DE", "en": "GB"}  # whose spelling and dates a word processor then takes
_PAGE = 16.6  # centimetres between the margins


def odt(document: Document) -> bytes:
    """The whole file."""
    look = parse(_LOOK).getroot()  # noqa: S314 - our own file, written beside
    pictures: dict[str, bytes] = {}
    content = _content(document, look, pictures)
    _finish(look, document)
    files = {"content.xml": content, "styles.xml": look, "meta.xml": _meta(document)}
    return archive(_TYPE, {**{path: file(root) for path, root in files.items()}, **pictures})


def _meta(document: Document) -> Element:
    """What the file says of itself: its title and language, and nobody's name."""
    root = new("office:document-meta", office_version=VERSION)
    meta = add(root, "office:meta")
    add(meta, "dc:title", " ".join(lines(document.title)))
    add(meta, "dc:language", document.lang)
    return root


def _finish(look: Element, document: Document) -> None:
    """Puts language, header and footer in the look."""
    for style in look.iter(name("style:default-style")):
        letters = style.find(name("style:text-properties"))
        if letters is not None:
            letters.set(name("fo:language"), document.lang)
            letters.set(name("fo:country"), _COUNTRIES.get(document.lang, "none"))
    _one(look, "style:header").append(_paragraph("Header", running(document)))
    _one(look, "style:header-first").append(_paragraph("Header", ""))
    for foot in ("style:footer", "style:footer-first"):
        number = _paragraph("Page_20_number", "")
        add(number, "text:page-number", text_select_page="current").text = "1"
        append(number, " / ")
        add(number, "text:page-count").text = "1"
        _one(look, foot).extend((number, _paragraph("Footer", document.footer)))


def _one(root: Element, short: str) -> Element:
    found = root.find(f".//{name(short)}")
    assert found is not None, short  # noqa: S101 - our own file, written beside
    return found


def _content(document: Document, look: Element, pictures: dict[str, bytes]) -> Element:
    root = new("office:document-content", office_version=VERSION)
    styles = add(root, "office:automatic-styles")
    given = _one(look, "office:automatic-styles")
    for style in given.findall(name("style:style")):
        given.remove(style)
        styles.append(style)
    text = add(add(root, "office:body"), "office:text")
    text.append(_paragraph("Title", document.title))
    if lines(document.subtitle):
        text.append(_paragraph("Subtitle", document.subtitle))
    for label, value in document.particulars:
        line = add(text, "text:p", text_style_name="Particular")
        add(line, "text:span", label, text_style_name="Lead")
        add(line, "text:tab")
        say(line, value)
    for block, announces in followed(document):
        _block(text, block, styles, pictures, announces=announces)
    return root


def _block(
    text: Element, block: Block, styles: Element, pictures: dict[str, bytes], *, announces: bool
) -> None:
    match block:
        case Heading(level, told):
            level = min(max(1, level), 6)
            style = f"Heading_20_{level}"
            add(text, "text:h", told, text_style_name=style, text_outline_level=str(level))
        case Paragraph():
            text.append(_said(block, announces=announces))
        case Bullets(items):
            bullets = add(text, "text:list", text_style_name="Bullets")
            for item in items:
                add(bullets, "text:list-item").append(_paragraph("Item", item))
        case Table():
            _table(text, block, styles)
        case Source():
            text.extend(_source(block))
        case Picture():
            _picture(text, block, pictures)
        case _:
            assert_never(block)


def _paragraph(style: str, told: str) -> Element:
    paragraph = new("text:p", text_style_name=style)
    say(paragraph, told)
    return paragraph


def _said(said: Paragraph, *, announces: bool) -> Element:
    style = "Announcing" if announces else "Soft" if said.soft else "Text_20_body"
    paragraph = new("text:p", text_style_name=style)
    if lines(said.lead):
        add(paragraph, "text:span", said.lead, text_style_name="Lead")
        append(paragraph, " ")
    say(paragraph, said.text)
    return paragraph


def _table(text: Element, table: Table, styles: Element) -> None:
    if lines(table.caption):
        text.append(_paragraph("Caption", table.caption))
    number = len(text.findall(name("table:table"))) + 1
    look = "WholeGrid" if is_whole(table) else "Grid"
    grid = add(text, "table:table", table_name=f"Table{number}", table_style_name=look)
    for column, share in enumerate(widths(table)):
        style = f"Table{number}.{column + 1}"
        wide = add(styles, "style:style", style_name=style, style_family="table-column")
        add(wide, "style:table-column-properties", style_column_width=f"{_PAGE * share:.2f}cm")
        add(grid, "table:table-column", table_style_name=style)
    header, *rows = filled(table)
    _row(add(grid, "table:table-header-rows"), header, "Head", "Table_20_Heading")
    for row in rows:
        _row(grid, row, "Cell", "Table_20_Contents")


def _row(rows: Element, cells: tuple[str, ...], cell_style: str, style: str) -> None:
    row = add(rows, "table:table-row")
    for told in cells:
        cell = add(row, "table:table-cell", table_style_name=cell_style, office_value_type="string")
        cell.append(_paragraph(style, told))


def _source(source: Source) -> tuple[Element, Element]:
    line = new("text:p", text_style_name="Origin")
    for number, (told, link) in enumerate(origin(source)):
        if number:
            append(line, " · ")
        if link:
            way = {"xlink_type": "simple", "xlink_href": link, "text_style_name": "Internet_20_link"}
            add(line, "text:a", told, **way)
        else:
            say(line, told)
    return _paragraph("Fact", source.statement), line


def _picture(text: Element, picture: Picture, pictures: dict[str, bytes]) -> None:
    if lines(picture.caption):
        text.append(_paragraph("Caption", picture.caption))
    sheet = drawn(picture.drawing)
    path = f"Pictures/{len(pictures) + 1}.png"
    pictures[path] = png(picture)
    width = _PAGE * shrunk(sheet)
    wide, high = f"{width:.2f}cm", f"{width * sheet.height / sheet.width:.2f}cm"
    line = add(text, "text:p", text_style_name="Illustration")
    at = {"text_anchor_type": "as-char", "svg_width": wide, "svg_height": high}
    frame = add(line, "draw:frame", draw_name=f"Picture{len(pictures)}", draw_style_name="Graphics", **at)
    add(frame, "draw:image", xlink_href=path, xlink_type="simple")
    add(frame, "svg:title", " ".join(lines(picture.caption)))
    add(frame, "svg:desc", " ".join(lines(picture.alternative)))
