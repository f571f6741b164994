"""The `arthur` program: what it answers, what it leaves, and how it ends. Never a traceback."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from arthur import running
from arthur.app.application import App
from arthur.app.opening import open_window
from arthur.cli import main
from arthur.director.desk import CircleSetUp, Place
from codev import places
from codev.preferences import Preferences
from tests.arthur.pilot import flying, on_disk

DONE, PROBLEM, WRONG_CALL = 0, 1, 2
CARD = "marier-les-clauses"


@pytest.fixture(autouse=True)
def in_french(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("LANGUAGE", "fr")
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def stage(monkeypatch: pytest.MonkeyPatch) -> list[App]:
    """A stage that nobody sees in place of the window; the programs run on it end at once, and are kept here."""
    ran: list[App] = []

    def hidden(preferences: Preferences) -> object:
        return open_window(preferences, headless=True, size=(1024, 768))

    def run(app: App) -> None:
        app.refresh()
        ran.append(app)

    monkeypatch.setattr(running, "open_window", hidden)
    monkeypatch.setattr(App, "run", run)
    monkeypatch.setattr(places, "start_log", lambda: None)
    return ran


def code(*arguments: str) -> int:
    """The exit code; argparse ends the program by itself."""
    try:
        return main(arguments)
    except SystemExit as ended:
        return int(ended.code or 0)


# ---------------------------------------------------------------------- wrong calls


@pytest.mark.parametrize(
    "call",
    [
        "jouer",
        "--display deux",
        "play --people 3",
        "play --people 49",
        "play --people vingt",
        "play --people 20 --tables 9",
        "play --tables 0",
        "play --draw autre",
        "play --plan sans-fin",
        "play --pack nulle-part",
        "play --seed x",
        "rehearse --speed vite",
        "packs",
        "packs check",
        "packs show",
        "sessions",
        "sessions show",
        "packs check . --today demain",
        "--lang breton",
    ],
)
def test_a_wrong_call_is_told_in_a_sentence(
    call: str, stage: list[App], capsys: pytest.CaptureFixture[str]
) -> None:
    assert code(*call.split()) == WRONG_CALL
    out, told = capsys.readouterr()
    assert out == ""
    assert told.strip()
    assert "Traceback" not in told
    assert stage == []


@pytest.mark.parametrize(
    "call",
    [
        "packs show nulle-part",
        "packs show x:y",
        "packs check nulle-part",
        "packs check texte",
        "packs schema --out texte",
        "packs schema --out texte/la",
        f"packs show {CARD} --out texte",
        f"packs slips {CARD} --out texte/la",
        "packs slips nulle-part",
        "sessions show nulle-part",
        "sessions show texte",
        "sessions erase nulle-part --yes",
        "sessions erase texte --yes",
        "rehearse --headless --out texte",
        "rehearse --headless --speed 0",
        "rehearse --headless --speed nan",
        "rehearse --out texte",
    ],
)
def test_what_cannot_be_done_is_told_in_a_sentence(
    call: str, stage: list[App], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("texte").write_text("ceci : n'est pas\n\tune carte", encoding="utf-8")
    assert code(*call.split()) == PROBLEM
    out, told = capsys.readouterr()
    assert (out + told).strip()
    assert "Traceback" not in out + told
    assert Path("texte").exists()


# ---------------------------------------------------------------------- help


@pytest.mark.parametrize(
    ("call", "words"),
    [
        ((), ("usage :", "play", "resume", "rehearse", "packs", "sessions")),
        (("play",), ("--pack", "--tables", "--people", "--draw", "--plan", "--seed", "--file", "--windowed")),
        (("resume",), ("fichier",)),
        (("rehearse",), ("--speed", "--headless", "--out")),
        (("packs",), ("check", "list", "show", "slips", "schema")),
        (("sessions",), ("list", "show", "erase")),
    ],
)
def test_help_is_complete_and_french(
    call: tuple[str, ...], words: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    assert code(*call, "--help") == DONE
    told = capsys.readouterr().out.replace("\u00a0", " ")
    assert [word for word in words if word not in told] == []
    assert "show this help" not in told


@pytest.mark.parametrize(("lang", "said"), [("de", "Aufruf:"), ("en", "usage:")])
def test_help_speaks_the_language_asked_for(lang: str, said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert code("--lang", lang, "--help") == DONE
    assert capsys.readouterr().out.startswith(said)


# ---------------------------------------------------------------------- the stage


def test_alone_it_opens_home(stage: list[App]) -> None:
    assert code() == DONE
    assert stage[0].desk.place is Place.HOME


def test_play_opens_the_session_asked_for(stage: list[App], tmp_path: Path) -> None:
    call = "play --people 12 --tables 3 --draw distinct --plan decouverte-60 --pack arthur-essentiel --seed 5"
    file = tmp_path / "ici" / "a.seance"
    assert code(*call.split(), "--lang", "de", "--windowed", "--file", str(file)) == DONE
    desk = stage[0].desk
    assert desk.place is Place.ROOM
    setup = desk.setup
    assert (setup.people, setup.tables, setup.deal, setup.recipe, setup.seed) == (
        12,
        3,
        "distinct",
        "decouverte-60",
        5,
    )
    assert desk.preferences.lang == "de"
    assert file.exists()


def test_play_seats_any_number_of_people(stage: list[App]) -> None:
    assert code("play", "--people", "7") == DONE
    assert stage[0].desk.setup.tables == 1
    assert code("play", "--people", "31") == DONE
    assert stage[1].desk.setup.tables == 6


def test_the_same_seed_gives_the_same_deck(stage: list[App], tmp_path: Path) -> None:
    for number, seed in enumerate(("3", "3", "4")):
        assert code("play", "--seed", seed, "--file", f"{number}.seance") == DONE
    first, again, other = (on_disk(tmp_path / f"{number}.seance").order for number in range(3))
    assert first == again != other


def test_resume_opens_the_last_one_or_the_one_named(stage: list[App], tmp_path: Path) -> None:
    assert code("play", "--file", "a.seance") == DONE
    assert code("resume", "a.seance") == DONE
    assert stage[1].desk.place is Place.ROOM
    assert code("play") == DONE
    assert code("resume") == DONE
    assert stage[3].desk.place is Place.ROOM
    assert code("resume", "nulle-part.seance") == DONE
    assert stage[4].desk.place is Place.HOME
    assert "Il n’y a pas de fichier" in stage[4].desk.message


def test_a_fault_that_nothing_catches_is_told_in_a_sentence(
    stage: list[App], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fails(app: App) -> None:
        raise RuntimeError("une faute")

    monkeypatch.setattr(App, "run", fails)
    assert code() == PROBLEM
    told = capsys.readouterr().err.replace("\u00a0", " ")
    assert told.startswith("Le programme s’est arrêté ; tout ce qui a été noté est enregistré.")
    assert str(places.logs()) in told
    assert "Traceback" not in told


# ---------------------------------------------------------------------- without a screen


def test_where_no_screen_can_be_opened_it_says_so_and_plays_the_rehearsal(
    own_folders: Path, tmp_path: Path
) -> None:
    """What `make run` does on a server: one sentence, the rehearsal, and where things lie."""
    hidden = ("SDL_VIDEODRIVER", "SDL_AUDIODRIVER", "DISPLAY", "WAYLAND_DISPLAY")
    env = {name: value for name, value in os.environ.items() if name not in hidden}
    env |= {
        "LANGUAGE": "fr",
        "XDG_RUNTIME_DIR": str(tmp_path),
    }  # without it a library of SDL has its own word to say
    code = "import sys; from arthur.cli import main; sys.exit(main([]))"
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=places.assets().parent,
        env=env,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == DONE, done.stderr
    (sentence,) = done.stderr.splitlines()
    assert sentence.startswith("Aucun écran ne peut être ouvert ici (")
    assert sentence.endswith(": la répétition se joue sans écran.")
    left = [Path(line.strip()) for line in done.stdout.splitlines()[1:]]
    assert all(path.exists() and path.is_relative_to(own_folders) for path in left)
    assert {path.suffix for path in left} == {".seance", ".html", ".odt", ".pdf", ""}
    assert len(list(left[-1].glob("*.png"))) > 40


# ---------------------------------------------------------------------- packs and sessions


def test_packs_are_listed_shown_printed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert code("packs", "list") == DONE
    listed = capsys.readouterr().out
    assert "arthur-essentiel – L’essentiel d’Arthur" in listed
    assert CARD in listed
    assert code("packs", "show", CARD) == DONE
    assert "clause" in capsys.readouterr().out
    assert code("packs", "show", CARD, "--table", "--out", "carte.html") == DONE
    assert code("packs", "show", f"arthur-essentiel:{CARD}", "--facilitator", "--out", "fiche.html") == DONE
    assert code("packs", "slips", "--out", "fiches.html") == DONE
    assert code("packs", "slips", CARD, "--out", "fiches-carte.html") == DONE
    printed = capsys.readouterr().out.split()
    assert all(Path(name).read_text("utf-8").startswith("<!") for name in printed)
    assert len(printed) == 4
    assert code("packs", "schema", "--out", "schemas") == DONE
    schemas = [json.loads(Path(name).read_text("utf-8")) for name in capsys.readouterr().out.split()]
    assert len(schemas) > 3
    assert all("$schema" in schema for schema in schemas)


def test_the_shipped_packs_have_no_fault(capsys: pytest.CaptureFixture[str]) -> None:
    assert code("packs", "check", str(places.scenarios()), "--no-fit", "--today", "2026-11-22") == DONE
    assert "erreurs : 0" in capsys.readouterr().out.replace("\u00a0", " ")


def test_sessions_are_listed_shown_erased(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert code("sessions", "list") == DONE
    assert "Aucune séance" in capsys.readouterr().out
    with flying(tmp_path) as pilot:
        pilot.start()
        pilot.press("right", "right", "right", "right", "right")
        name = pilot.path.stem
    folder = str(tmp_path / "sessions")
    assert code("sessions", "list", folder) == DONE
    listed = capsys.readouterr().out
    assert name in listed
    assert "Manche 1 · Lecture" in listed
    file = str(tmp_path / "sessions" / f"{name}.seance")
    assert code("sessions", "show", file) == DONE
    assert capsys.readouterr().out.startswith("# ")
    assert code("export", file, "--to", str(tmp_path / "rendu"), "--formats", "md,html") == DONE
    assert {path.suffix for path in (tmp_path / "rendu").iterdir()} == {".md", ".html"}
    assert code("sessions", "erase", file, "--yes") == DONE
    assert not Path(file).exists()


def test_erasing_asks_first_and_silence_is_no(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with flying(tmp_path) as pilot:
        pilot.start()
        file = pilot.path

    def silence(_: str) -> str:
        raise EOFError

    monkeypatch.setattr("builtins.input", silence)
    assert code("sessions", "erase", str(file)) == PROBLEM
    assert file.exists()
    monkeypatch.setattr("builtins.input", lambda _: "Oui")
    assert code("sessions", "erase", str(file)) == DONE
    assert not file.exists()


def test_a_damaged_file_is_listed_as_such(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "abimee.seance").write_bytes(b"rien")
    assert code("sessions", "list", str(tmp_path)) == PROBLEM
    assert "est abîmé ou incomplet" in capsys.readouterr().out


def test_a_circle_is_opened_as_the_command_line_asks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    asked: list[object] = []

    def on_stage(*given: object, **named: object) -> bool:
        asked.append(named["circle"])
        return True

    monkeypatch.setattr("arthur.running.on_stage", on_stage)
    people, sheet = tmp_path / "qui.txt", tmp_path / "fiche.txt"
    people.write_text("Camille ; cliente\nRose\nIbrahim ; scribe\nJeanne\nYann\n", encoding="utf-8")
    sheet.write_text("La question : Comment suivre, seule ?\n", encoding="utf-8")
    given = ["codev", "--people", str(people), "--prepare", str(sheet), "--subject", "Suivre une clause"]
    assert main(given) == 0
    (circle,) = asked
    assert isinstance(circle, CircleSetUp)
    assert [one.name for one in circle.roster] == ["Camille", "Rose", "Ibrahim", "Jeanne", "Yann"]
    assert circle.sheet == str(sheet)
    asked.clear()
    for wrong in (
        ["--people", "21"],
        ["--people", "0"],
        ["--method", "inconnue"],
        ["--prepare", str(tmp_path / "absente.txt")],
        ["--previous", str(sheet)],
    ):
        assert main(["codev", *wrong]) in (1, 2)
        assert capsys.readouterr().err.strip()
    assert not asked
