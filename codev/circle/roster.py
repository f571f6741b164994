"""Who is there: seats in order, their roles and duties, and who is present. A seat is a number; a name is optional."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from codev.circle.method import ROLE_NAMES, ROLES_OF, VOICES, Method, Order, Role, Speakers
from codev.words import N_, Words

MOST_SEATS = 48  # with the facilitator, observers and those who come late

# Where a name is typed, one line: what is kept, where, until when.
NAME_NOTICE = N_(
    "Les prénoms sont facultatifs. Ils restent dans le fichier de la séance, sur cet ordinateur, jusqu’à ce que vous "
    "l’effaciez."
)


class Duty(StrEnum):
    """What someone does besides their role."""

    TIMEKEEPER = "gardien-du-temps"
    SCRIBE = "scribe"


DUTY_NAMES = {Duty.TIMEKEEPER: N_("gardien du temps"), Duty.SCRIBE: N_("scribe")}


class Presence(StrEnum):
    HERE = "present"
    LATE = "attendu"  # announced, not there yet
    ABSENT = "absent"  # will not come
    GONE = "parti"  # was there, and may come back


PRESENCE_NAMES = {
    Presence.HERE: N_("présent"),
    Presence.LATE: N_("attendu"),
    Presence.ABSENT: N_("absent"),
    Presence.GONE: N_("parti"),
}


@dataclass(frozen=True, slots=True)
class Person:
    """A seat of the circle. `group` is 1 or 2 where two groups meet each other, 0 elsewhere."""

    seat: int
    role: Role
    name: str = ""
    duties: tuple[Duty, ...] = ()
    group: int = 0
    presence: Presence = Presence.HERE

    @property
    def here(self) -> bool:
        return self.presence is Presence.HERE

    @property
    def coming(self) -> bool:
        """Whether a plan counts them: there, or announced."""
        return self.presence in (Presence.HERE, Presence.LATE)

    @property
    def voice(self) -> bool:
        """Whether they speak as one of the circle, which the facilitator and observers do not."""
        return self.role in VOICES


Roster = tuple[Person, ...]  # by seat


def seated(method: Method, people: int, guests: int = 1) -> Roster:
    """`people` round the table, the usual roles given out: the client first, or `guests` of each role that is needed.

    The facilitator has no seat: who runs the session is not counted.
    """
    first = (Role.CLIENT,) if method.has_client else ()
    invited = tuple(role for role in method.guests for _ in range(guests))
    others = Role.CONSULTANT if method.has_client else Role.PARTICIPANT
    roles = (*first, *invited, *(others for _ in range(people)))[:people]
    groups = len(method.groups)
    half = -(-people // 2)
    return tuple(
        Person(seat, role, group=(1 if seat <= half else 2) if groups else 0)
        for seat, role in enumerate(roles, start=1)
    )


def find(people: Iterable[Person], seat: int) -> Person | None:
    return next((person for person in people if person.seat == seat), None)


def client_of(people: Iterable[Person]) -> Person | None:
    return next((person for person in people if person.role is Role.CLIENT), None)


def changed(people: Roster, person: Person) -> Roster:
    """The roster with `person` in their seat, new or not."""
    by_seat = {one.seat: one for one in people} | {person.seat: person}
    return tuple(by_seat[seat] for seat in sorted(by_seat))


def with_client(people: Roster, seat: int) -> Roster:
    """The roster whose client is `seat`; who was client before is a consultant like the others."""
    former = (replace(one, role=Role.CONSULTANT) if one.role is Role.CLIENT else one for one in people)
    return tuple(replace(one, role=Role.CLIENT) if one.seat == seat else one for one in former)


def speaking(people: Iterable[Person], speakers: Speakers) -> tuple[Person, ...]:
    """Those of `people` whom `speakers` means, there or not, by seat."""
    return tuple(person for person in people if person.role in ROLES_OF[speakers])


def in_order(people: Sequence[Person], order: Order) -> tuple[int, ...]:
    """The seats in the order of a round; a rotated one starts half-way round the circle.

    >>> from codev.circle.method import Role
    >>> five = [Person(seat, Role.CONSULTANT) for seat in range(1, 6)]
    >>> in_order(five, Order.ROTATED)
    (3, 4, 5, 1, 2)
    """
    seats = tuple(person.seat for person in people)
    match order:
        case Order.SEATING:
            return seats
        case Order.REVERSED:
            return seats[::-1]
        case Order.ROTATED:
            half = len(seats) // 2
            return (*seats[half:], *seats[:half])
        case Order.CLIENT_FIRST:
            first = tuple(person.seat for person in people if person.role is Role.CLIENT)
            return (*first, *(seat for seat in seats if seat not in first))


def called(person: Person, words: Words) -> str:
    """How someone is named: by first name where there is one, by number otherwise."""
    return person.name or words(N_("n° {seat}"), seat=person.seat)


def part_of(person: Person, groups: tuple[str, ...], words: Words) -> str:
    """What someone is here: of one of the two `groups` where there are two, else their role."""
    if 0 < person.group <= len(groups):
        return groups[person.group - 1]
    return words(ROLE_NAMES[person.role])
