"""What each key means, in the phases where it means something else."""

from dataclasses import replace
from datetime import date

import pytest

from codev.circle import commands as c
from codev.circle.method import Capture, Gate, PhaseKind, Role
from codev.circle.question import Author
from codev.circle.records import Cause, Outcome, Previous, Promise, Sort
from codev.circle.roster import Duty, Presence
from codev.circle.state import Circle
from codev.meeting import commands as mc
from codev.rehearsing import opening
from codev.terminal import lines as writing
from codev.terminal.answers import pressed
from codev.terminal.desk import Ask, Choose, Deed, Desk, Do, Form, Menu, Panel, Say, See, Write, Writing
from codev.terminal.keys import ACTS, BINDINGS, Act
from codev.timing import SECOND, Instant, Millis
from tests.codev.terminal.rooms import METHODS, WORDS, asked, in_phase, of_kind, played, room

TODAY = date(2026, 11, 22)


def deed(circle: Circle, *keys: str, now: Instant | None = None) -> Deed:
    """What `keys` ask for in the end, the desk remembered in between; a number or an initial is followed by Enter."""
    found: Deed = Do.NOTHING
    desk = Desk()
    for key in (one for given in keys for one in _struck(given)):
        desk, found = pressed(key, circle, desk, now or Instant(1_700_000_000_000), WORDS)
        if isinstance(found, Choose):
            desk = replace(desk, menu=found.menu, focus=found.menu.first)
    return found


def _struck(key: str) -> tuple[str, ...]:
    if key in ("oui", "non"):
        return key[0], "enter"
    return (*key, "enter") if key.isdecimal() else (key,)


def menu_of(found: Deed) -> Menu:
    assert isinstance(found, Choose)
    return found.menu


def one_command(found: Deed) -> object:
    assert isinstance(found, Ask)
    assert len(found.commands) == 1
    return found.commands[0]


def in_a_turn(circle: Circle) -> bool:
    return circle.round.current is not None


def asking(circle: Circle) -> bool:
    return circle.phase.id == "questions" and in_a_turn(circle)


def test_people_of_two_groups_are_told_apart() -> None:
    circle, _ = room(of_kind(PhaseKind.MEETINGS), "speed-meeting", 5)
    for key in ("f4", "a", "e"):
        labels = " ".join(entry.label for entry in menu_of(deed(circle, key)).entries)
        assert "Acheteurs" in labels
        assert "Fournisseurs" in labels
        assert "participant" not in labels


def test_no_key_means_two_things() -> None:
    assert len(ACTS) == sum(len(binding.keys) for binding in BINDINGS)
    assert {binding.act for binding in BINDINGS} == set(Act)


@pytest.mark.parametrize("method", METHODS)
def test_the_arrow_walks_every_method_to_its_end(method: str) -> None:
    """→ asks for what is accepted, or says why not; it never does nothing."""
    for circle, now in played(method):
        found = deed(circle, "right", now=now)
        if isinstance(found, Ask):
            asked(circle, *found.commands, now=now)
        else:
            assert isinstance(found, Say | Choose) or found is Do.LEAVE


@pytest.mark.parametrize("key", ["right", "pagedown", " ", "enter"])
def test_going_on(key: str) -> None:
    circle, _ = room(in_a_turn)
    assert one_command(deed(circle, key)) == c.GoOn()


def test_at_the_end_of_a_round_the_arrow_changes_phase() -> None:
    circle, _ = room(lambda circle: circle.over(circle.meeting.index))
    assert one_command(deed(circle, "right")) == mc.EnterStep(circle.meeting.index + 1)


def test_going_back_asks_while_somebody_speaks() -> None:
    circle, _ = room(asking)
    back = mc.EnterStep(circle.meeting.index - 1)
    assert one_command(deed(circle, "left", "oui")) == back
    assert deed(circle, "left", "non") is Do.NOTHING
    silent, _ = room(in_phase("reformulation"))
    assert one_command(deed(silent, "left")) == mc.EnterStep(silent.meeting.index - 1)
    first, _ = room(in_phase("cadre"))
    assert isinstance(deed(first, "left"), Say)


