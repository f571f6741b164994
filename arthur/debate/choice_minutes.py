"""The choices of a round in words, and side by side as a picture."""

from collections.abc import Sequence
from dataclasses import replace

from arthur.debate.about_minutes import table_name
from arthur.debate.cards import card_in
from arthur.debate.rounds import (
    AGREEMENT_NAMES,
    LETTERED,
    POSITION_NAMES,
    Agreement,
    Position,
    Round,
    Stance,
    Voice,
)
from arthur.debate.tables import Table
from codev.document import Choices, Picture
from codev.words import N_, Words


def heard(here: Round, tables: Sequence[Table]) -> tuple[Voice, ...]:
    """The tables that said something, in the order of the room."""
    voices = (here.voice(table.emblem) for table in tables)
    return tuple(voice for voice in voices if voice in here.voices)


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


def choice(voice: Voice, here: Round, words: Words) -> str:
    """The first choice of a table, and its second one where it has two."""
    first = choice_name(voice.position, voice.own_way, here, voice.table, words)
    if voice.second is None:
        return first
    second = choice_name(voice.second, "", here, voice.table, words)
    split = voice.agreement is Agreement.SPLIT
    both = N_("{first} ; autre moitié : {second}") if split else N_("{first} ; minorité : {second}")
    return words(both, first=first, second=second)


def reasons(voice: Voice, words: Words) -> str:
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


def side_by_side(here: Round, tables: Sequence[Table], words: Words) -> Picture | None:
    """Who chose what; None where fewer than two tables have chosen, since there is nothing to compare."""
    voices = [voice for voice in heard(here, tables) if voice.position]
    if len(voices) < 2:
        return None
    columns = _columns(here, voices)
    return Picture(
        words(N_("Les choix côte à côte, manche {number}"), number=here.number),
        " ".join(_sentence(voice, here, words) for voice in voices),
        Choices(
            tuple(_column(position, here, words) for position in columns),
            tuple(
                (_row_name(voice, here, words), tuple(_mark(voice, position, words) for position in columns))
                for voice in voices
            ),
        ),
    )


def _columns(here: Round, voices: Sequence[Voice]) -> tuple[Position, ...]:
    """Every option that a table could choose, chosen or not; then what else was."""
    options = max(len(here.editions(voice.table)[0].options) for voice in voices)
    chosen = {position for voice in voices for position in (voice.position, voice.second)}
    others = (position for position in (Position.OWN, Position.NONE) if position in chosen)
    return (*LETTERED[:options], *others)


def _column(position: Position, here: Round, words: Words) -> str:
    """An option with its name where the room has one card; its letter where each table has its own."""
    if here.distinct:
        return words(POSITION_NAMES[position])
    return choice_name(position, "", here, "", words)


def _row_name(voice: Voice, here: Round, words: Words) -> str:
    table = table_name(voice.table, words)
    if not here.distinct:
        return table
    title = card_in(here.editions(voice.table), words.lang).title
    return words(N_("{table} · {card}"), table=table, card=title)


def _mark(voice: Voice, position: Position, words: Words) -> str:
    if position is voice.second:
        return words(N_("autre moitié") if voice.agreement is Agreement.SPLIT else N_("minorité"))
    if position is not voice.position:
        return ""
    return _agreed(voice, words) or words(N_("aucun") if position is Position.NONE else N_("choisi"))


def _agreed(voice: Voice, words: Words) -> str:
    """How far the table agreed, and whether it moved; nothing where neither was said."""
    agreed = words(AGREEMENT_NAMES[voice.agreement]) if voice.agreement else ""
    moved = words(N_("a bougé")) if voice.stance is Stance.MOVED else ""
    return (
        words(N_("{agreed}, puis {moved}"), agreed=agreed, moved=moved)
        if agreed and moved
        else agreed or moved
    )


def _sentence(voice: Voice, here: Round, words: Words) -> str:
    """What the picture shows of one table, which leaves the words of a way of its own to the table below it."""
    name, agreed = _row_name(voice, here, words), _agreed(voice, words)
    chosen = choice(replace(voice, own_way=""), here, words)
    if not agreed:
        return words(N_("{table} : {choice}."), table=name, choice=chosen)
    return words(N_("{table} : {choice} ({agreed})."), table=name, choice=chosen, agreed=agreed)
