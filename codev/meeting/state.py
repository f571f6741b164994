"""The state of a facilitated session, whole, private notes included: it never goes to the projection."""

from dataclasses import dataclass, replace
from typing import TypeVar

from codev.meeting import events as e
from codev.meeting.plan import Plan, Step
from codev.meeting.records import Commitment, Note, Subject, Word
from codev.timing import Instant, Timer

Numbered = TypeVar("Numbered", Commitment, Subject)


@dataclass(frozen=True, slots=True)
class Meeting:
    """Where a session stands. `timers` go with the plan's steps, one each, and keep their time when left."""

    title: str = ""
    place: str = ""
    people: int = 0
    plan: Plan | None = None
    index: int = 0
    timers: tuple[Timer, ...] = ()
    visited: frozenset[int] = frozenset()
    opened: Instant | None = None
    closed: Instant | None = None
    notes: tuple[Note, ...] = ()
    words: tuple[Word, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    subjects: tuple[Subject, ...] = ()

    @property
    def steps(self) -> tuple[Step, ...]:
        return self.plan.steps if self.plan else ()

    @property
    def step(self) -> Step:
        """The step in hand; only an opened session has one."""
        return self.steps[self.index]

    @property
    def timer(self) -> Timer:
        return self.timers[self.index]


def evolve(meeting: Meeting, event: e.MeetingEvent, at: Instant) -> Meeting:
    """The meeting after `event`, which happened at `at`."""
    match event:
        case e.Opened(title, place, people, plan):
            timers = tuple(Timer(step.planned) for step in plan.steps)
            opened = Meeting(title, place, people, plan, 0, timers, frozenset({0}), opened=at)
            return _with_timer(opened, timers[0].started(at))
        case e.StepEntered(index):
            left = _with_timer(meeting, meeting.timer.paused(at))
            there = replace(left, index=index, visited=left.visited | {index})
            return _with_timer(there, there.timer.started(at))
        case e.TimerStarted():
            return _with_timer(meeting, meeting.timer.started(at))
        case e.TimerPaused():
            return _with_timer(meeting, meeting.timer.paused(at))
        case e.TimeAdded(by):
            return _with_timer(meeting, meeting.timer.lengthened(by))
        case e.StartCorrected(by) | e.GapSettled(by):
            return _with_timer(meeting, meeting.timer.corrected(by))
        case e.NoteTaken(note):
            return replace(meeting, notes=(*meeting.notes, note))
        case e.WordGiven(word):
            words = {one.by: one for one in meeting.words} | {word.by: word}  # said again, it keeps its place
            return replace(meeting, words=tuple(words.values()))
        case e.CommitmentMade(commitment):
            return replace(meeting, commitments=_numbered(meeting.commitments, commitment))
        case e.SubjectKept(subject):
            return replace(meeting, subjects=_numbered(meeting.subjects, subject))
        case e.Closed():
            return replace(_with_timer(meeting, meeting.timer.paused(at)), closed=at)


def _with_timer(meeting: Meeting, timer: Timer) -> Meeting:
    timers = meeting.timers
    return replace(meeting, timers=(*timers[: meeting.index], timer, *timers[meeting.index + 1 :]))


def _numbered(kept: tuple[Numbered, ...], new: Numbered) -> tuple[Numbered, ...]:
    by_number: dict[int, Numbered] = {one.number: one for one in kept}
    by_number[new.number] = new
    return tuple(by_number[number] for number in sorted(by_number))