def test_leaving_a_round_early_asks_for_a_cause() -> None:
    circle, now = room(asking)
    menu = menu_of(deed(circle, "s"))
    assert "11 voix" in menu.question
    assert deed(circle, "s", "enter") is Do.NOTHING  # Enter goes on too: twice, it names no cause
    found = deed(circle, "s", "3")
    step = circle.meeting.index
    assert found == Ask((c.Overrule(Cause.UNWILLING, step), mc.EnterStep(step + 1)))
    after = asked(circle, *found.commands, now=now)
    assert after.meeting.index == step + 1
    assert deed(circle, "s", "1") is Do.NOTHING


def test_a_phase_chosen_from_the_list_has_the_same_gate() -> None:
    circle, _ = room(asking)
    assert "voix à entendre" in menu_of(deed(circle, "f3", "5")).question
    assert one_command(deed(circle, "f3", "1")) == mc.EnterStep(0)


def test_a_clicker_chooses_no_cause() -> None:
    circle, _ = room(asking)
    for key in ("right", " ", "pagedown"):
        assert deed(circle, "s", key) is Do.NOTHING


def test_nothing_goes_past_a_question_that_is_not_validated() -> None:
    circle, _ = room(in_phase("reformulation"))
    for key in ("right", "s", "u"):
        found = deed(circle, key)
        assert isinstance(found, Say)
        assert "validé" in found.text


def test_the_clients_yes_and_no() -> None:
    circle, now = room(in_phase("reformulation"))
    assert one_command(deed(circle, "v")) == c.ValidateQuestion()
    assert deed(circle, "n") == Write(Form(Writing.MISSING))
    for text in ("un", "deux"):
        circle = asked(circle, c.WordQuestion(Author.GROUP, text), c.RefuseQuestion("tout"), now=now)
    assert writing.choices(Form(Writing.QUESTION), circle) == (Author.CLIENT,)
    circle = asked(circle, c.WordQuestion(Author.CLIENT, "trois"), now=now)
    assert one_command(deed(circle, "o")) == c.AnswerForGroup(can_work=True)
    assert one_command(deed(circle, "n")) == c.AnswerForGroup(can_work=False)


def test_yes_and_no_belong_to_the_validation() -> None:
    circle, _ = room(in_phase("cadre"))
    assert isinstance(deed(circle, "n"), Say)
    assert isinstance(deed(circle, "o"), Say)


def test_turns() -> None:
    circle, _ = room(asking)
    assert one_command(deed(circle, "p")) == c.Pass()
    assert one_command(deed(circle, "L")) == c.PutOff()
    assert one_command(deed(circle, "r")) == c.RecallRule()
    assert one_command(deed(circle, "a", "13", "2")) == c.MarkPresence(13, Presence.ABSENT)
    assert one_command(deed(circle, "f4", "5", "1")) == c.BeginTurn(5)


def test_time() -> None:
    circle, now = room(asking)
    assert one_command(deed(circle, "+")) == mc.AddTime(Millis(30 * SECOND))
    assert one_command(deed(circle, "-")) == mc.AddTime(Millis(-30 * SECOND))
    assert one_command(deed(circle, "t")) == mc.PauseTimer()
    held = asked(circle, mc.PauseTimer(), now=now)
    assert one_command(deed(held, "t")) == mc.StartTimer()


def test_a_forgotten_start_is_the_turns_while_nobody_speaks_and_the_phases_otherwise() -> None:
    circle, now = room(of_kind(PhaseKind.ROUND))
    later = Instant(now + 40 * SECOND)
    assert one_command(deed(circle, "d", now=later)) == c.BeginTurn(None, Millis(40 * SECOND))
    speech, _ = room(in_phase("expose"))
    assert one_command(deed(speech, "d", "2")) == mc.CorrectStart(Millis(60 * SECOND))


