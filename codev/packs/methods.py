"""Methods from a folder of YAML files: the good ones in every language, and every problem of the others at once."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from codev.circle.flaws import flaws
from codev.circle.method import Method, MethodEditions
from codev.packs.files import MISSING, Folder
from codev.packs.method_findings import (
    NO_DEFAULT,
    NOT_FILE_NAME,
    NOTHING_HERE,
    TWO_DEFAULTS,
)
from codev.packs.method_fit import misfits
from codev.packs.method_forms import MethodForm, method_of
from codev.packs.problems import Kind, Problem, Value, in_order
from codev.packs.reading import Loc, Tree, read_file
from codev.packs.schema import checked
from codev.packs.texts import LONG_TRANSLATION, Translate, Translations

NAME = "methodes"


@dataclass(frozen=True, slots=True)
class Methods:
    """What can be played, the shortest first; `usual` is the id of the one that is proposed first."""

    found: tuple[MethodEditions, ...]
    usual: str = ""

    def get(self, name: str) -> MethodEditions | None:
        """The method whose id is `name`, None when there is none."""
        return next((editions for editions in self.found if editions[0].id == name), None)


@dataclass(frozen=True, slots=True)
class _Filed:
    """A method with the file it comes from, so that later findings have a place."""

    form: MethodForm
    method: Method
    tree: Tree

    def problem(self, kind: Kind, loc: Loc, values: tuple[tuple[str, Value], ...]) -> Problem:
        return Problem(self.tree.file, *self.tree.place(loc), kind, values)


def load_methods(
    folder: Folder, problems: list[Problem], translations: Mapping[str, Translate] | None = None
) -> Methods:
    """Every method in `folder`; a file with an error is left out, its reasons in `problems`."""
    if not folder.root.is_dir():
        problems.append(Problem(folder.shown or ".", 0, 0, MISSING))
        return Methods(())
    files = folder.listing("", problems)
    if not files:
        problems.append(Problem(folder.shown or ".", 0, 0, NOTHING_HERE))
    good = [filed for inside in files if (filed := _read(folder, inside, problems))]
    said = Translations(folder.root.resolve().name, translations or {})
    editions = [_editions(filed, said, problems) for filed in good]
    usual = _usual(good, problems)
    if good and not usual and len(good) == len(files):
        problems.append(Problem(folder.shown or ".", 0, 0, NO_DEFAULT))
    return Methods(tuple(sorted(editions, key=lambda one: (one[0].promised_minutes, one[0].id))), usual)


def check_methods(path: Path, translations: Mapping[str, Translate] | None = None) -> tuple[Problem, ...]:
    """Every problem of a folder of methods, or of one file of it."""
    problems: list[Problem] = []
    shown = path.as_posix()
    if path.is_dir():
        load_methods(Folder(path, "" if shown == "." else shown), problems, translations)
        return in_order(problems)
    if not path.exists():
        return (Problem(shown, 0, 0, MISSING),)
    above = shown.rpartition("/")[0]
    load_methods(Folder(path.parent, above), problems, translations)
    if not any(PurePosixPath(one).name == path.name for one in Folder(path.parent, above).listing("", [])):
        problems.append(Problem(shown, 0, 0, NOTHING_HERE))
    return in_order(one for one in problems if one.path == shown)


def _read(folder: Folder, inside: str, problems: list[Problem]) -> _Filed | None:
    tree = read_file(folder, inside, problems)
    form = None if tree is None else checked(tree, MethodForm, problems)
    if tree is None or form is None:
        return None
    filed = _Filed(form, method_of(form), tree)
    wrong = [
        filed.problem(Kind(flaw.code, flaw.reason, flaw.hint), flaw.place, flaw.values)
        for flaw in flaws(filed.method)
    ]
    expected = PurePosixPath(inside).stem
    if form.id != expected:
        values = (("value", form.id), ("expected", expected))
        wrong.append(filed.problem(NOT_FILE_NAME, ("id",), values))
    problems += wrong
    if wrong:
        return None
    loc = ("promised_minutes",)
    problems += [filed.problem(misfit.kind, loc, misfit.values) for misfit in misfits(filed.method)]
    return filed


def _usual(good: list[_Filed], problems: list[Problem]) -> str:
    """The id of the first that claims to be proposed first; each other that does is told."""
    claiming = [filed for filed in good if filed.form.default]
    for filed in claiming[1:]:
        values = (("other", claiming[0].method.id),)
        problems.append(filed.problem(TWO_DEFAULTS, ("default",), values))
    return claiming[0].method.id if claiming else ""


# ---------------------------------------------------------------------- languages


def _editions(filed: _Filed, translations: Translations, problems: list[Problem]) -> MethodEditions:
    """The method in its source language, then in each language that has a translation of any of its texts."""
    source, form = filed.method, filed.form
    editions = [source]
    for lang in sorted(translations.by_lang):
        edition = method_of(translations.of(form, form.id, lang))
        if lang != source.lang and edition != source:
            editions.append(replace(edition, lang=lang))
    for lang, text in translations.too_long(form, form.id):
        values = (("lang", lang), ("count", len(text.said)), ("limit", text.limit))
        problems.append(filed.problem(LONG_TRANSLATION, text.loc, values))
    return tuple(editions)
