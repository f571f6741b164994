"""What helps to write a method says what the check says: the schema for editors, the page for people."""

import json
import re
from enum import StrEnum
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from codev import cli
from codev.circle.method import Capture, Gate, Order, PhaseKind, Role, Speakers
from codev.packs.json_schema import NAME, method_schema, write_schema
from codev.packs.method_forms import MethodForm, PhaseForm
from codev.packs.methods import check_methods
from tests.codev.packs.method_samples import METHOD, changed

ROOT = Path(__file__).resolve().parents[3] / "scenarios" / "methodes"
SHIPPED = sorted(ROOT.glob("*.yaml"))
PAGE = (ROOT / "LISEZMOI.md").read_text(encoding="utf-8")
(EXAMPLE,) = re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)
SCHEMA = jsonschema.Draft202012Validator(method_schema())


def test_the_schema_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(method_schema())
    assert len(SHIPPED) == 12


@pytest.mark.parametrize("text", [*(path.read_text(encoding="utf-8") for path in SHIPPED), EXAMPLE])
def test_the_schema_accepts_what_the_check_accepts(text: str) -> None:
    assert [error.message for error in SCHEMA.iter_errors(yaml.safe_load(text))] == []


@pytest.mark.parametrize(
    "changes",
    [
        {"titel": "x"},
        {"title": None},
        {"title": "x" * 37},
        {"people": [4]},
        {"promised_minutes": 5},
        {"phases": []},
        {"phases": [METHOD["phases"][0] | {"kind": "exposee"}]},
        {"phases": [METHOD["phases"][0] | {"seconds": 0}]},
        {"phases": [METHOD["phases"][0] | {"gate": "ouverte"}]},
    ],
)
def test_the_schema_refuses_what_the_check_refuses(changes: dict[str, Any], tmp_path: Path) -> None:
    data = changed(METHOD, changes)
    assert list(SCHEMA.iter_errors(data))
    path = tmp_path / "essai.yaml"
    path.write_text(yaml.safe_dump(data, allow_unicode=True), encoding="utf-8")
    assert any(problem.is_error for problem in check_methods(path))


def test_what_editors_show_is_in_french() -> None:
    schema = method_schema()
    told = [part.get("description", "") for part in schema["$defs"].values()]
    assert "Qui parle" in told
    assert not any(re.search(r"\b(the|what|who|which)\b", text.lower()) for text in told)


def test_the_command_writes_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["methods", "schema", "--out", str(tmp_path / "neuf")]) == cli.DONE
    path = Path(capsys.readouterr().out.strip())
    assert path.name == NAME
    assert json.loads(path.read_text(encoding="utf-8")) == method_schema()
    assert write_schema(tmp_path / "neuf") == path
    (tmp_path / "plein").write_text("x", encoding="utf-8")
    assert cli.main(["methods", "schema", "--out", str(tmp_path / "plein")]) == cli.PROBLEM
    assert "n’a pas été écrit" in capsys.readouterr().err


# ---------------------------------------------------------------------- the page


def test_the_example_of_the_page_has_no_problem(tmp_path: Path) -> None:
    (name,) = re.findall(r"^id: (\S+)", EXAMPLE, re.MULTILINE)
    assert f"`{name}.yaml`" in PAGE
    path = tmp_path / f"{name}.yaml"
    path.write_text(EXAMPLE, encoding="utf-8")
    assert check_methods(path) == ()


def test_the_page_names_every_key() -> None:
    names = {*MethodForm.model_fields, *PhaseForm.model_fields}
    keys = set(re.findall(r"^[\s-]*([a-z_]+):", EXAMPLE, re.MULTILINE)) | set(
        re.findall(r"`([a-z_]+)[`:]", PAGE)
    )
    assert names <= keys


@pytest.mark.parametrize(
    ("key", "values"),
    [
        ("kind", PhaseKind),
        ("speakers", Speakers),
        ("silent", Role),
        ("captures", Capture),
        ("gate", Gate),
        ("order", Order),
    ],
)
def test_the_page_names_every_value(key: str, values: type[StrEnum]) -> None:
    (row,) = re.findall(rf"^\| `{key}` \| (.*) \|$", PAGE, re.MULTILINE)
    named = re.findall(r"`([a-z-]+)`", row)
    assert named == [value.value for value in values if value is not Gate.NONE]


def test_the_page_is_short() -> None:
    assert len(PAGE.splitlines()) <= 120
