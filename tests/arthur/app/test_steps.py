"""What a facilitator does within a step: time, cards, arguments, the way between steps."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from arthur.debate.plans import StepKind
from arthur.debate.rounds import CAUSE_NAMES, Agreement, Cause, Position, Stance
from arthur.director.desk import Over, SetUp
from arthur.intents import Verb
from codev.timing import MINUTE
from tests.arthur.pilot import Pilot, flying


@pytest.fixture
def pilot(tmp_path: Path) -> Iterator[Pilot]:
    with flying(tmp_path) as pilot:
        pilot.start()
        yield pilot


def left(pilot: Pilot) -> float:
    """Minutes left in the step in hand."""
    return pilot.state().meeting.timer.left(pilot.app.now) / MINUTE


def go_to(pilot: Pilot, index: int) -> None:
    """To a step by the list of steps, that opens on the one in hand."""
    way = index - pilot.state().meeting.index
    pilot.press("f3", *["down" if way > 0 else "up"] * abs(way), "return")


def past_the_tables(pilot: Pilot) -> None:
    """Gives the floor on until the gate has something to say, or is passed."""
    while pilot.state().kind is StepKind.SHARING and pilot.desk().over is None:
        pilot.press("right")


# ---------------------------------------------------------------------- time


def test_a_timer_starts_by_itself_is_held_and_goes_on(pilot: Pilot) -> None:
    pilot.reach(StepKind.DEBATE)
    pilot.wait(60)
    assert left(pilot) == 13
    pilot.press("t")
    pilot.wait(600)
    assert left(pilot) == 13
    pilot.press("t")
    pilot.wait(60)
    assert left(pilot) == 12


def test_minutes_are_added_and_taken(pilot: Pilot) -> None:
    pilot.reach(StepKind.DEBATE)
    pilot.press("+", "+", "-")
    assert left(pilot) == 15
    pilot.press("−")  # the sign that AZERTY keyboards of some systems make
    assert left(pilot) == 14
    for _ in range(30):
        pilot.press("-")
    assert left(pilot) == 0, "a step never gets shorter than nothing"


def test_a_forgotten_start_is_corrected_minute_by_minute(pilot: Pilot) -> None:
    pilot.reach(StepKind.DEBATE)
    pilot.press("d")
    assert pilot.message == "Commencé il y a 1 min"
    pilot.press("d")
    assert pilot.message == "Commencé il y a 2 min"
    assert left(pilot) == 12


def test_overrunning_is_calm(pilot: Pilot) -> None:
    """It counts up, says thank you, and goes nowhere by itself."""
    pilot.reach(StepKind.DEBATE)
    pilot.wait(14 * 60 + 90)
    assert "+1:30" in pilot.seen()
    assert "merci" in pilot.seen().casefold()
    assert "retard" not in pilot.seen().casefold()
    pilot.wait(3600)
    assert pilot.state().kind is StepKind.DEBATE
    assert "fin prévue" in pilot.seen()
    pilot.press("right")
    assert pilot.state().kind is StepKind.CHOICE


def test_time_can_be_driven_by_the_mouse(pilot: Pilot) -> None:
    pilot.reach(StepKind.DEBATE)
    (zone,) = [zone for zone in pilot.zones if (zone.intent.verb, zone.intent.value) == (Verb.MINUTE, 1)]
    pilot.click_on(zone)
    assert left(pilot) == 15


# ---------------------------------------------------------------------- cards


def test_a_card_is_put_back_and_another_comes(pilot: Pilot) -> None:
    pilot.reach(StepKind.DRAW)
    pilot.press("right")
    first = pilot.state().round.editions()[0].id
    pilot.press("r")
    assert pilot.state().round.hands == ()
    pilot.press("right")
    second = pilot.state().round.editions()[0].id
    assert second != first
    assert pilot.state().order[-1] == first, "it goes to the end of the deck"


def test_a_card_is_picked_by_hand(pilot: Pilot) -> None:
    pilot.reach(StepKind.DRAW)
    pilot.press("p")
    assert pilot.desk().over is Over.PICK
    offered = [zone.intent.value for zone in pilot.zones if zone.focus][:-1]
    assert sorted(str(one) for one in offered) == sorted(pilot.state().deck())
    pilot.press("down", "down", "return")
    assert pilot.state().round.editions()[0].id == offered[2]
    assert pilot.desk().over is None


def test_what_can_be_picked_is_the_sessions_deck_whatever_is_set_up_for_the_next(pilot: Pilot) -> None:
    pilot.reach(StepKind.DRAW)
    pilot.app.desk = replace(pilot.desk(), setup=SetUp(stage="suivi", pack="un-autre"))
    pilot.press("p")
    assert len([zone for zone in pilot.zones if zone.focus]) == len(pilot.state().deck()) + 1


def test_one_can_change_ones_mind_about_picking(pilot: Pilot) -> None:
    pilot.reach(StepKind.DRAW)
    pilot.press("p", "escape")
    assert pilot.state().round.hands == ()
    pilot.press("p", "up", "return")  # "revenir" comes last
    assert pilot.state().round.hands == ()


def test_no_card_comes_twice_and_what_was_debated_is_not_put_back(pilot: Pilot) -> None:
    pilot.reach(StepKind.SHARING)
    first = pilot.state().round.editions()[0].id
    go_to(pilot, 1)
    assert pilot.state().kind is StepKind.DRAW
    pilot.press("r")
    assert pilot.state().round.hands, "it stays in the round"
    assert "débattue" in pilot.message
    pilot.reach(StepKind.READING, 2)
    assert pilot.state().round.editions()[0].id != first


def test_one_imprevu_may_be_drawn_in_a_round(pilot: Pilot) -> None:
    pilot.reach(StepKind.DEBATE)
    pilot.press("i")
    assert pilot.state().round.imprevu
    assert pilot.state().round.imprevu[0].title.split()[0] in pilot.seen()
    before = pilot.state()
    pilot.press("i")
    assert pilot.state() is before
    pilot.press("z")
    assert pilot.state().round.imprevu == ()


def test_imprevus_fit_and_differ_from_round_to_round(pilot: Pilot) -> None:
    drawn = []
    for number in (1, 2):
        pilot.reach(StepKind.DEBATE, number)
        pilot.press("i")
        imprevu, card = pilot.state().round.imprevu[0], pilot.state().round.editions()[0]
        assert imprevu.fits(card)
        drawn.append(imprevu.id)
    assert len(set(drawn)) == 2


# ---------------------------------------------------------------------- choosing and arguing


def test_nothing_of_a_choice_is_shown_before_all_are_in(pilot: Pilot) -> None:
    pilot.reach(StepKind.CHOICE)
    pilot.press("a")
    one = pilot.seen()
    pilot.press("z", "n")
    assert pilot.seen().replace("voie de la table", "choix de la table") == one.replace(
        "voie de la table", "choix de la table"
    ), "whatever was chosen, the room sees the same"
    assert "a choisi" in one


def test_a_choice_is_corrected_by_its_tables_number(pilot: Pilot) -> None:
    pilot.reach(StepKind.CHOICE)
    pilot.press("a", "a", "1", "c")
    first, second = pilot.state().present[0].emblem, pilot.state().present[1].emblem
    assert pilot.state().round.voice(first).position in (Position.C, Position.A)
    assert pilot.state().round.voice(second).position is Position.A
    pilot.press("1", "b")
    assert pilot.state().round.voice(first).position is Position.B


def test_a_room_without_any_choice_goes_on(pilot: Pilot) -> None:
    pilot.reach(StepKind.CHOICE)
    pilot.press("x", "x", "x", "x", "right")
    assert pilot.state().kind is StepKind.SHARING
    pilot.reach(StepKind.LIGHT)
    assert pilot.state().round.cause is None, "nobody owes a reason"
    while pilot.state().kind is StepKind.LIGHT:
        pilot.press("right")
    assert pilot.desk().over is Over.MAP


@pytest.mark.parametrize("cause", list(Cause))
def test_the_gate_opens_for_a_cause_that_is_kept(cause: Cause, pilot: Pilot) -> None:
    pilot.reach(StepKind.SHARING)
    past_the_tables(pilot)
    assert pilot.desk().over is Over.GATE
    assert "Une raison ou une objection manque" in pilot.seen()
    pilot.press("escape")
    assert pilot.state().kind is StepKind.SHARING, "no gate holds the room, none opens by itself"
    pilot.press("right")
    pilot.click(pilot.app.words(CAUSE_NAMES[cause]))
    assert pilot.state().kind is StepKind.LIGHT
    assert pilot.state().round.cause is cause


def test_the_gate_is_open_when_every_table_has_argued(pilot: Pilot) -> None:
    pilot.reach(StepKind.SHARING)
    for _ in range(4):
        pilot.press("u", "r")
        pilot.write("Une raison")
        pilot.write("Une objection")
        pilot.press("right")
    past_the_tables(pilot)
    assert pilot.state().kind is StepKind.LIGHT
    assert pilot.state().round.cause is None


def test_the_cards_own_objection_is_shown_when_none_was_heard(pilot: Pilot) -> None:
    pilot.reach(StepKind.SHARING)
    objection = pilot.state().round.editions()[0].options[0].objection
    assert " ".join(objection.split()[:4]) not in pilot.seen()
    past_the_tables(pilot)
    pilot.click("Aucune objection entendue")
    pilot.press("left")
    assert pilot.state().kind is StepKind.SHARING
    assert "Objection de la carte" in pilot.seen()


def test_agreements_and_a_split_tables_other_option(pilot: Pilot) -> None:
    pilot.reach(StepKind.SHARING)
    table = pilot.state().round.opened[-1]
    for name, said in (("u", Agreement.UNANIMOUS), ("m", Agreement.MAJORITY)):
        pilot.press(name)
        assert pilot.state().round.voice(table).agreement is said
    pilot.press("p", "escape")
    assert pilot.state().round.voice(table).agreement is Agreement.MAJORITY, "the question was not answered"
    pilot.press("p", "down", "return")
    voice = pilot.state().round.voice(table)
    assert (voice.agreement, voice.second is not None) == (Agreement.SPLIT, True)
    assert voice.second is not voice.position


def test_tables_keep_or_move_after_the_facts(pilot: Pilot) -> None:
    pilot.reach(StepKind.LIGHT)
    shown = [pilot.state().round.shown]
    while not pilot.state().round.change_shown:
        pilot.press("right")
        shown.append(pilot.state().round.shown)
    assert shown[:3] == [0, 1, 2], "one by one"
    pilot.press("right", "m", "g", "m", "g")
    stances = [pilot.state().round.voice(table.emblem).stance for table in pilot.state().present]
    assert stances == [Stance.KEPT, Stance.MOVED, Stance.KEPT, Stance.MOVED]
    first = [pilot.state().round.voice(table.emblem).position for table in pilot.state().present]
    assert None not in first, "the first choice stays"


# ---------------------------------------------------------------------- the way


def test_any_step_reached_can_be_gone_back_to_without_harm(pilot: Pilot) -> None:
    pilot.reach(StepKind.LIGHT)
    here, said = pilot.state().meeting.index, pilot.state().rounds
    for index in range(here):
        go_to(pilot, index)
        assert pilot.state().meeting.index == index, pilot.message
        assert pilot.desk().over is None
        go_to(pilot, here)
        assert pilot.state().meeting.index == here, pilot.message
    assert pilot.state().rounds == said


def test_a_step_that_needs_a_card_says_so(pilot: Pilot) -> None:
    debate = next(n for n, step in enumerate(pilot.state().meeting.steps) if step.kind == StepKind.DEBATE)
    go_to(pilot, debate)
    assert pilot.state().kind is StepKind.WELCOME
    assert pilot.message == "Aucune carte n’est tirée ; tirez-en une d’abord."


def test_the_closing_can_be_reached_from_anywhere(pilot: Pilot) -> None:
    """A morning that runs short goes to its closing."""
    pilot.reach(StepKind.READING)
    go_to(pilot, len(pilot.state().meeting.steps) - 1)
    assert pilot.state().kind is StepKind.CLOSING


def test_back_turns_pages_then_steps(pilot: Pilot) -> None:
    pilot.press("right", "left")
    assert (pilot.state().kind, pilot.desk().page) == (StepKind.WELCOME, 0)
    pilot.press("left")
    assert pilot.state().kind is StepKind.WELCOME, "before the first there is nothing"
    pilot.reach(StepKind.READING)
    pilot.press("pageup")
    assert pilot.state().kind is StepKind.DRAW
