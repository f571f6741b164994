"""The free texts of a row, found and erased in its JSON: nothing else of the row changes, so that it is replayed as before.

A path says where a text stands in an event: "note.text", or "people.name" for the name of each of the people.
"""

import json
from collections.abc import Callable, Iterable

Replace = Callable[[str], str]


def texts(payload: str, paths: Iterable[str]) -> tuple[str, ...]:
    """The texts at `paths`, in that order, but empty ones. Raises `ValueError` where `payload` is no JSON."""
    found: list[str] = []

    def noted(text: str) -> str:
        found.append(text)
        return text

    event = json.loads(payload)
    for path in paths:
        _changed(event, path.split("."), noted)
    return tuple(found)


def erased(payload: str, paths: Iterable[str], mark: str) -> str:
    """The payload with `mark` for each text at `paths`. Raises `ValueError` where it is no JSON."""
    event = json.loads(payload)
    for path in paths:
        event = _changed(event, path.split("."), lambda _: mark)
    return json.dumps(event, ensure_ascii=False, separators=(",", ":"))


def _changed(value: object, path: list[str], replace: Replace) -> object:
    """`value` with what lies at `path` replaced, empty texts left alone; where the path leads nowhere nothing is."""
    match value:
        case list():
            return [_changed(one, path, replace) for one in value]
        case dict() if path and path[0] in value:
            return value | {path[0]: _changed(value[path[0]], path[1:], replace)}
        case str() if value and not path:
            return replace(value)
        case _:
            return value
