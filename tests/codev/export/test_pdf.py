"""The file as another library reads it: text, tags, what it says of itself."""

import re
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader
from typst import TypstError

from codev.activity import Trouble
from codev.document import Block, Bullets, Document, Heading, Paragraph, Picture, Source, Stop, Table, Way
from codev.export import composing
from codev.export import pdf as module
from codev.export.pdf import pdf
from codev.export.spelling import lines, visible
from codev.timing import Instant
from codev.words import SourceWords
from tests.codev.export.naughty import NAUGHTY
from tests.codev.export.tagged import tags
from tests.codev.export.wholes import MINUTES, whole

AT = Instant(1_795_000_000_000)
# What no typeface may have on the machine that runs this, with what stands for it.
RARE = re.compile("[^\u0020-\u024f\u2010-\u203a€…–—•]")


def reader(document: Document) -> PdfReader:
    return PdfReader(BytesIO(pdf(document, AT)))


def read(document: Document) -> str:
    """All that is written, spaces and page ends aside."""
    return flat("".join(page.extract_text() for page in reader(document).pages))


def flat(text: str) -> str:
    return re.sub("[\\s\u200b\u00a0]", "", text)


@pytest.mark.parametrize("said", NAUGHTY)
def test_every_text_is_composed_wherever_it_stands(said: str) -> None:
    short = said[
        :1_500
    ]  # on every page in the header and on each of ten places: enough to break out of its column
    assert pdf(whole(short), AT).startswith(b"%PDF-1.7")


@pytest.mark.parametrize(
    "said", [text for text in NAUGHTY if not RARE.search(visible(text).replace("\n", " "))]
)
def test_what_was_said_is_what_is_read(said: str) -> None:
    document = Document(
        "Titre", "", "fr", blocks=(Paragraph(said), Bullets((said,)), Table("", ("§",), ((said,),)))
    )
    expected = flat("".join(lines(said)))
    found = read(document).replace("§", "")  # repeated on each page
    for page in range(1, 30):  # page numbers and titles stand between
        found = re.sub(rf"{page}/\d+Titre|{page}/\d+$", "", found, count=1)
    assert found.count(expected) >= 3 or not expected


def test_what_cannot_be_drawn_is_told_by_its_number() -> None:
    said = "nul \x00 \ue000 \U0001f3f4\U000e0067\U000e007f fin \u202e"
    found = read(Document("t", "", "fr", blocks=(Paragraph(said),)))
    assert "[U+E000]" in found
    assert re.search("U\\+202E", found)
    assert "fin" in found


def test_many_numbers_in_a_row_stay_on_the_page() -> None:
    found = composing._replaced({"text": ["\ue000" * 60]}, re.compile("\ue000"))["text"][0]
    assert found.split("\u200b")[:60] == ["[U+E000]"] * 60


def test_a_typeface_of_this_computer_that_is_refused_is_done_without(monkeypatch: pytest.MonkeyPatch) -> None:
    once, said = composing._once, "no such glyphs in an archive"

    def refusing(look: Path, told: object, at: Instant, *, system_fonts: bool) -> bytes:
        if system_fonts:
            error = TypstError(said, said)
            error.message = error.diagnostic = said  # the composer sets them so
            raise error
        return once(look, told, at, system_fonts=False)

    monkeypatch.setattr(composing, "_once", refusing)
    found = read(Document("t", "", "fr", blocks=(Paragraph("début 漢 fin"),)))
    assert "début[U+6F22]fin" in found


def test_what_the_composer_refuses_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_told", lambda _: {})
    with pytest.raises(Trouble) as caught:
        pdf(MINUTES, AT)
    assert "les autres formats disent la même chose" in caught.value.sentence(SourceWords())


def test_it_can_be_archived_and_read_aloud() -> None:
    file = reader(MINUTES)
    metadata = file.root_object["/Metadata"].get_data().decode()  # type: ignore[attr-defined]
    assert "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>" in metadata
    assert "<pdfuaid:part>1</pdfuaid:part>" in metadata
    assert str(file.root_object["/Lang"]) == "fr"
    assert file.root_object["/MarkInfo"]["/Marked"]  # type: ignore[index]


