"""`export`: which files are written for whom, how it is told, and what stops it."""

import io
import sys
from argparse import ArgumentParser
from dataclasses import replace
from pathlib import Path

import pytest

from codev import cli, places
from codev.activity import Trouble
from codev.document import Audience
from codev.keeping import documents, snapshot
from codev.names import Name
from codev.session import Session, look
from codev.words import SourceWords
from tests.codev.visitors import VISITORS, Book, CloseDoors, Command, Event, Write, steady_clock

WORDS = SourceWords()
NOTICE = "protection-des-donnees.odt"
Captured = pytest.CaptureFixture[str]


def export(*arguments: str) -> int:
    """A program whose one activity is the visitors' book."""
    parser = ArgumentParser("visits")
    cli.session_commands(parser.add_subparsers(required=True), lambda: (VISITORS,), WORDS)
    return cli.run(parser, ("export", *arguments), WORDS)


@pytest.fixture
def kept() -> Path:
    path = places.sessions() / "visite.seance"
    session: Session[Book, Command, Event] = Session.create(VISITORS, path, steady_clock(), "visits 1.0")
    session.ask(Write("Ève", "=SOMME(1;2)"))
    session.ask(CloseDoors())
    session.close()
    return path


def test_each_document_is_written_in_the_usual_formats_and_told(
    kept: Path, tmp_path: Path, capsys: Captured
) -> None:
    assert export("visite", "--to", str(tmp_path / "là")) == cli.DONE
    lines = capsys.readouterr().out.splitlines()
    slugs = [output.slug for output in VISITORS.outputs]
    names = [f"visite-{slug}.{suffix}" for slug in slugs for suffix in ("odt", "pdf", "html")]
    told = [f"{number} / {len(names)}  {name}" for number, name in enumerate(names, 1)]
    assert lines == [*told, NOTICE]
    assert {path.name for path in (tmp_path / "là").iterdir()} == {*names, NOTICE}


def test_one_audience_gets_its_own_files_only(kept: Path, tmp_path: Path) -> None:
    assert (
        export(str(kept), "--to", str(tmp_path), "--audience", "facilitator", "--formats", "md") == cli.DONE
    )
    mine = [output.slug for output in VISITORS.outputs if output.audience is Audience.FACILITATOR]
    assert {path.stem for path in tmp_path.glob("visite*.md")} == {f"visite-{slug}" for slug in mine}


def test_nothing_is_written_over(kept: Path, tmp_path: Path) -> None:
    for _ in range(2):
        assert export("visite", "--to", str(tmp_path), "--formats", "html") == cli.DONE
    assert len(list(tmp_path.glob("*(2).html"))) == len(list(tmp_path.glob("visite*.html"))) / 2


@pytest.mark.parametrize(
    ("arguments", "left"),
    [
        (("--audience", "shareable", "--formats", "html"), []),  # it is the facilitator's to hand on
        (("--formats", "json,md"), ["protection-des-donnees.md"]),
        (("--formats", "json"), []),
    ],
)
def test_the_page_for_the_protection_of_data_comes_once(
    arguments: tuple[str, ...], left: list[str], kept: Path, tmp_path: Path
) -> None:
    for _ in range(2):
        assert export("visite", "--to", str(tmp_path), *arguments) == cli.DONE
    assert [path.name for path in tmp_path.glob("protection*")] == left


