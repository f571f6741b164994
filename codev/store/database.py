"""The SQLite side of a session file. Errors of SQLite and of the system come as they are; `file` explains them."""

import errno
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from codev.store.problems import Fault, StoreProblem
from codev.store.rows import SUFFIX, About, Row
from codev.timing import Instant

APPLICATION = 0x434F4456  # "CODV", in the file's header: what tells our files from other databases
FORMAT = 1  # of the tables below; what the events hold is told by the activity's version

_TABLES = f"""
PRAGMA application_id = {APPLICATION};
PRAGMA user_version = {FORMAT};
CREATE TABLE about (activity TEXT, version INTEGER, app TEXT, session TEXT, created INTEGER);
CREATE TABLE records (
    seq INTEGER PRIMARY KEY, act INTEGER NOT NULL, kind TEXT NOT NULL,
    wall INTEGER NOT NULL, mono INTEGER NOT NULL, at INTEGER NOT NULL, payload TEXT NOT NULL
);
"""
_INSERT = "INSERT INTO records VALUES (?, ?, ?, ?, ?, ?, ?)"


def make(path: Path, about: About, rows: Sequence[Row]) -> sqlite3.Connection:
    """A new file that holds `rows`, locked for writing; nothing is left behind when it fails."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except (
        FileExistsError
    ) as error:  # a file where the folder should be: the name of the session is not at fault
        raise NotADirectoryError(errno.ENOTDIR, str(path.parent)) from error
    path.touch(exist_ok=False)
    try:
        _journal(path).unlink(
            missing_ok=True
        )  # a stray one would be taken for this file's and played back into it
        with closed_on_error(_connect(path)) as connection:
            _lock(connection)
            connection.execute("BEGIN")
            for statement in _TABLES.split(";"):  # executescript would commit at once
                connection.execute(statement)
            created = (about.activity, about.version, about.app, about.session, about.created)
            connection.execute("INSERT INTO about VALUES (?, ?, ?, ?, ?)", created)
            connection.executemany(_INSERT, rows)
            connection.execute("COMMIT")
            return connection
    except BaseException:
        remove(path)
        raise


def hold(path: Path) -> sqlite3.Connection:
    """A session file that exists, locked for writing; what a crash left half written has been rolled back."""
    with closed_on_error(look(path)) as connection:
        _lock(connection)
        return connection


def look(path: Path) -> sqlite3.Connection:
    """A session file that exists, unlocked, known to be one of ours and of a format that we read."""
    if not path.is_file():
        raise StoreProblem(Fault.MISSING, path)
    with closed_on_error(_connect(path)) as connection:
        try:
            ours = _number(connection, "application_id") == APPLICATION
        except sqlite3.DatabaseError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_NOTADB:
                raise
            ours = False
        if not ours:
            raise StoreProblem(Fault.DAMAGED if path.suffix == SUFFIX else Fault.FOREIGN, path)
        if _number(connection, "user_version") > FORMAT:
            raise StoreProblem(Fault.NEWER, path)
        # SQLite takes a last page cut short for one that ends in zeros; the size of the file does not.
        if path.stat().st_size != _number(connection, "page_count") * _number(connection, "page_size"):
            raise StoreProblem(Fault.DAMAGED, path)
        return connection


def about(connection: sqlite3.Connection) -> About:
    activity, version, app, session, created = connection.execute("SELECT * FROM about").fetchone()
    return About(activity, version, app, session, Instant(created))


def rows(connection: sqlite3.Connection) -> list[Row]:
    """All rows in order. Raises `ValueError` when one is missing, be it the first."""
    found = [Row(*row) for row in connection.execute("SELECT * FROM records ORDER BY seq")]
    if not found or any(row.seq != number for number, row in enumerate(found, start=1)):
        raise ValueError("rows are missing")
    return found


def last_at(connection: sqlite3.Connection) -> Instant:
    """The instant of the last row."""
    return Instant(connection.execute("SELECT at FROM records ORDER BY seq DESC LIMIT 1").fetchone()[0])


def add(connection: sqlite3.Connection, new: Sequence[Row]) -> None:
    """Adds all of `new`, or nothing; they are on the disk when it returns."""
    connection.execute("BEGIN")
    try:
        connection.executemany(_INSERT, new)
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:  # a full disk has already rolled it back
            connection.execute("ROLLBACK")
        raise


def rewrite(connection: sqlite3.Connection, changed: Sequence[Row], mark: Row) -> None:
    """Gives each row of `changed` its new payload and adds `mark`: all, or nothing. No byte of what was said before stays.

    Vacuumed first: from then on a text stands in one place only, none lies in the slack of a page that was once split,
    and overwriting that place with zeros (secure_delete) is enough. Killed at any moment, the file is the old one or
    the new one, and the new one holds nothing of the text. The second vacuum only gives the room back.
    """
    for pragma in ("secure_delete = ON", "temp_store = MEMORY", "journal_size_limit = 0"):
        connection.execute(f"PRAGMA {pragma}")
    try:
        connection.execute("VACUUM")
        connection.execute("BEGIN")
        try:
            connection.executemany(
                "UPDATE records SET payload = ? WHERE seq = ?", [(row.payload, row.seq) for row in changed]
            )
            connection.execute(_INSERT, mark)
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise
        with suppress(sqlite3.Error):  # a disk too full for it: what counts is done
            connection.execute("VACUUM")
    finally:
        # A locked connection keeps its rollback journal between acts, with pages as they were: it was cut to nothing.
        connection.execute("PRAGMA journal_size_limit = -1")


def copy(connection: sqlite3.Connection, target: Path) -> None:
    """Writes the whole database to `target`. Copying the file by other means would drop this process's lock on it."""
    with closed_on_error(_connect(target)) as other:
        connection.backup(other)
    other.close()


def rename(path: Path, target: Path) -> None:
    """Moves a file that nobody has open to `target`, where none may be."""
    target.touch(exist_ok=False)  # takes the name for us alone, on any file system
    _journal(target).unlink(missing_ok=True)  # a stray one would be played back into it
    path.replace(target)


def remove(path: Path) -> None:
    """Deletes the file, and what SQLite or a copy that was broken off may have left beside it."""
    path.unlink(missing_ok=True)
    for beside in (_journal(path), *(path.with_name(f"{path.name}-{kind}") for kind in ("wal", "shm"))):
        beside.unlink(missing_ok=True)
    path.with_name(f".{path.name}.part").unlink(missing_ok=True)


def _connect(path: Path) -> sqlite3.Connection:
    """A connection that waits for no lock, opens no transaction of its own, and may change thread."""
    connection = sqlite3.connect(path, timeout=0, isolation_level=None, check_same_thread=False)
    connection.execute("PRAGMA trusted_schema = OFF")  # a file may come from anywhere
    return connection


def _lock(connection: sqlite3.Connection) -> None:
    for pragma in ("locking_mode = EXCLUSIVE", "journal_mode = DELETE", "synchronous = FULL"):
        connection.execute(f"PRAGMA {pragma}")
    connection.execute("BEGIN EXCLUSIVE")
    connection.execute("COMMIT")


def _number(connection: sqlite3.Connection, pragma: str) -> int:
    return int(connection.execute(f"PRAGMA {pragma}").fetchone()[0])


def _journal(path: Path) -> Path:
    return path.with_name(path.name + "-journal")


@contextmanager
def closed_on_error(connection: sqlite3.Connection) -> Iterator[sqlite3.Connection]:
    try:
        yield connection
    except BaseException:
        connection.close()
        raise
