"""A session in hand, whatever its face: begun where there is room, moved when a disk fails, resumed paused, found again."""

from pathlib import Path

import pytest

from codev.circle.activity import CIRCLE
from codev.circle.commands import CircleCommand
from codev.circle.events import CircleEvent
from codev.circle.state import Circle
from codev.clock import Clock
from codev.keeping import handed_over, interrupted
from codev.meeting import commands as mc
from codev.rehearsing import opening
from codev.session import Session
from codev.sitting import Sitting, begun, free_path, last_alive, resumed
from codev.store.problems import Fault, StoreProblem
from tests.codev.terminal.rooms import METHODS, WORDS

CircleSitting = Sitting[Circle, CircleCommand, CircleEvent]
START = 1_800_000_000_000


class Computer:
    """A clock that a test moves."""

    def __init__(self) -> None:
        self.at = START
        self.clock = Clock(lambda: self.at, lambda: self.at)


def opened(path: Path, computer: Computer, *elsewhere: Path) -> CircleSitting:
    command, _ = opening(METHODS["entraide-30"], 4, WORDS)
    sitting = begun(CIRCLE, path, computer.clock, "codev essai", elsewhere)
    assert sitting.ask(command) is None
    return sitting


def again(path: Path, computer: Computer) -> CircleSitting:
    return resumed(CIRCLE, path, computer.clock, "codev essai", ())


def test_a_folder_that_takes_nothing_is_not_the_end(tmp_path: Path) -> None:
    wall = tmp_path / "mur"
    wall.write_text("un fichier, pas un dossier", encoding="utf-8")
    sitting = opened(wall / "a.seance", Computer(), wall, tmp_path / "ailleurs")
    assert sitting.session.path == tmp_path / "ailleurs" / "a.seance"
    assert sitting.notice == str(sitting.session.path)
    sitting.session.close()


def test_a_folder_that_takes_nothing_is_told_where_no_other_does(tmp_path: Path) -> None:
    wall = tmp_path / "mur"
    wall.write_text("", encoding="utf-8")
    with pytest.raises(StoreProblem):
        opened(wall / "a.seance", Computer(), wall)


def test_no_file_is_written_over(tmp_path: Path) -> None:
    path = tmp_path / "a.seance"
    opened(path, Computer()).session.close()
    with pytest.raises(StoreProblem):
        opened(path, Computer(), tmp_path / "ailleurs")
    assert free_path(tmp_path, "a") == tmp_path / "a (2).seance"


def test_the_opening_is_never_undone(tmp_path: Path) -> None:
    sitting = opened(tmp_path / "a.seance", Computer())
    assert not sitting.undo()
    assert not sitting.undo_label(WORDS)
    sitting.ask(mc.EnterStep(1))
    assert sitting.undo_label(WORDS)
    assert sitting.undo()
    assert sitting.redo()
    sitting.session.close()


def test_a_session_is_resumed_paused_where_the_program_died(tmp_path: Path) -> None:
    computer, path = Computer(), tmp_path / "a.seance"
    sitting = opened(path, computer)
    computer.at += 60_000
    sitting.show_alive(computer.clock.now())  # the last sign of life, one minute in
    sitting.session.close()
    assert last_alive(path) == START + 60_000
    computer.at += 3_600_000
    sitting = again(path, computer)
    meeting = sitting.session.state.meeting
    assert not meeting.timer.running
    assert meeting.timer.spent(computer.clock.now()) == 60_000
    sitting.session.close()


def test_a_session_that_was_paused_is_resumed_as_it_was(tmp_path: Path) -> None:
    computer, path = Computer(), tmp_path / "a.seance"
    sitting = opened(path, computer)
    computer.at += 30_000
    sitting.ask(mc.PauseTimer())
    before = sitting.state
    sitting.session.close()
    computer.at += 3_600_000
    sitting = again(path, computer)
    assert sitting.state == before
    sitting.session.close()


def test_a_failing_disk_is_left_for_another(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sitting = opened(tmp_path / "a.seance", Computer(), tmp_path / "ailleurs")

    def full(*_: object) -> None:
        raise StoreProblem(Fault.FULL, tmp_path)

    monkeypatch.setattr(sitting.session._file, "append", full)
    assert sitting.ask(mc.EnterStep(1)) is None
    assert sitting.notice == str(tmp_path / "ailleurs" / "a.seance")
    sitting.session.close()


def test_what_another_place_does_not_mend_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sitting = opened(tmp_path / "a.seance", Computer(), tmp_path / "ailleurs")

    def unwritable(*_: object) -> None:
        raise StoreProblem(Fault.UNWRITABLE, tmp_path)

    monkeypatch.setattr(sitting.session._file, "append", unwritable)
    with pytest.raises(StoreProblem):
        sitting.ask(mc.EnterStep(1))
    assert not sitting.notice
    sitting.session.close()


# ---- found again, handed over


def test_the_last_session_left_open_is_found(tmp_path: Path) -> None:
    computer = Computer()
    assert interrupted(tmp_path, CIRCLE) is None
    opened(tmp_path / "a.seance", computer).session.close()
    computer.at += 60_000
    closed = opened(tmp_path / "b.seance", computer)
    closed.ask(mc.Close())
    closed.session.close()
    (tmp_path / "c.seance").write_bytes(b"abime")
    assert interrupted(tmp_path, CIRCLE) == tmp_path / "a.seance"


def test_a_session_is_found_where_a_failing_disk_drove_it(tmp_path: Path) -> None:
    computer, there = Computer(), tmp_path / "ailleurs"
    there.mkdir()
    sitting = opened(tmp_path / "a.seance", computer)
    sitting.session.move_to(there / "a.seance")
    computer.at += 60_000
    sitting.ask(mc.EnterStep(1))
    sitting.session.close()
    assert interrupted(tmp_path, CIRCLE, (there,)) == there / "a.seance"
    moved = Session.open(CIRCLE, there / "a.seance", computer.clock, "")
    moved.ask(mc.Close())
    moved.close()
    assert interrupted(tmp_path, CIRCLE, (there,)) is None


def test_minutes_go_to_the_first_folder_that_takes_them(tmp_path: Path) -> None:
    wall = tmp_path / "mur"
    wall.write_text("", encoding="utf-8")
    sitting = opened(tmp_path / "a.seance", Computer())
    left = handed_over(sitting.session, (wall, tmp_path / "là"), "atelier", WORDS)
    slugs = [output.slug for output in CIRCLE.offered(sitting.state)]
    names = [f"atelier-{slug}{suffix}" for slug in slugs for suffix in (".odt", ".pdf", ".html")]
    assert [path.name for path in left] == [*names, "atelier.seance"]
    assert {path.parent for path in left} == {tmp_path / "là"}
    again_ = handed_over(sitting.session, (tmp_path / "là",), "atelier", WORDS)
    assert not set(left) & set(again_)
    sitting.session.close()
