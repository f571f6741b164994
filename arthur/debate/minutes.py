"""The minutes of a debate: one more fold of the same state, in one language."""

from collections.abc import Iterator

from arthur.debate.cards import PILLAR_NAMES, STAGE_NAMES, Card, Fact, card_in, imprevu_in
from arthur.debate.rounds import (
    AGREEMENT_NAMES,
    CAUSE_NAMES,
    LETTERED,
    POSITION_NAMES,
    STANCE_NAMES,
    Agreement,
    Position,
    Round,
    Stance,
    Voice,
)
from arthur.debate.state import Debate
from arthur.debate.tables import Table, emblem_of, name_of
from codev.document import Audience, Block, Bullets, Document, Heading, Paragraph, Source
from codev.document import Table as Grid
from codev.project import INDEPENDENCE
from codev.timing import Instant
from codev.words import N_, Words


def minutes(debate: Debate, audience: Audience, words: Words) -> Document:
    """The minutes for `audience`; only the facilitator's hold private notes."""
    meeting = debate.meeting
    opened = meeting.opened
    blocks = (
        *_rounds(debate, words),
        *_closing(debate, words),
        *_notes(debate, audience, words),
    )
    return Document(
        title=words(N_("Compte rendu du débat")),
        subtitle=meeting.title,
        lang=words.lang,
        particulars=() if opened is None else _particulars(debate, opened, words),
        blocks=blocks,
        footer=words(INDEPENDENCE),
    )


def _particulars(debate: Debate, opened: Instant, words: Words) -> tuple[tuple[str, str], ...]:
    meeting = debate.meeting
    tables = words.listing(tuple(_seated(table, words) for table in debate.tables))
    given = (
        (N_("Date"), words.date(opened)),
        (N_("Horaires"), _hours(opened, meeting.closed, words)),
        (N_("Lieu"), meeting.place),
        (N_("Participants"), words.plural("{count} personne", "{count} personnes", meeting.people)),
        (N_("Tables"), tables),
        (N_("Cartes"), debate.pack_title),
    )
    return tuple((words(name), value) for name, value in given if value)


def _hours(opened: Instant, closed: Instant | None, words: Words) -> str:
    start = words.hour(opened)
    if closed is None:
        return words(N_("ouverte à {start}, non close"), start=start)
    return words(N_("de {start} à {end}"), start=start, end=words.hour(closed))


def _seated(table: Table, words: Words) -> str:
    return words(N_("{table} ({count})"), table=words(emblem_of(table.emblem).name), count=table.seats)


def _rounds(debate: Debate, words: Words) -> Iterator[Block]:
    for here in debate.rounds:
        if not here.hands:
            continue
        yield Heading(1, words(N_("Manche {number}"), number=here.number))
        for hand in here.hands:
            yield from _card(card_in(hand.editions, words.lang), hand.table, here, words)
        yield from _imprevu(here, words)
        yield from _voices(debate, here, words)
        yield from _light(here, words)


def _card(card: Card, table: str, here: Round, words: Words) -> Iterator[Block]:
    title = card.title
    if here.distinct:
        title = f"{words(emblem_of(table).name)} · {title}"
    yield Heading(2, title)
    about = (
        words(STAGE_NAMES[card.stage]),
        *(family.title for family in card.families),
        *(words(PILLAR_NAMES[pillar]) for pillar in card.pillars),
    )
    yield Paragraph(" · ".join(about), soft=True)
    yield Paragraph(card.situation)
    yield Paragraph(card.question, lead=words(N_("Question")))
    options = zip(LETTERED, card.options, strict=False)
    yield Bullets(
        tuple(
            words(N_("{letter}. {label} : {text}"), letter=position.value.upper(), label=o.label, text=o.text)
            for position, o in options
        )
    )
    if card.fictional:
        yield Paragraph(words(N_("Situation et montants inventés pour le débat.")), soft=True)


