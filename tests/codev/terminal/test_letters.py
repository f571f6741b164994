"""Text on a grid of cells: nothing is wider than its place, nothing that was said is lost."""

from hypothesis import given
from hypothesis import strategies as st

from codev.circle.rounds import Mark
from codev.terminal.bodies import columns
from codev.terminal.letters import (
    ASCII,
    CONSOLE,
    USUAL,
    cut,
    cut_line,
    paragraph,
    signs_for,
    spelt,
    spread,
    width,
    wrapped,
)

CELLS = st.integers(min_value=4, max_value=120)
WORDS = st.text(st.sampled_from("abéèç ’«»;!?日本\xa0-")).map(lambda text: " ".join(text.split(" ")))


@given(WORDS, CELLS)
def test_wrapped_lines_fit_and_keep_every_letter(text: str, cells: int) -> None:
    lines = wrapped(text, cells)
    assert all(width(line) <= cells for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


@given(WORDS, CELLS, st.integers(min_value=1, max_value=3))
def test_no_more_lines_than_there_is_room_for(text: str, cells: int, most: int) -> None:
    lines = wrapped(text, cells, most)
    assert len(lines) <= most
    assert all(width(line) <= cells for line in lines)


@given(WORDS, CELLS)
def test_what_is_cut_fits_and_shows_it(text: str, cells: int) -> None:
    short = cut(text, cells)
    assert width(short) <= cells
    assert short == text or short.endswith("…")


@given(WORDS, WORDS, CELLS)
def test_two_ends_share_a_line(left: str, right: str, cells: int) -> None:
    assert sum(width(text) for _, text in spread((("bold", left),), right, cells)) <= max(cells, 0)


@given(st.lists(WORDS.filter(bool), max_size=30), st.integers(min_value=20, max_value=120))
def test_columns_lose_no_item(items: list[str], cells: int) -> None:
    lines = [text for line in columns(items, cells) for _, text in line]
    assert all(width(line) <= cells for line in lines)
    assert sum("".join(line.split()) != "" for line in lines) <= len(items)


@given(st.text())
def test_any_text_is_spelt_in_ascii_on_one_line(text: str) -> None:
    plain = spelt(text, ASCII)
    assert plain.isascii()
    assert all(letter >= " " for letter in plain)
    assert all(letter >= " " for letter in spelt(text, USUAL))


def test_french_is_never_broken_before_a_high_sign() -> None:
    assert wrapped("Comment faire ?", 13) == ["Comment", "faire\xa0?"]
    assert wrapped("Il a dit « oui » hier", 12) == ["Il a dit", "«\xa0oui\xa0» hier"]


def test_a_lead_is_bold_and_a_text_set_in() -> None:
    assert paragraph("Règle :", "se taire", 80) == [(("bold", "Règle\xa0:"), ("", " se taire"))]
    assert paragraph("", "un deux", 6, indent=2) == [(("", "  "), ("", "un")), (("", "  "), ("", "deux"))]


def test_a_line_keeps_its_styles_when_it_is_cut() -> None:
    assert cut_line((("bold", "abc"), ("", "def")), 4) == (("bold", "abc"), ("", "…"))


def test_the_signs_are_those_that_the_terminal_has() -> None:
    assert signs_for("utf-8", "xterm-256color") is USUAL
    assert signs_for("utf-8", "linux") is CONSOLE
    assert signs_for("iso-8859-1", "xterm") is ASCII
    assert signs_for("", "") is ASCII
    assert signs_for("no-such-encoding", "xterm") is ASCII
    for signs in (USUAL, CONSOLE, ASCII):
        assert len({signs.mark(mark) for mark in Mark}) == len(Mark)
