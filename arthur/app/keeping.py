"""Sessions on disk: which are kept, which was interrupted, what is handed over at the end."""

import logging
from pathlib import Path
from typing import Any

from arthur.app.activities import ACTIVITIES
from arthur.app.premises import Premises
from arthur.director.desk import Kept
from codev.activity import Summary, Trouble
from codev.keeping import documents, handed_over, in_first, snapshot
from codev.places import dated
from codev.session import Past, Session, look
from codev.sitting import last_alive
from codev.store import shelf
from codev.timing import Instant, Millis
from codev.words import N_, Words

FRESH = 12 * 60 * 60 * 1000  # milliseconds: an older session is no longer offered first

log = logging.getLogger(__name__)


def kept(premises: Premises, words: Words) -> tuple[Kept, ...]:
    """The sessions of this computer, the last one first; a damaged file is told as such."""
    return tuple(_kept(entry, words) for entry in shelf.entries(premises.sessions))


def _kept(entry: shelf.Entry, words: Words) -> Kept:
    day = words.date(entry.about.created) if entry.about else ""
    try:
        past = look(entry.path, ACTIVITIES)
    except Trouble as trouble:
        return Kept(str(entry.path), day, Summary(entry.path.stem, "", trouble.sentence(words), closed=False))
    return Kept(str(entry.path), day, past.activity.summary(past.state, words))


def interrupted(premises: Premises) -> Path | None:
    """The last session that was not closed, when it is fresh; None when there is none."""
    past = _last_open(premises)
    return past.path if past else None


def interrupted_in_words(premises: Premises, words: Words) -> str:
    """That session's day, standing and time used, as home offers it; empty when there is none."""
    past = _last_open(premises)
    if past is None:
        return ""
    told = past.activity.summary(past.state, words)
    since = (
        min(last_alive(past.path), premises.clock.now()) - past.last
    )  # nothing was noted, and the room was at work
    used = words.duration(Millis(past.elapsed + max(0, since)))
    return words(
        N_("{day}, {hour} · durée {used} · {standing}"),
        day=words.date(past.about.created),
        hour=words.hour(past.about.created),
        standing=told.standing,
        used=used,
    )


def _last_open(premises: Premises) -> Past | None:
    """The last session, when it was left open; a file that tells nothing hides none that does."""
    newest = next((entry for entry in shelf.entries(premises.sessions) if entry.last), None)
    if newest is None or premises.clock.now() - (newest.last or 0) > FRESH:
        return None
    past = _open_past(newest.path)
    return _gone_on(past, premises) if past else None


def _gone_on(past: Past, premises: Premises) -> Past | None:
    """The session as it went on elsewhere, where a failing disk drove it, or `past` itself; None once it was closed."""
    found = [entry for folder in premises.elsewhere() for entry in shelf.entries(folder)]
    same = [entry for entry in found if entry.about and entry.about.session == past.about.session]
    latest = max(same, key=lambda entry: entry.last or 0, default=None)
    return _open_past(latest.path) if latest and (latest.last or 0) > past.last else past


def _open_past(path: Path) -> Past | None:
    """What the file of a session tells, None when it is closed or cannot be read."""
    try:
        past = look(path, ACTIVITIES)
    except Trouble:
        return None
    meeting = past.state.meeting
    return past if meeting.opened is not None and meeting.closed is None else None


def erase(path: Path) -> None:
    """Deletes a session's file. Raises `Trouble`."""
    shelf.erase(path)


def report(session: Session[Any, Any, Any], premises: Premises, words: Words) -> tuple[str, ...]:
    """Writes the documents and a copy of the session in hand, among the user's documents; their paths. Raises `Trouble`.

    A session that lies elsewhere, where `--file` wanted it or a failing disk drove it, has them beside it.
    """
    plan = session.state.meeting.plan
    name = dated(plan.id if plan else "", session.state.meeting.opened or Instant(0))
    return tuple(map(str, handed_over(session, _folders(session.path, premises), name, words)))


def report_file(path: Path, premises: Premises, words: Words) -> tuple[str, ...]:
    """Writes the documents of a session's file; their paths. Raises `Trouble`."""
    past = look(path, ACTIVITIES)
    told = snapshot(past)
    left = in_first(_folders(path, premises), lambda folder: documents(told, folder, path.stem, words))
    return tuple(str(path) for one in left for path in one.paths)


def _folders(path: Path, premises: Premises) -> tuple[Path, ...]:
    """Where what a session leaves may go, the best first."""
    own = () if path.parent == premises.sessions else (path.parent,)
    return (*own, *premises.elsewhere())