def _imprevu(here: Round, words: Words) -> Iterator[Block]:
    if here.imprevu:
        drawn = imprevu_in(here.imprevu, words.lang)
        yield Paragraph(
            words(
                N_("{title}. {text} {question}"), title=drawn.title, text=drawn.text, question=drawn.question
            ),
            lead=words(N_("Imprévu")),
        )


def _voices(debate: Debate, here: Round, words: Words) -> Iterator[Block]:
    heard = [here.voice(table.emblem) for table in debate.tables]
    heard = [voice for voice in heard if voice.position is not None]
    if not heard:
        return
    yield Heading(2, words(N_("Ce que les tables ont dit")))
    header = (
        N_("Table"),
        N_("Choix"),
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
    if here.cause is not None:
        yield Paragraph(words(CAUSE_NAMES[here.cause]), lead=words(N_("Arguments incomplets")))
    moved = tuple(words(emblem_of(voice.table).name) for voice in heard if voice.stance is Stance.MOVED)
    if moved:
        yield Paragraph(words.listing(moved), lead=words(N_("Ont bougé après l’éclairage")))


def _voice_row(voice: Voice, here: Round, words: Words) -> tuple[str, ...]:
    reason = voice.reason
    if voice.agreement is Agreement.SPLIT and voice.second_reason:
        second = choice_name(voice.second, "", here, voice.table, words)
        reason = words(
            N_("{reason} / {second} : {other}"), reason=reason, second=second, other=voice.second_reason
        )
    return (
        words(emblem_of(voice.table).name),
        choice_name(voice.position, voice.own_way, here, voice.table, words),
        words(AGREEMENT_NAMES[voice.agreement]) if voice.agreement else "",
        reason,
        voice.objection,
        words(STANCE_NAMES[voice.stance]) if voice.stance else "",
    )


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


def _light(here: Round, words: Words) -> Iterator[Block]:
    if not here.shown:
        return
    yield Heading(2, words(N_("Éclairage")))
    for fact in _facts_shown(here, words.lang):
        yield Source(
            fact.statement,
            fact.reference,
            fact.publisher,
            fact.url,
            words.iso_date(fact.checked),
            "" if fact.certain else words(N_("à vérifier")),
        )
    if here.change_shown:
        for hand in here.hands:
            card = card_in(hand.editions, words.lang)
            yield Paragraph(card.what_would_change, lead=words(N_("Ce qui changerait la réponse")))


def _facts_shown(here: Round, lang: str) -> tuple[Fact, ...]:
    if here.distinct:
        return tuple(card_in(hand.editions, lang).eclairage[0] for hand in here.hands[: here.shown])
    return card_in(here.hands[0].editions, lang).eclairage[: here.shown]


def _closing(debate: Debate, words: Words) -> Iterator[Block]:
    meeting = debate.meeting
    if meeting.commitments:
        yield Heading(1, words(N_("Lundi matin")))
        header = (N_("Quoi"), N_("Qui"), N_("Quand"), N_("Table"))
        rows = tuple((one.what, one.who, one.when, _by(one.by, words)) for one in meeting.commitments)
        yield Grid(words(N_("Engagements pris")), tuple(words(name) for name in header), rows)
    if meeting.words:
        yield Heading(1, words(N_("Bilan à chaud")))
        yield Bullets(
            tuple(words(N_("{who} : {text}"), who=_by(one.by, words), text=one.text) for one in meeting.words)
        )
    if meeting.subjects:
        yield Heading(1, words(N_("Désaccords gardés pour un codéveloppement")))
        yield Bullets(tuple(" ".join(filter(None, (one.text, one.context))) for one in meeting.subjects))


def _by(author: str, words: Words) -> str:
    """A table's name where `author` is one; the author as written otherwise."""
    return words(name_of(author))


def _notes(debate: Debate, audience: Audience, words: Words) -> Iterator[Block]:
    private = audience is Audience.FACILITATOR
    notes = [note for note in debate.meeting.notes if private or not note.private]
    if notes:
        yield Heading(1, words(N_("Notes")))
        yield Bullets(tuple(note.text for note in notes))
