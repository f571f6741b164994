"""What a session file holds: rows, and a few words about the whole. Rows are added; only an erased text changes one."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from codev.timing import Instant, Millis

SUFFIX = ".seance"


@dataclass(frozen=True, slots=True)
class About:
    """Whose file it is: activity and version of its rules, program ("arthur 0.1.0"), the session's own name, its birth."""

    activity: str
    version: int
    app: str
    session: str
    created: Instant

    @property
    def program(self) -> str:
        """What opens it, as the facilitator knows it."""
        return self.app.partition(" ")[0] or self.activity


class Line(NamedTuple):
    """One event as text: its kind, and its fields in JSON. Kinds of the journal itself start with an @."""

    kind: str
    payload: str


class Row(NamedTuple):
    """A line as it is stored: its place, the act it belongs to, what the clocks said (milliseconds)."""

    seq: int
    act: int
    kind: str
    wall: int
    mono: int
    at: Instant
    payload: str


UNDONE = Line("@undone", "{}")
REDONE = Line("@redone", "{}")
OPENED = "@opened"
ERASED = "@erased"


def opened(app: str) -> Line:
    """The program `app` opened the file."""
    return Line(OPENED, json.dumps({"app": app}))


def erased(numbers: Iterable[int]) -> Line:
    """Texts of the rows of these numbers were erased: what they said is told nowhere."""
    return Line(ERASED, json.dumps({"rows": sorted(numbers)}))


def elapsed(rows: Iterable[Row]) -> Millis:
    """How long the session was open: from each opening to the last row before the next."""
    total, since, last = 0, 0, 0
    for row in rows:
        if row.kind == OPENED:
            total, since = total + last - since, row.at
        last = row.at
    return Millis(total + last - since)
