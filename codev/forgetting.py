"""What erasing does not reach: the copies and documents of a session that were handed over, which are named instead."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from codev.activity import Activity, Trouble
from codev.export.formats import Format
from codev.places import dated
from codev.session import look
from codev.store import shelf
from codev.store.rows import SUFFIX

SUFFIXES = {f".{kind}" for kind in Format} | {SUFFIX}


def left_elsewhere(
    path: Path, activities: Sequence[Activity[Any, Any, Any]], folders: Sequence[Path]
) -> tuple[Path, ...]:
    """The copies of the session at `path`, and what bears its name, in `folders` and beside it; others are not known.

    Asked before erasing: it is the file that tells which session it is.
    """
    around = tuple(dict.fromkeys((path.parent, *folders)))
    names, copies = {path.stem}, set()
    try:
        session = shelf.about(path).session
        names.update(_given_name(path, activities))
        copies = {
            entry.path
            for folder in around
            for entry in shelf.entries(folder)
            if entry.about is not None and entry.about.session == session
        }
    except Trouble:
        pass  # a damaged file tells nothing of itself but its name
    named = {
        file
        for folder in around
        if folder.is_dir()
        for file in folder.iterdir()
        if file.suffix in SUFFIXES - {SUFFIX} and any(_bears(file.stem, name) for name in names)
    }
    return tuple(sorted((copies | named) - {path}))


def _given_name(path: Path, activities: Sequence[Activity[Any, Any, Any]]) -> Iterator[str]:
    """What its documents are called, where it was handed over at its end."""
    meeting = getattr(look(path, activities).state, "meeting", None)
    if meeting is not None and meeting.plan is not None and meeting.opened is not None:
        yield dated(meeting.plan.id, meeting.opened)


def _bears(stem: str, name: str) -> bool:
    """Whether a file's name is `name`, or goes on with a number or with whom it is for."""
    return stem.startswith(name) and (len(stem) == len(name) or stem[len(name)] in "- ")
