"""The loop on a terminal that is not there: keys through a pipe, the session's file on a disk."""

import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.input.base import PipeInput
from prompt_toolkit.output import DummyOutput

from codev.circle.activity import CIRCLE
from codev.circle.state import Circle
from codev.clock import Clock, Gap
from codev.meeting import commands as mc
from codev.rehearsing import Cue, next_cue, opening
from codev.session import Session
from codev.sitting import Sitting
from codev.store.problems import Fault, StoreProblem
from codev.terminal.app import TerminalApp
from codev.terminal.desk import Form, Writing
from codev.terminal.letters import USUAL
from codev.terminal.screen import Face, Size, screen
from codev.timing import Instant, Millis
from tests.codev.terminal.rooms import BACK, METHODS, WORDS

RIGHT, ESCAPE, ENTER, LEAVE = "\x1b[C", "\x1b", "\r", "\x11"
F1, F2, F5 = "\x1bOP", "\x1bOQ", "\x1b[15~"


class Hand(Clock):
    """A clock that a test moves; `gap` is what the next tick tells."""

    def __init__(self) -> None:
        self.at = 1_700_000_000_000
        self.gap: Gap | None = None
        super().__init__(lambda: self.at, lambda: self.at)

    def tick(self) -> Gap | None:
        found, self.gap = self.gap, None
        return found


class Table:
    """A facilitator at a terminal: what they press, what they see."""

    def __init__(self, folder: Path, given: PipeInput, method: str, people: int, play: bool) -> None:
        self.clock = Hand()
        command, _ = opening(METHODS[method], people, WORDS)
        self.path = folder / "atelier.seance"
        session = Session.create(CIRCLE, self.path, self.clock, "codev essai")
        self.sitting = Sitting(session, (folder / "ailleurs",))
        assert self.sitting.ask(command) is None
        self.reports = 0
        self._given = given
        self.app = TerminalApp(
            self.sitting,
            self.clock,
            Face(WORDS, USUAL),
            self._report,
            self._next if play else None,
            1000,
            given,
            DummyOutput(),
        )

    def _report(self) -> tuple[str, ...]:
        self.reports += 1
        return ("compte-rendu.md",)

    def _next(self, circle: Circle, now: Instant) -> Cue | None:
        return next_cue(circle, now, WORDS, BACK)

    @property
    def state(self) -> Circle:
        return self.sitting.state

    def does(self, *acts: str | Callable[[], object]) -> None:
        """Gives the keys one by one, each heard before the next; what is no key is done. Then leaves."""

        async def facilitator() -> None:
            for act in (*acts, LEAVE):
                if callable(act):
                    act()
                else:
                    self._given.send_text(act)
                await asyncio.sleep(0.1 if act == ESCAPE else 0.02)

        async def both() -> None:
            task = asyncio.ensure_future(facilitator())
            await self.app.run_async()
            await task

        asyncio.run(both())

    def screen(self) -> str:
        shown = screen(self.state, self.app.desk, self.clock.now(), Size(100, 30), Face(WORDS, USUAL))
        return "\n".join("".join(text for _, text in line) for line in (*shown.lines, *shown.foot))


@contextmanager
def seated(
    folder: Path, method: str = "entraide-30", people: int = 4, *, play: bool = False
) -> Iterator[Table]:
    with create_pipe_input() as given:
        table = Table(folder, given, method, people, play)
        yield table
        table.sitting.session.close()


def test_keys_walk_the_session(tmp_path: Path) -> None:
    with seated(tmp_path, "entraide-60") as table:
        table.does(RIGHT, RIGHT, RIGHT, RIGHT, RIGHT, RIGHT, RIGHT)
        assert table.state.meeting.step.id == "expose"


def test_what_is_typed_is_kept_with_its_accents(tmp_path: Path) -> None:
    with seated(tmp_path) as table:
        table.does("g", "Élus à former — été", ENTER, "m", "pour moi", ENTER, "m", "\t", "pour tous", ENTER)
        assert table.state.meeting.subjects[0].text == "Élus à former — été"
        assert [(one.text, one.private) for one in table.state.meeting.notes] == [
            ("pour moi", True),
            ("pour tous", False),
        ]


def test_letters_that_are_typed_are_no_commands(tmp_path: Path) -> None:
    with seated(tmp_path) as table:
        table.does("g", "u p l z", ESCAPE)
        assert table.state.meeting.closed is None
        assert not table.state.meeting.subjects


def test_a_line_that_was_left_is_found_again(tmp_path: Path) -> None:
    with seated(tmp_path) as table:
        table.does("g", "à moitié", ESCAPE, "g", " écrit", ENTER)
        assert table.state.meeting.subjects[0].text == "à moitié écrit"


def test_a_line_is_found_again_whatever_tab_made_of_it(tmp_path: Path) -> None:
    with seated(tmp_path) as table:
        table.does("m", "\t", "pour qui", ESCAPE, "m", ENTER)
        assert [(one.text, one.private) for one in table.state.meeting.notes] == [("pour qui", True)]


