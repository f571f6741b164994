"""`codev sheet` and `codev paper`: what is printed before a session."""

from pathlib import Path

import pytest

from codev import cli
from codev.packs.preparation import read_preparation

Captured = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def in_french(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANGUAGE", "fr")


def test_the_blank_sheet_is_shown_or_written(tmp_path: Path, capsys: Captured) -> None:
    assert cli.main(["sheet"]) == cli.DONE
    shown = capsys.readouterr().out
    assert "## La question" in shown
    assert cli.main(["sheet", "--out", str(tmp_path / "neuf")]) == cli.DONE
    paths = [Path(line) for line in capsys.readouterr().out.splitlines()]
    assert [path.suffix for path in paths] == [".md", ".html"]
    assert paths[0].read_text(encoding="utf-8") == shown


def test_the_sheet_that_was_written_is_read_once_filled_in(tmp_path: Path, capsys: Captured) -> None:
    assert cli.main(["sheet", "--out", str(tmp_path)]) == cli.DONE
    path = Path(capsys.readouterr().out.splitlines()[0])
    filled = path.read_text(encoding="utf-8").replace("## La question\n", "## La question\n\nQue faire ?\n")
    path.write_text(filled, encoding="utf-8")
    assert read_preparation(path).question == "Que faire ?"


def test_the_paper_is_written_and_never_over_another(tmp_path: Path, capsys: Captured) -> None:
    for end in ("", " (2)"):
        assert cli.main(["paper", "--people", "8", "--out", str(tmp_path)]) == cli.DONE
        names = [Path(line).name for line in capsys.readouterr().out.splitlines()]
        assert names == [f"seance-sur-papier-entraide-120{end}{suffix}" for suffix in (".md", ".html")]
    page = (tmp_path / "seance-sur-papier-entraide-120.html").read_text(encoding="utf-8")
    assert "margin: 10mm" in page
    assert page.count("☐") == 8 * 2 + 7 * 2


def test_the_paper_takes_a_method_and_a_list(tmp_path: Path, capsys: Captured) -> None:
    path = tmp_path / "liste.txt"
    path.write_text("Camille ; fournisseuse\nRose ; acheteuse\nAli ; 1\nJo ; 2\n", encoding="utf-8")
    assert cli.main(["paper", "--method", "speed-meeting", "--people", str(path)]) == cli.DONE
    shown = capsys.readouterr().out.replace("\xa0", " ")
    assert "| 1 Camille | 2·T1 | 3·T2 |" in shown


def test_what_is_cut_is_told_apart(capsys: Captured) -> None:
    assert cli.main(["paper", "--people", "20"]) == cli.DONE
    out, err = capsys.readouterr()
    assert "Tour de questions" in err
    assert "Pour tenir" not in out


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["--people", "21"], cli.WRONG_CALL, "de 4 à 20 personnes"),
        (["--people", "absent.txt"], cli.PROBLEM, "ce fichier manque"),
        (["--method", "entraide-12O"], cli.PROBLEM, "vouliez-vous dire « entraide-120 » ?"),
    ],
)
def test_what_cannot_be_printed_is_told(arguments: list[str], code: int, said: str, capsys: Captured) -> None:
    assert cli.main(["paper", *arguments]) == code
    out, err = capsys.readouterr()
    assert said in err.replace("\xa0", " ")
    assert out == ""


def test_a_folder_that_is_a_file_is_told(tmp_path: Path, capsys: Captured) -> None:
    (tmp_path / "plein").write_text("x", encoding="utf-8")
    assert cli.main(["sheet", "--out", str(tmp_path / "plein")]) == cli.PROBLEM
    assert "n’a pas été écrit" in capsys.readouterr().err
