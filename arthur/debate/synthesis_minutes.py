"""A debate on one page, to project or to mail: its cards, what the tables chose, what was promised. No names."""

from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate
from math import ceil
from typing import TypeVar

from arthur.debate.about_minutes import table_name
from arthur.debate.cards import card_in
from arthur.debate.choice_minutes import choice_name, heard
from arthur.debate.minutes import kept
from arthur.debate.quest_minutes import explored, stages_explored
from arthur.debate.rounds import Hand, Position, Round, Stance, Voice
from arthur.debate.state import Debate
from arthur.debate.tables import Table
from codev.document import Block, Bullets, Document, Heading, Paragraph
from codev.document import Table as Grid
from codev.meeting.minutes import told, when_and_where
from codev.project import INDEPENDENCE
from codev.words import N_, Words

# Lines of a page under its head and its titles, and those that are kept for each list however many cards there are.
LINES, PROMISES, SUBJECTS = 27, 5, 3
WIDTH = 84  # characters of a line
COLUMNS = (34, 30, 16)  # characters of a line in each column of the cards
SMALL = 0.85  # how high such a line is

Row = tuple[str, str, str]
T = TypeVar("T")

REST = N_("La suite est dans le compte rendu.")


def synthesis(debate: Debate, session: str, words: Words) -> Document:  # noqa: ARG001 - nothing in it has a uid
    """The page ("synthèse")."""
    meeting = debate.meeting
    there = words.plural("{count} personne", "{count} personnes", meeting.people)
    head = (*when_and_where(meeting, words), *told(((N_("Participants"), there),), words))
    return Document(
        title=words(N_("Synthèse du débat")),
        subtitle=meeting.title,
        lang=words.lang,
        particulars=head if meeting.opened is not None else (),
        blocks=tuple(_blocks(debate, words)),
        footer=words(INDEPENDENCE),
    )


def _blocks(debate: Debate, words: Words) -> Iterator[Block]:
    meeting = debate.meeting
    dealt = (_row(here, hand, debate.tables, words) for here in debate.rounds for hand in here.hands)
    rows = [row for row in dealt if row[1]]  # a card on which nobody has chosen was not debated
    promised = [words(N_("{what} ({when})"), what=one.what, when=one.when) for one in meeting.commitments]
    open_ones = [kept(one, words) for one in meeting.subjects]
    cards, promises, subjects = _on_a_page(rows, promised, open_ones)
    if cards:
        yield Heading(1, words(N_("Ce qui a été débattu")))
        yield _cards(cards, words)
        if len(cards) < len(rows):
            yield Paragraph(words(REST), soft=True)
    if found := explored(debate, words):
        yield stages_explored(found, words)
    yield from _list(N_("Lundi matin : les engagements"), promised, promises, words)
    yield from _list(N_("Désaccords gardés pour un codéveloppement"), open_ones, subjects, words)


def _on_a_page(
    rows: Sequence[Row], promised: Sequence[str], open_ones: Sequence[str]
) -> tuple[list[Row], list[str], list[str]]:
    """The first of each that have room together: what the cards leave goes to promises, and what these leave further."""
    for_promises = min(PROMISES, sum(map(_item, promised)))
    for_subjects = min(SUBJECTS, sum(map(_item, open_ones)))
    cards = _fitting(rows, _high, LINES - for_promises - for_subjects)
    left = max(LINES - sum(map(_high, cards)) - for_subjects, for_promises)
    promises = _fitting(promised, _item, left)
    left = max(left - sum(map(_item, promises)), 0) + for_subjects
    return cards, promises, _fitting(open_ones, _item, left)


def _cards(rows: Sequence[Row], words: Words) -> Block:
    header = (N_("Carte et question"), N_("Choix des tables"), N_("Après l’éclairage"))
    names = tuple(words(name) for name in header)
    return Grid(words(N_("Cartes et choix")), names, tuple(rows), key="cards")


def _list(title: str, items: Sequence[str], shown: Sequence[str], words: Words) -> Iterator[Block]:
    if items:
        yield Heading(1, words(title))
        yield Bullets(tuple(shown))
    if len(shown) < len(items):
        yield Paragraph(words(REST), soft=True)


def _fitting(items: Sequence[T], lines: Callable[[T], float], room: float) -> list[T]:
    """The first of `items` that fit in `room` lines; one at least."""
    ends = accumulate(map(lines, items))
    return [
        item for number, (item, end) in enumerate(zip(items, ends, strict=True)) if end <= room or not number
    ]


def _item(text: str) -> int:
    return ceil(len(text) / WIDTH)


def _high(row: Row) -> float:
    """How many lines a card takes, about."""
    both = zip(row, COLUMNS, strict=True)
    return SMALL * max(sum(ceil(len(line) / room) for line in cell.split("\n")) for cell, room in both)


def _row(here: Round, hand: Hand, tables: Sequence[Table], words: Words) -> Row:
    """A card, its question, who chose what and who moved, among the tables that it was dealt to."""
    card = card_in(hand.editions, words.lang)
    voices = [voice for voice in heard(here, tables) if not here.distinct or voice.table == hand.table]
    lines = []
    for position in Position:
        if chose := tuple(table_name(voice.table, words) for voice in voices if voice.position is position):
            # The words of a way of one's own are for the minutes: a page has no room for them.
            name = choice_name(position, "", here, hand.table, words)
            lines.append(words(N_("{choice} : {tables}"), choice=name, tables=words.listing(chose)))
    return f"{card.title}\n{card.question}", "\n".join(lines), _after(voices, words)


def _after(voices: Sequence[Voice], words: Words) -> str:
    moved = tuple(table_name(voice.table, words) for voice in voices if voice.stance is Stance.MOVED)
    if moved:
        return words.plural("{tables} a bougé", "{tables} ont bougé", len(moved), tables=words.listing(moved))
    if any(voice.stance for voice in voices):
        return words(N_("aucune table n’a bougé"))
    return ""
