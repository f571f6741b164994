from hypothesis import given
from hypothesis import strategies as st

from codev.export.spelling import is_address, lines, visible
from tests.codev.export.naughty import NAUGHTY


def test_what_acts_unseen_is_shown() -> None:
    assert visible("a\x00b\x1bc\x7f\u202ed\u200f\ud800") == "a␀b␛c␡⟨U+202E⟩d⟨U+200F⟩⟨U+D800⟩"


def test_letters_of_all_scripts_stay() -> None:
    kept = "é e\u0301 שלום مرحبا 漢字 👩‍👩‍👧‍👦 \u00a0\u202f\u00ad ﷽ \t"
    assert visible(kept) == kept


def test_all_line_ends_are_newlines() -> None:
    assert lines(" a\r\nb\rc\u2028d\u2029e\x0bf\x0cg\x85h\n\n \ti ") == list("abcdefghi")


@given(st.one_of(st.text(), st.sampled_from(NAUGHTY)))
def test_nothing_unseen_is_left(text: str) -> None:
    shown = visible(text)
    shown.encode()
    assert not any(ord(letter) < 0x20 and letter not in "\t\n" for letter in shown)
    assert not any(
        letter in shown for letter in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f"
    )


@given(st.text(st.characters(codec="utf-8", categories=["L", "M", "N", "P", "S", "Zs"])))
def test_nothing_seen_is_changed(text: str) -> None:
    assert visible(text) == text


def test_only_web_addresses_become_links() -> None:
    assert is_address("https://www.legifrance.gouv.fr/codes/article_lc/L2152-7?a=b#c")
    for text in (
        "javascript:alert(1)",
        "https://a b",
        "http://",
        "https://a>b",
        "https://a\n",
        "ftp://a",
        "//a",
        "",
    ):
        assert not is_address(text)
