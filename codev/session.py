"""The one object that changes: a session, its state in memory and its file on disk.

`ask` decides, folds, writes, and only then adopts the new state: a write that fails, or a rule that breaks, leaves the
session and its file as they were. Every failure is a `StoreProblem` whose sentence says what to do; after one, `move_to`
goes on in another place with all that was ever written.
"""

import logging
import os
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from time import monotonic, time_ns
from traceback import extract_tb
from typing import Any, Generic, TypeVar
from uuid import uuid4

from codev.activity import Activity, Refused, Trouble
from codev.clock import Clock, Stamp
from codev.export.files import free, lay
from codev.journal import Act, History, Link, replay
from codev.store import shelf
from codev.store.codec import Codec
from codev.store.erasing import erased, texts
from codev.store.file import SessionFile
from codev.store.problems import Fault, StoreProblem
from codev.store.rows import REDONE, SUFFIX, UNDONE, About, Line, Row, elapsed, opened
from codev.store.rows import erased as erasing
from codev.timing import Instant, Millis
from codev.words import N_, Words

S = TypeVar("S")
C = TypeVar("C")
E = TypeVar("E")

SLOW = Millis(200)  # a local disk takes a few milliseconds; from here on a hand notices
SLOW_SENTENCE = N_(
    "Le disque enregistre lentement ; rien n’est perdu, mais un autre emplacement serait plus sûr."
)
NO_TEXT = N_("La ligne {number} n’a pas de texte à effacer ; « sessions contents » donne les numéros.")


class Session(Generic[S, C, E]):
    """Made by `create` or `open`, used from one thread, given back by `close`."""

    activity: Activity[S, C, E]
    history: History[S, E]
    left_at: Instant | None  # the last instant before this opening, None for a new session
    slow: bool  # the last write took longer than SLOW

    def __init__(
        self, activity: Activity[S, C, E], clock: Clock, file: SessionFile, reopened_by: str | None = None
    ) -> None:
        self.activity = activity
        self.history = History(Link(activity.start()))
        self.left_at = None
        self.slow = False
        self._clock = clock
        self._file = file
        self._codec = Codec[E](activity.events)
        if reopened_by is None:
            return
        try:
            self._read(file.rows)
            # Each opening is recorded: it tries the disk before anybody speaks, and tells the time in which the
            # session was open from the time between two openings.
            self._write(0, clock.stamp(), [opened(reopened_by)])
        except BaseException:
            self.close()
            raise

    @classmethod
    def create(
        cls, activity: Activity[S, C, E], path: Path, clock: Clock, app: str = ""
    ) -> "Session[S, C, E]":
        """A new session in a new file, made by the program `app` ("arthur 0.1.0"); no file is ever written over."""
        stamp = clock.stamp()
        about = About(activity.id, activity.version, app, str(uuid4()), stamp.at)
        line = opened(app)
        first = Row(1, 0, line.kind, stamp.wall, stamp.mono, stamp.at, line.payload)
        return cls(activity, clock, SessionFile.create(path, about, [first]))

    @classmethod
    def open(cls, activity: Activity[S, C, E], path: Path, clock: Clock, app: str = "") -> "Session[S, C, E]":
        """The session of a file, in the state in which it was left; the clock goes on after its last record."""
        return cls(activity, clock, SessionFile.open(path, activity.id, activity.version), reopened_by=app)

    @property
    def state(self) -> S:
        return self.history.state

    @property
    def path(self) -> Path:
        return self._file.path

    @property
    def about(self) -> About:
        return self._file.about

    @property
    def elapsed(self) -> Millis:
        """How long the session was open, this time and the times before, up to its last record."""
        return self._file.elapsed

    def ask(self, command: C) -> Refused | None:
        """Does what `command` asks, or says why the rules refuse. Raises `StoreProblem`, and then nothing changed."""
        stamp = self._clock.stamp()
        answer = self.activity.decide(self.state, command, stamp.at)
        if isinstance(answer, Refused):
            return answer
        if answer:
            act = Act(self._file.acts + 1, stamp.at, answer)
            history = self.history.did(act, self.activity.evolve)
            self._write(act.number, stamp, self._lines(answer))
            self.history = history
        return None

    def undo(self) -> bool:
        """Takes the last act back, by a record of its own; False when there is none. Raises like `ask`."""
        act = self.history.here.act
        return act is not None and self._turn(UNDONE, act, self.history.undo())

    def redo(self) -> bool:
        """Does the last act taken back again; False when there is none. Raises like `ask`."""
        act = self.history.undone[-1].act if self.history.undone else None
        return act is not None and self._turn(REDONE, act, self.history.redo())

    def undo_label(self, words: Words) -> str | None:
        """What `undo` would take back, as the room says it; None when there is nothing."""
        return self._label(self.history.here, words)

    def redo_label(self, words: Words) -> str | None:
        """What `redo` would do again; None when there is nothing."""
        return self._label(self.history.undone[-1], words) if self.history.undone else None

    def move_to(self, path: Path) -> None:
        """Goes on in a new file at `path`, which gets all that was ever written; the old file is left as it is.

        For a disk that fails: nothing is read from it, so it may be gone. Raises `StoreProblem`, and then nothing moved.
        """
        old, self._file = self._file, self._file.written_at(path)
        old.close()

    @property
    def rows(self) -> Sequence[Row]:
        """All that the file holds, oldest first."""
        return self._file.rows

    def forget(self, numbers: Iterable[int], mark: str) -> None:
        """Erases the free texts of the rows of these numbers: the file keeps `mark` in their place, and nothing of them.

        Undo does not bring them back. Raises `StoreProblem`, or `Trouble` where a row has no text; then nothing changed.
        """
        self.history = _forget(self.activity, self._file, set(numbers), mark, self._clock.stamp())

    def copy_to(self, folder: Path, name: str) -> Path:
        """A copy that opens like the original, as `name` in `folder`, under a number where there is one; its path."""
        target = folder / (free(folder, name, [SUFFIX]) + SUFFIX)
        lay(target, self._file.back_up)
        return target

    def close(self) -> None:
        """Gives the file back to others. Nothing is pending: what `ask` accepted is on the disk."""
        self._file.close()

    def _read(self, rows: Sequence[Row]) -> None:
        self.history = _replayed(self.activity, self._codec, rows, self.path)
        self.left_at = rows[-1].at
        self._clock.not_before(rows[-1].at)

    def _turn(self, line: Line, act: Act[E], history: History[S, E]) -> bool:
        self._write(act.number, self._clock.stamp(), [line])
        self.history = history
        return True

    def _write(self, act: int, stamp: Stamp, lines: Sequence[Line]) -> None:
        begun = monotonic()
        try:
            self._file.append(act, stamp.at, stamp.wall, stamp.mono, lines)
        finally:
            self.slow = (monotonic() - begun) * 1000 > SLOW

    def _lines(self, events: Sequence[E]) -> list[Line]:
        try:
            return [self._codec.line(event) for event in events]
        except ValueError as error:
            raise StoreProblem(Fault.UNWRITABLE, self.path) from error

    def _label(self, link: Link[S, E], words: Words) -> str | None:
        return self.activity.label(link.act.events[0], words) if link.act else None


