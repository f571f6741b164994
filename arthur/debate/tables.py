"""Tables of four to six people, each told by a word, a charge and a colour, in that order."""

from dataclasses import dataclass, replace

from codev.words import N_

MOST_TABLES = 8
FEWEST_PEOPLE, MOST_PEOPLE = 4, 48
SMALLEST, LARGEST = 4, 6  # seats at a table; seven people make one table of seven


@dataclass(frozen=True, slots=True)
class Emblem:
    """A table's sign. `field` is a colour of the Okabe-Ito set, safe for colour-blind eyes."""

    id: str
    name: str
    field: str  # "#RRGGBB"


EMBLEMS: tuple[Emblem, ...] = (
    Emblem("chene", N_("Chêne"), "#009E73"),
    Emblem("lion", N_("Lion"), "#E69F00"),
    Emblem("cerf", N_("Cerf"), "#0072B2"),
    Emblem("faucon", N_("Faucon"), "#CC79A7"),
    Emblem("tour", N_("Tour"), "#F0E442"),
    Emblem("dauphin", N_("Dauphin"), "#56B4E9"),
    Emblem("rose", N_("Rose"), "#D55E00"),
    Emblem("lune", N_("Lune"), "#BBBBBB"),
    Emblem("licorne", N_("Licorne"), "#009E73"),
    Emblem("soleil", N_("Soleil"), "#E69F00"),
    Emblem("etoile", N_("Étoile"), "#0072B2"),
    Emblem("dragon", N_("Dragon"), "#CC79A7"),
)


@dataclass(frozen=True, slots=True)
class Table:
    """A table of the room; `emblem` identifies it. One that left keeps what it said."""

    emblem: str
    seats: int
    present: bool = True
    joined: str = ""  # the table that its people went to sit at


def emblem_of(table: str) -> Emblem:
    """The emblem whose id is `table`."""
    return next(emblem for emblem in EMBLEMS if emblem.id == table)


def name_of(author: str) -> str:
    """The name of a table (a source text) where `author` is its emblem's id; `author` itself otherwise."""
    return next((emblem.name for emblem in EMBLEMS if emblem.id == author), author)


def table_counts(people: int) -> tuple[int, ...]:
    """The numbers of tables that seat `people` by four to six (seven: one table); empty outside 4 to 48."""
    if not FEWEST_PEOPLE <= people <= MOST_PEOPLE:
        return ()
    fitting = (n for n in range(1, MOST_TABLES + 1) if SMALLEST * n <= people <= LARGEST * n)
    return tuple(fitting) or (1,)


def usual_count(people: int) -> int:
    """The number of tables that comes closest to five at each."""
    return min(table_counts(people), key=lambda n: (abs(people / n - 5), n))


def seat(people: int, count: int) -> tuple[Table, ...]:
    """`people` over `count` tables as evenly as can be, larger tables first.

    >>> [table.seats for table in seat(22, 4)]
    [6, 6, 5, 5]
    """
    small, larger = divmod(people, count)
    return tuple(Table(EMBLEMS[i].id, small + (i < larger)) for i in range(count))


def merged(tables: tuple[Table, ...], table: str, into: str) -> tuple[Table, ...]:
    """The people of `table` sit at `into`."""
    moved = next(one.seats for one in tables if one.emblem == table)
    gone = tuple(replace(one, present=False, joined=into) if one.emblem == table else one for one in tables)
    return _with_seats(gone, into, moved)


def left_by(tables: tuple[Table, ...], table: str) -> tuple[Table, ...]:
    """`table` goes, its people with it."""
    return tuple(replace(one, present=False) if one.emblem == table else one for one in tables)


def returned(tables: tuple[Table, ...], back: Table) -> tuple[Table, ...]:
    """A table that had gone is here again; its people leave the table where they sat meanwhile."""
    before = next(one for one in tables if one.emblem == back.emblem)
    again = tuple(back if one is before else one for one in tables)
    return _with_seats(again, before.joined, -before.seats)


def _with_seats(tables: tuple[Table, ...], at: str, more: int) -> tuple[Table, ...]:
    return tuple(replace(one, seats=max(1, one.seats + more)) if one.emblem == at else one for one in tables)
