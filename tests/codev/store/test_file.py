"""Session files that are damaged, foreign, or on disks that fail."""

import errno
import json
import os
import random
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from codev.session import Session, look
from codev.store import database
from codev.store.file import SessionFile
from codev.store.problems import Fault, StoreProblem
from codev.store.rows import About, Line, Row, opened
from codev.store.shelf import read
from codev.timing import Instant
from tests.codev.visitors import VISITORS, Book, Command, Event, Write, steady_clock

ROOT = Path(__file__).parents[3]
UNREADABLE = {Fault.DAMAGED, Fault.FOREIGN, Fault.NEWER, Fault.OTHER_PROGRAM}


def first_row() -> Row:
    line = opened("")
    return Row(1, 0, line.kind, 0, 0, Instant(0), line.payload)


def make(path: Path) -> SessionFile:
    return SessionFile.create(path, About("visitors", 3, "", "s", Instant(0)), [first_row()])


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The bytes of a file of several pages, some of them continuing a long text."""
    path = tmp_path_factory.mktemp("whole") / "entier.seance"
    session: Session[Book, Command, Event] = Session.create(VISITORS, path, steady_clock())
    for number in range(40):
        session.ask(Write("Ève", f"{number} " + "mot " * (2_500 if number % 10 == 5 else 30)))
    session.close()
    return path.read_bytes()


def test_the_file_stands_alone_and_is_durable(tmp_path: Path) -> None:
    made = make(tmp_path / "a.seance")
    made.append(1, Instant(5), 5, 5, [Line("Wrote", "{}")])
    settings = [
        made._connection.execute(f"PRAGMA {name}").fetchone()[0]
        for name in ("journal_mode", "synchronous", "locking_mode", "application_id", "user_version")
    ]
    assert settings == ["delete", 2, "exclusive", database.APPLICATION, database.FORMAT]
    made.close()
    assert [path.name for path in tmp_path.iterdir()] == ["a.seance"]


def test_a_truncated_file_is_always_noticed(whole: bytes, tmp_path: Path) -> None:
    path = tmp_path / "coupé.seance"
    lengths = {*range(0, 200, 7), *range(0, len(whole), 509), *range(len(whole) - 4_200, len(whole), 97)}
    lengths |= {page + by for page in range(4096, len(whole), 4096) for by in (-1, 0, 1)}
    for length in sorted(lengths - {len(whole)}):
        path.write_bytes(whole[:length])
        with pytest.raises(StoreProblem) as caught:
            Session.open(VISITORS, path, steady_clock())
        assert caught.value.fault is Fault.DAMAGED, length
        with pytest.raises(StoreProblem):
            look(path, [VISITORS])
    path.write_bytes(whole)
    assert len(look(path, [VISITORS]).state.lines) == 40


def test_a_file_with_spoilt_bytes_opens_or_is_told(whole: bytes, tmp_path: Path) -> None:
    chance = random.Random(2)
    path = tmp_path / "abîmé.seance"
    for _ in range(150):
        spoilt = bytearray(whole)
        start = chance.randrange(len(whole))
        for place in range(start, min(len(whole), start + chance.choice([1, 8, 300]))):
            spoilt[place] = chance.randrange(256)
        path.write_bytes(spoilt)
        try:
            Session.open(VISITORS, path, steady_clock()).close()
        except StoreProblem as problem:
            assert problem.fault in UNREADABLE | {Fault.READ_ONLY, Fault.FAILED}  # noqa: PT017 - one way or the other


@pytest.mark.parametrize(
    ("name", "content", "fault"),
    [
        ("notes.txt", b"Bonjour,\nvoici mes notes.\n" * 40, Fault.FOREIGN),
        ("notes.seance", b"Bonjour,\nvoici mes notes.\n" * 40, Fault.DAMAGED),
        ("vide.seance", b"", Fault.DAMAGED),
        ("image.png", bytes(range(256)) * 16, Fault.FOREIGN),
    ],
)
def test_what_is_no_session_is_told_and_left_alone(
    tmp_path: Path, name: str, content: bytes, fault: Fault
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(StoreProblem) as caught:
        Session.open(VISITORS, path, steady_clock())
    assert caught.value.fault is fault
    assert path.read_bytes() == content


def test_another_database_is_told_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "contacts.sqlite"
    other = sqlite3.connect(path)
    other.executescript("CREATE TABLE records (a); INSERT INTO records VALUES (1);")
    other.close()
    before = path.read_bytes()
    with pytest.raises(StoreProblem) as caught:
        Session.open(VISITORS, path, steady_clock())
    assert caught.value.fault is Fault.FOREIGN
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ("PRAGMA user_version = 2", Fault.NEWER),
        ("UPDATE about SET version = 4", Fault.NEWER),
        ("UPDATE about SET activity = 'debate'", Fault.OTHER_PROGRAM),
        ("DELETE FROM about", Fault.DAMAGED),
        ("DROP TABLE records", Fault.DAMAGED),
        ("DELETE FROM records", Fault.DAMAGED),
        ("DELETE FROM records WHERE seq = 3", Fault.DAMAGED),
        ("UPDATE records SET act = 9 WHERE kind = '@undone'", Fault.DAMAGED),
        ("UPDATE records SET payload = x'00ff' WHERE seq = 2", Fault.DAMAGED),
        ("UPDATE records SET kind = 'Vanished' WHERE seq = 2", Fault.DAMAGED),
        ("UPDATE records SET kind = '' WHERE seq = 2", Fault.DAMAGED),
        ("UPDATE records SET kind = 5 WHERE seq = 2", Fault.DAMAGED),
    ],
)
def test_a_file_that_was_changed_is_told(tmp_path: Path, change: str, fault: Fault) -> None:
    path = tmp_path / "a.seance"
    session: Session[Book, Command, Event] = Session.create(VISITORS, path, steady_clock())
    session.ask(Write("Ève", "un"))
    session.ask(Write("Ève", "deux"))
    session.undo()
    session.close()
    other = sqlite3.connect(path)
    other.execute(change)
    other.commit()
    other.close()
    for act in (lambda: Session.open(VISITORS, path, steady_clock()), lambda: look(path, [VISITORS])):
        with pytest.raises(StoreProblem) as caught:
            act()
        assert caught.value.fault is fault


def refusing(number: int) -> Callable[..., None]:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number))

    return refuse


@pytest.mark.parametrize(
    ("number", "fault"),
    [
        (errno.EROFS, Fault.READ_ONLY),
        (errno.EACCES, Fault.READ_ONLY),
        (errno.ENOSPC, Fault.FULL),
        (errno.EIO, Fault.FAILED),
        (errno.ENAMETOOLONG, Fault.FAILED),
    ],
)
def test_a_place_that_refuses_a_new_file_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, fault: Fault
) -> None:
    monkeypatch.setattr(Path, "touch", refusing(number))
    with pytest.raises(StoreProblem) as caught:
        make(tmp_path / "a.seance")
    assert caught.value.fault is fault
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="modes do not hold the administrator back"
)
def test_a_read_only_folder_is_told(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(StoreProblem) as caught:
        make(tmp_path / "a.seance")
    tmp_path.chmod(0o700)
    assert caught.value.fault is Fault.READ_ONLY


def test_a_file_in_the_place_of_the_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "dossier").write_text("")
    with pytest.raises(StoreProblem) as caught:
        make(tmp_path / "dossier" / "a.seance")
    assert caught.value.fault is Fault.READ_ONLY


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(StoreProblem) as caught:
        Session.open(VISITORS, tmp_path / "a.seance", steady_clock())
    assert caught.value.fault is Fault.MISSING
    assert list(tmp_path.iterdir()) == []


def test_a_new_file_that_fails_half_way_leaves_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.seance"
    twice = [first_row(), first_row()]  # the second breaks the rule that a place is taken once
    with pytest.raises(StoreProblem):
        SessionFile.create(path, About("visitors", 3, "", "s", Instant(0)), twice)
    assert list(tmp_path.iterdir()) == []
    make(path).close()


def test_the_journal_of_a_lost_file_is_not_played_into_a_new_one(tmp_path: Path) -> None:
    path = tmp_path / "a.seance"
    path.with_name("a.seance-journal").write_bytes(bytes.fromhex("d9d505f920a163d7") + bytes(4096))
    made = make(path)
    made.close()
    assert len(read(path)[1]) == 1


# The system's own limit on the size of files stands for a disk that fills up: writes past it fail in the kernel.
FILLING = """
import json, resource, sys
from pathlib import Path
from codev.session import Session
from codev.store.problems import StoreProblem
from tests.codev.visitors import VISITORS, Write, steady_clock

path = Path(sys.argv[1])
session = Session.create(VISITORS, path, steady_clock())
resource.setrlimit(resource.RLIMIT_FSIZE, (60_000, resource.RLIM_INFINITY))
done, problem = 0, None
while problem is None and done < 1000:
    try:
        session.ask(Write("a", str(done) * 200))
        done += 1
    except StoreProblem as caught:
        problem = caught.fault.name
kept = len(session.state.lines)
try:
    session.ask(Write("a", "encore " * 2000))
except StoreProblem:
    pass
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
session.ask(Write("a", "de la place"))
again = len(session.state.lines)
session.close()
print(json.dumps([done, problem, kept, again, len(Session.open(VISITORS, path, steady_clock()).state.lines)]))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no limit on the size of files")
def test_a_disk_that_fills_up_loses_nothing(tmp_path: Path) -> None:
    command = [sys.executable, "-c", FILLING, str(tmp_path / "a.seance")]
    said = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    done, problem, kept, again, found = json.loads(said.stdout)
    assert 10 < done < 1000
    assert problem in ("FULL", "FAILED")
    assert kept == done
    assert again == found == done + 1
