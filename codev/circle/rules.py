"""The rules of a circle: everyone is heard, the client says yes before ideas come, and no gate holds the room for ever."""

from codev.activity import Refused
from codev.circle import commands as c
from codev.circle import events as e
from codev.circle.case_rules import decide_case
from codev.circle.folding import evolve
from codev.circle.gate_rules import enter, overrule
from codev.circle.opening import decide_opening
from codev.circle.people_rules import decide_people
from codev.circle.said_rules import BAD_DAY, decide_said, learning
from codev.circle.state import Circle
from codev.circle.turn_rules import decide_turn, goes_on_inside
from codev.meeting import commands as mc
from codev.meeting import rules as meeting_rules
from codev.timing import Instant, Millis
from codev.words import N_

Answer = tuple[e.CircleEvent, ...] | Refused


def decide(circle: Circle, command: c.CircleCommand, now: Instant) -> Answer:
    """The events of `command`, or why it is refused. A command that would change nothing gives no event."""
    answer = _answer(circle, command, now)
    if isinstance(answer, Refused):
        return answer
    after = circle
    for event in answer:
        after = evolve(after, event, now)
    return answer if after != circle else ()


def _answer(circle: Circle, command: c.CircleCommand, now: Instant) -> Answer:
    if isinstance(command, c.OpenCircle):
        return decide_opening(circle, command, now)
    if not isinstance(command, c.OwnCommand):
        return _of_any_session(circle, command, now)
    if circle.meeting.opened is None:
        return Refused(meeting_rules.NOT_OPEN)
    if circle.meeting.closed is not None:
        return Refused(meeting_rules.IS_CLOSED)
    return _own(circle, command, now)


def _own(circle: Circle, command: c.OwnCommand, now: Instant) -> Answer:
    match command:
        case c.GoOn() if not goes_on_inside(circle):
            return _of_any_session(circle, mc.EnterStep(circle.meeting.index + 1), now)
        case c.Overrule(cause, step):
            return overrule(circle, cause, step)
        case c.KeepDurations(keep):
            return (e.DurationsKept(keep),)
        case c.RecallRule():
            ruled = circle.phase.rule
            return (e.RuleRecalled(),) if ruled else Refused(N_("Cette phase n’a pas de règle à rappeler."))
        case c.GoOn() | c.BeginTurn() | c.EndTurn() | c.Pass() | c.PutOff() | c.HoldShares():
            return decide_turn(circle, command, now)
        case c.MarkPresence() | c.Welcome() | c.GiveRole() | c.GiveDuty() | c.Name() | c.AllowNames():
            return decide_people(circle, command, now)
        case c.Contribute() | c.NoteSynthesis() | c.Commit() | c.WishContact():
            return decide_said(circle, command, now)
        case _:
            return decide_case(circle, command, now)


def _of_any_session(circle: Circle, command: mc.MeetingCommand, now: Instant) -> Answer:
    """What any session does, under the circle's gates and within the turn in hand."""
    if circle.meeting.opened is not None and circle.meeting.closed is None:
        match command:
            case mc.EnterStep(index) if refused := enter(circle, index):
                return refused
            case mc.MakeCommitment():
                return Refused(BAD_DAY)  # here a promise has its day of return
            case mc.GiveWord() if refused := learning(circle, command):
                return refused
            case mc.AddTime(by) if turn := circle.round.current:
                command = mc.AddTime(Millis(max(by, -turn.length)))
            case mc.SettleGap(by) if circle.round.turns:
                # What was interrupted is the turn in hand, or the time since the last one: no turn that is over.
                since = circle.spent(now) - circle.round.last_mark
                command = mc.SettleGap(Millis(max(by, -since)))
    elif isinstance(command, mc.Open) and circle.meeting.opened is None:
        return Refused(N_("Une séance de codéveloppement s’ouvre avec sa méthode et ses participants."))
    return meeting_rules.decide(circle.meeting, command, now)
