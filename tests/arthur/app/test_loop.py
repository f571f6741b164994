"""The loop itself: SDL's own events in, pictures out, and nothing drawn for nothing."""

from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from arthur.debate.plans import StepKind
from arthur.director.desk import Place
from arthur.intents import Resized, Verb
from tests.arthur.pilot import Hands, Pilot, flying


@pytest.fixture
def pilot(tmp_path: Path) -> Iterator[Pilot]:
    with flying(tmp_path) as pilot:
        pygame.event.clear()
        pilot.start()
        yield pilot


def strike(letter: str, mod: int = 0) -> None:
    """A key of a keyboard, as SDL tells it: down, its text, up."""
    code = ord(letter.lower())
    pygame.event.post(pygame.Event(pygame.KEYDOWN, key=code, mod=mod, scancode=0, unicode=letter))
    pygame.event.post(pygame.Event(pygame.TEXTINPUT, text=letter))
    pygame.event.post(pygame.Event(pygame.KEYUP, key=code, mod=mod, scancode=0))


def turn(pilot: Pilot) -> None:
    pilot.app.turn()


def test_a_line_is_written_on_a_real_keyboard_spaces_included(pilot: Pilot) -> None:
    pilot.reach(StepKind.SHARING)
    for letter in "rUne part":
        strike(letter)
        turn(pilot)
    assert pilot.line == "Une part"
    pygame.event.post(pygame.Event(pygame.TEXTEDITING, text="^", start=1, length=0))
    turn(pilot)
    assert "Une part^" in pilot.seen()
    pygame.event.post(pygame.Event(pygame.TEXTINPUT, text="ê"))
    turn(pilot)
    assert pilot.line == "Une partê"


def test_all_that_was_struck_in_one_turn_is_written(pilot: Pilot) -> None:
    pilot.reach(StepKind.SHARING)
    for letter in "rà la fois":
        strike(letter)
    turn(pilot)
    assert pilot.line == "à la fois"


def test_space_goes_on_where_no_line_is_open(pilot: Pilot) -> None:
    strike(" ")
    turn(pilot)
    assert pilot.desk().page == 1


def test_a_click_of_the_mouse_reaches_what_it_shows(pilot: Pilot) -> None:
    zone = next(zone for zone in pilot.zones if zone.intent.verb is Verb.HELP)
    x, y, width, height = zone.rect
    pygame.event.post(
        pygame.Event(pygame.MOUSEBUTTONDOWN, pos=(x + width // 2, y + height // 2), button=1, touch=False)
    )
    turn(pilot)
    assert "Toutes les touches" in pilot.seen()


def test_nothing_is_drawn_while_nothing_changes(pilot: Pilot) -> None:
    pilot.press("t")
    pilot.app.refresh()
    for _ in range(5):
        pilot.hands.pass_by(0.05)
        assert not pilot.app.refresh()
    pilot.press("t")
    drawn = 0
    for _ in range(40):
        pilot.hands.pass_by(0.25)
        drawn += pilot.app.refresh()
    assert drawn == 10, "once for each second that the clock shows"


def test_home_draws_nothing_for_an_hour(tmp_path: Path) -> None:
    with flying(tmp_path) as pilot:
        pilot.seen()
        pilot.app.refresh()
        for _ in range(60):
            pilot.hands.pass_by(60)
            pilot.app.tick()
            assert not pilot.app.refresh()


def test_a_window_that_changed_its_size_is_drawn_again(pilot: Pilot) -> None:
    pilot.app.refresh()
    assert not pilot.app.refresh()
    pilot.app.window.resize((1024, 768))
    pilot.app.receive(Resized(1024, 768))
    assert pilot.app.refresh()
    canvas = pilot.app.painter.canvas
    assert canvas is not None
    assert (canvas.width, canvas.height) == (1024, 768)


def test_a_screen_fades_into_the_next_and_a_card_turns(tmp_path: Path) -> None:
    with flying(tmp_path, motion=True) as pilot:
        pilot.start()
        pilot.reach(StepKind.DRAW)
        pictures = moving(pilot)
        assert pictures > 1
        pilot.press("right")
        assert pilot.app.painter.moving
        assert moving(pilot) > 3
        pilot.press("f5")
        assert pilot.app.painter.moving
        moving(pilot)
        assert pilot.desk().curtain


def moving(pilot: Pilot) -> int:
    """Lets what moves come to rest, a sixtieth of a second at a time; how many pictures it took."""
    pictures = 0
    while pilot.app.painter.moving:
        pilot.hands.pass_by(1 / 60)
        pilot.app.refresh()
        pictures += 1
        assert pictures < 60, "something loops"
    return pictures


def test_with_less_movement_screens_are_cut(pilot: Pilot) -> None:
    pilot.press("right")
    assert not pilot.app.painter.moving
    pilot.reach(StepKind.READING)
    assert not pilot.app.painter.moving


def test_what_is_put_in_the_inbox_is_done_by_the_loop(pilot: Pilot) -> None:
    pilot.app.inbox.put(lambda: setattr(pilot.app, "ended", True))
    pilot.app.rest(0)
    assert pilot.app.ended


def test_a_sign_of_life_is_left_on_the_file_without_writing_it(pilot: Pilot) -> None:
    """A crash then knows until when the room was at work."""
    size = pilot.path.stat().st_size
    pilot.wait(60)
    before = pilot.path.stat().st_mtime
    pilot.wait(60)
    assert pilot.path.stat().st_mtime - before == pytest.approx(60, abs=1)
    assert pilot.path.stat().st_size == size


def test_two_apps_one_after_the_other_share_nothing(tmp_path: Path) -> None:
    for number in range(2):
        with flying(tmp_path / str(number), hands=Hands()) as pilot:
            assert pilot.desk().place is Place.HOME
            assert "Reprendre" not in pilot.seen()
            pilot.start()
