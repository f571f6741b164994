"""From the forms that authors fill in to the values that a session plays and embeds, one edition for each language."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TypeVar

from arthur.debate.cards import Card, CardEditions, Fact, Family, Imprevu, ImprevuEditions, Option, Shortcut
from arthur.debate.insertion import Basis
from arthur.scenario_pack.forms import CardForm, FactForm, FamilyForm, ImprevuForm
from codev.packs.texts import Translations

F = TypeVar("F", CardForm, ImprevuForm)


@dataclass(frozen=True, slots=True)
class Cited:
    """A fact as a card cites it: under the name it is cited by, with the translations of where it is kept."""

    name: str
    form: FactForm
    translations: Translations = field(default_factory=Translations)


@dataclass(frozen=True, slots=True)
class Origin:
    """The pack that a card is of, and whose words translate what."""

    lang: str
    translations: Translations
    of_families: Translations

    @property
    def pack(self) -> str:
        return self.translations.folder


def card_editions(
    form: CardForm, origin: Origin, families: tuple[FamilyForm, ...], cited: tuple[Cited, ...]
) -> CardEditions:
    """The card in its source language, then in each language that has its question."""
    return tuple(_card(one, origin, lang, families, cited) for lang, one in _said(form, origin))


def imprevu_editions(form: ImprevuForm, origin: Origin) -> ImprevuEditions:
    """The imprévu in its source language, then in each language that has its question."""
    return tuple(_imprevu(one, origin, lang) for lang, one in _said(form, origin))


def _said(form: F, origin: Origin) -> Iterator[tuple[str, F]]:
    yield origin.lang, form
    for lang in sorted(origin.translations.by_lang):
        said = origin.translations.of(form, form.id, lang)
        if lang != origin.lang and said.question != form.question:
            yield lang, said


def _imprevu(form: ImprevuForm, origin: Origin, lang: str) -> Imprevu:
    return Imprevu(
        id=form.id,
        pack=origin.pack,
        lang=lang,
        title=form.title,
        text=form.text,
        question=form.question,
        stages=form.fits.stages,
        families=form.fits.families,
    )


def _card(
    form: CardForm, origin: Origin, lang: str, families: tuple[FamilyForm, ...], cited: tuple[Cited, ...]
) -> Card:
    named = (origin.of_families.of(one, one.id, lang) for one in families)
    return Card(
        id=form.id,
        pack=origin.pack,
        lang=lang,
        title=form.title,
        stage=form.stage,
        families=tuple(Family(one.id, one.title) for one in named),
        pillars=form.pillars,
        situation=form.situation,
        question=form.question,
        options=tuple(Option(one.label, one.text, one.objection) for one in form.options),
        prompts=form.prompts,
        shortcuts=tuple(Shortcut(one.claim, one.why) for one in form.shortcuts),
        eclairage=tuple(fact_value(one, lang) for one in cited),
        what_would_change=form.what_would_change,
        fictional=form.fictional,
        clauses=form.clauses,
        insertion=Basis(**form.insertion.model_dump()) if form.insertion else None,
    )


def fact_value(cited: Cited, lang: str) -> Fact:
    """The fact in `lang`, in its source language where there is no translation."""
    form = cited.translations.of(cited.form, cited.form.id, lang)
    return Fact(
        id=cited.name,
        title=form.title,
        statement=form.statement,
        reference=form.reference,
        publisher=form.source.publisher,
        url=form.source.url,
        checked=form.checked,
        certain=form.confidence.certain,
        in_force_since=form.in_force_since or "",
        valid_until=form.valid_until or "",
        translated=form.statement != cited.form.statement,
    )
