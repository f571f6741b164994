"""What the minutes keep of one round: the card, what each table said, and what the éclairage showed."""

from collections.abc import Iterator, Sequence

from arthur.debate.about_minutes import table_name
from arthur.debate.cards import PILLAR_NAMES, STAGE_NAMES, Card, card_in, imprevu_in
from arthur.debate.choice_minutes import choice, heard, reasons, side_by_side
from arthur.debate.light_minutes import light
from arthur.debate.rounds import (
    AGREEMENT_NAMES,
    CAUSE_NAMES,
    LETTERED,
    STANCE_NAMES,
    Cause,
    Round,
    Stance,
    Voice,
)
from arthur.debate.tables import Table
from codev.document import Block, Bullets, Heading, Paragraph
from codev.document import Table as Grid
from codev.words import N_, Words


def round_minutes(here: Round, tables: Sequence[Table], words: Words) -> Iterator[Block]:
    """The blocks of one round; none before a card is dealt."""
    if not here.hands:
        return
    yield Heading(1, _title(here, words))
    for hand in here.hands:
        card = card_in(hand.editions, words.lang)
        if here.distinct:
            yield Heading(2, " · ".join((table_name(hand.table, words), card.title)))
        yield from _card(card, words)
    yield from _imprevu(here, words)
    yield from _voices(here, tables, words)
    yield from _objections(here, words)
    yield from light(here, words)
    yield from _moved(here, tables, words)


def _title(here: Round, words: Words) -> str:
    """The round, and its card where the room has but one."""
    if here.distinct:
        return words(N_("Manche {number}"), number=here.number)
    title = card_in(here.editions(), words.lang).title
    return words(N_("Manche {number} : {card}"), number=here.number, card=title)


def _card(card: Card, words: Words) -> Iterator[Block]:
    """The card as it was read, then what it is about."""
    yield Paragraph(card.situation)
    yield Paragraph(card.question, lead=words(N_("Question")))
    yield Bullets(tuple(_lettered(card, words, [option.text for option in card.options])))
    about = " · ".join(
        (
            words(STAGE_NAMES[card.stage]),
            *(family.title for family in card.families),
            *(words(PILLAR_NAMES[pillar]) for pillar in card.pillars),
        )
    )
    if card.fictional:
        invented = N_("{about}. Des lieux ou des montants de cette carte sont inventés.")
        about = words(invented, about=about)
    yield Paragraph(about, soft=True)


def _lettered(card: Card, words: Words, texts: Sequence[str]) -> Iterator[str]:
    """One line for each option of the card that has a text."""
    for position, option, text in zip(LETTERED, card.options, texts, strict=False):
        letter = position.value.upper()
        yield words(N_("{letter}. {label} : {text}"), letter=letter, label=option.label, text=text)


def _imprevu(here: Round, words: Words) -> Iterator[Block]:
    if here.imprevu:
        drawn = imprevu_in(here.imprevu, words.lang)
        said = words(
            N_("{title}. {text} {question}"), title=drawn.title, text=drawn.text, question=drawn.question
        )
        yield Paragraph(said, lead=words(N_("Imprévu")))


def _voices(here: Round, tables: Sequence[Table], words: Words) -> Iterator[Block]:
    voices = heard(here, tables)
    if not voices:
        return
    yield Heading(2, words(N_("Ce que les tables ont dit")))
    if picture := side_by_side(here, tables, words):
        yield picture
    header = (
        N_("Table"),
        N_("Premier choix"),
        N_("Accord"),
        N_("Raison"),
        N_("Objection entendue"),
        N_("Après l’éclairage"),
    )
    yield Grid(
        words(N_("Choix, raisons et objections de la manche {number}"), number=here.number),
        tuple(words(name) for name in header),
        tuple(_voice_row(voice, here, words) for voice in voices),
        key="positions",
    )


def _voice_row(voice: Voice, here: Round, words: Words) -> tuple[str, ...]:
    return (
        table_name(voice.table, words),
        choice(voice, here, words),
        words(AGREEMENT_NAMES[voice.agreement]) if voice.agreement else "",
        reasons(voice, words),
        voice.objection,
        words(STANCE_NAMES[voice.stance]) if voice.stance else "",
    )


def _objections(here: Round, words: Words) -> Iterator[Block]:
    """Why the éclairage opened before all was said, and what the card then objected."""
    if here.cause is None:
        return
    yield Paragraph(
        words(CAUSE_NAMES[here.cause]), lead=words(N_("Éclairage ouvert avant tous les arguments"))
    )
    if here.cause is Cause.NONE_HEARD:
        yield Paragraph(words(N_("Les objections que la carte a montrées à la place :")))
        for hand in here.hands:
            card = card_in(hand.editions, words.lang)
            yield Bullets(tuple(_lettered(card, words, [option.objection for option in card.options])))


def _moved(here: Round, tables: Sequence[Table], words: Words) -> Iterator[Block]:
    said = [voice for voice in heard(here, tables) if voice.stance]
    moved = tuple(table_name(voice.table, words) for voice in said if voice.stance is Stance.MOVED)
    if moved:
        lead = words.plural("A bougé après l’éclairage", "Ont bougé après l’éclairage", len(moved))
        yield Paragraph(words.listing(moved), lead=lead)
    elif said:
        yield Paragraph(words(N_("Aucune table n’a bougé après l’éclairage.")))