def test_names_are_asked_about_before_anything_is_written_and_in_what_is_shared_only(
    kept: Path, tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    named = replace(VISITORS, names=lambda _book, _words: (Name("Ève", "n° 1", person=True),))
    parser = ArgumentParser("visits")
    cli.session_commands(parser.add_subparsers(required=True), lambda: (named,), WORDS)
    asked = ("export", "visite", "--to", str(tmp_path / "là"), "--formats", "md", "--check-names")
    monkeypatch.setattr(sys, "stdin", io.StringIO("quoi ?\n"))
    assert cli.run(parser, asked, WORDS) == cli.PROBLEM
    assert "rien n’a été écrit" in capsys.readouterr().err
    assert not (tmp_path / "là").exists()
    monkeypatch.setattr(sys, "stdin", io.StringIO("3\n"))
    assert cli.run(parser, asked, WORDS) == cli.DONE
    said = capsys.readouterr().out
    assert ">>Ève<<" in said
    assert "surnoms" in said
    written = {path.name: path.read_text(encoding="utf-8") for path in (tmp_path / "là").glob("visite*")}
    shared = [output.slug for output in VISITORS.outputs if output.audience is Audience.SHAREABLE]
    assert all("Ève" not in written[f"visite-{slug}.md"] for slug in shared)
    assert any("n° 1" in text for text in written.values())


def test_the_documents_speak_the_language_that_is_asked_for(kept: Path, tmp_path: Path) -> None:
    assert export("visite", "--to", str(tmp_path), "--formats", "html", "--lang", "de") == cli.DONE
    assert all('lang="de"' in page.read_text(encoding="utf-8") for page in tmp_path.glob("*.html"))


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("--formats", "odt,xyz"), cli.WRONG_CALL, "« xyz » n’est pas un format"),
        (("--formats", " , "), cli.WRONG_CALL, "Aucun format n’est demandé"),
        (("--audience", "client"), cli.PROBLEM, "n’a pas de document pour ce public"),
    ],
)
def test_what_cannot_be_written_is_told_in_a_sentence(
    arguments: tuple[str, ...], code: int, said: str, kept: Path, tmp_path: Path, capsys: Captured
) -> None:
    assert export("visite", "--to", str(tmp_path / "là"), *arguments) == code
    told = capsys.readouterr()
    assert told.err.startswith(said) or said in told.err
    assert told.err.count("\n") == 1
    assert not (tmp_path / "là").exists()


@pytest.mark.parametrize("arguments", [("--lang", "es"), ("--audience", "maire")])
def test_a_wrong_call_writes_nothing(arguments: tuple[str, ...], kept: Path, tmp_path: Path) -> None:
    with pytest.raises(SystemExit) as end:
        export("visite", "--to", str(tmp_path / "là"), *arguments)
    assert end.value.code == cli.WRONG_CALL
    assert not (tmp_path / "là").exists()


def test_a_damaged_file_and_a_folder_that_takes_nothing_are_problems(
    kept: Path, tmp_path: Path, capsys: Captured
) -> None:
    damaged = tmp_path / "a.seance"
    damaged.write_bytes(kept.read_bytes()[:5000])
    assert export(str(damaged), "--to", str(tmp_path)) == cli.PROBLEM
    assert "est abîmé ou incomplet" in capsys.readouterr().err
    (tmp_path / "mur").write_text("", encoding="utf-8")
    assert export("visite", "--to", str(tmp_path / "mur")) == cli.PROBLEM
    assert "choisissez un autre emplacement" in capsys.readouterr().err


def test_a_disk_that_fills_up_leaves_whole_files_only(
    kept: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from codev.export import writing

    def filling(content: bytes, path: Path) -> None:
        if path.name.endswith(".pdf.part"):
            raise OSError(28, "No space left on device")
        path.write_bytes(content)

    monkeypatch.setattr(writing, "_fill", filling)
    with pytest.raises(Trouble) as told:
        documents(snapshot(look(kept, (VISITORS,))), tmp_path, "visite", WORDS)
    assert "est plein" in told.value.sentence(WORDS)
    assert [path.suffix for path in tmp_path.iterdir()] == [".odt"]


def test_stopped_by_hand_it_says_so(
    kept: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    from codev.export import writing

    def stopped(content: bytes, path: Path) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(writing, "_fill", stopped)
    assert export("visite", "--to", str(tmp_path)) == cli.PROBLEM
    assert "Interrompu" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []
