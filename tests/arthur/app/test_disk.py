"""Disks that are full, protected, silent or slow: the session goes on, and nothing typed is lost."""

import errno
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from arthur.debate.plans import StepKind
from arthur.director.desk import Place
from arthur.director.orders import Resume
from codev.store import database
from codev.store.problems import Fault
from tests.arthur.pilot import Hands, Pilot, flying, on_disk

SAID = "Ce que dit la table"


class Disk:
    """Makes the store fail in some folders, as a disk would."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.refuses: dict[Path, Callable[[], Exception]] = {}
        self._add, self._make = database.add, database.make
        monkeypatch.setattr(database, "add", self._adding)
        monkeypatch.setattr(database, "make", self._making)

    def _adding(self, connection: sqlite3.Connection, new: object) -> None:
        self._check(Path(connection.execute("PRAGMA database_list").fetchone()[2]))
        self._add(connection, new)  # type: ignore[arg-type]

    def _making(self, path: Path, about: object, rows: object) -> sqlite3.Connection:
        self._check(path)
        return self._make(path, about, rows)  # type: ignore[arg-type]

    def _check(self, path: Path) -> None:
        if path.parent in self.refuses:
            fault = self.refuses[path.parent]
            raise fault()


def sqlite_error(code: int) -> Callable[[], Exception]:
    def make() -> Exception:
        error = sqlite3.OperationalError("as a disk would say")
        error.sqlite_errorcode = code
        return error

    return make


FAULTS: dict[Fault, Callable[[], Exception]] = {
    Fault.FULL: sqlite_error(sqlite3.SQLITE_FULL),
    Fault.FAILED: sqlite_error(sqlite3.SQLITE_IOERR),
    Fault.READ_ONLY: lambda: OSError(errno.EROFS, "read only"),
    Fault.SILENT: TimeoutError,
}


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> Disk:
    return Disk(monkeypatch)


@pytest.fixture
def pilot(tmp_path: Path, disk: Disk) -> Iterator[Pilot]:
    with flying(tmp_path) as pilot:
        pilot.start()
        pilot.reach(StepKind.SHARING)
        yield pilot


@pytest.mark.parametrize("fault", FAULTS)
def test_a_session_goes_on_in_another_place(fault: Fault, pilot: Pilot, disk: Disk, tmp_path: Path) -> None:
    before, old = pilot.state(), pilot.path
    disk.refuses[tmp_path / "sessions"] = FAULTS[fault]
    pilot.press("r")
    pilot.write(SAID)
    assert pilot.message.startswith("Le disque a refusé ; la séance continue, entière, dans ")
    assert str(pilot.path) in pilot.message
    assert pilot.path.parent == tmp_path / "documents"
    assert SAID in {voice.reason for voice in pilot.state().round.voices}
    pilot.press("escape", "z")
    assert pilot.state() == before, "what came before is there to be taken back"
    pilot.press("y")
    new, state = pilot.path, pilot.state()
    pilot.leave()
    assert on_disk(new) == state
    assert on_disk(old) == before, "the old file is left as it was"


def test_the_place_told_is_told_once(pilot: Pilot, disk: Disk, tmp_path: Path) -> None:
    disk.refuses[tmp_path / "sessions"] = FAULTS[Fault.FULL]
    pilot.press("u")
    assert "Le disque a refusé" in pilot.message
    pilot.press("m")
    assert pilot.message == ""


@pytest.mark.parametrize("fault", FAULTS)
def test_where_no_place_takes_it_the_line_stays_open(
    fault: Fault, pilot: Pilot, disk: Disk, tmp_path: Path
) -> None:
    before = pilot.state()
    pilot.press("r")
    for folder in (tmp_path / "sessions", *pilot.app.premises.elsewhere()):
        disk.refuses[folder] = FAULTS[fault]
    pilot.write(SAID)
    assert pilot.message == fault.value.format(folder=tmp_path / "sessions", name=pilot.path.name)
    assert pilot.message in pilot.seen(), "told on the stage, under the line"
    assert pilot.line == SAID
    assert pilot.state() is before
    disk.refuses.clear()
    pilot.press("return")
    assert SAID in {voice.reason for voice in pilot.state().round.voices}
    path, state = pilot.path, pilot.state()
    pilot.leave()
    assert on_disk(path) == state


def test_nothing_of_an_undo_is_believed_before_it_is_written(
    pilot: Pilot, disk: Disk, tmp_path: Path
) -> None:
    pilot.press("u")
    before = pilot.state()
    for folder in (tmp_path / "sessions", *pilot.app.premises.elsewhere()):
        disk.refuses[folder] = FAULTS[Fault.FULL]
    pilot.press("z")
    assert pilot.state() is before
    assert "est plein" in pilot.message
    disk.refuses.clear()
    pilot.press("z")
    assert pilot.state() != before


def test_a_limit_of_the_system_is_a_full_disk(pilot: Pilot) -> None:
    """For real: no file of this process may grow any more."""
    resource = pytest.importorskip("resource")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    before, said = pilot.state(), ""
    try:
        resource.setrlimit(resource.RLIMIT_FSIZE, (pilot.path.stat().st_size, hard))
        for number in range(60):  # there is room left in the last page
            before, said = pilot.state(), f"{number} " + "é" * 80
            pilot.press("r", "ctrl+a")
            pilot.write(said)
            if pilot.message:
                break
            pilot.press("escape")  # the line of the objection
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert "disque" in pilot.message
    assert pilot.state() is before
    assert pilot.line == said
    pilot.press("return")
    path, state = pilot.path, pilot.state()
    assert said in {voice.reason for voice in state.round.voices}
    pilot.leave()
    assert on_disk(path) == state


def test_a_folder_that_takes_nothing_at_the_start_is_told(tmp_path: Path, disk: Disk) -> None:
    disk.refuses[tmp_path / "sessions"] = FAULTS[Fault.READ_ONLY]
    with flying(tmp_path) as pilot:
        pilot.press("return", "return")
        assert pilot.desk().place is Place.ROOM
        assert pilot.path.parent == tmp_path / "documents"
        assert str(pilot.path) in pilot.message


def test_no_folder_at_all_is_told_and_the_set_up_stays(tmp_path: Path, disk: Disk) -> None:
    with flying(tmp_path) as pilot:
        for folder in (tmp_path / "sessions", *pilot.app.premises.elsewhere()):
            disk.refuses[folder] = FAULTS[Fault.READ_ONLY]
        pilot.press("return", "return")
        assert pilot.desk().place is Place.SETUP
        assert "choisissez un autre emplacement" in pilot.message


def test_a_slow_disk_is_told_once(pilot: Pilot, monkeypatch: pytest.MonkeyPatch) -> None:
    add = database.add

    def slow(connection: sqlite3.Connection, new: object) -> None:
        time.sleep(0.3)
        add(connection, new)  # type: ignore[arg-type]

    monkeypatch.setattr(database, "add", slow)
    pilot.press("u")
    assert pilot.message == (
        "Le disque enregistre lentement ; rien n’est perdu, mais un autre emplacement serait plus sûr."
    )
    pilot.press("m")
    assert pilot.message == ""


def test_minutes_go_where_there_is_room(pilot: Pilot, tmp_path: Path) -> None:
    (tmp_path / "documents").write_text("un fichier à la place du dossier", encoding="utf-8")
    pilot.reach(StepKind.CLOSING)
    pilot.press("right", "right", "right", "right")
    assert pilot.desk().place is Place.END
    left = pilot.left()
    assert {path.suffix for path in left} == {".odt", ".pdf", ".html", ".seance"}
    assert {path.parent for path in left} == {Path.home()}


def test_a_session_whose_minutes_find_no_room_is_closed_all_the_same(
    pilot: Pilot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    nowhere = tmp_path / "fichier"
    nowhere.write_text("", encoding="utf-8")
    pilot.reach(StepKind.CLOSING)
    pilot.app.premises = replace(pilot.app.premises, documents=nowhere / "documents")
    monkeypatch.setenv("HOME", str(nowhere / "home"))
    monkeypatch.setattr("tempfile.tempdir", str(nowhere / "tmp"))
    pilot.press("right", "right", "right", "right")
    assert pilot.desk().place is Place.END
    assert pilot.desk().known.left == ()
    assert "n’a pas été écrit" in pilot.message
    path = pilot.path
    pilot.press("right")
    assert on_disk(path).meeting.closed is not None


# ---------------------------------------------------------------------- files in other hands


HOLD = """
import sqlite3, sys
held = sqlite3.connect(sys.argv[1], isolation_level=None)
held.execute("PRAGMA locking_mode = EXCLUSIVE")
held.execute("BEGIN EXCLUSIVE")
print("held", flush=True)
input()
"""


@pytest.fixture
def held(tmp_path: Path, disk: Disk) -> Iterator[Path]:
    """The file of a session that another process has open."""
    with flying(tmp_path) as first:
        first.start()
        path = first.path
    call = [sys.executable, "-c", HOLD, str(path)]
    with subprocess.Popen(call, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        yield path
        process.communicate("\n")


def test_a_file_in_other_hands_is_told(held: Path, tmp_path: Path) -> None:
    with flying(tmp_path) as pilot:
        assert "Reprendre la séance" not in pilot.seen()
        pilot.app.ask_for(Resume(str(held)))
        assert pilot.desk().place is Place.HOME
        assert "est déjà ouverte dans une autre fenêtre" in pilot.message
        pilot.click("Mes séances")
        pilot.press("return")
        pilot.click("Ouvrir")
        assert pilot.desk().place is Place.SESSIONS
        assert "est déjà ouverte" in pilot.message
        pilot.press("return")
        pilot.click("Effacer")
        pilot.click("Effacer")
        assert held.exists()
        assert "est déjà ouverte" in pilot.message
        pilot.start()
        assert pilot.path != held, "one can still play"


def test_a_session_that_had_to_move_is_offered_from_where_it_went(
    pilot: Pilot, disk: Disk, tmp_path: Path
) -> None:
    disk.refuses[tmp_path / "sessions"] = FAULTS[Fault.FULL]
    pilot.wait(5)
    pilot.press("u")
    moved, state = pilot.path, pilot.state()
    pilot.leave()
    disk.refuses.clear()
    with flying(tmp_path, hands=Hands(pilot.hands.at)) as again:
        again.press("return")
        assert again.path == moved
        assert again.state().rounds == state.rounds
        again.reach(StepKind.CLOSING)
        again.press("right", "right", "right", "right", "right")
        assert again.desk().place is Place.HOME
        assert "Reprendre" not in again.seen(), "the part left behind is not offered in its place"