@dataclass(frozen=True, slots=True)
class Past:
    """A session as its file tells it, not opened: `activity.summary(state, words)` says where it stands."""

    path: Path
    about: About
    activity: Activity[Any, Any, Any]
    state: Any
    last: Instant
    elapsed: Millis


def look(path: Path, activities: Iterable[Activity[Any, Any, Any]]) -> Past:
    """What a file tells, by the rules of the one of `activities` that it belongs to. Raises `StoreProblem`."""
    about, rows = shelf.read(path)
    activity = _one_of(activities, about, path)
    if about.version > activity.version:
        raise StoreProblem(Fault.NEWER, path)
    history = _replayed(activity, Codec[Any](activity.events), rows, path)
    return Past(path, about, activity, history.state, rows[-1].at, elapsed(rows))


def activity_of(path: Path, activities: Iterable[Activity[Any, Any, Any]]) -> Activity[Any, Any, Any]:
    """The one of `activities` that a file belongs to. Raises `StoreProblem`."""
    return _one_of(activities, shelf.about(path), path)


def forget(
    path: Path, activities: Iterable[Activity[Any, Any, Any]], numbers: Iterable[int], mark: str
) -> None:
    """`Session.forget` for a session that nobody has open."""
    activity, alive = activity_of(path, activities), path.stat()
    file = SessionFile.open(path, activity.id, activity.version)
    try:
        last = file.rows[-1]  # the session's own time stands still: it is not open, and nothing was said
        stamp = Stamp(last.at, time_ns() // 1_000_000, last.mono)
        _forget(activity, file, set(numbers), mark, stamp)
    finally:
        file.close()
        with suppress(OSError):  # when the program last lived with the file: that is not now
            os.utime(path, ns=(alive.st_atime_ns, alive.st_mtime_ns))


def _forget(
    activity: Activity[S, C, E], file: SessionFile, numbers: set[int], mark: str, stamp: Stamp
) -> History[S, E]:
    """The history without the texts, once the file is without them."""
    try:
        changed = _without_texts(activity, file.rows, numbers, mark)
    except ValueError as error:
        raise StoreProblem(Fault.DAMAGED, file.path) from error
    kind, payload = erasing(numbers)
    said = Row(len(file.rows) + 1, 0, kind, stamp.wall, stamp.mono, stamp.at, payload)
    after = [*(changed.get(row.seq, row) for row in file.rows), said]
    # Read first: a file that could not be followed any more is not written.
    history = _replayed(activity, Codec[E](activity.events), after, file.path)
    if changed:
        file.rewrite(tuple(changed.values()), said)
    return history


def _without_texts(
    activity: Activity[S, C, E], rows: Sequence[Row], numbers: set[int], mark: str
) -> dict[int, Row]:
    """The rows of these numbers with `mark` for each text. Raises `Trouble` where there is none."""
    changed = {}
    for row in rows:
        paths = activity.texts.get(row.kind, ())
        if row.seq in numbers and texts(row.payload, paths):
            changed[row.seq] = row._replace(payload=erased(row.payload, paths, mark))
    if missing := sorted(numbers - changed.keys()):
        raise Trouble(NO_TEXT, number=missing[0])
    return changed


def _one_of(
    activities: Iterable[Activity[Any, Any, Any]], about: About, path: Path
) -> Activity[Any, Any, Any]:
    found = next((activity for activity in activities if activity.id == about.activity), None)
    if found is None:
        raise StoreProblem(Fault.OTHER_PROGRAM, path, about.program)
    return found


def _replayed(activity: Activity[S, C, E], codec: Codec[E], rows: Sequence[Row], path: Path) -> History[S, E]:
    try:
        return replay(activity.start(), codec.records(rows), activity.evolve)
    except Exception as error:
        # Whatever the rules stumble on, the records are at fault: the rules accepted all of them once. The log says
        # where, in case they are not; the error's own words could quote the room.
        where = extract_tb(error.__traceback__)[-1]
        logging.getLogger(__name__).info(
            "a session file cannot be followed: %s, %s", type(error).__name__, where
        )
        raise StoreProblem(Fault.DAMAGED, path) from error
