"""What the screens of a circle say in the same words: who, what is asked of the room."""

from arthur.stage_views.shows import CircleRoom
from codev.circle.method import ROLE_NAMES, Role
from codev.circle.roster import called, find
from codev.words import N_, Words

_SILENT = {
    Role.CLIENT: N_("Le client écoute et note"),
    Role.CONSULTANT: N_("Les consultants écoutent"),
    Role.PARTICIPANT: N_("Les participants écoutent"),
    Role.EXPERT: N_("L’expert écoute"),
    Role.WITNESS: N_("Les témoins écoutent"),
}


def who(shows: CircleRoom, seat: int, words: Words) -> str:
    """A person by seat and first name: "N° 7 · Camille", or "N° 7"."""
    person = find(shows.circle.people, seat)
    place = words("N° {seat}", seat=seat)
    return f"{place} · {person.name}" if person and person.name else place


def by_number(shows: CircleRoom, seat: int, words: Words) -> str:
    """The same in short: a first name, or "n° 7"."""
    person = find(shows.circle.people, seat)
    return called(person, words) if person else words("n° {seat}", seat=seat)


def rule_of(shows: CircleRoom, words: Words) -> str:
    """The rule of the phase in hand, in one sentence; "" where it has none."""
    return shows.circle.phase(words.lang).rule


def silent(shows: CircleRoom, words: Words) -> str:
    """Who keeps silent in this phase: "Le client écoute et note"; "" where nobody is asked to."""
    asked = shows.circle.phase(words.lang).silent
    told = tuple(words(_SILENT[role]) if role in _SILENT else words(ROLE_NAMES[role]) for role in asked)
    return " · ".join(told)
