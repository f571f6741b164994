"""A co-development session plays itself on the stage, by the facilitator's keys: every method, to its end."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from arthur.debate.plans import StepKind
from arthur.director.desk import CircleSetUp, Place
from arthur.director.orders import Leave
from arthur.rehearsal import circle_script
from arthur.rehearsal.cue import Cue
from arthur.rehearsal.play import DAY, Played, Programme, rehearse, rehearse_alone
from codev.activity import Trouble
from codev.catalogs import PSEUDO
from codev.circle.activity import CIRCLE
from codev.circle.method import Capture, PhaseKind
from codev.circle.records import IDEAS, Outcome, Sort
from codev.circle.state import Circle
from codev.cli import shipped_methods
from codev.rehearsing import RETURNED
from codev.session import look
from tests.arthur.pilot import Pilot, flying, on_disk
from tests.page_text import page_text

METHODS = [one.id for one, *_ in shipped_methods().found]
SMALL = (1024, 768)


@pytest.fixture(autouse=True)
def no_time_to_lose(monkeypatch: pytest.MonkeyPatch) -> None:
    """Minutes pass between two ticks, in which nothing is drawn; pictures are not kept."""
    monkeypatch.setattr("codev.pace.LEAP", 20 * 60_000)
    monkeypatch.setattr("arthur.stage.window.StageWindow.snapshot", lambda self, path: path.touch())


@pytest.fixture
def pilot(tmp_path: Path) -> Iterator[Pilot]:
    with flying(tmp_path, size=SMALL) as pilot:
        yield pilot


def circle_in(path: Path) -> Circle:
    state = look(path, (CIRCLE,)).state
    assert isinstance(state, Circle)
    return state


def played(pilot: Pilot, method: str, folder: Path) -> tuple[Played, Circle]:
    left = rehearse(pilot.app, 1.0, folder, Programme(debate=False, circle=True, method=method))
    assert left.finished
    assert len(left.sessions) == 1
    return left, circle_in(left.sessions[0])


@pytest.mark.parametrize("method", METHODS)
def test_a_method_plays_to_its_end(method: str, pilot: Pilot, tmp_path: Path) -> None:
    left, circle = played(pilot, method, tmp_path / "ici")
    assert circle.method.id == method
    assert circle.meeting.closed is not None
    assert not circle.overruled, "its gates open by themselves"
    assert not circle.meeting.notes, "the room reads the stage: nothing private is written there"
    kept = {capture for phase in circle.method.phases for capture in phase.captures}
    written = {
        Capture.ASKED: any(one.sort is Sort.ASKED for one in circle.said),
        Capture.IDEA: len({one.sort for one in circle.said} & set(IDEAS)) > 2,
        Capture.QUESTION: bool(circle.question.settled),
        Capture.SYNTHESIS: bool(circle.synthesis),
        Capture.COMMITMENT: bool(circle.returns),
        Capture.LEARNING: bool(circle.meeting.words),
        Capture.SUBJECT: bool(circle.subject) and all(one.votes for one in circle.candidates),
        Capture.CONTACT: bool(circle.wishes),
    }
    assert [capture for capture in kept if not written.get(capture, True)] == []
    assert {Path(path).suffix for path in left.left_files} == {".html", ".odt", ".pdf", ".seance"}


def test_its_rounds_show_all_that_can_happen_in_one(pilot: Pilot, tmp_path: Path) -> None:
    left, circle = played(pilot, "entraide-120", tmp_path / "ici")
    asked = next(one for one in circle.rounds if one.passed)
    assert asked.later
    heard = [one.seat for one in asked.turns if one.spoke]
    assert sorted(one.seat for one in circle.said if one.sort is Sort.ASKED) == sorted(heard)
    assert circle.question.refusals == 1
    assert circle.meeting.subjects
    assert len(circle.meeting.words) == len([one for one in circle.people if one.voice])
    names = [path.stem.split("-", 1)[1] for path in left.pictures]
    assert len(names) == len(set(names))
    for screen in ("codev-preparer-sujet", "codev-cadre", "codev-questions-parole", "codev-questions-fin"):
        assert screen in names
    for screen in ("codev-reformulation-1-non", "codev-reformulation-2-oui", "codev-ligne-commit-back"):
        assert screen in names
    for screen in ("codev-questions-rappel-parole", "codev-apprentissages-map-attente", "codev-fin"):
        assert screen in names


def test_texts_half_as_long_again_stay_in_the_window(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Subjects are then over two pages, and chosen all the same."""
    with flying(tmp_path, SMALL, PSEUDO) as pilot:
        painter, strays = pilot.app.painter, list[str]()
        paint = painter.paint

        def watched(*given: object) -> bool:
            drawn = paint(*given)  # type: ignore[arg-type]
            if drawn and painter.canvas is not None:
                strays.extend(stray.what for stray in painter.canvas.overflows)
            return drawn

        monkeypatch.setattr(painter, "paint", watched)
        _, circle = played(pilot, "entraide-180", tmp_path / "ici")
    assert not strays
    assert circle.chosen is not None


