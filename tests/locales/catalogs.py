"""The texts of the code as the catalogs hold them, and as the code itself does: two readings that must agree."""

import ast
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.frontend import CommandLineInterface
from babel.messages.pofile import read_po

ROOT = Path(__file__).parents[2]
PACKAGES = ("arthur", "codev")
TRANSLATED = ("de", "en")
LANGUAGES = ("fr", *TRANSLATED)
MARKS = {"words": 1, "plural": 2, "N_": 1}  # what marks a text for the catalogs, and how many texts it takes


def extracted(target: Path) -> Catalog:
    """What `make catalogs` finds in the code, written to `target` on the way."""
    mapping = str(ROOT / "locales" / "babel.cfg")
    folders = [str(ROOT / package) for package in PACKAGES]
    CommandLineInterface().run(  # type: ignore[no-untyped-call]
        ["pybabel", "--quiet", "extract", "--mapping-file", mapping, "--output-file", str(target), *folders]
    )
    with target.open("rb") as readable:
        return read_po(readable)


@lru_cache
def catalog(lang: str) -> Catalog:
    """The catalog of `lang` as it is kept in the tree."""
    path = ROOT / "locales" / lang / "LC_MESSAGES" / "arthur.po"
    with path.open("rb") as readable:
        return read_po(readable, locale=lang, abort_invalid=True)


def messages(lang: str) -> Iterator[Message]:
    """Every message but the header, which has no text."""
    return (message for message in catalog(lang) if message.id)


def forms(text: str | tuple[str, ...] | list[str] | None) -> tuple[str, ...]:
    """The plural forms of a text; the text alone where it has none."""
    if text is None:
        return ()
    return (text,) if isinstance(text, str) else tuple(text)


def pairs(lang: str) -> Iterator[tuple[str, str]]:
    """Each source form and its translation, empty where there is none."""
    for message in messages(lang):
        yield from zip(forms(message.id), forms(message.string), strict=True)


def translated(lang: str) -> Iterator[tuple[str, str]]:
    """The pairs that have a translation: French, its own, has few."""
    return (pair for pair in pairs(lang) if pair[1])


def marked() -> Iterator[tuple[str, list[ast.expr]]]:
    """The place and the texts of every call that marks texts for the catalogs."""
    for package in PACKAGES:
        for path in sorted((ROOT / package).rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                name = called(node)
                if isinstance(node, ast.Call) and name in MARKS:
                    yield f"{path.relative_to(ROOT)}:{node.lineno}", node.args[: MARKS[name]]


def called(node: ast.AST) -> str:
    """The last name before the parenthesis."""
    if not isinstance(node, ast.Call):
        return ""
    if isinstance(node.func, ast.Attribute):
        return node.func.attr
    return node.func.id if isinstance(node.func, ast.Name) else ""
