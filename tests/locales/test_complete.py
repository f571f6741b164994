"""The catalogs hold what the code says, all of it translated, and nothing of a translation can break a sentence."""

import ast
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from arthur.debate.cards import PILLAR_NAMES, STAGE_NAMES
from arthur.debate.plans import STEP_NAMES
from arthur.debate.tables import EMBLEMS
from arthur.rehearsal import script
from codev.catalogs import words_for
from codev.meeting.records import COMMITMENT_LIMIT, NAME_LIMIT, WORD_LIMIT
from tests.locales.catalogs import (
    LANGUAGES,
    ROOT,
    TRANSLATED,
    called,
    catalog,
    extracted,
    forms,
    marked,
    messages,
    translated,
)

PLACE = re.compile(r"\{[^{}]*\}|%\(\w+\)[sr]|%[sr]")
KEYS = {"Entrée", "Échap", "Espace", "Page↓", "Page↑", "Ctrl+Q"}
APART, ARROWS = "   ·   ", ("→ ", "← ")  # of the line at the bottom, see `arthur.widgets.foot`
# Keys named in a sentence; "A" and "I" are words in English, "N°" is a number and "[O/n]" a yes of each language's own.
LETTER = re.compile(r"(?<![\w’\[])[B-HJ-Z](?![\w’°])")


def test_no_catalog_is_stale(tmp_path: Path) -> None:
    found = {message.id for message in extracted(tmp_path / "messages.pot") if message.id}
    assert len(found) > 600
    for lang in LANGUAGES:
        kept = {message.id for message in messages(lang)}
        assert kept == found, f"run make catalogs, then translate: {lang}"
        assert not catalog(lang).obsolete


def test_babel_reads_what_python_reads(tmp_path: Path) -> None:
    """Babel takes the strings between parentheses, whatever joins them: it must find the texts that the code says."""
    said = set()
    for _, texts in marked():
        literals = tuple(text.value for text in texts if isinstance(text, ast.Constant))
        if literals:
            said.add(literals[0] if len(literals) == 1 else literals)
    found = {message.id for message in extracted(tmp_path / "messages.pot") if message.id}
    assert not said - found, "Babel does not look into f-strings: name the text before"
    assert found == said


def test_the_code_s_texts_are_whole_literals() -> None:
    """A name, a table of names, N_("…") on the way: but no text that is joined, chosen or filled between the marks."""
    for place, texts in marked():
        loose = [node for text in texts if not isinstance(text, ast.Constant) for node in _unmarked(text)]
        assert not [node for node in loose if isinstance(node, ast.JoinedStr | ast.BinOp)], place
        said = [
            node.value for node in loose if isinstance(node, ast.Constant) and isinstance(node.value, str)
        ]
        assert not any(said), f"{place}: {said}"


def _unmarked(node: ast.AST) -> Iterator[ast.AST]:
    """The node and all that it holds, but marked texts and what chooses in a table."""
    if isinstance(node, ast.Subscript | ast.Compare) or called(node) == "N_":
        return
    yield node
    # Of a choice between two texts only the texts are said, not what decides.
    held = [node.body, node.orelse] if isinstance(node, ast.IfExp) else ast.iter_child_nodes(node)
    for child in held:
        yield from _unmarked(child)


@pytest.mark.parametrize("lang", TRANSLATED)
def test_all_is_translated(lang: str) -> None:
    missing = [message.id for message in messages(lang) if not all(forms(message.string))]
    assert not missing
    assert all(len(forms(message.id)) == len(forms(message.string)) for message in messages(lang))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_nothing_fuzzy_ships(lang: str) -> None:
    assert not catalog(lang).fuzzy
    assert not [message.id for message in messages(lang) if message.fuzzy]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_places_and_edges_are_the_same(lang: str) -> None:
    for source, said in translated(lang):
        assert Counter(PLACE.findall(said)) == Counter(PLACE.findall(source)), said
        assert re.sub(PLACE, "", said).count("{") == re.sub(PLACE, "", source).count("{"), said
        assert re.sub(PLACE, "", said).count("%(") == 0, said
        for edge in (r"^\s*", r"\s*$"):
            assert re.findall(edge, said)[0] == re.findall(edge, source)[0], repr(said)
        assert said.count("\n") == source.count("\n"), repr(said)


@pytest.mark.parametrize("lang", TRANSLATED)
def test_arrows_and_the_letters_of_keys_are_the_same(lang: str) -> None:
    for source, said in translated(lang):
        assert [sign for sign in said if sign in "→←↑↓"] == [sign for sign in source if sign in "→←↑↓"], said
        assert Counter(LETTER.findall(said)) == Counter(LETTER.findall(source)), said


@pytest.mark.parametrize("lang", TRANSLATED)
def test_the_line_at_the_bottom_keeps_its_form(lang: str) -> None:
    """Its keys are drawn from its words: acts stand apart, each begins with its arrow, or with keys and a colon."""
    words = words_for(lang, ROOT / "locales")
    for source, said in translated(lang):
        for act, told in zip(source.split(APART), said.split(APART), strict=True):
            assert (act[:2] in ARROWS) == (told[:2] in ARROWS), said
            if act.startswith("Entrée :"):
                assert told.startswith(f"{words('Entrée')}: "), said
            if act.startswith("Échap :"):
                assert told.startswith(f"{words('Échap')}: "), said


@pytest.mark.parametrize("lang", TRANSLATED)
def test_keys_have_one_name_in_a_language(lang: str) -> None:
    words = words_for(lang, ROOT / "locales")
    for source, said in translated(lang):
        for key in KEYS:
            if re.search(rf"(?<!\w){re.escape(key)}(?!\w)", source):
                assert words(key) in said, said


@pytest.mark.parametrize("lang", LANGUAGES)
def test_words_of_their_own_do_not_meet(lang: str) -> None:
    """Twelve tables, nine stages and nine steps can be told apart by their names."""
    words = words_for(lang, ROOT / "locales")
    groups = ([one.name for one in EMBLEMS], STAGE_NAMES.values(), STEP_NAMES.values(), PILLAR_NAMES.values())
    for group in groups:
        names = [words(name) for name in group]
        assert len(set(names)) == len(names)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_the_rehearsal_writes_keeps_within_the_limits(lang: str) -> None:
    words = words_for(lang, ROOT / "locales")
    said = (*script.REASONS, *script.OTHER_REASONS, *script.WORDS, script.OBJECTION, script.OWN_WAY)
    assert all(len(words(text)) <= WORD_LIMIT for text in said)
    assert len(words(script.SUBJECT)) <= COMMITMENT_LIMIT
    for what, who, when in script.COMMITMENTS:
        assert len(words(what)) <= COMMITMENT_LIMIT
        assert max(len(words(who)), len(words(when))) <= NAME_LIMIT
