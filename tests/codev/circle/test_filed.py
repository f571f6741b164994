"""Laws of a circle on a real file, while programs die, computers sleep and clocks are set."""

import shutil
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from codev.activity import Refused
from codev.circle import commands as c
from codev.circle.activity import CIRCLE
from codev.circle.commands import CircleCommand
from codev.circle.events import CircleEvent
from codev.circle.method import Role
from codev.circle.public import PublicCircle, public
from codev.circle.roster import Presence, find
from codev.circle.state import Circle
from codev.meeting import commands as mc
from codev.session import Session, look
from codev.timing import Instant, Millis, between
from tests.codev.circle.journal_time import walls
from tests.codev.circle.moves import (
    SECRET,
    befalls,
    case_commands,
    fates,
    into_a_round,
    meeting_commands,
    openings,
    people_commands,
    said_commands,
    turn_commands,
    usual_act,
)
from tests.codev.test_clock import HOUR, MINUTE, SECOND, Computer

MORNING = 1_795_525_200_000
SUMMER_ENDS = 1_792_888_200_000  # 25 October 2026, 2:30 in Paris, for the first time of two
SUMMER_BEGINS = 1_806_193_800_000  # 28 March 2027, 1:30 in Paris; 2:30 does not exist
STEPS = [SECOND, -SECOND, HOUR, -HOUR]
ASLEEP, UNSEEN = 2 * SECOND, MINUTE  # milliseconds: what the issue calls a sleep


