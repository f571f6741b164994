"""`sessions contents|forget|erase|keep` on the command line of a program whose one activity is the visitors' book."""

import io
import sys
from pathlib import Path

import pytest

from codev import cli, places
from codev.preferences import load
from codev.session import Session
from tests.codev.test_cli import keep, run
from tests.codev.visitors import VISITORS, Book, Command, Event, steady_clock


def answer(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(text))


def test_the_contents_are_told(capsys: pytest.CaptureFixture[str]) -> None:
    keep("visite", "deux\nlignes \x1b[2J")
    assert run("sessions", "contents", "visite") == cli.DONE
    said = capsys.readouterr().out
    assert "n’envoie rien" in said
    assert "La ligne de Ève : Ève · deux / lignes" in said
    assert "\x1b" not in said
    assert '"text"' not in said
    assert run("sessions", "contents", "visite", "--stored") == cli.DONE
    assert '"text":"deux\\nlignes' in capsys.readouterr().out


def test_a_text_is_erased_once_agreed_and_copies_are_named(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = keep("visite", "un secret")
    copy = path.with_name("visite-note.pdf")
    copy.write_text("x")
    answer(monkeypatch, "n\n")
    assert run("sessions", "forget", "visite", "--number", "2") == cli.PROBLEM
    assert b"un secret" in path.read_bytes()
    answer(monkeypatch, "o\n")
    capsys.readouterr()
    assert run("sessions", "forget", "visite", "--number", "2") == cli.DONE
    said = capsys.readouterr().out
    assert b"un secret" not in path.read_bytes()
    for expected in ("un secret", "service d’archives", "vos sauvegardes", str(copy)):
        assert expected in said
    assert run("sessions", "contents", "visite") == cli.DONE
    assert "[effacé le 20" in capsys.readouterr().out


def test_the_same_text_elsewhere_in_the_file_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    path = keep("visite", "un secret")
    session: Session[Book, Command, Event] = Session.open(VISITORS, path, steady_clock())
    session.undo()
    session.undo()
    from tests.codev.visitors import Write

    session.ask(Write("Zoé", "encore un secret"))
    session.close()
    assert run("sessions", "forget", "visite", "--number", "2", "--yes") == cli.DONE
    assert "ligne 7" in capsys.readouterr().out


@pytest.mark.parametrize("numbers", [["1"], ["99"], ["2", "3"]])
def test_a_line_without_text_is_refused_before_anything(
    capsys: pytest.CaptureFixture[str], numbers: list[str]
) -> None:
    path = keep("visite", "un secret")
    before = path.read_bytes()
    assert run("sessions", "forget", "visite", "--yes", "--number", *numbers) == cli.PROBLEM
    assert "n’a pas de texte" in capsys.readouterr().err
    assert path.read_bytes() == before


def test_erasing_says_what_is_true_before_and_after(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = keep("visite")
    beside = [path.with_name(f"visite.seance-{kind}") for kind in ("journal", "wal", "shm")]
    beside.append(path.with_name(".visite.seance.part"))
    for file in beside[3:]:
        file.write_bytes(b"")
    document = path.with_name("visite.odt")
    document.write_text("x")
    answer(monkeypatch, "oui\n")
    assert run("sessions", "erase", "visite") == cli.DONE
    said = capsys.readouterr().out
    assert (
        said.index("service d’archives")
        < said.index("pour toujours ?")
        < said.index("Supprimé de ce dossier")
    )
    assert "vos sauvegardes ne le sont pas" in said
    assert str(document) in said
    assert list(path.parent.iterdir()) == [document]


def test_a_date_is_proposed_only_once_it_was_chosen(capsys: pytest.CaptureFixture[str]) -> None:
    path = keep("visite")
    assert run("sessions", "list") == cli.DONE
    assert "à effacer" not in capsys.readouterr().out
    assert run("sessions", "keep", "30") == cli.DONE
    assert load(places.preferences()).erase_after_days == 30
    capsys.readouterr()
    assert run("sessions", "list") == cli.DONE
    assert "à effacer après le" in capsys.readouterr().out
    assert run("sessions", "contents", "visite") == cli.DONE
    assert "à effacer après le" in capsys.readouterr().out
    assert run("sessions", "keep", "0") == cli.DONE
    assert run("sessions", "keep") == cli.DONE
    assert "Aucune date" in capsys.readouterr().out
    assert path.exists()


@pytest.mark.parametrize("days", ["-1", "3651"])
def test_days_that_make_no_sense_are_refused(days: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("sessions", "keep", "--", days) == cli.WRONG_CALL
    assert "3650" in capsys.readouterr().err
    assert load(places.preferences()).erase_after_days == 0


def test_the_contents_of_both_activities_are_read_by_their_programs(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from codev.circle.activity import CIRCLE
    from tests.codev.circle.journey import opening
    from tests.codev.circle.methods import SEED

    session = Session.create(CIRCLE, tmp_path / "a.seance", steady_clock(), "codev 1")
    session.ask(opening(SEED, 6, "fiche", "3 Rose (prénom)"))
    session.close()
    assert cli.main(["sessions", "contents", str(session.path)]) == cli.DONE
    said = capsys.readouterr().out
    assert "Rose" in said
    assert "Facilitatrice" in said
