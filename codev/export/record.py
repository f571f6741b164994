"""A document as JSON for other programs; `document.schema.json` tells what each part holds."""

import json
from dataclasses import fields, is_dataclass
from typing import Any

from codev.document import Document
from codev.export.spelling import visible
from codev.export.typesetting import retold

FORMAT = "codev-document-1"


def record(document: Document) -> bytes:
    """The whole file, readable by people too."""
    told = {"format": FORMAT, **_plain(retold(document, visible))}
    del told["kind"]
    return (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode()


def _plain(value: Any) -> Any:  # noqa: ANN401 - any part of a document
    """A dataclass as an object that says its kind; values without a name as lists."""
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if is_dataclass(value) and not isinstance(value, type):
        parts = {part.name: _plain(getattr(value, part.name)) for part in fields(value)}
        return {"kind": type(value).__name__.lower(), **parts}
    return value
