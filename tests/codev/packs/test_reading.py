"""YAML into plain data: everything is text, everything has a place, and nothing else comes through."""

import json
import unicodedata
from typing import Any

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from codev.packs import reading
from codev.packs.decoding import UNSEEN, decoded
from codev.packs.problems import Problem
from codev.packs.reading import Tree, read_text

VISIBLE = st.text(max_size=40).map(lambda text: UNSEEN.sub("", unicodedata.normalize("NFC", text)))
NAMES = VISIBLE.filter(bool)
PLAIN = st.recursive(
    VISIBLE,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(NAMES, inner, max_size=4),
    max_leaves=12,
)
FILES = st.dictionaries(NAMES, PLAIN, min_size=1, max_size=5)


class NoAlias(yaml.SafeDumper):
    """Writes a value again rather than refer to it."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


def read(text: str) -> Tree:
    problems: list[Problem] = []
    tree = read_text(text, "f", problems)
    assert tree is not None, problems
    return tree


def codes(text: str) -> list[str]:
    problems: list[Problem] = []
    assert read_text(text, "f", problems) is None
    return [one.code for one in problems]


@pytest.fixture(params=["c", "python"])
def parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Run with each of the two parsers, for not every machine has the one in C."""
    if request.param == "python":
        monkeypatch.setattr(reading, "PARSER", reading._PurePython)
    return str(request.param)


@pytest.mark.parametrize(
    "value",
    [
        "no",
        "yes",
        "on",
        "1:30",
        "01.10",
        "1e3",
        "0x1F",
        "0o17",
        "~",
        "null",
        "2026-11-22",
        "=",
        ".inf",
        "1_000",
    ],
)
def test_every_scalar_is_text(value: str, parser: str) -> None:
    assert read(f"a: {value}\n").data == {"a": value}


def test_a_key_with_nothing_after_it_is_absent_but_has_a_place() -> None:
    tree = read("a: b\nvide:\nc: ''\n")
    assert tree.data == {"a": "b", "c": ""}
    assert tree.place(("vide",), of_key=True) == (2, 1)


def test_everything_has_its_place(parser: str) -> None:
    tree = read("a: b\nliste:\n  - x\n  - clé: >-\n      deux\n      lignes\n    autre: y\n")
    assert tree.data == {"a": "b", "liste": ["x", {"clé": "deux lignes", "autre": "y"}]}
    assert tree.place(("liste", 0)) == (3, 5)
    assert tree.place(("liste", 1, "clé")) == (4, 10)
    assert tree.place(("liste", 1, "autre"), of_key=True) == (7, 5)
    assert tree.place(("liste", 1, "absent")) == (4, 5), "the nearest thing around"


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [("a: b\nc: *d\n", 2, 4), ("a: b\na: c\n", 2, 1), ("a: b\n---\nc: d\n", 2, 1), ('x: y\na: "b\n', 2, 4)],
)
def test_a_problem_says_where(text: str, line: int, column: int, parser: str) -> None:
    problems: list[Problem] = []
    read_text(text, "f", problems)
    assert [(one.line, one.column) for one in problems] == [(line, column)]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("title: Marier : le social\n", "colon"),
        ("a: 'l'eau'\n", "indent"),
        ("a: b\n c: d\n", "colon"),
        ("a: [b, c\nd: e\n", "open-bracket"),
        ("a: @b\n", "first-letter"),
        ("- *important* chose\n", "first-letter"),
        ('a: "c:\\qui"\n', "backslash"),
        ("a: b\nc\nd: e\n", "no-colon"),
        ("a: - b\n", "indent"),
        ("? [a]\n: b\n", "key"),
        ("- a\n", "not-keys"),
        ("du texte\n", "not-keys"),
    ],
)
def test_what_authors_mistype_has_a_name(text: str, code: str, parser: str) -> None:
    assert codes(text) == [code]


def test_all_duplicate_keys_are_told_at_once() -> None:
    assert codes("a: b\na: c\nd:\n  e: f\n  e: g\n") == ["duplicate-key", "duplicate-key"]


def test_letters_are_composed() -> None:
    assert read("a: e\u0301te\u0301\n").data == {"a": "été"}


@given(FILES)
def test_what_is_written_is_read_back(data: dict[str, Any]) -> None:
    written = yaml.dump(data, Dumper=NoAlias, allow_unicode=True, sort_keys=False)
    assert read(written).data == data


@given(FILES)
def test_json_is_read_too(data: dict[str, Any]) -> None:
    written = json.dumps(data, ensure_ascii=False, indent=1)
    assert read(written).data == data


@example("---")
@given(st.text(alphabet=st.sampled_from("ab:-? \n#'\"[]{},&*!|>%@`\\é.0"), max_size=60))
def test_any_text_is_read_or_refused_with_a_place(text: str) -> None:
    problems: list[Problem] = []
    tree = read_text(text, "f", problems)
    assert (tree is None) == bool(problems)
    lines = text.count("\n") + 1
    assert all(0 <= one.line <= lines for one in problems)


@given(st.binary(max_size=60))
def test_any_bytes_are_text_or_refused(data: bytes) -> None:
    problems: list[Problem] = []
    text = decoded(data, "f", problems)
    assert (text is None) == any(one.is_error for one in problems)
    assert text is None or not UNSEEN.search(text)
