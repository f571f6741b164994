"""A sound method, and a folder in which it is written with one thing or another changed."""

from copy import deepcopy
from pathlib import Path
from typing import Any

import yaml

OURS = "réglage de ce projet"
EXPOSE, QUESTIONS, VALIDATION, IDEAS, SYNTHESIS = range(5)  # the phases of METHOD

METHOD: dict[str, Any] = {
    "id": "essai",
    "title": "Essai",
    "lang": "fr",
    "people": [4, 20],
    "promised_minutes": 90,
    "default": True,
    "source": OURS,
    "phases": [
        {"id": "expose", "title": "Exposé", "kind": "expose", "speakers": "client", "seconds": 300},
        {"id": "questions", "title": "Questions", "kind": "tour", "speakers": "consultants", "each": 60},
        {
            "id": "reformulation",
            "title": "Reformulation",
            "kind": "validation",
            "speakers": "tous",
            "seconds": 300,
            "captures": ["reformulations"],
            "gate": "question-validee",
        },
        {
            "id": "idees",
            "title": "Idées",
            "kind": "tour",
            "speakers": "consultants",
            "silent": ["client"],
            "each": 60,
            "rule": "Donnez une idée.",
            "captures": ["idees"],
        },
        {
            "id": "synthese",
            "title": "Synthèse",
            "kind": "expose",
            "speakers": "client",
            "seconds": 300,
            "captures": ["synthese", "engagements"],
            "gate": "engagement-pris",
            "spare": False,
        },
    ],
}
for _phase in METHOD["phases"]:
    _phase["source"] = OURS


def changed(data: dict[str, Any], changes: dict[str, object]) -> dict[str, Any]:
    """The data with some keys changed; a key given as None is taken out."""
    both = deepcopy(data) | changes
    return {key: value for key, value in both.items() if value is not None}


class Shelf:
    """A folder of methods, `essai.yaml` in it."""

    def __init__(self, root: Path) -> None:
        self.root = root / "methodes"
        self.root.mkdir()
        self.put()

    def put(self, name: str = "essai", **changes: object) -> Path:
        """Writes the method anew as `name`, with some keys changed."""
        return self.raw(f"{name}.yaml", _dumped(changed(METHOD, {"id": name} | changes)))

    def phase(self, index: int, **changes: object) -> Path:
        """Writes the method with its phase at `index` changed."""
        phases = [dict(one) for one in METHOD["phases"]]
        phases[index] = changed(phases[index], changes)
        return self.put(phases=phases)

    def raw(self, name: str, text: str) -> Path:
        path = self.root / name
        path.write_text(text, encoding="utf-8")
        return path


class _NoAlias(yaml.SafeDumper):
    """Writes a value again rather than refer to it."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


def _dumped(data: object) -> str:
    return yaml.dump(data, Dumper=_NoAlias, allow_unicode=True, sort_keys=False, width=1000)
