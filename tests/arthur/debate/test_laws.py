"""Laws of the debate, tried by commands in any order, right or wrong."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from itertools import pairwise

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from arthur.debate import commands as c
from arthur.debate.activity import DEBATE
from arthur.debate.commands import DebateCommand
from arthur.debate.events import DebateEvent
from arthur.debate.plans import StepKind, make_plan
from arthur.debate.public import public
from arthur.debate.rounds import Cause, Hand, Position, Round
from arthur.debate.state import Debate
from codev.activity import Refused
from codev.document import Audience
from codev.journal import Act, History, Link, Record, Redone, Undone, replay
from codev.meeting import commands as mc
from codev.meeting import events as me
from codev.store.codec import Codec
from codev.store.rows import REDONE, UNDONE, Line, Row
from codev.timing import Instant, Millis, after, minutes
from codev.words import SourceWords
from tests.arthur.debate.cards import DECK
from tests.arthur.debate.moves import (
    Opening,
    cards,
    debate_commands,
    draw,
    meeting_commands,
    openings,
    room_commands,
    tables,
    usual_act,
)

WORDS = SourceWords()
SECRET = "note privée n°"
START = Instant(1_795_512_600_000)


def all_text(value: object) -> str:
    """Every text anywhere in a value, a line each."""
    return "\n".join(dict.fromkeys(texts_in(value)))


def texts_in(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif is_dataclass(value):
        for field in fields(value):
            yield from texts_in(getattr(value, field.name))
    elif isinstance(value, dict):
        yield from texts_in(tuple(value.items()))
    elif isinstance(value, tuple | list | frozenset | set):
        for one in value:
            yield from texts_in(one)


def spent_by_runs(acts: tuple[Act[DebateEvent], ...], now: Instant) -> Counter[int]:
    """The time of each step, told from the journal alone: the sum of its runs, and what corrected them."""
    at, runs = 0, Counter[int]()
    since: Instant | None = None
    end: Act[DebateEvent] = Act(0, now, (me.TimerPaused(),))
    for act in (*acts, end):
        for event in act.events:
            match event:
                case me.Opened() | me.TimerStarted():
                    since = act.at if since is None else since
                case me.TimerPaused() | me.Closed() | me.StepEntered():
                    runs[at] += 0 if since is None else act.at - since
                    since = None
                case me.StartCorrected(by) | me.GapSettled(by):
                    runs[at] += by
                case _:
                    continue
            if isinstance(event, me.StepEntered):
                at, since = event.index, act.at
    return runs


class Debates(RuleBasedStateMachine):
    """A session beside what must be true of it whatever was asked: its records, and the states it went through."""

    def __init__(self) -> None:
        super().__init__()
        self.history: History[Debate, DebateEvent] = History(Link(DEBATE.start()))
        self.records: list[Record[DebateEvent]] = []
        self.states = [DEBATE.start()]  # of the acts in force
        self.undone: list[Debate] = []
        self.codec = Codec[DebateEvent](DEBATE.events)
        self.now = START
        self.notes = 0

    @property
    def state(self) -> Debate:
        return self.history.state

    def ask(self, command: DebateCommand) -> bool:
        """Asks; every answer is a sentence, or events that change the state and that undo takes back exactly."""
        answer = DEBATE.decide(self.state, command, self.now)
        if isinstance(answer, Refused):
            sentence = answer.sentence(WORDS)
            assert sentence
            assert "{" not in sentence
            return False
        if not answer:
            return True
        number = 1 + sum(isinstance(record, Act) for record in self.records)
        act = Act(number, self.now, answer)
        done = self.history.did(act, DEBATE.evolve)
        assert done.state != self.state
        assert done.undo().state == self.state
        assert done.undo().redo().state == done.state
        for event in answer:
            label = DEBATE.label(event, WORDS)
            assert label.strip()
            assert "{" not in label
        self.history = done
        self.records.append(act)
        self.states.append(done.state)
        self.undone.clear()
        self.the_laws_hold()
        return True

    @initialize(
        opening=openings, size=st.sampled_from([1, 3, 12]), acts=st.integers(0, 70), mood=st.integers(0, 9)
    )
    def a_session_that_has_gone_some_way(self, opening: Opening, size: int, acts: int, mood: int) -> None:
        people, recipe, deal, seated = opening
        plan = make_plan(recipe, len(seated), deal)
        first = mc.Open("Débat", "Laxou", people, plan)
        assert self.ask(c.OpenDebate(first, seated, "essai", "Essai", deal, mood, tuple(DECK)[:size]))
        self.the_session_goes_on(acts, mood)

    @rule(acts=st.integers(1, 20), mood=st.integers(0, 9))
    def the_session_goes_on(self, acts: int, mood: int) -> None:
        """What a facilitator does, one act after the other; `mood` says which way the tables go."""
        for number in range(acts):
            self.now = after(self.now, Millis(20_000))
            before = self.state
            self.ask(usual_act(before, (number + mood) % 10))
            if self.state == before and not self.ask(mc.EnterStep(before.meeting.index + 1)):
                break
            if len(self.state.meeting.words) and number % 3 == 0:
                break  # the closing is soon seen

    @rule(command=meeting_commands)
    def anything_of_a_meeting(self, command: DebateCommand) -> None:
        self.ask(command)

    @rule(command=debate_commands)
    def anything_of_a_debate(self, command: DebateCommand) -> None:
        self.ask(command)

    @rule(command=room_commands)
    def tables_come_and_go(self, command: DebateCommand) -> None:
        self.ask(command)

    @rule(seconds=st.integers(1, 900))
    def time_goes_by(self, seconds: int) -> None:
        self.now = after(self.now, Millis(seconds * 1000))

    @rule()
    def the_next_step(self) -> None:
        self.ask(mc.EnterStep(self.state.meeting.index + 1))

    @rule(count=st.integers(1, 6))
    def an_earlier_step(self, count: int) -> None:
        self.ask(mc.EnterStep(max(0, self.state.meeting.index - count)))

    @rule()
    def the_cards(self) -> None:
        self.ask(draw(self.state))

    @rule(names=st.lists(cards, max_size=4), to=st.lists(tables | st.just("*"), max_size=4))
    def any_cards(self, names: list[str], to: list[str]) -> None:
        self.ask(c.Draw(tuple(Hand(one, DECK.get(name, ())) for one, name in zip(to, names, strict=False))))

    @rule(position=st.sampled_from(Position))
    def a_choice_that_is_awaited(self, position: Position) -> None:
        for table in self.state.waiting(self.state.round)[:1]:
            self.ask(c.Choose(table.emblem, position))

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

    # ---- what is always true

    @invariant()
    def the_laws_hold(self) -> None:
        self.what_is_hidden_is_not_shown()
        self.choices_are_shown_only_once_all_were_in()
        self.minutes_can_be_written_for_anybody()
        self.a_session_says_where_it_stands()
        self.time_is_the_sum_of_its_runs()
        self.the_room_is_never_told_a_lateness()
        self.no_card_comes_twice_until_the_deck_is_out()
        self.somebody_is_in_the_room()
        self.one_can_always_go_back()

    def what_is_hidden_is_not_shown(self) -> None:
        if self.state.meeting.opened is None:
            return
        shown = all_text(public(self.state))
        for text in (*self._hidden(self.state.round), SECRET):
            assert text not in shown

    def _hidden(self, here: Round) -> Iterator[str]:
        """What the round in hand still keeps from the room."""
        known = {fact.id for hand in here.hands for fact in hand.editions[0].eclairage[: here.shown]}
        if here.distinct:
            known = {fact.id for hand in here.hands[: here.shown] for fact in hand.editions[0].eclairage[:1]}
        for hand in here.hands:
            for card in hand.editions:
                yield from card.prompts
                for shortcut in card.shortcuts:
                    yield from (shortcut.claim, shortcut.why)
                if here.cause is not Cause.NONE_HEARD:
                    yield from (option.objection for option in card.options)
                if not here.change_shown:
                    yield card.what_would_change
                yield from (fact.statement for fact in card.eclairage if fact.id not in known)

    def choices_are_shown_only_once_all_were_in(self) -> None:
        if self.state.meeting.opened is None:
            return
        seen = public(self.state)
        here = seen.round
        rounds = ((state, state.round_of(here.number)) for state in self.states)
        all_in = any(one.hands and not state.waiting(one) for state, one in rounds)
        if not all_in or seen.kind in (StepKind.DRAW, StepKind.READING, StepKind.DEBATE, StepKind.CHOICE):
            assert (here.voices, here.order, here.floor, here.untaken) == ((), (), "", ())

    def minutes_can_be_written_for_anybody(self) -> None:
        hidden = [] if self.state.meeting.opened is None else list(self._hidden_for_ever())
        for output in DEBATE.offered(self.state):
            said = all_text(output.document(self.state, "", WORDS))
            private = [note.text for note in self.state.meeting.notes if note.private]
            if output.audience is Audience.FACILITATOR:
                assert all(note in said for note in private)
            else:
                assert SECRET not in said
            assert not any(text in said for text in hidden)

    def _hidden_for_ever(self) -> Iterator[str]:
        for here in self.state.rounds:
            for hand in here.hands:
                yield from hand.editions[0].prompts
                yield from (shortcut.why for shortcut in hand.editions[0].shortcuts)

    def a_session_says_where_it_stands(self) -> None:
        assert DEBATE.summary(self.state, WORDS).standing

    def time_is_the_sum_of_its_runs(self) -> None:
        meeting = self.state.meeting
        later = after(self.now, minutes(3))
        spent = spent_by_runs(self.history.acts(), self.now)
        for index, timer in enumerate(meeting.timers):
            assert timer.spent(self.now) == spent[index]
            gone = timer.left(self.now) - timer.left(later)
            assert gone == (minutes(3) if timer.running else 0)
            assert timer.length >= 0
        assert sum(timer.running for timer in meeting.timers) <= 1

    def the_room_is_never_told_a_lateness(self) -> None:
        if self.state.meeting.opened is None:
            return
        seen = public(self.state)
        ends = [seen.expected_end(after(self.now, minutes(by))) for by in (0, 5, 90)]
        assert ends[0] >= after(seen.opened, seen.plan.promised)
        assert all(first <= second for first, second in pairwise(ends))
        assert seen.closed is not None or ends[0] >= self.now

    def no_card_comes_twice_until_the_deck_is_out(self) -> None:
        dealt = Counter(hand.editions[0].id for one in self.state.rounds for hand in one.hands)
        times = [dealt[card] for card in self.state.order]
        assert sum(times) == sum(dealt.values())
        assert not times or max(times) - min(times) <= 1

    def somebody_is_in_the_room(self) -> None:
        assert self.state.meeting.opened is None or 1 <= len(self.state.present) <= 8
        assert all(table.seats >= 1 for table in self.state.tables)

    def one_can_always_go_back(self) -> None:
        meeting = self.state.meeting
        if meeting.opened is None or meeting.closed is not None:
            return
        for index in meeting.visited:
            step = meeting.steps[index]
            if step.kind in (StepKind.WELCOME, StepKind.DRAW) or self.state.round_of(step.round).hands:
                assert not isinstance(DEBATE.decide(self.state, mc.EnterStep(index), self.now), Refused)

    # ---- at the end

    def teardown(self) -> None:
        self._reopening_gives_the_same_state()
        self._no_gate_holds_the_room()

    def _reopening_gives_the_same_state(self) -> None:
        rows: list[Row] = []
        for record in self.records:
            match record:
                case Act(act, at, events):
                    rows += [
                        _row(len(rows) + i, act, at, self.codec.line(one)) for i, one in enumerate(events)
                    ]
                case Undone(act, at):
                    rows.append(_row(len(rows), act, at, UNDONE))
                case Redone(act, at):
                    rows.append(_row(len(rows), act, at, REDONE))
        again = replay(DEBATE.start(), self.codec.records(rows), DEBATE.evolve)
        assert again.state == self.state
        assert [link.act for link in again.undone] == [link.act for link in self.history.undone]

    def _no_gate_holds_the_room(self) -> None:
        """From anywhere the facilitator reaches the end: draw, « sans choix », a cause, the next step."""
        meeting = self.state.meeting
        if meeting.opened is None or meeting.closed is not None:
            return
        for index in range(meeting.index + 1, len(meeting.steps)):
            if self.state.kind is StepKind.DRAW and self.state.undealt():
                self.the_cards()
            for table in self.state.waiting(self.state.round):
                self.ask(c.Choose(table.emblem, Position.NONE))
            if self.state.kind is StepKind.SHARING:
                assert self.ask(c.OpenGate(Cause.NO_TIME))
            assert self.ask(mc.EnterStep(index)), self.state.meeting.step
        assert self.ask(mc.Close())


def _row(seq: int, act: int, at: Instant, line: Line) -> Row:
    return Row(seq, act, line.kind, at, at, at, line.payload)


Debates.TestCase.settings = settings(max_examples=40, stateful_step_count=30, deadline=None)
TestDebates = Debates.TestCase
