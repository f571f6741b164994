"""Sessions on disk: which are kept, which was interrupted, what is handed over at the end."""

import logging
import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from arthur.app.activities import ACTIVITIES
from arthur.app.premises import Premises
from arthur.director.desk import Kept, Left
from codev.activity import Summary, Trouble
from codev.contents import contents, lines, notice
from codev.export.formats import formats_in
from codev.export.spelling import visible
from codev.keeping import Snapshot, copied, documents, gone_on, in_first, left_open, snapshot
from codev.places import file_stem
from codev.preferences import Papers
from codev.retention import until
from codev.session import Past, Session, look
from codev.sitting import last_alive
from codev.store import shelf
from codev.timing import Millis
from codev.words import N_, Words

NO_NAME = N_("Ce nom n’a aucune lettre qu’un fichier puisse porter ; donnez-en un autre.")

# Signs that the typefaces of the stage lack, as they have them.
_ON_STAGE = str.maketrans(
    {"\n": " / ", "⟨": "[", "⟩": "]"} | {0x2400 + code: f"[U+{code:04X}]" for code in range(0x22)}
)

_DATED = re.compile(r"\d{4}-\d\d-\d\d-\d{4}")  # as `codev.places.dated` begins a name

FRESH = 12 * 60 * 60 * 1000  # milliseconds: an older session is no longer offered first

log = logging.getLogger(__name__)


def kept(premises: Premises, words: Words, days: int = 0) -> tuple[Kept, ...]:
    """The sessions of this computer, the last one first; a damaged file is told as such.

    `days` after its last record, where the user chose so, a session is said to be erased.
    """
    now = premises.clock.now()
    return tuple(
        replace(_kept(entry, words), until=until(entry.last, days, now, words))
        for entry in shelf.entries(premises.sessions)
    )


def told_contents(path: Path, words: Words, days: int = 0) -> tuple[str, ...]:
    """All that the file of a session holds, in lines. Raises `Trouble`."""
    held = contents(path, ACTIVITIES, words)
    told = (*notice(held, days, words), *lines(held, words))
    return tuple(visible(one).translate(_ON_STAGE) for one in told)


def _kept(entry: shelf.Entry, words: Words) -> Kept:
    """A session goes by the name that was given to its file, when one was."""
    day = words.date(entry.about.created) if entry.about else ""
    try:
        past = look(entry.path, ACTIVITIES)
    except Trouble as trouble:
        return Kept(str(entry.path), day, Summary(entry.path.stem, "", trouble.sentence(words), closed=False))
    summary = past.activity.summary(past.state, words)
    named = "" if _DATED.match(entry.path.stem) else entry.path.stem
    return Kept(str(entry.path), day, replace(summary, title=named or summary.title))


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
    past = left_open(newest.path, ACTIVITIES)
    return gone_on(past, premises.elsewhere(), ACTIVITIES) if past else None


def erase(path: Path) -> None:
    """Deletes a session's file. Raises `Trouble`."""
    shelf.erase(path)


def rename(path: Path, name: str) -> Path:
    """Gives a session's file the name that was written, as far as a file can have it; its new path. Raises `Trouble`."""
    stem = file_stem(name)
    if not stem:
        raise Trouble(NO_NAME)
    return path if stem == path.stem else shelf.rename(path, stem)


def copy_of(session: Session[Any, Any, Any], premises: Premises) -> Path:
    """A copy of the session in hand, among the user's documents; its path. Raises `Trouble`.

    A session that lies elsewhere, where `--file` wanted it or a failing disk drove it, stays there.
    """
    folders = _folders(session.path, premises)
    return in_first(folders, lambda folder: copied(session, folder, session.path.stem))


def report(told: Snapshot, copy: Path, premises: Premises, words: Words, papers: Papers) -> tuple[Left, ...]:
    """Writes the documents of a session beside its copy, and tells of both. Raises `Trouble`."""
    folders = (copy.parent, *premises.elsewhere())
    return (*_written(told, folders, copy.stem, words, papers), Left("", copy.stem, (str(copy),)))


def report_file(path: Path, premises: Premises, words: Words, papers: Papers) -> tuple[Left, ...]:
    """Writes the documents of a session's file. Raises `Trouble`."""
    told = snapshot(look(path, ACTIVITIES))
    return _written(told, _folders(path, premises), path.stem, words, papers)


def _written(
    told: Snapshot, folders: Sequence[Path], name: str, words: Words, papers: Papers
) -> tuple[Left, ...]:
    formats = formats_in(papers, words)
    left = in_first(folders, lambda folder: documents(told, folder, name, words, formats))
    return tuple(Left(one.audience, one.name, tuple(map(str, one.paths))) for one in left)


def _folders(path: Path, premises: Premises) -> tuple[Path, ...]:
    """Where what a session leaves may go, the best first."""
    own = () if path.parent == premises.sessions else (path.parent,)
    return (*own, *premises.elsewhere())
