"""The forms as JSON Schema, for editors that complete and check YAML while a card is being written."""

import json
from pathlib import Path
from typing import Any

from arthur.scenario_pack.forms import FORMS

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema_of(kind: str) -> dict[str, Any]:
    """The JSON Schema of one of `FORMS` ("card", "fact"…); KeyError for another name."""
    return {"$schema": DIALECT, **FORMS[kind].model_json_schema()}


def as_text(kind: str) -> str:
    return json.dumps(schema_of(kind), ensure_ascii=False, indent=2) + "\n"


def write_schemas(folder: Path) -> tuple[Path, ...]:
    """Writes one `<kind>.schema.json` for each form into `folder`, which is made; OSError where it cannot be."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for kind in FORMS:
        path = folder / f"{kind}.schema.json"
        path.write_text(as_text(kind), encoding="utf-8", newline="\n")
        paths.append(path)
    return tuple(paths)
