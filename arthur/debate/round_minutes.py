"""What the minutes keep of one round: the card, what each table said, and what the éclairage showed."""

from collections.abc import Iterator, Sequence

from arthur.debate.cards import PILLAR_NAMES, STAGE_NAMES, Card, Fact, card_in, checked_on, imprevu_in
from arthur.debate.rounds import (
    AGREEMENT_NAMES,
    CAUSE_NAMES,
    LETTERED,
    POSITION_NAMES,
    STANCE_NAMES,
    Agreement,
    Cause,
    Position,
    Round,
    Stance,
    Voice,
)
from arthur.debate.tables import Table, emblem_of
from codev.document import Block, Bullets, Heading, Paragraph, Source
from codev.document import Table as Grid
from codev.words import N_, Words


def round_minutes(here: Round, tables: Sequence[Table], words: Words) -> Iterator[Block]:
    """The blocks of one round; none before a card is dealt."""
    if not here.hands:
        return
    yield Heading(1, words(N_("Manche {number}"), number=here.number))
    for hand in here.hands:
        yield from _card(card_in(hand.editions, words.lang), _table_name(hand.table, here, words), words)
    yield from _imprevu(here, words)
    yield from _voices(here, tables, words)
    yield from _objections(here, words)
    yield from _light(here, words)
    yield from _moved(here, tables, words)


def _table_name(table: str, here: Round, words: Words) -> str:
    """The table whose card it is; nothing where the room has one card."""
    return words(emblem_of(table).name) if here.distinct else ""


def _card(card: Card, table: str, words: Words) -> Iterator[Block]:
    yield Heading(2, " · ".join(filter(None, (table, card.title))))
    about = (
        words(STAGE_NAMES[card.stage]),
        *(family.title for family in card.families),
        *(words(PILLAR_NAMES[pillar]) for pillar in card.pillars),
    )
    yield Paragraph(" · ".join(about), soft=True)
    yield Paragraph(card.situation)
    yield Paragraph(card.question, lead=words(N_("Question")))
    yield Bullets(tuple(_lettered(card, words, [option.text for option in card.options])))
    if card.fictional:
        yield Paragraph(words(N_("Des lieux ou des montants de cette carte sont inventés.")), soft=True)


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
    heard = [voice for voice in (here.voice(table.emblem) for table in tables) if voice in here.voices]
    if not heard:
        return
    yield Heading(2, words(N_("Ce que les tables ont dit")))
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
        tuple(_voice_row(voice, here, words) for voice in heard),
    )


def _voice_row(voice: Voice, here: Round, words: Words) -> tuple[str, ...]:
    return (
        words(emblem_of(voice.table).name),
        _choice(voice, here, words),
        words(AGREEMENT_NAMES[voice.agreement]) if voice.agreement else "",
        _reasons(voice, words),
        voice.objection,
        words(STANCE_NAMES[voice.stance]) if voice.stance else "",
    )


def _choice(voice: Voice, here: Round, words: Words) -> str:
    first = choice_name(voice.position, voice.own_way, here, voice.table, words)
    if voice.second is None:
        return first
    second = choice_name(voice.second, "", here, voice.table, words)
    split = voice.agreement is Agreement.SPLIT
    both = N_("{first} ; autre moitié : {second}") if split else N_("{first} ; minorité : {second}")
    return words(both, first=first, second=second)


def _reasons(voice: Voice, words: Words) -> str:
    """The table's reason; where it has two, each behind its option."""
    if not (voice.position and voice.second and voice.second_reason):
        return voice.reason
    given = ((voice.position, voice.reason), (voice.second, voice.second_reason))
    named = (
        words(N_("{option} : {reason}"), option=words(POSITION_NAMES[position]), reason=reason)
        for position, reason in given
        if reason
    )
    return " / ".join(named)


def choice_name(position: Position | None, own_way: str, here: Round, table: str, words: Words) -> str:
    """A choice in words: "B. Louer", "Notre voie : …", or nothing."""
    if position is None:
        return ""
    editions = here.editions(table)
    if position in LETTERED and editions:
        option = card_in(editions, words.lang).options[LETTERED.index(position)]
        return f"{position.value.upper()}. {option.label}"
    name = words(POSITION_NAMES[position])
    return words(N_("{name} : {text}"), name=name, text=own_way) if own_way else name


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


def _light(here: Round, words: Words) -> Iterator[Block]:
    facts = _facts_shown(here, words.lang)
    if facts or here.change_shown:
        yield Heading(2, words(N_("Éclairage")))
    for fact in facts:
        note = "" if fact.certain else words(N_("à vérifier"))
        yield Source(fact.statement, fact.reference, fact.publisher, fact.url, checked_on(fact, words), note)
    if here.change_shown:
        for hand in here.hands:
            text = card_in(hand.editions, words.lang).what_would_change
            table = _table_name(hand.table, here, words)
            lead = words(N_("Ce qui changerait la réponse"))
            yield Paragraph(text, lead=" · ".join(filter(None, (table, lead))))


def _facts_shown(here: Round, lang: str) -> tuple[Fact, ...]:
    cards = [card_in(hand.editions, lang) for hand in here.hands]
    if here.distinct:
        return tuple(fact for card in cards[: here.shown] for fact in card.eclairage[:1])
    return cards[0].eclairage[: here.shown]


def _moved(here: Round, tables: Sequence[Table], words: Words) -> Iterator[Block]:
    said = [voice for voice in (here.voice(table.emblem) for table in tables) if voice.stance]
    moved = tuple(words(emblem_of(voice.table).name) for voice in said if voice.stance is Stance.MOVED)
    if moved:
        lead = words.plural("A bougé après l’éclairage", "Ont bougé après l’éclairage", len(moved))
        yield Paragraph(words.listing(moved), lead=lead)
    elif said:
        yield Paragraph(words(N_("Aucune table n’a bougé après l’éclairage.")))
