"""Time as the journal alone tells it: what timers must agree with."""

from collections import Counter

from codev.circle.events import CircleEvent
from codev.journal import Act
from codev.meeting import events as me
from codev.timing import Instant


def walls(acts: tuple[Act[CircleEvent], ...], now: Instant) -> tuple[Counter[int], Counter[int]]:
    """From the journal alone, for each step: the wall time in it, corrections included, and how much of it was paused."""
    wall, paused = Counter[int](), Counter[int]()
    step, entered, stopped = 0, Instant(0), None
    done = False
    for act in acts:
        for event in act.events:
            match event:
                case me.Opened():
                    entered = act.at
                case me.TimerPaused() if stopped is None:
                    stopped = act.at
                case me.TimerStarted() if stopped is not None:
                    paused[step] += act.at - stopped
                    stopped = None
                case me.StartCorrected(by) | me.GapSettled(by):
                    wall[step] += by
                case me.StepEntered() | me.Closed():
                    wall[step] += act.at - entered
                    paused[step] += 0 if stopped is None else act.at - stopped
                    step = event.index if isinstance(event, me.StepEntered) else step
                    entered, stopped, done = act.at, None, isinstance(event, me.Closed)
                case _:
                    continue
    if not done:
        wall[step] += now - entered
        paused[step] += 0 if stopped is None else now - stopped
    return wall, paused
