"""What the line at the bottom says is what a click on it does, on every kind of screen."""

from pathlib import Path

from arthur.debate.plans import StepKind
from arthur.director.desk import Place
from arthur.intents import Intent, Verb
from tests.arthur.pilot import Pilot, flying


def click_foot(pilot: Pilot, verb: Verb) -> None:
    """Clicks the key at the foot for that act: the lowest place that does it."""
    pilot.app.refresh()
    found = [zone for zone in pilot.zones if zone.intent.verb is verb]
    pilot.click_on(max(found, key=lambda zone: zone.rect[1]))


def test_the_arrow_at_the_foot_turns_the_page_that_it_names(tmp_path: Path) -> None:
    with flying(tmp_path, size=(1280, 720)) as pilot:
        pilot.start()
        assert "page suivante" in pilot.seen()
        click_foot(pilot, Verb.NEXT)
        assert (pilot.state().kind, pilot.desk().page) == (StepKind.WELCOME, 1)
        click_foot(pilot, Verb.BACK)
        assert (pilot.state().kind, pilot.desk().page) == (StepKind.WELCOME, 0)


def test_the_way_back_of_a_choice_can_be_clicked_as_well_as_chosen(tmp_path: Path) -> None:
    with flying(tmp_path, size=(1280, 720)) as pilot:
        pilot.start()
        pilot.reach(StepKind.CHOICE)
        pilot.click("Revenir")
        assert pilot.state().kind is StepKind.DEBATE


def test_a_line_is_kept_or_put_aside_by_a_click_at_the_foot(tmp_path: Path) -> None:
    with flying(tmp_path, size=(1280, 720)) as pilot:
        pilot.start()
        pilot.reach(StepKind.CLOSING)
        pilot.press("e")
        pilot.type("utile")
        click_foot(pilot, Verb.ENTER)
        assert [word.text for word in pilot.state().meeting.words] == ["utile"]
        pilot.press("e")
        click_foot(pilot, Verb.CLOSE)
        assert pilot.desk().draft is None


def test_only_lists_that_adjust_offer_to(tmp_path: Path) -> None:
    with flying(tmp_path, size=(1280, 720)) as pilot:
        pilot.app.refresh()
        more = Intent(Verb.MINUTE, 1)
        assert more not in [zone.intent for zone in pilot.zones]
        pilot.click("Réglages")
        assert pilot.desk().place is Place.SETTINGS
        assert more in [zone.intent for zone in pilot.zones]
