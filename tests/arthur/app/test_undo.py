"""Z takes the last act back and says which; Y does it again; the opening stays."""

from pathlib import Path

from arthur.debate.plans import StepKind
from arthur.director.desk import Over, Place
from tests.arthur.pilot import Pilot, flying, on_disk


def test_undo_and_redo_say_which_act(tmp_path: Path) -> None:
    with flying(tmp_path) as pilot:
        pilot.start()
        pilot.reach(StepKind.CHOICE)
        pilot.press("b")
        chosen = pilot.state()
        assert "Annuler : choix de la table Chêne" in pilot.seen()
        pilot.press("z")
        assert pilot.message == "Annulé : choix de la table Chêne"
        assert pilot.state().round.voices == ()
        pilot.press("y")
        assert pilot.message == "Rétabli : choix de la table Chêne"
        assert pilot.state() == chosen


def test_undo_goes_back_to_the_opening_and_never_past_it(tmp_path: Path) -> None:
    with flying(tmp_path) as pilot:
        pilot.start()
        opened = pilot.state()
        pilot.reach(StepKind.SHARING)
        pilot.press("u", "r")
        pilot.write("Une raison")
        pilot.press("escape")  # the line of the objection had opened
        after = pilot.state()
        undone = 0
        while pilot.app.duties.sitting and pilot.app.duties.sitting.can_undo:
            pilot.press("z")
            undone += 1
            assert undone < 100
        assert pilot.state() == opened
        pilot.press("z", "z")
        assert pilot.message == "Il n’y a rien à annuler."
        assert pilot.state() == opened
        assert "Annuler" not in pilot.seen()
        for _ in range(undone):
            pilot.press("y")
        assert pilot.state() == after
        pilot.press("y")
        assert pilot.message == "Il n’y a rien à rétablir."
        path = pilot.path
        pilot.leave()
        assert on_disk(path) == after


def test_what_is_done_after_an_undo_cannot_be_redone_over(tmp_path: Path) -> None:
    with flying(tmp_path) as pilot:
        pilot.start()
        pilot.reach(StepKind.CHOICE)
        pilot.press("a", "z", "b", "y")
        assert pilot.message == "Il n’y a rien à rétablir."
        (voice,) = pilot.state().round.voices
        assert voice.position == "b"


def test_a_step_undone_shows_its_first_page(tmp_path: Path) -> None:
    with flying(tmp_path) as pilot:
        pilot.start()
        pilot.press("right", "right")
        assert pilot.desk().page == 2
        pilot.reach(StepKind.DRAW)
        pilot.press("z")
        assert pilot.state().kind is StepKind.WELCOME
        assert pilot.desk().page == 0


def test_the_closing_can_be_taken_back(tmp_path: Path) -> None:
    with flying(tmp_path) as pilot:
        end(pilot)
        assert "clôture de la séance" in pilot.seen()
        pilot.press("z")
        assert pilot.desk().place is Place.ROOM
        assert pilot.state().meeting.closed is None
        assert pilot.message == "Annulé : clôture de la séance"
        pilot.press("right", "right", "right")
        assert pilot.desk().over is Over.CLOSING
        pilot.press("right")
        assert pilot.desk().place is Place.END
        assert len(list((tmp_path / "documents").glob("*compte-rendu*.html"))) == 2, (
            "the first minutes are not written over"
        )


def end(pilot: Pilot) -> None:
    """A session closed without a word."""
    pilot.start()
    pilot.reach(StepKind.CLOSING)
    pilot.press("right", "right", "right", "right")
    assert pilot.desk().place is Place.END
