"""The rehearsal plays a whole session by the facilitator's own keys, and leaves what a session leaves."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from arthur.app import opening
from arthur.debate.rounds import Agreement, Position
from arthur.director.desk import Place, SetUp
from arthur.intents import Input, KeyPress, Signal, Typed
from arthur.rehearsal.play import Played, rehearse, rehearse_alone
from codev.activity import Trouble
from codev.preferences import Mode, Preferences
from tests.arthur.pilot import Pilot, flying, on_disk
from tests.page_text import page_text

SMALL = (1024, 768)


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("rehearsal") / "ici"


@pytest.fixture(scope="module")
def played(out: Path) -> Played:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(opening, "PICTURE", SMALL)
        patch.setenv("HOME", str(out.parent))
        return rehearse_alone("fr", 1.0, out)


def test_alone_it_goes_to_its_end_in_no_time(played: Played, out: Path) -> None:
    assert played.finished
    assert played.sessions[0].parent == out
    state = on_disk(played.sessions[0])
    assert state.meeting.closed is not None
    assert state.meeting.opened is not None
    assert 60 < (state.meeting.closed - state.meeting.opened) / 60_000 < 125, "the room's time, not ours"


def test_it_leaves_session_minutes_and_pictures(played: Played, out: Path) -> None:
    assert {path.suffix for path in out.iterdir() if path.is_file()} == {".html", ".odt", ".pdf", ".seance"}
    assert {Path(path).parent for path in played.left_files} == {out}
    assert {Path(path) for path in played.left_files} == {path for path in out.iterdir() if path.is_file()}
    names = [path.stem.split("-", 1)[1] for path in played.pictures]
    assert len(names) == len(set(names)) > 40
    for screen in ("touches", "reglages", "preparer", "1.tirage", "1.lecture", "1.debat-bis", "1.choix"):
        assert screen in names
    for screen in ("1.mise-en-commun", "ligne-reason", "1.eclairage-1", "pause", "cloture-2", "fin"):
        assert screen in names
    assert all(
        path.read_bytes()[:4] == b"\x89PNG" and path.parent == out / "images" for path in played.pictures
    )


def test_its_tables_do_all_that_tables_can(played: Played) -> None:
    state = on_disk(played.sessions[0])
    voices = [voice for one in state.rounds for voice in one.voices]
    assert len(state.rounds) == 2
    assert {voice.position for voice in voices} >= {Position.A, Position.B, Position.OWN}
    assert {voice.agreement for voice in voices} == set(Agreement)
    assert all(voice.argued for voice in voices)
    assert len({voice.stance for voice in voices}) == 2
    assert any(one.imprevu for one in state.rounds)
    assert all(one.cause is None for one in state.rounds), "its gates open by themselves"
    assert len(state.meeting.commitments) == len(state.meeting.words) == 4
    assert len(state.meeting.subjects) == 1


def test_its_minutes_can_be_read(played: Played) -> None:
    text = page_text(next(Path(path) for path in played.left_files if path.endswith("compte-rendu.html")))
    assert "Relire notre prochain cahier des charges" in text
    assert "{" not in text


# ---------------------------------------------------------------------- before somebody's eyes


@pytest.fixture
def pilot(tmp_path: Path) -> Iterator[Pilot]:
    """A stage that is watched: its rehearsal goes by the real clock."""
    watched = Preferences(lang="fr", mode=Mode.WINDOWED, sound=False, reduced_motion=True)
    with flying(tmp_path, size=SMALL, preferences=watched) as pilot:
        pilot.app.window.headless = False
        yield pilot
        pilot.app.window.headless = True


def watched(pilot: Pilot, monkeypatch: pytest.MonkeyPatch, *presses: Input) -> list[str]:
    """Hands these inputs in, one a turn; the messages that the stage showed."""
    script, told = list(presses), []

    def hear() -> list[Input]:
        told.append(pilot.message)
        return [script.pop(0)] if script else []

    monkeypatch.setattr(pilot.app.window, "hear", hear)
    return told


def test_on_a_stage_it_plays_faster_than_the_room(
    pilot: Pilot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = watched(pilot, monkeypatch)
    mine = replace(SetUp(), people=7, tables=1, place="La mienne")
    pilot.app.desk = replace(pilot.desk(), setup=mine)
    played = rehearse(pilot.app, 10_000)
    assert played.finished
    assert any(one.startswith("Répétition · ") for one in told)
    assert played.sessions[0].parent.parent == tmp_path / "documents"
    assert len(on_disk(played.sessions[0]).tables) == 4, "whatever was set up, the usual room"
    assert pilot.desk().place is Place.HOME
    assert pilot.desk().setup == mine
    assert pilot.app.premises.clock is pilot.hands.clock
    pilot.start()
    assert pilot.path.parent == tmp_path / "sessions", "what is played next is a session"


@pytest.mark.parametrize("stop", [KeyPress("escape"), KeyPress("q", ctrl=True), Signal.CLOSE_ASKED])
def test_it_stops_when_asked_and_keeps_what_was_played(
    stop: Input, pilot: Pilot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    watched(pilot, monkeypatch, *[KeyPress("right")] * 5, stop)
    played = rehearse(pilot.app, 10_000, tmp_path / "ici")
    assert not played.finished
    assert on_disk(played.sessions[0]).meeting.closed is None
    assert pilot.desk().place is Place.HOME
    assert not pilot.app.ended


def test_it_can_be_held_and_goes_on(pilot: Pilot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Held, no time passes: nothing moves until T, or → which goes on at once."""
    script: list[Input | None] = [
        Typed("t"),
        *[None] * 40,
        KeyPress("right"),
        *[None] * 3,
        KeyPress("escape"),
    ]
    steps: list[int] = []

    def hear() -> list[Input]:
        steps.append(pilot.app.state.meeting.index + pilot.desk().page if pilot.app.state else -1)
        given = script.pop(0)
        return [given] if given else []

    monkeypatch.setattr(pilot.app.window, "hear", hear)
    monkeypatch.setattr(pilot.app, "rest", lambda seconds: None)
    rehearse(pilot.app, 10_000, tmp_path / "ici")
    assert len(set(steps[1:42])) == 1
    assert steps[-1] > steps[1]


# ---------------------------------------------------------------------- what it cannot do


def test_a_folder_that_cannot_be_written_is_told_before_anything(pilot: Pilot, tmp_path: Path) -> None:
    (tmp_path / "fichier").write_text("", encoding="utf-8")
    with pytest.raises(Trouble, match="n’a pas pu écrire"):
        rehearse(pilot.app, 100, tmp_path / "fichier")
    assert pilot.desk().place is Place.HOME
    assert list(tmp_path.rglob("*.seance")) == []


@pytest.mark.parametrize("speed", [0, -1, float("nan"), float("inf"), 1e9])
def test_a_speed_that_makes_no_sense_is_refused(speed: float, pilot: Pilot, tmp_path: Path) -> None:
    with pytest.raises(Trouble, match="fois la vitesse"):
        rehearse(pilot.app, speed, tmp_path / "ici")
    assert not (tmp_path / "ici").exists()
