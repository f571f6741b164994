"""What can lie over any screen: the curtain, the help, the map, the question before leaving, the lost keyboard."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from arthur.debate.plans import StepKind
from arthur.debate.rounds import Position
from arthur.director.desk import Over, Place
from arthur.intents import BINDINGS, Signal
from codev.preferences import Mode
from tests.arthur.pilot import Pilot, flying

OUTSIDE = ("", "Jouer", "Réglages", "Mes séances", "À propos")


def everywhere(pilot: Pilot) -> Iterator[str]:
    """Stops at home, at each place behind it, and at each kind of step."""
    for label in OUTSIDE:
        if label:
            pilot.click(label)
        yield label
        if label:
            pilot.press("escape")
    yield from pilot.tour()


@contextmanager
def at(kind: StepKind, folder: Path) -> Iterator[Pilot]:
    """A session at its first step of that kind."""
    with flying(folder) as pilot:
        pilot.start()
        pilot.reach(kind)
        yield pilot


def test_the_curtain_falls_anywhere_and_lifts_without_doing_anything_else(tmp_path: Path) -> None:
    with flying(tmp_path) as pilot:
        for place in everywhere(pilot):
            before, state = replace(pilot.desk(), message=""), pilot.app.state
            for down in (".", "f5", "b")[: 2 if place == StepKind.CHOICE else 3]:
                pilot.press(down)
                assert pilot.desk().curtain, (place, down)
                assert "Lever le rideau" in pilot.seen()
                pilot.press(down)
                assert pilot.desk() == before, (place, down)
            for lift in ("right", "pageup", "return", "escape", "z", "+", "f1", "space"):
                pilot.app.desk = replace(before, curtain=True)
                pilot.press(lift)
                assert pilot.desk() == before, (place, lift)
            pilot.press(".")
            pilot.click("Lever le rideau")
            assert pilot.desk() == before
            assert pilot.app.state is state


def test_b_is_an_answer_on_the_choice_screen(tmp_path: Path) -> None:
    with at(StepKind.CHOICE, tmp_path) as pilot:
        pilot.press("b")
        assert not pilot.desk().curtain
        assert [voice.position for voice in pilot.state().round.voices] == [Position.B]


def test_the_curtain_is_a_title_and_shows_nothing_of_the_room(tmp_path: Path) -> None:
    with at(StepKind.READING, tmp_path) as pilot:
        question = pilot.state().round.editions()[0].question.split()[:3]
        assert " ".join(question) in pilot.seen().replace("  ", " ")
        pilot.press("f5")
        assert pilot.seen() == "Débat sur les achats durables B Lever le rideau"


def test_help_tells_every_key_of_every_screen(tmp_path: Path) -> None:
    with flying(tmp_path) as pilot:
        for place in everywhere(pilot):
            before = replace(pilot.desk(), message="")
            own = [zone.label for zone in pilot.zones if zone.key not in ("", "next", "back")]
            shared = [pilot.app.words(one.label) for one in BINDINGS]
            pilot.press("f1")
            told = help_told(pilot)
            missing = [label for label in (*own, *shared) if label.replace("\u00a0", " ") not in told]
            assert missing == [], place
            pilot.press("escape")
            assert pilot.desk() == before
            pilot.press("f1", "f1")
            assert pilot.desk() == before


def help_told(pilot: Pilot) -> str:
    """What all the pages of the help say."""
    assert pilot.desk().over is Over.HELP
    told = pilot.seen()
    while any(zone.key == "next" for zone in pilot.zones):
        pilot.press("right")
        told += " " + pilot.seen()
    return told


def test_escape_never_leaves_a_running_session(tmp_path: Path) -> None:
    with flying(tmp_path) as pilot:
        for _ in pilot.tour():
            state = pilot.state()
            for opening in ("f1", "f2", "f3", "f4", "ctrl+q", "."):
                pilot.press(opening, "escape", "escape", "escape")
                assert pilot.desk().place is Place.ROOM
                assert pilot.desk().over is None
            assert pilot.state() is state
            assert "Ctrl+Q" in pilot.message


def test_leaving_says_what_is_saved_and_staying_comes_first(tmp_path: Path) -> None:
    with at(StepKind.DEBATE, tmp_path) as pilot:
        state = pilot.state()
        pilot.press("ctrl+q")
        assert "Tout ce qui a été noté est enregistré ; la séance pourra être reprise." in pilot.seen()
        assert pilot.zones[0].label == "Rester"
        pilot.press("return")
        assert pilot.desk().over is None
        pilot.press("ctrl+q", "ctrl+q")
        assert pilot.desk().over is None, "the same key closes what it opened"
        pilot.press("ctrl+q")
        pilot.click("Rester")
        assert pilot.state() is state
        assert not pilot.app.ended
        pilot.press("ctrl+q")
        pilot.click("Quitter")
        assert pilot.app.ended


def test_one_can_go_home_and_take_the_session_up_again(tmp_path: Path) -> None:
    with at(StepKind.DEBATE, tmp_path) as pilot:
        card = pilot.state().round.editions()[0].title
        pilot.wait(120)
        pilot.press("ctrl+q")
        pilot.click("Revenir à l’accueil")
        assert pilot.desk().place is Place.HOME
        assert pilot.app.duties.sitting is None
        assert pilot.zones[0].label == "Reprendre la séance"
        assert "22 novembre 2026" in pilot.seen()
        assert "durée 2 min" in pilot.seen()
        assert card.split()[0] in pilot.seen()
        pilot.press("return")
        assert pilot.desk().place is Place.ROOM
        assert pilot.state().kind is StepKind.DEBATE


def test_closing_the_window_asks_too_and_twice_means_it(tmp_path: Path) -> None:
    with at(StepKind.DEBATE, tmp_path) as pilot:
        pilot.give(Signal.CLOSE_ASKED)
        assert pilot.desk().over is Over.QUIT
        assert not pilot.app.ended
        pilot.give(Signal.CLOSE_ASKED)
        assert pilot.app.ended


def test_home_quits_without_a_word_about_a_session(tmp_path: Path) -> None:
    with flying(tmp_path) as pilot:
        pilot.press("ctrl+q")
        assert "enregistré" not in pilot.seen()
        pilot.press("escape")
        assert pilot.desk().over is None
        pilot.click("Quitter")
        assert pilot.app.ended


def test_a_window_without_the_keyboard_says_so(tmp_path: Path) -> None:
    with flying(tmp_path) as pilot:
        for place in everywhere(pilot):
            pilot.give(Signal.FOCUS_LOST)
            assert "Cliquez ici pour reprendre la main" in pilot.seen(), place
            pilot.give(Signal.FOCUS_GAINED)
            assert "Cliquez ici" not in pilot.seen()


def test_the_click_that_brings_the_window_back_means_nothing_else(tmp_path: Path) -> None:
    with at(StepKind.CHOICE, tmp_path) as pilot:
        state = pilot.state()
        pilot.give(Signal.FOCUS_LOST, Signal.FOCUS_GAINED)
        pilot.click("Préparer sans elles")
        assert pilot.state() is state
        pilot.wait(1)
        pilot.click("Préparer sans elles")
        assert pilot.state() is not state
        pilot.give(Signal.FOCUS_LOST)
        pilot.wait(1)
        state = pilot.state()
        pilot.click("Préparer sans elles")
        assert pilot.state() is state, "a system that tells it after the click is heard alike"
        assert pilot.desk().attentive


def test_full_screen_and_back(tmp_path: Path) -> None:
    with at(StepKind.READING, tmp_path) as pilot:
        modes = []
        for name in ("f11", "f11", "ctrl+cmd+f", "ctrl+cmd+f"):
            pilot.press(name)
            modes.append(pilot.app.window.mode)
        assert modes == [Mode.BORDERLESS, Mode.WINDOWED] * 2
        assert pilot.desk().preferences.mode is Mode.WINDOWED, "F11 is for now only"


def test_the_map_opens_over_any_step_and_after_each_round(tmp_path: Path) -> None:
    with at(StepKind.WELCOME, tmp_path) as pilot:
        pilot.press("f2")
        assert "La carte de la quête" in pilot.seen()
        pilot.press("right")
        assert pilot.desk().over is None
        assert pilot.state().kind is StepKind.WELCOME
        pilot.reach(StepKind.LIGHT)
        while pilot.state().kind is StepKind.LIGHT:
            pilot.press("pagedown")
        assert pilot.desk().over is Over.MAP
        pilot.press("escape")
        assert pilot.desk().over is None
