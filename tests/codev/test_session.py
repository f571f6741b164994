import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from codev.activity import Refused, Trouble
from codev.clock import Clock
from codev.session import SLOW_SENTENCE, Session, look
from codev.store import database, file
from codev.store.problems import Fault, StoreProblem
from codev.store.shelf import read
from codev.timing import Instant
from codev.words import SourceWords
from tests.codev.visitors import (
    VISITORS,
    Arrive,
    Book,
    CloseDoors,
    Command,
    DoorsClosed,
    Event,
    Mood,
    Visitor,
    Wait,
    Write,
    evolve,
    steady_clock,
)

WORDS = SourceWords()
Visit = Session[Book, Command, Event]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "visite.seance"


@pytest.fixture
def session(path: Path) -> Iterator[Visit]:
    made: Visit = Session.create(VISITORS, path, steady_clock(), "visits 1.0")
    yield made
    made.close()


def reopened(path: Path, clock: Clock | None = None) -> Visit:
    return Session.open(VISITORS, path, clock or steady_clock())


def failing(fault: BaseException) -> Callable[..., Any]:
    def fail(*_: object) -> None:
        raise fault

    return fail


def test_what_was_asked_is_there_when_the_session_is_opened_again(session: Visit, path: Path) -> None:
    visitor = Visitor("Ève", 40, Mood.TIRED, ("Léa", "Zoé"), frozenset({1, 2}))
    assert session.ask(Arrive((visitor, Visitor("Léa", 9)))) is None
    assert session.ask(Write("Ève", "« Rien »\n\0 \u202e 🏴󠁧󠁢󠁥󠁮󠁧󠁿 " + "x" * 10_000)) is None
    state, history = session.state, session.history
    session.close()
    again = reopened(path)
    assert again.state == state
    assert again.history.acts() == history.acts()
    assert [visitor.name for visitor in again.state.visitors] == ["Ève", "Léa"]
    again.close()


def test_a_refusal_says_why_and_writes_nothing(session: Visit, path: Path) -> None:
    session.ask(CloseDoors())
    before = session.state
    refused = session.ask(Write("Léa", "trop tard"))
    assert isinstance(refused, Refused)
    assert refused.sentence(WORDS) == "Le livre est fermé depuis 0 lignes ; revenez demain."
    assert session.state is before
    session.close()
    assert [row.kind for row in read(path)[1]] == ["@opened", "DoorsClosed"]


def test_a_command_that_changes_nothing_writes_nothing(session: Visit, path: Path) -> None:
    assert session.ask(Wait()) is None
    assert session.undo_label(WORDS) is None
    session.close()
    assert len(read(path)[1]) == 1


def test_all_events_of_a_command_are_one_act(session: Visit) -> None:
    session.ask(Arrive((Visitor("a", 1), Visitor("b", 2), Visitor("c", 3))))
    assert len(session.history.acts()) == 1
    assert session.undo()
    assert session.state == Book()


def test_undo_and_redo_say_what_they_do_and_are_kept(session: Visit, path: Path) -> None:
    assert not session.undo()
    assert not session.redo()
    session.ask(Write("Ève", "un"))
    one = session.state
    session.ask(Write("Léa", "deux"))
    two = session.state
    assert session.undo_label(WORDS) == "La ligne de Léa"
    assert session.redo_label(WORDS) is None
    assert session.undo()
    assert session.state == one
    assert session.undo_label(WORDS) == "La ligne de Ève"
    assert session.redo_label(WORDS) == "La ligne de Léa"
    session.close()

    again = reopened(path)
    assert again.state == one
    assert again.redo()
    assert again.state == two
    assert not again.redo()
    again.close()


