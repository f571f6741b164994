"""A text erased from a session's file: no byte of it stays, the session goes on, undo does not bring it back."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from codev.activity import Trouble
from codev.session import Session, forget, look
from codev.store.problems import Fault, StoreProblem
from codev.store.shelf import read
from codev.timing import Instant
from tests.codev.export.naughty import NAUGHTY
from tests.codev.visitors import VISITORS, Arrive, Book, Command, Event, Visitor, Write, steady_clock

ROOT = Path(__file__).parents[2]
MARK = "[effacé le 2026-11-22]"
SECRET = "Chez Rose Müller, 3 rue du Lac"
Visit = Session[Book, Command, Event]


def begun(path: Path) -> Visit:
    return Session.create(VISITORS, path, steady_clock(), "visits 1.0")


def bytes_beside(path: Path) -> bytes:
    """All that the folder of `path` holds, the file and what SQLite leaves beside it."""
    return b"\n".join(one.read_bytes() for one in sorted(path.parent.iterdir()))


def crowded(path: Path, secret: str, before: int = 40, after: int = 40) -> tuple[Visit, int]:
    """A session whose pages were split many times around the row that says `secret`; its number."""
    session = begun(path)
    session._file._connection.execute("PRAGMA secure_delete = OFF")  # as SQLite is built on most computers
    for number in range(before):
        session.ask(Write("Ève", f"{number} " + "mot " * (1_500 if number % 10 == 5 else 60)))
    session.ask(Write("Zoé", secret))
    said = len(session.rows)
    for number in range(after):
        session.ask(Write("Ève", f"{number} " + "mot " * 60))
    return session, said


def test_no_byte_of_the_text_stays_in_a_file_that_nobody_has_open(tmp_path: Path) -> None:
    path = tmp_path / "a.seance"
    session, number = crowded(path, SECRET)
    session.close()
    assert SECRET.encode() in bytes_beside(path)
    forget(path, [VISITORS], [number], MARK)
    assert SECRET.encode() not in bytes_beside(path)
    assert [one.name for one in tmp_path.iterdir()] == ["a.seance"]
    lines = [text for _, text, _ in look(path, [VISITORS]).state.lines]
    assert lines[40] == MARK
    assert len(lines) == 81


def test_no_byte_of_the_text_stays_while_the_session_goes_on(tmp_path: Path) -> None:
    path = tmp_path / "a.seance"
    session, number = crowded(path, SECRET)
    session.forget([number], MARK)
    assert SECRET.encode() not in bytes_beside(path)
    assert SECRET not in repr(session.state)
    session.ask(Write("Ève", "la suite"))
    assert SECRET.encode() not in bytes_beside(path)
    state = session.state
    session.close()
    assert look(path, [VISITORS]).state == state
    assert SECRET.encode() not in bytes_beside(path)


def test_what_a_program_that_died_left_beside_the_file_goes_too(tmp_path: Path) -> None:
    path = tmp_path / "a.seance"
    session, number = crowded(path, SECRET, after=0)
    session.ask(Write("Ève", "la suite"))  # the page as it was, with the text, is in the rollback journal now
    journal = path.with_name("a.seance-journal")
    left = journal.read_bytes()
    session.close()
    journal.write_bytes(left)
    assert SECRET.encode() in left
    forget(path, [VISITORS], [number], MARK)
    assert SECRET.encode() not in bytes_beside(path)
    assert [one.name for one in tmp_path.iterdir()] == ["a.seance"]


def test_a_long_text_leaves_no_piece_on_any_page(tmp_path: Path) -> None:
    path, secret = tmp_path / "a.seance", " ".join(f"secret-{number}" for number in range(3_000))
    session, number = crowded(path, secret)
    session.close()
    before = path.stat().st_size
    forget(path, [VISITORS], [number], MARK)
    assert b"secret-" not in bytes_beside(path)
    assert path.stat().st_size < before


def test_an_early_text_leaves_no_copy_where_the_table_once_began(tmp_path: Path) -> None:
    path = tmp_path / "a.seance"
    session, number = crowded(path, SECRET, before=0, after=80)
    session.close()
    assert (
        path.read_bytes().count(SECRET.encode()) > 1
    )  # SQLite moved it once, and left the first copy behind
    forget(path, [VISITORS], [number], MARK)
    assert SECRET.encode() not in bytes_beside(path)


@pytest.mark.parametrize("text", [text for text in NAUGHTY if len(text) < 200 and text.strip()])
def test_any_text_is_erased_and_the_file_opens(tmp_path: Path, text: str) -> None:
    path, text = (
        tmp_path / "a.seance",
        text.encode(errors="ignore").decode(),
    )  # half a character is never written
    session = begun(path)
    session.ask(Write("Ève", text))
    session.ask(Write(text, "après"))
    written = json.dumps(text, ensure_ascii=False)[1:-1].encode()
    session.forget([2, 3], MARK)
    session.close()
    assert written not in path.read_bytes()
    assert [line[:2] for line in look(path, [VISITORS]).state.lines] == [(MARK, MARK), (MARK, MARK)]


def test_undo_and_redo_do_not_bring_it_back(tmp_path: Path) -> None:
    session = begun(tmp_path / "a.seance")
    session.ask(Write("Ève", SECRET))
    session.ask(Write("Ève", "deux"))
    session.undo()
    session.undo()
    session.forget([2], MARK)  # a text that was taken back is still in the file
    assert session.state == Book()
    assert session.redo()
    assert session.redo()
    assert [text for _, text, _ in session.state.lines] == [MARK, "deux"]
    session.undo()
    assert SECRET not in repr(session.history.acts())
    session.close()


def test_all_texts_of_a_row_go_and_nothing_else(tmp_path: Path) -> None:
    session = begun(tmp_path / "a.seance")
    session.ask(
        Arrive((Visitor("Ève", 40, friends=("Léa", "Zoé"), badges=frozenset({7})), Visitor("Léa", 9)))
    )
    session.forget([2], MARK)
    first, second = session.state.visitors
    assert (first.name, first.age, first.friends, first.badges) == (MARK, 40, (MARK, MARK), frozenset({7}))
    assert second.name == "Léa"  # the other row of the act
    session.close()


def test_it_is_told_that_something_was_erased_and_when_but_not_what(tmp_path: Path) -> None:
    path = tmp_path / "a.seance"
    session = begun(path)
    session.ask(Write("Ève", SECRET))
    last, elapsed = session.rows[-1], session.elapsed
    session.close()
    forget(path, [VISITORS], [2], MARK)
    mark = read(path)[1][-1]
    assert (mark.kind, mark.payload, mark.act) == ("@erased", '{"rows": [2]}', 0)
    assert mark.wall > 1_700_000_000_000
    assert mark.at == last.at
    assert look(path, [VISITORS]).elapsed == elapsed  # the session was not open meanwhile


def test_the_file_does_not_seem_to_have_lived_meanwhile(tmp_path: Path) -> None:
    path = tmp_path / "a.seance"
    session = begun(path)
    session.ask(Write("Ève", SECRET))
    session.close()
    os.utime(path, (1_000, 1_000))
    forget(path, [VISITORS], [2], MARK)
    assert path.stat().st_mtime == 1_000


def test_a_session_erased_in_is_opened_gone_on_with_and_erased_in_again(tmp_path: Path) -> None:
    path = tmp_path / "a.seance"
    session = begun(path)
    session.ask(Write("Ève", SECRET))
    session.close()
    forget(path, [VISITORS], [2], MARK)
    again: Visit = Session.open(VISITORS, path, steady_clock())
    again.ask(Write("Zoé", "encore"))
    again.forget([len(again.rows)], MARK)
    assert [text for _, text, _ in again.state.lines] == [MARK, MARK]
    again.move_to(tmp_path / "b.seance")
    again.close()
    assert [text for _, text, _ in look(tmp_path / "b.seance", [VISITORS]).state.lines] == [MARK, MARK]


@pytest.mark.parametrize("number", [0, 1, 3, 99, -1])
def test_what_has_no_text_is_refused_and_nothing_changes(tmp_path: Path, number: int) -> None:
    path = tmp_path / "a.seance"
    session = begun(path)
    session.ask(Write("Ève", "un"))
    session.undo()
    session.close()
    before = path.read_bytes()
    with pytest.raises(Trouble, match="n’a pas de texte"):
        forget(path, [VISITORS], [2, number], MARK)
    assert path.read_bytes() == before


def test_what_another_program_has_open_is_left_alone(tmp_path: Path) -> None:
    session = begun(tmp_path / "a.seance")
    session.ask(Write("Ève", "un"))
    with pytest.raises(StoreProblem) as caught:
        forget(session.path, [VISITORS], [2], MARK)
    assert caught.value.fault is Fault.BUSY
    session.close()


def test_a_disk_that_refuses_changes_neither_session_nor_file(tmp_path: Path) -> None:
    session = begun(tmp_path / "a.seance")
    session.ask(Write("Ève", "un"))
    before, rows = session.history, list(session.rows)
    session._file._connection.execute("PRAGMA query_only = ON")
    with pytest.raises(StoreProblem) as caught:
        session.forget([2], MARK)
    assert caught.value.fault is Fault.READ_ONLY
    assert session.history is before
    assert list(session.rows) == rows
    session._file._connection.execute("PRAGMA query_only = OFF")
    session.forget([2], MARK)
    assert session.state.lines[0][:2] == (MARK, MARK)
    assert session.state.lines[0][2] > Instant(0)
    session.close()


# ---------------------------------------------------------------- killed in the middle

# Each child erases, and is killed before or after one of the statements that the erasing is made of.
SCRIPT = """
import json, os, signal, sys
from pathlib import Path
from codev.session import Session, look
from codev.store import database
from tests.codev.test_forgetting_texts import MARK, SECRET, crowded
from tests.codev.visitors import VISITORS