def test_its_tags_are_those_of_a_document() -> None:
    found = list(tags(reader(MINUTES)))
    kinds = [kind for kind, _ in found]
    assert [kind for kind in kinds if kind in {"/H1", "/H2", "/H3"}] == ["/H1", "/H2", "/H3", "/H2"]
    assert kinds.count("/Table") == 1
    assert kinds.count("/TH") == 3
    assert kinds.count("/TD") == 6
    assert kinds.count("/LI") == 2
    assert kinds.count("/Link") == 1
    assert [alternative for kind, alternative in found if kind == "/Figure"] == [
        "Accueil : prévu 10 min, pris 12 min."
    ] * 3


def test_its_letters_are_inside() -> None:
    for page in reader(MINUTES).pages:
        for font in page["/Resources"]["/Font"].values():  # type: ignore[index]
            (inside,) = font.get_object()["/DescendantFonts"]
            description = inside.get_object()["/FontDescriptor"]
            assert {"/FontFile2", "/FontFile3"} & set(description)
            assert re.search("Atkinson|Cinzel", description["/FontName"])


def test_it_names_nobody_and_is_the_same_twice() -> None:
    assert set(reader(MINUTES).metadata or {}) == {"/Title", "/Creator", "/CreationDate", "/ModDate"}
    assert pdf(MINUTES, AT) == pdf(MINUTES, AT)


def test_every_page_says_where_it_comes_from() -> None:
    file = reader(replace(MINUTES, blocks=MINUTES.blocks * 6))
    count = len(file.pages)
    assert count > 3
    for number, page in enumerate(file.pages, 1):
        text = page.extract_text()
        assert f"{number} / {count}" in text
        assert "Projet indépendant." in text
        assert ("Compte rendu du débat — Achats durables" in text) == (number > 1)


def test_a_long_table_repeats_its_header_and_loses_nothing() -> None:
    table = Table("Long", ("Quoi", "Qui"), tuple((f"ligne {number}.", "x") for number in range(120)))
    pages = [page.extract_text() for page in reader(Document("t", "", "fr", blocks=(table,))).pages]
    assert len(pages) > 2
    assert all("Quoi" in page for page in pages)
    assert [number for number in range(120) if f"ligne {number}." not in "".join(pages)] == []


def test_nothing_runs_off_a_page() -> None:
    long = " ".join(f"mot{number}." for number in range(1_500))
    picture = Picture(
        "Route", "x", Way(tuple(Stop(f"étape {number}.", reached=True) for number in range(60)))
    )
    blocks = (
        Table("", ("a", "b"), (("x", long),)),
        Source(long, "r", "p", "u", "c"),
        Bullets((long,)),
        picture,
    )
    file = reader(Document("t", "", "fr", blocks=blocks))
    for page in file.pages:
        foot = float(page.mediabox.height) * 0.06

        def seen(text: str, at: list[float], *rest: object, foot: float = foot) -> None:
            if "mot" in text:
                assert at[5] > foot

        page.extract_text(visitor_text=seen)
    found = "".join(page.extract_text() for page in file.pages)
    assert found.count("mot") == 3 * 1_500


@pytest.mark.parametrize("lines_before", range(30, 60, 2))
def test_no_title_is_left_alone_at_the_end_of_a_page(lines_before: int) -> None:
    blocks: tuple[Block, ...] = (
        *(Paragraph(f"Phrase {number}") for number in range(lines_before)),
        Heading(1, "Chapitre seul"),
        Table("Légende seule", ("En-tête", "Autre"), (("cellule", "x"),) * 30),
    )
    pages = [page.extract_text() for page in reader(Document("t", "", "fr", blocks=blocks)).pages]
    (there,) = [page for page in pages if "Chapitre seul" in page]
    assert "Légende seule" in there
    assert "cellule" in there


@pytest.mark.parametrize(
    ("url", "linked"), [("https://exemple.fr/x?a=1", True), ("javascript:alert(1)", False)]
)
def test_only_web_addresses_are_links(url: str, linked: bool) -> None:
    file = reader(Document("t", "", "fr", blocks=(Source("x", "L. 1", "P", url, "hier"),)))
    notes = [note.get_object() for page in file.pages for note in page.get("/Annots", [])]
    assert [note["/A"]["/URI"] for note in notes] == ([url] if linked else [])
