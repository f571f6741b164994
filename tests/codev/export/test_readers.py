"""What LibreOffice reads in the files, which is what most of those who receive them have.

`make test-documents` installs it on Debian; without it these tests are skipped.
"""

import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from codev.document import Block, Bullets, Document, Heading, Paragraph, Picture, Source, Table
from codev.export.columns import filled
from codev.export.docx import docx
from codev.export.odt import odt
from codev.export.sources import origin
from codev.export.spelling import lines
from tests.codev.export.naughty import NAUGHTY
from tests.codev.export.tagged import tags
from tests.codev.export.wholes import MINUTES, whole

OFFICE = shutil.which("soffice")
TAGGED = 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}'
WRITERS = {"odt": odt, "docx": docx}
LONG = tuple((f"ligne {number}", "x") for number in range(120))

pytestmark = [
    pytest.mark.documents,
    pytest.mark.timeout(300),  # seconds: the first start of LibreOffice makes its profile
    pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not there: make test-documents"),
]


def ending(before: int) -> Document:
    """A document whose chapter starts wherever `before` paragraphs leave it."""
    blocks: tuple[Block, ...] = (
        *(Paragraph(f"Phrase {number}") for number in range(before)),
        Heading(1, "Chapitre seul"),
        Table("Légende seule", ("En-tête", "Autre"), (("cellule", "x"),) * 4),
    )
    return Document("t", "", "fr", blocks=blocks)


DOCUMENTS = {
    "minutes": MINUTES,
    "pages": replace(MINUTES, blocks=MINUTES.blocks * 4),
    "table": Document("t", "", "fr", blocks=(Table("Long", ("Quoi", "Qui"), LONG),)),
    "said": Document(
        NAUGHTY[0],
        NAUGHTY[1],
        "fr",
        tuple((said, said) for said in NAUGHTY),
        tuple(block for said in NAUGHTY for block in whole(said).blocks if not isinstance(block, Picture)),
        NAUGHTY[2],
    ),
    **{f"end-{number}": ending(number) for number in range(24, 48, 3)},
}


@pytest.fixture(scope="module", params=WRITERS)
def read(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with each document as LibreOffice reads it: its text, and its pages as PDF."""
    folder = tmp_path_factory.mktemp(request.param)
    for name, document in DOCUMENTS.items():
        (folder / f"{name}.{request.param}").write_bytes(WRITERS[request.param](document))
    files = [str(path) for path in sorted(folder.iterdir())]
    paged = [path for path in files if "said" not in Path(path).name]
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    for kind, given in (("txt:Text (encoded):UTF8", files), (TAGGED, paged)):
        call = [str(OFFICE), profile, "--headless", "--convert-to", kind, "--outdir", str(folder), *given]
        done = subprocess.run(call, capture_output=True, text=True, check=False, timeout=250)
        assert done.returncode == 0, done.stderr
    return folder


def flat(text: str) -> str:
    """Its letters, without the spaces and bullets that each program puts in its own way."""
    return re.sub("[\\s\u00a0\ufeff•]", "", text)


def texts(document: Document) -> Iterator[str]:
    """All that the document says, in reading order."""
    yield from (document.title, document.subtitle)
    for pair in document.particulars:
        yield from pair
    for block in document.blocks:
        match block:
            case Heading(_, text):
                yield text
            case Paragraph(text, lead):
                yield from (lead, text)
            case Bullets(items):
                yield from items
            case Table(caption):
                yield caption
                for row in filled(block):
                    yield from row
            case Source(statement):
                yield statement
                yield " · ".join(text for text, _ in origin(block))
            case Picture(caption):
                yield caption


@pytest.mark.parametrize("name", [name for name in DOCUMENTS if not name.startswith("end-")])
def test_its_text_is_ours(read: Path, name: str) -> None:
    found = (read / f"{name}.txt").read_text("utf-8-sig")
    expected = "".join("".join(lines(text)) for text in texts(DOCUMENTS[name]))
    assert flat(found) == flat(expected)


def pages(read: Path, name: str) -> list[str]:
    return [page.extract_text() for page in PdfReader(BytesIO((read / f"{name}.pdf").read_bytes())).pages]


def test_every_page_has_its_number_its_head_and_where_it_comes_from(read: Path) -> None:
    found = pages(read, "pages")
    assert len(found) > 2
    for number, page in enumerate(found, 1):
        assert flat(f"{number} / {len(found)}") in flat(page)
        assert "Projet indépendant." in page
        assert ("Compte rendu du débat — Achats durables" in page) == (number > 1)


def test_a_long_table_repeats_its_header_and_loses_nothing(read: Path) -> None:
    found = pages(read, "table")
    assert len(found) > 2
    assert all("Quoi" in page for page in found)
    assert [row for row, _ in LONG if row not in "".join(found)] == []


@pytest.mark.parametrize("name", [name for name in DOCUMENTS if name.startswith("end-")])
def test_a_title_stays_with_what_it_announces(read: Path, name: str) -> None:
    (there,) = [page for page in pages(read, name) if "Chapitre seul" in page]
    assert "Légende seule" in there
    assert there.count("cellule") == 4


def test_it_is_read_aloud_as_it_is_built(read: Path) -> None:
    found = list(tags(PdfReader(BytesIO((read / "minutes.pdf").read_bytes()))))
    kinds = [kind for kind, _ in found]
    assert [kind for kind in kinds if kind in {"/H1", "/H2", "/H3"}] == ["/H1", "/H2", "/H1"]
    assert [alternative for kind, alternative in found if kind == "/Figure"] == [
        "Une image - Accueil : prévu 10 min, pris 12 min."
    ] * 3
    assert (kinds.count("/Table"), kinds.count("/TH"), kinds.count("/TD")) == (1, 3, 6)
    assert kinds.count("/LI") == 2
    assert kinds.count("/Link") == 1
