"""Whole sessions through the stage: one by the keyboard, one by the mouse, one by a clicker alone."""

from pathlib import Path

import pytest

from arthur.debate.plans import StepKind
from arthur.debate.rounds import Agreement, Cause, Position, Stance
from arthur.director.desk import Over, Place
from arthur.intents import Click, Verb
from tests.arthur.pilot import Pilot, flying


def test_by_the_keyboard(tmp_path: Path) -> None:
    with flying(tmp_path) as pilot:
        pilot.press("return", "return")  # jouer, commencer: the defaults are enough
        state = pilot.state()
        assert (len(state.present), state.meeting.people, state.meeting.step.kind) == (
            4,
            20,
            StepKind.WELCOME,
        )
        welcome_to_cards(pilot)
        for _ in range(2):
            one_round_by_keys(pilot)
        closing_by_keys(pilot)
        meeting = pilot.state().meeting
        assert meeting.closed is not None
        assert pilot.desk().place is Place.END
        assert [one.what for one in meeting.commitments] == ["Relire le cahier des charges"]
        assert meeting.subjects[0].text == "Comment vérifier en exécution ?"
        html = next(Path(tmp_path / "documents").glob("*compte-rendu.html")).read_text("utf-8")
        assert "Le besoin l’exige" in html
        assert "Relire le cahier des charges" in html
        pilot.press("right")
        assert pilot.desk().place is Place.HOME


def welcome_to_cards(pilot: Pilot) -> None:
    while pilot.state().kind is StepKind.WELCOME:
        pilot.press("right")


def one_round_by_keys(pilot: Pilot) -> None:
    if pilot.state().kind is StepKind.BREAK:
        pilot.press("right")
    pilot.press("right")  # draws
    assert pilot.state().round.hands
    while pilot.state().kind is not StepKind.DEBATE:
        pilot.press("right")
    pilot.wait(300)
    while pilot.state().kind is StepKind.DEBATE:
        pilot.press("pagedown")
    pilot.press("a", "b", "a", "n")
    positions = [pilot.state().round.voice(table.emblem).position for table in pilot.state().present]
    assert positions == [Position.A, Position.B, Position.A, Position.OWN]
    pilot.press("right")
    for _ in range(4):
        share_by_keys(pilot)
    assert pilot.state().kind is StepKind.LIGHT
    while not pilot.state().round.change_shown:
        pilot.press("right")
    pilot.press("right", "m", "g", "m", "m")
    assert [voice.stance for voice in pilot.state().round.voices].count(Stance.MOVED) == 1
    pilot.press("right")
    assert pilot.desk().over is Over.MAP
    pilot.press("right")


def share_by_keys(pilot: Pilot) -> None:
    pilot.press("u", "r")
    pilot.write("Le besoin l’exige")
    pilot.write("Qui contrôlera ?")
    pilot.press("right")


def closing_by_keys(pilot: Pilot) -> None:
    assert pilot.state().kind is StepKind.CLOSING
    pilot.press("1", "e")
    pilot.write("À refaire")
    pilot.press("right", "1", "e")
    for part in ("Relire le cahier des charges", "Service achats", "lundi"):
        pilot.write(part)
    pilot.press("right", "e")
    pilot.write("Comment vérifier en exécution ?")
    pilot.press("right")
    assert pilot.desk().over is Over.CLOSING
    pilot.press("right")


def test_by_a_clicker_alone(tmp_path: Path) -> None:
    """PageDown, PageUp and ".": everything but text."""
    with flying(tmp_path) as pilot:
        pressed = 0
        while pilot.desk().place is not Place.END:
            pilot.press("pagedown")
            pressed += 1
            assert pressed < 300, f"stuck at {pilot.desk()}, {pilot.state().kind}"
        rounds = pilot.state().rounds
        assert len(rounds) == 2
        assert all(one.cause is Cause.SAID for one in rounds), "without text, the gate opens for a cause"


def test_a_clicker_can_choose_any_answer(tmp_path: Path) -> None:
    with flying(tmp_path) as pilot:
        while pilot.desk().place is not Place.ROOM or pilot.state().kind is not StepKind.CHOICE:
            pilot.press("pagedown")
        pilot.press("pageup", "pagedown")  # the first table: not A, but B
        first = pilot.state().present[0].emblem
        assert pilot.state().round.voice(first).position is Position.B


def test_the_clickers_other_keys_are_harmless(tmp_path: Path) -> None:
    with flying(tmp_path) as pilot:
        pilot.press("return", "return")
        before = pilot.state()
        pilot.press(".")
        assert pilot.desk().curtain
        pilot.press("escape", "f5")
        assert pilot.desk().curtain
        pilot.press("escape", "escape", "escape")
        assert not pilot.desk().curtain
        assert pilot.desk().place is Place.ROOM
        assert pilot.state() is before


def test_by_the_mouse(tmp_path: Path) -> None:
    with flying(tmp_path) as pilot:
        pilot.click("Jouer")
        pilot.click("Commencer")
        clicks = 0
        while pilot.desk().place is not Place.END:
            zones = pilot.app.painter.zones
            onward = [one for one in zones if one.focus] or [one for one in zones if one.key == "next"]
            zone = next(iter(onward), None) or next(one for one in zones if one.intent.verb is Verb.NEXT)
            x, y, width, height = zone.rect
            pilot.app.receive(Click(x + width // 2, y + height // 2))
            pilot.app.refresh()
            clicks += 1
            assert clicks < 300, f"stuck at {pilot.desk()}, {pilot.state().kind}"
        assert all(
            voice.agreement in (None, *Agreement) for one in pilot.state().rounds for voice in one.voices
        )


@pytest.mark.parametrize("lang", ["fr", "de", "en", "qps"])
def test_the_rehearsal_speaks(lang: str, tmp_path: Path) -> None:
    with flying(tmp_path, lang=lang) as pilot:
        assert pilot.seen()
