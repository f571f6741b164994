"""What a card, an imprévu and a fact are, once read and checked: plain values that a session file embeds whole."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from arthur.debate.insertion import Basis
from codev.words import N_, Words


class Stage(StrEnum):
    """The nine stages of a purchase, in the order of the road."""

    NEED = "besoin"
    SOURCING = "sourcage"
    LOTS = "allotissement"
    SPECIFICATIONS = "specifications"
    CRITERIA = "criteres"
    PERFORMANCE = "execution"
    NEGOTIATION = "negociation"
    FOLLOW_UP = "suivi"
    END_OF_LIFE = "fin-de-vie"


class Pillar(StrEnum):
    """The three pillars of sustainable development: the lanes of the map."""

    ENVIRONMENT = "environnement"
    SOCIAL = "social"
    ECONOMY = "economie"


STAGE_NAMES = {
    Stage.NEED: N_("Besoin"),
    Stage.SOURCING: N_("Sourçage"),
    Stage.LOTS: N_("Allotissement"),
    Stage.SPECIFICATIONS: N_("Spécifications"),
    Stage.CRITERIA: N_("Critères"),
    Stage.PERFORMANCE: N_("Exécution"),
    Stage.NEGOTIATION: N_("Négociation"),
    Stage.FOLLOW_UP: N_("Suivi"),
    Stage.END_OF_LIFE: N_("Fin de vie"),
}

PILLAR_NAMES = {
    Pillar.ENVIRONMENT: N_("Environnement"),
    Pillar.SOCIAL: N_("Social"),
    Pillar.ECONOMY: N_("Économie"),
}


@dataclass(frozen=True, slots=True)
class Family:
    """A family of purchases (food, works, cleaning…)."""

    id: str
    title: str


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact of law, label or experience. Only a `certain` one (coded V or VS) is shown without "à vérifier"."""

    id: str
    title: str
    statement: str
    reference: str
    publisher: str
    url: str
    checked: str  # ISO date
    certain: bool
    in_force_since: str = ""  # ISO date, or empty
    valid_until: str = ""  # ISO date, or empty
    translated: bool = False  # its words are a translation's: NOT_REREAD is said where they are shown


NOT_REREAD = N_("Traduction non relue par un juriste")


class Checked(Protocol):
    """What was checked one day: a fact, or its sheet."""

    @property
    def checked(self) -> str: ...
    @property
    def certain(self) -> bool: ...


def checked_on(fact: Checked, words: Words) -> str:
    """The day of the check, in words; what is not certain was only looked at."""
    day = words.iso_date(fact.checked)
    return words(N_("vérifié le {day}"), day=day) if fact.certain else words(N_("consulté le {day}"), day=day)


@dataclass(frozen=True, slots=True)
class Option:
    """A way that can be defended: its short name, its best argument, one strong objection to it."""

    label: str
    text: str
    objection: str


@dataclass(frozen=True, slots=True)
class Shortcut:
    """A claim that the facilitator should not let pass, and why."""

    claim: str
    why: str


@dataclass(frozen=True, slots=True)
class Card:
    """A scenario card in one language. `prompts` and `shortcuts` are the facilitator's: never projected."""

    id: str
    pack: str
    lang: str
    title: str
    stage: Stage
    families: tuple[Family, ...]
    pillars: tuple[Pillar, ...]
    situation: str
    question: str
    options: tuple[Option, ...]
    prompts: tuple[str, ...]
    shortcuts: tuple[Shortcut, ...]
    eclairage: tuple[Fact, ...]
    what_would_change: str
    fictional: bool = False
    clauses: tuple[str, ...] = ()  # ids of model clauses of the library
    insertion: Basis | None = None  # the example that its calculator of insertion hours opens with


@dataclass(frozen=True, slots=True)
class Imprevu:
    """An event card in one language, and the stages and families that it fits (none given: all)."""

    id: str
    pack: str
    lang: str
    title: str
    text: str
    question: str
    stages: tuple[Stage, ...] = ()
    families: tuple[str, ...] = ()

    def fits(self, card: Card) -> bool:
        stage = not self.stages or card.stage in self.stages
        family = not self.families or any(one.id in self.families for one in card.families)
        return stage and family


class Written(Protocol):
    """What is written in one language: a card, a sheet of the library."""

    @property
    def lang(self) -> str: ...


_WRITTEN_IN = {"fr": N_("Texte en français"), "de": N_("Texte en allemand"), "en": N_("Texte en anglais")}


def other_language(text: Written, words: Words) -> str:
    """The language of what could not be said in that of `words`, as a phrase; empty when it is the same."""
    if text.lang == words.lang:
        return ""
    named = _WRITTEN_IN.get(text.lang)
    return words(named) if named else words(N_("Texte en une autre langue ({lang})"), lang=text.lang)


CardEditions = tuple[Card, ...]  # the same card, one language each; the pack's source language first
ImprevuEditions = tuple[Imprevu, ...]


def card_in(editions: CardEditions, lang: str) -> Card:
    """The edition in `lang`, or in the source language where there is none."""
    return next((one for one in editions if one.lang == lang), editions[0])


def imprevu_in(editions: ImprevuEditions, lang: str) -> Imprevu:
    """The edition in `lang`, or in the source language where there is none."""
    return next((one for one in editions if one.lang == lang), editions[0])
