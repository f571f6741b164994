"""One session in one SQLite file: rows are added, never changed but to erase a text, and believed once on the disk.

Rollback journal, synchronous FULL and an exclusive lock: the file stands alone, a pulled plug takes back nothing that
was accepted, and no second program can write. Work is done by a `Scribe`, so that a disk that hangs is told, not waited
for: whether its last write succeeds is then unknown, and the file is given up.
"""

import sqlite3
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

from codev.store import database
from codev.store.problems import Fault, StoreProblem, explained
from codev.store.rows import About, Line, Row, elapsed
from codev.store.scribe import Scribe
from codev.timing import Instant, Millis

T = TypeVar("T")

PATIENCE = 5.0  # seconds; a disk that sleeps wakes up in less, a room does not wait for more


class SessionFile:
    """Made by `create` or `open`. Every method raises `StoreProblem`; one that fails leaves the file as it was."""

    def __init__(
        self, path: Path, opening: Callable[[], tuple[sqlite3.Connection, About, list[Row]]]
    ) -> None:
        self.path = path
        self._scribe = Scribe()
        self._given_up = False
        try:
            self._connection, self.about, self._rows = self._done(opening)
        except StoreProblem:
            self._scribe.end()
            raise
        self.acts = max((row.act for row in self._rows), default=0)  # the highest number, taken back or not

    @classmethod
    def create(cls, path: Path, about: About, rows: Sequence[Row]) -> "SessionFile":
        """A new file, with `rows` to begin with; an existing one is never written over."""
        return cls(path, lambda: (database.make(path, about, rows), about, list(rows)))

    @classmethod
    def open(cls, path: Path, activity: str, version: int) -> "SessionFile":
        """The file of a session of `activity`, by rules that are not newer than `version`."""

        def opening() -> tuple[sqlite3.Connection, About, list[Row]]:
            with database.closed_on_error(database.hold(path)) as connection:
                about = database.about(connection)
                if about.activity != activity:
                    raise StoreProblem(Fault.OTHER_PROGRAM, path, about.program)
                if about.version > version:
                    raise StoreProblem(Fault.NEWER, path)
                return connection, about, database.rows(connection)

        return cls(path, opening)

    @property
    def rows(self) -> Sequence[Row]:
        """All that was ever written, oldest first."""
        return self._rows

    @property
    def elapsed(self) -> Millis:
        return elapsed(self._rows)

    def append(self, act: int, at: Instant, wall: int, mono: int, lines: Sequence[Line]) -> None:
        """Adds the lines of `act`, all or none; they are on the disk when this returns."""
        first = len(self._rows) + 1
        new = [
            Row(seq, act, line.kind, wall, mono, at, line.payload) for seq, line in enumerate(lines, first)
        ]
        self._done(lambda: database.add(self._connection, new))
        self._rows.extend(new)
        self.acts = max(self.acts, act)

    def rewrite(self, changed: Sequence[Row], mark: Row) -> None:
        """Puts the rows of `changed` in place of those of their numbers, and adds `mark`; no byte of the old texts stays."""
        self._done(lambda: database.rewrite(self._connection, changed, mark))
        for row in changed:
            self._rows[row.seq - 1] = row
        self._rows.append(mark)

    def written_at(self, path: Path) -> "SessionFile":
        """A new file with all that was ever written to this one, which is not read: its disk may be gone."""
        return SessionFile.create(path, self.about, self._rows)

    def back_up(self, target: Path) -> None:
        """Writes a copy to `target`, while this file stays open and locked."""
        self._done(lambda: database.copy(self._connection, target))

    def close(self) -> None:
        """Closes, without a word: nothing is pending. A disk that hangs closes when it comes back, if it does."""
        with suppress(sqlite3.Error, OSError):
            self._scribe.do(self._connection.close, 0 if self._given_up else PATIENCE)
        self._given_up = True
        self._scribe.end()

    def _done(self, job: Callable[[], T]) -> T:
        if self._given_up:
            raise StoreProblem(Fault.SILENT, self.path)
        try:
            return self._scribe.do(job, PATIENCE)
        except StoreProblem:
            raise
        except Exception as error:
            self._given_up = isinstance(error, TimeoutError)
            raise explained(error, self.path) from error
