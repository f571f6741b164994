"""Packs and cards as plain text, for a terminal."""

from collections.abc import Iterable, Iterator
from textwrap import fill

from arthur.debate.cards import NOT_REREAD, STAGE_NAMES, Card, card_in, other_language
from arthur.debate.rounds import LETTERED, POSITION_NAMES
from arthur.scenario_pack.loading import Pack
from arthur.scenario_pack.sheets import FICTIONAL, TO_CHECK
from codev.words import N_, Words

WIDTH = 100  # characters of a line


def pack_lines(packs: Iterable[Pack], words: Words) -> Iterator[str]:
    """Each pack with its languages, then its cards with their stage, then its imprévus."""
    for pack in packs:
        langs = dict.fromkeys((pack.lang, *(card.lang for editions in pack.cards for card in editions)))
        yield f"{pack.id} – {pack.title_in(words.lang)} ({pack.version}, {', '.join(langs)})"
        for editions in pack.cards:
            card = card_in(editions, words.lang)
            yield f"  {card.id} – {card.title} ({words(STAGE_NAMES[card.stage])})"
        for imprevu in (editions[0] for editions in pack.imprevus):
            yield words(N_("  {id} – {title} (imprévu)"), id=imprevu.id, title=imprevu.title)


def find_card(packs: Iterable[Pack], reference: str, lang: str) -> Card | None:
    """The card `<id>` or `<pack>:<id>` in `lang`, or in its source language; None when no pack has it."""
    pack_id, _, card_id = reference.rpartition(":")
    for pack in packs:
        for editions in pack.cards if pack_id in {"", pack.id} else ():
            if editions[0].id == card_id:
                return card_in(editions, lang)
    return None


def card_text(card: Card, words: Words) -> str:
    """What the room may read of a card, with its facts; not the prompts, which have their own sheet."""
    about = filter(None, (words(STAGE_NAMES[card.stage]), other_language(card, words)))
    blocks = [f"{card.title} – {', '.join(about)}", card.situation, card.question]
    for letter, option in zip(LETTERED, card.options, strict=False):
        way = f"{POSITION_NAMES[letter]} – {option.label}"
        blocks.append(words(N_("{name} : {text}"), name=way, text=option.text))
    blocks.append(words(N_("Éclairage")))
    for fact in card.eclairage:
        doubt = "" if fact.certain else f" ({words(TO_CHECK)})"
        said = f"{fact.statement} [{fact.reference}]"
        blocks.append(words(N_("{name} : {text}"), name=f"{fact.title}{doubt}", text=said))
    if any(fact.translated for fact in card.eclairage):
        blocks.append(words(NOT_REREAD))
    blocks.append(words(N_("Ce qui changerait la réponse : {text}"), text=card.what_would_change))
    if card.fictional:
        blocks.append(words(FICTIONAL))
    return "\n\n".join(fill(block, WIDTH) for block in blocks)
