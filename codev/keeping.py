"""Sessions on disk, whatever their activity: which one was interrupted, and what is handed over at the end."""

import logging
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import gettempdir
from typing import Any, NamedTuple, TypeVar

from codev import places
from codev.activity import Activity, Trouble
from codev.document import Audience, Document
from codev.export.formats import Format, files
from codev.export.writing import write
from codev.session import Past, Session, look
from codev.store import shelf
from codev.timing import Instant
from codev.words import Words

T = TypeVar("T")

Activities = Sequence[Activity[Any, Any, Any]]

Written = Callable[[int, int, Path], None]  # the number of a file, how many there are, where it lies

Reread = Callable[[Audience, Document], Document]

# What colleagues change, what they file, what any browser reads.
USUAL = (Format.ODT, Format.PDF, Format.HTML)

log = logging.getLogger(__name__)


def elsewhere() -> tuple[Path, ...]:
    """Folders to turn to when the usual one fails, the best first."""
    return places.documents(), Path.home(), Path(gettempdir())


def interrupted(folder: Path, activity: Activity[Any, Any, Any], others: Sequence[Path] = ()) -> Path | None:
    """The last session of `activity` in `folder` that was left open, where it went on; None when there is none.

    One that a failing disk drove into one of `others` is found there.
    """
    entries = [one for one in shelf.entries(folder) if one.about and one.about.activity == activity.id]
    past = next((found for one in entries if (found := left_open(one.path, (activity,)))), None)
    went_on = gone_on(past, others, (activity,)) if past else None
    return went_on.path if went_on else None


def gone_on(past: Past, others: Sequence[Path], activities: Activities) -> Past | None:
    """The session as it went on in one of `others`, where a failing disk drove it, or `past` itself; None once it was closed."""
    found = [entry for folder in others for entry in shelf.entries(folder)]
    same = [entry for entry in found if entry.about and entry.about.session == past.about.session]
    latest = max(same, key=lambda entry: entry.last or 0, default=None)
    return left_open(latest.path, activities) if latest and (latest.last or 0) > past.last else past


def left_open(path: Path, activities: Activities) -> Past | None:
    """What the file of a session tells, None when it was closed, never opened, or cannot be read."""
    try:
        past = look(path, activities)
    except Trouble:
        return None
    meeting = past.state.meeting
    return past if meeting.opened is not None and meeting.closed is None else None


class Snapshot(NamedTuple):
    """A session as it stands now, free of its file: what a worker may read while the room goes on."""

    activity: Activity[Any, Any, Any]
    state: Any
    session: str  # its own name, of which uids are made


class Left(NamedTuple):
    """A document that was handed over: who it is for, what it is called, and its files."""

    audience: Audience
    name: str
    paths: tuple[Path, ...]


def snapshot(session: Session[Any, Any, Any] | Past) -> Snapshot:
    return Snapshot(session.activity, session.state, session.about.session)


def handed_over(
    session: Session[Any, Any, Any],
    folders: Sequence[Path],
    name: str,
    words: Words,
    formats: Sequence[Format] = USUAL,
) -> tuple[Path, ...]:
    """Writes the documents of a session, and a copy of it, in the first of `folders` that takes them.

    Raises the first folder's `Trouble` when none does.
    """

    def left_in(folder: Path) -> tuple[Path, ...]:
        left = documents(snapshot(session), folder, name, words, formats)
        return (*(path for one in left for path in one.paths), copied(session, folder, name))

    return in_first(folders, left_in)


def copied(session: Session[Any, Any, Any], folder: Path, name: str) -> Path:
    """The session's file in `folder`: a copy of it, or itself where it lies there. Raises `Trouble`."""
    return session.path if session.path.parent == folder else session.copy_to(folder, name)


def documents(
    told: Snapshot,
    folder: Path,
    name: str,
    words: Words,
    formats: Sequence[Format] = USUAL,
    *,
    audience: Audience | None = None,
    reread: Reread = lambda _audience, document: document,
    written: Written = lambda _number, _all, _path: None,
) -> tuple[Left, ...]:
    """Writes every document that a session has, for one audience or for all, under `name` and its own slug.

    `reread` gives each document as it may leave, before any is written. `written` is told each file once it is whole, with its number and how many there will be. Raises `Trouble`.
    """
    offered = [one for one in told.activity.offered(told.state) if audience in (None, one.audience)]
    made = [(one, reread(one.audience, one.document(told.state, told.session, words))) for one in offered]
    now = Instant(time.time_ns() // 1_000_000)
    count = sum(len(files(document, kind, now)) for _, document in made for kind in formats)
    numbers = iter(range(1, count + 1))

    def tell(path: Path) -> None:
        written(next(numbers), count, path)

    return tuple(
        Left(
            one.audience,
            words(one.name),
            write(document, folder, f"{name}-{one.slug}", formats, at=now, written=tell),
        )
        for one, document in made
    )


def in_first(folders: Sequence[Path], leave: Callable[[Path], T]) -> T:
    """What `leave` gives in the first folder that takes it. Raises the first folder's `Trouble` when none does."""
    troubles: list[Trouble] = []
    for folder in folders:
        try:
            return leave(folder)
        except Trouble as trouble:
            log.warning("nothing handed over in %s: %s", folder, trouble.reason)
            troubles.append(trouble)
    raise troubles[0]
