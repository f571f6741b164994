from pathlib import Path

import pytest

from codev.session import Session
from codev.store.problems import Fault, StoreProblem
from codev.store.shelf import entries, erase, read, rename
from tests.codev.visitors import VISITORS, Book, Command, Event, Write, steady_clock

HOUR = 3_600_000


def keep(path: Path, start: int = 1_800_000_000_000) -> Session[Book, Command, Event]:
    session: Session[Book, Command, Event] = Session.create(VISITORS, path, steady_clock(start), "visits 1.0")
    session.ask(Write("Ève", "un"))
    return session


def test_a_folder_lists_its_sessions_the_last_written_first(tmp_path: Path) -> None:
    for name, start in (("a", 3 * HOUR), ("b", HOUR), ("c", 2 * HOUR)):
        keep(tmp_path / f"{name}.seance", start).close()
    (tmp_path / "notes.txt").write_text("rien")
    found = entries(tmp_path)
    assert [entry.path.stem for entry in found] == ["a", "c", "b"]
    assert [entry.about.app for entry in found if entry.about] == ["visits 1.0"] * 3
    assert [entry.last // HOUR for entry in found if entry.last] == [3, 2, 1]


def test_files_that_cannot_be_read_are_listed_with_their_reason(tmp_path: Path) -> None:
    live = keep(tmp_path / "en-cours.seance")
    (tmp_path / "abîmé.seance").write_bytes(b"SQLite format 3\0 et puis rien")
    found = {entry.path.stem: entry.problem.fault for entry in entries(tmp_path) if entry.problem}
    assert found == {"en-cours": Fault.BUSY, "abîmé": Fault.DAMAGED}
    assert live.ask(Write("Ève", "deux")) is None  # nobody took its lock by looking
    live.close()


def test_a_folder_that_is_not_there_is_empty(tmp_path: Path) -> None:
    assert entries(tmp_path / "ailleurs") == ()
    assert list(tmp_path.iterdir()) == []


def test_looking_changes_no_file(tmp_path: Path) -> None:
    path = tmp_path / "a.seance"
    keep(path).close()
    before = path.read_bytes()
    entries(tmp_path)
    about, rows = read(path)
    assert (about.activity, about.version, len(rows)) == ("visitors", 3, 2)
    assert path.read_bytes() == before


def test_erasing_takes_the_file_and_its_journal(tmp_path: Path) -> None:
    path = tmp_path / "a.seance"
    keep(path).close()
    path.with_name("a.seance-journal").write_bytes(b"")
    erase(path)
    assert list(tmp_path.iterdir()) == []


def test_a_damaged_session_can_be_erased(tmp_path: Path) -> None:
    path = tmp_path / "a.seance"
    path.write_bytes(b"SQLite format 3\0 et puis rien")
    erase(path)
    assert list(tmp_path.iterdir()) == []


def test_what_is_open_is_not_erased(tmp_path: Path) -> None:
    session = keep(tmp_path / "a.seance")
    with pytest.raises(StoreProblem) as caught:
        erase(session.path)
    assert caught.value.fault is Fault.BUSY
    assert session.ask(Write("Ève", "deux")) is None
    session.close()


@pytest.mark.parametrize(("name", "fault"), [("lettre.odt", Fault.FOREIGN), ("absent.seance", Fault.MISSING)])
def test_what_is_no_session_is_not_erased(tmp_path: Path, name: str, fault: Fault) -> None:
    letter = tmp_path / "lettre.odt"
    letter.write_bytes(b"PK\x03\x04" * 200)
    with pytest.raises(StoreProblem) as caught:
        erase(tmp_path / name)
    assert caught.value.fault is fault
    assert letter.exists()


def test_a_session_takes_another_name_with_all_it_holds(tmp_path: Path) -> None:
    path = tmp_path / "a.seance"
    keep(path).close()
    before = read(path)
    (tmp_path / "Chênes 2026.seance-journal").write_bytes(b"a stray one")
    new = rename(path, "Chênes 2026")
    assert read(new) == before
    assert [one.name for one in tmp_path.iterdir()] == ["Chênes 2026.seance"]


def test_a_session_in_use_or_damaged_keeps_its_name_and_no_other_is_written_over(tmp_path: Path) -> None:
    live = keep(tmp_path / "a.seance")
    (tmp_path / "b.seance").write_bytes(b"SQLite format 3\0 et puis rien")
    keep(tmp_path / "c.seance").close()
    for name, wanted, fault in (("a", "x", Fault.BUSY), ("b", "x", Fault.DAMAGED), ("c", "b", Fault.EXISTS)):
        with pytest.raises(StoreProblem) as told:
            rename(tmp_path / f"{name}.seance", wanted)
        assert told.value.fault is fault
    live.close()
    assert {one.name for one in tmp_path.iterdir()} == {"a.seance", "b.seance", "c.seance"}
    assert (tmp_path / "b.seance").read_bytes().endswith(b"rien")
