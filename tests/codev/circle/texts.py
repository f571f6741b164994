"""Every text in a value, however deep."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass


def all_text(value: object) -> str:
    """Every text anywhere in a value, a line each."""
    return "\n".join(dict.fromkeys(texts_in(value)))


def texts_in(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif is_dataclass(value):
        for field in fields(value):
            yield from texts_in(getattr(value, field.name))
    elif isinstance(value, dict):
        yield from texts_in(tuple(value.items()))
    elif isinstance(value, tuple | list | frozenset | set):
        for one in value:
            yield from texts_in(one)
