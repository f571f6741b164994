"""What is recorded, on the stage: all that a session's file holds, and until when it is kept."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from arthur.debate.plans import StepKind
from arthur.director.desk import Place
from arthur.director.orders import Ask
from codev.meeting import commands as mc
from tests.arthur.pilot import Pilot, flying


@pytest.fixture
def pilot(tmp_path: Path) -> Iterator[Pilot]:
    with flying(tmp_path) as pilot:
        yield pilot


def close(pilot: Pilot) -> None:
    """To the end of a session, and home."""
    pilot.reach(StepKind.CLOSING)
    pilot.press("right", "right", "right", "right", "right")
    assert pilot.desk().place is Place.HOME


def test_all_that_a_file_holds_is_shown_once_it_is_said_that_everybody_reads_it(pilot: Pilot) -> None:
    pilot.start()
    pilot.app.ask_for(Ask(mc.TakeNote("une note privée \u202e \a", private=True)))
    close(pilot)
    pilot.click("Mes séances")
    pilot.press("return")
    pilot.click("Ce qui est enregistré")
    assert "notes privées et prénoms compris" in pilot.seen()
    assert pilot.zones[0].label == "Revenir"
    pilot.press("return")
    assert pilot.desk().place is Place.SESSIONS
    assert pilot.desk().known.contents == ()
    pilot.press("return")
    pilot.click("Ce qui est enregistré")
    pilot.click("Tout montrer")
    assert pilot.desk().place is Place.CONTENTS
    assert "n’envoie rien" in pilot.seen()
    pages = [pilot.seen()]
    while any(zone.key == "next" for zone in pilot.zones):
        pilot.press("pagedown")
        pages.append(pilot.seen())
    assert len(pages) > 1
    assert any("une note privée [U+202E] [U+0007]" in page for page in pages)
    pilot.press("pagedown")
    assert pilot.desk().place is Place.SESSIONS
    assert pilot.desk().known.contents == ()


def test_the_date_to_erase_is_told_where_one_was_chosen_and_nothing_goes_by_itself(
    pilot: Pilot, tmp_path: Path
) -> None:
    pilot.start()
    close(pilot)
    pilot.click("Mes séances")
    assert "à effacer" not in pilot.seen()
    pilot.press("escape")
    pilot.click("Réglages")
    pilot.press("up", "up", "+")  # the last line before the way back
    assert "30 jours" in pilot.seen()
    pilot.press("escape")
    pilot.click("Mes séances")
    assert "à effacer après le 22 décembre 2026" in pilot.seen()
    pilot.wait(30)
    assert len(list((tmp_path / "sessions").glob("*.seance"))) == 1


def test_a_circle_is_told_too_and_a_file_that_went_away_is_no_crash(pilot: Pilot, tmp_path: Path) -> None:
    pilot.start_circle()
    pilot.press("ctrl+q", "return", "ctrl+q")
    pilot.click("Revenir à l’accueil")
    pilot.click("Mes séances")
    pilot.press("return")
    pilot.click("Ce qui est enregistré")
    pilot.click("Tout montrer")
    assert any("choix de la méthode" in line for line in pilot.desk().known.contents)
    pilot.press("escape", "return")
    next((tmp_path / "sessions").glob("*.seance")).unlink()
    pilot.click("Ce qui est enregistré")
    pilot.click("Tout montrer")
    assert pilot.desk().place is Place.SESSIONS
    assert "Il n’y a pas de fichier" in pilot.message
