"""Who opens the exchange: the tool proposes, the facilitator decides."""

from collections.abc import Iterable

from arthur.debate.rounds import LETTERED, Agreement, Position, Round, Voice
from arthur.debate.tables import Table

_RANK = {Agreement.UNANIMOUS: 0, Agreement.MAJORITY: 1, None: 1, Agreement.SPLIT: 2}


def speaking_order(here: Round, tables: Iterable[Table], before: Iterable[Round]) -> tuple[str, ...]:
    """The tables in the order proposed for the exchange of `here`.

    Those that had the floor, so that what they say moves nobody; then different options first; then unanimous over
    majority over split; then those that opened least in the rounds `before`; then as they are seated (setting of this
    project). Tables without a choice come last. In `distinct` options cannot be compared.
    """
    openings = [one.opened[0] for one in before if one.opened]
    seats = {table.emblem: seat for seat, table in enumerate(tables)}
    order = [emblem for emblem in dict.fromkeys(here.opened) if emblem in seats]
    heard: set[Position | None] = {None, Position.NONE, *(here.voice(emblem).position for emblem in order)}

    def rank(voice: Voice) -> tuple[bool, int, int, int]:
        chose = voice.position not in (None, Position.NONE)
        return (not chose, _RANK[voice.agreement], openings.count(voice.table), seats[voice.table])

    waiting = sorted((here.voice(emblem) for emblem in seats if emblem not in order), key=rank)
    while waiting:
        fresh = (one for one in waiting if one.position not in heard and not here.distinct)
        chosen = next(fresh, waiting[0])
        waiting.remove(chosen)
        heard.add(chosen.position)
        order.append(chosen.table)
    return tuple(order)


def untaken(here: Round, tables: Iterable[Table]) -> tuple[Position, ...]:
    """When all tables chose the same, the card's options that nobody took; nothing when they differ, even within one."""
    voices = [here.voice(table.emblem) for table in tables]
    taken = {position for one in voices for position in (one.position, one.second)} - {None, Position.NONE}
    if len(taken) != 1 or here.distinct or not here.hands:
        return ()
    offered = LETTERED[: len(here.editions()[0].options)]
    return tuple(position for position in offered if position not in taken)
