"""The one-line editor against a plain string, and the words of its promises."""

import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arthur.writing import line as edit
from arthur.writing.cleaning import cleaned
from arthur.writing.clusters import next_stop, previous_stop
from arthur.writing.line import Line, line

# Precomposed and plain characters only: one character is one letter, so that a plain string can be the oracle.
PLAIN = st.text(alphabet="abcéèàçœ’ -€1 «»", max_size=6)
ANY = st.text(
    alphabet=st.one_of(
        st.characters(),
        st.sampled_from("e\u0301\u0302\u200d👩🏽🇫🇷\n\t\x00\ud800\u202e\u00ad가ᅡ"),
    ),
    max_size=12,
)


class Oracle:
    """A text, a caret and an anchor, edited in the most naive way."""

    def __init__(self) -> None:
        self.text, self.caret, self.anchor = "", 0, 0

    def put(self, text: str) -> None:
        start, end = sorted((self.caret, self.anchor))
        self.text = self.text[:start] + text + self.text[end:]
        self.caret = self.anchor = start + len(text)

    def rub(self, by: int) -> None:
        if self.caret == self.anchor:
            self.anchor = min(max(0, self.caret + by), len(self.text))
        self.put("")

    def go(self, place: int, *, select: bool) -> None:
        self.caret = min(max(0, place), len(self.text))
        self.anchor = self.anchor if select else self.caret

    def step(self, by: int, *, select: bool) -> None:
        start, end = sorted((self.caret, self.anchor))
        if start != end and not select:
            self.go(start if by < 0 else end, select=False)
        else:
            self.go(self.caret + by, select=select)


ACTS = st.one_of(
    st.tuples(st.just("type"), PLAIN),
    st.tuples(st.sampled_from(["backspace", "delete", "all", "cut"]), st.none()),
    st.tuples(st.sampled_from(["left", "right", "home", "end"]), st.booleans()),
)


def both(now: Line, oracle: Oracle, act: str, with_: str | bool | None) -> Line:
    select = with_ is True
    match act:
        case "type":
            assert isinstance(with_, str)
            if with_:
                oracle.put(with_)
            return edit.typed(now, with_)
        case "backspace":
            oracle.rub(-1)
            return edit.backspaced(now)
        case "delete":
            oracle.rub(1)
            return edit.deleted(now)
        case "all":
            oracle.caret, oracle.anchor = len(oracle.text), 0
            return edit.all_selected(now)
        case "cut":
            if oracle.caret != oracle.anchor:
                oracle.put("")
            return edit.cut(now)[0]
        case "left" | "right":
            oracle.step(-1 if act == "left" else 1, select=select)
            return (edit.left if act == "left" else edit.right)(now, select=select)
        case _:
            oracle.go(0 if act == "home" else len(oracle.text), select=select)
            return (edit.home if act == "home" else edit.end)(now, select=select)


@given(st.lists(ACTS, max_size=60))
def test_it_edits_as_a_plain_string_would(acts: list[tuple[str, str | bool | None]]) -> None:
    now, oracle = Line(), Oracle()
    for act, with_ in acts:
        now = both(now, oracle, act, with_)
        assert (now.text, now.caret, now.anchor) == (oracle.text, oracle.caret, oracle.anchor)


@given(st.lists(ACTS, max_size=60))
def test_undoing_everything_then_redoing_everything_loses_nothing(
    acts: list[tuple[str, str | bool | None]],
) -> None:
    now, oracle = Line(), Oracle()
    for act, with_ in acts:
        now = both(now, oracle, act, with_)
    back = now
    while back.past:
        back = edit.undone(back)
    assert back.text == ""
    while back.future:
        back = edit.redone(back)
    assert back.text == now.text


EVERY_ACT: list[Callable[[Line], Line]] = [
    edit.backspaced,
    edit.deleted,
    edit.left,
    edit.right,
    edit.home,
    edit.end,
    edit.all_selected,
    edit.undone,
    edit.redone,
    lambda now: edit.backspaced(now, word=True),
    lambda now: edit.deleted(now, word=True),
    lambda now: edit.left(now, word=True, select=True),
    lambda now: edit.right(now, select=True),
    lambda now: edit.cut(now)[0],
]
ANY_ACT = st.one_of(
    st.sampled_from(EVERY_ACT),
    ANY.map(lambda text: lambda now: edit.typed(now, text)),
    ANY.map(lambda text: lambda now: edit.pasted(now, text)),
    ANY.map(lambda text: lambda now: edit.composed(now, text, 99)),
    st.integers(-3, 40).map(lambda place: lambda now: edit.placed(now, place, select=place % 2 == 0)),
)


