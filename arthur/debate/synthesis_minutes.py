"""A debate on one page, to project or to mail: its cards, what the tables chose, what was promised. No names."""

from collections.abc import Iterator, Sequence

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

MOST_COMMITMENTS, MOST_SUBJECTS = 8, 4  # what a page holds under the cards of a day
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
    rows = [_row(here, hand, debate.tables, words) for here in debate.rounds for hand in here.hands]
    if rows:
        header = (N_("Carte"), N_("Question"), N_("Choix des tables"), N_("Après l’éclairage"))
        yield Heading(1, words(N_("Ce qui a été débattu")))
        caption, names = words(N_("Cartes et choix")), tuple(words(name) for name in header)
        yield Grid(caption, names, tuple(rows), key="cards")
    if found := explored(debate, words):
        yield stages_explored(found, words)
    meeting = debate.meeting
    if meeting.commitments:
        yield Heading(1, words(N_("Lundi matin : les engagements")))
        promised = [words(N_("{what} ({when})"), what=one.what, when=one.when) for one in meeting.commitments]
        yield from _first(promised, MOST_COMMITMENTS, words)
    if meeting.subjects:
        yield Heading(1, words(N_("Désaccords gardés pour un codéveloppement")))
        yield from _first([kept(one, words) for one in meeting.subjects], MOST_SUBJECTS, words)


def _first(items: Sequence[str], most: int, words: Words) -> Iterator[Block]:
    yield Bullets(tuple(items[:most]))
    if len(items) > most:
        yield Paragraph(words(REST), soft=True)


def _row(here: Round, hand: Hand, tables: Sequence[Table], words: Words) -> tuple[str, ...]:
    """A card, its question, who chose what and who moved, among the tables that it was dealt to."""
    card = card_in(hand.editions, words.lang)
    voices = [voice for voice in heard(here, tables) if not here.distinct or voice.table == hand.table]
    lines = []
    for position in Position:
        if chose := tuple(table_name(voice.table, words) for voice in voices if voice.position is position):
            # The words of a way of one's own are for the minutes: a page has no room for them.
            name = choice_name(position, "", here, hand.table, words)
            lines.append(words(N_("{choice} : {tables}"), choice=name, tables=words.listing(chose)))
    return card.title, card.question, "\n".join(lines), _after(voices, words)


def _after(voices: Sequence[Voice], words: Words) -> str:
    moved = tuple(table_name(voice.table, words) for voice in voices if voice.stance is Stance.MOVED)
    if moved:
        return words.plural("{tables} a bougé", "{tables} ont bougé", len(moved), tables=words.listing(moved))
    if any(voice.stance for voice in voices):
        return words(N_("aucune table n’a bougé"))
    return ""
