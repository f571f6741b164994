"""How people are seated, and what merging, leaving and coming back do to the tables."""

import pytest

from arthur.debate.tables import (
    EMBLEMS,
    Table,
    left_by,
    merged,
    name_of,
    returned,
    seat,
    table_counts,
    usual_count,
)


@pytest.mark.parametrize("people", range(4, 49))
def test_everybody_sits_at_tables_of_four_to_six(people: int) -> None:
    counts = table_counts(people)
    assert counts
    for count in counts:
        seats = [table.seats for table in seat(people, count)]
        assert sum(seats) == people
        assert len(seats) == count <= 8
        assert max(seats) - min(seats) <= 1
        assert seats == [7] or all(4 <= one <= 6 for one in seats)
    assert usual_count(people) in counts


@pytest.mark.parametrize("people", [-1, 0, 3, 49, 500])
def test_fewer_than_four_or_more_than_forty_eight_do_not_play(people: int) -> None:
    assert table_counts(people) == ()


@pytest.mark.parametrize(
    ("people", "counts"),
    [(4, (1,)), (7, (1,)), (8, (2,)), (12, (2, 3)), (20, (4, 5)), (24, (4, 5, 6)), (48, (8,))],
)
def test_how_many_tables(people: int, counts: tuple[int, ...]) -> None:
    assert table_counts(people) == counts


@pytest.mark.parametrize(("people", "usual"), [(7, 1), (13, 3), (20, 4), (30, 6), (36, 7), (40, 8), (48, 8)])
def test_the_usual_table_has_five(people: int, usual: int) -> None:
    assert usual_count(people) == usual


def test_a_table_has_a_word_a_charge_and_a_colour_of_its_own() -> None:
    assert len({emblem.id for emblem in EMBLEMS}) == len({emblem.name for emblem in EMBLEMS}) == len(EMBLEMS)
    assert len({emblem.field for emblem in EMBLEMS[:8]}) == 8


def test_an_author_that_is_no_table_keeps_its_name() -> None:
    assert (name_of("chene"), name_of("Laxou")) == ("Chêne", "Laxou")


def test_merging_moves_the_people_and_coming_back_takes_them_again() -> None:
    room = (Table("chene", 5), Table("lion", 4))
    one = merged(room, "lion", "chene")
    assert one == (Table("chene", 9), Table("lion", 4, present=False, joined="chene"))
    assert returned(one, Table("lion", 4)) == room


def test_a_table_that_left_comes_back_alone() -> None:
    room = (Table("chene", 5), Table("lion", 4))
    gone = left_by(room, "lion")
    assert gone == (Table("chene", 5), Table("lion", 4, present=False))
    assert returned(gone, Table("lion", 6)) == (Table("chene", 5), Table("lion", 6))


def test_the_table_that_gave_its_seats_back_is_never_empty() -> None:
    gone = (Table("chene", 2), Table("lion", 4, present=False, joined="chene"))
    assert returned(gone, Table("lion", 4))[0].seats == 1
