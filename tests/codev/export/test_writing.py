import errno
import os
from pathlib import Path
from zipfile import ZipFile

import pytest

from codev.activity import Trouble
from codev.document import Document, Paragraph
from codev.export import files
from codev.export.files import free, lay
from codev.export.writing import Format, write
from codev.timing import Instant
from codev.words import SourceWords
from tests.codev.export.naughty import NAUGHTY
from tests.codev.export.wholes import MINUTES as WHOLE

AT = Instant(1_795_000_000_000)
MINUTES = Document("Compte rendu", "", "fr", blocks=tuple(Paragraph(text) for text in NAUGHTY))


def test_the_usual_formats_are_written_under_one_name(tmp_path: Path) -> None:
    folder = tmp_path / "Séances"
    written = write(MINUTES, folder, "débat")
    assert [path.name for path in written] == ["débat.md", "débat.html"]
    assert all("Compte rendu" in path.read_text("utf-8") for path in written)
    assert sorted(folder.iterdir()) == sorted(written)


def test_no_file_is_written_over_and_a_name_stays_common(tmp_path: Path) -> None:
    (tmp_path / "débat.html").write_text("mien")
    (tmp_path / "débat (2).md").write_text("mien")
    written = write(MINUTES, tmp_path, "débat")
    assert [path.name for path in written] == ["débat (3).md", "débat (3).html"]
    assert (tmp_path / "débat.html").read_text() == "mien"
    again = write(MINUTES, tmp_path, "débat", [Format.MARKDOWN])
    assert [path.name for path in again] == ["débat.md"]


def test_every_format_is_written_and_told_as_it_is_done(tmp_path: Path) -> None:
    told: list[str] = []

    def done(path: Path) -> None:
        assert path.stat().st_size > 50  # whole when it is told
        told.append(path.name)

    written = write(WHOLE, tmp_path, "débat", tuple(Format), at=AT, written=done)
    assert (
        told
        == [path.name for path in written]
        == [
            "débat.odt",
            "débat.docx",
            "débat.pdf",
            "débat.html",
            "débat.md",
            "débat-positions.csv",
            "débat.json",
            "débat.ics",
        ]
    )
    assert {path.name for path in tmp_path.iterdir()} == set(told)


def test_a_table_of_that_name_keeps_its_place_too(tmp_path: Path) -> None:
    (tmp_path / "débat-positions.csv").write_text("mien")
    written = write(WHOLE, tmp_path, "débat", [Format.ODT, Format.CSV])
    assert [path.name for path in written] == ["débat (2).odt", "débat (2)-positions.csv"]


@pytest.mark.parametrize("kind", Format)
def test_no_name_of_a_person_is_told_but_in_the_text(
    tmp_path: Path, kind: Format, monkeypatch: pytest.MonkeyPatch
) -> None:
    for variable in ("USER", "LOGNAME", "USERNAME", "HOSTNAME", "COMPUTERNAME"):
        monkeypatch.setenv(variable, "camille-durand")
    (path,) = write(WHOLE, tmp_path, "débat", [kind], at=AT)
    content = path.read_bytes()
    files = ZipFile(path) if content.startswith(b"PK") else None
    parts = [content, *(files.read(name) for name in files.namelist())] if files else [content]
    for part in parts:
        assert b"camille" not in part.lower()
        assert str(tmp_path).encode() not in part


@pytest.mark.parametrize(
    ("number", "why"),
    [(errno.ENOSPC, "est plein"), (errno.EROFS, "est protégé"), (errno.EIO, os.strerror(errno.EIO))],
)
def test_a_disk_that_fails_is_told_and_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, why: str
) -> None:
    def failing(_: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", failing)
    with pytest.raises(Trouble) as caught:
        write(MINUTES, tmp_path, "débat")
    said = caught.value.sentence(SourceWords())
    assert why in said
    assert "débat.md" in said
    assert "choisissez un autre emplacement" in said
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("place", ["fichier", "fichier/dessous"])
def test_a_place_that_is_no_folder_is_told(tmp_path: Path, place: str) -> None:
    (tmp_path / "fichier").write_text("mien")
    with pytest.raises(Trouble):
        write(MINUTES, tmp_path / place, "débat")
    assert (tmp_path / "fichier").read_text() == "mien"


def test_a_name_taken_meanwhile_is_left_alone(tmp_path: Path) -> None:
    target = tmp_path / "a.md"

    def slow(half: Path) -> None:
        half.write_text("nôtre")
        target.write_text("mien")  # somebody was quicker

    with pytest.raises(Trouble):
        lay(target, slow)
    assert target.read_text() == "mien"
    assert list(tmp_path.iterdir()) == [target]


def test_a_name_too_long_is_told(tmp_path: Path) -> None:
    with pytest.raises(Trouble):
        write(MINUTES, tmp_path, "x" * 5_000)


def test_free_counts_from_two(tmp_path: Path) -> None:
    assert free(tmp_path, "a", [".md"]) == "a"
    (tmp_path / "a.md").touch()
    assert free(tmp_path, "a", [".md"]) == "a (2)"
    assert free(tmp_path, "a", [".html"]) == "a"
    assert files.FULL != files.CLOSED
