"""The tree of the file, as any reader sees it: LibreOffice's own look at it is in test_readers."""

from dataclasses import replace
from io import BytesIO
from xml.etree.ElementTree import Element, fromstring
from zipfile import ZIP_STORED, ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from codev.document import Document, Heading, Paragraph, Source, Table
from codev.export.odt import odt
from codev.export.opendocument import name
from codev.export.spelling import lines
from tests.codev.export.naughty import NAUGHTY
from tests.codev.export.wholes import MINUTES, whole


def parts(file: bytes) -> ZipFile:
    return ZipFile(BytesIO(file))


def tree(file: bytes, part: str = "content.xml") -> Element:
    return fromstring(parts(file).read(part))


def read(element: Element) -> str:
    """The text of an element, its spaces, tabs and breaks put back."""
    said = element.text or ""
    for child in element:
        match child.tag:
            case tag if tag == name("text:line-break"):
                said += "\n"
            case tag if tag == name("text:tab"):
                said += "\t"
            case tag if tag == name("text:s"):
                said += " " * int(child.get(name("text:c"), "1"))
            case _:
                said += read(child)
        said += child.tail or ""
    return said


def styled(file: bytes, style: str) -> list[str]:
    return [
        read(found)
        for found in tree(file).iter()
        if found.tag in (name("text:p"), name("text:h")) and found.get(name("text:style-name")) == style
    ]


# Pictures are drawn by another module and take most of the time.
def texts_only(said: str) -> Document:
    document = whole(said)
    return replace(document, blocks=document.blocks[:6])


@settings(deadline=None)
@given(st.one_of(st.sampled_from(NAUGHTY), st.text(max_size=60)))
def test_what_was_said_is_text_and_is_all_there(said: str) -> None:
    file = odt(texts_only(said))
    expected = "\n".join(lines(said))
    assert styled(file, "Title") == [expected]
    assert styled(file, "Heading_20_1") == ([expected] if expected else [])
    assert styled(file, "Item") == [expected, expected]
    assert styled(file, "Table_20_Contents") == [expected, "b", expected, ""]
    assert styled(file, "Fact") == [expected]
    kinds = {element.tag for element in tree(odt(MINUTES)).iter()}
    told = {name(f"text:{kind}") for kind in ("line-break", "tab", "s")}
    assert {element.tag for element in tree(file).iter()} <= kinds | told


@pytest.mark.parametrize("said", NAUGHTY)
def test_every_text_has_its_picture(said: str) -> None:
    file = odt(whole(said))
    descriptions = [read(element) for element in tree(file).iter(name("svg:desc"))]
    assert descriptions == [" ".join(lines(said))] * 3


def test_it_is_an_archive_that_says_what_it_is() -> None:
    packed = parts(odt(MINUTES))
    first = packed.infolist()[0]
    assert (first.filename, first.compress_type) == ("mimetype", ZIP_STORED)
    assert packed.read("mimetype") == b"application/vnd.oasis.opendocument.text"
    listed = {
        entry.get(name("manifest:full-path"))
        for entry in fromstring(packed.read("META-INF/manifest.xml")).iter(name("manifest:file-entry"))
    }
    assert listed == {"/", *packed.namelist()} - {"mimetype", "META-INF/manifest.xml"}
    assert {
        tree(odt(MINUTES), part).get(name("office:version")) for part in ("content.xml", "styles.xml")
    } == {"1.3"}


def test_it_names_nobody_and_says_no_date() -> None:
    told = {element.tag: element.text for element in tree(odt(MINUTES), "meta.xml").iter() if element.text}
    assert told == {name("dc:title"): "Compte rendu du débat", name("dc:language"): "fr"}
    assert odt(MINUTES) == odt(MINUTES)


def test_no_macro_and_no_field_but_page_numbers() -> None:
    file = odt(MINUTES)
    assert {name.split("/")[0] for name in parts(file).namelist()} == {
        "mimetype",
        "content.xml",
        "styles.xml",
        "meta.xml",
        "Pictures",
        "META-INF",
    }
    kinds = {element.tag for element in tree(file, "styles.xml").iter(name("text:page-number"))}
    assert kinds == {name("text:page-number")}


@pytest.mark.parametrize(("lang", "country"), [("fr", "FR"), ("de", "DE"), ("en", "GB"), ("qps", "none")])
def test_its_language_is_told(lang: str, country: str) -> None:
    look = tree(odt(Document("t", "", lang)), "styles.xml")
    told = [
        (element.get(name("fo:language")), element.get(name("fo:country")))
        for element in look.iter(name("style:text-properties"))
        if element.get(name("fo:language"))
    ]
    assert told == [(lang, country)]


def test_headings_have_their_rank() -> None:
    file = odt(Document("t", "", "fr", blocks=(Heading(1, "a"), Heading(2, "b"), Heading(9, "c"))))
    ranks = [element.get(name("text:outline-level")) for element in tree(file).iter(name("text:h"))]
    assert ranks == ["1", "2", "6"]


def test_every_style_that_is_used_exists() -> None:
    file = odt(MINUTES)
    given = {
        element.get(name("style:name"))
        for part in ("content.xml", "styles.xml")
        for element in tree(file, part).iter()
        if element.get(name("style:name"))
    }
    used = {
        value
        for part in ("content.xml", "styles.xml")
        for element in tree(file, part).iter()
        for key, value in element.items()
        if key.endswith("}style-name") or key == name("style:parent-style-name")
    }
    assert used <= given


def test_tables_repeat_their_header_and_are_cut_only_when_long() -> None:
    def look_of(rows: int) -> str | None:
        table = Table("", ("a", "b"), (("1", "2"),) * rows)
        found = tree(odt(Document("t", "", "fr", blocks=(table,)))).find(f".//{name('table:table')}")
        assert found is not None
        assert len(found.findall(f"{name('table:table-header-rows')}/{name('table:table-row')}")) == 1
        return found.get(name("table:style-name"))

    assert look_of(3) == "WholeGrid"
    assert look_of(50) == "Grid"


def test_what_announces_a_list_stays_with_it() -> None:
    assert styled(odt(MINUTES), "Announcing") == ["Les objections :"]


@pytest.mark.parametrize(("url", "linked"), [("https://exemple.fr/x", True), ("javascript:alert(1)", False)])
def test_only_web_addresses_are_links(url: str, linked: bool) -> None:
    file = odt(Document("t", "", "fr", blocks=(Source("x", "L. 1", "P", url, "hier"),)))
    links = [element.get(name("xlink:href")) for element in tree(file).iter(name("text:a"))]
    assert links == ([url] if linked else [])
    assert styled(file, "Origin") == [f"L. 1 · P · {url} · hier"]


def test_every_page_says_where_it_comes_from() -> None:
    look = tree(odt(MINUTES), "styles.xml")
    for foot in ("style:footer", "style:footer-first"):
        found = look.find(f".//{name(foot)}")
        assert found is not None
        assert [read(line) for line in found] == ["1 / 1", "Projet indépendant."]
    head = look.find(f".//{name('style:header')}")
    assert head is not None
    assert [read(line) for line in head] == ["Compte rendu du débat — Achats durables"]


def test_spaces_are_kept() -> None:
    said = "a   b\tc"
    assert styled(odt(Document("t", "", "fr", blocks=(Paragraph(said),))), "Text_20_body") == [said]
