import pytest

from codev.activity import Trouble
from codev.document import Document
from codev.export.formats import FORMAT_NAMES, Format, files, formats_in
from codev.timing import Instant
from codev.words import SourceWords
from tests.codev.export.wholes import MINUTES

WORDS = SourceWords()
AT = Instant(1_795_000_000_000)


def test_formats_are_asked_for_by_name() -> None:
    assert formats_in("pdf, .ODT,pdf,", WORDS) == (Format.ODT, Format.PDF)
    assert formats_in("", WORDS) == ()
    with pytest.raises(Trouble) as caught:
        formats_in("odt,xls", WORDS)
    assert caught.value.sentence(WORDS) == (
        "« xls » n’est pas un format : il y a odt, docx, pdf, html, md, csv, json, ics."
    )


def test_every_format_has_a_name_that_people_know() -> None:
    assert set(FORMAT_NAMES) == set(Format)


@pytest.mark.parametrize("kind", Format)
def test_each_format_makes_its_files(kind: Format) -> None:
    (file,) = files(MINUTES, kind, AT)
    assert file.suffix == {Format.CSV: "-positions.csv"}.get(kind, f".{kind}")
    starts = {Format.ODT: b"PK", Format.DOCX: b"PK", Format.PDF: b"%PDF", Format.CSV: b"\xef\xbb\xbf"}
    assert file.make().startswith(starts.get(kind, b""))


def test_nothing_is_written_of_nothing() -> None:
    assert [files(Document("t", "", "fr"), kind, AT) for kind in (Format.CSV, Format.ICS)] == [(), ()]
