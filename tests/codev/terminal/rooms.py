"""Circles for the tests of the terminal: a rehearsal that is stopped where a test wants to look."""

from collections.abc import Callable, Iterator

from codev.activity import Refused
from codev.circle.activity import CIRCLE
from codev.circle.commands import CircleCommand
from codev.circle.method import PhaseKind
from codev.circle.state import Circle
from codev.cli import shipped_methods
from codev.rehearsing import next_cue, opening
from codev.timing import Instant
from codev.words import SourceWords, Words

WORDS = SourceWords()
BACK = "2026-12-31"
START = Instant(1_700_000_000_000)
METHODS = {one[0].id: one for one in shipped_methods().found}

Until = Callable[[Circle], bool]


def asked(circle: Circle, *commands: CircleCommand, now: Instant = START) -> Circle:
    """The circle after commands that must be accepted."""
    for command in commands:
        answer = CIRCLE.decide(circle, command, now)
        assert not isinstance(answer, Refused), answer.sentence(WORDS)
        for event in answer:
            circle = CIRCLE.evolve(circle, event, now)
    return circle


def played(method: str, people: int = 0, words: Words = WORDS) -> Iterator[tuple[Circle, Instant]]:
    """A rehearsal, moment by moment."""
    editions = METHODS[method]
    command, _ = opening(editions, people or min(13, editions[0].most), words)
    circle, now = asked(CIRCLE.start(), command), START
    yield circle, now
    while cue := next_cue(circle, now, words, BACK):
        now = Instant(now + cue.after)
        circle = asked(circle, cue.command, now=now)
        yield circle, now


def room(until: Until, method: str = "entraide-120", people: int = 0) -> tuple[Circle, Instant]:
    """The first moment of a rehearsal at which `until` holds."""
    return next((circle, now) for circle, now in played(method, people) if until(circle))


def in_phase(name: str) -> Until:
    return lambda circle: circle.meeting.step.id.partition(".")[0] == name


def of_kind(kind: PhaseKind) -> Until:
    return lambda circle: circle.phase.kind is kind
