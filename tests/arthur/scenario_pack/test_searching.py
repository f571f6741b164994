"""A sheet is found by its words, however they are written, and the nearest comes first."""

import unicodedata
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arthur.debate.sheets import Heading, Part, Point, Sheet, SheetEditions, SheetKind
from arthur.scenario_pack.searching import Catalogue, singular, words_of

PARTS = (
    Part(Heading.SOCIAL, (Point("Le travail de nuit des œuvriers"),)),
    Part(Heading.RULES, (Point("L’allotissement", "Code de la commande publique, art. L. 2113-10"),)),
)
SHEETS = (
    Sheet("batiment", SheetKind.FAMILY, "fr", "Travaux de bâtiment", parts=PARTS),
    Sheet("clause-reemploi", SheetKind.CLAUSE, "fr", "Une part de réemploi", "Des meubles remis en état."),
    Sheet(
        "loi-lots",
        SheetKind.LAW,
        "fr",
        "Découper en lots",
        "Le réemploi y trouve sa place, le bâtiment aussi.",
    ),
    Sheet(
        "exp-lycees",
        SheetKind.EXPERIENCE,
        "fr",
        "Cent lycées",
        "Les locaux d’un lycée, rénovés sans travaux.",
    ),
)
GERMAN = replace(
    SHEETS[1], lang="de", title="Ein Anteil aus Wiederverwendung", statement="Die Verträge der Möbel."
)
ENGLISH = replace(SHEETS[1], lang="en", title="A share of reuse", statement="Refurbished desks.")
EDITIONS: tuple[SheetEditions, ...] = ((SHEETS[0],), (SHEETS[1], GERMAN, ENGLISH), (SHEETS[2],), (SHEETS[3],))
CATALOGUE = Catalogue(EDITIONS)


def found(text: str, lang: str = "fr") -> list[str]:
    return [sheet.id for sheet in CATALOGUE.search(text, lang)]


@pytest.mark.parametrize(
    "text",
    [
        "réemploi",
        "REEMPLOI",
        "réemplois",
        "reemp",
        "part réemploi",
        "Réemploi : une part",
        "re\u0301emploi",
        "l’réemploi",
    ],
)
def test_accents_capitals_and_plurals_count_for_nothing(text: str) -> None:
    assert found(text)[0] == "clause-reemploi"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("local", ["exp-lycees"]),
        ("meuble", ["clause-reemploi"]),
        ("travail", ["batiment", "exp-lycees"]),
        ("lycée", ["exp-lycees"]),
        ("oeuvrier", ["batiment"]),
        ("L2113-10", ["batiment"]),
        ("art. L. 2113", ["batiment"]),
        ("allotissement", ["batiment"]),
        ("batiment", ["batiment", "loi-lots"]),
        ("réemploi introuvable", []),
        ("", []),
        ("  …", []),
    ],
)
def test_every_word_must_be_there_and_a_title_comes_before_a_text(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        ("wiederverwendung", "de", ["clause-reemploi"]),
        ("vertrag", "de", ["clause-reemploi"]),
        ("verträgen", "de", ["clause-reemploi"]),
        ("möbel", "de", ["clause-reemploi"]),
        ("MOBEL", "de", ["clause-reemploi"]),
        ("desk", "en", ["clause-reemploi"]),
        ("shares", "en", ["clause-reemploi"]),
        ("lycées", "de", ["exp-lycees"]),
        ("meubles", "de", []),
    ],
)
def test_a_sheet_is_found_in_the_language_in_which_it_is_read(
    text: str, lang: str, expected: list[str]
) -> None:
    assert found(text, lang) == expected
    assert all(sheet.lang in (lang, "fr") for sheet in CATALOGUE.search(text, lang))


def test_while_a_word_is_written_the_sheet_that_it_names_does_not_go_away() -> None:
    for text in ("travaux", "bâtiment", "locaux", "rénovés", "réemplois"):
        for length in range(2, len(text) + 1):
            assert set(found(text)) <= set(found(text[:length]))


def test_small_words_are_asked_for_only_alone() -> None:
    assert found("de le réemploi") == found("réemploi")
    assert words_of("de la") == ("de", "la")


def test_a_catalogue_knows_its_sheets() -> None:
    assert len(CATALOGUE) == 4
    assert CATALOGUE.find("loi-lots") == (SHEETS[2],)
    assert CATALOGUE.find("loi-inconnue") == ()
    assert list(CATALOGUE.counts()) == [
        SheetKind.FAMILY,
        SheetKind.CLAUSE,
        SheetKind.LAW,
        SheetKind.EXPERIENCE,
    ]


def test_an_empty_library_finds_nothing() -> None:
    assert Catalogue().search("réemploi", "fr") == ()


@given(st.text(), st.sampled_from(["fr", "de", "en", "xx"]))
def test_anything_can_be_asked(text: str, lang: str) -> None:
    sheets = CATALOGUE.search(text, lang)
    assert len({sheet.id for sheet in sheets}) == len(sheets)
    assert CATALOGUE.search(text.upper(), lang) == CATALOGUE.search(text.upper().lower(), lang)


@given(st.text(alphabet=st.characters(categories=["L", "M"]), min_size=1))
def test_letters_are_folded_once_and_for_all(text: str) -> None:
    folded = words_of(text)
    assert words_of(" ".join(folded)) == folded or all(len(word) < 4 for word in folded)
    assert words_of(unicodedata.normalize("NFD", text)) == words_of(unicodedata.normalize("NFC", text))


@pytest.mark.parametrize(
    ("many", "one", "lang"),
    [
        ("travaux", "travail", "fr"),
        ("locaux", "local", "fr"),
        ("noyaux", "noyau", "fr"),
        ("bureaux", "bureau", "fr"),
        ("lots", "lot", "fr"),
        ("cars", "car", "fr"),
        ("prix", "prix", "fr"),
        ("verträge", "verträge", "de"),
        ("klauseln", "klausel", "de"),
        ("clauses", "clause", "en"),
    ],
)
def test_a_plural_and_its_singular_have_one_root(many: str, one: str, lang: str) -> None:
    assert singular(many, lang) == singular(one, lang)
