"""From the forms that authors fill in to the values that a session plays and embeds, one edition for each language."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from arthur.debate.cards import Card, CardEditions, Fact, Family, Imprevu, ImprevuEditions, Option, Shortcut
from arthur.scenario_pack.forms import CardForm, FactForm, FamilyForm, ImprevuForm
from codev.catalogs import words_for

Translate = Callable[[str], str]  # the translation of a text, or the text itself where there is none
Catalogs = Callable[[Path], Mapping[str, Translate]]  # from a folder of catalogs, by language


def gettext_catalogs(folder: Path) -> Mapping[str, Translate]:
    """The languages of the compiled catalogs in `folder`, which lie in <lang>/LC_MESSAGES/."""
    langs = sorted(found.parent.parent.name for found in folder.glob("*/LC_MESSAGES/*.mo"))
    return {lang: words_for(lang, folder) for lang in langs}


@dataclass(frozen=True, slots=True)
class Cited:
    """A fact as a card cites it: under the name it is cited by, with the translations of where it is kept."""

    name: str
    form: FactForm
    translations: Mapping[str, Translate] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Origin:
    """The pack that a card is of, and whose words translate what."""

    pack: str
    lang: str
    translations: Mapping[str, Translate] = field(default_factory=dict)
    of_families: Mapping[str, Translate] = field(default_factory=dict)


def card_editions(
    form: CardForm, origin: Origin, families: tuple[FamilyForm, ...], cited: tuple[Cited, ...]
) -> CardEditions:
    """The card in its source language, then in each language that has its question."""
    return tuple(
        _card(form, origin, lang, families, cited, translate)
        for lang, translate in _languages(origin, form.question)
    )


def imprevu_editions(form: ImprevuForm, origin: Origin) -> ImprevuEditions:
    """The imprévu in its source language, then in each language that has its question."""
    return tuple(
        Imprevu(
            id=form.id,
            pack=origin.pack,
            lang=lang,
            title=translate(form.title),
            text=translate(form.text),
            question=translate(form.question),
            stages=form.fits.stages,
            families=form.fits.families,
        )
        for lang, translate in _languages(origin, form.question)
    )


def _languages(origin: Origin, witness: str) -> list[tuple[str, Translate]]:
    others = ((lang, said) for lang, said in sorted(origin.translations.items()) if lang != origin.lang)
    return [(origin.lang, str), *((lang, said) for lang, said in others if said(witness) != witness)]


def _card(
    form: CardForm,
    origin: Origin,
    lang: str,
    families: tuple[FamilyForm, ...],
    cited: tuple[Cited, ...],
    translate: Translate,
) -> Card:
    family_name = origin.of_families.get(lang, str)
    options = (Option(translate(o.label), translate(o.text), translate(o.objection)) for o in form.options)
    return Card(
        id=form.id,
        pack=origin.pack,
        lang=lang,
        title=translate(form.title),
        stage=form.stage,
        families=tuple(Family(one.id, family_name(one.title)) for one in families),
        pillars=form.pillars,
        situation=translate(form.situation),
        question=translate(form.question),
        options=tuple(options),
        prompts=tuple(translate(one) for one in form.prompts),
        shortcuts=tuple(Shortcut(translate(one.claim), translate(one.why)) for one in form.shortcuts),
        eclairage=tuple(fact_value(one, lang) for one in cited),
        what_would_change=translate(form.what_would_change),
        fictional=form.fictional,
    )


def fact_value(cited: Cited, lang: str) -> Fact:
    """The fact in `lang`, in its source language where there is no translation."""
    form, translate = cited.form, cited.translations.get(lang, str)
    return Fact(
        id=cited.name,
        title=translate(form.title),
        statement=translate(form.statement),
        reference=translate(form.reference),
        publisher=form.source.publisher,
        url=form.source.url,
        checked=form.checked,
        certain=form.confidence.certain,
        in_force_since=form.in_force_since or "",
        valid_until=form.valid_until or "",
    )