@given(st.lists(ANY_ACT, max_size=50), st.one_of(st.none(), st.integers(0, 20)))
def test_whatever_is_typed_the_line_stays_whole(
    acts: list[Callable[[Line], Line]], limit: int | None
) -> None:
    now = line("", limit)
    for act in acts:
        now = act(now)
        assert now.text == cleaned(now.text)
        assert 0 <= now.caret <= len(now.text)
        assert 0 <= now.anchor <= len(now.text)
        assert limit is None or len(now.text) <= limit
        assert 0 <= now.shown_caret <= len(now.shown)
        assert now.refused == 0 or (limit is not None and now.refused > limit)


@given(ANY)
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    once = cleaned(text)
    assert cleaned(once) == once
    assert unicodedata.is_normalized("NFC", once)
    assert not any(unicodedata.category(one) in {"Cc", "Cs"} for one in once)


@given(ANY)
def test_the_caret_goes_back_by_the_way_it_came(text: str) -> None:
    held = cleaned(text)
    there, place = [0], 0
    while place < len(held):
        place = next_stop(held, place)
        there.append(place)
    back = [place]
    while place > 0:
        place = previous_stop(held, place)
        back.append(place)
    assert back == there[::-1]


def test_what_a_pasted_text_hides_is_taken_out() -> None:
    assert cleaned("a\r\nb\tc\x00\ud800\u202ed\u200be\u00adf\ufeff") == "a b cdef"
    assert cleaned("e\u0301te\u0301") == "été"


@pytest.mark.parametrize("letter", ["x\u0302", "👩🏽\u200d🚒", "🇫🇷", "q\u0323\u0307"])
def test_what_a_reader_takes_for_one_letter_is_passed_and_rubbed_at_once(letter: str) -> None:
    now = line("a" + letter + "b")
    now = edit.left(edit.left(now))
    assert now.caret == 1
    assert edit.right(now).caret == 1 + len(letter)
    assert edit.deleted(now).text == "ab"
    assert edit.backspaced(edit.right(now)).text == "ab"


def test_an_accent_typed_after_its_letter_joins_it() -> None:
    assert edit.typed(line("caf"), "e").text == "cafe"
    now = edit.typed(line("cafe"), "\u0301")
    assert (now.text, now.caret) == ("café", 4)


def test_words_are_passed_and_rubbed_whole() -> None:
    now = line("l’achat  durable, demain")
    assert edit.left(now, word=True).caret == 18
    assert edit.backspaced(now, word=True).text == "l’achat  durable, "
    assert edit.right(edit.home(now), word=True).caret == 1
    assert edit.deleted(edit.placed(now, 7), word=True).text == "l’achat, demain"


def test_a_word_typed_letter_by_letter_is_taken_back_whole() -> None:
    now = Line()
    for letter in "le prix":
        now = edit.typed(now, letter)
    assert edit.undone(now).text == "le "
    assert edit.undone(edit.undone(now)).text == ""
    assert edit.redone(edit.undone(now)).text == "le prix"


def test_a_move_ends_a_run_of_letters() -> None:
    now = edit.typed(edit.left(edit.typed(Line(), "b")), "a")
    assert edit.undone(now).text == "b"


def test_over_the_limit_it_says_how_long_and_changes_nothing() -> None:
    full = line("a" * 88, limit=90)
    over = edit.pasted(full, "bcde")
    assert (over.text, over.refused) == (full.text, 92)
    assert edit.typed(over, "z").refused == 0
    assert edit.left(over).refused == 0


def test_a_text_already_over_the_limit_can_be_shortened() -> None:
    over = line("a" * 95, limit=90)
    assert edit.backspaced(over).text == "a" * 94
    assert edit.typed(over, "b").refused == 96


def test_a_selection_is_replaced_within_the_limit() -> None:
    now = edit.all_selected(line("a" * 90, limit=90))
    assert edit.typed(now, "b").text == "b"


def test_what_is_being_composed_is_shown_and_is_not_the_text() -> None:
    now = edit.composed(edit.left(line("ab")), "にほ", 1)
    assert (now.text, now.shown, now.shown_caret) == ("ab", "aにほb", 2)
    assert now.shown_composing == (1, 3)
    done = edit.typed(now, "日本")
    assert (done.text, done.composing) == ("a日本b", "")


def test_composing_over_a_selection_shows_what_it_will_replace() -> None:
    now = edit.composed(edit.all_selected(line("abc")), "x", 1)
    assert (now.shown, now.shown_caret, now.text) == ("x", 1, "abc")


def test_cut_hands_over_the_selection_and_nothing_when_there_is_none() -> None:
    now, taken = edit.cut(edit.all_selected(line("abc")))
    assert (now.text, taken) == ("", "abc")
    assert edit.cut(line("abc")) == (line("abc"), "")


def test_pasting_leaves_the_blanks_around_behind() -> None:
    assert edit.pasted(line("un "), "  prix\n").text == "un prix"
