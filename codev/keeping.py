"""Sessions on disk, whatever their activity: which one was interrupted, and what is handed over at the end."""

import logging
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import gettempdir
from typing import Any

from codev import places
from codev.activity import Activity, Trouble
from codev.export.writing import write
from codev.session import Past, Session, look
from codev.store import shelf
from codev.words import Words

log = logging.getLogger(__name__)


def elsewhere() -> tuple[Path, ...]:
    """Folders to turn to when the usual one fails, the best first."""
    return places.documents(), Path.home(), Path(gettempdir())


def interrupted(folder: Path, activity: Activity[Any, Any, Any], others: Sequence[Path] = ()) -> Path | None:
    """The last session of `activity` in `folder` that was left open, where it went on; None when there is none.

    One that a failing disk drove into one of `others` is found there.
    """
    entries = [one for one in shelf.entries(folder) if one.about and one.about.activity == activity.id]
    past = next((found for one in entries if (found := _left_open(one.path, activity))), None)
    if past is None:
        return None
    moved = [entry for other in others for entry in shelf.entries(other)]
    same = [entry for entry in moved if entry.about and entry.about.session == past.about.session]
    latest = max(same, key=lambda entry: entry.last or 0, default=None)
    if latest is None or (latest.last or 0) <= past.last:
        return past.path
    went_on = _left_open(latest.path, activity)
    return went_on.path if went_on else None


def _left_open(path: Path, activity: Activity[Any, Any, Any]) -> Past | None:
    """What the file of a session tells, None when it was closed, never opened, or cannot be read."""
    try:
        past = look(path, (activity,))
    except Trouble:
        return None
    meeting = past.state.meeting
    return past if meeting.opened is not None and meeting.closed is None else None


def handed_over(
    session: Session[Any, Any, Any], folders: Sequence[Path], name: str, words: Words
) -> tuple[Path, ...]:
    """Writes the documents of a session, and a copy of it, in the first of `folders` that takes them.

    Raises the first folder's `Trouble` when none does.
    """

    def left_in(folder: Path) -> tuple[Path, ...]:
        written = documents(session, folder, name, words)
        beside = session.path.parent == folder
        return (*written, session.path if beside else session.copy_to(folder, name))

    return in_first(folders, left_in)


def documents(
    session: Session[Any, Any, Any] | Past, folder: Path, name: str, words: Words
) -> tuple[Path, ...]:
    """Writes every document that a session has, under `name` and its own slug; their paths. Raises `Trouble`."""
    return tuple(
        path
        for output in session.activity.offered(session.state)
        for path in write(
            output.document(session.state, session.about.session, words), folder, f"{name}-{output.slug}"
        )
    )


def in_first(folders: Sequence[Path], leave: Callable[[Path], tuple[Path, ...]]) -> tuple[Path, ...]:
    """What `leave` gives in the first folder that takes it. Raises the first folder's `Trouble` when none does."""
    troubles: list[Trouble] = []
    for folder in folders:
        try:
            return leave(folder)
        except Trouble as trouble:
            log.warning("nothing handed over in %s: %s", folder, trouble.reason)
            troubles.append(trouble)
    raise troubles[0]