def test_e_writes_what_the_phase_captures_for_who_speaks() -> None:
    circle, _ = room(asking)
    form = deed(circle, "e")
    assert form == Write(Form(Writing.SAID, 2))
    assert writing.choices(Form(Writing.SAID, 2), circle) == (Sort.ASKED,)
    ideas, _ = room(lambda circle: circle.phase.id == "idees" and in_a_turn(circle))
    assert deed(ideas, "e") == Write(Form(Writing.SAID, 8))
    opened = writing.opened(Form(Writing.SAID, 8), ideas)
    assert writing.turned(opened, ideas).choice == Sort.EXPERIENCE
    assert writing.turned(opened, ideas, -1).choice == Sort.STEP_BACK
    assert deed(room(in_phase("synthese"))[0], "e") == Write(Form(Writing.SYNTHESIS))
    learning, _ = room(lambda circle: circle.phase.id == "apprentissages" and in_a_turn(circle))
    assert deed(learning, "e") == Write(Form(Writing.LEARNING, 1))
    assert isinstance(deed(room(in_phase("expose"))[0], "e"), Say)


def test_e_asks_who_where_the_floor_is_free() -> None:
    circle, _ = room(of_kind(PhaseKind.FREE), "temoignages")
    assert deed(circle, "e", "7") == Write(Form(Writing.SAID, 7))
    assert deed(circle, "e", "enter") == Write(Form(Writing.SAID, 0))


def test_subjects_are_proposed_counted_and_chosen() -> None:
    circle, now = room(of_kind(PhaseKind.VOTE), "payette-champagne")
    assert deed(circle, "e", "1", "3") == Write(Form(Writing.SUBJECT, 3))
    circle = asked(circle, c.ProposeSubject("Un sujet", 3), now=now)
    assert deed(circle, "e", "2", "1") == Write(Form(Writing.VOTES, 1))
    assert one_command(deed(circle, "e", "3", "1")) == c.ChooseSubject(1)


def test_wishes_are_taken_and_taken_back() -> None:
    circle, now = room(lambda circle: bool(circle.round.turns), "speed-meeting", 8)
    wish = c.WishContact(1, 6)
    assert one_command(deed(circle, "e", "1", "6")) == wish
    circle = asked(circle, wish, now=now)
    assert one_command(deed(circle, "e", "1", "6")) == c.WishContact(1, 6, wanted=False)


def test_notes_parking_commitments_and_the_sheet_have_their_key_everywhere() -> None:
    circle, _ = room(in_phase("cadre"))
    for key, kind in (
        ("m", Writing.NOTE),
        ("g", Writing.PARKED),
        ("q", Writing.QUESTION),
        ("f5", Writing.SHEET),
    ):
        assert deed(circle, key) == Write(Form(kind))
    assert deed(circle, "z") is Do.UNDO
    assert deed(circle, "y") is Do.REDO
    assert deed(circle, "c-q") is Do.LEAVE


def test_the_end_is_asked_for_then_confirmed() -> None:
    circle, now = room(lambda circle: circle.over(circle.meeting.index) and circle.meeting.index == 8)
    assert one_command(deed(circle, "right", "oui")) == mc.Close()
    assert deed(circle, "u", "non") is Do.NOTHING
    ticked = deed(circle, "right", "2")
    assert ticked == Ask((c.KeepDurations(), mc.Close()))
    closed = asked(circle, mc.Close(), now=now)
    assert deed(closed, "right") is Do.LEAVE
    assert deed(closed, "u") is Do.REPORT
    assert deed(closed, "z") is Do.UNDO
    assert isinstance(deed(closed, "p"), Say)


def test_closing_without_a_commitment_asks_why() -> None:
    circle, _ = room(lambda circle: circle.phase.gate is Gate.COMMITTED)
    assert "engagement" in menu_of(deed(circle, "u")).question


def test_a_commitment_that_this_phase_does_not_take_is_told_before_it_is_written() -> None:
    taking, _ = room(lambda circle: circle.phase.gate is Gate.COMMITTED)
    assert deed(taking, "k") == Write(Form(Writing.COMMITMENT))
    for phase in ("cadre", "reformulation", "apprentissages"):
        circle, _ = room(in_phase(phase))
        assert isinstance(deed(circle, "k"), Say)


