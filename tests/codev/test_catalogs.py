import re
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from hypothesis import given
from hypothesis import strategies as st

from codev.catalogs import NAMES, preferred, pseudo, words_for
from codev.timing import Instant, Millis
from codev.words import SourceWords, Words

ROOT = Path(__file__).parents[2]
NOON = Instant(1_795_521_900_000)  # 24 November 2026, 13:05 in Paris
MINUTE = 60_000


@pytest.fixture
def locales(tmp_path: Path) -> Path:
    """German and French catalogs, with the faults that translators make."""
    german = Catalog("de")
    german.add("Quitter", "Beenden")
    german.add("Bonjour {name}", "Guten Tag {name}")
    german.add("Salut {name}", "Hallo {vorname}")
    german.add("Adieu {name}", "Tschüss {name")
    german.add("Merci {name}", "Danke {0}")
    german.add("Voilà {name}", "Da {name.first}")
    german.add("Encore {name}", "Noch einmal")
    german.add(("{count} table", "{count} tables"), ("{count} Tisch", "{count} Tische"))
    french = Catalog("fr")
    french.add(("{count} table", "{count} tables"), ("{count} table", "{count} tables"))
    for catalog in (german, french):
        folder = tmp_path / str(catalog.locale) / "LC_MESSAGES"
        folder.mkdir(parents=True)
        with (folder / "arthur.mo").open("wb") as writable:
            write_mo(writable, catalog)
    return tmp_path


