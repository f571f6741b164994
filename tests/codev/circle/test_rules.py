"""The rules where no journey goes."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

import pytest

from codev.activity import Refused
from codev.circle import commands as c
from codev.circle.activity import CIRCLE
from codev.circle.commands import CircleCommand
from codev.circle.method import Capture, Gate, Method, Phase, PhaseKind, Role, Speakers
from codev.circle.question import Author
from codev.circle.records import Candidate, Cause, Outcome, Preparation, Sort
from codev.circle.roster import Duty, Person, Presence, seated
from codev.circle.state import Circle
from codev.meeting import commands as mc
from codev.meeting import rules as meeting_rules
from codev.meeting.plan import Plan
from codev.timing import Instant, Millis
from codev.words import SourceWords
from tests.codev.circle.journey import SHEET, Journey, opening
from tests.codev.circle.methods import FLASH, SEED, SINGLE_THEME, SPEED, STEPS, TABLE, TESTIMONIES

NOW = Instant(0)
WORDS = SourceWords()
OPENED = "14:00  ouvre : grand-est-120, 6 personnes\n"
QUESTIONS = OPENED + "14:00  passe outre 1 : plus-le-temps\n14:00  phase questions\n"
IDEAS = (
    QUESTIONS
    + "14:00  passe outre : plus-le-temps\n14:00  phase reformulation\n"
    + "14:00  question du groupe : Comment ?\n14:00  oui\n14:00  phase idees\n"
)


def after_story(story: str) -> Circle:
    journey = Journey()
    list(journey.lines(story))
    return journey.state


def why(circle: Circle, command: CircleCommand) -> str:
    """The reason for which `command` is refused, "" when it is not."""
    answer = CIRCLE.decide(circle, command, NOW)
    return answer.sentence(WORDS) if isinstance(answer, Refused) else ""


def then(circle: Circle, *commands: CircleCommand) -> Circle:
    """The circle after `commands`, none of them refused."""
    for command in commands:
        answer = CIRCLE.decide(circle, command, NOW)
        assert not isinstance(answer, Refused), answer.reason
        for event in answer:
            circle = CIRCLE.evolve(circle, event, NOW)
    return circle


def written(circle: Circle, command: CircleCommand) -> list[str]:
    """The kinds of the events of `command`."""
    answer = CIRCLE.decide(circle, command, NOW)
    assert not isinstance(answer, Refused), answer.reason
    return [type(event).__name__ for event in answer]


def of(method: Method, count: int, /, **changes: object) -> c.OpenCircle:
    """An opening as it comes, not cut to fit."""
    plain = c.OpenCircle("Entraide", "Laxou", (method,), seated(method, count))
    return replace(plain, **changes)  # type: ignore[arg-type]


def with_roles(*roles: Role) -> tuple[Person, ...]:
    return tuple(Person(seat, role) for seat, role in enumerate(roles, start=1))


CLIENT, OTHER, GUEST = Role.CLIENT, Role.CONSULTANT, Role.PARTICIPANT
FLAWED = replace(SEED, phases=(replace(TABLE, each=0),))


@pytest.mark.parametrize(
    ("command", "reason"),
    [
        (mc.Open("Entraide", "Laxou", 6, Plan("vide", "Vide", Millis(0), ())), "avec sa méthode"),
        (c.OpenCircle("Entraide", "Laxou", (), ()), "ne peut pas être suivie"),
        (of(FLAWED, 6), "ne peut pas être suivie"),
        (of(SEED, 0), "de 4 à 20 personnes, animateur non compté ; ici 0"),
        (of(SEED, 3), "ici 3"),
        (of(SEED, 21), "ici 21"),
        (of(SPEED, 41), "de 4 à 40"),
        (of(SEED, 20), "min de plus que promis"),
        (of(SEED, 6, people=with_roles(OTHER, OTHER, OTHER, OTHER)), "Il faut un client"),
        (of(SEED, 6, people=with_roles(CLIENT, CLIENT, OTHER, OTHER)), "Il faut un client"),
        (of(STEPS, 6, people=with_roles(CLIENT, CLIENT, OTHER, OTHER)), "Il faut un client"),
        (
            of(STEPS, 6, people=with_roles(OTHER, OTHER, OTHER, OTHER), subject="Un sujet"),
            "Il faut un client",
        ),
        (of(SPEED, 6, people=with_roles(CLIENT, GUEST, GUEST, GUEST)), "Il faut un client"),
        (of(SINGLE_THEME, 6, people=with_roles(GUEST, Role.WITNESS, GUEST, GUEST)), "Il manque un expert"),
        (of(TESTIMONIES, 6, people=with_roles(GUEST, GUEST, GUEST, GUEST)), "Il manque un témoin"),
        (of(SPEED, 6, people=with_roles(GUEST, GUEST, GUEST, GUEST)), "de quel groupe"),
        (of(SPEED, 6, people=tuple(replace(one, group=1) for one in seated(SPEED, 6))), "de quel groupe"),
        (of(SEED, 6, people=(*seated(SEED, 6), Person(6, OTHER))), "son numéro"),
        (of(SEED, 6, people=(*seated(SEED, 6), Person(49, OTHER))), "son numéro"),
        (of(SEED, 6, people=(*seated(SEED, 6), Person(7, OTHER, "é" * 25))), "25 caractères pour 24"),
        (of(SEED, 6, subject="x" * 121), "121 caractères pour 120"),
        (of(SEED, 6, sheet=Preparation(question="x" * 121)), "121 caractères pour 120"),
        (of(SEED, 6, sheet=Preparation(context="x" * 601)), "601 caractères pour 600"),
        (of(SEED, 6, candidates=(Candidate(1, "Un sujet", 9),)), "n’est pas là"),
        (of(SPEED, 6, groups=("Un",)), "les deux groupes"),
        (of(SPEED, 6, groups=("Un", "x" * 25)), "25 caractères pour 24"),
        (c.GoOn(), "pas ouverte"),
        (mc.Close(), "pas ouverte"),
    ],
)
def test_what_cannot_open(command: CircleCommand, reason: str) -> None:
    assert reason in why(CIRCLE.start(), command)


def test_a_client_who_is_absent_is_no_client() -> None:
    people = seated(SEED, 6)
    absent = (replace(people[0], presence=Presence.ABSENT), *people[1:])
    assert "Il faut un client" in why(CIRCLE.start(), of(SEED, 6, people=absent))
    late = (replace(people[0], presence=Presence.LATE), *people[1:])
    assert not why(CIRCLE.start(), of(SEED, 6, people=late))


def test_a_vote_may_begin_without_a_client() -> None:
    people = with_roles(OTHER, OTHER, OTHER, OTHER)
    assert not why(CIRCLE.start(), of(STEPS, 4, people=people))


def test_groups_are_named_anew_where_there_are_groups() -> None:
    names = ("Entreprises", "Structures d’insertion")
    assert then(CIRCLE.start(), of(SPEED, 6, groups=names)).groups == names
    assert then(CIRCLE.start(), of(SPEED, 6)).groups == SPEED.groups
    assert then(CIRCLE.start(), of(SEED, 6, groups=names)).groups == ()


def test_a_session_opens_once() -> None:
    assert why(after_story(OPENED), opening(SEED, 6)) == meeting_rules.ALREADY_OPEN


def test_the_number_of_people_counts_voices_that_come() -> None:
    extra = (
        Person(7, Role.FACILITATOR),
        Person(8, Role.OBSERVER),
        Person(9, OTHER, presence=Presence.ABSENT),
    )
    circle = then(CIRCLE.start(), of(SEED, 6, people=(*seated(SEED, 6), *extra)))
    assert circle.meeting.people == 6
    assert circle.line(1) == (1, 2, 3, 4, 5, 6, 9)  # who is absent has a dot, and is not waited for
    assert circle.to_come(1) == (1, 2, 3, 4, 5, 6)
    assert 8 in circle.line(len(circle.meeting.steps) - 1)  # the observer, with the whole room


@pytest.mark.parametrize(
    ("story", "command", "reason"),
    [
        (OPENED, c.BeginTurn(2), "pas de tour de parole"),
        (OPENED, c.HoldShares(None), "pas de tour de parole"),
        (OPENED, c.ValidateQuestion(), "phase de validation"),
        (OPENED, c.RefuseQuestion("Tout"), "phase de validation"),
        (OPENED, c.AnswerForGroup(can_work=True), "phase de validation"),
        (OPENED, c.NoteSynthesis("Oui"), "pas dans cette phase"),
        (OPENED, c.Commit("Oui", "Moi", "lundi", "2027-01-31"), "pas dans cette phase"),
        (OPENED, c.WishContact(2, 3), "pas dans cette phase"),
        (OPENED, mc.GiveWord("2", "Oui"), "pas dans cette phase"),
        (OPENED, mc.GiveWord("Camille", "Oui"), "personne dans le cercle"),
        (OPENED, c.Overrule(Cause.NO_TIME), "Rien ne retient"),
        (OPENED, c.Overrule(Cause.NO_TIME, 99), "pas au programme"),
        (OPENED, mc.EnterStep(-1), "pas au programme"),
        (OPENED, mc.EnterStep(99), "pas au programme"),
        (OPENED, mc.EnterStep(9), "dernière phase"),
        (OPENED, c.Name(9, "Ada"), "personne dans le cercle"),
        (OPENED, c.GiveDuty(0, Duty.SCRIBE), "personne dans le cercle"),
        (OPENED, c.Welcome(Role.CLIENT), "Il y a un client"),
        (OPENED, c.Welcome(OTHER, group=1), "de quel groupe"),
        (OPENED, c.Welcome(OTHER, "x" * 25), "25 caractères pour 24"),
        (OPENED, c.ProposeSubject("Un sujet", 9), "personne dans le cercle"),
        (OPENED, c.ProposeSubject("  "), "rien d’écrit"),
        (OPENED, c.GiveReturn(1, Outcome.DONE), "séance précédente"),
        (OPENED, c.FillSheet(Preparation(help="x" * 601)), "601 caractères"),
        (QUESTIONS, c.Pass(1), "déjà été entendue"),
        (QUESTIONS, c.PutOff(9), "déjà été entendue"),
        (QUESTIONS, c.BeginTurn(1), "pas de ce tour"),
        (QUESTIONS, c.EndTurn(), "Personne n’a la parole"),
        (QUESTIONS, c.Contribute(0, Sort.ASKED, "Qui ?"), "personne dans le cercle"),
        (QUESTIONS, c.Contribute(99, Sort.ASKED, "Qui ?"), "personne dans le cercle"),
        (QUESTIONS, c.Contribute(2, Sort.ASKED, "?" * 121), "121 caractères pour 120"),
        (QUESTIONS, c.Contribute(2, Sort.ASKED, "Qui ?", 3), "n’est plus là"),
        (QUESTIONS + "14:01  →\n14:02  →\n", c.BeginTurn(2), "il reste 3 voix"),
        (QUESTIONS + "14:01  →\n" * 5, c.PutOff(), "plus personne après"),
        (QUESTIONS + "14:01  →\n" * 6, c.BeginTurn(), "Le tour est fini"),
        (QUESTIONS + "14:01  →\n" * 6, c.Pass(), "Le tour est fini"),
        (IDEAS + "14:01  phase reformulation\n", c.ValidateQuestion(9), "Écrivez d’abord une question"),
        (IDEAS + "14:01  phase reformulation\n", c.RefuseQuestion("Tout"), "a validé cette question"),
        (IDEAS, c.NoteSynthesis("Oui", 4), "n’est plus là"),
        (IDEAS, c.Commit("Oui", "Moi", "lundi", "2027-01-31", 4), "n’est plus là"),
        (IDEAS, c.WordQuestion(Author.GROUP, "Et ?"), "revenez à la validation"),
        ("14:00  ouvre : speed-meeting, 6 personnes", c.GiveRole(2, CLIENT), "pas de client"),
        (
            "14:00  ouvre : speed-meeting, 6 personnes",
            c.WordQuestion(Author.GROUP, "?"),
            "pas sur une question",
        ),
        ("14:00  ouvre : speed-meeting, 6 personnes", c.RecallRule(), ""),
        ("14:00  ouvre : flash-30, 6 personnes", c.RecallRule(), "pas de règle"),
        (OPENED + "14:01  clôt", c.GoOn(), "close"),
        (OPENED + "14:01  clôt", c.MarkPresence(2, Presence.GONE), "close"),
    ],
)
def test_what_is_not_the_moment(story: str, command: CircleCommand, reason: str) -> None:
    assert reason in why(after_story(story), command)
    assert reason or not why(after_story(story), command)


@pytest.mark.parametrize(
    "make",
    [
        partial(c.WordQuestion, Author.GROUP),
        c.ProposeSubject,
    ],
)
def test_a_text_is_refused_past_its_limit_with_the_count(make: Callable[[str], CircleCommand]) -> None:
    circle = after_story(OPENED)
    assert not why(circle, make("é" * 120))
    assert why(circle, make("   ")) == meeting_rules.EMPTY
    assert "121 caractères pour 120" in why(circle, make("é" * 121))


@pytest.mark.parametrize(
    "command",
    [
        c.MarkPresence(2, Presence.HERE),
        c.GiveRole(1, CLIENT),
        c.GiveDuty(2, Duty.SCRIBE, has=False),
        c.Name(2, " "),
        c.AllowNames(on_stage=True, in_minutes=False),
        c.HoldShares(None),
        c.FillSheet(Preparation()),
        mc.StartTimer(),
        mc.AddTime(Millis(0)),
        c.WishContact(2, 3, wanted=False),
        c.Overrule(Cause.NO_TIME, 1),
    ],
)
def test_what_is_so_already_is_not_written(command: CircleCommand) -> None:
    circle = after_story(QUESTIONS)
    expected = [] if not isinstance(command, c.FillSheet) else ["SheetFilled"]
    assert written(circle, command) == expected


def test_nobody_words_the_question_for_a_client_who_has_left() -> None:
    refused = "14:01  question du groupe : Comment ?\n14:01  non : Tout\n" * 2
    asked = QUESTIONS + "14:00  passe outre : plus-le-temps\n14:00  phase reformulation\n" + refused
    worded = c.WordQuestion(Author.CLIENT, "Qui le fera ?")
    assert not why(after_story(asked), worded)
    gone = after_story(asked + "14:02  1 parti\n")
    assert gone.question.client_words_it
    assert "Le client n’est pas là" in why(gone, worded)
    assert not why(after_story(asked + "14:02  1 parti\n14:03  2 devient client\n"), worded)


def test_the_last_voice_does_not_leave() -> None:
    story = OPENED + "".join(f"14:01  {seat} parti\n" for seat in range(1, 6))
    circle = after_story(story)
    assert "dernière personne" in why(circle, c.MarkPresence(6, Presence.GONE))
    assert "dernière personne" in why(circle, c.GiveRole(6, Role.OBSERVER))
    assert not why(circle, c.MarkPresence(6, Presence.HERE))


def test_who_brought_the_subject_must_be_there_to_be_its_client() -> None:
    story = "14:00  ouvre : payette-champagne, 6 personnes\n14:00  sujet de 3 : Les repas\n14:01  3 parti\n"
    assert "n’est pas là" in why(after_story(story), c.ChooseSubject(1))
    assert not why(after_story(story + "14:02  3 présent"), c.ChooseSubject(1))


def test_a_subject_without_a_client_does_not_open_the_gate() -> None:
    people = with_roles(OTHER, OTHER, OTHER, OTHER)
    opened = of(STEPS, 4, people=people, candidates=(Candidate(0, "Un"),))
    circle = then(CIRCLE.start(), opened, c.ChooseSubject(1))
    assert "qui en est le client" in why(circle, c.GoOn())
    assert "client" in why(circle, c.Overrule(Cause.NO_TIME))
    assert not why(then(circle, c.GiveRole(2, CLIENT)), c.GoOn())


def test_who_comes_after_a_gate_was_opened_closes_it_again() -> None:
    story = QUESTIONS + "14:01  passe outre : plus-le-temps\n"
    circle = after_story(story + "14:02  arrive : consultant\n")
    assert "Il reste 1 voix" in why(circle, mc.EnterStep(4))
    assert not why(after_story(story), mc.EnterStep(4))
    again = after_story(story + "14:02  arrive : consultant\n14:02  passe outre : ne-souhaite-pas\n")
    assert not why(again, mc.EnterStep(4))
    assert [one.unheard for one in again.overruled if one.step == 3] == [(2, 3, 4, 5, 6), (7,)]


def test_everyone_has_an_idea_before_anyone_has_two() -> None:
    circle = after_story(IDEAS + "14:01  →\n14:01  4 idée : Une\n")
    second = c.Contribute(4, Sort.RESOURCE, "Deux")
    assert "Une idée chacun d’abord ; il reste 4 voix" in why(circle, second)
    all_heard = after_story(IDEAS + "14:01  →\n14:01  4 idée : Une\n" + "14:02  →\n" * 5)
    assert not why(all_heard, second)


def test_a_question_asked_stays_a_question() -> None:
    circle = after_story(QUESTIONS + "14:01  →\n14:01  2 question : Qui ?\n")
    assert "ne devient pas une idée" in why(circle, c.Contribute(2, Sort.IDEA, "Moi", 1))
    assert not why(circle, c.Contribute(2, Sort.ASKED, "Qui donc ?", 1))


def test_a_commitment_is_corrected_with_its_day() -> None:
    story = IDEAS + "14:01  passe outre : plus-le-temps\n14:01  phase synthese\n"
    circle = after_story(story + "14:02  engagement : Écrire, par Ada, lundi, retour 2027-01-31\n")
    corrected = c.Commit("Relire", "Ada", "mardi", "2027-02-28", 1)
    circle = then(circle, corrected)
    assert circle.returns == ((1, "2027-02-28"),)
    assert [one.what for one in circle.meeting.commitments] == ["Relire"]
    assert "comme 2026-12-31" in why(circle, replace(corrected, back="2027-02-31"))


def test_a_commitment_is_not_taken_without_its_day() -> None:
    story = IDEAS + "14:01  passe outre : plus-le-temps\n14:01  phase synthese\n"
    assert "jour du retour" in why(after_story(story), mc.MakeCommitment("Écrire", "Ada", "lundi"))
    assert "date de retour" in why(after_story(story), c.GoOn())
    assert not why(after_story(story + "14:02  passe outre : ne-souhaite-pas"), c.GoOn())


def test_the_sheet_brings_the_client_s_first_version_once() -> None:
    circle = after_story("14:00  ouvre : grand-est-120, 6 personnes, fiche")
    assert [one.text for one in circle.question.versions] == [SHEET.question]
    assert written(circle, c.FillSheet(replace(SHEET, help="Des textes"))) == ["SheetFilled"]
    again = c.FillSheet(replace(SHEET, question="Et si ?"))
    assert written(circle, again) == ["SheetFilled", "QuestionWorded"]


def test_a_flash_has_a_floor_of_its_own() -> None:
    journey = Journey()
    story = "10:00  ouvre : flash-30, 9 personnes\n10:05  →\n10:05  →\n10:20  →\n"
    list(journey.lines(story))
    turn = journey.state.round.current
    assert turn is not None
    assert turn.planned == FLASH.phase("clarification").floor * 1000 == 20_000


def test_a_round_of_free_speech_takes_the_room_s_lines() -> None:
    phase = Phase("libre", "Libre", PhaseKind.FREE, Speakers.EVERYONE, seconds=60, captures=(Capture.IDEA,))
    method = replace(SEED, phases=(phase,))
    circle = then(CIRCLE.start(), of(method, 6, people=with_roles(*[GUEST] * 6)))
    for number in range(2):
        assert not why(circle, c.Contribute(0, Sort.IDEA, f"Idée {number}"))
        assert not why(circle, c.Contribute(3, Sort.IDEA, f"Idée {number}"))
    assert method.phases[0].gate is Gate.NONE
