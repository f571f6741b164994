"""`codev run`, `resume` and `rehearse`: what is told of a wrong call, what is left, and what is never loaded."""

import subprocess
import sys
from pathlib import Path

import pytest

from codev import cli, places
from codev.circle.activity import CIRCLE
from codev.session import Session, look
from codev.store import database
from tests.codev.visitors import VISITORS, steady_clock
from tests.page_text import page_text

ROOT = Path(__file__).parents[2]
Captured = pytest.CaptureFixture[str]

# Runs `codev` with a `pygame` and an `arthur` that cannot be imported, and tells of the terminal library.
ALONE = """
import sys
class Never:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in ("pygame", "arthur"):
            raise ImportError(name)
sys.meta_path.insert(0, Never())
from codev.cli import main
try:
    code = main(sys.argv[1:])
except SystemExit as end:
    code = end.code
print("loaded:", "prompt_toolkit" in sys.modules, "pygame" in sys.modules)
raise SystemExit(code)
"""


@pytest.fixture(autouse=True)
def in_french(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANGUAGE", "fr")


def read(capsys: Captured) -> tuple[str, str]:
    """What was printed and what was complained of, with plain spaces."""
    out, err = capsys.readouterr()
    return out.replace("\xa0", " "), err.replace("\xa0", " ")


def alone(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", ALONE, *arguments], cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False
    )  # fmt: skip


@pytest.mark.parametrize(
    ("arguments", "sentence", "code"),
    [
        (("--people", "0"), "Cette méthode se joue de 4 à 20 personnes.", cli.WRONG_CALL),
        (("--people", "21"), "Cette méthode se joue de 4 à 20 personnes.", cli.WRONG_CALL),
        (("--people", "-3"), "Cette méthode se joue de 4 à 20 personnes.", cli.WRONG_CALL),
        (("--method", "entraide-12"), "vouliez-vous dire « entraide-120 » ?", cli.PROBLEM),
        (("--people", "personne.txt"), "« personne.txt » : ce fichier manque", cli.PROBLEM),
        (("--prepare", "rien.yaml"), "« rien.yaml » : ce fichier manque", cli.PROBLEM),
        (("--previous", "rien.seance"), "Il n’y a pas de fichier « rien.seance »", cli.PROBLEM),
        ((), "Il faut un terminal", cli.WRONG_CALL),
    ],
)
def test_a_call_that_cannot_be_is_one_sentence(
    arguments: tuple[str, ...], sentence: str, code: int, capsys: Captured
) -> None:
    words = [word for word in arguments if word]
    assert cli.main(["run", *(f"{a}={b}" for a, b in zip(words[::2], words[1::2], strict=True))]) == code
    out, err = read(capsys)
    assert sentence in err
    assert not out
    assert not places.sessions().exists()


def test_a_role_that_no_one_knows_is_told_with_its_line(tmp_path: Path, capsys: Captured) -> None:
    people = tmp_path / "qui.txt"
    people.write_text("Ève ; cliente\nPaul ; pilote\nLou\nSam\nKim\n", encoding="utf-8")
    assert cli.main(["run", "--people", str(people)]) == cli.PROBLEM
    assert "ligne 2" in read(capsys)[1]


def test_a_preparation_in_another_encoding_is_told(tmp_path: Path, capsys: Captured) -> None:
    sheet = tmp_path / "fiche.txt"
    sheet.write_bytes("Question : que faire des déchets ?\n".encode("cp1252"))
    assert cli.main(["run", "--prepare", str(sheet)]) == cli.PROBLEM
    assert "UTF-8" in read(capsys)[1]


def test_resuming_nothing_is_told(monkeypatch: pytest.MonkeyPatch, capsys: Captured) -> None:
    monkeypatch.setattr("codev.terminal.running.no_terminal", lambda _: "")
    assert cli.main(["resume"]) == cli.PROBLEM
    assert "Aucune séance n’est à reprendre" in read(capsys)[1]


def test_a_session_of_another_program_is_for_that_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    monkeypatch.setattr("codev.terminal.running.no_terminal", lambda _: "")
    path = tmp_path / "débat.seance"
    Session.create(VISITORS, path, steady_clock(), "arthur 0.1.0").close()
    for call in (("resume", str(path)), ("sessions", "show", str(path)), ("run", "--previous", str(path))):
        assert cli.main(list(call)) == cli.PROBLEM
        assert (
            "« débat.seance » est une séance d’un autre programme ; ouvrez-la avec arthur" in read(capsys)[1]
        )


def test_a_session_of_a_newer_version_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    monkeypatch.setattr("codev.terminal.running.no_terminal", lambda _: "")
    path = tmp_path / "demain.seance"
    Session.create(CIRCLE, path, steady_clock(), "codev 9").close()
    with database.hold(path) as connection:
        connection.execute("UPDATE about SET version = 99")
        connection.commit()
    connection.close()
    assert cli.main(["resume", str(path)]) == cli.PROBLEM
    assert "version plus récente" in read(capsys)[1]


def rehearsed(out: Path, method: str = "entraide-30") -> Path:
    assert (
        cli.main(["rehearse", "--headless", "--method", method, "--people", "5", "--out", str(out)])
        == cli.DONE
    )
    return next(out.glob("*.seance"))


def test_a_rehearsal_leaves_the_session_and_minutes_for_each_reader(tmp_path: Path, capsys: Captured) -> None:
    path = rehearsed(tmp_path / "là")
    said = read(capsys)[0]
    assert str(path) in said
    names = {one.name for one in path.parent.iterdir()}
    for reader in ("fiche-client", "note", "journal"):
        assert {name.rpartition(".")[2] for name in names if f"-{reader}." in name} == {"odt", "pdf", "html"}
    state = look(path, (CIRCLE,)).state
    assert state.meeting.closed is not None
    private = " ".join(state.meeting.notes[0].text.split())
    assert private not in _written(path.parent, "note")
    assert private in _written(path.parent, "journal")
    assert CIRCLE.output("fiche-client").document(state, "", cli.spoken("fr")).blocks


def _written(folder: Path, slug: str) -> str:
    return page_text(next(folder.glob(f"*-{slug}.html")))


def test_a_rehearsal_speaks_the_language_that_is_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    monkeypatch.setenv("LANGUAGE", "de")
    rehearsed(tmp_path, "kollegiale-beratung")
    assert 'lang="de"' in next(tmp_path.glob("*.html")).read_text(encoding="utf-8")


def test_the_next_session_comes_back_to_what_was_promised(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    before = rehearsed(tmp_path)
    read(capsys)
    monkeypatch.setattr("codev.terminal.running.no_terminal", lambda _: "")
    monkeypatch.setattr("builtins.input", lambda _: "n")
    assert cli.main(["run", "--previous", str(before), "--method", "entraide-180"]) == cli.PROBLEM
    assert "Retour" in read(capsys)[0]


def test_a_rehearsal_at_no_speed_is_told(capsys: Captured) -> None:
    assert cli.main(["rehearse", "--headless", "--speed", "0"]) == cli.PROBLEM
    assert "La répétition va de" in read(capsys)[1]


def test_codev_never_needs_pygame_nor_arthur(tmp_path: Path) -> None:
    done = alone("rehearse", "--headless", "--people", "4", "--method", "entraide-30", "--out", str(tmp_path))
    assert done.returncode == cli.DONE, done.stderr
    assert "loaded: False False" in done.stdout
    assert list(tmp_path.glob("*.html"))


def test_every_module_of_codev_is_imported_without_pygame() -> None:
    names = [
        ".".join(path.relative_to(ROOT).with_suffix("").parts)
        for path in sorted((ROOT / "codev").rglob("*.py"))
        if path.name not in ("__init__.py", "__main__.py")
    ]
    code = (
        ALONE.partition("from codev.cli")[0]
        + f"import importlib\nfor name in {names!r}: importlib.import_module(name)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("call", [("--help",), ("run", "--help"), ("sessions", "list"), ("methods", "list")])
def test_the_terminal_library_waits_for_a_session(call: tuple[str, ...]) -> None:
    done = alone(*call)
    assert done.returncode == 0
    assert "loaded: False False" in done.stdout
