"""The tree of the file, read without the library that wrote it: LibreOffice's own look at it is in test_readers."""

from dataclasses import replace
from io import BytesIO
from xml.etree.ElementTree import Element, fromstring
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from codev.document import Document, Heading, Source, Table
from codev.export.docx import docx
from codev.export.spelling import lines
from tests.codev.export.naughty import NAUGHTY
from tests.codev.export.wholes import MINUTES, whole

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


def parts(file: bytes) -> ZipFile:
    return ZipFile(BytesIO(file))


def tree(file: bytes, part: str = "word/document.xml") -> Element:
    return fromstring(parts(file).read(part))


def read(paragraph: Element) -> str:
    said = ""
    for element in paragraph.iter():
        if element.tag == f"{W}t":
            said += element.text or ""
        elif element.tag == f"{W}br":
            said += "\n"
        elif element.tag == f"{W}tab" and element.keys() == []:
            said += "\t"
    return said


def styled(file: bytes, style: str) -> list[str]:
    found = []
    for paragraph in tree(file).iter(f"{W}p"):
        mark = paragraph.find(f"{W}pPr/{W}pStyle")
        if mark is not None and mark.get(f"{W}val") == style:
            found.append(read(paragraph))
    return found


def cells(file: bytes) -> list[str]:
    return [read(cell) for cell in tree(file).iter(f"{W}tc")]


@settings(deadline=None, max_examples=40)
@given(st.one_of(st.sampled_from(NAUGHTY), st.text(max_size=60)))
def test_what_was_said_is_text_and_is_all_there(said: str) -> None:
    document = whole(said)
    file = docx(replace(document, blocks=document.blocks[:6]))
    expected = "\n".join(lines(said))
    assert styled(file, "Title") == [expected]
    assert styled(file, "Heading1") == ([expected] if expected else [])
    assert styled(file, "ListBullet") == [expected, expected]
    assert cells(file) == ["a", expected, expected, "b", expected, ""]
    forbidden = {"fldSimple", "fldChar", "instrText", "object", "altChunk", "comment"}
    assert not {element.tag.removeprefix(W) for element in tree(file).iter()} & forbidden


@pytest.mark.parametrize("said", NAUGHTY)
def test_every_picture_has_its_alternative(said: str) -> None:
    told = [
        element.get("descr") for element in tree(docx(whole(said))).iter() if element.tag.endswith("}docPr")
    ]
    assert told == [" ".join(lines(said))] * 3


def test_it_names_nobody_and_says_no_date() -> None:
    file = docx(MINUTES)
    told = {
        element.tag.split("}")[1]: element.text
        for element in tree(file, "docProps/core.xml").iter()
        if element.text
    }
    assert told == {"title": "Compte rendu du débat", "language": "fr", "revision": "1"}
    assert "Company" not in {
        element.tag.split("}")[1] for element in tree(file, "docProps/app.xml").iter() if element.text
    }


def test_no_macro_no_thumbnail() -> None:
    assert not [name for name in parts(docx(MINUTES)).namelist() if "vba" in name.lower() or "thumb" in name]


@pytest.mark.parametrize(
    ("lang", "told"), [("fr", "fr-FR"), ("de", "de-DE"), ("en", "en-GB"), ("qps", "qps")]
)
def test_its_language_is_told(lang: str, told: str) -> None:
    marks = {
        mark.get(f"{W}val")
        for mark in tree(docx(Document("t", "", lang)), "word/styles.xml").iter(f"{W}lang")
    }
    assert marks == {told}


def test_headings_have_their_rank() -> None:
    file = docx(Document("t", "", "fr", blocks=(Heading(1, "a"), Heading(2, "b"), Heading(9, "c"))))
    assert [styled(file, f"Heading{level}") for level in (1, 2, 6)] == [["a"], ["b"], ["c"]]


def test_tables_repeat_their_header_and_keep_their_rows_whole() -> None:
    table = Table("", ("a", "b"), (("1", "2"),) * 3)
    rows = list(tree(docx(Document("t", "", "fr", blocks=(table,)))).iter(f"{W}tr"))
    assert [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows] == [True, False, False, False]
    assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)
    kept = [row.find(f".//{W}keepNext") is not None for row in rows]
    assert kept == [True, True, True, False]


@pytest.mark.parametrize(
    ("url", "linked"), [("https://exemple.fr/x?a=1&b=2", True), ("javascript:alert(1)", False)]
)
def test_only_web_addresses_are_links(url: str, linked: bool) -> None:
    file = docx(Document("t", "", "fr", blocks=(Source("x", "L. 1", "P", url, "hier"),)))
    ways = {way.get("Id"): way.get("Target") for way in tree(file, "word/_rels/document.xml.rels")}
    links = [ways[link.get(f"{R}id")] for link in tree(file).iter(f"{W}hyperlink")]
    assert links == ([url] if linked else [])
    assert f"L. 1 · P · {url} · hier" in [read(line) for line in tree(file).iter(f"{W}p")]


def test_every_page_says_where_it_comes_from() -> None:
    file = docx(MINUTES)
    feet = [name for name in parts(file).namelist() if name.startswith("word/footer")]
    assert len(feet) == 2
    for foot in feet:
        assert [read(line) for line in tree(file, foot).iter(f"{W}p")] == ["1 / 1", "Projet indépendant."]
        fields = [field.get(f"{W}instr") for field in tree(file, foot).iter(f"{W}fldSimple")]
        assert fields == ["PAGE", "NUMPAGES"]
