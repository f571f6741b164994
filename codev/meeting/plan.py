"""The plan of a session: steps in order with their planned minutes, and the reserve that a promised length leaves."""

from dataclasses import dataclass

from codev.timing import Instant, Millis, Timer, after


@dataclass(frozen=True, slots=True)
class Step:
    """One step; `kind` belongs to the activity, `round` is 0 outside rounds."""

    id: str
    kind: str
    planned: Millis
    round: int = 0


@dataclass(frozen=True, slots=True)
class Plan:
    """Steps in order, and the length that the room was promised."""

    id: str
    title: str
    promised: Millis
    steps: tuple[Step, ...]

    @property
    def total(self) -> Millis:
        """The sum of the steps, without reserve."""
        return Millis(sum(step.planned for step in self.steps))

    @property
    def reserve(self) -> Millis:
        """What the promised length leaves; negative when the plan does not fit."""
        return Millis(self.promised - self.total)

    def after(self, index: int, kind: str) -> int | None:
        """The index of the next step of `kind` past `index`, None when there is none."""
        return next((i for i in range(index + 1, len(self.steps)) if self.steps[i].kind == kind), None)


def expected_end(plan: Plan, opened: Instant, timers: tuple[Timer, ...], index: int, now: Instant) -> Instant:
    """When the session should end: the promised hour while the reserve absorbs, later only when the steps need it."""
    rest = sum(max(0, timer.left(now)) for timer in timers[index:])
    promised = after(opened, Millis(max(plan.promised, plan.total)))
    return max(promised, after(now, Millis(rest)))
