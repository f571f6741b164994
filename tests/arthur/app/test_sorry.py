"""A fault of ours: the room reads an apology, the log has the traceback, the session goes on."""

import logging
from collections.abc import Callable, Iterator
from dataclasses import replace
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import NoReturn

import pytest

from arthur.debate.plans import StepKind
from arthur.director.desk import Place
from arthur.intents import Input
from codev import places
from tests.arthur.pilot import Pilot, flying, key, on_disk

NOT_FOR_THE_ROOM = "ce que nul ne doit lire"


class Broken(Exception):  # noqa: N818 - it stands for any
    pass


def breaks(*_: object, **__: object) -> NoReturn:
    raise Broken(NOT_FOR_THE_ROOM)


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Path]:
    """The program's own log, in a folder of the test."""
    logger = logging.getLogger()
    level, before, raising = logger.level, logger.handlers[:], logging.raiseExceptions
    places.start_log(tmp_path / "log")
    yield tmp_path / "log" / "codev.log"
    for handler in [one for one in logger.handlers if one not in before]:
        logger.removeHandler(handler)
        handler.close()
    logger.setLevel(level)
    logging.raiseExceptions = raising
    assert not any(isinstance(one, RotatingFileHandler) for one in logger.handlers)


@pytest.fixture
def pilot(tmp_path: Path) -> Iterator[Pilot]:
    with flying(tmp_path) as pilot:
        pilot.start()
        pilot.reach(StepKind.DEBATE)
        yield pilot


def runs(pilot: Pilot, monkeypatch: pytest.MonkeyPatch, *turns: str | Callable[[], None]) -> None:
    """The program's own loop, for as many turns: a key each, or something that happens."""
    script = iter(turns)

    def hear() -> list[Input]:
        turn = next(script, None)
        if turn is None:
            pilot.app.ended = True
        elif isinstance(turn, str):
            return [key(turn)]
        else:
            turn()
        return []

    monkeypatch.setattr(pilot.app.window, "hear", hear)
    pilot.app.ended = False
    pilot.app.run()


def test_a_view_that_breaks_shows_the_apology_and_the_session_goes_on(
    pilot: Pilot, log: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    state = pilot.state()
    with monkeypatch.context() as faulty:
        faulty.setattr("arthur.director.debating.shown.views.room", breaks)
        runs(pilot, faulty, "+")
    assert pilot.desk().place is Place.SORRY
    told = pilot.seen()
    assert "Tout ce qui a été noté est déjà enregistré : rien n’est perdu." in told
    assert "Reprendre la séance" in told
    assert NOT_FOR_THE_ROOM not in told
    assert "Traceback" not in told
    written = log.read_text("utf-8")
    assert "Traceback (most recent call last)" in written
    assert "Broken" in written
    assert capfd.readouterr() == ("", "")
    runs(pilot, monkeypatch, "return")
    assert pilot.desk().place is Place.ROOM
    assert pilot.state().rounds == state.rounds
    assert pilot.state().kind is StepKind.DEBATE
    assert not pilot.state().meeting.timer.running


def test_a_rule_that_breaks_changes_nothing(pilot: Pilot, log: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    state, path = pilot.state(), pilot.path
    sitting = pilot.app.duties.sitting
    assert sitting is not None
    sitting.session.activity = replace(sitting.session.activity, decide=breaks)
    runs(pilot, monkeypatch, "+")
    assert pilot.desk().place is Place.SORRY
    assert "Broken" in log.read_text("utf-8")
    assert on_disk(path) == state
    runs(pilot, monkeypatch, "return", "+")
    assert pilot.state().meeting.timer.added > 0


def test_a_line_that_was_being_written_comes_back(pilot: Pilot, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot.reach(StepKind.SHARING)
    pilot.press("r")
    pilot.type("Presque fini")
    with monkeypatch.context() as faulty:
        faulty.setattr("arthur.director.debating.shown.views.room", breaks)
        pilot.app.painter.forget()
        runs(pilot, faulty)
    assert pilot.desk().place is Place.SORRY
    runs(pilot, monkeypatch, "return", "r")
    assert pilot.line == "Presque fini"


def test_faults_that_follow_each_other_are_each_apologized_for(
    pilot: Pilot, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = pilot.path
    for _ in range(3):
        with monkeypatch.context() as faulty:
            faulty.setattr("arthur.director.debating.shown.views.room", breaks)
            runs(pilot, faulty, "+")
        assert pilot.desk().place is Place.SORRY
        runs(pilot, monkeypatch, "return")
        assert pilot.desk().place is Place.ROOM
    assert pilot.path == path


def test_the_apology_can_be_left_for_home_and_a_fault_at_home_leads_home(
    pilot: Pilot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as faulty:
        faulty.setattr("arthur.director.debating.shown.views.room", breaks)
        runs(pilot, faulty, "+")
    runs(pilot, monkeypatch, "escape")
    assert pilot.desk().place is Place.HOME
    assert "Reprendre la séance" in pilot.seen()
    with monkeypatch.context() as faulty:
        faulty.setattr("arthur.director.picture.home", breaks)
        runs(pilot, faulty, "down")
    assert pilot.desk().place is Place.SORRY
    runs(pilot, monkeypatch, "return")
    assert pilot.desk().place is Place.HOME


def test_what_cannot_be_taken_up_again_says_why(pilot: Pilot, monkeypatch: pytest.MonkeyPatch) -> None:
    path = pilot.path
    with monkeypatch.context() as faulty:
        faulty.setattr("arthur.director.debating.shown.views.room", breaks)
        runs(pilot, faulty, "+")
    whole = path.read_bytes()
    path.write_bytes(whole[:5000])
    runs(pilot, monkeypatch, "return")
    assert pilot.desk().place is Place.SORRY
    assert "est abîmé ou incomplet" in pilot.seen()
    path.write_bytes(whole)
    runs(pilot, monkeypatch, "return")
    assert pilot.desk().place is Place.ROOM


def test_a_fault_of_the_apology_itself_is_not_hidden(pilot: Pilot, monkeypatch: pytest.MonkeyPatch) -> None:
    """Then the command line has the last word: see the tests of `arthur.running`."""
    monkeypatch.setattr("arthur.app.painter.draw", breaks)
    with pytest.raises(Broken):
        runs(pilot, monkeypatch, "+", "+")