def test_menus_move_close_and_take_numbers() -> None:
    circle, _ = room(asking)
    desk, found = pressed("a", circle, Desk(), Instant(0), WORDS)
    desk = replace(desk, menu=menu_of(found))
    down, _ = pressed("down", circle, desk, Instant(0), WORDS)
    assert down.focus == 1
    one, waiting = pressed("1", circle, desk, Instant(0), WORDS)
    assert waiting is Do.NOTHING
    assert (one.focus, one.digits) == (0, "1")
    two, _ = pressed("2", circle, one, Instant(0), WORDS)
    assert (two.focus, two.digits) == (11, "12")
    twelve, chosen = pressed("enter", circle, two, Instant(0), WORDS)
    assert twelve.menu is None
    assert "n° 12" in menu_of(chosen).question
    shut, nothing = pressed("escape", circle, desk, Instant(0), WORDS)
    assert shut.menu is None
    assert nothing is Do.NOTHING


def test_panels_open_move_and_close() -> None:
    circle, _ = room(asking)
    assert deed(circle, "f1") == See(Panel.HELP)
    desk = Desk(panel=Panel.HELP)
    down, _ = pressed("down", circle, desk, Instant(0), WORDS)
    assert down.scroll == 1
    assert pressed("f2", circle, down, Instant(0), WORDS)[1] == See(Panel.NOTED)
    assert pressed("p", circle, down, Instant(0), WORDS) == (Desk(), Do.NOTHING)


def test_people_are_named_given_a_role_and_a_duty() -> None:
    circle, now = room(in_phase("cadre"))
    assert deed(circle, "f4", "3", "3") == Write(Form(Writing.NAME, 3))
    roles = menu_of(deed(circle, "f4", "3", "2"))
    assert [one.label for one in roles.entries] == ["client", "expert", "témoin", "observateur"]
    assert one_command(deed(circle, "f4", "3", "2", "1")) == c.GiveRole(3, Role.CLIENT)
    scribe = deed(circle, "f4", "3", "5")
    assert one_command(scribe) == c.GiveDuty(3, Duty.SCRIBE, has=True)
    assert isinstance(scribe, Ask)
    after = asked(circle, *scribe.commands, now=now)
    assert one_command(deed(after, "f4", "3", "5")) == c.GiveDuty(3, Duty.SCRIBE, has=False)


def test_who_comes_late_is_welcomed_in_a_group_where_there_are_two() -> None:
    circle, now = room(in_phase("cadre"))
    assert deed(circle, "f4", *["down"] * 13, "enter") == Write(Form(Writing.WELCOME))
    form = Form(Writing.WELCOME, texts=("Zoé",))
    after = asked(circle, writing.command_of(form, circle, TODAY), now=now)
    assert (after.people[-1].seat, after.people[-1].role, after.people[-1].name) == (
        14,
        Role.CONSULTANT,
        "Zoé",
    )
    meetings, now = room(in_phase("accueil"), "speed-meeting", 6)
    assert deed(meetings, "f4", *["down"] * 6, "enter", "2") == Write(Form(Writing.WELCOME, 2))
    joined = asked(
        meetings, writing.command_of(Form(Writing.WELCOME, 2, texts=("",)), meetings, TODAY), now=now
    )
    assert (joined.people[-1].role, joined.people[-1].group) == (Role.PARTICIPANT, 2)


def test_where_names_are_read_is_chosen() -> None:
    circle, _ = room(in_phase("cadre"))
    assert one_command(deed(circle, "f4", "up", "enter", "1")) == c.AllowNames(
        on_stage=False, in_minutes=False
    )


