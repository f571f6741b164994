"""What happens in rooms: people who leave at the wrong moment, change their role, come late, or want to go back."""

from codev.circle import commands as c
from codev.circle.activity import CIRCLE
from codev.circle.method import Role
from codev.circle.public import public
from codev.circle.rounds import Mark
from codev.circle.state import Circle
from codev.document import Paragraph
from codev.words import SourceWords
from tests.codev.circle.journey import Journey
from tests.codev.circle.test_rules import IDEAS, QUESTIONS, after_story, then, why, written
from tests.codev.circle.texts import all_text

SPEED = "14:00  ouvre : speed-meeting, 8 personnes\n14:00  phase rencontres\n"
WITNESSES = "14:00  ouvre : temoignages, 6 personnes, 1 absent\n"
WORDS = SourceWords()


def seen(story: str, *questions: str) -> list[str]:
    """What the room is told after a story, to each question."""
    lines = list(Journey().lines(story + "".join(f"15:00  ? {one}\n" for one in questions)))
    return [line.strip().removeprefix("== ") for line in lines if line.strip().startswith("== ")]


def speaks(circle: Circle) -> int:
    """The seat that has the turn, 0 for nobody."""
    return circle.round.current.seat if circle.round.current else 0


# ---- who has the turn, and has it no more


def test_who_becomes_the_client_in_their_own_turn_gives_it_to_the_next() -> None:
    circle = then(after_story(QUESTIONS + "14:01  →\n"), c.GiveRole(2, Role.CLIENT))
    assert speaks(circle) == 3
    assert circle.to_come(3) == (4, 5, 6, 1)  # who was client until then has questions to ask like the others


def test_who_becomes_an_observer_in_their_own_turn_gives_it_to_the_next() -> None:
    assert speaks(then(after_story(QUESTIONS + "14:01  →\n"), c.GiveRole(2, Role.OBSERVER))) == 3


def test_the_last_one_s_turn_ends_when_they_are_not_of_the_round_any_more() -> None:
    story = QUESTIONS + "14:01  →\n14:02  →\n14:03  →\n14:04  →\n14:05  →\n"
    assert speaks(after_story(story)) == 6
    assert speaks(then(after_story(story), c.GiveRole(6, Role.OBSERVER))) == 0


def test_the_subject_s_owner_who_is_speaking_becomes_the_client_and_gives_the_turn_on() -> None:
    story = QUESTIONS + "14:01  →\n14:01  sujet de 2 : Un marché\n14:01  choisit le sujet 1\n"
    assert speaks(after_story(story)) == 3


def test_who_leaves_while_time_is_held_does_not_start_it_again() -> None:
    story = QUESTIONS + "14:01  →\n14:02  suspend le temps\n14:03  2 parti\n"
    circle = after_story(story)
    assert not circle.meeting.timer.running
    assert speaks(circle) == 0
    assert speaks(after_story(story + "14:05  →\n")) == 3
    assert speaks(after_story(story + "14:04  2 présent\n14:05  →\n")) == 2  # back at their place


def test_who_leaves_while_speaking_gives_the_turn_on_and_has_it_again_when_back() -> None:
    story = QUESTIONS + "14:01  →\n14:02  2 parti\n"
    assert speaks(after_story(story)) == 3
    assert speaks(after_story(story + "14:03  2 présent\n14:04  →\n")) == 2


def test_all_pass_and_the_round_is_over_with_nobody_forgotten() -> None:
    circle = after_story(QUESTIONS + "14:01  passe\n" * 5)
    assert circle.over(3)
    assert not why(circle, c.GoOn())
    assert {dot.mark for dot in public(circle).round.dots} == {Mark.PASSED}  # type: ignore[union-attr]


# ---- back, and forward again


def test_back_in_a_round_the_next_key_hears_who_has_come_since() -> None:
    story = QUESTIONS + "14:01  6 parti\n" + "14:02  →\n" * 6
    assert after_story(story).meeting.step.id == "reformulation"
    back = story + "14:10  6 présent\n14:10  phase questions\n"
    assert "il reste 1 voix" in seen(back, "le tour")[1]
    assert speaks(after_story(back + "14:11  →\n")) == 6
    assert after_story(back + "14:11  →\n14:12  →\n14:12  →\n").meeting.step.id == "reformulation"
    assert not why(after_story(back), c.GoOn())
    assert (
        after_story(back + "14:11  phase reformulation\n").meeting.step.id == "reformulation"
    )  # no gate again


def test_back_in_a_round_that_was_cut_short_the_next_key_goes_on() -> None:
    story = (
        QUESTIONS
        + "14:01  →\n14:02  passe outre : plus-le-temps\n14:02  →\n14:03  →\n14:04  phase questions\n"
    )
    assert after_story(story + "14:05  →\n").meeting.step.id == "reformulation"


def test_undo_across_phases_gives_the_turn_back() -> None:
    story = QUESTIONS + "14:01  →\n14:02  passe outre : plus-le-temps\n14:03  phase reformulation\n"
    assert speaks(after_story(story)) == 0
    assert speaks(after_story(story + "14:04  annule\n")) == 2


