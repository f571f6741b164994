"""The rules of turns: everyone is heard once before anyone is heard twice, and what is left is shared fairly."""

from codev.activity import Refused
from codev.circle import commands as c
from codev.circle import events as e
from codev.circle.folding import evolve
from codev.circle.method import PhaseKind
from codev.circle.rounds import NOTHING
from codev.circle.shares import share
from codev.circle.state import Circle, planned_turn
from codev.meeting import events as me
from codev.timing import SECOND, Instant, Millis
from codev.words import N_

Answer = tuple[e.CircleEvent, ...] | Refused

NO_TURNS = N_("Dans cette phase, il n’y a pas de tour de parole.")
NOT_IN_LINE = N_("Ce numéro n’est pas de ce tour, ou n’est pas là.")
ONE_EACH = N_("Chacun parle une fois avant qu’on reparle ; il reste {count} voix.")
IN_ORDER = N_("Les rencontres se tiennent dans l’ordre du tableau, chacune une fois.")
ROUND_OVER = N_("Le tour est fini : passez à la phase suivante.")
NOT_A_PERSON = N_("Des rencontres ne passent pas leur tour.")
SHORTEST_TURN = Millis(5 * SECOND)


def decide_turn(circle: Circle, command: c.TurnCommand, now: Instant) -> Answer:
    """The events of a turn command but `GoOn` at the end of a phase, which is a change of step (see `rules`)."""
    if not circle.phase.in_turns:
        return Refused(NO_TURNS)
    match command:
        case c.GoOn():
            return go_on(circle, now)
        case c.BeginTurn(seat, since):
            return _begin(circle, seat, since, now)
        case c.EndTurn():
            return (_end(circle, now),) if circle.round.current else Refused(N_("Personne n’a la parole."))
        case c.Pass() | c.PutOff():
            return _let_go(circle, command, now)
        case c.HoldShares(each):
            short = each is not None and each < SHORTEST_TURN
            return Refused(N_("Un tour dure au moins 5 secondes.")) if short else (e.SharesHeld(each),)


def goes_on_inside(circle: Circle) -> bool:
    """Whether → stays in the phase: a turn ends or begins."""
    step = circle.meeting.index
    return circle.phase.in_turns and bool(circle.round.current or circle.awaited(step))


def go_on(circle: Circle, now: Instant) -> tuple[e.CircleEvent, ...]:
    """The next speaker of a round, or the end of its last turn; nothing at the end of the round."""
    waiting = circle.awaited(circle.meeting.index)
    if waiting:
        return begin_events(circle, waiting[0], now)
    return (_end(circle, now),) if circle.round.current else ()


def begin_events(
    circle: Circle, seat: int, now: Instant, since: Millis = NOTHING
) -> tuple[e.CircleEvent, ...]:
    """The turn of `seat`, which began `since` ago. A stopped clock starts again: somebody speaks."""
    here, timer = circle.round, circle.meeting.timer
    heads = len({seat, *circle.to_come(here.step)})
    if timer.running:
        most = Millis(timer.spent(now) - here.last_mark) if not here.current else NOTHING
        since = min(since, most)
        return (e.TurnBegun(seat, _each(circle, Millis(timer.left(now) + since), heads), since),)
    begun = e.TurnBegun(seat, _each(circle, timer.left(now), heads))
    late = (me.StartCorrected(since),) if since else ()
    return (begun, *late, me.TimerStarted())


def _each(circle: Circle, left: Millis, heads: int) -> Millis:
    """What each of `heads` people has of what is `left`, or what was fixed by hand."""
    if circle.round.held is not None:
        return circle.round.held
    phase = circle.phase
    floor, changeover = Millis(phase.floor * SECOND), Millis(phase.changeover * SECOND)
    return share(left, heads, planned_turn(phase), floor, changeover).each


def _end(circle: Circle, now: Instant) -> e.TurnEnded:
    waiting = len(circle.to_come(circle.meeting.index))
    return e.TurnEnded(_each(circle, circle.meeting.timer.left(now), waiting) if waiting else None)


def _begin(circle: Circle, seat: int | None, since: Millis, now: Instant) -> Answer:
    step = circle.meeting.index
    waiting = circle.to_come(step)
    if seat is None:
        if not waiting:
            return Refused(ROUND_OVER)
        seat = waiting[0]
    if not _in_line(circle, seat):
        return Refused(NOT_IN_LINE)
    here = circle.round
    if here.current and here.current.seat == seat:
        return ()
    if circle.phase.kind is PhaseKind.MEETINGS and seat != next(iter(waiting), 0):
        return Refused(IN_ORDER)
    if here.spoke(seat) and (open_ := circle.unheard(step)):
        return Refused(ONE_EACH, (("count", len(open_)),))
    return begin_events(circle, seat, now, Millis(max(0, since)))


def _in_line(circle: Circle, seat: int) -> bool:
    if seat not in circle.line(circle.meeting.index):
        return False
    return circle.phase.kind is PhaseKind.MEETINGS or any(
        one.here and one.seat == seat for one in circle.people
    )


def _let_go(circle: Circle, command: c.Pass | c.PutOff, now: Instant) -> Answer:
    """Someone passes, or puts their turn off; when it was in hand, the next one begins."""
    here, step = circle.round, circle.meeting.index
    if circle.phase.kind is PhaseKind.MEETINGS:
        return Refused(NOT_A_PERSON)
    mine = here.current is not None and command.seat in (None, here.current.seat)
    waiting = circle.to_come(step)
    seat = here.current.seat if mine and here.current else next(iter(waiting), None)
    if command.seat is not None:
        seat = command.seat
    if seat is None:
        return Refused(ROUND_OVER)
    if not mine and seat not in waiting:
        return Refused(N_("Cette personne a déjà été entendue, ou n’est pas là."))
    if isinstance(command, c.Pass):
        return then_next(circle, e.Passed(seat), now)
    if seat in here.later:
        return Refused(
            N_("« Plus tard » ne se demande qu’une fois : c’est le moment de parler, ou de passer.")
        )
    if not set(waiting) - {seat}:
        return Refused(N_("Il n’y a plus personne après : c’est le moment de parler, ou de passer."))
    return then_next(circle, e.PutOff(seat), now)


def then_next(circle: Circle, event: e.CircleEvent, now: Instant) -> tuple[e.CircleEvent, ...]:
    """`event`, and the next turn where it takes the one in hand away. Who leaves starts no stopped clock again."""
    after = evolve(circle, event, now)
    if not _turn_lost(circle, after):
        return (event,)
    waiting = after.awaited(after.meeting.index)
    if waiting and (isinstance(event, e.Passed | e.PutOff) or after.meeting.timer.running):
        return (event, *begin_events(after, waiting[0], now))
    return (event, _end(after, now)) if after.round.current else (event,)


def _turn_lost(circle: Circle, after: Circle) -> bool:
    """Whether who had the turn has it no more: they passed, left, or are not of this round in their new role."""
    turn = circle.round.current
    if turn is None or circle.phase.kind is PhaseKind.MEETINGS:
        return False
    return after.round.current is None or turn.seat not in after.line(after.meeting.index)
