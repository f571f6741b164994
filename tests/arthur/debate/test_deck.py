"""The deck never repeats itself before it is out."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from arthur.debate import deck

ORDER = tuple("abcde")
counts = st.lists(st.integers(1, 8), min_size=1, max_size=6)


def test_a_card_dealt_is_no_longer_in_the_deck_until_it_is_out() -> None:
    assert deck.left(ORDER, ()) == ORDER
    assert deck.left(ORDER, "ab") == tuple("cde")
    assert deck.left(ORDER, "abcde") == ORDER
    assert deck.left(ORDER, "abcdea") == tuple("bcde")
    assert deck.left((), "a") == ()


def test_a_draw_takes_what_is_left_before_it_begins_again() -> None:
    assert deck.following(ORDER, "abcd", 3) == tuple("eab")
    assert deck.following(ORDER, "", 7) == tuple("abcdeab")
    assert deck.following((), "", 3) == ()


def test_a_card_picked_by_hand_comes_first() -> None:
    assert deck.following(ORDER, "a", 3, "d") == tuple("dbc")
    assert deck.following(ORDER, "a", 0, "d") == ()


def test_what_is_put_back_goes_to_the_end() -> None:
    assert deck.put_back(ORDER, "ab", "b") == (tuple("acdeb"), ("a",))


def test_a_draw_across_the_end_is_put_back_whole() -> None:
    order, dealt = deck.put_back(ORDER, "abcdeab", "eab")
    assert (order, Counter(dealt)) == (tuple("cdabe"), Counter("abcd"))
    assert deck.left(order, dealt) == ("e",)  # the others were dealt once already


@given(counts, st.integers(1, 8))
def test_no_card_comes_twice_until_the_deck_is_out(draws: list[int], size: int) -> None:
    order = tuple("abcdefgh"[:size])
    dealt: tuple[str, ...] = ()
    for count in draws:
        cards = deck.following(order, dealt, count)
        assert len(cards) == count
        assert len(set(cards)) == min(count, size)
        dealt += cards
    times = Counter(dealt)
    assert max(times.values()) - min(times[card] for card in order) <= 1


@given(st.permutations("abcdef"), st.sets(st.sampled_from("abcdef")), st.integers(1, 6))
def test_a_draw_has_no_card_twice_while_there_are_others(
    order: list[str], dealt: set[str], count: int
) -> None:
    cards = deck.following(order, sorted(dealt), count)
    assert len(set(cards)) == count
    undealt = [card for card in order if card not in dealt]
    assert list(cards[: len(undealt)]) == undealt[:count]


@given(counts, st.integers(1, 8))
def test_putting_back_forgets_the_draw_but_for_the_order(draws: list[int], size: int) -> None:
    order = tuple("abcdefgh"[:size])
    dealt = deck.following(order, (), sum(draws[:-1]))
    cards = deck.following(order, dealt, draws[-1])
    again, still = deck.put_back(order, dealt + cards, cards)
    assert sorted(again) == sorted(order)
    assert Counter(still) == Counter(dealt)
