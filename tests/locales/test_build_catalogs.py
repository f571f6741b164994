"""The catalogs that the build makes."""

import gettext
from pathlib import Path

import pytest
from babel.messages.pofile import PoFileError

from locales.build_catalogs import compile_catalogs

TEXTS = """
msgid "table"
msgstr ""

msgid "{count} table"
msgid_plural "{count} tables"
msgstr[0] ""
msgstr[1] ""
"""


class Missing(gettext.NullTranslations):
    def gettext(self, message: str) -> str:
        return "missing"


def compiled(root: Path, language: str, plural: str, texts: str = TEXTS) -> gettext.GNUTranslations:
    source = root / "locales" / language / "LC_MESSAGES" / "arthur.po"
    source.parent.mkdir(parents=True)
    head = (
        f'msgid ""\nmsgstr ""\n"Language: {language}\\n"\n"Plural-Forms: nplurals=2; plural={plural};\\n"\n'
    )
    source.write_text(head + texts, encoding="utf-8")
    (target,) = compile_catalogs(root)
    with target.open("rb") as readable:
        return gettext.GNUTranslations(readable)


@pytest.mark.parametrize(
    ("count", "form"), [(0, "{count} table"), (1, "{count} table"), (2, "{count} tables")]
)
def test_french_translates_itself_with_its_own_plurals(tmp_path: Path, count: int, form: str) -> None:
    french = compiled(tmp_path, "fr", "(n > 1)")
    assert french.ngettext("{count} table", "{count} tables", count) == form
    assert french.gettext("table") == "table"


def test_another_language_is_not_filled_with_french(tmp_path: Path) -> None:
    german = compiled(tmp_path, "de", "(n != 1)")
    german.add_fallback(Missing())
    assert german.gettext("table") == "missing"


def test_a_damaged_catalog_stops_the_build(tmp_path: Path) -> None:
    with pytest.raises(PoFileError, match="misformatted"):
        compiled(tmp_path, "de", "(n != 1)", 'msgid "a"\nstray words\n')


def test_the_catalogs_of_a_pack_are_compiled_too(tmp_path: Path) -> None:
    source = tmp_path / "scenarios" / "essai" / "locales" / "de" / "LC_MESSAGES" / "essai.po"
    source.parent.mkdir(parents=True)
    source.write_text(
        'msgid ""\nmsgstr ""\n"Language: de\\n"\n\nmsgid "Choix"\nmsgstr "Wahl"\n', encoding="utf-8"
    )
    (target,) = compile_catalogs(tmp_path)
    with target.open("rb") as readable:
        assert gettext.GNUTranslations(readable).gettext("Choix") == "Wahl"
