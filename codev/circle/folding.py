"""What each event makes of the state of a circle."""

from dataclasses import replace

from codev.circle import events as e
from codev.circle import question as q
from codev.circle.method import PhaseKind
from codev.circle.records import Recall
from codev.circle.roster import changed, with_client
from codev.circle.rounds import Round, Turn, begun, broken_off, ended, lengthened, without_durations
from codev.circle.state import Circle
from codev.meeting import events as me
from codev.meeting.state import evolve as evolve_meeting
from codev.timing import Instant, Millis


def evolve(circle: Circle, event: e.CircleEvent, at: Instant) -> Circle:
    """The circle after `event`, which happened at `at`."""
    match event:
        case (
            e.MethodChosen()
            | e.PeopleSeated()
            | e.PersonSeated()
            | e.ClientNamed()
            | e.NamesAllowed()
            | e.EncountersSet()
        ):
            return _people(circle, event)
        case e.PresenceChanged():
            return _moved(circle, event, at)
        case e.TurnBegun() | e.TurnEnded() | e.Passed() | e.PutOff() | e.SharesHeld():
            return circle.with_round(_turns(circle, event, at))
        case e.DurationsKept(keep):
            return replace(circle, keep_durations=keep)
        case e.RuleRecalled():
            return replace(circle, recalled=Recall(circle.meeting.index, at))
        case e.GateOverruled(overruled):
            return replace(circle, overruled=(*circle.overruled, overruled))
        case (
            e.SheetFilled()
            | e.SubjectProposed()
            | e.VotesCounted()
            | e.SubjectChosen()
            | e.ReturnGiven()
            | e.QuestionWorded()
            | e.QuestionRefused()
            | e.QuestionValidated()
            | e.GroupAnswered()
        ):
            return _case(circle, event)
        case e.Contributed() | e.SynthesisNoted() | e.ReturnDated() | e.ContactWished():
            return _said(circle, event)
        case _:
            return _meeting(circle, event, at)


PeopleEvent = (
    e.MethodChosen | e.PeopleSeated | e.PersonSeated | e.ClientNamed | e.NamesAllowed | e.EncountersSet
)
TurnEvent = e.TurnBegun | e.TurnEnded | e.Passed | e.PutOff | e.SharesHeld
CaseEvent = (
    e.SheetFilled
    | e.SubjectProposed
    | e.VotesCounted
    | e.SubjectChosen
    | e.ReturnGiven
    | e.QuestionWorded
    | e.QuestionRefused
    | e.QuestionValidated
    | e.GroupAnswered
)
SaidEvent = e.Contributed | e.SynthesisNoted | e.ReturnDated | e.ContactWished


def _people(circle: Circle, event: PeopleEvent) -> Circle:
    match event:
        case e.MethodChosen(editions, groups, previous):
            return replace(circle, editions=editions, groups=groups, previous=previous)
        case e.PeopleSeated(people):
            return replace(circle, people=people, expected=people)
        case e.PersonSeated(person):
            return replace(circle, people=changed(circle.people, person))
        case e.ClientNamed(seat):
            return replace(circle, people=with_client(circle.people, seat))
        case e.NamesAllowed(on_stage, in_minutes):
            return replace(circle, names_on_stage=on_stage, names_in_minutes=in_minutes)
        case e.EncountersSet(table):
            return replace(circle, table=table)


def _moved(circle: Circle, event: e.PresenceChanged, at: Instant) -> Circle:
    """Someone comes or goes; who goes breaks their turn off, and has it when they come back."""
    people = tuple(
        replace(one, presence=event.presence) if one.seat == event.seat else one for one in circle.people
    )
    after = replace(circle, people=people)
    if not circle.round.current or circle.phase.kind is PhaseKind.MEETINGS:
        return after
    return after.with_round(broken_off(circle.round, circle.spent(at), event.seat))


