"""Where plain text can stand in the events of an activity."""

import types
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any, Union, get_args, get_origin, get_type_hints


def text_paths(kind: type) -> set[str]:
    """The path of every plain text that an event of `kind` can hold."""
    return set(_paths(kind, ""))


def _paths(found: Any, path: str) -> Iterator[str]:
    if found is str:
        yield path.removeprefix(".")
    elif is_dataclass(found) and isinstance(found, type):
        hints = get_type_hints(found)
        for one in fields(found):
            yield from _paths(hints[one.name], f"{path}.{one.name}")
    elif get_origin(found) in (tuple, frozenset, list, Union, types.UnionType):
        for inner in get_args(found):
            yield from _paths(inner, path)
