"""A list of people from a file: one a line, a table from a spreadsheet, or a YAML list. What each word means is not read here.

A line is a name, then words about that person, apart by « ; », tabs or commas: « Camille ; cliente ; attendue ». A first
line of headings (« Prénom ; Rôle ; Groupe ») says which cell is what. Lines that start with « # » are remarks.
"""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass

from codev.packs.handed import Handed, folded
from codev.packs.problems import Kind, Problem
from codev.packs.reading import Data, Spot, read_value
from codev.words import N_

QUOTES = Kind(
    "quotes", N_("un guillemet droit n’est pas fermé, ou pas ouvert"), N_("l’enlever, ou en mettre deux")
)
UNKNOWN_COLUMN = Kind(
    "unknown-column",
    N_("la colonne « {key} » n’est pas connue"),
    N_("l’enlever ; les colonnes possibles : Prénom, Rôle, Groupe, Présence, N°"),
)
NOT_PEOPLE = Kind(
    "not-people",
    N_("ceci n’est pas une liste de personnes"),
    N_("écrire une personne par ligne, après « - » : « - Camille ; cliente »"),
)

KINDS = (QUOTES, UNKNOWN_COLUMN, NOT_PEOPLE)

_BULLET = re.compile(r"\s*(?:[-*•–]\s+)?(?:(?P<seat>\d{1,3})\s*(?:[.)]\s+|\s*$|(?=[;\t,]))[;\t,]?)?")

# What stands at the head of a column, or before « : » in YAML.
NAMES = frozenset(("prenom", "nom", "name", "qui", "personne", "vorname", "prenom nom", "nom prenom"))
SEATS = frozenset(("n", "no", "num", "numero", "place", "siege", "seat"))
WORDS = frozenset(
    (
        "role",
        "roles",
        "tache",
        "taches",
        "duty",
        "duties",
        "groupe",
        "group",
        "presence",
        "statut",
        "gruppe",
        "rolle",
    )
)
LISTS = frozenset(("personnes", "people", "participants", "presents", "personen"))


@dataclass(frozen=True, slots=True)
class Row:
    """What is said of one person: `cells` after the name; `seat` is 0 where no number is given.

    `headed` tells a name that a heading calls so; elsewhere the first cell may be a role without a name.
    """

    line: int
    name: str
    cells: tuple[str, ...]
    seat: int = 0
    headed: bool = False


def rows_of(people: Handed, problems: list[Problem]) -> tuple[Row, ...]:
    """A row for each person; what cannot be followed is in `problems`."""
    if people.yaml:
        return tuple(_from_yaml(people, problems))
    lines = ((number, line.strip()) for number, line in enumerate(people.text.split("\n"), start=1))
    kept = [(number, line) for number, line in lines if line.strip(" ;,") and not line.startswith("#")]
    head = _cells(*kept[0], people.name, []) if kept else ()
    if NAMES & {folded(cell) for cell in head}:
        return tuple(_headed(people.name, kept, problems))
    return tuple(_row(number, line, people.name, problems) for number, line in kept)


def _row(number: int, line: str, file: str, problems: list[Problem]) -> Row:
    numbered = _BULLET.match(line)
    bare = line[numbered.end() :] if numbered else line
    first, *cells = _cells(number, bare, file, problems) or ("",)
    return Row(number, first, tuple(cells), int((numbered and numbered["seat"]) or 0))


def _cells(number: int, line: str, file: str, problems: list[Problem]) -> tuple[str, ...]:
    """The cells of a line, without the empty ones at its end."""
    apart = ";" if ";" in line else ","
    try:
        reader = csv.reader([line], delimiter=apart, skipinitialspace=True, strict='"' in line)
        cells = next(reader, [])
    except csv.Error:
        problems.append(Problem(file, number, 1, QUOTES))
        return ()
    while cells and not cells[-1].strip():
        cells.pop()
    return tuple(" ".join(cell.split()) for cell in cells)


# ---------------------------------------------------------------------- with headings


def _headed(file: str, kept: list[tuple[int, str]], problems: list[Problem]) -> Iterator[Row]:
    (first, line), *others = kept
    columns = [folded(cell) for cell in _cells(first, line, file, problems)]
    shown = _cells(first, line, file, [])
    for column, cell in zip(columns, shown, strict=True):
        if column not in NAMES | SEATS | WORDS:
            problems.append(Problem(file, first, 1, UNKNOWN_COLUMN, (("key", cell),)))
    for number, text in others:
        cells = _cells(number, text, file, problems)
        beyond = [("role", cell) for cell in cells[len(columns) :]]
        yield _filed(number, [*zip(columns, cells, strict=False), *beyond])


def _filed(number: int, cells: list[tuple[str, str]]) -> Row:
    """A row from cells that each have a heading."""
    name = " ".join(cell for column, cell in cells if column in NAMES and cell)
    seat = next((cell for column, cell in cells if column in SEATS and cell), "0")
    said = tuple(part for column, cell in cells if column in WORDS for part in re.split(r"[,;]", cell))
    if not (seat.isascii() and seat.isdigit()):
        said, seat = (*said, seat), "0"
    return Row(number, name, said, int(seat[:4]), headed=True)


# ---------------------------------------------------------------------- YAML


def _from_yaml(people: Handed, problems: list[Problem]) -> Iterator[Row]:
    built = read_value(people.text, people.name, problems)
    if built is None:
        return
    root, spot = built
    if isinstance(root, dict) and len(root) == 1 and folded(key := next(iter(root))) in LISTS:
        root, spot = root[key], (spot.within or {})[key]
    if not isinstance(root, list):
        problems.append(Problem(people.name, spot.line, spot.column, NOT_PEOPLE))
        return
    for index, one in enumerate(root):
        yield from _entry(one, (spot.within or {})[index], people.name, problems)


def _entry(one: Data, spot: Spot, file: str, problems: list[Problem]) -> Iterator[Row]:
    if isinstance(one, str):
        if one.strip():
            yield _row(spot.line, one.strip(), file, problems)
        return
    cells = list(_pairs(one)) if isinstance(one, dict) else []
    if not cells:
        problems.append(Problem(file, spot.line, spot.column, NOT_PEOPLE))
        return
    for key, _ in cells:
        if folded(key) not in NAMES | SEATS | WORDS:
            line, column = (spot.within or {})[key].key or (spot.line, spot.column)
            problems.append(Problem(file, line, column, UNKNOWN_COLUMN, (("key", key),)))
    yield _filed(spot.line, [(folded(key), value) for key, value in cells])


def _pairs(one: dict[str, Data]) -> Iterator[tuple[str, str]]:
    """Each key with its text, or with each text of its list; a deeper value is an unknown word, told later."""
    for key, value in one.items():
        for text in value if isinstance(value, list) else [value]:
            yield key, text if isinstance(text, str) else "…"
