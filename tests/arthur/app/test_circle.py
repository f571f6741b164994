"""A co-development session on the stage, by the keys that its help tells: rounds, the gate, people, what is written."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from arthur.app.activities import ACTIVITIES
from arthur.director.desk import CircleSetUp, Over, Place
from codev.circle.method import PhaseKind, Role
from codev.circle.records import Cause, Outcome, Sort
from codev.circle.roster import Presence
from codev.session import look
from codev.timing import SECOND
from tests.arthur.pilot import Hands, Pilot, flying

FIVE = CircleSetUp(people=5)


@pytest.fixture
def pilot(tmp_path: Path) -> Iterator[Pilot]:
    with flying(tmp_path) as one:
        yield one


def go_to(pilot: Pilot, phase: str) -> None:
    """Goes on by the next key up to a phase; at the gate the question is worded and validated."""
    for _ in range(200):
        circle = pilot.circle()
        if circle.phase.id == phase:
            return
        if pilot.desk().over is Over.ANSWER:
            pilot.press("escape", "e")
            pilot.write("Comment suivre la clause ?")
            pilot.press("v")
        pilot.press("pagedown")
    raise AssertionError(f"no way to {phase}")


def test_home_opens_the_set_up_and_one_enter_opens_the_session(pilot: Pilot) -> None:
    pilot.click("Codéveloppement")
    assert pilot.desk().place is Place.CIRCLE_SETUP
    assert "de réserve" in pilot.seen()
    pilot.press("return")
    assert pilot.circle().method.id == "entraide-120"
    assert len(pilot.circle().people) == 13


def test_the_set_up_tells_what_is_cut_for_twenty_people_and_opens_it_cut(pilot: Pilot) -> None:
    pilot.press("down", "return", "down", "down", *"+++++++")
    assert "Pour tenir à 20 personnes" in pilot.seen()
    pilot.click("Commencer la séance")
    circle = pilot.circle()
    assert len(circle.people) == 20
    assert circle.meeting.plan is not None
    assert circle.meeting.plan.reserve >= 0


def test_first_names_are_typed_one_after_the_other_where_their_notice_is_read(pilot: Pilot) -> None:
    pilot.press("down", "return")
    pilot.press("down", "down", "down")
    assert "facultatifs" in pilot.seen()
    pilot.press("return")
    pilot.write("Rose")
    pilot.write("Claire")
    pilot.press("escape")
    pilot.click("Commencer la séance")
    assert [one.name for one in pilot.circle().people[:3]] == ["Rose", "Claire", ""]


def test_a_line_of_the_set_up_left_by_a_click_keeps_what_was_written(pilot: Pilot) -> None:
    pilot.press("down", "return")
    pilot.click("Lieu")
    pilot.type("Laxou")
    pilot.click("Commencer la séance")
    assert pilot.circle().meeting.place == "Laxou"


def test_a_round_is_walked_by_one_key_and_ends_before_the_phase_does(pilot: Pilot) -> None:
    pilot.start_circle(FIVE)
    go_to(pilot, "questions")
    assert pilot.circle().round.current is None
    for seat in (2, 3, 4, 5):
        pilot.press("pagedown")
        turn = pilot.circle().round.current
        assert turn is not None
        assert turn.seat == seat
        pilot.wait(30)
    pilot.press("pagedown")
    assert pilot.circle().over(pilot.circle().meeting.index), "the end of the round is shown first"
    assert "Fin du tour" in pilot.seen()
    pilot.press("pagedown")
    assert pilot.circle().phase.id == "reformulation"


def test_pass_later_and_absent_are_said_by_a_key_and_nobody_is_forgotten(pilot: Pilot) -> None:
    pilot.start_circle(FIVE)
    go_to(pilot, "questions")
    pilot.press("pagedown", "p", "l", "a")
    circle = pilot.circle()
    here = circle.round
    assert here.passed == (2,)
    assert here.later == (3,)
    # Four was heard in the tour de table: he left, he was not absent.
    assert circle.people[3].presence is Presence.GONE
    assert here.current is not None
    assert here.current.seat == 5
    assert circle.to_come(circle.meeting.index) == (3,)
    pilot.press("z")
    assert pilot.circle().people[3].presence is Presence.HERE


def test_nothing_goes_past_the_gate_before_the_yes(pilot: Pilot) -> None:
    pilot.start_circle(FIVE)
    go_to(pilot, "reformulation")
    pilot.press("pagedown")
    assert pilot.desk().over is Over.ANSWER
    pilot.press("return")  # write it
    pilot.write("Comment faire ?")
    pilot.press("n")
    pilot.write("On ne dit pas avec qui")
    pilot.press("pagedown")
    assert pilot.circle().phase.kind is PhaseKind.VALIDATION
    pilot.press("escape", "e")
    pilot.write("Comment faire avec les élus ?")
    pilot.press("pagedown", "pagedown")  # pressed twice, a clicker says nothing for the client
    assert not pilot.circle().question.settled
    pilot.press("pagedown", "pageup", "return")  # chosen, it says yes too
    assert pilot.circle().question.text == "Comment faire avec les élus ?"
    pilot.press("pagedown")
    assert pilot.circle().phase.id == "silence"
    assert "Comment faire avec les élus ?" in pilot.seen()


def test_a_client_who_has_left_is_not_asked(pilot: Pilot) -> None:
    pilot.start_circle(FIVE)
    go_to(pilot, "reformulation")
    pilot.press("e")
    pilot.write("Comment faire ?")
    assert "Client, est-ce bien votre question ?" in pilot.seen()
    pilot.press("f4")
    pilot.click("n° 1")
    pilot.click("Est absent, ou s’en va")
    assert "Le client n’est pas là : la question l’attend" in pilot.seen()
    pilot.press("z")
    assert "Client, est-ce bien votre question ?" in pilot.seen()


def test_after_two_noes_the_client_words_it_and_the_group_answers(pilot: Pilot) -> None:
    pilot.start_circle(FIVE)
    go_to(pilot, "reformulation")
    for text in ("Une", "Deux"):
        pilot.press("e")
        pilot.write(text)
        pilot.press("n")
        pilot.write("Ce n’est pas cela")
    pilot.press("e")
    pilot.write("Mes mots à moi")
    assert pilot.circle().question.client_words_it
    pilot.press("v")
    assert pilot.circle().question.text == "Mes mots à moi"
    assert pilot.circle().question.accepted_by_group


def test_an_idea_has_its_sort_and_its_author_stays_off_the_wall(pilot: Pilot) -> None:
    pilot.start_circle(CircleSetUp(people=5, names=("Rose", "Zoé-Ninon", "Ada", "Léo", "Max")))
    go_to(pilot, "idees")
    pilot.press("pagedown", "e", "tab")
    draft = pilot.desk().draft
    assert draft is not None
    assert "Expérience" in draft.label
    pilot.write("Chez nous, un point par trimestre")
    said = pilot.circle().said[-1]
    assert said.sort is Sort.EXPERIENCE
    assert said.seat == pilot.circle().round.turns[-1].seat
    pilot.press("f2")
    assert "Chez nous, un point par trimestre" in pilot.seen()
    assert "Zoé-Ninon" not in pilot.seen()


def test_a_second_idea_waits_for_the_others_and_the_words_are_not_lost(pilot: Pilot) -> None:
    pilot.start_circle(FIVE)
    go_to(pilot, "idees")
    pilot.press("pagedown", "e")
    pilot.write("Une première")
    pilot.press("e")
    pilot.write("Une deuxième")
    assert "Une idée chacun d’abord" in pilot.message
    assert pilot.line == "Une deuxième", "the line stays open with what was said"


def test_the_synthesis_ends_with_a_commitment_and_its_day_or_with_a_cause(pilot: Pilot) -> None:
    pilot.start_circle(FIVE)
    go_to(pilot, "synthese")
    pilot.press("e")
    pilot.write("Le suivi se prépare avant")
    pilot.press("pagedown")
    assert pilot.desk().over is Over.GATE
    pilot.press("down", "return")  # write a commitment
    pilot.write("Appeler le facilitateur")
    pilot.write("Les achats")
    pilot.write("lundi")
    pilot.type("un de ces jours")
    pilot.press("return")
    assert "15/01" in pilot.message
    pilot.press("ctrl+a")
    pilot.write("15/01/2027")
    assert pilot.circle().returns == ((1, "2027-01-15"),)
    assert not pilot.message  # what was wrong with the day is no longer so
    go_to(pilot, "apprentissages")


def test_a_cause_opens_the_gate_and_is_kept(pilot: Pilot) -> None:
    pilot.start_circle(FIVE)
    go_to(pilot, "synthese")
    pilot.press("pagedown")
    pilot.click("plus le temps")
    assert pilot.circle().overruled[-1].cause is Cause.NO_TIME
    pilot.press("pagedown")
    assert pilot.circle().phase.id == "apprentissages"


def test_the_list_of_people_takes_latecomers_roles_and_names(pilot: Pilot) -> None:
    pilot.start_circle(FIVE)
    pilot.press("f4")
    pilot.click("Quelqu’un arrive")
    assert len(pilot.circle().people) == 6
    pilot.press("f4")
    pilot.click("n° 2")
    pilot.click("Devient le client")
    assert [one.role for one in pilot.circle().people[:2]] == [Role.CONSULTANT, Role.CLIENT]
    pilot.press("f4")
    pilot.click("n° 3")
    pilot.click("Écrire son prénom")
    pilot.write("Camille")
    assert pilot.circle().people[2].name == "Camille"
    pilot.press("f4")
    pilot.click("n° 3 · Camille")  # the number is what is typed, and what the dots show
    pilot.click("Est absent, ou s’en va")
    assert not pilot.circle().people[2].here


def test_who_has_the_turn_is_not_given_it_again(pilot: Pilot) -> None:
    pilot.start_circle(FIVE)
    go_to(pilot, "questions")
    pilot.press("pagedown", "f4")
    pilot.click("n° 2")
    assert "Prend la parole" not in pilot.seen()
    pilot.press("escape", "f4")
    pilot.click("n° 3")
    assert "Prend la parole" in pilot.seen()


def test_plus_and_minus_give_half_a_minute_to_the_turn(pilot: Pilot) -> None:
    pilot.start_circle(FIVE)
    go_to(pilot, "questions")
    pilot.press("pagedown")
    turn = pilot.circle().round.current
    assert turn is not None
    pilot.press("+", "+", "-")
    longer = pilot.circle().round.current
    assert longer is not None
    assert longer.length == turn.length + 30 * SECOND


def test_a_forgotten_start_is_told_and_d_begins_it_from_then(pilot: Pilot) -> None:
    pilot.start_circle(FIVE)
    go_to(pilot, "questions")
    pilot.wait(40)
    pilot.press("e")
    assert "40 s" in pilot.message
    pilot.type("Combien ?")
    pilot.press("return", "d")
    turn = pilot.circle().round.current
    assert turn is not None
    assert turn.spent(pilot.circle().spent(pilot.app.now)) >= 40 * SECOND


def test_the_rule_stands_for_five_seconds_and_names_no_one(pilot: Pilot) -> None:
    pilot.start_circle(FIVE)
    go_to(pilot, "questions")
    pilot.press("pagedown", "r")
    assert "Rappel Posez" in pilot.seen()
    pilot.wait(6)
    assert "Rappel Posez" not in pilot.seen()


def test_back_out_of_a_round_asks_where_to(pilot: Pilot) -> None:
    pilot.start_circle(FIVE)
    go_to(pilot, "questions")
    pilot.press("pagedown", "pageup")
    assert pilot.desk().over is Over.STEPS
    pilot.press("return")
    assert pilot.circle().phase.id == "expose"


def test_a_vote_is_walked_by_the_clicker_alone(pilot: Pilot) -> None:
    pilot.start_circle(CircleSetUp(method="entraide-180", people=5))
    go_to(pilot, "choix")
    pilot.press("e")
    pilot.write("Allotir autrement")
    pilot.write("4")
    pilot.press("1", "return")
    pilot.write("3")
    assert pilot.circle().candidates[0].votes == 3
    pilot.press("pagedown", "pagedown", "pageup", "pagedown")  # which one; the first; keep it
    assert pilot.circle().subject == 1
    client = pilot.circle().client
    assert client is not None
    assert client.seat == 4


def test_the_length_of_turns_is_forgotten_unless_the_closing_is_told_to_keep_it(pilot: Pilot) -> None:
    pilot.start_circle(FIVE)
    go_to(pilot, "synthese")
    pilot.press("k")
    for line in ("Appeler", "Moi", "lundi", "15/01/2027"):
        pilot.write(line)
    go_to(pilot, "apprentissages")
    while pilot.desk().over is not Over.CLOSING:
        pilot.press("pagedown")
    pilot.click("Garder les durées par siège")
    assert pilot.circle().keep_durations
    assert pilot.desk().over is Over.CLOSING
    pilot.click("Garder les durées par siège")
    pilot.click("Clore et écrire les documents")
    assert pilot.desk().place is Place.END
    assert not pilot.circle().has_durations


def test_the_next_session_opens_with_what_the_last_one_promised(tmp_path: Path) -> None:
    hands = Hands()
    with flying(tmp_path, hands=hands) as pilot:
        pilot.start_circle(FIVE)
        go_to(pilot, "synthese")
        pilot.press("k")
        for line in ("Appeler", "Moi", "lundi", "15/01/2027"):
            pilot.write(line)
        go_to(pilot, "apprentissages")
        while pilot.desk().over is not Over.CLOSING:
            pilot.press("pagedown")
        pilot.press("return")
        assert pilot.desk().place is Place.END
        left = [path.name for path in pilot.left()]
        assert sum("client" in name for name in left) == 3
        assert sum("note" in name for name in left) == 3
        seen = pilot.seen()
        assert "Merci à toutes et à tous" in seen
        assert "Pour le client : Fiche client" in seen
        pilot.press("escape")
        pilot.click("Codéveloppement")
        pilot.click("Retour de la dernière fois")
        pilot.click("Commencer la séance")
        go_to(pilot, "retour")
        pilot.press("e", "return")
        pilot.click("fait")
        pilot.write("Un rendez-vous est pris")
        previous = pilot.circle().previous
        assert previous is not None
        assert previous.promises[0].outcome is Outcome.DONE
        assert previous.promises[0].text == "Un rendez-vous est pris"


def test_a_session_killed_in_a_turn_is_taken_up_where_it_was(tmp_path: Path) -> None:
    hands = Hands()
    with flying(tmp_path, hands=hands) as pilot:
        pilot.start_circle(FIVE)
        go_to(pilot, "questions")
        pilot.press("pagedown")
        pilot.wait(50)
        path, left = pilot.path, pilot.circle()
        pilot.leave()
    assert look(path, ACTIVITIES).state == left
    hands.pass_by(600)
    with flying(tmp_path, hands=hands) as pilot:
        assert "Tour de questions" in pilot.seen()
        pilot.press("return")
        circle = pilot.circle()
        turn = circle.round.current
        assert turn is not None
        assert not circle.meeting.timer.running
        assert 45 * SECOND <= turn.spent(circle.spent(pilot.app.now)) <= 60 * SECOND
        pilot.press("t")
        assert pilot.circle().meeting.timer.running


def test_meetings_are_held_one_after_the_other_and_contacts_written(pilot: Pilot) -> None:
    pilot.start_circle(CircleSetUp(method="speed-meeting", people=8))
    while pilot.circle().phase.kind is not PhaseKind.MEETINGS:
        pilot.press("pagedown")
    pilot.press("pagedown")
    assert pilot.circle().round.current is not None
    pilot.press("f4")
    assert "n° 1 Acheteurs" in pilot.seen()
    pilot.press("escape")
    while not pilot.circle().over(pilot.circle().meeting.index):
        pilot.press("pagedown")
    while "contacts" not in pilot.circle().phase.captures:
        pilot.press("pagedown")
    pilot.press("e" if pilot.circle().phase.kind is not PhaseKind.MEETINGS else "c")
    pilot.write("1 5")
    assert {(one.by, one.other) for one in pilot.circle().wishes} == {(1, 5), (5, 1)}


def test_the_clients_sheet_is_taken_from_the_documents_and_only_its_question_is_read(tmp_path: Path) -> None:
    with flying(tmp_path) as pilot:
        folder = pilot.app.premises.documents
        folder.mkdir(parents=True)
        sheet = "Structure : Ville de Nulle-Part\n\nLa question : Comment suivre, seule ?\n"
        (folder / "fiche-camille.txt").write_text(sheet, encoding="utf-8")
        pilot.click("Codéveloppement")
        pilot.click("Fiche du client")
        assert "fiche-camille.txt" in pilot.seen()
        pilot.click("Commencer la séance")
        assert pilot.circle().sheet is not None
        go_to(pilot, "reformulation")
        assert "Comment suivre, seule ?" in pilot.seen()
        assert "Nulle-Part" not in pilot.seen()


def test_a_sheet_that_cannot_be_read_is_told_and_opens_nothing(tmp_path: Path) -> None:
    with flying(tmp_path) as pilot:
        folder = pilot.app.premises.documents
        folder.mkdir(parents=True)
        (folder / "fiche.txt").write_bytes(b"\xff\xfe\x00\xd8 rien")
        pilot.click("Codéveloppement")
        pilot.click("Fiche du client")
        pilot.click("Commencer la séance")
        assert pilot.desk().place is Place.CIRCLE_SETUP
        assert "fiche.txt" in pilot.message
        assert not list(pilot.app.premises.sessions.glob("*.seance"))


def test_a_round_is_closed_early_with_a_cause_from_the_list_of_phases(pilot: Pilot) -> None:
    pilot.start_circle(FIVE)
    go_to(pilot, "questions")
    pilot.press("pagedown", "pagedown", "f3")
    pilot.click("Reformulation")
    assert pilot.desk().over is Over.GATE
    pilot.click("ne souhaite pas")
    assert pilot.circle().phase.id == "reformulation"
    assert pilot.circle().overruled[0].unheard == (4, 5)
