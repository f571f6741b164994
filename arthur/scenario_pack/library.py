"""The library of facts, clauses and families that every pack shares: one correction mends every card."""

from dataclasses import dataclass, field
from pathlib import Path

from arthur.scenario_pack.findings import TAKEN, UNKNOWN_FACT, UNKNOWN_FAMILY
from arthur.scenario_pack.forms import ClauseForm, FactForm, FamilyForm
from arthur.scenario_pack.references import Target, resolve
from arthur.scenario_pack.shelf import F, Filed, Shelf, load_shelf, tell_long, tell_strays
from codev.catalogs import pack_translations
from codev.packs.files import MISSING, Folder
from codev.packs.problems import Problem
from codev.packs.texts import LOCALES, Catalogs, Translations

NAME = "bibliotheque"
FACTS = ("lois", "labels", "experiences")  # what an éclairage may show
CLAUSES = "clauses"
FAMILIES = "familles"


@dataclass(frozen=True, slots=True)
class Library:
    """Facts and clauses by id, families by id, and the library's own translations."""

    facts: Shelf[FactForm] = field(default_factory=Shelf)
    clauses: Shelf[ClauseForm] = field(default_factory=Shelf)
    families: Shelf[FamilyForm] = field(default_factory=Shelf)
    translations: Translations = field(default_factory=Translations)

    @property
    def every_fact(self) -> tuple[Filed[FactForm], ...]:
        """Facts and clauses, all of which are checked and grow old."""
        return (*self.facts.good.values(), *self.clauses.good.values())


def load_library(folder: Folder, problems: list[Problem], catalogs: Catalogs = pack_translations) -> Library:
    """The library in `folder`; a file with an error is left out, its reasons in `problems`."""
    if not folder.root.is_dir():
        problems.append(Problem(folder.shown or ".", 0, 0, MISSING))
        return Library()
    tell_strays(folder, (*FACTS, CLAUSES, FAMILIES, LOCALES), problems)
    taken: dict[str, str] = {}
    facts = [
        _without_taken(load_shelf(folder, under, FactForm, problems), taken, problems) for under in FACTS
    ]
    library = Library(
        _joined(facts),
        _without_taken(load_shelf(folder, CLAUSES, ClauseForm, problems), taken, problems),
        _without_taken(load_shelf(folder, FAMILIES, FamilyForm, problems), taken, problems),
        Translations(folder.root.resolve().name, catalogs(folder.root / LOCALES)),
    )
    tell_long((*library.every_fact, *library.families.good.values()), library.translations, problems)
    _resolve_inside(library, problems)
    return library


def library_beside(pack: Path) -> Path:
    """Where the library of the pack in the folder `pack` is looked for first."""
    return pack.parent / NAME


def _resolve_inside(library: Library, problems: list[Problem]) -> None:
    """Tells what a clause or the sheet of a family names that the library does not have."""
    families = Target(library.families.good, library.families.broken, UNKNOWN_FAMILY)
    for clause in library.clauses.good.values():
        resolve(clause, ("families",), clause.form.families, families, problems)
    facts = Target(library.facts.good, library.facts.broken, UNKNOWN_FACT)
    for family in library.families.good.values():
        sheet = family.form
        cited = {"rules": sheet.rules, "labels": sheet.labels, "experiences": sheet.experiences}
        for heading, ids in cited.items():
            resolve(family, (heading,), ids, facts, problems)


def _without_taken(shelf: Shelf[F], taken: dict[str, str], problems: list[Problem]) -> Shelf[F]:
    """The shelf without the ids that another folder of the library has already; `taken` (id -> file) grows."""
    good = {name: filed for name, filed in shelf.good.items() if name not in taken}
    for name, filed in shelf.good.items():
        if name in taken:
            problems.append(filed.problem(TAKEN, ("id",), value=name, other=taken[name]))
        taken.setdefault(name, filed.tree.file)
    return Shelf(good, shelf.broken)


def _joined(shelves: list[Shelf[F]]) -> Shelf[F]:
    good = {name: filed for shelf in shelves for name, filed in shelf.good.items()}
    return Shelf(good, frozenset[str]().union(*(shelf.broken for shelf in shelves)))