acts = st.lists(
    st.one_of(
        st.builds(Write, st.text(max_size=3), st.text(st.characters(codec="utf-8"), max_size=20)),
        st.builds(
            Arrive, st.lists(st.builds(Visitor, st.just("v"), st.integers(0, 99)), max_size=3).map(tuple)
        ),
        st.sampled_from(["undo", "undo", "redo", "reopen"]),
    ),
    max_size=25,
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(acts)
def test_reopening_gives_the_same_session_at_any_moment(tmp_path: Path, moves: list[Command | str]) -> None:
    path = tmp_path / "loi.seance"
    session: Visit = Session.create(VISITORS, path, steady_clock())
    for move in moves:
        match move:
            case "undo":
                session.undo()
            case "redo":
                session.redo()
            case "reopen":
                before = session
                session.close()
                session = reopened(path)
                assert session.state == before.state
                assert session.history.acts() == before.history.acts()
                assert session.undo_label(WORDS) == before.undo_label(WORDS)
                assert session.redo_label(WORDS) == before.redo_label(WORDS)
            case str():
                raise AssertionError(move)
            case _:
                session.ask(move)
    session.close()
    path.unlink()


def test_the_clock_goes_on_after_the_last_record(session: Visit, path: Path) -> None:
    session.ask(Write("Ève", "un"))
    session.close()
    last = read(path)[1][-1].at
    clock = steady_clock(start=1_000)  # a computer that lost its date
    again = reopened(path, clock)
    assert again.left_at == last
    assert clock.now() > last
    again.ask(Write("Ève", "deux"))
    ats = [row.at for row in again._file.rows]
    assert ats == sorted(ats)
    again.close()


def test_time_between_two_openings_does_not_count(path: Path) -> None:
    session: Visit = Session.create(VISITORS, path, steady_clock(start=0, step=1_000))
    session.ask(Write("Ève", "un"))
    before = session.elapsed
    session.close()
    again = reopened(path, steady_clock(start=3_600_000, step=1_000))
    assert before > 0
    assert again.elapsed == before
    again.ask(Write("Ève", "deux"))
    assert before < again.elapsed < before + 60_000
    again.close()


# ---------------------------------------------------------------- when the disk does not follow

WRITES: list[Callable[[Visit], object]] = [
    lambda session: session.ask(Write("Léa", "deux")),
    lambda session: session.undo(),
    lambda session: session.redo(),
]


@pytest.mark.parametrize("write", WRITES, ids=["ask", "undo", "redo"])
def test_a_failed_write_changes_neither_session_nor_file(
    session: Visit, path: Path, write: Callable[[Visit], object]
) -> None:
    session.ask(Write("Ève", "un"))
    session.ask(Write("Zoé", "un"))
    session.undo()
    before = session.history
    session._file._connection.execute("PRAGMA query_only = ON")
    with pytest.raises(StoreProblem) as caught:
        write(session)
    assert caught.value.fault is Fault.READ_ONLY
    assert session.history is before
    session._file._connection.execute("PRAGMA query_only = OFF")
    write(session)
    state = session.state
    session.close()
    again = reopened(path)
    assert again.state == state
    again.close()


def test_a_rule_that_breaks_changes_neither_session_nor_file(path: Path) -> None:
    def breaking(book: Book, event: Event, at: Instant) -> Book:
        if isinstance(event, DoorsClosed):
            raise KeyError("a rule with a fault")
        return evolve(book, event, at)

    session: Visit = Session.create(replace(VISITORS, evolve=breaking), path, steady_clock())
    session.ask(Write("Ève", "un"))
    before = session.history
    with pytest.raises(KeyError):
        session.ask(CloseDoors())
    assert session.history is before
    session.close()
    assert [row.kind for row in read(path)[1]] == ["@opened", "Wrote"]


def test_a_text_that_cannot_be_written_is_told(session: Visit) -> None:
    with pytest.raises(StoreProblem) as caught:
        session.ask(Write("Léa", "half a character: \ud800"))
    assert caught.value.fault is Fault.UNWRITABLE
    assert session.state == Book()
    assert session.ask(Write("Léa", "whole")) is None


def test_a_full_disk_is_told_and_another_place_loses_nothing(
    session: Visit, path: Path, tmp_path: Path
) -> None:
    session.ask(Write("Ève", "un"))
    session.ask(Write("Zoé", "deux"))
    session.undo()
    session._file._connection.execute("PRAGMA max_page_count = 1")
    long = Write("Léa", "y" * 50_000)
    with pytest.raises(StoreProblem) as caught:
        session.ask(long)
    assert caught.value.fault is Fault.FULL
    assert "plein" in caught.value.sentence(WORDS)
    assert str(tmp_path) in caught.value.sentence(WORDS)

    elsewhere = tmp_path / "ailleurs" / "visite.seance"
    session.move_to(elsewhere)
    assert session.path == elsewhere
    assert session.redo_label(WORDS) == "La ligne de Zoé"
    assert session.ask(long) is None
    state = session.state
    session.close()
    again = reopened(elsewhere)
    assert again.state == state
    again.close()
    abandoned = reopened(path)
    assert len(abandoned.state.lines) == 1
    abandoned.close()


def test_a_place_that_fails_too_moves_nothing(session: Visit, tmp_path: Path) -> None:
    taken = tmp_path / "pris.seance"
    taken.write_text("x")
    with pytest.raises(StoreProblem) as caught:
        session.move_to(taken)
    assert caught.value.fault is Fault.EXISTS
    assert taken.read_text() == "x"
    assert session.ask(Write("Ève", "un")) is None


def test_a_slow_disk_is_noticed(session: Visit, monkeypatch: pytest.MonkeyPatch) -> None:
    add = database.add

    def slow(*given: Any) -> None:
        time.sleep(0.3)
        add(*given)

    noticed = []
    for how in (add, slow, add):
        monkeypatch.setattr(database, "add", how)
        assert session.ask(Write("Ève", "un")) is None
        noticed.append(session.slow)
    assert noticed == [False, True, False]
    assert SourceWords()(SLOW_SENTENCE).startswith("Le disque enregistre lentement")


def test_a_disk_that_hangs_holds_nobody(
    session: Visit, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    unplugged = threading.Event()

    def hanging(*_: object) -> None:
        unplugged.wait()
        raise OSError("gone")

    session.ask(Write("Ève", "un"))
    monkeypatch.setattr(file, "PATIENCE", 0.05)
    with monkeypatch.context() as patched:
        patched.setattr(database, "add", hanging)
        with pytest.raises(StoreProblem) as caught:
            session.ask(Write("Léa", "deux"))
    assert caught.value.fault is Fault.SILENT
    with pytest.raises(StoreProblem):  # at once: what became of the first write is not known
        session.ask(Write("Léa", "deux"))
    assert len(session.state.lines) == 1

    monkeypatch.setattr(file, "PATIENCE", 5.0)
    session.move_to(tmp_path / "ailleurs.seance")
    session.ask(Write("Léa", "deux"))
    assert [text for _, text, _ in session.state.lines] == ["un", "deux"]
    unplugged.set()


# ---------------------------------------------------------------- whose file it is


def test_a_second_program_is_turned_away(session: Visit, path: Path) -> None:
    script = (
        "import sys; from pathlib import Path\n"
        "from tests.codev.visitors import VISITORS, steady_clock\n"
        "from codev.session import Session, look\n"
        "from codev.store.problems import StoreProblem\n"
        "for act in (lambda p: Session.open(VISITORS, p, steady_clock()), lambda p: look(p, [VISITORS])):\n"
        "    try: act(Path(sys.argv[1]))\n"
        "    except StoreProblem as problem: print(problem.fault.name)\n"
    )
    session.ask(Write("Ève", "un"))
    root = Path(__file__).parents[2]
    said = subprocess.run(
        [sys.executable, "-c", script, str(path)], cwd=root, capture_output=True, text=True, check=True
    )
    assert said.stdout.split() == ["BUSY", "BUSY"]
    with pytest.raises(StoreProblem) as caught:
        reopened(path)
    assert caught.value.fault is Fault.BUSY
    assert session.ask(Write("Ève", "deux")) is None
    session.close()
    reopened(path).close()


def test_a_closed_session_closes_again_and_writes_no_more(session: Visit) -> None:
    session.close()
    session.close()
    with pytest.raises(StoreProblem):
        session.ask(Write("Ève", "un"))
    assert session.state == Book()


def test_a_file_is_never_written_over(session: Visit, path: Path) -> None:
    with pytest.raises(StoreProblem) as caught:
        Session.create(VISITORS, path, steady_clock())
    assert caught.value.fault is Fault.EXISTS
    assert session.ask(Write("Ève", "un")) is None


def test_newer_rules_and_other_activities_are_told(session: Visit, path: Path) -> None:
    session.close()
    told = []
    for activity, fault in (
        (replace(VISITORS, version=2), Fault.NEWER),
        (replace(VISITORS, id="x"), Fault.OTHER_PROGRAM),
    ):
        with pytest.raises(StoreProblem) as caught:
            Session.open(activity, path, steady_clock())
        assert caught.value.fault is fault
        with pytest.raises(StoreProblem) as caught:
            look(path, [activity])
        assert caught.value.fault is fault
        told.append(caught.value.sentence(WORDS))
    assert "mettez celui-ci à jour" in told[0]
    assert "ouvrez-la avec visits" in told[1]
    older = Session.open(replace(VISITORS, version=4), path, steady_clock())
    older.close()


def test_a_look_tells_where_a_session_stands(session: Visit, path: Path) -> None:
    session.ask(Write("Ève", "un"))
    session.close()
    past = look(path, [VISITORS])
    assert past.state == session.state
    assert past.elapsed == session.elapsed > 0
    assert past.about.app == "visits 1.0"
    assert past.activity.summary(past.state, WORDS).standing == "1 lignes"


def test_a_copy_opens_like_the_original_and_takes_no_name(session: Visit, tmp_path: Path) -> None:
    session.ask(Write("Ève", "un"))
    folder = tmp_path / "Séances"
    first, second = (session.copy_to(folder, "visite") for _ in range(2))
    assert [first.name, second.name] == ["visite.seance", "visite (2).seance"]
    assert sorted(folder.iterdir()) == sorted([first, second])
    with pytest.raises(StoreProblem):  # the copy was not made at the price of the lock
        reopened(session.path)
    session.ask(Write("Ève", "deux"))
    copy = reopened(second)
    assert [text for _, text, _ in copy.state.lines] == ["un"]
    copy.close()


def test_a_copy_that_fails_is_told_and_leaves_nothing(session: Visit, tmp_path: Path) -> None:
    blocked = tmp_path / "fichier"
    blocked.write_text("")
    with pytest.raises(Trouble):
        session.copy_to(blocked, "visite")
    assert session.ask(Write("Ève", "un")) is None
