"""What facilitators call roles, duties, presence and groups: any gender, number and case, inclusive spelling too."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from codev.circle.method import ROLE_NAMES, Method, Role
from codev.circle.roster import DUTY_NAMES, PRESENCE_NAMES, Duty, Presence
from codev.packs.handed import folded
from codev.words import Words

Meaning = Role | Duty | Presence | int  # a number is a group

_ALSO: Mapping[str, Meaning] = {
    "facilitateur": Role.FACILITATOR,
    "facilitator": Role.FACILITATOR,
    "porteur": Role.CLIENT,
    "porteur du sujet": Role.CLIENT,
    "witness": Role.WITNESS,
    "observer": Role.OBSERVER,
    "gardien de temps": Duty.TIMEKEEPER,
    "garde temps": Duty.TIMEKEEPER,
    "temps": Duty.TIMEKEEPER,
    "timekeeper": Duty.TIMEKEEPER,
    "secretaire": Duty.SCRIBE,
    "preneur de notes": Duty.SCRIBE,
    "en retard": Presence.LATE,
    "retard": Presence.LATE,
    "excuse": Presence.ABSENT,
}
_BEFORE = (Presence.HERE, Presence.LATE, Presence.ABSENT)  # nobody has left before the start

# « animateur·rice », « animateur-trice », « client-e », « gardien(ne) », once their signs are gone or are spaces.
_BOTH = re.compile(r"(?<=eur)(?:t?rices?)\b| (?:e|es|s|ne|nes|t?rices?|euses?)\b")
_ENDINGS = (("trice", "teur"), ("euse", "eur"), ("enne", "en"), ("ere", "er"), ("ee", ""), ("e", ""))


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Meanings by bare word, and what is proposed to who writes another."""

    meanings: Mapping[str, Meaning]
    shown: tuple[str, ...]

    def meaning(self, word: str) -> Meaning | None:
        return self.meanings.get(bare(word))


def bare(word: str) -> str:
    """A word without what tells gender and number.

    >>> {bare(one) for one in ("Cliente", "clients", "client·e", "client(e)s", "CLIENT-E")}
    {'client'}
    >>> {bare(one) for one in ("animatrice", "Animateurs", "animateur·rice", "animateur/trice")}
    {'animateur'}
    >>> bare("gardienne du temps"), bare("Témoins")
    ('gardien du temp', 'temoin')
    """
    return " ".join(_bare(one) for one in _BOTH.sub("", folded(word)).split())


def _bare(word: str) -> str:
    single = re.sub(r"(?<=..)[sx]$", "", word)
    ending, other = next((pair for pair in _ENDINGS if single.endswith(pair[0])), ("", ""))
    return single.removesuffix(ending) + other if len(single) > len(ending) + 2 else single


def vocabulary(method: Method, words: tuple[Words, ...]) -> Vocabulary:
    """What may be said of someone in `method`, in the languages of `words`, the last one of which is proposed."""
    named: list[tuple[str, Meaning]] = [*_ALSO.items()]
    names: tuple[tuple[Role | Duty | Presence, str], ...] = (
        *ROLE_NAMES.items(),
        *DUTY_NAMES.items(),
        *((one, PRESENCE_NAMES[one]) for one in _BEFORE),
    )
    for meaning, name in names:
        named += [(meaning.value, meaning), *((one(name), meaning) for one in words)]
    for number, group in enumerate(method.groups, start=1):
        named += [(alias, number) for alias in (group, str(number), f"groupe {number}", f"g{number}")]
    roles = (role for role in Role if role in allowed(method))
    shown = (
        *(words[-1](ROLE_NAMES[role]) for role in roles),
        *(words[-1](DUTY_NAMES[duty]) for duty in Duty),
        *(words[-1](PRESENCE_NAMES[one]) for one in _BEFORE),
        *method.groups,
    )
    return Vocabulary({bare(alias): meaning for alias, meaning in named}, shown)


def allowed(method: Method) -> tuple[Role, ...]:
    """The roles that `method` has a use for."""
    others = (Role.CLIENT, Role.CONSULTANT) if method.has_client else (Role.PARTICIPANT,)
    return (*others, *method.guests, Role.FACILITATOR, Role.OBSERVER)