def test_people_meet_and_wish_to_meet_again(pilot: Pilot, tmp_path: Path) -> None:
    _, circle = played(pilot, "speed-meeting", tmp_path / "ici")
    assert {(one.by, one.other) for one in circle.wishes} == {(one.other, one.by) for one in circle.wishes}, (
        "both wish it"
    )
    held = [one for one in circle.rounds if circle.phase_of(one.step).kind is PhaseKind.MEETINGS]
    assert len(held) == 1
    assert len(held[0].turns) == len(circle.table)


def test_the_client_of_the_last_time_says_what_became_of_it(pilot: Pilot, tmp_path: Path) -> None:
    left, _ = played(pilot, "entraide-30", tmp_path / "ici")
    pilot.start_circle(CircleSetUp(method="entraide-120", people=5, previous=str(left.sessions[0])))
    while pilot.circle().phase.id in ("cadre", "retour"):
        cue = circle_script.next_cue(pilot.desk(), pilot.app.scene())
        assert cue is not None
        assert cue.keys, cue.says
        pilot.give(*cue.keys)
    before = pilot.circle().previous
    assert before is not None
    assert [(one.outcome, one.text) for one in before.promises] == [(Outcome.TRYING, RETURNED)]


# ---------------------------------------------------------------------- a day


@pytest.fixture(scope="module")
def day(tmp_path_factory: pytest.TempPathFactory) -> Played:
    folder = tmp_path_factory.mktemp("day")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("arthur.app.opening.PICTURE", SMALL)
        patch.setattr("codev.pace.LEAP", 20 * 60_000)
        patch.setattr("arthur.stage.window.StageWindow.snapshot", lambda self, path: path.touch())
        patch.setenv("HOME", str(folder))
        return rehearse_alone("fr", 1.0, folder / "ici", DAY)


def test_a_day_is_a_debate_then_a_circle_on_what_it_left_open(day: Played) -> None:
    assert day.finished
    morning, afternoon = on_disk(day.sessions[0]), circle_in(day.sessions[1])
    assert morning.meeting.closed is not None
    assert afternoon.meeting.opened is not None
    assert afternoon.meeting.opened > morning.meeting.closed
    assert afternoon.chosen is not None
    assert afternoon.chosen.text == morning.meeting.subjects[0].text
    assert afternoon.meeting.closed is not None


def test_a_day_leaves_the_minutes_of_both(day: Played) -> None:
    assert len(day.left_files) == len(set(day.left_files))
    for session in day.sessions:
        mine = [Path(path) for path in day.left_files if Path(path).name.startswith(session.stem)]
        assert {path.suffix for path in mine} == {".html", ".odt", ".pdf", ".seance"}
        assert all(path.exists() for path in mine)
    subject = on_disk(day.sessions[0]).meeting.subjects[0].text
    texts = [page_text(Path(path)) for path in day.left_files if path.endswith(".html")]
    assert sum(" ".join(subject.split()) in text for text in texts) >= 2, (
        "asked in the morning, worked on in the afternoon"
    )


# ---------------------------------------------------------------------- what it leaves alone, what stops it


def test_it_sees_nothing_of_the_sessions_of_this_computer(pilot: Pilot, tmp_path: Path) -> None:
    """A subject that a real debate kept is not for a rehearsal."""
    pilot.start()
    pilot.reach(StepKind.CLOSING)
    pilot.press("pagedown", "pagedown", "e")
    pilot.write("Un vrai désaccord")
    pilot.app.ask_for(Leave())
    _, circle = played(pilot, "entraide-30", tmp_path / "ici")
    assert circle.chosen is None or circle.chosen.text != "Un vrai désaccord"
    assert pilot.desk().place is Place.HOME
    pilot.app.refresh()
    pilot.click("Codéveloppement")
    assert list(pilot.app.scene().circles.subjects) == ["Un vrai désaccord"]


def test_an_act_that_changes_nothing_is_told_instead_of_tried_for_ever(
    pilot: Pilot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(circle_script, "next_cue", lambda desk, scene: Cue("rien", 1, ()))
    with pytest.raises(Trouble, match="« rien » ne change rien"):
        rehearse(pilot.app, 1.0, tmp_path / "ici", Programme(debate=False, circle=True))
    assert pilot.desk().place is Place.HOME
