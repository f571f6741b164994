"""A picture as an SVG element: no script, no outside file, its alternative where a screen reader finds it."""

from typing import assert_never
from xml.etree.ElementTree import Element, SubElement, tostring

from codev.document import Picture
from codev.export.drawing import INK, RULE, Box, Line, Shape, Text, drawn
from codev.export.spelling import lines

FONTS = "Atkinson Hyperlegible Next, Segoe UI, Liberation Sans, Arial, sans-serif"


def svg(picture: Picture) -> Element:
    """The element, as wide as what it stands in and no wider than a page's text."""
    sheet = drawn(picture.drawing)
    root = Element(
        "svg",
        {
            "xmlns": "http://www.w3.org/2000/svg",
            "viewBox": f"0 0 {_number(sheet.width)} {_number(sheet.height)}",
            "width": f"{_number(sheet.width)}pt",
            "height": f"{_number(sheet.height)}pt",
            "role": "img",
            "aria-label": " ".join(lines(picture.alternative)),
            "font-family": FONTS,
            "font-size": "9.5",
        },
    )
    for shape in sheet.shapes:
        _add(root, shape)
    return root


def svg_file(picture: Picture) -> bytes:
    """A whole file."""
    written: bytes = tostring(svg(picture), encoding="utf-8", xml_declaration=True)
    return written


def _add(root: Element, shape: Shape) -> None:
    match shape:
        case Box():
            SubElement(
                root,
                "rect",
                {
                    **_places(x=shape.x, y=shape.y, width=shape.width, height=shape.height, rx=shape.round),
                    "fill": shape.fill,
                    "stroke": INK,
                    "stroke-width": "0.75",
                },
            )
        case Line():
            ends = _places(x1=shape.x, y1=shape.y, x2=shape.to_x, y2=shape.to_y)
            SubElement(root, "line", {**ends, "stroke": RULE, "stroke-width": "0.75"})
        case Text():
            weight = "bold" if shape.bold else "normal"
            given = {"fill": shape.fill, "text-anchor": shape.anchor, "font-weight": weight}
            SubElement(root, "text", {**_places(x=shape.x, y=shape.y), **given}).text = shape.text
        case _:
            assert_never(shape)


def _places(**values: float) -> dict[str, str]:
    return {name: _number(value) for name, value in values.items()}


def _number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")
