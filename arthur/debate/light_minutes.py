"""What the éclairage of a round showed: facts with their sources, sheets of the library, what would change the answer."""

from collections.abc import Iterator

from arthur.debate.about_minutes import table_name
from arthur.debate.cards import NOT_REREAD, Fact, card_in, checked_on
from arthur.debate.rounds import Round
from arthur.debate.sheets import (
    HEADING_NAMES,
    KIND_NAMES,
    MODEL,
    Point,
    Sheet,
    SheetKind,
    sheet_in,
    source_of,
    validity,
)
from codev.document import Block, Bullets, Heading, Paragraph, Source
from codev.words import N_, Words

TO_CHECK = N_("à vérifier")


def light(here: Round, words: Words) -> Iterator[Block]:
    """Nothing where nothing was shown."""
    facts = _facts_shown(here, words.lang)
    if facts or here.sheets or here.change_shown:
        yield Heading(2, words(N_("Éclairage")))
    for fact in facts:
        checked, note = checked_on(fact, words), _note(fact, words)
        yield Source(fact.statement, fact.reference, fact.publisher, fact.url, checked, note)
    for editions in here.sheets:
        yield from _sheet(sheet_in(editions, words.lang), words)
    if here.change_shown:
        for hand in here.hands:
            text = card_in(hand.editions, words.lang).what_would_change
            table = table_name(hand.table, words) if here.distinct else ""
            lead = words(N_("Ce qui changerait la réponse"))
            yield Paragraph(text, lead=" · ".join(filter(None, (table, lead))))


def _facts_shown(here: Round, lang: str) -> tuple[Fact, ...]:
    cards = [card_in(hand.editions, lang) for hand in here.hands]
    if here.distinct:
        return tuple(fact for card in cards[: here.shown] for fact in card.eclairage[:1])
    return cards[0].eclairage[: here.shown]


def _note(fact: Fact | Sheet, words: Words) -> str:
    """That it is not certain, when it holds, and that its words are a translation's."""
    doubt, translated = "" if fact.certain else words(TO_CHECK), words(NOT_REREAD) if fact.translated else ""
    return " · ".join(filter(None, (doubt, validity(fact, words), translated)))


def _sheet(sheet: Sheet, words: Words) -> Iterator[Block]:
    """A sheet as it was shown, its parts under their own names, then its source."""
    title = words(N_("{kind} : {title}"), kind=words(KIND_NAMES[sheet.kind]), title=sheet.title)
    yield Heading(3, title)
    if sheet.kind is SheetKind.CLAUSE:
        yield Paragraph(words(MODEL), soft=True)
    for part in sheet.parts:
        if part.points:
            yield Paragraph(words(N_("{heading} :"), heading=words(HEADING_NAMES[part.heading])))
            yield Bullets(tuple(_point(point, words) for point in part.points))
    if sheet.kind is SheetKind.FAMILY:
        translated = words(NOT_REREAD) if sheet.translated else ""
        if sources := " · ".join(filter(None, (source_of(sheet, words), translated))):
            yield Paragraph(sources, lead=words(N_("Sources")), soft=True)
    elif sheet.reference:
        checked = checked_on(sheet, words)
        told = sheet.statement or sheet.title
        yield Source(told, sheet.reference, sheet.publisher, sheet.url, checked, _note(sheet, words))


def _point(point: Point, words: Words) -> str:
    if not point.reference:
        return point.text
    if point.certain:
        return words(N_("{text} ({reference})"), text=point.text, reference=point.reference)
    return words(N_("{text} ({reference}, à vérifier)"), text=point.text, reference=point.reference)
