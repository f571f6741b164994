import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from codev.document import Document, Paragraph
from codev.export import record as module
from codev.export.record import record
from codev.export.spelling import visible
from tests.codev.export.naughty import NAUGHTY
from tests.codev.export.wholes import MINUTES, whole

SCHEMA: dict[str, Any] = json.loads(
    Path(module.__file__).with_name("document.schema.json").read_text(encoding="utf-8")
)
VALID = Draft202012Validator(SCHEMA)


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(SCHEMA)


@given(st.one_of(st.sampled_from(NAUGHTY), st.text()))
def test_every_document_follows_the_schema_and_keeps_its_texts(said: str) -> None:
    told = json.loads(record(whole(said)))
    VALID.validate(told)
    assert told["title"] == visible(said)
    assert told["blocks"][4]["rows"] == [[visible(said), "b"], [visible(said)]]
    assert told["blocks"][6]["drawing"]["rows"][0][1] == [
        {"kind": "bar", "value": 1, "told": visible(said)},
        None,
    ]


def test_the_schema_refuses_what_is_no_document() -> None:
    told = json.loads(record(MINUTES))
    VALID.validate(told)
    for wrong in (
        {"format": "codev-document-2"},
        {"lang": ""},
        {"more": 1},
        {"blocks": [{"kind": "heading"}]},
        {"blocks": [{"kind": "script", "text": "x"}]},
        {"reminders": [{"kind": "reminder", "uid": "x", "title": "x"}]},
        {"data": [{"kind": "datum", "about": "choice", "values": [["card"]]}]},
    ):
        assert not VALID.is_valid({**told, **wrong}), wrong
    for missing in SCHEMA["required"]:
        assert not VALID.is_valid({key: value for key, value in told.items() if key != missing}), missing


def test_every_part_of_every_kind_is_documented() -> None:
    blocks = json.loads(record(MINUTES))["blocks"]
    kinds = {block["kind"] for block in blocks} | {
        block["drawing"]["kind"] for block in blocks if block["kind"] == "picture"
    }
    assert kinds | {"texts", "bar", "stop", "reminder", "datum"} == set(SCHEMA["$defs"])


@pytest.mark.parametrize("lang", ["fr", "de", "en", "qps"])
def test_a_program_and_a_person_can_read_it(lang: str) -> None:
    file = record(replace(Document("Début", "", lang), blocks=(Paragraph("é"),)))
    assert '"title": "Début"' in file.decode("utf-8")
    assert file.endswith(b"}\n")
