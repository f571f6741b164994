"""A page of HTML that stands alone: built as a tree, so that no text of an author can become a tag."""

from xml.etree import ElementTree as ET

Child = ET.Element | str

STYLE = """
@page { size: A4; margin: 12mm 14mm; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 46em; padding: 1em; color: #1B1B2B; background: #FFFFFF;
  font-family: "Atkinson Hyperlegible Next", "Atkinson Hyperlegible", Arial, sans-serif; line-height: 1.3; }
body.large { font-size: 18pt; }
body.small { font-size: 12pt; }
h1 { font-size: 1.5em; line-height: 1.2; margin: 0 0 0.3em; color: #1F3A6E; }
h2 { font-size: 1.1em; margin: 0.8em 0 0.2em; color: #6E1E28; }
h3 { font-size: 1em; margin: 0.8em 0 0.2em; }
p, ul, ol, dl { margin: 0.3em 0; }
li, dt { margin-top: 0.3em; }
dt { font-weight: bold; }
.soft { color: #45455A; }
.question { font-weight: bold; border-left: 0.25em solid #6E1E28; padding-left: 0.6em; }
.private { border: 2pt solid #6E1E28; padding: 0.3em 0.6em; font-weight: bold; }
.option, .fact, section { break-inside: avoid; }
.box { display: inline-block; width: 0.9em; height: 0.9em; border: 2pt solid #1B1B2B; margin-right: 0.4em;
  vertical-align: -0.1em; }
.line { border-bottom: 1pt solid #1B1B2B; height: 1.5em; }
.choices { list-style: none; padding: 0; }
.row li { display: inline-block; margin-right: 1.4em; }
article + article { break-before: page; margin-top: 2em; }
@media print { body { max-width: none; padding: 0; margin: 0; } a { color: inherit; text-decoration: none; }
  article + article { margin-top: 0; } }
"""


def node(tag: str, *children: Child, **attributes: str) -> ET.Element:
    """An element with texts and elements in it; `class_` stands for `class`."""
    made = ET.Element(tag, {name.rstrip("_").replace("_", "-"): value for name, value in attributes.items()})
    for child in children:
        if isinstance(child, ET.Element):
            made.append(child)
        elif len(made):
            made[-1].tail = (made[-1].tail or "") + child
        else:
            made.text = (made.text or "") + child
    return made


def page(title: str, lang: str, size: str, *articles: ET.Element) -> str:
    """The whole page as text; `size` is "large" (a table reads it) or "small" (one person does)."""
    head = node(
        "head",
        node("meta", charset="utf-8"),
        node("meta", name="viewport", content="width=device-width, initial-scale=1"),
        node("title", title),
        node("style", STYLE),
    )
    whole = node("html", head, node("body", node("main", *articles), class_=size), lang=lang)
    return "<!DOCTYPE html>\n" + ET.tostring(whole, encoding="unicode", method="html") + "\n"
