"""The texts of packs for those who translate them: an extractor that Babel calls for each YAML file (`make catalogs`).

Babel is not imported here: an extractor is a function that yields what it found.
"""

from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import IO, Any

from arthur.scenario_pack import library, loading, plans
from arthur.scenario_pack.forms import (
    CardForm,
    ClauseForm,
    FactForm,
    FamilyForm,
    ImprevuForm,
    PackForm,
    PlanForm,
)
from codev.packs import methods
from codev.packs.files import Folder
from codev.packs.method_forms import MethodForm
from codev.packs.problems import Problem
from codev.packs.reading import read_file
from codev.packs.schema import Form, checked
from codev.packs.texts import texts
from codev.words import SourceWords

# By the folder that a file lies in; what lies elsewhere has no text to translate.
INSIDE: dict[str, type[Form]] = {  # a pack, or the library
    loading.CARDS: CardForm,
    loading.IMPREVUS: ImprevuForm,
    loading.FACTS: FactForm,
    **dict.fromkeys(library.FACTS, FactForm),
    library.CLAUSES: ClauseForm,
    library.FAMILIES: FamilyForm,
}
ON_TOP: dict[str, type[Form]] = {plans.NAME: PlanForm, methods.NAME: MethodForm}

Found = tuple[int, str, tuple[str, str], list[str]]


def extract(
    file: IO[bytes],
    keywords: Mapping[str, object],  # noqa: ARG001 - Babel gives all of these to every extractor
    comment_tags: Collection[str],  # noqa: ARG001
    options: Mapping[str, Any],  # noqa: ARG001
) -> Iterator[Found]:
    """Each text with its line, its context ("pack/card/field") and the room that its translation has.

    Raises ValueError for a file with a problem: without its texts their translations would be lost.
    """
    path = Path(file.name)
    form, pack = _kind(path)
    if form is None:
        return
    problems: list[Problem] = []
    tree = read_file(Folder(path.parent, path.parent.as_posix()), path.name, problems)
    filled = None if tree is None else checked(tree, form, problems)
    if tree is None or filled is None:
        raise ValueError("\n".join(one.written(SourceWords()) for one in problems))
    name = pack if form is PackForm else path.stem
    for text in texts(filled):
        line, _ = tree.place(text.loc)
        yield line, "pgettext", (text.context(pack, name), text.said), [f"{text.limit} characters at most"]


def _kind(path: Path) -> tuple[type[Form] | None, str]:
    """What the file is filled in as, and the name of the folder that is translated as one."""
    if path.name == loading.MANIFEST:
        return PackForm, path.parent.name
    if path.parent.name in ON_TOP:
        return ON_TOP[path.parent.name], path.parent.name
    return INSIDE.get(path.parent.name), path.parent.parent.name