def test_the_last_sessions_promises_get_an_outcome_and_a_word() -> None:
    previous = Previous("Et alors ?", (Promise(1, "Appeler", "Camille", "lundi", "2026-11-20"),))
    command, _ = opening(METHODS["entraide-180"], 8, WORDS, previous)
    circle = asked(Circle(), command)
    while not circle.captures(Capture.RETURN):
        circle = asked(circle, c.GoOn())
    form = Form(Writing.RETURN, 1, Outcome.TRYING)
    assert deed(circle, "e", "1", "2") == Write(form)
    after = asked(circle, writing.command_of(writing.with_line(form, "un suivi commence"), circle, TODAY))
    assert after.previous
    assert (after.previous.promises[0].outcome, after.previous.promises[0].text) == (
        Outcome.TRYING,
        "un suivi commence",
    )


# ---- lines


def test_each_form_becomes_its_command() -> None:
    circle, _ = room(asking)
    made = {
        Form(Writing.SAID, 4, Sort.ASKED, ("Quoi ?",)): c.Contribute(4, Sort.ASKED, "Quoi ?"),
        Form(Writing.QUESTION, 0, Author.GROUP, ("Q ?",)): c.WordQuestion(Author.GROUP, "Q ?"),
        Form(Writing.NOTE, 0, writing.PRIVATE, ("moi",)): mc.TakeNote("moi", private=True),
        Form(Writing.NOTE, 0, writing.SHARED, ("tous",)): mc.TakeNote("tous", private=False),
        Form(Writing.COMMITMENT, 0, "", ("Appeler", "Ève", "lundi", "15/1")): c.Commit(
            "Appeler", "Ève", "lundi", "2027-01-15"
        ),
        Form(Writing.VOTES, 2, "", ("7",)): c.CountVotes(2, 7),
        Form(Writing.RETURN, 1, Outcome.DONE, ("oui",)): c.GiveReturn(1, Outcome.DONE, "oui"),
        Form(Writing.NAME, 3, "", ("Ève",)): c.Name(3, "Ève"),
        Form(Writing.LEARNING, 3, "", ("mot",)): mc.GiveWord("3", "mot"),
    }
    for form, command in made.items():
        assert writing.command_of(form, circle, TODAY) == command


def test_a_line_that_cannot_be_kept_says_why() -> None:
    back = Form(Writing.COMMITMENT, texts=("Appeler", "Ève", "lundi"))
    assert "jour du retour" in writing.fault(back, "31/2", TODAY, WORDS)
    assert not writing.fault(back, "31/12", TODAY, WORDS)
    idea = Form(Writing.SAID)
    assert "rien d’écrit" in writing.fault(idea, "  ", TODAY, WORDS)
    assert "130 caractères pour 120" in writing.fault(idea, "x" * 130, TODAY, WORDS)
    assert not writing.fault(Form(Writing.NAME), "", TODAY, WORDS)
    assert writing.fault(Form(Writing.VOTES), "beaucoup", TODAY, WORDS)


def test_what_was_written_can_be_written_otherwise() -> None:
    *_, (circle, now) = played("entraide-60")
    text = circle.said[-1].text
    circle = next(one for one, _ in reversed(list(played("entraide-60"))) if one.meeting.closed is None)
    found = deed(circle, "c", "1")
    assert isinstance(found, Write)
    assert writing.proposed(found.form, circle) == text
    assert writing.turned(found.form, circle).choice != found.form.choice
    whole = writing.with_line(found.form, "autrement")
    after = asked(circle, writing.command_of(whole, circle, TODAY), now=now)
    assert after.said[-1].text == "autrement"
    assert len(after.said) == len(circle.said)
    promise = Form(Writing.COMMITMENT, number=1)
    for part in range(4):
        assert writing.proposed(replace(promise, texts=("",) * part), circle)


def test_nothing_to_correct_is_said() -> None:
    circle, _ = room(in_phase("cadre"))
    assert isinstance(deed(circle, "c"), Say)


def test_the_sheet_starts_from_what_is_known() -> None:
    circle, _ = room(in_phase("cadre"))
    assert circle.sheet
    assert writing.proposed(Form(Writing.SHEET), circle) == circle.sheet.structure
    assert writing.proposed(Form(Writing.SHEET, texts=("",) * 5), circle) == circle.sheet.question