BEFORE = 3  # early enough for its first copy to stay where the table began

class Dying:
    def __init__(self, connection, statement, after):
        self.connection, self.statement, self.after = connection, statement, after
        connection.execute("PRAGMA cache_size = 1")  # pages reach the file early: the journal becomes hot
    def __getattr__(self, name):
        return getattr(self.connection, name)
    def execute(self, sql, *values):
        self.die(sql, False)
        done = self.connection.execute(sql, *values)
        self.die(sql, True)
        return done
    def executemany(self, sql, values):
        self.die(sql, False)
        done = self.connection.executemany(sql, values)
        self.die(sql, True)
        return done
    def die(self, sql, after):
        if after is self.after:
            self.statement -= 1
            if self.statement < 0:
                os.kill(os.getpid(), signal.SIGKILL)

def died(path, statement, after):
    child = os.fork()
    if child == 0:
        session, number = crowded(path, SECRET, BEFORE, 80)
        def dying(connection, *rest, rewrite=database.rewrite):
            rewrite(Dying(connection, statement, after), *rest)
        database.rewrite = dying
        session.forget([number], MARK)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    found = look(path, [VISITORS])
    texts = [text for _, text, _ in found.state.lines]
    said = texts[BEFORE]
    held = b"".join(one.read_bytes() for one in path.parent.iterdir() if one.name.startswith(path.name))
    return {"killed": os.WIFSIGNALED(status), "lines": len(texts), "old": said == SECRET,
            "new": said == MARK, "bytes": SECRET.encode() in held}

folder = Path(sys.argv[1])
print(json.dumps([
    died(folder / f"{statement}-{after}.seance", statement, after)
    for after in (False, True) for statement in range(10)
]))
"""


@pytest.fixture(scope="module")
def deaths(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, Any]]:
    if not hasattr(os, "fork"):
        pytest.skip("needs processes that fork")
    command = [sys.executable, "-c", SCRIPT, str(tmp_path_factory.mktemp("deaths"))]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    found: list[dict[str, Any]] = json.loads(done.stdout)
    return found


def test_killed_at_any_statement_the_file_is_the_old_one_or_the_new_one(deaths: list[dict[str, Any]]) -> None:
    assert sum(death["killed"] for death in deaths) >= 16
    assert all(death["lines"] == 84 and death["old"] != death["new"] for death in deaths)
    assert {death["new"] for death in deaths if death["killed"]} == {True, False}


def test_a_file_that_says_erased_holds_no_byte_of_it(deaths: list[dict[str, Any]]) -> None:
    assert all(death["bytes"] is death["old"] for death in deaths)
