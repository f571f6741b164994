"""Events to JSON and back, by the fields of their dataclasses.

Each kind has its own adapter, made when first met and kept for the sessions that follow: a session uses few of the kinds
that exist. Reading takes all rows of a kind at once, which is what makes a long session open quickly. A field that an
event does not know is passed over, and one that the file lacks takes its default, so that events may gain fields.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import groupby
from typing import Any, Generic, TypeVar

from pydantic import TypeAdapter
from pydantic_core import PydanticSerializationError

from codev.journal import Act, Record, Redone, Undone
from codev.store.rows import ERASED, OPENED, REDONE, UNDONE, Line, Row

E = TypeVar("E")


class Codec(Generic[E]):
    """Knows the events of one activity by their kinds."""

    def __init__(self, events: Mapping[str, type]) -> None:
        self._events = events
        self._kinds = {event: kind for kind, event in events.items()}

    def line(self, event: E) -> Line:
        """The event as text. Raises `ValueError` when a text in it has half a character (a lone surrogate)."""
        kind = self._kinds[type(event)]
        try:
            alone = self._adapter(kind).dump_json([event]).decode()
        except (PydanticSerializationError, UnicodeEncodeError) as error:
            raise ValueError(f"{kind} cannot be written") from error
        return Line(kind, alone[1:-1])

    def records(self, rows: Sequence[Row]) -> list[Record[E]]:
        """The records that `rows` tell. Raises `ValueError`, `KeyError` or `TypeError` where they make no sense."""
        events = self.events(rows)
        found: list[Record[E]] = []
        for (act, mark), group in groupby(
            rows, lambda row: (row.act, row.kind if row.kind[0] == "@" else "")
        ):
            together = list(group)
            at = together[0].at
            match mark:
                case "":
                    found.append(Act(act, at, tuple(events[row.seq] for row in together)))
                case UNDONE.kind:
                    found.append(Undone(act, at))
                case REDONE.kind:
                    found.append(Redone(act, at))
                case _ if mark not in (OPENED, ERASED):
                    raise ValueError(f"a mark that is not known: {mark}")
        return found

    def events(self, rows: Sequence[Row]) -> dict[int, E]:
        """The events of `rows` by their place, the journal's own kinds left out. Raises like `records`."""
        by_kind: dict[str, list[Row]] = defaultdict(list)
        for row in rows:
            if row.kind[0] != "@":
                by_kind[row.kind].append(row)
        found: dict[int, E] = {}
        for kind, alike in by_kind.items():
            read = self._adapter(kind).validate_json(f"[{','.join(row.payload for row in alike)}]")
            found.update(zip((row.seq for row in alike), read, strict=True))
        return found

    def _adapter(self, kind: str) -> TypeAdapter[list[Any]]:
        return _adapter_of(self._events[kind])


@cache
def _adapter_of(event: type) -> TypeAdapter[list[Any]]:
    return TypeAdapter(list[event])  # type: ignore[valid-type]
