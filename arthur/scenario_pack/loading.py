"""A pack from its folder: its good cards and imprévus, and every problem of the others.

One bad card never stops the others: a facilitator plays with what is good and is told what was left out.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from arthur.debate.cards import CardEditions, ImprevuEditions
from arthur.scenario_pack.editions import Cited, Origin, card_editions, imprevu_editions
from arthur.scenario_pack.findings import (
    FITS_NOTHING,
    NO_CARD,
    NOT_FOLDER_NAME,
    NOTHING_CERTAIN,
    UNKNOWN_CLAUSE,
    UNKNOWN_FACT,
    UNKNOWN_FAMILY,
)
from arthur.scenario_pack.forms import CardForm, FactForm, ImprevuForm, PackForm
from arthur.scenario_pack.library import Library
from arthur.scenario_pack.references import Target, resolve, tell_repeats
from arthur.scenario_pack.shelf import Filed, Shelf, fill, load_shelf, same_id, tell_long, tell_strays
from codev.catalogs import pack_translations
from codev.packs.files import Folder
from codev.packs.problems import Problem
from codev.packs.reading import read_file
from codev.packs.texts import LOCALES, Catalogs, Translations

MANIFEST = "pack.yaml"
CARDS, IMPREVUS, FACTS = "cartes", "imprevus", "faits"

Cards = tuple[tuple[Filed[CardForm], CardEditions], ...]
Imprevus = tuple[tuple[Filed[ImprevuForm], ImprevuEditions], ...]


@dataclass(frozen=True, slots=True)
class Pack:
    """A pack that can be played: each card and each imprévu in all its languages."""

    id: str
    titles: Mapping[str, str]  # by language; the pack's own first
    lang: str
    authors: tuple[str, ...]
    licence: str
    version: str
    description: str
    cards: tuple[CardEditions, ...]
    imprevus: tuple[ImprevuEditions, ...]

    @property
    def title(self) -> str:
        """Its title in its own language."""
        return self.titles[self.lang]

    def title_in(self, lang: str) -> str:
        """Its title in `lang`, in its own language where there is no translation."""
        return self.titles.get(lang, self.title)


@dataclass(frozen=True, slots=True)
class Loaded:
    """A pack as read, with its files at hand for further checks; `pack` is None without a sound manifest."""

    pack: Pack | None
    cards: Cards
    imprevus: Imprevus
    facts: Shelf[FactForm]


@dataclass(frozen=True, slots=True)
class Citable:
    """The facts that a card of the pack may cite, under the names it cites them by, and the names with an error."""

    facts: dict[str, Cited]
    broken: frozenset[str]


def load_pack(
    folder: Folder, library: Library, problems: list[Problem], catalogs: Catalogs = pack_translations
) -> Loaded:
    """The pack in `folder`, whose name is the pack's id; every reason to leave something out is in `problems`."""
    name = folder.root.resolve().name
    tell_strays(folder, (MANIFEST, CARDS, IMPREVUS, FACTS, LOCALES), problems)
    manifest = _manifest(folder, name, problems)
    translations = Translations(name, catalogs(folder.root / LOCALES))
    origin = Origin(manifest.form.lang if manifest else "fr", translations, library.translations)
    facts = load_shelf(folder, FACTS, FactForm, problems)
    citable = _citable(name, library, facts, origin)
    card_shelf = load_shelf(folder, CARDS, CardForm, problems)
    cards = tuple(_cards(card_shelf, origin, library, citable, problems))
    imprevu_shelf = load_shelf(folder, IMPREVUS, ImprevuForm, problems)
    imprevus = tuple(_imprevus(imprevu_shelf, origin, library, problems))
    if cards and len(cards) == len(card_shelf.good) and not card_shelf.broken:
        _tell_idle(imprevus, cards, problems)
    if manifest and not cards:
        problems.append(manifest.problem(NO_CARD, ()))
    files = (facts.good, card_shelf.good, imprevu_shelf.good)
    tell_long((one for good in files for one in good.values()), translations, problems)
    tell_long([manifest] if manifest else [], translations, problems)
    return Loaded(_pack(manifest, translations, cards, imprevus), cards, imprevus, facts)


def _manifest(folder: Folder, name: str, problems: list[Problem]) -> Filed[PackForm] | None:
    tree = read_file(folder, MANIFEST, problems)
    filed = None if tree is None else fill(tree, PackForm, problems)
    return filed if filed and same_id(filed, name, NOT_FOLDER_NAME, problems) else None


def _pack(
    manifest: Filed[PackForm] | None, translations: Translations, cards: Cards, imprevus: Imprevus
) -> Pack | None:
    if manifest is None:
        return None
    form = manifest.form
    others = {lang: translations.of(form, form.id, lang).title for lang in translations.by_lang}
    return Pack(
        id=form.id,
        titles=others | {form.lang: form.title},
        lang=form.lang,
        authors=form.authors,
        licence=form.licence,
        version=form.version,
        description=form.description,
        cards=tuple(editions for _, editions in cards),
        imprevus=tuple(editions for _, editions in imprevus),
    )


def _citable(name: str, library: Library, own: Shelf[FactForm], origin: Origin) -> Citable:
    shared = {ref: Cited(ref, one.form, library.translations) for ref, one in library.facts.good.items()}
    mine = {
        f"{name}:{ref}": Cited(f"{name}:{ref}", one.form, origin.translations)
        for ref, one in own.good.items()
    }
    return Citable(shared | mine, library.facts.broken | {f"{name}:{ref}" for ref in own.broken})


def _cards(
    shelf: Shelf[CardForm], origin: Origin, library: Library, citable: Citable, problems: list[Problem]
) -> Iterator[tuple[Filed[CardForm], CardEditions]]:
    facts = Target(citable.facts, citable.broken, UNKNOWN_FACT)
    clauses = Target(library.clauses.good, library.clauses.broken, UNKNOWN_CLAUSE)
    for filed in shelf.good.values():
        form, before = filed.form, len(problems)
        resolve(filed, ("families",), form.families, _families(library), problems)
        resolve(filed, ("eclairage",), form.eclairage, facts, problems)
        resolve(filed, ("clauses",), form.clauses, clauses, problems)
        tell_repeats(filed, ("pillars",), form.pillars, problems)
        if len(problems) > before:
            continue
        cited = tuple(citable.facts[ref] for ref in form.eclairage)
        if not any(one.form.confidence.certain for one in cited):
            problems.append(filed.problem(NOTHING_CERTAIN, ("eclairage",)))
        families = tuple(library.families.good[one].form for one in form.families)
        yield filed, card_editions(form, origin, families, cited)


def _imprevus(
    shelf: Shelf[ImprevuForm], origin: Origin, library: Library, problems: list[Problem]
) -> Iterator[tuple[Filed[ImprevuForm], ImprevuEditions]]:
    for filed in shelf.good.values():
        fits, before = filed.form.fits, len(problems)
        resolve(filed, ("fits", "families"), fits.families, _families(library), problems)
        tell_repeats(filed, ("fits", "stages"), fits.stages, problems)
        if len(problems) == before:
            yield filed, imprevu_editions(filed.form, origin)


def _families(library: Library) -> Target:
    return Target(library.families.good, library.families.broken, UNKNOWN_FAMILY)


def _tell_idle(imprevus: Imprevus, cards: Cards, problems: list[Problem]) -> None:
    """Warns of an imprévu that no card of the pack can meet."""
    for filed, editions in imprevus:
        if not any(editions[0].fits(card[0]) for _, card in cards):
            problems.append(filed.problem(FITS_NOTHING, ("fits",)))
