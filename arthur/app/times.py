"""The times that a screen shows of a session, whatever its activity."""

from collections.abc import Hashable

from arthur.debate.state import Debate
from arthur.director.circling.shown import recalled
from codev.circle.state import Circle
from codev.timing import Instant, Millis

State = Debate | Circle


def lefts(state: State, now: Instant) -> tuple[Millis, ...]:
    """What is left of the step in hand, then of the turn in hand where there is one."""
    step = state.meeting.timer.left(now)
    turn = state.round.current if isinstance(state, Circle) else None
    return (step, turn.left(state.meeting.timer.spent(now))) if turn else (step,)


def measured(state: State) -> Hashable:
    """What the last of `lefts` is about: it changes with the step, and with the turn."""
    turns = len(state.round.turns) if isinstance(state, Circle) else 0
    return state.meeting.index, turns


def recall(state: State, now: Instant) -> bool:
    """Whether a rule stands across the stage for a moment."""
    return isinstance(state, Circle) and recalled(state, now)