@pytest.fixture(autouse=True)
def paris(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The time of Paris, where the system lets a program choose."""
    if not hasattr(time, "tzset"):
        pytest.skip("needs a time zone that can be chosen")
    monkeypatch.setenv("TZ", "Europe/Paris")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


def test_a_catalog_speaks_and_the_source_fills_in(locales: Path) -> None:
    german = words_for("de", locales)
    assert german.lang == "de"
    assert german("Quitter") == "Beenden"
    assert german("Bonjour {name}", name="Ève") == "Guten Tag Ève"
    assert german("Pas traduit") == "Pas traduit"
    assert german("") == ""
    assert words_for("xx", locales)("Quitter") == "Quitter"


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("Salut {name}", "Hallo {vorname}"),
        ("Adieu {name}", "Adieu Ève"),
        ("Merci {name}", "Merci Ève"),
        ("Voilà {name}", "Voilà Ève"),
        ("Encore {name}", "Noch einmal"),
    ],
)
def test_a_fault_in_a_translation_ends_no_session(locales: Path, source: str, said: str) -> None:
    assert words_for("de", locales)(source, name="Ève") == said


def test_values_are_never_read_as_places(locales: Path) -> None:
    assert words_for("de", locales)("Bonjour {name}", name="{name} {0} {") == "Guten Tag {name} {0} {"


@pytest.mark.parametrize(("lang", "nothing"), [("fr", "0 table"), ("de", "0 Tische"), ("en", "0 table")])
def test_plurals_follow_the_language_of_the_sentence(locales: Path, lang: str, nothing: str) -> None:
    words = words_for(lang, locales)
    said = [words.plural("{count} table", "{count} tables", count) for count in (0, 1, 2)]
    assert said[0] == nothing
    assert said[1] != said[2]
    assert "{" not in "".join(said)


def test_a_pack_brings_its_own_catalog_and_the_first_has_the_last_word(locales: Path, tmp_path: Path) -> None:
    pack = tmp_path / "pack"
    (pack / "de" / "LC_MESSAGES").mkdir(parents=True)
    catalog = Catalog("de")
    catalog.add("Quitter", "Verlassen")
    catalog.add("Le lait des crèches", "Die Milch der Krippen")
    with (pack / "de" / "LC_MESSAGES" / "pack.mo").open("wb") as writable:
        write_mo(writable, catalog)
    words = words_for("de", locales, pack)
    assert words("Quitter") == "Beenden"
    assert words("Le lait des crèches") == "Die Milch der Krippen"


@pytest.mark.parametrize(
    "content", [b"", b"not a catalog", b"\xde\x12\x04\x95" + b"\xff" * 100, b"\xde\x12\x04\x95"]
)
def test_a_broken_catalog_leaves_the_source(locales: Path, content: bytes) -> None:
    (locales / "de" / "LC_MESSAGES" / "arthur.mo").write_bytes(content)
    assert words_for("de", locales)("Quitter") == "Quitter"


def test_dates_hours_lengths_and_lists(locales: Path) -> None:
    def told(words: Words) -> list[str]:
        lengths = [words.duration(Millis(length)) for length in (40_000, 59_600, 12 * MINUTE, 90 * MINUTE)]
        return [
            words.date(NOON),
            words.hour(NOON),
            *lengths,
            words.listing(("a", "b", "c")),
            words.listing(()),
        ]

    said = {lang: [text.replace("\u00a0", "~") for text in told(words_for(lang, locales))] for lang in NAMES}
    assert said == {
        "fr": ["24~novembre 2026", "13~h~05", "40~s", "1~min", "12~min", "90~min", "a, b et c", ""],
        "de": ["24.~November 2026", "13:05~Uhr", "40~Sek.", "1~Min.", "12~Min.", "90~Min.", "a, b und c", ""],
        "en": ["24~November 2026", "13:05", "40~sec", "1~min", "12~min", "90~min", "a, b and c", ""],
    }


def test_iso_dates(locales: Path) -> None:
    french = words_for("fr", locales)
    assert french.iso_date("2026-11-01") == "1er\u00a0novembre 2026"
    assert french.iso_date("2026-11-11") == "11\u00a0novembre 2026"
    assert [french.iso_date(text) for text in ("", "printemps", "2026-02-30")] == [
        "",
        "printemps",
        "2026-02-30",
    ]


@pytest.mark.parametrize("at", [-(10**18), 0, 10**18])
def test_an_instant_out_of_the_calendar_ends_nothing(locales: Path, at: int) -> None:
    for lang in NAMES:
        assert words_for(lang, locales).date(Instant(at))
        assert words_for(lang, locales).hour(Instant(at))


def test_french_signs_do_not_leave_their_word(locales: Path) -> None:
    said = words_for("fr", locales)("« Prêts ? » : {name} !", name="a ?")
    assert said == "«\u00a0Prêts\u00a0?\u00a0»\u00a0: a ?\u00a0!"


def test_no_typeface_lacks_what_the_words_add(locales: Path) -> None:
    for lang in (*NAMES, "qps"):
        words = words_for(lang, locales)
        said = words("« {a} » ?", a="x") + words.date(NOON) + words.hour(NOON) + words.duration(Millis(5_000))
        assert "\u202f" not in said


@given(st.text(st.characters(codec="utf-8"), max_size=200))
def test_the_pseudo_language_is_longer_and_keeps_its_places(text: str) -> None:
    said = pseudo(text)
    places = re.findall(r"\{[^{}]*\}", text)
    assert re.findall(r"\{[^{}]*\}", said) == places
    plain = re.sub(r"\{[^{}]*\}", "", text)
    if any(letter.isalpha() for letter in plain):
        assert len(said) - len(text) >= 0.4 * len(plain)
        assert said.startswith("[")
        assert said.endswith("]")
    else:
        assert said == text


def test_the_pseudo_language_speaks(locales: Path) -> None:
    words = words_for("qps", locales)
    assert words.lang == "qps"
    assert words("Bonjour {name}", name="Ève").startswith("[Bôñjôûr Ève")
    assert words.plural("{count} table", "{count} tables", 2).startswith("[2 tàblés")
    assert words.date(NOON) == "24\u00a0novembre 2026"


@pytest.mark.parametrize(
    ("environment", "lang"),
    [
        ({}, "fr"),
        ({"LANG": "de_DE.UTF-8"}, "de"),
        ({"LANG": "de_DE.UTF-8", "LC_ALL": "en_GB.UTF-8"}, "en"),
        ({"LANGUAGE": "pl:de:en", "LANG": "fr_FR.UTF-8"}, "de"),
        ({"LANG": "C.UTF-8"}, "fr"),
        ({"LANG": "pt_BR"}, "fr"),
    ],
)
def test_the_system_s_language_is_heard(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], lang: str
) -> None:
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert preferred() == lang


def test_sentences_and_hours_need_no_babel() -> None:
    script = (
        "import sys; from pathlib import Path; from codev.catalogs import words_for\n"
        "words = words_for('de', Path('locales')); words('Quitter'); words.hour(0); words.plural('a', 'b', 2)\n"
        "assert 'babel' not in sys.modules; words.date(0); assert 'babel' in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", script], cwd=ROOT, check=True)


@pytest.mark.parametrize(
    ("lang", "said"),
    [("fr", "1 200 000 12,5 0,1"), ("de", "1.200.000 12,5 0,1"), ("en", "1,200,000 12.5 0.1")],
)
def test_numbers_are_written_as_the_language_does(lang: str, said: str, tmp_path: Path) -> None:
    words = words_for(lang, tmp_path)
    told = " ".join(words.number(one) for one in (1_200_000, 12.5, 0.1))
    assert re.sub(r"\s", " ", told) == said
    assert " " not in words.number(1_200_000)


def test_the_source_writes_numbers_as_french_does(tmp_path: Path) -> None:
    for value in (0, 5, 12.5, 999.99, 1_234.5, 1_200_000):
        assert SourceWords().number(value) == words_for("fr", tmp_path).number(value)
