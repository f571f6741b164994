"""From the library's files to the sheets that the stage and the terminal show, one edition for each language."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import PurePosixPath
from typing import TypeVar

from arthur.debate.cards import Fact
from arthur.debate.sheets import Heading, Part, Point, Sheet, SheetEditions, SheetKind, fact_sheet
from arthur.scenario_pack.editions import Cited, fact_value
from arthur.scenario_pack.forms import ClauseForm, FactForm, FamilyForm, FileForm
from arthur.scenario_pack.library import Library
from arthur.scenario_pack.shelf import Filed
from codev.packs.texts import texts

SOURCE_LANG = "fr"  # of the library; its catalogs say it in others
_OF_FOLDER = {"lois": SheetKind.LAW, "labels": SheetKind.LABEL, "experiences": SheetKind.EXPERIENCE}

F = TypeVar("F", bound=FileForm)


def library_sheets(library: Library) -> tuple[SheetEditions, ...]:
    """Every sheet of the library: families, clauses, then facts in the order of their folders."""
    families = (_said(one.form, library, _family) for one in library.families.good.values())
    clauses = (_said(one.form, library, _clause) for one in library.clauses.good.values())
    facts = (_of_fact(one, library) for one in library.facts.good.values())
    return (*families, *clauses, *facts)


def _said(form: F, library: Library, make: Callable[[F, Library, str], Sheet]) -> SheetEditions:
    """The sheet in the source language, then in each language that says more of it than its title."""
    others = ((lang, library.translations.of(form, form.id, lang)) for lang in _other_langs(library))
    said = [(SOURCE_LANG, form), *((lang, one) for lang, one in others if _reads(form, one))]
    return tuple(make(one, library, lang) for lang, one in said)


def _reads(form: FileForm, said: FileForm) -> bool:
    """Whether more than the title is said: under a title alone a sheet would speak two languages."""
    pairs = zip(texts(form), texts(said), strict=True)
    return any(own.said != other.said for own, other in pairs if own.loc != ("title",))


def _other_langs(library: Library) -> list[str]:
    return sorted(lang for lang in library.translations.by_lang if lang != SOURCE_LANG)


def _of_fact(filed: Filed[FactForm], library: Library) -> SheetEditions:
    kind = _OF_FOLDER[PurePosixPath(filed.tree.file).parent.name]
    return _said(
        filed.form,
        library,
        lambda form, shared, lang: fact_sheet(_value(form.id, shared, lang), kind, lang),
    )


def _clause(form: ClauseForm, library: Library, lang: str) -> Sheet:
    families = (library.families.good[one].form for one in form.families if one in library.families.good)
    named = tuple(library.translations.of(one, one.id, lang).title for one in families)
    parts = ((Heading.WORDING, form.wording), (Heading.PROOF, form.proof), (Heading.TRAP, form.trap))
    return replace(
        fact_sheet(_value(form.id, library, lang), SheetKind.CLAUSE, lang),
        stages=form.stages,
        families=named,
        parts=tuple(Part(heading, (Point(text),)) for heading, text in parts),
    )


def _family(form: FamilyForm, library: Library, lang: str) -> Sheet:
    cited = [
        [_value(one, library, lang) for one in ids if one in library.facts.good]
        for ids in (form.rules, form.labels, form.experiences)
    ]
    rules, labels, experiences = (
        Part(heading, _named(facts)) for heading, facts in zip(_CITED, cited, strict=True)
    )
    parts = (
        Part(Heading.SOCIAL, _points(form.social_risks)),
        Part(Heading.ENVIRONMENT, _points(form.environmental_risks)),
        rules,
        labels,
        Part(Heading.VIGILANCE, _points(form.vigilance)),
        experiences,
    )
    days = [fact.checked for facts in cited for fact in facts]
    return Sheet(
        form.id,
        SheetKind.FAMILY,
        lang,
        form.title,
        parts=parts,
        checked=min(days, default=""),
        translated=lang != SOURCE_LANG,
    )


_CITED = (Heading.RULES, Heading.LABELS, Heading.EXPERIENCES)


def _points(texts: Iterable[str]) -> tuple[Point, ...]:
    return tuple(Point(text) for text in texts)


def _named(facts: Iterable[Fact]) -> tuple[Point, ...]:
    """Each fact by its title and its reference: its own sheet says the rest."""
    return tuple(Point(fact.title, fact.reference, fact.certain) for fact in facts)


def _value(name: str, library: Library, lang: str) -> Fact:
    filed = library.facts.good.get(name) or library.clauses.good[name]
    return fact_value(Cited(name, filed.form, library.translations), lang)
