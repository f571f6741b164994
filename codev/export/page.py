"""A document as one HTML file that prints well and can be read aloud: structure, captions, no script, no outside file.

The tree is built by a library, so free text is data and never markup.
"""

from typing import assert_never
from xml.etree.ElementTree import Element, SubElement, tostring

from codev.document import Block, Bullets, Document, Heading, Paragraph, Picture, Source, Table
from codev.export.columns import filled, widths
from codev.export.pages import followed, is_whole
from codev.export.sources import origin
from codev.export.spelling import lines
from codev.export.svg import svg

# The browser finds each text's own direction (plaintext): a name in Arabic does not turn the line that it is in.
STYLE = """
@page { size: A4; margin: 18mm 16mm 20mm; @bottom-right { content: counter(page) " / " counter(pages); font-size: 8.5pt; } }
html { color: #1d1d1d; background: #ffffff; font: 100%/1.5 "Atkinson Hyperlegible Next", "Segoe UI", "Liberation Sans", Arial, sans-serif; }
body { max-width: 46rem; margin: 0 auto; padding: 1.5rem; }
h1, h2, h3, h4, h5, h6, p, li, dt, dd, th, td, caption, figcaption { unicode-bidi: plaintext; overflow-wrap: break-word; }
h1 { font-size: 1.8rem; line-height: 1.2; margin: 0 0 .25rem; }
h2 { font-size: 1.35rem; margin: 2rem 0 .5rem; border-bottom: 2px solid #8a6508; }
h3 { font-size: 1.1rem; margin: 1.5rem 0 .25rem; }
h2, h3, h4, h5, h6, caption, figcaption, .announces { break-after: avoid; }
.subtitle { font-size: 1.1rem; margin: 0 0 1rem; }
.soft { color: #4a4a4a; font-size: .9rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; margin: 1rem 0; }
dt { font-weight: bold; }
dd { margin: 0; min-width: 0; }
table { border-collapse: collapse; table-layout: fixed; width: 100%; margin: 1rem 0; font-size: .9rem; }
col { width: var(--share); }
caption { text-align: start; font-weight: bold; padding-bottom: .25rem; }
th, td { border: 1px solid #767676; padding: .3rem .5rem; text-align: start; vertical-align: top; }
th { background: #f2ecdf; }
thead { display: table-header-group; }
tr, .source, figure, .whole { break-inside: avoid; }
figure { margin: 1rem 0; }
figcaption { font-weight: bold; padding-bottom: .25rem; }
svg { display: block; max-width: 100%; height: auto; }
.source { border-inline-start: 4px solid #8a6508; padding-inline-start: .75rem; margin: .75rem 0; }
.source p { margin: .15rem 0; }
a { color: #1a4480; }
footer { margin-top: 2.5rem; border-top: 1px solid #767676; padding-top: .5rem; }
@media print { html { font-size: 10.5pt; } body { max-width: none; padding: 0; } a { color: inherit; } th { background: none; } }
"""


def html(document: Document, style: str = STYLE) -> str:
    """The whole file."""
    root = Element("html", lang=document.lang)
    _head(root, document.title, style)
    body = SubElement(root, "body")
    header = SubElement(body, "header")
    _text(header, "h1", document.title)
    if document.subtitle:
        _text(header, "p", document.subtitle).set("class", "subtitle")
    if document.particulars:
        particulars = SubElement(header, "dl")
        for name, value in document.particulars:
            _text(particulars, "dt", name)
            _text(particulars, "dd", value)
    main = SubElement(body, "main")
    for block, announces in followed(document):
        element = _block(main, block)
        if announces:
            element.set("class", " ".join(filter(None, (element.get("class"), "announces"))))
    if document.footer:
        _text(SubElement(body, "footer"), "p", document.footer).set("class", "soft")
    return "<!doctype html>\n" + tostring(root, encoding="unicode", method="html") + "\n"


def _head(root: Element, title: str, style: str) -> None:
    head = SubElement(root, "head")
    SubElement(head, "meta", charset="utf-8")
    SubElement(head, "meta", name="viewport", content="width=device-width, initial-scale=1")
    SubElement(head, "title").text = " ".join(lines(title))
    SubElement(head, "style").text = style


def _block(parent: Element, block: Block) -> Element:
    match block:
        case Heading(level, text):
            return _text(parent, f"h{min(level + 1, 6)}", text)
        case Paragraph():
            return _paragraph(parent, block)
        case Bullets(items):
            bullets = SubElement(parent, "ul")
            for item in items:
                _text(bullets, "li", item)
            return bullets
        case Table():
            return _table(parent, block)
        case Source():
            return _source(parent, block)
        case Picture():
            return _picture(parent, block)
        case _:
            assert_never(block)


def _paragraph(parent: Element, paragraph: Paragraph) -> Element:
    element = SubElement(parent, "p")
    if paragraph.soft:
        element.set("class", "soft")
    if paragraph.lead:
        lead = _text(element, "strong", paragraph.lead)
        lead.tail = " "
    _add(element, paragraph.text)
    return element


def _table(parent: Element, table: Table) -> Element:
    element = SubElement(parent, "table", {"class": "whole"} if is_whole(table) else {})
    if table.caption:
        _text(element, "caption", table.caption)
    columns = SubElement(element, "colgroup")
    for share in widths(table):
        SubElement(columns, "col", style=f"--share: {share:.1%}")
    titles, *rows = filled(table)
    header = SubElement(SubElement(element, "thead"), "tr")
    for cell in titles:
        _text(header, "th", cell).set("scope", "col")
    body = SubElement(element, "tbody")
    for row in rows:
        line = SubElement(body, "tr")
        for cell in row:
            _text(line, "td", cell)
    return element


def _source(parent: Element, source: Source) -> Element:
    element = SubElement(parent, "div", {"class": "source"})
    _text(element, "p", source.statement)
    line = SubElement(element, "p", {"class": "soft"})
    for number, (told, link) in enumerate(origin(source)):
        if number:
            _append(line, " · ")
        if link:
            SubElement(line, "a", href=link).text = told
        else:
            _append(line, told)
    return element


def _picture(parent: Element, picture: Picture) -> Element:
    element = SubElement(parent, "figure")
    if picture.caption:
        _text(element, "figcaption", picture.caption)
    element.append(svg(picture))
    return element


def _text(parent: Element, tag: str, text: str) -> Element:
    element = SubElement(parent, tag)
    _add(element, text)
    return element


def _add(element: Element, text: str) -> None:
    """Adds `text` at the end of `element`, its line ends as breaks."""
    for number, line in enumerate(lines(text)):
        if number:
            SubElement(element, "br")
        _append(element, line)


def _append(element: Element, text: str) -> None:
    if len(element):
        element[-1].tail = (element[-1].tail or "") + text
    else:
        element.text = (element.text or "") + text
