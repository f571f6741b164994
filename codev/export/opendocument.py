"""The words of the OpenDocument format: names of elements, text inside them, and the archive that holds the files."""

import re
from collections.abc import Mapping
from io import BytesIO
from xml.etree.ElementTree import Element, SubElement, register_namespace, tostring
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from codev.export.spelling import lines

VERSION = "1.3"  # what LibreOffice reads since 2021
_OASIS = "urn:oasis:names:tc:opendocument:xmlns:"
_SPACES = {
    "office": f"{_OASIS}office:1.0",
    "style": f"{_OASIS}style:1.0",
    "text": f"{_OASIS}text:1.0",
    "table": f"{_OASIS}table:1.0",
    "draw": f"{_OASIS}drawing:1.0",
    "fo": f"{_OASIS}xsl-fo-compatible:1.0",
    "svg": f"{_OASIS}svg-compatible:1.0",
    "meta": f"{_OASIS}meta:1.0",
    "manifest": f"{_OASIS}manifest:1.0",
    "dc": "http://purl.org/dc/elements/1.1/",
    "xlink": "http://www.w3.org/1999/xlink",
}
_UNLIKE_LETTERS = re.compile(r"(\t| {2,})")  # a reader takes several spaces for one, where they are not told
_EPOCH = (1980, 1, 1, 0, 0, 0)  # of every file in the archive: when it was written is nobody's to know

for _prefix, _uri in _SPACES.items():
    register_namespace(_prefix, _uri)


def name(short: str) -> str:
    """The full name of "text:p"."""
    prefix, local = short.split(":")
    return f"{{{_SPACES[prefix]}}}{local}"


def new(short: str, **attributes: str) -> Element:
    """An element; `text_style_name="Title"` is its attribute `text:style-name`."""
    return Element(name(short), _named(attributes))


def add(parent: Element, short: str, text: str = "", **attributes: str) -> Element:
    """A new last element of `parent`, with `text` in it."""
    child = SubElement(parent, name(short), _named(attributes))
    say(child, text)
    return child


def say(element: Element, text: str) -> None:
    """Adds `text` at the end of `element`, with its line ends, tabs and spaces."""
    for number, line in enumerate(lines(text)):
        if number:
            SubElement(element, name("text:line-break"))
        for part in _UNLIKE_LETTERS.split(line):
            if part == "\t":
                SubElement(element, name("text:tab"))
            elif part.startswith("  "):
                append(element, " ")
                SubElement(element, name("text:s"), {name("text:c"): str(len(part) - 1)})
            else:
                append(element, part)


def append(element: Element, letters: str) -> None:
    """Adds `letters` as they are at the end of `element`."""
    if len(element):
        element[-1].tail = (element[-1].tail or "") + letters
    else:
        element.text = (element.text or "") + letters


def archive(media: str, files: Mapping[str, bytes]) -> bytes:
    """The archive of `files`, a document of the type `media`: the type comes first and unpacked, as the format asks."""
    whole = BytesIO()
    with ZipFile(whole, "w", ZIP_DEFLATED) as packed:
        packed.writestr(ZipInfo("mimetype", _EPOCH), media, ZIP_STORED)
        for path, content in {**files, "META-INF/manifest.xml": _manifest(media, files)}.items():
            packed.writestr(ZipInfo(path, _EPOCH), content, ZIP_DEFLATED)
    return whole.getvalue()


def file(root: Element) -> bytes:
    """`root` as a file."""
    written: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return written


def _manifest(media: str, files: Mapping[str, bytes]) -> bytes:
    root = new("manifest:manifest", manifest_version=VERSION)
    entry = {"manifest_full_path": "/", "manifest_version": VERSION, "manifest_media_type": media}
    add(root, "manifest:file-entry", **entry)
    for path in files:
        kind = "image/png" if path.endswith(".png") else "text/xml"
        add(root, "manifest:file-entry", manifest_full_path=path, manifest_media_type=kind)
    return file(root)


def _named(attributes: Mapping[str, str]) -> dict[str, str]:
    return {name(key.replace("_", ":", 1).replace("_", "-")): value for key, value in attributes.items()}
