"""What can be asked of a circle, right or wrong, and what would be asked in one that goes well."""

from collections.abc import Iterator
from dataclasses import replace

from hypothesis import strategies as st

from codev.circle import commands as c
from codev.circle.commands import CircleCommand
from codev.circle.cuts import applied, cut_to_fit
from codev.circle.gate_rules import committed
from codev.circle.method import Capture, Gate, Method, PhaseKind, Role
from codev.circle.plan import Given
from codev.circle.question import QUESTION_LIMIT, Author
from codev.circle.records import IDEAS, Cause, Outcome, Preparation, Previous, Promise, Sort
from codev.circle.roster import Duty, Presence, seated
from codev.circle.state import Circle
from codev.meeting import commands as mc
from codev.meeting.plan import Plan
from codev.timing import Millis, minutes
from tests.codev.circle.methods import METHODS

SECRET = "secret n°"
NAME = "Prénom"
SHEET = Preparation(
    f"{SECRET}s", f"{SECRET}p", f"{SECRET}m", f"{SECRET}c", f"{SECRET}t", "Que faire ?", f"{SECRET}h"
)
PREVIOUS = Previous("Et alors ?", (Promise(1, "Appeler", "Camille", "lundi", "2026-11-20"),))

seats = st.integers(0, 7) | st.integers(0, 22)
texts = st.sampled_from(
    ["", "  ", "Oui.", " Un groupement. ", "x" * QUESTION_LIMIT, "y" * (QUESTION_LIMIT + 1)]
)
lengths = st.sampled_from([-99, -1, 0, 1, 2, 500]).map(minutes)
shares = st.sampled_from([None, Millis(4_000), Millis(5_000), Millis(90_000)])
numbers = st.sampled_from([None, None, 0, 1, 2, 7])
steps = st.integers(-1, 12)
fates = st.sampled_from([Presence.GONE, Presence.ABSENT, Role.CLIENT, Role.OBSERVER])
causes = st.sampled_from(Cause)


@st.composite
def openings(draw: st.DrawFn) -> c.OpenCircle:
    """A session that opens: any method, any number of people that it admits, cut to fit, some of them late or absent."""
    method: Method = draw(st.sampled_from(list(METHODS.values())))
    extra = draw(st.integers(0, 2))
    people = seated(
        method, draw(st.integers(method.least, min(20, method.most - extra)) | st.just(method.least))
    )
    late = draw(st.lists(st.sampled_from([Presence.LATE, Presence.HERE]), max_size=3))
    away = zip(people[-len(late) :] if late else (), late, strict=False)
    presences = {person.seat: presence for person, presence in away}
    roster = tuple(
        replace(
            one,
            presence=presences.get(one.seat, Presence.HERE) if one.role in ORDINARY else Presence.HERE,
            name=f"{NAME} {one.seat}" if one.seat % 3 == 0 else "",
        )
        for one in people
    )
    given = Given(subject=draw(st.booleans()), previous=draw(st.booleans()))
    cut = cut_to_fit(method, roster, given)
    return c.OpenCircle(
        "Entraide",
        "Laxou",
        applied((method,), cut.method) if cut else (method,),
        roster,
        sheet=SHEET if draw(st.booleans()) and method.has_client else None,
        subject="Un sujet" if given.subject else "",
        previous=PREVIOUS if given.previous else None,
    )


ORDINARY = (Role.CONSULTANT, Role.PARTICIPANT)

meeting_commands = st.one_of(
    st.builds(mc.EnterStep, steps),
    st.builds(mc.StartTimer),
    st.builds(mc.PauseTimer),
    st.builds(mc.PauseTimer),
    st.builds(mc.AddTime, lengths),
    st.builds(mc.CorrectStart, lengths),
    st.builds(mc.SettleGap, lengths),
    st.builds(mc.GiveWord, seats.map(str), texts),
    st.builds(mc.MakeCommitment, texts, texts, texts, st.just(""), numbers),
    st.builds(mc.KeepSubject, texts, texts, numbers),
    st.builds(mc.Open, texts, texts, st.integers(0, 60), st.just(Plan("vide", "Vide", Millis(0), ()))),
)
people_commands = st.one_of(
    st.builds(c.MarkPresence, seats, st.sampled_from(Presence)),
    st.builds(c.MarkPresence, seats, st.sampled_from([Presence.HERE, Presence.GONE])),
    st.builds(c.Welcome, st.sampled_from(Role), st.just(f"{NAME} x"), st.integers(0, 2)),
    st.builds(c.GiveRole, seats, st.sampled_from(Role)),
    st.builds(c.GiveDuty, seats, st.sampled_from(Duty), st.booleans()),
    st.builds(c.Name, seats, st.sampled_from(["", f"{NAME} y", "z" * 25])),
    st.builds(c.AllowNames, st.booleans(), st.booleans()),
)
turn_commands = st.one_of(
    st.builds(c.GoOn),
    st.builds(c.GoOn),
    st.builds(c.BeginTurn, st.none() | seats, st.sampled_from([0, 1_000, 40_000]).map(Millis)),
    st.builds(c.EndTurn),
    st.builds(c.Pass, st.none() | seats),
    st.builds(c.PutOff, st.none() | seats),
    st.builds(c.HoldShares, shares),
    st.builds(c.Overrule, causes, st.none() | steps),
    st.builds(c.RecallRule),
)
case_commands = st.one_of(
    st.builds(c.FillSheet, st.sampled_from([SHEET, replace(SHEET, question="y" * 121), Preparation()])),
    st.builds(c.ProposeSubject, texts, seats),
    st.builds(c.CountVotes, st.integers(0, 3), st.integers(-1, 70)),
    st.builds(c.ChooseSubject, st.integers(0, 3)),
    st.builds(c.GiveReturn, st.integers(0, 2), st.sampled_from(Outcome), texts),
    st.builds(c.WordQuestion, st.sampled_from(Author), texts),
    st.builds(c.ValidateQuestion, numbers),
    st.builds(c.RefuseQuestion, texts),
    st.builds(c.AnswerForGroup, st.booleans()),
)
said_commands = st.one_of(
    st.builds(c.Contribute, seats, st.sampled_from(Sort), texts, numbers),
    st.builds(c.NoteSynthesis, texts, numbers),
    st.builds(
        c.Commit, texts, texts, texts, st.sampled_from(["2027-01-31", "2027-02-31", "demain"]), numbers
    ),
    st.builds(c.WishContact, seats, seats, st.booleans()),
)


