"""What is printed of a card, of an imprévu and of a fact: plain texts, ready for `printing.typ`."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from arthur.debate.cards import (
    NOT_REREAD,
    PILLAR_NAMES,
    STAGE_NAMES,
    Card,
    Fact,
    Imprevu,
    Stage,
    checked_on,
    other_language,
)
from arthur.debate.rounds import AGREEMENT_NAMES, LETTERED, POSITION_NAMES, STANCE_NAMES, Position, Stance
from arthur.debate.sheets import validity
from arthur.scenario_pack.sheets import DOTS, FICTIONAL, TO_CHECK
from codev.export.spelling import is_address, lines
from codev.export.typesetting import glued
from codev.words import N_, Words

Told = dict[str, Any]
_UNBROKEN = 24  # letters without a space that fit in the narrowest column
_KEYS = frozenset({"lang", "link", "svg"})  # read by the machine, never by an eye


def printable(told: Any, lang: str) -> Any:  # noqa: ANN401 - any part of what is told
    """What is told with each text on one line, nothing in it that acts unseen, and places to break long words."""
    return _changed(told, lambda text: _soft(glued(text) if lang == "fr" else text))


def _changed(told: Any, change: Callable[[str], str]) -> Any:  # noqa: ANN401
    """A title that shows nothing is three dots: what reads a page aloud wants one."""
    if isinstance(told, str):
        return change(" ".join(lines(told)))
    if isinstance(told, Mapping):
        changed = {key: one if key in _KEYS else _changed(one, change) for key, one in told.items()}
        return changed | {"title": changed["title"] or "…"} if "title" in changed else changed
    return [_changed(one, change) for one in told] if isinstance(told, Sequence) else told


def _soft(text: str) -> str:
    return re.sub(rf"\S{{{_UNBROKEN}}}(?=\S)", "\\g<0>\u200b", text)


def card_texts(card: Card, words: Words) -> Told:
    """A card whole: what the tables read, and what only the facilitator's sheet shows of it."""
    families = words.listing(tuple(family.title for family in card.families))
    pillars = words.listing(tuple(words(PILLAR_NAMES[pillar]) for pillar in card.pillars))
    notes = [other_language(card, words), words(FICTIONAL) if card.fictional else ""]
    options = [
        {"letter": POSITION_NAMES[letter], "label": one.label, "text": one.text, "objection": one.objection}
        for letter, one in zip(LETTERED, card.options, strict=False)
    ]
    return {
        "lang": card.lang.partition("_")[0],
        "id": card.id,
        "stage": words(STAGE_NAMES[card.stage]),
        "step": list(Stage).index(card.stage),
        "about": f"{families} · {pillars}",
        "title": card.title,
        "situation": card.situation,
        "question": card.question,
        "options": options,
        "notes": " ".join(filter(None, notes)),
        "facts": [_fact(fact, words) for fact in card.eclairage],
        "change": card.what_would_change,
        "prompts": card.prompts,
        "shortcuts": [{"claim": one.claim, "why": one.why} for one in card.shortcuts],
        "clauses": ", ".join(card.clauses),
        "ways": _ways(card, words),
    }


def imprevu_texts(imprevu: Imprevu, words: Words) -> Told:
    """An imprévu, with the stages that it fits, for who draws one without a machine."""
    stages = words.listing(tuple(words(STAGE_NAMES[stage]) for stage in imprevu.stages))
    return {
        "lang": imprevu.lang.partition("_")[0],
        "title": imprevu.title,
        "text": imprevu.text,
        "question": imprevu.question,
        "fits": words(N_("Pour : {stages}"), stages=stages)
        if stages
        else words(N_("Pour toutes les étapes")),
    }


def _fact(fact: Fact, words: Words) -> Told:
    notes: Iterable[str] = (validity(fact, words), words(NOT_REREAD) if fact.translated else "")
    return {
        "title": fact.title,
        "doubt": "" if fact.certain else words(TO_CHECK),
        "statement": fact.statement,
        "origin": " · ".join((fact.reference, fact.publisher, checked_on(fact, words))),
        "notes": " · ".join(filter(None, notes)),
        "url": fact.url,
        "link": fact.url if is_address(fact.url) else "",
    }


def _ways(card: Card, words: Words) -> list[str]:
    """What a table may tick on its slip."""
    named = zip(LETTERED, card.options, strict=False)
    own = words(N_("{own} : {dots}"), own=words(POSITION_NAMES[Position.OWN]), dots=DOTS)
    return [*(f"{POSITION_NAMES[letter]} – {option.label}" for letter, option in named), own]


def slip_texts(words: Words) -> Told:
    """What every slip of a table asks, whatever the card."""
    kept, moved = (words(STANCE_NAMES[stance]) for stance in (Stance.KEPT, Stance.MOVED))
    return {
        "table": words(N_("Table : {name}"), name=DOTS),
        "choice": words(N_("1. Notre choix")),
        "between": words(N_("Entre nous")),
        "agreements": [words(name) for name in AGREEMENT_NAMES.values()],
        "reason": words(N_("2. Notre raison")),
        "objection": words(N_("3. L’objection que nous avons entendue")),
        "after": words(N_("4. Après l’éclairage, notre table…")),
        "stances": [kept, words(N_("{moved}, vers : {dots}"), moved=moved, dots=DOTS)],
        "back": words(N_("Notes de la table")),
    }