def _turns(circle: Circle, event: TurnEvent, at: Instant) -> Round:
    here, spent = circle.round, circle.spent(at)
    match event:
        case e.TurnBegun(seat, planned, since):
            return begun(here, Turn(seat, Millis(spent - since), planned), circle.line(here.step))
        case e.TurnEnded(each):
            return replace(ended(here, spent), each=each)
        case e.Passed(seat):
            return replace(broken_off(here, spent, seat), passed=(*here.passed, seat))
        case e.PutOff(seat):
            return replace(broken_off(here, spent, seat), later=(*here.later, seat))
        case e.SharesHeld(each):
            return replace(here, held=each)


def _case(circle: Circle, event: CaseEvent) -> Circle:
    match event:
        case e.SheetFilled(sheet):
            return replace(circle, sheet=sheet)
        case e.SubjectProposed(candidate):
            return replace(circle, candidates=(*circle.candidates, candidate))
        case e.VotesCounted(number, votes):
            counted = tuple(
                replace(one, votes=votes) if one.number == number else one for one in circle.candidates
            )
            return replace(circle, candidates=counted)
        case e.SubjectChosen(number):
            return replace(circle, subject=number)
        case e.ReturnGiven(promise) if circle.previous:
            promises = tuple(
                promise if one.number == promise.number else one for one in circle.previous.promises
            )
            return replace(circle, previous=replace(circle.previous, promises=promises))
        case e.ReturnGiven():
            return circle
        case e.QuestionWorded(author, text):
            return replace(circle, question=q.worded(circle.question, author, text))
        case e.QuestionRefused(number, missing):
            return replace(circle, question=q.refused(circle.question, number, missing))
        case e.QuestionValidated(number):
            settled = replace(circle.question, settled=number, accepted_by_group=None)
            return replace(circle, question=settled)
        case e.GroupAnswered(number, can_work):
            chosen = number if can_work else circle.question.settled
            answered = replace(circle.question, settled=chosen, accepted_by_group=can_work)
            return replace(circle, question=answered)


def _said(circle: Circle, event: SaidEvent) -> Circle:
    match event:
        case e.Contributed(contribution):
            said = {one.number: one for one in circle.said} | {contribution.number: contribution}
            return replace(circle, said=tuple(said.values()))
        case e.SynthesisNoted(retained):
            lines = {one.number: one for one in circle.synthesis} | {retained.number: retained}
            return replace(circle, synthesis=tuple(lines.values()))
        case e.ReturnDated(number, back):
            return replace(circle, returns=tuple(sorted((dict(circle.returns) | {number: back}).items())))
        case e.ContactWished(wish, wanted):
            others = tuple(one for one in circle.wishes if one != wish)
            return replace(circle, wishes=(*others, wish) if wanted else others)


def _meeting(circle: Circle, event: me.MeetingEvent, at: Instant) -> Circle:
    """A session's own event, and what it means for the round in hand."""
    after = replace(circle, meeting=evolve_meeting(circle.meeting, event, at))
    if not circle.rounds and not isinstance(event, me.StepEntered):
        return after
    match event:
        case me.StepEntered(index):
            left = _without_turn(after, circle, at)
            return replace(left, behind=after.behind | set(range(index)), recalled=None)
        case me.Closed():
            done = _without_turn(after, circle, at)
            return done if circle.keep_durations else _without_durations(done)
        case me.TimeAdded(by) if circle.round.current:
            return after.with_round(lengthened(circle.round, by))
        case _:
            return after


def _without_turn(after: Circle, circle: Circle, at: Instant) -> Circle:
    """`after`, with the turn that was in hand in `circle` at its end."""
    here = circle.round
    return after.with_round(ended(here, circle.spent(at))) if here.current else after


def _without_durations(circle: Circle) -> Circle:
    """The circle whose rounds tell who spoke, and no longer for how long. A meeting is nobody's own: its length stays."""
    rounds = tuple(
        one if circle.phase_of(one.step).kind is PhaseKind.MEETINGS else without_durations(one)
        for one in circle.rounds
    )
    return replace(circle, rounds=rounds)
