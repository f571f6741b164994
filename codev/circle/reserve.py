"""What is ahead, for the facilitator alone: the reserve that is left, and what to cut when it is used up."""

from dataclasses import dataclass

from codev.circle.state import Circle
from codev.timing import SECOND, Instant, Millis, after


@dataclass(frozen=True, slots=True)
class Ahead:
    """`reserve` is what the promised end leaves once all steps to come have their time; negative when it does not.

    `borrowed` is what the turns of the round in hand already take from it, because nobody gets less than the floor.
    `cut` is the index of the later step to shorten or leave out first, None while the reserve holds.
    """

    reserve: Millis
    borrowed: Millis
    cut: int | None


def ahead(circle: Circle, now: Instant) -> Ahead | None:
    """Where the time stands at `now`; None before the start and once closed."""
    meeting = circle.meeting
    if meeting.plan is None or meeting.opened is None or meeting.closed is not None:
        return None
    rest = sum(max(0, timer.left(now)) for timer in meeting.timers[meeting.index :])
    borrowed = _borrowed(circle, now)
    end = after(meeting.opened, max(meeting.plan.promised, meeting.plan.total))
    reserve = Millis(end - now - rest - borrowed)
    return Ahead(reserve, borrowed, _to_cut(circle) if reserve < 0 else None)


def unspoken(circle: Circle, now: Instant) -> Millis | None:
    """How long nobody has had the turn, in a round where somebody is to come: "démarrer depuis 40 s ?". None elsewhere."""
    here = circle.round
    if not circle.phase.in_turns or here.current or not circle.awaited(here.step):
        return None
    return Millis(circle.spent(now) - here.last_mark)


def _borrowed(circle: Circle, now: Instant) -> Millis:
    """What the turn in hand and the least that those to come get need beyond the time that their phase has left."""
    here, phase = circle.round, circle.phase
    if not phase.in_turns:
        return Millis(0)
    least = min(phase.floor, phase.each) * SECOND if here.held is None else here.held
    waiting = len(circle.awaited(here.step)) * (least + phase.changeover * SECOND)
    speaking = max(0, here.current.left(circle.spent(now))) if here.current else 0
    return Millis(max(0, speaking + waiting - max(0, circle.meeting.timer.left(now))))


def _to_cut(circle: Circle) -> int | None:
    """The first later step that its method can spare, or else the longest one."""
    later = range(circle.meeting.index + 1, len(circle.meeting.steps))
    spare = next((step for step in later if circle.phase_of(step).spare), None)
    if spare is not None:
        return spare
    return max(later, key=lambda step: circle.meeting.steps[step].planned, default=None)
