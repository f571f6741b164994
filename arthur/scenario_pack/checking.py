"""Everything wrong in packs, library, plans and methods, all at once: what `arthur packs check` tells."""

import os
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from arthur.debate.cards import Card, Imprevu
from arthur.scenario_pack import library as shared
from arthur.scenario_pack.findings import EXPIRED, NO_ROOM, NOT_READ, NOT_YET_CHECKED, OLD
from arthur.scenario_pack.forms import FactForm
from arthur.scenario_pack.library import Library, load_library
from arthur.scenario_pack.loading import Loaded, load_pack
from arthur.scenario_pack.plans import load_plans
from arthur.scenario_pack.scenarios import Nature, inner_folders, nature
from arthur.scenario_pack.shelf import F, Filed
from codev.catalogs import pack_translations
from codev.packs.files import MISSING, Folder
from codev.packs.methods import load_methods
from codev.packs.problems import Problem, in_order
from codev.packs.reading import Loc, read_file
from codev.packs.texts import LOCALES, Catalogs
from codev.words import N_, Words

SUMMARY = N_(
    "Cartes : {cards} ; imprévus : {imprevus} ; faits : {facts} ; erreurs : {errors} ; avertissements : {warnings}"
)


@dataclass(frozen=True, slots=True)
class Misfit:
    """A text that the stage cannot show whole: its place in the form (("options", 1, "text")), and by how much."""

    loc: Loc
    detail: str


Fit = Callable[
    [Card | Imprevu], Iterable[Misfit]
]  # given by the command line: this floor cannot lay out a text


@dataclass(frozen=True, slots=True)
class Report:
    """Every problem in order, and how much was read."""

    problems: tuple[Problem, ...]
    cards: int
    imprevus: int
    facts: int

    @property
    def errors(self) -> int:
        return sum(one.is_error for one in self.problems)

    @property
    def warnings(self) -> int:
        return len(self.problems) - self.errors

    def lines(self, words: Words) -> tuple[str, ...]:
        """Each problem on its line, then one line that counts."""
        counts = {"cards": self.cards, "imprevus": self.imprevus, "facts": self.facts}
        summary = words(SUMMARY, **counts, errors=self.errors, warnings=self.warnings)
        return (*(one.written(words) for one in self.problems), summary)


def check(
    paths: Sequence[Path],
    *,
    today: date,
    library: Path,
    fit: Fit | None = None,
    catalogs: Catalogs = pack_translations,
) -> Report:
    """Reads each of `paths` (a pack, a library, plans, methods, a folder of these, or one file of one) and tells all.

    A pack is read with the library beside it, else with the one in `library`.
    """
    run = _Run(today, library, fit, catalogs)
    for path in paths:
        run.take(path)
    return run.report()


@dataclass(slots=True)
class _Run:
    today: date
    library: Path
    fit: Fit | None
    catalogs: Catalogs
    problems: list[Problem] = field(default_factory=list)
    libraries: dict[str, Library] = field(default_factory=dict)
    packs: dict[str, Loaded] = field(default_factory=dict)

    def report(self) -> Report:
        facts = [len(one.every_fact) for one in self.libraries.values()]
        own = [len(one.facts.good) for one in self.packs.values()]
        cards = sum(len(one.cards) for one in self.packs.values())
        imprevus = sum(len(one.imprevus) for one in self.packs.values())
        return Report(in_order(self.problems), cards, imprevus, sum(facts) + sum(own))

    def take(self, path: Path) -> None:
        shown = path.as_posix()
        if path.is_dir():
            self._folder(Folder(path, "" if shown == "." else shown))
        elif path.exists():
            self._file(path, shown)
        else:
            self.problems.append(Problem(shown, 0, 0, MISSING))

    def _file(self, path: Path, shown: str) -> None:
        """One file: what holds it is read, and only what concerns the file is told."""
        known = {Nature.PACK, Nature.LIBRARY, Nature.PLANS, Nature.METHODS}
        owner = next((one for one in (path.parent, path.parent.parent) if nature(one) in known), None)
        if owner is None:
            read_file(Folder(path.parent, _above(shown)), path.name, self.problems)
            self.problems.append(Problem(shown, 0, 0, NOT_READ, (("possible", _EXPECTED), ("close", ""))))
            return
        before, self.problems = self.problems, []
        inside = path.relative_to(owner).as_posix()
        self._folder(Folder(owner, shown.removesuffix(inside).removesuffix("/")))
        self.problems = before + [one for one in self.problems if one.path == shown]

    def _folder(self, folder: Folder) -> None:
        match nature(folder.root):
            case Nature.PACK:
                self._pack(folder)
            case Nature.LIBRARY:
                self._library(folder)
            case Nature.PLANS:
                load_plans(folder, self.problems, self.catalogs)
            case Nature.METHODS:
                load_methods(folder, self.problems, self.catalogs(folder.root / LOCALES))
            case Nature.SCENARIOS:
                for inner in inner_folders(folder, self.problems):
                    self._folder(inner)
            case Nature.UNKNOWN:
                values = (("possible", _EXPECTED), ("close", ""))
                self.problems.append(Problem(folder.shown or ".", 0, 0, NOT_READ, values))

    def _library(self, folder: Folder) -> Library:
        place = os.path.realpath(folder.root)
        if place not in self.libraries:
            self.libraries[place] = load_library(folder, self.problems, self.catalogs)
            for fact in self.libraries[place].every_fact:
                self._age(fact)
        return self.libraries[place]

    def _pack(self, folder: Folder) -> None:
        place = Path(os.path.realpath(folder.root))
        if str(place) in self.packs:
            return
        beside = shared.library_beside(place)
        shown = Path(os.path.normpath(Path(folder.shown or ".", "..", shared.NAME))).as_posix()
        there = Folder(beside, shown) if beside.is_dir() else Folder(self.library, self.library.as_posix())
        loaded = load_pack(folder, self._library(there), self.problems, self.catalogs)
        self.packs[str(place)] = loaded
        for fact in loaded.facts.good.values():
            self._age(fact)
        for card, editions in loaded.cards:
            self._room(card, editions)
        for imprevu, editions_of_it in loaded.imprevus:
            self._room(imprevu, editions_of_it)

    def _room(self, filed: Filed[F], editions: Sequence[Card | Imprevu]) -> None:
        if self.fit is None:
            return
        for edition in editions:
            for misfit in self.fit(edition):
                found = filed.problem(NO_ROOM, misfit.loc, lang=edition.lang, detail=misfit.detail)
                self.problems.append(found)

    def _age(self, filed: Filed[FactForm]) -> None:
        form, today = filed.form, self.today.isoformat()
        if form.checked > today:
            self.problems.append(filed.problem(NOT_YET_CHECKED, ("checked",), checked=form.checked))
        if form.checked < _a_year_before(self.today).isoformat():
            self.problems.append(filed.problem(OLD, ("checked",), checked=form.checked))
        if form.valid_until and form.valid_until < today:
            self.problems.append(filed.problem(EXPIRED, ("valid_until",), until=form.valid_until))


_EXPECTED = ("pack.yaml", "cartes", "imprevus", "faits", "bibliotheque", "plans", "methodes")


def _above(shown: str) -> str:
    return shown.rpartition("/")[0]


def _a_year_before(day: date) -> date:
    leap_day = day.month == 2 and day.day == 29
    return day.replace(year=day.year - 1, day=28 if leap_day else day.day)
