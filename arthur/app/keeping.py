"""Sessions on disk: which are kept, which was interrupted, what is handed over at the end."""

import logging
from pathlib import Path

from arthur.app.premises import Premises
from arthur.app.sitting import DebateSession
from arthur.debate.activity import DEBATE
from arthur.debate.state import Debate
from arthur.director.desk import Kept
from codev.activity import Summary, Trouble
from codev.document import Audience
from codev.export.writing import Format, write
from codev.places import dated
from codev.session import Past, look
from codev.store import shelf
from codev.timing import Instant
from codev.words import N_, Words

FRESH = 12 * 60 * 60 * 1000  # milliseconds: an older session is no longer offered first

log = logging.getLogger(__name__)


def kept(premises: Premises, words: Words) -> tuple[Kept, ...]:
    """The sessions of this computer, the last one first; a damaged file is told as such."""
    return tuple(_kept(entry, words) for entry in shelf.entries(premises.sessions))


def _kept(entry: shelf.Entry, words: Words) -> Kept:
    day = words.date(entry.about.created) if entry.about else ""
    try:
        past = look(entry.path, (DEBATE,))
    except Trouble as trouble:
        return Kept(str(entry.path), day, Summary(entry.path.stem, "", trouble.sentence(words), closed=True))
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
    used = words.duration(past.elapsed)
    return words(
        N_("{day}, {hour} · {standing} · {used}"),
        day=words.date(past.about.created),
        hour=words.hour(past.about.created),
        standing=told.standing,
        used=used,
    )


def _last_open(premises: Premises) -> Past | None:
    newest = next(iter(shelf.entries(premises.sessions)), None)
    if newest is None or newest.last is None or premises.clock.now() - newest.last > FRESH:
        return None
    try:
        past = look(newest.path, (DEBATE,))
    except Trouble:
        return None
    meeting = past.state.meeting
    return past if meeting.opened is not None and meeting.closed is None else None


def erase(path: Path) -> None:
    """Deletes a session's file. Raises `Trouble`."""
    shelf.erase(path)


def report(session: DebateSession, premises: Premises, words: Words) -> tuple[str, ...]:
    """Writes minutes and a copy of the session in hand among the user's documents; their paths. Raises `Trouble`."""
    folder = _first_that_takes(premises)
    name = dated(session.state.meeting.plan.id if session.state.meeting.plan else "", _opened(session.state))
    written = _minutes(session.state, folder, name, words)
    at_home = (
        session.path.parent == folder
    )  # where `--file` or the rehearsal wanted it: no copy beside itself
    return (*written, str(session.path if at_home else session.copy_to(folder, name)))


def report_file(path: Path, premises: Premises, words: Words) -> tuple[str, ...]:
    """Writes the minutes of a session's file; their paths. Raises `Trouble`."""
    past = look(path, (DEBATE,))
    return _minutes(past.state, _first_that_takes(premises), path.stem, words)


def _minutes(debate: Debate, folder: Path, name: str, words: Words) -> tuple[str, ...]:
    document = DEBATE.minutes(debate, Audience.SHAREABLE, words)
    return tuple(str(path) for path in write(document, folder, name, (Format.HTML, Format.MARKDOWN)))


def _opened(debate: Debate) -> Instant:
    return debate.meeting.opened or Instant(0)


def _first_that_takes(premises: Premises) -> Path:
    """The first folder that can be written to: the documents, or else wherever there is room."""
    for folder in premises.elsewhere():
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            log.warning("no documents in %s: %s", folder, error)
            continue
        return folder
    return premises.sessions
