"""The journal of a session: acts in order, and what undoing and redoing make of them.

An act is all the events of one command: it is done, undone and redone whole. Undoing is itself a record, so a journal
only ever grows. The states form a chain in which each link knows the one before, so undo is a step back, not a replay.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from codev.timing import Instant

S = TypeVar("S")
E = TypeVar("E")


@dataclass(frozen=True, slots=True)
class Act(Generic[E]):
    """The events of one command, written together at one instant."""

    number: int
    at: Instant
    events: tuple[E, ...]


@dataclass(frozen=True, slots=True)
class Undone:
    """The act of that number was taken back."""

    act: int
    at: Instant


@dataclass(frozen=True, slots=True)
class Redone:
    """The act of that number was done again."""

    act: int
    at: Instant


Record = Act[E] | Undone | Redone  # what a journal is made of, oldest first


@dataclass(frozen=True, slots=True)
class Link(Generic[S, E]):
    """The state after an act, and the link before it; the first link has neither act nor past."""

    state: S
    act: Act[E] | None = None
    # Left out of == and repr: both would go down thousands of links and end in a RecursionError.
    before: "Link[S, E] | None" = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class History(Generic[S, E]):
    """Where the session is, what can be undone (`here.act`) and what can be redone (last of `undone`)."""

    here: Link[S, E]
    undone: tuple[Link[S, E], ...] = ()

    @property
    def state(self) -> S:
        return self.here.state

    def did(self, act: Act[E], evolve: Callable[[S, E, Instant], S]) -> "History[S, E]":
        """The history with one more act; what was undone before it can no longer be redone."""
        state = self.here.state
        for event in act.events:
            state = evolve(state, event, act.at)
        return History(Link(state, act, self.here))

    def undo(self) -> "History[S, E]":
        """One act back; the same history when there is nothing to undo."""
        if self.here.before is None:
            return self
        return History(self.here.before, (*self.undone, self.here))

    def redo(self) -> "History[S, E]":
        """The last undone act again; the same history when there is none."""
        return History(self.undone[-1], self.undone[:-1]) if self.undone else self

    def acts(self) -> tuple[Act[E], ...]:
        """The acts in force, oldest first."""
        found: list[Act[E]] = []
        link: Link[S, E] | None = self.here
        while link is not None:
            if link.act is not None:
                found.append(link.act)
            link = link.before
        return tuple(reversed(found))


def replay(start: S, records: Iterable[Record[E]], evolve: Callable[[S, E, Instant], S]) -> History[S, E]:
    """The history that these records tell, from the state `start`.

    Raises `ValueError` when a record undoes or redoes another act than the one whose turn it is: records are missing.
    """
    history: History[S, E] = History(Link(start))
    for record in records:
        match record:
            case Act():
                history = history.did(record, evolve)
            case Undone(number):
                _expect(history.here, number)
                history = history.undo()
            case Redone(number):
                _expect(history.undone[-1] if history.undone else Link(start), number)
                history = history.redo()
    return history


def _expect(link: Link[S, E], number: int) -> None:
    found = link.act.number if link.act else None
    if found != number:
        raise ValueError(f"act {number} expected, found {found}")
