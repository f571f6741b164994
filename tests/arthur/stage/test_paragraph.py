"""Words in lines: nothing lost, nothing too wide, and the manners of French."""

import itertools
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arthur.stage.paragraph import balanced, shared_out, wrapped

TEXTS = st.text(alphabet=st.sampled_from("abé’-«»;:?!%€1 \u00a0\u202f\n"), max_size=80)


def lines(text: str, width: int) -> list[str]:
    return [text[start:end] for start, end in wrapped(text, width, len)]


@given(TEXTS, st.integers(1, 30))
def test_nothing_is_lost_but_the_spaces_where_lines_break(text: str, width: int) -> None:
    slices = wrapped(text, width, len)
    assert all(a_end <= b_start for (_, a_end), (b_start, _) in itertools.pairwise(slices))
    kept = "".join(text[start:end] for start, end in slices)
    assert re.sub(r"[ \n]", "", kept) == re.sub(r"[ \n]", "", text)


@given(TEXTS, st.integers(1, 30))
def test_no_line_is_wider_than_its_room(text: str, width: int) -> None:
    assert all(len(line) <= width for line in lines(text, width))


@given(TEXTS, st.integers(2, 30))
def test_even_lines_are_as_few_and_no_wider(text: str, width: int) -> None:
    even, greedy = balanced(text, width, len), wrapped(text, width, len)
    assert len(even) == len(greedy)
    assert all(end - start <= width for start, end in even)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("que faire ? rien", "faire ?"),
        ("un prix ; un lot", "prix ;"),
        ("il dit « éco » vite", "« éco »"),
        ("coûte 18 % de plus", "18 %"),
        ("coûte 1 200 € ici", "1 200 €"),
        ("dès 12 h au plus", "12 h"),
        ("dit\u00a0oui\u202f! et non", "dit\u00a0oui\u202f!"),
    ],
)
def test_what_belongs_together_never_parts(text: str, kept: str) -> None:
    for width in range(len(kept), len(text) + 1):
        assert any(kept in line for line in lines(text, width)), (width, lines(text, width))


def test_a_word_too_wide_breaks_between_its_letters() -> None:
    assert lines("anticonstitutionnel", 8) == ["anticons", "titution", "nel"]


def test_line_feeds_are_kept_and_empty_lines_too() -> None:
    assert lines("un\n\ndeux", 9) == ["un", "", "deux"]


def test_even_lines_leave_no_word_alone() -> None:
    text = "Le prix du pain des cantines monte"
    assert [text[a:b] for a, b in wrapped(text, 30, len)] == ["Le prix du pain des cantines", "monte"]
    assert [text[a:b] for a, b in balanced(text, 30, len)] == ["Le prix du pain", "des cantines monte"]


@given(st.integers(0, 200), st.integers(1, 12))
def test_pages_are_few_and_none_is_nearly_empty(count: int, each: int) -> None:
    pages = shared_out(count, each)
    assert sum(pages) == count
    assert all(page <= each for page in pages)
    assert len(pages) == max(1, -(-count // each))
    assert max(pages) - min(pages) <= 1
