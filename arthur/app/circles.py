"""What a co-development session can be made of: methods, read once beside the loop, and what earlier sessions left."""

import logging
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TYPE_CHECKING

from arthur.app.activities import ACTIVITIES
from arthur.app.premises import Premises
from arthur.director.scene import Circles
from codev.activity import Trouble
from codev.circle.activity import CIRCLE, previous_of
from codev.session import Past, look
from codev.store import shelf
from codev.words import Words

if TYPE_CHECKING:
    from codev.packs.methods import Methods

MOST_PAST = 30  # sessions looked at: the last ones

SHEETS = (".txt", ".md", ".yaml", ".yml")

log = logging.getLogger(__name__)


class CircleShelf:
    """Reading starts with `prepare`; every use waits for its end."""

    def __init__(self, premises: Premises) -> None:
        self._premises = premises
        self._reading: Future[Methods] | None = None
        self._known: tuple[str, Circles] | None = None

    def prepare(self) -> "Future[Methods]":
        """Starts reading in a thread of its own; the second time, gives the reading that was started."""
        if self._reading is None:
            worker = ThreadPoolExecutor(1, "methods")
            self._reading = worker.submit(_read)
            worker.shutdown(wait=False)
        return self._reading

    def circles(self, words: Words) -> Circles:
        """What the set-up offers, as it was when its screen was opened."""
        if self._known is None or self._known[0] != words.lang:
            self._known = (words.lang, self._look(words))
        return self._known[1]

    def forget(self) -> None:
        """The next use looks at the earlier sessions again."""
        self._known = None

    def _look(self, words: Words) -> Circles:
        methods = self.prepare().result()
        past = tuple(_past(self._premises))
        subjects = dict.fromkeys(
            subject.text
            for one in past
            if one.activity is not CIRCLE
            for subject in one.state.meeting.subjects
        )
        # By its day alone: the set-up is on the wall, and what a session worked on stays with those who were there.
        previous = tuple(
            (str(one.path), words.date(one.about.created))
            for one in past
            if one.activity is CIRCLE and previous_of(one.state)
        )
        return Circles(
            methods.found,
            methods.usual,
            tuple(subjects),
            self._sheets(),
            str(self._premises.documents),
            previous,
        )

    def _sheets(self) -> tuple[tuple[str, str], ...]:
        """The files that may be sheets of clients, by their name."""
        folder = self._premises.documents
        found = sorted(folder.glob("[fF]iche*")) if folder.is_dir() else []
        return tuple((str(path), path.name) for path in found if path.suffix.lower() in SHEETS)


def _read() -> "Methods":
    from codev.cli import shipped_methods

    return shipped_methods()


def _past(premises: Premises) -> Iterator[Past]:
    """The last sessions of this computer; one that cannot be read is left to the list of sessions to tell."""
    for entry in shelf.entries(premises.sessions)[:MOST_PAST]:
        try:
            yield look(entry.path, ACTIVITIES)
        except Trouble as trouble:
            log.info("an earlier session cannot be read: %s", trouble.reason)
