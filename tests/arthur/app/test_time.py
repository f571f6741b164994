"""Time that nobody saw pass, clocks that are set, a session taken up again."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from arthur.debate.plans import StepKind
from arthur.director.desk import Over, Place
from arthur.director.orders import Resume
from codev.timing import MINUTE
from tests.arthur.pilot import Hands, Pilot, flying


@pytest.fixture
def pilot(tmp_path: Path) -> Iterator[Pilot]:
    """Two minutes into a debate of fourteen."""
    with flying(tmp_path) as pilot:
        pilot.start()
        pilot.reach(StepKind.DEBATE)
        pilot.wait(120)
        yield pilot


def left(pilot: Pilot) -> float:
    """Minutes left in the step in hand."""
    return pilot.state().meeting.timer.left(pilot.app.now) / MINUTE


def asleep(pilot: Pilot, seconds: float) -> None:
    pilot.hands.sleep(seconds)
    pilot.app.tick()
    pilot.app.refresh()


# ---------------------------------------------------------------------- gaps


def test_a_sleep_is_asked_about_and_may_be_an_interruption(pilot: Pilot) -> None:
    asleep(pilot, 300)
    assert pilot.desk().over is Over.GAP
    assert "L’ordinateur s’est arrêté 5 min. Compter ce temps ?" in pilot.seen()
    pilot.click("Non, c’était une interruption")
    assert left(pilot) == 12
    assert pilot.desk().over is None


def test_a_sleep_is_asked_about_and_may_have_been_used(pilot: Pilot) -> None:
    asleep(pilot, 300)
    pilot.click("Oui, nous avons continué")
    assert left(pilot) == 7
    assert "Annuler : réponse sur l’interruption" not in pilot.seen(), "nothing was changed"


def test_the_question_can_wait_and_the_clock_is_corrected_by_hand(pilot: Pilot) -> None:
    asleep(pilot, 300)
    pilot.press("escape")
    assert left(pilot) == 7
    pilot.press("+")
    assert left(pilot) == 8


def test_two_sleeps_make_one_question(pilot: Pilot) -> None:
    asleep(pilot, 300)
    asleep(pilot, 60)
    pilot.click("Non, c’était une interruption")
    assert left(pilot) == 12


def test_a_program_stopped_for_a_minute_asks_too(pilot: Pilot) -> None:
    """On a system whose clock counts sleep, a minute without a tick is the only sign."""
    pilot.hands.pass_by(90)
    pilot.app.tick()
    assert pilot.desk().over is Over.GAP


def test_a_line_being_written_waits_for_the_answer(pilot: Pilot) -> None:
    pilot.reach(StepKind.SHARING)
    pilot.press("r")
    pilot.type("Une rai")
    asleep(pilot, 300)
    pilot.press("return")
    assert pilot.line == "Une rai"
    pilot.write("son")
    assert "Une raison" in {voice.reason for voice in pilot.state().round.voices}


def test_no_question_while_time_is_held_or_outside_a_session(pilot: Pilot) -> None:
    pilot.press("t")
    asleep(pilot, 300)
    assert pilot.desk().over is None
    pilot.press("t", "ctrl+q", "down", "return")
    assert pilot.desk().place is Place.HOME
    asleep(pilot, 300)
    assert pilot.desk().over is None


def test_a_short_silence_is_forgiven(pilot: Pilot) -> None:
    pilot.hands.pass_by(40)
    pilot.app.tick()
    asleep(pilot, 1)
    assert pilot.desk().over is None


@pytest.mark.parametrize("hours", [-3, 1, 24 * 400])
def test_setting_the_wall_clock_moves_nothing(hours: int, pilot: Pilot) -> None:
    before, seen = left(pilot), pilot.seen()
    pilot.hands.wall += hours * 3_600_000
    pilot.app.tick()
    assert left(pilot) == before
    assert pilot.desk().over is None
    assert pilot.seen() == seen
    pilot.press("+")
    assert left(pilot) == before + 1


# ---------------------------------------------------------------------- taken up again


def test_a_session_taken_up_again_is_held_and_the_time_between_is_not_the_rooms(
    pilot: Pilot, tmp_path: Path
) -> None:
    pilot.leave()
    with flying(tmp_path, hands=Hands(pilot.hands.at + 45 * 60_000)) as again:
        again.press("return")
        assert again.desk().place is Place.ROOM
        assert again.state().kind is StepKind.DEBATE
        assert again.message == "Séance reprise, temps suspendu : T le fait repartir."
        assert left(again) == 12
        again.wait(600)
        assert left(again) == 12
        again.press("t")
        again.wait(60)
        assert left(again) == 11


def test_time_held_when_it_was_left_stays_as_it_was(pilot: Pilot, tmp_path: Path) -> None:
    pilot.press("t")
    state = pilot.state()
    pilot.leave()
    with flying(tmp_path, hands=Hands(pilot.hands.at + 45 * 60_000)) as again:
        again.press("return")
        assert again.state() == state


def test_a_clock_set_back_between_two_openings_loses_nothing(pilot: Pilot, tmp_path: Path) -> None:
    """The laptop's battery was empty: it wakes up years ago."""
    state = pilot.state()
    pilot.leave()
    with flying(tmp_path, hands=Hands(pilot.hands.at - 400 * 24 * 3_600_000)) as again:
        again.app.ask_for(Resume())
        assert again.desk().place is Place.ROOM, again.message
        assert again.state().rounds == state.rounds
        minutes = left(again)
        assert 12 <= minutes <= 14, "the time since the last act cannot be known; it is the room's"
        again.press("t")
        again.wait(60)
        assert left(again) == minutes - 1


def test_taken_up_three_times_counts_nothing_twice(pilot: Pilot, tmp_path: Path) -> None:
    pilot.leave()
    at = pilot.hands.at
    for minutes in (11, 10, 9):
        at += 30 * 60_000
        with flying(tmp_path, hands=Hands(at)) as again:
            again.press("return", "t")
            again.wait(60)
            at = again.hands.at
            assert left(again) == minutes