class Filed(RuleBasedStateMachine):
    """A session in a file on a computer, beside the states that it went through."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.computer = Computer()
        self.session: Session[Circle, CircleCommand, CircleEvent]
        self.states: list[Circle] = []  # of the acts in force
        self.undone: list[Circle] = []
        self.crashes = 0
        self.seen: tuple[PublicCircle, Instant] | None = None  # at the end of the last step

    @property
    def state(self) -> Circle:
        return self.session.state

    @property
    def now(self) -> Instant:
        return self.computer.clock.now()

    def ask(self, command: CircleCommand) -> bool:
        before = self.session.state
        answer = self.session.ask(command)
        if isinstance(answer, Refused):
            assert self.state is before
            return False
        if self.state is not before:
            self.states.append(self.state)
            self.undone.clear()
            self.seen = None
            self.what_was_accepted_may_be_said(before, command)
        return True

    @initialize(
        opening=openings(),
        start=st.sampled_from([MORNING, SUMMER_ENDS, SUMMER_BEGINS]),
        counting=st.booleans(),
        step=st.integers(0, 9),
        acts=st.integers(0, 12),
        mood=st.integers(0, 9),
    )
    def a_session_that_has_gone_some_way(
        self, opening: c.OpenCircle, start: int, counting: bool, step: int, acts: int, mood: int
    ) -> None:
        self.computer = Computer(counting, wall=start)
        self.session = Session.create(CIRCLE, self.folder / "séance.seance", self.computer.clock, "codev 0.1")
        assert self.ask(opening)
        for number in range(60):
            if self.state.meeting.index >= min(step, len(self.state.meeting.steps) - 1):
                break
            self._usual_act((number + mood) % 10)
        self.the_session_goes_on(acts, mood)

    @rule(acts=st.integers(1, 10), mood=st.integers(0, 9))
    def the_session_goes_on(self, acts: int, mood: int) -> None:
        for number in range(acts):
            if not self._usual_act((number + mood) % 10):
                break

    def _usual_act(self, mood: int) -> bool:
        self.computer.pass_by(20 * SECOND)
        self.computer.clock.tick()
        return self.ask(usual_act(self.state, mood)) or self.ask(c.GoOn())

    @rule(commands=st.lists(people_commands | turn_commands, min_size=1, max_size=4))
    def people_and_turns(self, commands: list[CircleCommand]) -> None:
        for command in commands:
            self.ask(command)

    @rule(what=st.lists(fates, min_size=1, max_size=3), mood=st.integers(0, 9))
    def something_befalls_those_who_speak(self, what: list[Presence | Role], mood: int) -> None:
        for command in into_a_round(self.state, mood):
            self.ask(command)
        for fate in what:
            self._usual_act(mood)
            self.ask(befalls(self.state, fate))

    @rule(commands=st.lists(case_commands | said_commands | meeting_commands, min_size=1, max_size=4))
    def what_is_said_and_led(self, commands: list[CircleCommand]) -> None:
        for command in commands:
            self.ask(command)

    @rule(count=st.integers(1, 6), acts=st.integers(0, 3))
    def back_to_a_phase_and_forward_again(self, count: int, acts: int) -> None:
        self.ask(mc.EnterStep(max(0, self.state.meeting.index - count)))
        for _ in range(acts):
            self._usual_act(0)

    @rule(private=st.booleans())
    def a_note(self, private: bool) -> None:
        self.ask(mc.TakeNote(f"{SECRET}{len(self.states)}" if private else "note", private))

    @rule(back=st.sampled_from(["", "2027-01-31"]), number=st.sampled_from([None, 1]))
    def a_promise(self, back: str, number: int | None) -> None:
        promise = ("Relire deux lots", "Camille", "lundi")
        if not back:
            assert not self.ask(mc.MakeCommitment(*promise, number=number)), "a promise without its day"
        self.ask(c.Commit(*promise, back, number))

    @precondition(lambda self: self.now - self.state.meeting.opened > HOUR // 2)
    @rule()
    def close(self) -> None:
        self.ask(mc.Close())

    # ---- taken back, done again

    @precondition(lambda self: len(self.states) > 1)
    @rule()
    def undo(self) -> None:
        assert self.session.undo()
        self.undone.append(self.states.pop())
        assert self.state == self.states[-1]
        self.seen = None

    @precondition(lambda self: self.undone)
    @rule()
    def redo(self) -> None:
        assert self.session.redo()
        self.states.append(self.undone.pop())
        assert self.state == self.states[-1]
        self.seen = None

    # ---- time

    def clocks(self) -> tuple[int, int | None]:
        """What is left of the phase, and of the turn in hand."""
        seen = public(self.state)
        return seen.timer.left(self.now), seen.round.left(seen.timer, self.now) if seen.round else None

    @rule(by=st.sampled_from([30 * SECOND, -30 * SECOND]))
    def more_or_less_time(self, by: int) -> None:
        """What the phase gains or loses, the turn in hand does, and never more than it has."""
        phase, turn = self.clocks()
        length = self.state.meeting.timer.length
        whole = self.state.round.current.length if self.state.round.current else length
        if self.ask(mc.AddTime(Millis(by))):
            gained = max(by, -whole, -length)
            assert self.clocks() == (phase + gained, None if turn is None else turn + gained)

    @rule(seconds=st.integers(0, 55), by=st.sampled_from(STEPS))
    def the_wall_clock_is_set(self, seconds: int, by: int) -> None:
        self.computer.clock.tick()
        self.computer.step(by)
        self.computer.pass_by(seconds * SECOND)
        assert self.computer.clock.tick() is None

    @rule(seconds=st.integers(1, 3_600), by=st.sampled_from([0, *STEPS]), counted=st.booleans())
    def the_lid_is_closed(self, seconds: int, by: int, counted: bool) -> None:
        """A sleep is a question; "no" gives the phase and the turn back what they had, to the millisecond."""
        self.computer.clock.tick()
        before, running = self.clocks(), self.state.meeting.timer.running
        length = Millis(seconds * SECOND)
        self.computer.sleep(length)
        self.computer.step(by)
        gap = self.computer.clock.tick()
        asked = length > (UNSEEN if self.computer.counting else ASLEEP)
        assert (gap is not None) == asked
        if gap is None or not running or self.state.meeting.closed:
            return
        assert gap.length == length
        phase, turn = before
        assert self.clocks() == (phase - length, None if turn is None else turn - length)
        if not counted:
            assert self.ask(mc.SettleGap(Millis(-gap.length)))
            assert self.clocks() == before

    # ---- programs that end, well or not

    @rule(away=st.integers(0, 90), by=st.sampled_from([0, *STEPS]), reboots=st.booleans())
    def the_program_dies(self, away: int, by: int, reboots: bool) -> None:
        """The file is opened as it is found, nothing closed; then the session is resumed as a program does."""
        self.crashes += 1
        found = self.folder / f"trouvée-{self.crashes}.seance"
        for suffix in ("", "-journal"):  # what a death leaves is what stands there now
            left = self.session.path.with_name(self.session.path.name + suffix)
            if left.exists():
                shutil.copy(left, found.with_name(found.name + suffix))
        self._taken_up(found, away * MINUTE, by, reboots=reboots)

    @rule(away=st.integers(0, 90), by=st.sampled_from([0, *STEPS]))
    def the_session_is_left_and_taken_up(self, away: int, by: int) -> None:
        self._taken_up(self.session.path, away * MINUTE, by, reboots=False)

    def _taken_up(self, path: Path, away: int, by: int, *, reboots: bool) -> None:
        left, undone = self.session.state, [link.act for link in self.session.history.undone]
        self.session.close()
        self.computer.pass_by(away)
        self.computer.step(by)
        if reboots:
            self.computer.mono, self.computer.slept = 0, 0
        self.computer.__post_init__()  # another process: another line of time
        assert look(path, [CIRCLE]).state == left
        self.session = Session.open(CIRCLE, path, self.computer.clock, "codev 0.1")
        assert self.state == left
        assert [link.act for link in self.session.history.undone] == undone
        assert self.session.left_at is not None
        assert self.now >= self.session.left_at
        self.seen = None
        self._resumed(self.session.left_at)

    def _resumed(self, left_at: Instant) -> None:
        """Paused, with what was left at the last record: the time in between is not the room's."""
        meeting = self.state.meeting
        if meeting.closed or not meeting.timer.running:
            return
        seen = public(self.state)
        had = seen.timer.left(left_at), seen.round.left(seen.timer, left_at) if seen.round else None
        away = between(left_at, self.now)
        assert self.ask(mc.SettleGap(Millis(-away)))
        assert self.ask(mc.PauseTimer())
        assert self.clocks() == had
        assert not self.state.meeting.timer.running

    # ---- what must be true

    def what_was_accepted_may_be_said(self, before: Circle, command: CircleCommand) -> None:
        """Who is asked to keep silent is not written as speaking; the room's line is nobody's."""
        if isinstance(command, c.Contribute) and command.number is None and command.seat:
            person = find(before.people, command.seat)
            assert person is not None
            assert person.role not in before.phase.silent
            assert person in before.speakers(before.meeting.index)

    @invariant()
    def time_left_moves_with_the_line_alone(self) -> None:
        """Between two records the clocks go on by what the line of time did, whatever the wall clock says."""
        if not self.states:
            return
        seen, now = public(self.state), self.now
        if self.seen is not None:
            before, then = self.seen
            gone = now - then if seen.timer.running else 0
            assert seen == before
            assert before.timer.left(then) - seen.timer.left(now) == gone
        self.seen = seen, now

    @invariant()
    def the_file_s_journal_adds_up(self) -> None:
        """Turns, the time between them, pauses and gaps make the wall time of each phase: nothing twice, nothing lost."""
        if not self.states:
            return
        meeting = self.state.meeting
        wall, paused = walls(self.session.history.acts(), self.now)
        for step, timer in enumerate(meeting.timers):
            spent = timer.spent(self.now)
            turns = self.state.round_of(step).turns
            ends = [turn.begun + turn.spent(spent) for turn in turns]
            starts = [turn.begun for turn in turns]
            between_turns = sum(start - end for start, end in zip([*starts, spent], [0, *ends], strict=True))
            spoken = sum(turn.spent(spent) for turn in turns)
            assert spoken + between_turns + paused[step] == wall[step]
            assert all(start >= end for start, end in zip([*starts, spent], [0, *ends], strict=True))

    @invariant()
    def nothing_private_is_public(self) -> None:
        if self.states:
            shown = repr(public(self.state))
            assert SECRET not in shown
            assert "Preparation(" not in shown
            assert "Wish(" not in shown

    @invariant()
    def a_commitment_has_its_day(self) -> None:
        if self.states:
            promised = {one.number for one in self.state.meeting.commitments}
            assert promised == set(dict(self.state.returns))

    def teardown(self) -> None:
        if self.states:
            left, path = self.state, self.session.path
            self.session.close()
            assert look(path, [CIRCLE]).state == left
        shutil.rmtree(self.folder)


Filed.TestCase.settings = settings(
    max_examples=30,
    stateful_step_count=15,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
TestFiled = Filed.TestCase
