from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from codev.document import Document, Source
from codev.export.page import html
from codev.export.spelling import lines
from tests.codev.export.naughty import NAUGHTY
from tests.codev.export.wholes import MINUTES, whole

VOID = {"meta", "br", "col"}


class Reader(HTMLParser):
    """The tree of a page as a browser would see it: tags with their attributes and the text inside."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: dict[str, list[str]] = {}
        self.declared = ""
        self._open: list[tuple[str, list[str]]] = []
        self.feed(page)
        self.close()
        assert not self._open

    def handle_decl(self, decl: str) -> None:
        self.declared = decl

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag == "br":
            for _, inside in self._open:
                inside.append("\n")
        elif tag not in VOID:
            self._open.append((tag, []))

    def handle_endtag(self, tag: str) -> None:
        opened, inside = self._open.pop()
        assert opened == tag
        self.texts.setdefault(tag, []).append("".join(inside))

    def handle_data(self, data: str) -> None:
        for _, inside in self._open:
            inside.append(data)

    def all(self, name: str) -> list[dict[str, str | None]]:
        return [attributes for tag, attributes in self.tags if tag == name]


@given(st.one_of(st.sampled_from(NAUGHTY), st.text(max_size=60)))
def test_what_was_said_is_text_and_is_all_there(said: str) -> None:
    read = Reader(html(whole(said)))
    known = {tag for tag, _ in Reader(html(whole("simple"))).tags}
    assert {tag for tag, _ in read.tags} - {"br", "caption", "figcaption"} <= known
    expected = "\n".join(lines(said))
    assert read.texts["h1"] == [expected]
    assert read.texts.get("h2", []) == ([expected] if expected else [])
    assert read.texts["li"] == [expected, expected]
    assert read.texts["td"] == [expected, "b", expected, ""]
    assert read.texts.get("figcaption", [""] * 3) == [expected] * 3
    assert [found["aria-label"] for found in read.all("svg")] == [" ".join(lines(said))] * 3
    assert read.texts["title"] == [" ".join(lines(said))]
    assert not any(name.startswith("on") for _, attributes in read.tags for name in attributes)


def test_it_can_be_read_aloud() -> None:
    read = Reader(html(whole("simple")))
    assert read.declared == "doctype html"
    assert read.all("html") == [{"lang": "fr"}]
    assert {"charset": "utf-8"} in read.all("meta")
    assert [tag for tag, _ in read.tags if tag in ("header", "main", "footer")] == [
        "header",
        "main",
        "footer",
    ]
    assert read.all("th") == [{"scope": "col"}, {"scope": "col"}]
    assert read.texts["caption"] == ["simple"]
    assert len(read.texts["dt"]) == len(read.texts["dd"]) == 1
    levels = [int(tag[1]) for tag, _ in read.tags if tag in {"h1", "h2", "h3", "h4", "h5", "h6"}]
    assert levels == [1, 2]


def test_it_stands_alone() -> None:
    page = html(whole("simple"))
    read = Reader(page)
    assert not read.all("script")
    assert not read.all("link")
    assert "url(" not in page
    assert "@import" not in page
    assert "@media print" in page


@pytest.mark.parametrize(
    ("url", "linked"),
    [
        ("https://www.legifrance.gouv.fr/x?a=1&b=2", True),
        ("javascript:alert(1)", False),
        ("data:text/html,x", False),
    ],
)
def test_only_web_addresses_are_links(url: str, linked: bool) -> None:
    block = Source("x", "L. 2152-7", "Légifrance", url, "vérifié hier")
    read = Reader(html(Document("t", "", "fr", blocks=(block,))))
    assert read.all("a") == ([{"href": url}] if linked else [])
    assert read.texts["p"] == ["x", f"L. 2152-7 · Légifrance · {url} · vérifié hier"]


def test_what_belongs_together_is_printed_together() -> None:
    read = Reader(html(MINUTES))
    assert [found for found in read.all("p") if found.get("class") == "announces"] == [{"class": "announces"}]
    assert read.all("table") == [{"class": "whole"}]
    assert ".announces { break-after: avoid; }" in html(MINUTES)
    assert ".whole { break-inside: avoid; }" in html(MINUTES)


def test_pictures_are_read_aloud_and_need_no_file() -> None:
    pictures = Reader(html(MINUTES)).all("svg")
    assert {picture["role"] for picture in pictures} == {"img"}
    assert {picture["aria-label"] for picture in pictures} == {"Accueil : prévu 10 min, pris 12 min."}
