"""`codev methods`: what is told, and the exit codes."""

import subprocess
import sys
from pathlib import Path

import pytest

from codev import cli, places

ROOT = Path(__file__).parents[2]
Captured = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def in_french(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANGUAGE", "fr")


def read(capsys: Captured) -> tuple[str, str]:
    """What was printed and what was complained of, with plain spaces."""
    out, err = capsys.readouterr()
    return out.replace("\xa0", " "), err.replace("\xa0", " ")


def test_the_shipped_methods_have_no_problem(capsys: Captured) -> None:
    assert cli.main(["methods", "check"]) == cli.DONE
    assert read(capsys)[0] == "Erreurs : 0 ; avertissements : 0\n"


def test_each_problem_has_its_line(tmp_path: Path, capsys: Captured) -> None:
    (tmp_path / "essai.yaml").write_text("id: essai\ntitel: Essai\n", encoding="utf-8")
    assert cli.main(["methods", "check", str(tmp_path)]) == cli.PROBLEM
    said = read(capsys)[0]
    assert f"{(tmp_path / 'essai.yaml').as_posix()}:2:1" in said
    assert "vouliez-vous dire « title » ?" in said
    assert "Erreurs : 7 ; avertissements : 0" in said


def test_a_warning_is_no_failure(tmp_path: Path, capsys: Captured) -> None:
    assert cli.main(["methods", "check", str(tmp_path)]) == cli.DONE
    assert "avertissement : aucune méthode ici" in read(capsys)[0]


def test_a_missing_path_is_a_problem(tmp_path: Path, capsys: Captured) -> None:
    assert cli.main(["methods", "check", str(tmp_path / "absent")]) == cli.PROBLEM
    assert "ce fichier manque" in read(capsys)[0]


def test_the_list_marks_the_usual_one(capsys: Captured) -> None:
    assert cli.main(["methods", "list"]) == cli.DONE
    lines = read(capsys)[0].splitlines()
    assert len(lines) == len(list((places.scenarios() / "methodes").glob("*.yaml")))
    (usual,) = (line for line in lines if "proposée d’abord" in line)
    assert usual.startswith("entraide-120 – ")


def test_a_method_is_shown_with_its_sum_its_changes_and_its_reserve(
    capsys: Captured,
) -> None:
    assert cli.main(["methods", "show", "entraide-120"]) == cli.DONE
    said = read(capsys)[0]
    assert "pour 13 personnes" in said
    assert "12 tours de 2 min, et 5 s pour passer au suivant" in said
    assert "pour passer : le client a validé la question" in said
    assert "En tout 111 min, pour 120 min promises. Changements compris : 4 min. Réserve : 9 min." in said
    assert "Pour tenir" not in said


def test_what_to_cut_is_said_where_it_does_not_fit(capsys: Captured) -> None:
    assert cli.main(["methods", "show", "entraide-120", "--people", "20"]) == cli.DONE
    said = read(capsys)[0]
    assert "En tout 150 min, pour 120 min promises. Changements compris : 6 min. De trop : 30 min." in said
    assert "« Tour de questions » : 75 s par personne au lieu de 120 s" in said


@pytest.mark.parametrize("name", [path.stem for path in (ROOT / "scenarios/methodes").glob("*.yaml")])
def test_every_method_is_shown(name: str, capsys: Captured) -> None:
    assert cli.main(["methods", "show", name]) == cli.DONE
    said = read(capsys)[0]
    assert "{" not in said
    assert "En tout" in said


def test_an_unknown_method_is_a_problem(capsys: Captured) -> None:
    assert cli.main(["methods", "show", "entraide-12O"]) == cli.PROBLEM
    assert "vouliez-vous dire « entraide-120 » ?" in read(capsys)[1]
    assert cli.main(["methods", "show", "xyz"]) == cli.PROBLEM
    assert "codev methods list" in read(capsys)[1]


@pytest.mark.parametrize("people", ["0", "3", "21"])
def test_a_number_that_the_method_does_not_admit_is_a_wrong_call(people: str, capsys: Captured) -> None:
    assert cli.main(["methods", "show", "entraide-120", "--people", people]) == cli.WRONG_CALL
    out, err = read(capsys)
    assert out == ""
    assert "de 4 à 20 personnes" in err


@pytest.mark.parametrize(
    "arguments", [["methods"], ["methods", "show"], ["methods", "show", "x", "--people", "y"]]
)
def test_a_wrong_call_is_told_apart(arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        cli.main(arguments)
    assert caught.value.code == cli.WRONG_CALL


def test_the_help_loads_nothing_heavy() -> None:
    script = (
        "import sys\nfrom codev import cli\n"
        "try:\n    cli.main(['methods', '--help'])\nexcept SystemExit:\n    pass\n"
        "print([name for name in ('yaml', 'pydantic', 'babel', 'sqlite3', 'pygame') if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines()[-1] == "[]"
