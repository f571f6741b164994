"""Who will be there, from a file that a facilitator writes: names, roles, duties, groups, who comes late.

Everything but the number of people may be left out: without a client the first who can be is one; without groups the
first half meets the second. What cannot be followed is told with its line, all of it at once.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from codev.circle.method import ROLE_NAMES, Method, Role
from codev.circle.roster import MOST_SEATS, Duty, Person, Presence, Roster
from codev.meeting.records import NAME_LIMIT
from codev.packs.handed import Unread, handed
from codev.packs.people_text import Row, rows_of
from codev.packs.people_words import Meaning, Vocabulary, allowed, bare, vocabulary
from codev.packs.problems import Kind, Problem, Value, in_order
from codev.packs.schema import close_to
from codev.words import N_, SourceWords, Words

UNKNOWN_WORD = Kind(
    "unknown-role",
    N_("« {value} » n’est ni un rôle, ni une tâche, ni un groupe, ni une présence"),
    N_("écrire l’un de ces mots : {possible}"),
    N_("vouliez-vous dire « {close} » ? Les mots possibles : {possible}"),
)
CONFLICT = Kind(
    "two-roles",
    N_("« {value} » et « {other} » ne vont pas ensemble pour une personne"),
    N_("n’en garder qu’un"),
)
NOT_HERE = Kind(
    "role-not-in-method",
    N_("la méthode « {method} » n’a pas de place pour ce rôle : {value}"),
    N_("les rôles possibles : {possible}"),
)
NO_GROUPS = Kind(
    "no-groups", N_("la méthode « {method} » n’a pas de groupes"), N_("enlever « {value} » de cette ligne")
)
WHICH_GROUP = Kind(
    "which-group",
    N_("le groupe de cette personne n’est pas dit, celui d’autres l’est"),
    N_("ajouter l’un de ceux-ci : {possible} ; ou n’en donner à personne"),
)
ONE_GROUP = Kind(
    "one-group", N_("tout le monde est du même groupe"), N_("il faut du monde dans les deux : {possible}")
)
TWO_CLIENTS = Kind(
    "two-clients",
    N_("il y a déjà un client, à la ligne {other}"),
    N_("n’en garder qu’un : l’autre est consultant"),
)
CLIENT_AWAY = Kind(
    "client-away",
    N_("le client ne vient pas"),
    N_("nommer client quelqu’un qui vient, ou reporter la séance"),
)
NO_GUEST = Kind(
    "no-guest",
    N_("il manque ce rôle, que la méthode demande : {value}"),
    N_("l’écrire après un prénom : « Camille ; {value} »"),
)
BOUNDS = Kind(
    "people",
    N_(
        "cette méthode se joue de {least} à {most} personnes, animateur, observateurs et absents non comptés ; ici {count}"
    ),
    N_("ajouter ou enlever des lignes, ou choisir une autre méthode"),
)
SEATS = Kind("seats", N_("il y a {count} lignes, {limit} au plus"), N_("en enlever"))
BAD_SEAT = Kind(
    "seat",
    N_("le numéro {value} est déjà donné, ou n’est pas entre 1 et {limit}"),
    N_("en donner un autre, ou n’en donner aucun"),
)
LONG_NAME = Kind(
    "long-name", N_("le prénom « {value} » compte {count} lettres, {limit} au plus"), N_("le raccourcir")
)

KINDS = (
    UNKNOWN_WORD,
    CONFLICT,
    NOT_HERE,
    NO_GROUPS,
    WHICH_GROUP,
    ONE_GROUP,
    TWO_CLIENTS,
    CLIENT_AWAY,
    NO_GUEST,
    BOUNDS,
    SEATS,
    BAD_SEAT,
    LONG_NAME,
)


def read_people(path: Path, method: Method, words: Words | None = None) -> Roster:
    """The people listed at `path`, as `method` needs them; roles in French or as `words` has them. Raises `Unread`."""
    problems: list[Problem] = []
    people = handed(path, tab=";")
    rows = rows_of(people, problems)
    roster: Roster = ()
    if rows or not problems:  # a file that could not be followed is not also said to name nobody
        roster = _Reader(people.name, method, words or SourceWords(), problems).roster(rows)
    if problems:
        raise Unread(in_order(problems))
    return roster


@dataclass(slots=True)
class _Said:
    """One row, its words understood; a role of None is nobody's in particular."""

    row: Row
    name: str
    role: Role | None = None
    duties: tuple[Duty, ...] = ()
    presence: Presence = Presence.HERE
    group: int = 0

    @property
    def coming(self) -> bool:
        return self.presence is not Presence.ABSENT


