"""What the faces can show, how tall their capitals are, and texts that hold anything."""

import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from arthur.stage.letters import KNOWN, Letters
from arthur.stage.signs import SIGNS, UNKNOWN
from arthur.stage.styles import Face

INK = (0, 0, 0)


@pytest.mark.parametrize("face", Face)
def test_every_character_taken_for_known_is_in_every_face(letters: Letters, face: Face) -> None:
    assert len(KNOWN) > 200
    assert [one for one in KNOWN - SIGNS.keys() if not letters._has(one, face)] == []


@pytest.mark.parametrize("face", Face)
def test_french_german_and_english_need_no_replacement(letters: Letters, face: Face) -> None:
    text = "àâäæçéèêëîïôœöùûüÿÀÂÄÆÇÉÈÊËÎÏÔŒÖÙÛÜŸß«»„“”‘’…–—€°²³½×−%&§\u00a0\u202f"
    assert letters.shown(text, face) == text


@pytest.mark.parametrize("sign", SIGNS)
def test_our_signs_are_drawn_and_have_a_width(letters: Letters, sign: str) -> None:
    drawn = letters.line(sign, Face.PLAIN, 40, INK)
    assert drawn is not None
    assert drawn.get_bounding_rect().w > 10
    assert drawn.get_width() == letters.width(sign, Face.PLAIN, 40)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\x00b\ud800c", "abc"),
        ("№", "No"),
        ("a\u2011b", "a-b"),
        ("漢", UNKNOWN),
        ("👍", UNKNOWN),
        ("ſ", "s"),
    ],
)
def test_what_no_face_has_is_replaced(letters: Letters, text: str, shown: str) -> None:
    assert letters.shown(text, Face.PLAIN) == shown


def test_a_narrow_no_break_space_is_a_thin_gap(letters: Letters) -> None:
    def wide(text: str) -> int:
        return letters.width(text, Face.PLAIN, 60)

    assert wide("ab") < wide("a\u202fb") < wide("a\u00a0b")


@settings(deadline=None, max_examples=200)
@given(st.text(alphabet=st.characters(max_codepoint=sys.maxunicode), max_size=12), st.sampled_from(Face))
def test_any_text_is_drawn_as_wide_as_it_is_measured(letters: Letters, text: str, face: Face) -> None:
    drawn = letters.line(text, face, 30, INK)
    assert drawn is None or drawn.get_width() == letters.width(text, face, 30)


@pytest.mark.parametrize("face", Face)
def test_the_size_for_a_capital_is_the_smallest_that_will_do(letters: Letters, face: Face) -> None:
    for cap in (12, 20, 22, 30, 45, 60, 135, 270):
        px = letters.size_for(face, cap)
        drawn = letters.font(face, px).render("H", True, INK).get_bounding_rect().h
        assert drawn >= cap
        assert letters.cap(face, px - 1) < cap


def test_what_was_drawn_once_is_not_drawn_again(letters: Letters) -> None:
    first = letters.line("Chêne", Face.PLAIN, 31, INK)
    assert letters.line("Chêne", Face.PLAIN, 31, INK) is first
    assert letters.line("Chêne", Face.PLAIN, 31, (9, 9, 9)) is not first
