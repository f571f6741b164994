import pytest
from hypothesis import given
from hypothesis import strategies as st

from codev.journal import Act, History, Link, Record, Redone, Undone, replay
from codev.timing import Instant

EMPTY: tuple[str, ...] = ()


def add(state: tuple[str, ...], event: str, at: Instant) -> tuple[str, ...]:
    return (*state, f"{event}@{at}")


def lived(moves: list[str]) -> tuple[History[tuple[str, ...], str], list[Record[str]]]:
    """A history and the records that were written while it was lived."""
    history: History[tuple[str, ...], str] = History(Link(()))
    records: list[Record[str]] = []
    for number, move in enumerate(moves, start=1):
        at = Instant(number)
        if move == "undo" and history.here.act:
            records.append(Undone(history.here.act.number, at))
            history = history.undo()
        elif move == "redo" and history.undone and history.undone[-1].act:
            records.append(Redone(history.undone[-1].act.number, at))
            history = history.redo()
        elif move not in ("undo", "redo"):
            act = Act(number, at, (move, move.upper()))
            records.append(act)
            history = history.did(act, add)
    return history, records


moves = st.lists(st.sampled_from(["undo", "undo", "redo", "a", "b"]), max_size=30)


@given(moves)
def test_replaying_is_having_lived(moves: list[str]) -> None:
    history, records = lived(moves)
    again = replay(EMPTY, records, add)
    assert again.state == history.state
    assert again.acts() == history.acts()
    assert [link.act for link in again.undone] == [link.act for link in history.undone]


@given(moves)
def test_undoing_is_exact_and_redoing_gives_it_back(moves: list[str]) -> None:
    history, _ = lived(moves)
    done = history.did(Act(99, Instant(99), ("x",)), add)
    assert done.undo().state == history.state
    assert done.undo().acts() == history.acts()
    assert done.undo().redo().state == done.state
    assert done.undo().redo().acts() == done.acts()


@given(moves)
def test_the_state_is_the_fold_of_the_acts_in_force(moves: list[str]) -> None:
    history, _ = lived(moves)
    state = EMPTY
    for act in history.acts():
        for event in act.events:
            state = add(state, event, act.at)
    assert history.state == state


def test_nothing_to_undo_or_redo_changes_nothing() -> None:
    empty: History[tuple[str, ...], str] = History(Link(()))
    assert empty.undo() is empty
    assert empty.redo() is empty


def test_a_new_act_forgets_what_was_undone() -> None:
    history, _ = lived(["a", "undo", "b"])
    assert history.redo() is history


@pytest.mark.parametrize(
    "records",
    [
        [Undone(1, Instant(1))],
        [Act(1, Instant(1), ("a",)), Act(2, Instant(2), ("b",)), Undone(1, Instant(3))],
        [Act(1, Instant(1), ("a",)), Redone(1, Instant(2))],
        [Act(1, Instant(1), ("a",)), Undone(1, Instant(2)), Redone(2, Instant(3))],
    ],
)
def test_records_that_do_not_follow_each_other_are_refused(records: list[Record[str]]) -> None:
    with pytest.raises(ValueError, match="expected"):
        replay(EMPTY, records, add)


def test_a_long_history_can_be_compared_and_shown() -> None:
    records = [Act(number, Instant(number), ("a",)) for number in range(1, 5_001)]
    counted = [replay(0, records, lambda state, _event, _at: state + 1) for _ in range(2)]
    assert counted[0] == counted[1]
    assert len(repr(counted[0])) < 500
    assert len(counted[0].acts()) == 5_000
