"""The library on the stage: its search and its sheets can be read from the back row, to their last word."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache, partial
from itertools import chain, cycle
from pathlib import Path

import pytest

from arthur.debate.cards import NOT_REREAD
from arthur.debate.sheets import (
    HEADING_NAMES,
    KIND_NAMES,
    MODEL,
    TO_COLLECT,
    Heading,
    Part,
    Point,
    Sheet,
    SheetKind,
)
from arthur.intents import Intent, Verb, Zone
from arthur.scenario_pack.library import load_library
from arthur.scenario_pack.sheet_editions import library_sheets
from arthur.stage.canvas import Canvas
from arthur.stage.styles import Role
from arthur.stage_views.entries import Entry, Foot
from arthur.stage_views.library import library
from arthur.stage_views.library_sheet import library_sheet
from arthur.stage_views.shows import Capture, Search, SheetPage
from arthur.widgets.theme import DAY, Theme
from arthur.writing.line import line
from codev.packs.files import Folder
from codev.words import SourceWords, Words
from tests.arthur.stage_views.law import (
    LANGUAGES,
    SIZES,
    TEXT_SIZES,
    THEMES,
    View,
    blank,
    faults,
    faults_everywhere,
    written,
)

ROOT = Path(__file__).parents[3] / "scenarios" / "bibliotheque"
FRENCH = SourceWords()
FOOT = Foot("→ refermer")
SEARCHED = Foot("Entrée : ouvrir   ·   ↑ ↓ : parcourir   ·   Échap : fermer")
FOUND = (
    Entry("batiment", "Travaux de bâtiment", "Famille d’achats"),
    Entry("clause", "Une part de meubles de réemploi dans chaque commande", "Clause"),
    *(Entry(f"loi-{n}", f"Textiles : les parts de réemploi et de recyclé, {n}", "Loi") for n in range(9)),
    Entry("exp", "Caudan : deux écoles rénovées, pas démolies", "Retour d’expérience"),
    Entry("back", "Revenir à l’accueil"),
)
KINDS = [kind for kind in SheetKind if kind is not SheetKind.FACT]
COUNTS = ((SheetKind.FAMILY, 25), (SheetKind.CLAUSE, 44), (SheetKind.LAW, 104), (SheetKind.LABEL, 1))


@cache
def shipped() -> dict[SheetKind, list[Sheet]]:
    """The sheets that are shipped, by kind."""
    sheets = [editions[0] for editions in library_sheets(load_library(Folder(ROOT, "bibliotheque"), []))]
    return {kind: [one for one in sheets if one.kind is kind] for kind in SheetKind}


def texts(sheet: Sheet) -> list[str]:
    """All that the room must read of a sheet, under its title."""
    points = [point.text for part in sheet.parts for point in part.points]
    return [one for one in (sheet.statement, *points, sheet.reference) if one]


def longest(kind: SheetKind) -> Sheet:
    return max(shipped()[kind], key=lambda one: len("".join(texts(one))))


def in_words(sheet: Sheet, words: Words) -> Sheet:
    """The sheet as another language would have it."""
    parts = tuple(
        replace(part, points=tuple(replace(one, text=words(one.text)) for one in part.points))
        for part in sheet.parts
    )
    return replace(
        sheet,
        title=words(sheet.title),
        statement=words(sheet.statement) if sheet.statement else "",
        reference=words(sheet.reference) if sheet.reference else "",
        parts=parts,
        translated=words.lang != "fr",
    )


def pages(
    sheet: Sheet, canvas_of: Callable[[], Canvas], words: Words, theme: Theme
) -> Iterator[tuple[Canvas, tuple[Zone, ...]]]:
    """Each page of a sheet, as → turns them."""
    page = 0
    while page < 40:
        canvas = canvas_of()
        zones = library_sheet(canvas, SheetPage(sheet, page, FOOT), words, theme)
        yield canvas, zones
        following = [zone.intent for zone in zones if zone.key == "next"]
        if not following:
            return
        page += 1
        assert following == [Intent(Verb.GO, f"page:{page}")]
    raise AssertionError("the pages never end")


def plain(text: str) -> str:
    return "".join(text.split()).replace("\u202f", "")


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("kind", KINDS)
def test_the_back_row_reads_the_longest_sheet_of_each_kind(kind: SheetKind, size: tuple[int, int]) -> None:
    themes, sheet = cycle(THEMES), longest(kind)
    for text_size in TEXT_SIZES:
        canvas_of = partial(blank, size, text_size)
        for words in LANGUAGES:
            for canvas, zones in pages(in_words(sheet, words), canvas_of, words, next(themes)):
                assert faults(canvas, zones) == []


@pytest.mark.parametrize(("size", "text_size"), [((1024, 768), 1.3), ((1920, 1080), 1.0)])
def test_the_back_row_reads_every_sheet_that_is_shipped(size: tuple[int, int], text_size: float) -> None:
    for sheet in chain.from_iterable(shipped().values()):
        for canvas, zones in pages(sheet, partial(blank, size, text_size), FRENCH, DAY):
            assert faults(canvas, zones) == [], sheet.id


def read(sheet: Sheet, canvas: Canvas) -> str:
    """What the room reads of a page under its head."""
    said = plain("".join(mark.text for mark in canvas.marks if mark.role is Role.READING))
    return said.removeprefix(plain(KIND_NAMES[sheet.kind])).removeprefix(plain(MODEL))


@pytest.mark.parametrize("size", [(1024, 768), (1920, 1080)])
@pytest.mark.parametrize("kind", KINDS)
def test_no_word_of_a_sheet_is_lost(kind: SheetKind, size: tuple[int, int]) -> None:
    sheet = longest(kind)
    shown = [canvas for canvas, _ in pages(sheet, partial(blank, size, 1.3), FRENCH, DAY)]
    said = "".join(read(sheet, canvas) for canvas in shown)
    assert not [text for text in texts(sheet) if plain(text) not in said]
    assert all(plain(sheet.title) in plain(written(canvas)) for canvas in shown)


def test_each_page_of_a_clause_says_that_it_is_a_model_and_no_advice() -> None:
    for canvas, _ in pages(longest(SheetKind.CLAUSE), partial(blank, (1024, 768), 1.3), FRENCH, DAY):
        assert plain(MODEL) in plain(written(canvas))


def test_a_sheet_says_its_source_its_day_and_what_is_not_certain() -> None:
    sheet = replace(
        shipped()[SheetKind.LAW][0],
        publisher="Légifrance",
        checked="2026-11-22",
        certain=False,
        valid_until="2027-12-31",
        translated=True,
    )
    canvas = blank((1920, 1080))
    library_sheet(canvas, SheetPage(sheet, 0, FOOT), FRENCH, DAY)
    said = written(canvas)
    for text in (
        "Légifrance",
        "consulté le 2026-11-22",
        "À vérifier",
        "valable jusqu’au 2027-12-31",
        NOT_REREAD,
    ):
        assert text in said


def test_a_family_without_experience_says_that_one_is_to_be_collected() -> None:
    points = (Point("La règle des parts", "art. 1", certain=False),)
    parts = (Part(Heading.RULES, points), Part(Heading.EXPERIENCES, ()))
    canvas = blank((1920, 1080))
    sheet = Sheet("essai", SheetKind.FAMILY, "fr", "Essai", parts=parts, checked="2026-11-22")
    library_sheet(canvas, SheetPage(sheet, 0, FOOT), FRENCH, DAY)
    said = plain(written(canvas))
    assert plain(HEADING_NAMES[Heading.EXPERIENCES]) + plain(TO_COLLECT) in said
    assert plain("La règle des parts (à vérifier)") in said
    assert plain("vérifiées le 2026-11-22 ou après") in said


# ---------------------------------------------------------------------- the search


def search_view(shows: Search, canvas: Canvas, words: Words, theme: Theme) -> tuple[Zone, ...]:
    entries = tuple(
        one._replace(label=words(one.label), value=words(one.value) if one.value else "")
        for one in shows.entries
    )
    return library(
        canvas, replace(shows, entries=entries, note=words(shows.note) if shows.note else ""), words, theme
    )


def empty_view(canvas: Canvas, words: Words, theme: Theme) -> tuple[Zone, ...]:
    shows = Search(Capture(words("Un ou plusieurs mots"), line(limit=60)), FOUND[-1:], COUNTS, foot=SEARCHED)
    return search_view(shows, canvas, words, theme)


def found_view(canvas: Canvas, words: Words, theme: Theme) -> tuple[Zone, ...]:
    capture = Capture(
        words("Un ou plusieurs mots"), line("réemploi du mobilier de bureau dans les collèges et", 60)
    )
    note = "29 fiches : ajoutez un mot pour préciser."
    return search_view(Search(capture, FOUND, COUNTS, note, 3, SEARCHED), canvas, words, theme)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("view", [empty_view, found_view])
def test_the_back_row_reads_the_search(view: View, size: tuple[int, int]) -> None:
    assert faults_everywhere(view, size) == []


@pytest.mark.parametrize("size", SIZES)
def test_what_was_found_can_all_be_reached_under_the_line(size: tuple[int, int]) -> None:
    zones = found_view(blank(size, 1.3), FRENCH, DAY)
    assert [zone.intent.value for zone in zones if zone.focus] == [one.name for one in FOUND]
    (place,) = (zone.rect for zone in zones if zone.intent.verb is Verb.WRITE)
    assert all(place[1] + place[3] <= zone.rect[1] for zone in zones if zone.focus)


def test_before_anything_is_asked_the_stock_is_said() -> None:
    canvas = blank((1920, 1080))
    empty_view(canvas, FRENCH, DAY)
    said = written(canvas).replace("\u00a0", " ")
    assert "25 familles · 44 clauses · 104 règles de droit · 1 label" in said
