"""Each language with its own signs: French spaces that do not break, German and English quotes, letters that we have."""

import re

import pytest

from arthur.stage.styles import Face
from codev.catalogs import glued
from tests.arthur.stage_views.law import letters
from tests.locales.catalogs import LANGUAGES, TRANSLATED, forms, messages, pairs, translated

NO_BREAK = "\u00a0"
QUOTES = {"de": ("„", "“"), "en": ("“", "”")}
# What is quoted from a file: there a colon takes no space, and quotes are straight.
CODE = re.compile(r"« [\w{}-]+:[^»]*»|https?://|\(\"…\"\)|\('l''eau'\)")


def sources() -> list[str]:
    """The texts that the code says in French: argparse's have words of their own in the French catalog."""
    return [
        text for message in messages("fr") if not any(forms(message.string)) for text in forms(message.id)
    ]


def test_french_high_signs_have_their_space() -> None:
    for text in sources():
        said = CODE.sub("", text)
        assert not re.findall(r"\S[;:!?»]|«\S", said), text
        assert text.count("«") == text.count("»"), text
        assert not re.search(r" [;:!?»%]|« ", glued(text)), text  # none of these spaces can break


def test_the_french_of_argparse_is_typeset_by_hand() -> None:
    own = [said for _, said in translated("fr")]
    assert own
    for text in own:
        assert not re.search(rf"[^{NO_BREAK}][;:!?»]", re.sub(r"%\(\w+\)[rs]", "%s", text)), text


def test_french_apostrophes_and_dots_are_those_of_print() -> None:
    for text in sources():
        assert not {"'", '"', "\u202f"} & set(CODE.sub("", text)), text
        assert "..." not in text, text


@pytest.mark.parametrize("lang", TRANSLATED)
def test_quotes_apostrophes_and_dots_are_those_of_the_language(lang: str) -> None:
    opened, closed = QUOTES[lang]
    foreign = (set("«»„“”'\"\u202f") - {opened, closed}) | {"‚", "‘"}
    for _, said in pairs(lang):
        assert said.count(opened) == said.count(closed), said
        assert not foreign & set(CODE.sub("", said)), said
        assert "..." not in said, said


@pytest.mark.parametrize("lang", TRANSLATED)
def test_high_signs_have_no_space_before_them(lang: str) -> None:
    assert not [said for _, said in pairs(lang) if re.search(r"\s[;:!?]", said)]


@pytest.mark.parametrize("face", Face)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_letter_is_in_every_typeface(lang: str, face: Face) -> None:
    used = "".join(
        sorted({letter for pair in pairs(lang) for text in pair for letter in text if letter != "\n"})
    )
    assert letters().shown(used, face) == used
