"""Who meets whom: everybody once, nobody twice, whoever comes and goes."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from codev.circle.encounters import Encounter, Table, first_table, rounds_needed, to_hold, with_one, without
from codev.circle.method import Role
from codev.circle.roster import Person, Presence, Roster


def circle(people: int) -> Roster:
    return tuple(Person(seat, Role.PARTICIPANT) for seat in range(1, people + 1))


def groups(ones: int, others: int) -> Roster:
    return tuple(replace(person, group=1 if person.seat <= ones else 2) for person in circle(ones + others))


def pairs(table: Table) -> Counter[frozenset[int]]:
    return Counter(one.pair for here in table for one in here)


def is_fair(table: Table) -> None:
    """Nobody is in two places at once, no place is taken twice, no pair meets twice."""
    assert set(pairs(table).values()) <= {1}
    for here in table:
        seats = [seat for one in here for seat in one.pair]
        assert len(seats) == len(set(seats)) == 2 * len(here)
        assert len({one.place for one in here}) == len(here)


@given(st.integers(1, 20), st.integers(1, 20))
def test_two_groups_meet_all_of_each_other_once(ones: int, others: int) -> None:
    people = groups(ones, others)
    table = first_table(people, rounds_needed(people))
    is_fair(table)
    assert len(table) == max(ones, others)
    every = {frozenset(pair) for pair in product(range(1, ones + 1), range(ones + 1, ones + others + 1))}
    assert set(pairs(table)) == every


@given(st.integers(2, 40))
def test_one_group_meets_whole_and_who_is_odd_rests_once(people: int) -> None:
    table = first_table(circle(people), rounds_needed(circle(people)))
    is_fair(table)
    assert len(table) == people - 1 + people % 2
    assert set(pairs(table)) == {frozenset(pair) for pair in combinations(range(1, people + 1), 2)}
    times = Counter(seat for here in table for one in here for seat in one.pair)
    assert set(times.values()) == {people - 1}


def test_the_first_group_keeps_its_places() -> None:
    table = first_table(groups(3, 4), 2)
    assert table == (
        (Encounter(1, 1, 4), Encounter(2, 2, 5), Encounter(3, 3, 6)),
        (Encounter(1, 1, 5), Encounter(2, 2, 6), Encounter(3, 3, 7)),
    )


@pytest.mark.parametrize("rounds", [0, 3, 9])
def test_there_are_as_many_rounds_as_planned(rounds: int) -> None:
    table = first_table(groups(3, 3), rounds)
    assert len(table) == rounds
    assert to_hold(table) == min(rounds, 3)


def test_nobody_opposite_is_nobody_to_meet() -> None:
    table = first_table(groups(4, 0), 4)
    assert to_hold(table) == 0


Change = tuple[str, int]
changes = st.lists(
    st.tuples(st.sampled_from(["leaves", "comes back", "is new", "goes by"]), st.integers(0, 40)), max_size=12
)


@given(st.integers(2, 8), st.integers(0, 8), st.integers(3, 9), changes)
def test_no_pair_meets_twice_whoever_comes_and_goes(
    ones: int, others: int, rounds: int, asked: Sequence[Change]
) -> None:
    people = groups(ones, others) if others else circle(ones)
    table, begun = first_table(people, rounds), 0
    for change, which in asked:
        before, started = table, begun
        person = people[which % len(people)]
        match change:
            case "goes by":
                begun = min(begun + 1, rounds)
            case "leaves" if person.here:
                people = seated(people, replace(person, presence=Presence.GONE))
                table = without(table, begun, person.seat, people)
            case "comes back" if not person.here:
                people = seated(people, replace(person, presence=Presence.HERE))
                table = with_one(table, begun, replace(person, presence=Presence.HERE), people)
            case "is new":
                person = Person(len(people) + 1, Role.PARTICIPANT, group=1 + which % 2 if others else 0)
                people = (*people, person)
                table = with_one(table, begun, person, people)
            case _:
                continue
        is_fair(table)
        assert table[:started] == before[:started]
        nobody_waits_in_vain(table, begun, people)


def seated(people: Roster, changed: Person) -> Roster:
    return tuple(changed if one.seat == changed.seat else one for one in people)


def nobody_waits_in_vain(table: Table, begun: int, people: Roster) -> None:
    """In the rounds to come only those who are here meet, and two who rest together meet in another round."""
    here = {person.seat: person.group for person in people if person.here}
    met = set(pairs(table))
    for round_ in table[begun:]:
        busy = {seat for one in round_ for seat in one.pair}
        assert busy <= here.keys()
        assert all(here[one.one] != here[one.other] or not here[one.one] for one in round_)
        for one, other in combinations(sorted(here.keys() - busy), 2):
            opposite = here[one] != here[other] or not here[one]
            assert not opposite or frozenset((one, other)) in met


def test_who_comes_late_takes_the_place_of_one_who_met_most() -> None:
    people = groups(3, 3)
    table = first_table(people, 3)
    late = Person(7, Role.PARTICIPANT, group=2)
    mended = with_one(table, 1, late, (*people, late))
    is_fair(mended)
    assert sum(7 in one.pair for here in mended for one in here) == 2
    changed = [before != after for before, after in zip(table, mended, strict=True)]
    assert changed == [False, True, True]


def test_who_comes_late_to_a_free_chair_disturbs_nobody() -> None:
    people = groups(4, 3)
    table = first_table(people, 4)
    late = Person(8, Role.PARTICIPANT, group=2)
    mended = with_one(table, 1, late, (*people, late))
    assert set(pairs(table)) <= set(pairs(mended))
    assert sum(8 in one.pair for here in mended for one in here) == 3
