"""The languages that the shipped packs speak: whole where they are promised, typeset as each language is."""

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from unicodedata import normalize

import pytest
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from arthur.debate.cards import Card, Imprevu
from arthur.scenario_pack.library import load_library
from arthur.scenario_pack.loading import Pack
from arthur.scenario_pack.scenarios import Scenarios, load_scenarios
from arthur.stage.styles import Face
from codev.catalogs import pack_translations
from codev.packs.files import Folder
from codev.packs.texts import texts
from tests.arthur.stage_views.law import letters

ROOT = Path(__file__).resolve().parents[3] / "scenarios"
LANGUAGES = ("de", "en")
WHOLE = "arthur-essentiel"  # the pack that is promised in every language
QUOTES = {"de": ("„", "“"), "en": ("“", "”")}


@lru_cache
def scenarios() -> Scenarios:
    return load_scenarios(ROOT)


def pack(name: str) -> Pack:
    return next(one for one in scenarios().packs if one.id == name)


def translated(lang: str) -> list[tuple[str, str]]:
    """What the catalogs of packs say in `lang`, with its context."""
    found = []
    for path in sorted(ROOT.glob(f"*/locales/{lang}/LC_MESSAGES/*.po")):
        with path.open("rb") as readable:
            catalog = read_po(readable, locale=lang, abort_invalid=True)
        found += [(str(one.context), str(one.string)) for one in catalog if one.id and one.string]
    return found


def read_by_the_room(edition: Card | Imprevu) -> Iterator[str]:
    yield from (edition.title, edition.question)
    if isinstance(edition, Imprevu):
        yield edition.text
        return
    yield from (edition.situation, edition.what_would_change, *edition.prompts)
    yield from (family.title for family in edition.families)
    for option in edition.options:
        yield from (option.label, option.text, option.objection)
    for shortcut in edition.shortcuts:
        yield from (shortcut.claim, shortcut.why)
    for fact in edition.eclairage:
        yield from (fact.title, fact.statement)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_one_pack_is_whole_in_every_language(lang: str) -> None:
    """Each text of its cards, imprévus, facts and families is another one than in French."""
    every: list[tuple[Card, ...] | tuple[Imprevu, ...]] = [*pack(WHOLE).cards, *pack(WHOLE).imprevus]
    for editions in every:
        said = next((one for one in editions if one.lang == lang), None)
        assert said is not None, editions[0].id
        same = set(read_by_the_room(editions[0])) & set(read_by_the_room(said))
        assert same <= {"Budget", "Situation"}, editions[0].id
    assert pack(WHOLE).title_in(lang) != pack(WHOLE).title


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_fact_that_it_shows_says_that_no_lawyer_reread_it(lang: str) -> None:
    for editions in pack(WHOLE).cards:
        said = next(one for one in editions if one.lang == lang)
        assert all(fact.translated for fact in said.eclairage)
        assert not any(fact.translated for fact in editions[0].eclairage)
        for fact, source in zip(said.eclairage, editions[0].eclairage, strict=True):
            assert (fact.reference, fact.publisher, fact.url) == (
                source.reference,
                source.publisher,
                source.url,
            )


@pytest.mark.parametrize("lang", LANGUAGES)
def test_plans_have_their_names(lang: str) -> None:
    assert all(one.said_in(lang).title != one.title for one in scenarios().recipes)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_sheet_of_a_family_is_whole_with_the_titles_of_what_it_cites(lang: str) -> None:
    library = load_library(Folder(ROOT / "bibliotheque", "bibliotheque"), [])
    catalog = dict(translated(lang))
    for family in library.families.good.values():
        for text in texts(family.form):
            assert text.context("bibliotheque", family.form.id) in catalog
        for cited in (*family.form.rules, *family.form.labels, *family.form.experiences):
            assert f"bibliotheque/{cited}/title" in catalog, family.form.id


def test_a_pack_that_is_not_translated_stays_in_its_own_language() -> None:
    for one in scenarios().packs:
        if one.id != WHOLE:
            assert {edition.lang for editions in one.cards for edition in editions} == {"fr"}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_quotes_apostrophes_and_dots_are_those_of_the_language(lang: str) -> None:
    foreign = set("«»„“”'\"\u202f") - set(QUOTES[lang]) | {"‚", "‘"}
    opened, closed = QUOTES[lang]
    for context, said in translated(lang):
        assert not foreign & set(said), context
        assert said.count(opened) == said.count(closed), context
        assert "..." not in said, context
        assert not re.search(r"\s[;:!?]", said), context


@pytest.mark.parametrize("lang", LANGUAGES)
def test_numbers_are_those_of_the_source(lang: str) -> None:
    """A figure that a translation lost or made is a false fact; decimals and thousands are written otherwise."""
    for path in sorted(ROOT.glob(f"*/locales/{lang}/LC_MESSAGES/*.po")):
        with path.open("rb") as readable:
            catalog = read_po(readable, locale=lang)
        for one in catalog:
            if one.string and re.match(r"bibliotheque/.*/statement", str(one.context)):
                assert figures(str(one.string)) == figures(str(one.id)), one.context


def figures(text: str) -> set[str]:
    joined = re.sub(r"(?<=\d)[\s\u00a0\u202f.,](?=\d)", "", text)
    return set(re.findall(r"\d\d+", joined))


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("face", Face)
def test_every_letter_is_in_every_typeface(lang: str, face: Face) -> None:
    used = "".join(sorted({letter for _, said in translated(lang) for letter in said}))
    shown = letters().shown(used, face)
    assert normalize("NFKC", shown) == normalize("NFKC", used)  # "CO₂" may be written "CO2", nothing is lost


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_is_compiled_is_what_is_kept(lang: str, tmp_path: Path) -> None:
    """The program says the translations that lie beside it, in their contexts."""
    source = ROOT / WHOLE / "locales" / lang / "LC_MESSAGES" / f"{WHOLE}.po"
    target = tmp_path / lang / "LC_MESSAGES" / f"{WHOLE}.mo"
    target.parent.mkdir(parents=True)
    with source.open("rb") as readable, target.open("wb") as writable:
        catalog = read_po(readable, locale=lang)
        write_mo(writable, catalog)
    translate = pack_translations(tmp_path)[lang]
    for one in catalog:
        if one.id:
            assert translate(str(one.context), str(one.id)) == (one.string or one.id)
            assert translate("elsewhere", str(one.id)) == one.id
