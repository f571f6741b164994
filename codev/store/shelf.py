"""Session files seen from outside: what a folder holds, what one tells, erasing one. Nothing here keeps a lock."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from codev.store import database
from codev.store.problems import Fault, StoreProblem, explained
from codev.store.rows import SUFFIX, About, Row
from codev.timing import Instant

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Entry:
    """One file of a folder: whose it is and when it was last written, or what is wrong with it."""

    path: Path
    about: About | None = None
    last: Instant | None = None
    problem: StoreProblem | None = None


def entries(folder: Path) -> tuple[Entry, ...]:
    """The session files of `folder`, the last written first; no file is read whole, and one in use is not read."""
    found = [_entry(path) for path in folder.glob(f"*{SUFFIX}")] if folder.is_dir() else []
    return tuple(sorted(found, key=lambda entry: (entry.last or 0, entry.path.name), reverse=True))


def read(path: Path) -> tuple[About, list[Row]]:
    """All that a file tells. Raises `StoreProblem`, also when another program has it open."""
    return _looked(path, lambda connection: (database.about(connection), database.rows(connection)))


def about(path: Path) -> About:
    """Whose file it is, without reading the rest. Raises `StoreProblem`."""
    return _looked(path, database.about)


def erase(path: Path) -> None:
    """Deletes a session file, damaged ones too, but none that is open and nothing that is no session file."""
    try:
        _looked(path, lambda connection: connection.execute("BEGIN EXCLUSIVE"))
    except StoreProblem as problem:
        if problem.fault is not Fault.DAMAGED and problem.fault is not Fault.NEWER:
            raise
    try:
        database.remove(path)
    except OSError as error:
        raise explained(error, path) from error


def rename(path: Path, stem: str) -> Path:
    """Gives a session file another name in its folder; its new path. Raises `StoreProblem` where that name is taken.

    One that is open, or that cannot be read, keeps its name: what lies beside it would be lost.
    """
    target = path.with_name(stem + SUFFIX)
    _looked(path, lambda connection: connection.execute("BEGIN EXCLUSIVE"))
    try:
        database.rename(path, target)
    except OSError as error:
        raise explained(error, target) from error
    return target


def _entry(path: Path) -> Entry:
    try:
        about, last = _looked(
            path, lambda connection: (database.about(connection), database.last_at(connection))
        )
    except StoreProblem as problem:
        return Entry(path, problem=problem)
    return Entry(path, about, last)


def _looked(path: Path, at: Callable[[sqlite3.Connection], T]) -> T:
    try:
        with closing(database.look(path)) as connection:
            return at(connection)
    except StoreProblem:
        raise
    except (sqlite3.Error, OSError, ValueError, TypeError) as error:
        raise explained(error, path) from error
