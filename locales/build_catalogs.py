"""Build hook: compile the catalogs, and say where the data trees lie in the wheel.

In the source tree `assets`, `scenarios` and `locales` stand at the root, where people look for them. A wheel has no root
of its own, so they go to `codev/_data/`. `codev.places` knows both layouts. Compiled catalogs are written beside their
sources (and ignored by git), so that an editable install speaks every language too.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

DATA = "codev/_data"
SOURCE_LANGUAGE = "fr"


def compile_catalogs(root: Path) -> list[Path]:
    """Write the `.mo` of every `.po` under `locales/` and `scenarios/`, and return their paths, sorted."""
    sources = sorted(path for tree in ("locales", "scenarios") for path in (root / tree).rglob("*.po"))
    return [_compile(source) for source in sources]


def _compile(source: Path) -> Path:
    language = source.parts[-3]
    with source.open("rb") as readable:
        catalog = read_po(readable, locale=language, abort_invalid=True)
    if language == SOURCE_LANGUAGE:
        _translate_to_itself(catalog)
    target = source.with_suffix(".mo")
    with target.open("wb") as writable:
        write_mo(writable, catalog)
    return target


def _translate_to_itself(catalog: Catalog) -> None:
    """Fill what is empty: a plural that gettext does not find follows the English rule, and French says "0 table"."""
    for message in catalog:
        if message.id and not any(message.string or ()):
            message.string = message.id


class CustomBuildHook(BuildHookInterface[Any]):
    """Called by hatchling before each build, editable ones included."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if self.target_name != "wheel":
            return
        root = Path(self.root)
        compiled = compile_catalogs(root)
        if version == "editable":
            return  # the source tree itself is used: a copy of its data would only grow old
        included = build_data["force_include"]
        for tree in ("assets", "scenarios"):
            if (root / tree).is_dir():
                included[str(root / tree)] = f"{DATA}/{tree}"
        for path in compiled:
            if path.is_relative_to(root / "locales"):
                included[str(path)] = f"{DATA}/{path.relative_to(root).as_posix()}"


if __name__ == "__main__":
    compile_catalogs(Path(__file__).resolve().parent.parent)
