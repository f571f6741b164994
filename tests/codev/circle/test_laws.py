"""Laws of the circle, tried by commands in any order, right or wrong."""

from collections import Counter
from itertools import pairwise

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from codev.activity import Refused
from codev.circle import commands as c
from codev.circle import events as e
from codev.circle.activity import CIRCLE
from codev.circle.commands import CircleCommand
from codev.circle.events import CircleEvent
from codev.circle.method import Gate, PhaseKind, Role
from codev.circle.public import public
from codev.circle.records import IDEAS, Cause
from codev.circle.reserve import ahead
from codev.circle.roster import Presence
from codev.circle.rounds import Mark
from codev.circle.state import Circle
from codev.document import Audience
from codev.journal import Act, History, Link, Record, Redone, Undone, replay
from codev.meeting import commands as mc
from codev.meeting import events as me
from codev.store.codec import Codec
from codev.store.rows import REDONE, UNDONE, Line, Row
from codev.timing import Instant, Millis, after, minutes
from codev.words import SourceWords
from tests.codev.circle.journal_time import walls
from tests.codev.circle.moves import (
    NAME,
    SECRET,
    befalls,
    case_commands,
    fates,
    into_a_round,
    meeting_commands,
    openings,
    people_commands,
    said_commands,
    towards_the_question,
    turn_commands,
    usual_act,
)
from tests.codev.circle.texts import all_text

WORDS = SourceWords()
START = Instant(1_795_525_200_000)