def usual_act(circle: Circle, mood: int) -> CircleCommand:
    """What would be done now in a session that goes well; `mood` gives its accidents."""
    phase, turn = circle.phase, circle.round.current
    if phase.gate is Gate.SUBJECT and not circle.subject:
        here = next(one.seat for one in circle.people if one.here and one.voice)
        return c.ChooseSubject(1) if circle.candidates else c.ProposeSubject("Un marché de repas", here)
    if phase.kind is PhaseKind.VALIDATION and not circle.question.settled:
        return towards_the_question(circle, mood)
    if phase.gate is Gate.COMMITTED and not committed(circle):
        return c.Commit(f"Relire {mood} lots", "Camille", "lundi", "2027-01-31")
    noted = what_is_noted(circle, turn.seat, mood) if phase.kind is PhaseKind.ROUND and turn else None
    return accident(circle, mood) or noted or c.GoOn()


def what_is_noted(circle: Circle, seat: int, mood: int) -> CircleCommand | None:
    """The line of who has the turn, where the phase writes one and there is none yet."""
    phase = circle.phase
    if Capture.LEARNING in phase.captures:
        known = any(word.by == str(seat) for word in circle.meeting.words)
        return None if known else mc.GiveWord(str(seat), f"Appris par {seat}")
    sort = IDEAS[mood % 4] if Capture.IDEA in phase.captures else Sort.ASKED
    writes = Capture.IDEA in phase.captures or Capture.ASKED in phase.captures
    said = any(one.seat == seat and one.about == circle.meeting.step.id for one in circle.said)
    return c.Contribute(seat, sort, f"Dit par {seat}") if writes and not said else None


def towards_the_question(circle: Circle, mood: int) -> CircleCommand:
    question, latest = circle.question, circle.question.latest
    if circle.client is None or not circle.client.here:
        here = next(one.seat for one in circle.people if one.here and one.voice and one != circle.client)
        return c.GiveRole(here, Role.CLIENT)
    if latest is None or latest.refused or (question.client_words_it and latest.author is not Author.CLIENT):
        author = Author.CLIENT if question.client_words_it else Author.GROUP
        return c.WordQuestion(author, f"Comment faire mieux, {len(question.versions)} ?")
    if question.client_words_it:
        return c.AnswerForGroup(can_work=True)
    return c.RefuseQuestion("Le prix") if mood == 3 and not latest.refused else c.ValidateQuestion()


def into_a_round(circle: Circle, mood: int) -> Iterator[CircleCommand]:
    """Goes to one of the rounds, whatever was not heard before it; nowhere in a method without any."""
    rounds = [i for i, step in enumerate(circle.meeting.steps) if step.kind == PhaseKind.ROUND]
    if rounds:
        target = rounds[mood % len(rounds)]
        yield from (c.Overrule(Cause.NO_TIME, step) for step in range(target))
        yield mc.EnterStep(target)


def befalls(circle: Circle, what: Presence | Role) -> CircleCommand:
    """Who has the turn leaves, or gets another role; the next speaker where nobody has it."""
    turn = circle.round.current
    if turn is None or circle.phase.kind is not PhaseKind.ROUND:
        return c.GoOn()
    return c.GiveRole(turn.seat, what) if isinstance(what, Role) else c.MarkPresence(turn.seat, what)


def accident(circle: Circle, mood: int) -> CircleCommand | None:
    """What happens now and then in a phase of turns."""
    waiting = circle.to_come(circle.meeting.index)
    if circle.phase.kind is not PhaseKind.ROUND or not waiting:
        return None
    match mood:
        case 1:
            return c.Pass()
        case 2 if len(waiting) > 1 and waiting[0] not in circle.round.later:
            return c.PutOff(waiting[0])
        case 4 if len(waiting) > 2:
            return c.MarkPresence(waiting[-1], Presence.GONE)
        case 5:
            gone = (one.seat for one in circle.people if one.presence in (Presence.GONE, Presence.LATE))
            return next((c.MarkPresence(seat, Presence.HERE) for seat in gone), None)
        case _:
            return None
