"""A sheet of the library as it may be shown: plain values that a session file embeds whole, as it does cards."""

from dataclasses import dataclass
from enum import StrEnum

from arthur.debate.cards import CardEditions, Fact, Stage, checked_on
from codev.words import N_, Words

MODEL = N_("Modèle à adapter, pas un conseil juridique")  # said wherever a clause is read
TO_COLLECT = N_("à collecter")  # under a heading that has nothing yet


class SheetKind(StrEnum):
    """What a sheet is about, in the order in which the kinds are listed."""

    FAMILY = "famille"
    CLAUSE = "clause"
    LAW = "loi"
    LABEL = "label"
    EXPERIENCE = "experience"
    FACT = "fait"  # one that a pack keeps for itself


KIND_NAMES = {
    SheetKind.FAMILY: N_("Famille d’achats"),
    SheetKind.CLAUSE: N_("Clause"),
    SheetKind.LAW: N_("Loi"),
    SheetKind.LABEL: N_("Label"),
    SheetKind.EXPERIENCE: N_("Retour d’expérience"),
    SheetKind.FACT: N_("Fait"),
}


class Heading(StrEnum):
    """What a part of a sheet says: five headings for a family, three for a clause."""

    SOCIAL = "social"
    ENVIRONMENT = "environnement"
    RULES = "regles"
    LABELS = "labels"
    VIGILANCE = "vigilance"
    EXPERIENCES = "experiences"
    WORDING = "modele"
    PROOF = "preuve"
    TRAP = "piege"


HEADING_NAMES = {
    Heading.SOCIAL: N_("Risques sociaux"),
    Heading.ENVIRONMENT: N_("Risques environnementaux"),
    Heading.RULES: N_("Règles et normes"),
    Heading.LABELS: N_("Labels utiles"),
    Heading.VIGILANCE: N_("Points de vigilance"),
    Heading.EXPERIENCES: N_("Retours d’expérience"),
    Heading.WORDING: N_("Le modèle"),
    Heading.PROOF: N_("Preuve et contrôle"),
    Heading.TRAP: N_("Le piège"),
}


@dataclass(frozen=True, slots=True)
class Point:
    """A line of a part; where it names a fact, the fact's reference, and whether it is certain."""

    text: str
    reference: str = ""
    certain: bool = True


@dataclass(frozen=True, slots=True)
class Part:
    heading: Heading
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet in one language. A family has no source of its own: its facts have, and `checked` is the oldest of theirs."""

    id: str
    kind: SheetKind
    lang: str
    title: str
    statement: str = ""
    stages: tuple[Stage, ...] = ()
    families: tuple[str, ...] = ()  # titles
    parts: tuple[Part, ...] = ()
    reference: str = ""
    publisher: str = ""
    url: str = ""
    checked: str = ""  # ISO date
    certain: bool = True
    in_force_since: str = ""  # ISO date, or empty
    valid_until: str = ""  # ISO date, or empty
    translated: bool = False


SheetEditions = tuple[Sheet, ...]  # the same sheet, one language each; the source language first


def sheet_in(editions: SheetEditions, lang: str) -> Sheet:
    """The edition in `lang`, or in the source language where there is none."""
    return next((one for one in editions if one.lang == lang), editions[0])


def source_of(sheet: Sheet, words: Words) -> str:
    """Who publishes the source, and the day it was checked; of a family, the oldest day of its facts."""
    if sheet.kind is SheetKind.FAMILY:
        day = words.iso_date(sheet.checked)
        return (
            words(N_("règles et expériences vérifiées le {day} ou après"), day=day) if sheet.checked else ""
        )
    return f"{sheet.publisher} · {checked_on(sheet, words)}"


def validity(fact: Fact | Sheet, words: Words) -> str:
    """From when and until when a fact holds, as a phrase; empty when its author gave neither."""
    phrases = []
    if fact.in_force_since:
        phrases.append(words(N_("en vigueur depuis le {day}"), day=words.iso_date(fact.in_force_since)))
    if fact.valid_until:
        phrases.append(words(N_("valable jusqu’au {day}"), day=words.iso_date(fact.valid_until)))
    return words.listing(tuple(phrases))


def fact_sheet(fact: Fact, kind: SheetKind, lang: str) -> Sheet:
    """The sheet of a fact: the fact itself."""
    return Sheet(
        id=fact.id,
        kind=kind,
        lang=lang,
        title=fact.title,
        statement=fact.statement,
        reference=fact.reference,
        publisher=fact.publisher,
        url=fact.url,
        checked=fact.checked,
        certain=fact.certain,
        in_force_since=fact.in_force_since,
        valid_until=fact.valid_until,
        translated=fact.translated,
    )


def cited_sheet(cards: CardEditions, fact: str) -> SheetEditions:
    """The sheet of a fact of the éclairage, as the card embeds it: for what the library at hand does not have."""
    return tuple(
        fact_sheet(one, SheetKind.FACT, card.lang)
        for card in cards
        for one in card.eclairage
        if one.id == fact
    )
