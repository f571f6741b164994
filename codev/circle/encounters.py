"""Who meets whom: rounds two by two in which no pair comes twice.

Two groups turn past each other; one group turns by the circle method (Kirkman's). Where the number is odd, or one group
larger, someone rests in each round. Who comes late takes free places first, then one from those who have met most; who
leaves frees a place. What was posted for the others moves as little as can be.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from codev.circle.roster import Person


@dataclass(frozen=True, slots=True)
class Encounter:
    """Two seats at one place (tables are numbered from 1). With two groups, `one` is of the first and stays there."""

    place: int
    one: int
    other: int

    @property
    def pair(self) -> frozenset[int]:
        return frozenset((self.one, self.other))


Round = tuple[Encounter, ...]
Table = tuple[Round, ...]  # who meets whom, round by round


def sides(people: Iterable[Person]) -> tuple[tuple[int, ...], tuple[int, ...] | None]:
    """The seats of those who meet: the two groups, or all of them and None where there is but one."""
    meeting = tuple(person for person in people if person.voice)
    first = tuple(person.seat for person in meeting if person.group != 2)
    if not any(person.group for person in meeting):
        return first, None
    return first, tuple(person.seat for person in meeting if person.group == 2)


def rounds_needed(people: Iterable[Person]) -> int:
    """How many rounds it takes for all to meet."""
    ones, others = sides(people)
    if others is None:
        return max(0, len(ones) - 1 + len(ones) % 2)
    return max(len(ones), len(others))


def first_table(people: Iterable[Person], rounds: int) -> Table:
    """The table of `rounds` rounds. Where all have met before, the last ones are empty: who comes late fills them."""
    ones, others = sides(people)
    whole = _one_group(ones) if others is None else _two_groups(ones, others)
    return (*whole[:rounds], *(() for _ in range(rounds - len(whole))))


def to_hold(table: Table) -> int:
    """How many rounds are to be held: the empty ones at the end are not."""
    return max((number for number, here in enumerate(table, start=1) if here), default=0)


def _two_groups(ones: Sequence[int], others: Sequence[int]) -> Table:
    size = max(len(ones), len(others))
    return tuple(
        tuple(
            Encounter(place + 1, seat, others[(place + turn) % size])
            for place, seat in enumerate(ones)
            if (place + turn) % size < len(others)
        )
        for turn in range(size)
    )


def _one_group(seats: Sequence[int]) -> Table:
    """The first stays, the others turn; a 0 in an odd circle is the empty chair."""
    circle = [*seats, *([0] if len(seats) % 2 else [])]
    table: list[Round] = []
    for _ in range(len(circle) - 1):
        half = len(circle) // 2
        facing = (pair for pair in zip(circle[:half], reversed(circle[half:]), strict=True) if all(pair))
        table.append(
            tuple(Encounter(place, one, other) for place, (one, other) in enumerate(facing, start=1))
        )
        circle = [circle[0], circle[-1], *circle[1:-1]]
    return tuple(table)


def without(table: Table, begun: int, seat: int, people: Iterable[Person]) -> Table:
    """The table once `seat` is gone: the rounds after the `begun` first ones go on without them.

    Two who thereby rest in the same round meet, if they were not to meet at all.
    """
    present = tuple(person for person in people if person.here and person.voice and person.seat != seat)
    rest = (tuple(one for one in here if seat not in one.pair) for here in table[begun:])
    return _closed_up(_all_filled((*table[:begun], *rest), begun, present), begun)


def _closed_up(table: Table, begun: int) -> Table:
    """The table whose later rounds have no hole: nobody waits through a round in which nobody meets."""
    later = table[begun:]
    held = tuple(here for here in later if here)
    return (*table[:begun], *held, *(() for _ in range(len(later) - len(held))))


def with_one(table: Table, begun: int, newcomer: Person, people: Iterable[Person]) -> Table:
    """The table with `newcomer` in the rounds after the `begun` first ones, beside those of `people` who are here."""
    present = (*(one for one in people if one.here and one.voice and one.seat != newcomer.seat), newcomer)
    rounds = list(_all_filled(table, begun, present))
    for index in range(begun, len(rounds)):
        if all(newcomer.seat not in one.pair for one in rounds[index]):
            rounds[index] = _squeezed(rounds[index], newcomer, rounds, present)
    return _all_filled(tuple(rounds), begun, present)


def _all_filled(table: Table, begun: int, present: Sequence[Person]) -> Table:
    """The table, with those who would rest together and never meet set two by two."""
    met = _pairs(table)
    return (*table[:begun], *(_filled(here, present, met) for here in table[begun:]))


def _pairs(table: Iterable[Round]) -> set[frozenset[int]]:
    return {one.pair for round_ in table for one in round_}


def _filled(here: Round, present: Sequence[Person], met: set[frozenset[int]]) -> Round:
    """The round, with those who rest in it set two by two where they never meet otherwise; `met` learns of it."""
    busy = {seat for one in here for seat in one.pair}
    idle = [person for person in present if person.seat not in busy]
    for person in idle:
        for other in idle:
            pair = frozenset((person.seat, other.seat))
            if pair & busy or pair in met or not _may_meet(person, other):
                continue
            one, two = sorted((person, other), key=lambda who: (who.group, who.seat))
            here = (*here, Encounter(_free_place(here), one.seat, two.seat))
            busy |= pair
            met.add(pair)
    return here


def _squeezed(here: Round, newcomer: Person, table: Sequence[Round], present: Sequence[Person]) -> Round:
    """The round with `newcomer` in the place of one who has met more often; as it is where nobody has."""
    times = Counter(seat for round_ in table for one in round_ for seat in one.pair)
    met = _pairs(table)
    by_seat = {person.seat: person for person in present}
    chances = [
        (-times[out], place, out, stays)
        for place, one in enumerate(here)
        for out, stays in ((one.one, one.other), (one.other, one.one))
        if times[out] > times[newcomer.seat] + 1
        and stays in by_seat
        and _may_meet(newcomer, by_seat[stays])
        and frozenset((newcomer.seat, stays)) not in met
    ]
    if not chances:
        return here
    _, place, out, _ = min(chances)
    taken = here[place]
    moved = replace(taken, one=newcomer.seat) if out == taken.one else replace(taken, other=newcomer.seat)
    return (*here[:place], moved, *here[place + 1 :])


def _may_meet(person: Person, other: Person) -> bool:
    """Whether they are two, and of different groups where there are groups."""
    return person.seat != other.seat and (person.group != other.group or not person.group)


def _free_place(here: Round) -> int:
    taken = {one.place for one in here}
    return next(place for place in range(1, len(here) + 2) if place not in taken)
