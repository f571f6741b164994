"""What is printed: the card of a table, the facilitator's private sheet, the slip on which a table writes."""

from collections.abc import Sequence
from xml.etree import ElementTree as ET

from arthur.debate.cards import NOT_REREAD, PILLAR_NAMES, STAGE_NAMES, Card, Fact, checked_on, other_language
from arthur.debate.rounds import (
    AGREEMENT_NAMES,
    LETTERED,
    POSITION_NAMES,
    REASON_LIMIT,
    STANCE_NAMES,
    Position,
    Stance,
)
from arthur.debate.sheets import validity
from arthur.scenario_pack.page import Child, node, page
from codev.words import N_, Words

FICTIONAL = N_("Des lieux ou des montants de cette carte sont inventés.")
TO_CHECK = N_("à vérifier")
DOTS = "…" * 14  # where a hand writes


def table_cards(cards: Sequence[Card], words: Words) -> str:
    """The cards of the tables, in large print, a sheet each; nothing on them that only the facilitator may read."""
    title = cards[0].title if len(cards) == 1 else words(N_("Cartes des tables"))
    return page(title, words.lang, "large", *(_table_card(card, words) for card in cards))


def facilitator_sheet(card: Card, words: Words) -> str:
    """All that the facilitator knows of a card: prompts, shortcuts, objections, éclairage. Never projected."""
    article = node("article", lang=card.lang)
    article.append(
        node("p", words(N_("Pour l’animateur seul : ne pas projeter")), class_="private", lang=words.lang)
    )
    article.extend(_opening(card, words))
    article.append(_title(words, N_("Les voies")))
    for letter, option in zip(LETTERED, card.options, strict=False):
        article.append(
            node(
                "section",
                node("h3", f"{POSITION_NAMES[letter]} – {option.label}"),
                node("p", option.text),
                node("p", node("strong", words(N_("Objection :")), lang=words.lang), " ", option.objection),
            )
        )
    article.append(_title(words, N_("Relances")))
    article.append(node("ul", *(node("li", prompt) for prompt in card.prompts)))
    article.append(_title(words, N_("Raccourcis à ne pas laisser passer")))
    pairs = [(node("dt", one.claim), node("dd", one.why)) for one in card.shortcuts]
    article.append(node("dl", *(half for pair in pairs for half in pair)))
    article.append(_title(words, N_("Éclairage")))
    article.extend(_fact(fact, words) for fact in card.eclairage)
    article.append(_title(words, N_("Ce qui changerait la réponse")))
    article.append(node("p", card.what_would_change))
    title = words(N_("{title} : fiche de l’animateur"), title=card.title)
    return page(title, words.lang, "small", article)


def table_slips(card: Card | None, words: Words, tables: Sequence[str] = ("",)) -> str:
    """The paper of each table: its choice, agreement, reason, the objection it heard, then maintient or bouge.

    Without a card the options are letters alone; a table without a name gets a line to write it.
    """
    slips = (_slip(card, words, table) for table in tables)
    return page(words(N_("Fiche de table")), words.lang, "large", *slips)


def _table_card(card: Card, words: Words) -> ET.Element:
    article = node("article", lang=card.lang)
    article.extend(_opening(card, words))
    for letter, option in zip(LETTERED, card.options, strict=False):
        heading = node("h2", f"{POSITION_NAMES[letter]} – {option.label}")
        article.append(node("section", heading, node("p", option.text), class_="option"))
    own = words(N_("… ou votre propre voie."))
    article.append(node("p", own, lang=words.lang))
    return article


def _opening(card: Card, words: Words) -> list[ET.Element]:
    families = words.listing(tuple(family.title for family in card.families))
    pillars = words.listing(tuple(words(PILLAR_NAMES[pillar]) for pillar in card.pillars))
    about = (words(STAGE_NAMES[card.stage]), families, pillars, other_language(card, words))
    opening = [
        node("p", " · ".join(filter(None, about)), class_="soft", lang=words.lang),
        node("h1", card.title),
        node("p", card.situation),
        node("p", card.question, class_="question"),
    ]
    if card.fictional:
        opening.append(node("p", words(FICTIONAL), class_="soft", lang=words.lang))
    return opening


def _title(words: Words, text: str) -> ET.Element:
    return node("h2", words(text), lang=words.lang)


def _fact(fact: Fact, words: Words) -> ET.Element:
    heading: list[Child] = [fact.title]
    if not fact.certain:
        heading.append(node("span", f" ({words(TO_CHECK)})", lang=words.lang))
    link = node("a", fact.url, href=fact.url)
    checked = checked_on(fact, words)
    source = node("p", f"{fact.reference} – {fact.publisher}, ", link, f" – {checked}", class_="soft")
    section = node("section", node("h3", *heading), node("p", fact.statement), source, class_="fact")
    if dates := validity(fact, words):
        section.append(node("p", dates, class_="soft", lang=words.lang))
    if fact.translated:
        section.append(node("p", words(NOT_REREAD), class_="soft", lang=words.lang))
    return section


def _slip(card: Card | None, words: Words, table: str) -> ET.Element:
    name = table or DOTS
    article = node("article", node("h1", words(N_("Table : {name}"), name=name)))
    if card:
        article.append(node("p", node("strong", card.title), f" – {card.question}", lang=card.lang))
    article.append(_title(words, N_("1. Notre choix")))
    article.append(_boxes(_ways(card, words)))
    article.append(node("h3", words(N_("Entre nous"))))
    article.append(_boxes([words(name) for name in AGREEMENT_NAMES.values()], in_row=True))
    article.append(_lines(words, N_("2. Notre raison")))
    article.append(_lines(words, N_("3. L’objection que nous avons entendue")))
    article.append(_title(words, N_("4. Après l’éclairage, notre table…")))
    kept, moved = (words(STANCE_NAMES[stance]) for stance in (Stance.KEPT, Stance.MOVED))
    article.append(_boxes([kept, words(N_("{moved}, vers : {dots}"), moved=moved, dots=DOTS)], in_row=True))
    return article


def _ways(card: Card | None, words: Words) -> list[str]:
    if card:
        pairs = zip(LETTERED, card.options, strict=False)
        ways = [f"{POSITION_NAMES[letter]} – {option.label}" for letter, option in pairs]
    else:
        ways = [POSITION_NAMES[letter] for letter in LETTERED]
    return [*ways, words(N_("{own} : {dots}"), own=words(POSITION_NAMES[Position.OWN]), dots=DOTS)]


def _boxes(labels: Sequence[str], *, in_row: bool = False) -> ET.Element:
    items = (node("li", node("span", class_="box", aria_hidden="true"), label) for label in labels)
    return node("ul", *items, class_="choices row" if in_row else "choices")


def _lines(words: Words, text: str) -> ET.Element:
    limit = words(N_("{limit} caractères au plus"), limit=REASON_LIMIT)
    heading = node("h2", words(text), " ", node("span", f"({limit})", class_="soft"))
    return node("section", heading, node("div", class_="line"), node("div", class_="line"))
