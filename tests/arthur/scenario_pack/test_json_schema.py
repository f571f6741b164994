"""The schemas for editors say what the check says."""

import json
from pathlib import Path

from arthur.scenario_pack.forms import FORMS
from arthur.scenario_pack.json_schema import as_text, schema_of, write_schemas
from tests.arthur.scenario_pack.samples import CARD


def test_every_form_has_its_schema(tmp_path: Path) -> None:
    paths = write_schemas(tmp_path / "neuf")
    assert [path.name for path in paths] == [f"{kind}.schema.json" for kind in FORMS]
    assert all(json.loads(path.read_text(encoding="utf-8"))["type"] == "object" for path in paths)


def test_a_card_is_described_whole() -> None:
    schema = schema_of("card")
    assert set(schema["properties"]) == CARD.keys()
    assert set(schema["required"]) == CARD.keys() - {"clauses", "insertion"}
    assert schema["additionalProperties"] is False
    assert schema["properties"]["title"]["maxLength"] == 36
    assert schema["properties"]["options"] | {"items": 0} == {
        "items": 0,
        "maxItems": 3,
        "minItems": 2,
        "title": "Options",
        "type": "array",
    }
    assert "sourcage" in schema["$defs"]["Stage"]["enum"]


def test_what_editors_show_is_in_french() -> None:
    assert "L’étape de l’achat" in as_text("card")
    assert "\\u" not in as_text("card")
