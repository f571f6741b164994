"""A session that is open in a program, whatever its activity: begun where there is room, resumed, moved when a disk fails."""

import logging
import os
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, Generic, Protocol, TypeVar

from codev.activity import Activity, Refused
from codev.clock import Clock
from codev.export.files import free
from codev.meeting import commands as mc
from codev.meeting.state import Meeting
from codev.session import Session
from codev.store.problems import Fault, StoreProblem
from codev.store.rows import SUFFIX
from codev.timing import Instant, Millis, between
from codev.words import N_, Words

S = TypeVar("S")
C = TypeVar("C")
E = TypeVar("E")
T = TypeVar("T")


class HasMeeting(Protocol):
    """The state of a session that is led step by step."""

    @property
    def meeting(self) -> Meeting: ...


M = TypeVar("M", bound=HasMeeting)

PASSING = {Fault.FULL, Fault.READ_ONLY, Fault.FAILED, Fault.SILENT}  # another place may do
MOVED = N_("Le disque a refusé ; la séance continue, entière, dans {path}.")

log = logging.getLogger(__name__)


class Sitting(Generic[S, C, E]):
    """A session in hand. `notice` is the place that it had to move to, until the facilitator is told."""

    def __init__(self, session: Session[S, C, E], elsewhere: Sequence[Path]) -> None:
        self.session = session
        self.notice = ""
        self._elsewhere = elsewhere

    @property
    def state(self) -> S:
        return self.session.state

    def ask(self, command: C) -> Refused | None:
        """Like `Session.ask`; where the disk fails, the session goes on in another place and says so."""
        return self._safely(lambda: self.session.ask(command))

    @property
    def can_undo(self) -> bool:
        """Whether an act can be taken back; the opening never can."""
        here = self.session.history.here
        return here.before is not None and here.before.act is not None

    def undo(self) -> bool:
        return self.can_undo and self._safely(self.session.undo)

    def redo(self) -> bool:
        return self._safely(self.session.redo)

    def undo_label(self, words: Words) -> str:
        """What `undo` takes back, empty when nothing."""
        return (self.session.undo_label(words) or "") if self.can_undo else ""

    def show_alive(self, now: Instant) -> None:
        """Touches the file, which costs no write: a program that dies leaves the time of its death (`last_alive`).

        On the session's own line of time: the wall clock may be set meanwhile.
        """
        with suppress(OSError):
            os.utime(self.session.path, (now / 1000, now / 1000))

    def _safely(self, act: Callable[[], T]) -> T:
        try:
            return act()
        except StoreProblem as problem:
            if problem.fault not in PASSING:
                raise
            log.warning("the session's file failed: %s", problem)
            self._move(problem)
            return act()

    def _move(self, problem: StoreProblem) -> None:
        """Goes on in the first place that takes the session; raises `problem` when none does."""
        for folder in self._elsewhere:
            path = free_path(folder, self.session.path.stem)
            try:
                path.parent.mkdir(parents=True, exist_ok=True)
                self.session.move_to(path)
            except (StoreProblem, OSError):
                continue
            self.notice = str(path)
            return
        raise problem


def free_path(folder: Path, stem: str) -> Path:
    """A path in `folder` that no session has yet."""
    return folder / (free(folder, stem, [SUFFIX]) + SUFFIX)


def begun(
    activity: Activity[S, C, E], path: Path, clock: Clock, program: str, elsewhere: Sequence[Path]
) -> Sitting[S, C, E]:
    """A new session at `path`, or else in the first folder of `elsewhere` with room, which `notice` then says."""
    try:
        return Sitting(Session.create(activity, path, clock, program), elsewhere)
    except StoreProblem as problem:
        if problem.fault not in PASSING:
            raise
        for folder in elsewhere:
            with suppress(StoreProblem):
                session = Session.create(activity, free_path(folder, path.stem), clock, program)
                sitting = Sitting(session, elsewhere)
                sitting.notice = str(session.path)
                return sitting
        raise


def resumed(
    activity: Activity[M, C, E],
    path: Path,
    clock: Clock,
    program: str,
    elsewhere: Sequence[Path],
) -> Sitting[M, C, E]:
    """Reopens a session, paused where it was left: the time in between is not the room's."""
    alive = last_alive(path)
    session = Session.open(activity, path, clock, program)
    sitting = Sitting(session, elsewhere)
    ask: Callable[[Any], object] = sitting.ask  # every activity takes a meeting's commands
    meeting = session.state.meeting
    if meeting.opened is not None and meeting.closed is None and meeting.timer.running:
        left_at = Instant(max(session.left_at or 0, min(alive, clock.now())))
        away = between(left_at, clock.now())
        ask(mc.SettleGap(Millis(-away)))  # first: were the next one lost, nothing is counted twice
        ask(mc.PauseTimer())
    return sitting


def last_alive(path: Path) -> Instant:
    """When the program last lived with this file, see `Sitting.show_alive`."""
    try:
        return Instant(int(path.stat().st_mtime * 1000))
    except OSError:
        return Instant(0)