class _Reader:
    """From rows to a roster, one question at a time."""

    def __init__(self, file: str, method: Method, words: Words, problems: list[Problem]) -> None:
        self.file, self.method, self.words, self.problems = file, method, words, problems
        self.known: Vocabulary = vocabulary(method, (SourceWords(), words))

    def roster(self, rows: tuple[Row, ...]) -> Roster:
        if len(rows) > MOST_SEATS:
            self._tell(rows[MOST_SEATS].line, SEATS, count=len(rows), limit=MOST_SEATS)
            return ()
        said = [self._understood(row) for row in rows]
        self._give_roles(said)
        self._give_groups(said)
        seats = self._seats(said)
        roster = tuple(
            Person(seat, one.role or self._usual, one.name, one.duties, one.group, one.presence)
            for seat, one in zip(seats, said, strict=True)
        )
        coming = sum(person.voice and person.coming for person in roster)
        if not self.method.least <= coming <= self.method.most:
            self.problems.append(_bounds(self.file, self.method, coming))
        return tuple(sorted(roster, key=lambda person: person.seat))

    @property
    def _usual(self) -> Role:
        return Role.CONSULTANT if self.method.has_client else Role.PARTICIPANT

    def _tell(self, line: int, kind: Kind, **values: Value) -> None:
        self.problems.append(Problem(self.file, line, 1 if line else 0, kind, tuple(values.items())))

    # ---- one row

    def _understood(self, row: Row) -> _Said:
        alone = row.name and not row.headed and self.known.meaning(row.name) is not None
        cells = (row.name, *row.cells) if alone else row.cells
        one = _Said(row, "" if alone else row.name)
        taken: dict[type, tuple[Meaning, str]] = {}
        for word in filter(None, (cell.strip() for cell in cells)):
            meaning = self.known.meaning(word)
            if meaning is None:
                self._unknown(row.line, word)
                continue
            before, other = taken.setdefault(type(meaning), (meaning, word))
            if before is not meaning and not isinstance(meaning, Duty):
                self._tell(row.line, CONFLICT, value=other, other=word)
            self._apply(one, meaning)
        if len(one.name) > NAME_LIMIT:
            self._tell(row.line, LONG_NAME, value=one.name, count=len(one.name), limit=NAME_LIMIT)
        return one

    def _unknown(self, line: int, word: str) -> None:
        by_word = {bare(one): one for one in self.known.shown}
        near = close_to(bare(word), by_word)
        if not near and word.isdigit() and not self.method.groups:
            self._tell(line, NO_GROUPS, value=word, method=self.method.title)
            return
        self._tell(line, UNKNOWN_WORD, value=word, possible=self.known.shown, close=by_word.get(near, ""))

    def _apply(self, one: _Said, meaning: Meaning) -> None:
        match meaning:
            case Role():
                one.role = self._usual if meaning in (Role.CONSULTANT, Role.PARTICIPANT) else meaning
                if one.role not in allowed(self.method):
                    self._not_here(one.row.line, one.role)
            case Duty():
                one.duties = tuple(dict.fromkeys((*one.duties, meaning)))
            case Presence():
                one.presence = meaning
            case int():
                one.group = meaning

    def _not_here(self, line: int, role: Role) -> None:
        possible = tuple(self.words(ROLE_NAMES[one]) for one in allowed(self.method))
        value = self.words(ROLE_NAMES[role])
        self._tell(line, NOT_HERE, value=value, method=self.method.title, possible=possible)

    # ---- all of them

    def _give_roles(self, said: list[_Said]) -> None:
        clients = [one for one in said if one.role is Role.CLIENT]
        for one in clients[1:]:
            self._tell(one.row.line, TWO_CLIENTS, other=clients[0].row.line)
        if clients and not clients[0].coming:
            self._tell(clients[0].row.line, CLIENT_AWAY)
        if self.method.has_client and not clients:
            free = [one for one in said if one.coming and one.role in (None, Role.CONSULTANT)]
            first = next((one for one in free if one.role is None), free[0] if free else None)
            if first:
                first.role = Role.CLIENT
        for role in self.method.guests:
            if said and not any(one.role is role and one.coming for one in said):
                self._tell(0, NO_GUEST, value=self.words(ROLE_NAMES[role]))

    def _give_groups(self, said: list[_Said]) -> None:
        if not self.method.groups:
            return
        meeting = [one for one in said if one.role in (None, self._usual)]
        without = [one for one in meeting if not one.group]
        if len(without) == len(meeting):
            for index, one in enumerate(meeting):
                one.group = 1 if index < -(-len(meeting) // 2) else 2
            return
        for one in without:
            self._tell(one.row.line, WHICH_GROUP, possible=self.method.groups)
        if len({one.group for one in meeting if one.coming}) == 1:
            self._tell(0, ONE_GROUP, possible=self.method.groups)

    def _seats(self, said: list[_Said]) -> Iterator[int]:
        """The numbers that were given, then the first free ones for the others."""
        given: set[int] = set()
        for one in said:
            seat = one.row.seat
            if seat and (seat in given or seat > MOST_SEATS):
                self._tell(one.row.line, BAD_SEAT, value=seat, limit=MOST_SEATS)
            given |= {seat} if seat else set()
        free = (seat for seat in range(1, 2 * MOST_SEATS + 1) if seat not in given)
        for one in said:
            yield one.row.seat or next(free)


def _bounds(file: str, method: Method, count: int) -> Problem:
    values = (("least", method.least), ("most", method.most), ("count", count))
    return Problem(file, 0, 0, BOUNDS, values)
