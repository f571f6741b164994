"""A folder of files of one form, read: what is good, and the ids of what is not."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Generic, TypeVar

from arthur.scenario_pack.findings import NOT_FILE_NAME, NOT_READ
from arthur.scenario_pack.forms import FileForm
from codev.packs.files import Folder
from codev.packs.problems import Kind, Problem, Value, quoted
from codev.packs.reading import Loc, Tree, read_file
from codev.packs.schema import checked, close_to
from codev.packs.texts import LONG_TRANSLATION, Translations

F = TypeVar("F", bound=FileForm)
F_co = TypeVar("F_co", bound=FileForm, covariant=True)


@dataclass(frozen=True, slots=True)
class Filed(Generic[F_co]):
    """A form with the file it comes from, so that later findings have a place."""

    form: F_co
    tree: Tree

    def problem(self, kind: Kind, loc: Loc, **values: Value) -> Problem:
        return Problem(self.tree.file, *self.tree.place(loc), kind, tuple(values.items()))


@dataclass(frozen=True, slots=True)
class Shelf(Generic[F]):
    """The good files by id, in order of file name; `broken` are the ids of the others."""

    good: dict[str, Filed[F]] = field(default_factory=dict)
    broken: frozenset[str] = frozenset()


def load_shelf(folder: Folder, under: str, form: type[F], problems: list[Problem]) -> Shelf[F]:
    """Every file of `form` directly in `under`."""
    good: dict[str, Filed[F]] = {}
    broken: set[str] = set()
    for inside in folder.listing(under, problems):
        name = PurePosixPath(inside).stem
        tree = read_file(folder, inside, problems)
        filed = None if tree is None else fill(tree, form, problems)
        if filed and same_id(filed, name, NOT_FILE_NAME, problems):
            good[name] = filed
        else:
            broken.add(name)
    return Shelf(good, frozenset(broken))


def fill(tree: Tree, form: type[F], problems: list[Problem]) -> Filed[F] | None:
    """The file as a `form`, or None with every reason in `problems`."""
    found = checked(tree, form, problems)
    return None if found is None else Filed(found, tree)


def same_id(filed: Filed[F], expected: str, kind: Kind, problems: list[Problem]) -> bool:
    """Whether the form has the id that its place on disk says."""
    if filed.form.id == expected:
        return True
    problems.append(filed.problem(kind, ("id",), value=filed.form.id, expected=expected))
    return False


def tell_long(files: Iterable[Filed[FileForm]], translations: Translations, problems: list[Problem]) -> None:
    """Warns of translations that are longer than their texts may be."""
    for filed in files:
        for lang, text in translations.too_long(filed.form, filed.form.id):
            values: dict[str, Value] = {"lang": lang, "count": len(text.said), "limit": text.limit}
            problems.append(filed.problem(LONG_TRANSLATION, text.loc, **values))


def tell_strays(folder: Folder, expected: tuple[str, ...], problems: list[Problem]) -> None:
    """Warns of folders and data files at the top of `folder` that nothing reads."""
    for name in folder.entries("", problems):
        data = (folder.root / name).is_dir() or name.endswith((".yaml", ".yml"))
        if data and not name.startswith((".", "_")) and name not in expected:
            values = (("possible", expected), ("close", close_to(name, expected)))
            problems.append(Problem(folder.name(str(quoted(name))), 0, 0, NOT_READ, values))