def test_the_yes_is_the_client_s_even_after_the_group_accepted_another_wording() -> None:
    story = QUESTIONS + (
        "14:01  passe outre : plus-le-temps\n14:01  phase reformulation\n"
        "14:02  question du groupe : Un ?\n14:02  non : Le prix\n14:02  question du groupe : Deux ?\n"
        "14:02  non : Le prix\n14:03  question du client : Trois ?\n14:03  le groupe peut\n"
    )
    assert "Question acceptée par le groupe : Trois ?" in seen(story, "note : La question")
    again = story + "14:04  question du client : Quatre ?\n"
    assert "Question acceptée par le groupe : Trois ?" in seen(again, "note : La question")
    assert "Question validée : Quatre ?" in seen(again + "14:05  oui\n", "note : La question")


# ---- the client, guests, duties


def test_the_client_who_left_is_waited_for_or_replaced() -> None:
    story = QUESTIONS + (
        "14:01  passe outre : plus-le-temps\n14:01  phase reformulation\n14:02  1 parti\n"
        "14:02  question du groupe : Comment ?\n"
    )
    assert "nommez un autre client" in why(after_story(story), c.ValidateQuestion())
    assert not why(after_story(story + "14:03  4 devient client\n"), c.ValidateQuestion())


def test_a_witness_who_does_not_come_leaves_no_phase_without_a_voice() -> None:
    assert "parlent : 2" in seen(WITNESSES + "14:01  phase recit.1\n", "la salle")[1]


def test_a_witness_s_phase_stays_theirs_whoever_leaves() -> None:
    story = "14:00  ouvre : temoignages, 6 personnes\n14:01  phase recit.2\n"
    assert seen(story, "la salle")[1].endswith("parlent : 2")
    assert seen(story + "14:02  1 parti\n", "la salle")[1].endswith("parlent : 2")
    assert seen(story + "14:02  1 devient participant\n", "la salle")[1].endswith("parlent : 2")


def test_who_takes_a_witness_s_place_has_their_phase() -> None:
    story = "14:00  ouvre : temoignages, 6 personnes\n14:01  phase recit.2\n14:02  5 devient temoin\n"
    assert seen(story, "la salle")[1].endswith("parlent : 2")
    assert seen(story + "14:02  2 absent\n", "la salle")[1].endswith("parlent : 5")
    assert seen(story + "14:02  2 devient participant\n", "la salle")[1].endswith("parlent : 5")


def test_a_duty_given_twice_changes_nothing() -> None:
    story = QUESTIONS + "14:01  3 est scribe\n14:01  3 est gardien-du-temps\n"
    assert seen(story + "14:02  3 est scribe\n", "à annuler") == ["place du n° 3"]
    assert written(after_story(story), c.GiveDuty(3, after_story(story).people[2].duties[0])) == []


def test_the_circle_can_be_full_of_those_who_only_watched() -> None:
    story = "14:00  ouvre : grand-est-120, 20 personnes\n14:00  arrive : observateur\n"
    assert "complet : 20" in why(after_story(story), c.GiveRole(21, Role.CONSULTANT))


# ---- encounters


def test_meetings_are_held_in_order_and_once() -> None:
    circle = after_story(SPEED)
    assert "dans l’ordre" in why(circle, c.BeginTurn(2))
    held = after_story(SPEED + "14:01  →\n" * 5)
    assert held.over(1)
    assert "dans l’ordre" in why(held, c.BeginTurn(1))


def test_nobody_waits_through_a_round_in_which_nobody_meets() -> None:
    story = SPEED + "14:01  →\n" + "".join(f"14:02  {seat} parti\n" for seat in (2, 3, 4, 6, 7))
    circle = after_story(story)
    assert [len(here) for here in circle.table] == [4, 1, 0, 0]
    assert circle.table[1][0].pair == {1, 8}
    assert circle.to_come(1) == (2,)


def test_who_only_watched_meets_the_others_from_the_smaller_group() -> None:
    story = SPEED + "14:00  4 parti\n14:00  arrive : observateur\n14:01  9 devient participant\n"
    circle = after_story(story)
    assert circle.people[-1].group == 1
    assert any(9 in one.pair for here in circle.table for one in here)
    assert all(
        one.one in (1, 2, 3, 4, 9) and one.other in (5, 6, 7, 8) for here in circle.table for one in here
    )


# ---- the end


def test_who_was_not_heard_when_a_session_closes_is_told() -> None:
    story = IDEAS + "14:20  →\n14:21  clôt\n"
    told = CIRCLE.output("journal").document(after_story(story), "", WORDS)
    left = [one for one in told.blocks if isinstance(one, Paragraph) and "à la clôture" in one.lead]
    assert [one.text for one in left] == ["Tour des idées : n° 5, n° 6, n° 2, n° 3"]
    assert "Restaient" not in all_text(CIRCLE.output("note").document(after_story(story), "", WORDS))
    passed = IDEAS + "14:20  →\n14:21  passe outre : plus-le-temps\n14:21  clôt\n"
    assert "Restaient" not in all_text(CIRCLE.output("journal").document(after_story(passed), "", WORDS))
