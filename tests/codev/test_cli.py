import io
import subprocess
import sys
from argparse import ArgumentParser
from pathlib import Path

import pytest

from codev import cli, places
from codev.session import Session
from codev.words import SourceWords
from tests.codev.visitors import VISITORS, Book, CloseDoors, Command, Event, Write, steady_clock

ROOT = Path(__file__).parents[2]
WORDS = SourceWords()


def run(*arguments: str) -> int:
    """A program whose one activity is the visitors' book."""
    parser = ArgumentParser("visits")
    cli.session_commands(parser.add_subparsers(required=True), lambda: (VISITORS,), WORDS)
    return cli.run(parser, arguments, WORDS)


def keep(name: str, text: str = "un", folder: Path | None = None) -> Path:
    path = (folder or places.sessions()) / f"{name}.seance"
    session: Session[Book, Command, Event] = Session.create(VISITORS, path, steady_clock(), "visits 1.0")
    session.ask(Write("Ève", text))
    session.ask(CloseDoors())
    session.close()
    return path


def test_an_empty_list_says_where_it_looked(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("sessions", "list") == cli.DONE
    assert str(places.sessions()) in capsys.readouterr().out


def test_the_list_tells_each_session(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    keep("visite")
    keep("autre", folder=tmp_path)
    assert run("sessions", "list") == cli.DONE
    assert capsys.readouterr().out.startswith("visite\n    Le livre · Au moulin · ")
    assert run("sessions", "list", str(tmp_path)) == cli.DONE
    assert "autre" in capsys.readouterr().out


def test_a_damaged_session_is_a_problem_and_hides_no_other(capsys: pytest.CaptureFixture[str]) -> None:
    keep("visite").with_name("perdue.seance").write_bytes(b"SQLite format 3\0...")
    assert run("sessions", "list") == cli.PROBLEM
    said = capsys.readouterr().out
    assert "est abîmé ou incomplet" in said
    assert "Au moulin" in said


def test_a_session_is_shown_by_its_name_or_its_path(capsys: pytest.CaptureFixture[str]) -> None:
    path = keep("visite", "*très* <b>bien</b>")
    for named in ("visite", "visite.seance", str(path)):
        assert run("sessions", "show", named) == cli.DONE
        assert capsys.readouterr().out == "# Le livre\n\nà lire\n\n**Ève** \\*très\\* \\<b\\>bien\\</b\\>\n"
    assert run("sessions", "show", "visite", "--audience", "facilitator") == cli.DONE
    assert "La couverture" in capsys.readouterr().out
    assert run("sessions", "show", "visite", "--audience", "client") == cli.PROBLEM
    assert "n’a pas de document pour ce public" in capsys.readouterr().err


def test_a_text_cannot_command_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    keep("visite", "\x1b]0;titre\x07\x1b[2J")
    assert run("sessions", "show", "visite") == cli.DONE
    assert "\x1b" not in capsys.readouterr().out


@pytest.mark.parametrize("name", ["absente", "/absente.seance"])
def test_a_missing_session_is_a_problem(capsys: pytest.CaptureFixture[str], name: str) -> None:
    for command in (("show", name), ("erase", name, "--yes")):
        assert run("sessions", *command) == cli.PROBLEM
        said = capsys.readouterr()
        assert said.out == ""
        assert "vérifiez son nom" in said.err


@pytest.mark.parametrize(
    ("answer", "erased"), [("o\n", True), ("Oui\n", True), ("n\n", False), ("\n", False), ("", False)]
)
def test_erasing_asks_first(monkeypatch: pytest.MonkeyPatch, answer: str, erased: bool) -> None:
    path = keep("visite")
    monkeypatch.setattr(sys, "stdin", io.StringIO(answer))
    assert run("sessions", "erase", "visite") == (cli.DONE if erased else cli.PROBLEM)
    assert path.exists() is not erased


def test_erasing_without_asking() -> None:
    path = keep("visite")
    assert run("sessions", "erase", "visite", "--yes") == cli.DONE
    assert not path.exists()


def test_what_is_no_session_is_not_erased(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    letter = tmp_path / "lettre.odt"
    letter.write_bytes(b"PK\x03\x04" * 200)
    assert run("sessions", "erase", str(letter), "--yes") == cli.PROBLEM
    assert "n’est pas un fichier de séance" in capsys.readouterr().err
    assert letter.exists()


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["sessions"],
        ["sessions", "show"],
        ["sessions", "shout", "x"],
        ["sessions", "show", "x", "--audience", "all"],
        ["sessions", "list", "--fast"],
    ],
)
def test_a_wrong_call_is_told_apart(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        run(*arguments)
    assert caught.value.code == cli.WRONG_CALL
    assert capsys.readouterr().out == ""


def test_codev_says_which_program_opens_what_it_cannot(capsys: pytest.CaptureFixture[str]) -> None:
    keep("visite")
    assert cli.main(["sessions", "show", "visite"]) == cli.PROBLEM
    assert "visits" in capsys.readouterr().err
    assert cli.main(["sessions", "list"]) == cli.DONE
    assert "visits" in capsys.readouterr().out


def test_help_comes_in_the_user_s_language_even_from_argparse(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from babel.messages.catalog import Catalog
    from babel.messages.mofile import write_mo

    catalog = Catalog("de")
    catalog.add("usage: ", "Aufruf: ")
    catalog.add("Effacer une séance, pour toujours.", "Eine Sitzung für immer löschen.")
    (tmp_path / "de" / "LC_MESSAGES").mkdir(parents=True)
    with (tmp_path / "de" / "LC_MESSAGES" / "arthur.mo").open("wb") as writable:
        write_mo(writable, catalog)
    script = (
        "import sys; from pathlib import Path; from codev import cli, places\n"
        "folder = Path(sys.argv.pop(1)); places.locales = lambda: folder; cli.main()\n"
    )
    monkeypatch.setenv("LANGUAGE", "de")
    command = [sys.executable, "-c", script, str(tmp_path), "sessions", "--help"]
    said = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert said.startswith("Aufruf: ")
    assert "Eine Sitzung für immer löschen." in said


def test_argparse_still_says_what_the_catalogs_translate() -> None:
    import argparse

    source = Path(argparse.__file__).read_text("utf-8").replace('"\n', "").replace("\\n", "\n")
    missing = [text for text in cli.ARGPARSE if text not in source]
    assert missing == []


def test_the_command_line_loads_nothing_heavy() -> None:
    script = "import sys, codev.cli; print(*{name.split('.')[0] for name in sys.modules})"
    loaded = subprocess.check_output([sys.executable, "-c", script], cwd=ROOT, text=True).split()
    assert not {"sqlite3", "pydantic", "yaml", "babel", "platformdirs", "pygame"} & set(loaded)


def test_python_m_codev_answers() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "codev", "--help"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert "sessions" in done.stdout