def test_a_refused_line_stays_to_be_mended(tmp_path: Path) -> None:
    with seated(tmp_path) as table:
        table.app.desk = replace(table.app.desk, form=Form(Writing.COMMITMENT))
        table.does("Appeler", ENTER, "Ève", ENTER, "lundi", ENTER, "31/12", ENTER)
        assert table.app.desk.form is not None  # not in this phase, and nothing that was typed is lost
        assert "ne s’écrit pas dans cette phase" in table.screen()


def test_a_paste_commands_nothing(tmp_path: Path) -> None:
    with seated(tmp_path) as table:
        table.does("\x1b[200~uoupl\r\x1b[201~")
        assert table.state.meeting.closed is None
        assert table.state.meeting.index == 0


@pytest.mark.parametrize("sent", ["\x1b[1;2P", "\x1b[1;5C", "\x1b[3~", "\x1b[24~", "\x1a", "\x1b[1;5D"])
def test_a_key_that_is_not_in_the_table_does_nothing(sent: str, tmp_path: Path) -> None:
    """Shift+F1 ends with the letter P, Ctrl+→ with a C."""
    with seated(tmp_path) as table:
        before, desk = table.state, table.app.desk
        table.does(sent)
        assert table.state == before
        assert table.app.desk == desk


def test_undo_and_redo_tell_what(tmp_path: Path) -> None:
    with seated(tmp_path) as table:
        table.does("g", "un sujet", ENTER, "z")
        assert not table.state.meeting.subjects
        assert "Annulé : remarque mise au parking" in table.screen()
    with seated(tmp_path / "encore") as table:
        table.does("z")
        assert "Il n’y a rien à annuler" in table.screen()


def test_undo_then_redo(tmp_path: Path) -> None:
    with seated(tmp_path) as table:
        table.does("g", "un sujet", ENTER, "z", "y")
        assert table.state.meeting.subjects


def test_a_sleep_is_a_question_and_its_answer_is_kept(tmp_path: Path) -> None:
    def sleeps() -> None:
        since = table.clock.now()
        table.clock.at += 600_000
        table.clock.gap = Gap(since, Millis(600_000))

    with seated(tmp_path) as table:
        table.does(sleeps, lambda: None, lambda: None, *([lambda: None] * 60), "n", ENTER)
        assert table.state.spent(table.clock.now()) < 60_000
        assert table.app.desk.gap is None


def test_a_disk_that_fails_moves_the_session_and_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with seated(tmp_path) as table:
        file = table.sitting.session._file

        def full(*_: object) -> None:
            raise StoreProblem(Fault.FULL, table.path)

        monkeypatch.setattr(file, "append", full)
        table.does("g", "un sujet", ENTER)
        assert table.state.meeting.subjects
        assert table.sitting.session.path.parent == tmp_path / "ailleurs"
        assert "la séance continue, entière, dans" in " ".join(table.screen().split())


def test_a_disk_that_fails_everywhere_is_told_and_loses_no_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with seated(tmp_path) as table:

        def full(*_: object) -> None:
            raise StoreProblem(Fault.FULL, table.path)

        monkeypatch.setattr(table.sitting.session._file, "append", full)
        monkeypatch.setattr(table.sitting.session, "move_to", full)
        table.does("g", "un sujet", ENTER)
        assert not table.state.meeting.subjects
        assert table.app.desk.form is not None
        assert "est plein" in " ".join(table.screen().split())


def test_what_nobody_foresaw_ends_the_program_with_the_file_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with seated(tmp_path) as table:
        monkeypatch.setattr("codev.terminal.app.pressed", lambda *_: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            table.does("p")
    assert Session.open(CIRCLE, table.path, Hand(), "").state == table.state


def test_a_rehearsal_plays_itself_to_the_minutes(tmp_path: Path) -> None:
    with seated(tmp_path, play=True) as table:
        moves = [lambda: setattr(table.clock, "at", table.clock.at + 30_000)]
        table.does(*moves * 150)
        assert table.state.meeting.closed is not None
        assert table.reports == 1
        assert table.app.desk.left_files == ("compte-rendu.md",)


def test_the_arrow_hurries_a_rehearsal_and_t_holds_it(tmp_path: Path) -> None:
    with seated(tmp_path, play=True) as table:
        wait: list[str | Callable[[], object]] = [lambda: None] * 4
        table.does(*wait, RIGHT, *wait, "t")
        assert table.state.meeting.index == 1
        assert not table.state.meeting.timer.running


def test_help_and_notes_open_and_close(tmp_path: Path) -> None:
    with seated(tmp_path) as table:
        table.does(F1)
        assert "Les touches" in table.screen()
    with seated(tmp_path / "encore") as table:
        table.does(F2, " ")
        assert table.state.meeting.index == 0


def test_the_sheet_is_typed_line_by_line(tmp_path: Path) -> None:
    with seated(tmp_path) as table:
        table.does(F5, "\x15", "Ma mairie", *([ENTER] * 7))
        assert table.state.sheet
        assert table.state.sheet.structure == "Ma mairie"
        assert table.state.sheet.question


def test_closing_writes_the_minutes(tmp_path: Path) -> None:
    with seated(tmp_path) as table:
        table.sitting.ask(mc.Close())
        table.does("u")
        assert table.reports == 1