class Circles(RuleBasedStateMachine):
    """A session beside what must be true of it whatever was asked: its records, and the states it went through."""

    def __init__(self) -> None:
        super().__init__()
        self.history: History[Circle, CircleEvent] = History(Link(CIRCLE.start()))
        self.records: list[Record[CircleEvent]] = []
        self.states = [CIRCLE.start()]  # of the acts in force
        self.undone: list[Circle] = []
        self.codec = Codec[CircleEvent](CIRCLE.events)
        self.now = START
        self.notes = 0

    @property
    def state(self) -> Circle:
        return self.history.state

    def ask(self, command: CircleCommand) -> bool:
        """Asks; every answer is a sentence, or events that change the state and that undo takes back exactly."""
        answer = CIRCLE.decide(self.state, command, self.now)
        if isinstance(answer, Refused):
            sentence = answer.sentence(WORDS)
            assert sentence
            assert "{" not in sentence
            return False
        if not answer:
            return True
        number = 1 + sum(isinstance(record, Act) for record in self.records)
        act = Act(number, self.now, answer)
        before = self.state
        done = self.history.did(act, CIRCLE.evolve)
        assert done.state != before
        assert done.undo().state == before
        assert done.undo().redo().state == done.state
        for event in answer:
            label = CIRCLE.label(event, WORDS)
            assert label.strip()
            assert "{" not in label
            assert NAME not in label
        self.history = done
        self.records.append(act)
        self.states.append(done.state)
        self.undone.clear()
        self.what_was_decided_is_fair(before, answer)
        self.the_laws_hold()
        return True

    @initialize(opening=openings(), step=st.integers(0, 9), acts=st.integers(0, 12), mood=st.integers(0, 9))
    def a_session_that_has_gone_some_way(
        self, opening: c.OpenCircle, step: int, acts: int, mood: int
    ) -> None:
        assert self.ask(opening)
        for number in range(120):
            if self.state.meeting.index >= min(step, len(self.state.meeting.steps) - 1):
                break
            self._usual_act((number + mood) % 10)
        self.the_session_goes_on(acts, mood)

    @rule(acts=st.integers(1, 12), mood=st.integers(0, 9))
    def the_session_goes_on(self, acts: int, mood: int) -> None:
        """What a facilitator does, one act after the other; `mood` says which accidents come."""
        for number in range(acts):
            if not self._usual_act((number + mood) % 10):
                break

    def _usual_act(self, mood: int) -> bool:
        self.now = after(self.now, Millis(20_000))
        return self.ask(usual_act(self.state, mood)) or self.ask(c.GoOn())

    @rule(command=meeting_commands)
    def anything_of_a_meeting(self, command: CircleCommand) -> None:
        self.ask(command)

    @rule(commands=st.lists(people_commands, min_size=1, max_size=3))
    def people_come_and_go(self, commands: list[CircleCommand]) -> None:
        for command in commands:
            self.ask(command)

    @rule(commands=st.lists(turn_commands, min_size=1, max_size=4), seconds=st.integers(0, 300))
    def turns(self, commands: list[CircleCommand], seconds: int) -> None:
        for command in commands:
            self.time_goes_by(seconds)
            self.ask(command)

    @rule(what=st.lists(fates, min_size=1, max_size=4), mood=st.integers(0, 9))
    def something_befalls_those_who_speak(self, what: list[Presence | Role], mood: int) -> None:
        for command in into_a_round(self.state, mood):
            self.ask(command)
        for fate in what:
            self._usual_act(mood)
            self.ask(befalls(self.state, fate))

    @rule(command=case_commands)
    def anything_of_the_case(self, command: CircleCommand) -> None:
        self.ask(command)

    @rule(command=said_commands)
    def anything_said(self, command: CircleCommand) -> None:
        self.ask(command)

    @rule(seconds=st.integers(0, 900))
    def time_goes_by(self, seconds: int) -> None:
        self.now = after(self.now, Millis(seconds * 1000))

    @rule(count=st.integers(1, 6))
    def an_earlier_step(self, count: int) -> None:
        self.ask(mc.EnterStep(max(0, self.state.meeting.index - count)))

    @rule(private=st.booleans())
    def a_note(self, private: bool) -> None:
        self.notes += 1
        self.ask(mc.TakeNote(f"{SECRET}{self.notes}" if private else f"note {self.notes}", private))

    @precondition(lambda self: len(self.states) > 2)
    @rule()
    def undo(self) -> None:
        act = self.history.here.act
        assert act is not None
        self.records.append(Undone(act.number, self.now))
        self.history = self.history.undo()
        self.undone.append(self.states.pop())
        assert self.state == self.states[-1]

    @precondition(lambda self: self.undone)
    @rule()
    def redo(self) -> None:
        act = self.history.undone[-1].act
        assert act is not None
        self.records.append(Redone(act.number, self.now))
        self.history = self.history.redo()
        self.states.append(self.undone.pop())
        assert self.state == self.states[-1]

    @precondition(lambda self: self.now - START > 3_600_000)
    @rule()
    def close(self) -> None:
        self.ask(mc.Close())

    # ---- what is true of an act

    def what_was_decided_is_fair(self, before: Circle, events: tuple[CircleEvent, ...]) -> None:
        for event in events:
            match event:
                case e.TurnBegun():
                    self.what_is_left_is_shared_equally(before, event)
                case me.StepEntered(index) if index > before.meeting.index:
                    self.nobody_was_skipped_without_a_record(before, index)
                case e.Contributed() if event.contribution.sort in IDEAS:
                    self.an_idea_comes_in_its_time(before)
                case e.EncountersSet() if before.table:
                    begun = self._meetings_begun(before)
                    assert self.state.table[:begun] == before.table[:begun]
                case _:
                    continue

    def what_is_left_is_shared_equally(self, before: Circle, event: e.TurnBegun) -> None:
        """Shares, changeovers and what goes to the reserve add up to what is left, and nobody has more than another."""
        if before.round.held is not None:
            assert event.planned == before.round.held
            return
        phase, step = before.phase, before.meeting.index
        awaited = (Mark.TO_COME, Mark.LATER)
        line = {person.seat: person.here for person in self.state.people}
        if phase.kind is PhaseKind.MEETINGS:
            line = dict.fromkeys(before.line(step), True)
        others = {
            seat
            for seat in self.state.line(step)
            if self.state.round.mark(seat, here=line.get(seat, False)) in awaited
        }
        heads = len(others | {event.seat})
        left = before.meeting.timer.left(self.now) + event.since
        surplus = left - heads * (event.planned + phase.changeover * 1000)
        planned = phase.each * 1000
        least, most = min(phase.floor * 1000, planned), planned * 3 // 2
        assert least <= event.planned <= most
        assert event.planned == least or surplus >= 0
        assert event.planned == most or surplus < heads * 1000

    def nobody_was_skipped_without_a_record(self, before: Circle, index: int) -> None:
        for step in range(index):
            if step in before.behind or before.phase_of(step).kind is not PhaseKind.ROUND:
                continue
            present = {person.seat for person in self.state.people if person.here}
            unheard = [
                seat
                for seat in self.state.line(step)
                if seat in present and not self.state.round_of(step).heard(seat)
            ]
            recorded = {seat for one in self.state.overruled if one.step == step for seat in one.unheard}
            assert set(unheard) <= recorded

    def an_idea_comes_in_its_time(self, before: Circle) -> None:
        assert self.state.question.settled or not self.state.needs_question
        step = before.meeting.index
        if before.phase.kind is PhaseKind.ROUND and len(self.state.said) > len(before.said):
            said = Counter(one.seat for one in self.state.said if one.about == before.meeting.step.id)
            author = self.state.said[-1].seat
            assert said[author] == 1 or set(before.unheard(step)) <= {author}

    # ---- what is always true

    @invariant()
    def the_laws_hold(self) -> None:
        if self.state.meeting.opened is None:
            return
        self.what_is_hidden_is_not_shown()
        self.minutes_can_be_written_for_anybody()
        self.turns_pauses_and_gaps_add_up()
        self.what_is_left_never_jumps()
        self.the_room_is_never_told_a_lateness()
        self.no_pair_meets_twice()
        self.the_circle_is_a_circle()
        self.one_can_always_go_back()
        assert CIRCLE.summary(self.state, WORDS).standing

    def what_is_hidden_is_not_shown(self) -> None:
        shown = all_text(public(self.state))
        assert SECRET not in shown
        assert self.state.names_on_stage or NAME not in shown

    def minutes_can_be_written_for_anybody(self) -> None:
        for output in CIRCLE.offered(self.state):
            said = all_text(output.document(self.state, "", WORDS))
            private = [note.text for note in self.state.meeting.notes if note.private]
            assert self.state.names_in_minutes or NAME not in said
            if output.slug == "journal":
                assert all(note in said for note in private)
            elif output.audience is not Audience.SHAREABLE:
                assert not any(note in said for note in private)
            else:
                assert SECRET not in said
                assert NAME not in said

    def turns_pauses_and_gaps_add_up(self) -> None:
        meeting = self.state.meeting
        wall, paused = walls(self.history.acts(), self.now)
        for step, timer in enumerate(meeting.timers):
            spent = timer.spent(self.now)
            assert spent == wall[step] - paused[step]
            marks = [0]
            for turn in self.state.round_of(step).turns:
                marks += [turn.begun, turn.begun + turn.spent(spent)]
            assert all(first <= second for first, second in pairwise([*marks, spent]))
        assert sum(timer.running for timer in meeting.timers) <= 1
        assert all(here.current is None for here in self.state.rounds if here.step != meeting.index)

    def what_is_left_never_jumps(self) -> None:
        seen = public(self.state)
        later = after(self.now, minutes(3))
        gone = minutes(3) if seen.timer.running else 0
        assert seen.timer.left(self.now) - seen.timer.left(later) == gone
        turn = seen.round.left(seen.timer, self.now) if seen.round else None
        if seen.round and turn is not None:
            assert turn - (seen.round.left(seen.timer, later) or 0) == gone

    def the_room_is_never_told_a_lateness(self) -> None:
        seen = public(self.state)
        ends = [seen.expected_end(after(self.now, minutes(by))) for by in (0, 5, 90)]
        assert ends[0] >= after(seen.opened, seen.plan.promised)
        assert all(first <= second for first, second in pairwise(ends))
        found = ahead(self.state, self.now)
        assert found is None or found.borrowed >= 0

    def no_pair_meets_twice(self) -> None:
        pairs = Counter(one.pair for round_ in self.state.table for one in round_)
        assert all(times == 1 and len(pair) == 2 for pair, times in pairs.items())
        group = {person.seat: person.group for person in self.state.people}
        here = {person.seat for person in self.state.people if person.here}
        begun = self._meetings_begun(self.state)
        for number, round_ in enumerate(self.state.table, start=1):
            busy = [seat for one in round_ for seat in one.pair]
            assert len(set(busy)) == len(busy)
            assert len({one.place for one in round_}) == len(round_)
            assert number <= begun or set(busy) <= here
            assert not self.state.groups or all(
                (group[one.one], group[one.other]) == (1, 2) for one in round_
            )

        for step, planned in enumerate(self.state.meeting.steps):
            if planned.kind == PhaseKind.MEETINGS:
                held = [turn.seat for turn in self.state.round_of(step).turns]
                assert held == list(range(1, len(held) + 1))

    @staticmethod
    def _meetings_begun(circle: Circle) -> int:
        steps = [i for i, step in enumerate(circle.meeting.steps) if step.kind == PhaseKind.MEETINGS]
        return max((turn.seat for step in steps for turn in circle.round_of(step).turns), default=0)

    def the_circle_is_a_circle(self) -> None:
        people = self.state.people
        assert [person.seat for person in people] == sorted({person.seat for person in people})
        assert any(person.here and person.voice for person in people)
        assert sum(person.role == "client" for person in people) <= 1
        for step in range(len(self.state.meeting.steps)):
            line = self.state.line(step)
            assert len(set(line)) == len(line)
        turn = self.state.round.current
        if turn is not None:
            assert turn.seat in self.state.line(self.state.meeting.index)
            here = {person.seat for person in people if person.here}
            assert turn.seat in here or self.state.phase.kind is PhaseKind.MEETINGS

    def one_can_always_go_back(self) -> None:
        if self.state.meeting.closed is None:
            for index in self.state.meeting.visited:
                assert not isinstance(CIRCLE.decide(self.state, mc.EnterStep(index), self.now), Refused)

    # ---- at the end

    def teardown(self) -> None:
        if self.state.meeting.opened is not None:
            self._reopening_gives_the_same_state()
            self._no_gate_holds_the_room()

    def _reopening_gives_the_same_state(self) -> None:
        rows: list[Row] = []
        for record in self.records:
            match record:
                case Act(act, at, events):
                    lines = [self.codec.line(event) for event in events]
                    rows += [_row(len(rows) + i, act, at, line) for i, line in enumerate(lines)]
                case Undone(act, at):
                    rows.append(_row(len(rows), act, at, UNDONE))
                case Redone(act, at):
                    rows.append(_row(len(rows), act, at, REDONE))
        again = replay(CIRCLE.start(), self.codec.records(rows), CIRCLE.evolve)
        assert again.state == self.state
        assert [link.act for link in again.undone] == [link.act for link in self.history.undone]

    def _no_gate_holds_the_room(self) -> None:
        """From anywhere the facilitator reaches the end: a subject, a client who says yes, a cause, the next phase."""
        meeting = self.state.meeting
        if meeting.closed is not None:
            return
        for index in range(meeting.index + 1, len(meeting.steps)):
            self._open_gate()
            assert self.ask(mc.EnterStep(index)), self.state.meeting.step
        assert self.ask(mc.Close())

    def _open_gate(self) -> None:
        step = self.state.meeting.index
        if self.state.phase.gate is Gate.SUBJECT:
            self._choose_a_subject()
        while self.state.phase.gate is Gate.VALIDATED and not self.state.question.settled:
            assert self.ask(towards_the_question(self.state, 0))
        self.ask(c.Overrule(Cause.NO_TIME, step))

    def _choose_a_subject(self) -> None:
        here = next(one.seat for one in self.state.people if one.here and one.voice)
        if not self.state.subject:
            assert self.ask(c.ProposeSubject("Un sujet", here))
            assert self.ask(c.ChooseSubject(len(self.state.candidates)))
        if self.state.client is None:
            assert self.ask(c.GiveRole(here, Role.CLIENT))


def _row(seq: int, act: int, at: Instant, line: Line) -> Row:
    return Row(seq, act, line.kind, at, at, at, line.payload)


Circles.TestCase.settings = settings(max_examples=50, stateful_step_count=20, deadline=None)
TestCircles = Circles.TestCase
