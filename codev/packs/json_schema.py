"""The form of methods as JSON Schema, for editors that complete and check YAML while a method is being written."""

import json
from pathlib import Path
from typing import Any

from codev.activity import Trouble
from codev.packs.method_forms import MethodForm
from codev.words import N_

DIALECT = "https://json-schema.org/draft/2020-12/schema"
NAME = "method.schema.json"

NOT_WRITTEN = N_("Le schéma n’a pas été écrit dans « {folder} » ({cause}) ; choisissez un autre dossier.")

# What editors show beside the values of a list, in the language of the files.
LISTS = {
    "Capture": "Ce que l’on note",
    "Gate": "Ce qu’il faut pour passer à la suite",
    "Order": "Dans quel ordre va le tour",
    "PhaseKind": "Ce que l’on fait dans la phase",
    "Role": "Un rôle",
    "Speakers": "Qui parle",
}


def method_schema() -> dict[str, Any]:
    """The JSON Schema of a method's file."""
    schema = MethodForm.model_json_schema()
    for name, part in schema["$defs"].items():
        if "enum" in part:
            part["description"] = LISTS[name]
        for field in part.get("properties", {}).values():
            if field.get("default") in (0, "", None):  # what stands for "not written" is no value to write
                field.pop("default", None)
    return {"$schema": DIALECT, **schema}


def write_schema(folder: Path) -> Path:
    """Writes `method.schema.json` into `folder`, which is made. Raises `Trouble` where it cannot be."""
    path = folder / NAME
    text = json.dumps(method_schema(), ensure_ascii=False, indent=2) + "\n"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        cause = error.strerror or type(error).__name__
        raise Trouble(NOT_WRITTEN, folder=str(folder), cause=cause) from error
    return path
