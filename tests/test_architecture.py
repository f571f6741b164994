"""The shape of the house, where the import contracts do not reach."""

import ast
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = ("arthur", "codev")
CATCH_ALL = {"base", "common", "core", "helper", "helpers", "manager", "managers", "misc", "util", "utils"}
LONGEST = 450
HEAVY = ("babel", "pydantic", "sqlite3", "yaml")

# Each module is imported as if it were the first: what another one had loaded is forgotten before.
ALONE = """
import importlib, json, sys, traceback
failures = {}
for name in sys.argv[1:]:
    for loaded in [n for n in sys.modules if n.split(".")[0] in ("arthur", "codev")]:
        del sys.modules[loaded]
    try:
        importlib.import_module(name)
    except BaseException:
        failures[name] = traceback.format_exc()
print(json.dumps(failures))
"""
LOADED = """
import importlib, json, sys
for name in sys.argv[1:]:
    importlib.import_module(name)
print(json.dumps(sorted({name.split(".")[0] for name in sys.modules})))
"""


def sources(*trees: str) -> Iterator[Path]:
    for tree in trees:
        yield from sorted((ROOT / tree).rglob("*.py"))


def modules(package: str) -> list[str]:
    """Name every module of a package but `__main__`, which is run and not imported."""
    parts = (path.relative_to(ROOT).with_suffix("").parts for path in sources(package))
    names = {".".join(part for part in name if part != "__init__") for name in parts}
    return sorted(name for name in names if not name.endswith("__main__"))


def run(script: str, names: list[str]) -> Any:
    done = subprocess.run(
        [sys.executable, "-c", script, *names], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return json.loads(done.stdout)


@pytest.mark.parametrize("package", PACKAGES)
def test_every_module_imports_alone(package: str) -> None:
    assert run(ALONE, modules(package)) == {}


@pytest.mark.parametrize("package", PACKAGES)
def test_every_init_is_empty(package: str) -> None:
    assert [
        path for path in sources(package) if path.name == "__init__.py" and path.read_bytes().strip()
    ] == []


def test_no_file_is_long() -> None:
    lengths = {
        path: len(path.read_text(encoding="utf-8").splitlines())
        for path in sources(*PACKAGES, "tests", "locales")
    }
    assert {path: length for path, length in lengths.items() if length > LONGEST} == {}


def test_no_name_is_a_catch_all() -> None:
    names = {path: set(path.relative_to(ROOT).with_suffix("").parts) for path in sources(*PACKAGES, "tests")}
    assert [path for path, parts in names.items() if parts & CATCH_ALL] == []


def test_codev_never_loads_the_stage() -> None:
    assert not {"pygame", "arthur"} & set(run(LOADED, modules("codev")))


@pytest.mark.parametrize("name", ["arthur.cli", "codev.cli"])
def test_the_way_to_the_first_screen_loads_nothing_heavy(name: str) -> None:
    assert not {*HEAVY, "pygame"} & set(run(LOADED, [name]))


def test_translated_texts_are_whole_literals() -> None:
    """Babel reads the text between the parentheses: a choice or an f-string there never reaches a catalog."""
    wrong = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in sources(*PACKAGES)
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and any(unreadable(text) for text in translated(node))
    ]
    assert wrong == []


def translated(call: ast.Call) -> list[ast.expr]:
    """List the arguments of a call that Babel takes for source texts (the keywords are in locales/babel.cfg)."""
    name = call.func.id if isinstance(call.func, ast.Name) else getattr(call.func, "attr", "")
    return call.args[: {"words": 1, "N_": 1, "plural": 2}.get(name, 0)]


def unreadable(text: ast.expr) -> bool:
    match text:
        case ast.JoinedStr():
            return True
        case ast.IfExp(body=one, orelse=other) | ast.BinOp(left=one, right=other):
            return any(isinstance(part, ast.Constant | ast.JoinedStr) for part in (one, other))
        case ast.BoolOp(values=parts):
            return any(isinstance(part, ast.Constant | ast.JoinedStr) for part in parts)
        case _:
            return False


@pytest.mark.parametrize(
    "code", ['words("a" if x else "b")', 'self.words(f"{x}")', 'words.plural("a", "b" + c, n)']
)
def test_a_text_that_babel_misses_is_seen(code: str) -> None:
    (call,) = (node for node in ast.walk(ast.parse(code)) if isinstance(node, ast.Call))
    assert any(unreadable(text) for text in translated(call))
