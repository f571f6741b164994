"""What the rules refuse, where no journey goes."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from arthur.debate import commands as c
from arthur.debate import rules
from arthur.debate.activity import DEBATE
from arthur.debate.commands import DebateCommand
from arthur.debate.plans import Deal, make_plan
from arthur.debate.public import public
from arthur.debate.rounds import ROOM, Agreement, Cause, Hand, Position, Stance, Voice
from arthur.debate.state import Debate
from arthur.debate.tables import EMBLEMS, Table, seat
from codev.activity import Refused
from codev.meeting import commands as mc
from codev.meeting import events as me
from codev.meeting import rules as meeting_rules
from codev.meeting.plan import Plan, Step
from codev.timing import Instant, Millis, after, minutes
from tests.arthur.debate.cards import DECK, IMPREVUS, RECIPES
from tests.arthur.debate.journey import Journey

NOW = Instant(0)
PLAN = make_plan(RECIPES["decouverte-60"], 2)
OPENING = c.OpenDebate(
    mc.Open("Débat", "Laxou", 8, PLAN), seat(8, 2), "essai", "Essai", Deal.SAME, 1, tuple(DECK)
)
OPENED = "09:00  ouvre : 8 personnes, 2 tables, decouverte-60, la même carte\n"
DRAWN = OPENED + "09:00  la suite\n09:00  tire\n"
CHOSEN = DRAWN + "09:00  étape 1.choix\n09:00  Chêne choisit A\n09:00  Lion choisit B\n"


def after_story(story: str) -> Debate:
    journey = Journey()
    list(journey.lines(story))
    return journey.state


def why(debate: Debate, command: DebateCommand) -> str:
    """The reason for which `command` is refused, "" when it is not."""
    answer = DEBATE.decide(debate, command, NOW)
    return answer.reason if isinstance(answer, Refused) else ""


def opening(**changes: object) -> c.OpenDebate:
    return replace(OPENING, **changes)  # type: ignore[arg-type]


def of(people: int = 8, plan: Plan = PLAN) -> mc.Open:
    return mc.Open("Débat", "Laxou", people, plan)


OTHER_PLAN = Plan("autre", "Autre", minutes(60), (Step("un", "tour-de-table", minutes(5)),))


@pytest.mark.parametrize(
    ("command", "reason"),
    [
        (of(), "avec ses tables"),
        (opening(opening=of(3)), "personnes"),
        (opening(opening=of(49)), "personnes"),
        (opening(opening=of(plan=Plan("vide", "Vide", Millis(0), ()))), "aucune étape"),
        (opening(opening=of(plan=OTHER_PLAN)), "programme"),
        (opening(tables=()), "de une à huit tables"),
        (opening(tables=tuple(Table(emblem.id, 4) for emblem in EMBLEMS[:9])), "de une à huit tables"),
        (opening(tables=(Table("lion", 4), Table("lion", 4))), "blason"),
        (opening(tables=(Table("chimère", 4),)), "blason"),
        (opening(order=()), "aucune carte"),
        (c.ShowNext(), "pas ouverte"),
        (mc.Close(), "pas ouverte"),
    ],
)
def test_what_cannot_open(command: DebateCommand, reason: str) -> None:
    assert reason in why(DEBATE.start(), command)


def test_a_deck_has_each_card_once() -> None:
    answer = DEBATE.decide(DEBATE.start(), opening(order=("repas", "lots", "repas")), NOW)
    assert not isinstance(answer, Refused)
    debate = DEBATE.start()
    for event in answer:
        debate = DEBATE.evolve(debate, event, NOW)
    assert debate.order == ("repas", "lots")
    assert why(debate, OPENING) == meeting_rules.ALREADY_OPEN


@pytest.mark.parametrize(
    "hands",
    [
        (),
        (Hand("chene", DECK["repas"]),),
        (Hand(ROOM, DECK["repas"]), Hand(ROOM, DECK["lots"])),
        (Hand(ROOM, ()),),
    ],
)
def test_one_card_for_the_room_is_one_card(hands: tuple[Hand, ...]) -> None:
    assert why(after_story(OPENED + "09:00  la suite"), c.Draw(hands))


@pytest.mark.parametrize(
    "hands",
    [
        (Hand(ROOM, DECK["repas"]),),
        (Hand("chene", DECK["repas"]),),
        (Hand("chene", DECK["repas"]), Hand("chene", DECK["lots"])),
        (Hand("chene", DECK["repas"]), Hand("lion", DECK["repas"])),
        (Hand("chene", DECK["repas"]), Hand("lion", DECK["lots"]), Hand("cerf", DECK["parc"])),
    ],
)
def test_a_card_for_each_table_is_one_for_each_and_another_for_each(hands: tuple[Hand, ...]) -> None:
    story = OPENED.replace("la même carte", "une carte par table") + "09:00  la suite"
    assert why(after_story(story), c.Draw(hands))


def test_a_card_that_was_dealt_is_not_dealt_again() -> None:
    story = (
        OPENED.replace("decouverte-60", "quete-120") + "09:00  la suite\n09:00  tire\n09:00  étape 2.tirage"
    )
    debate = after_story(story)
    assert "plus dans le jeu" in why(debate, c.Draw((Hand(ROOM, DECK["repas"]),)))
    assert not why(debate, c.Draw((Hand(ROOM, DECK["lots"]),)))


@pytest.mark.parametrize(
    "make", [lambda text: c.GiveReason("lion", text), lambda text: c.HearObjection("lion", text)]
)
def test_a_text_is_refused_past_its_limit_with_the_count(make: Callable[[str], DebateCommand]) -> None:
    debate = after_story(CHOSEN)
    assert not why(debate, make("é" * 90))
    assert why(debate, make("   ")) == meeting_rules.EMPTY
    answer = DEBATE.decide(debate, make("é" * 91), NOW)
    assert isinstance(answer, Refused)
    assert dict(answer.values) == {"count": 91, "limit": 90}


@pytest.mark.parametrize(
    ("story", "command", "reason"),
    [
        (OPENED, c.Choose("lion", Position.A), rules.NO_CARD),
        (OPENED, c.Draw((Hand(ROOM, DECK["repas"]),)), "étape du tirage"),
        (DRAWN, c.DrawImprevu(IMPREVUS["presse"]), "pendant la lecture ou le débat"),
        (DRAWN + "09:00  la suite", c.DrawImprevu(()), "ne convient pas"),
        (DRAWN, c.Choose("lion", Position.A), "étape du choix"),
        (DRAWN, c.NameOwnWay("lion", "Autrement."), "étape du choix"),
        (DRAWN, c.GiveFloor("lion"), "mise en commun"),
        (DRAWN, c.OpenGate(Cause.NO_TIME), "mise en commun"),
        (DRAWN, c.ShowNext(), "éclairage"),
        (DRAWN, c.Agree("lion", Agreement.UNANIMOUS), "pas encore choisi"),
        (DRAWN, c.TakeStance("lion", Stance.KEPT), "pas encore choisi"),
        (CHOSEN, c.TakeStance("lion", Stance.KEPT), "une fois des faits montrés"),
        (CHOSEN, c.Agree("lion", Agreement.SPLIT, Position.NONE), "autre option"),
        (CHOSEN, c.Choose("cerf", Position.A), "pas dans la salle"),
        (CHOSEN, mc.EnterStep(99), "pas au programme"),
        (CHOSEN, mc.EnterStep(-1), "pas au programme"),
        (CHOSEN, c.WelcomeTable(0), "de une à sept"),
        (CHOSEN, c.WelcomeTable(4, "chimère"), "pas dans la salle"),
        (CHOSEN + "09:00  clôt", c.LetTableGo("lion"), "close"),
    ],
)
def test_what_is_not_the_moment(story: str, command: DebateCommand, reason: str) -> None:
    assert reason in why(after_story(story), command)


def test_the_eclairage_waits_for_the_choices_too() -> None:
    story = CHOSEN.replace("09:00  Lion choisit B\n", "")
    debate = after_story(story + "09:00  Chêne donne sa raison : Oui.\n09:00  Chêne a entendu : Non.")
    index = [step.id for step in debate.meeting.steps].index("1.eclairage")
    assert why(debate, mc.EnterStep(index)) == rules.WAITING
    argued = after_story(story + "09:00  Lion donne sa raison : Oui.\n09:00  Lion a entendu : Non.")
    assert not argued.argued(argued.round)


def test_a_ninth_table_sits_with_others() -> None:
    story = "09:00  ouvre : 48 personnes, 8 tables, decouverte-60, la même carte\n"
    assert "huit tables" in why(after_story(story), c.WelcomeTable(4))
    gone = [
        f"09:00  {emblem.name} s’en va\n09:00  une table de 4 arrive\n"
        for emblem in EMBLEMS[: len(EMBLEMS) - 8]
    ]
    debate = after_story(story + "".join(gone) + "09:00  Licorne s’en va")
    assert len(debate.tables) == len(EMBLEMS)
    assert "blasons ont servi" in why(debate, c.WelcomeTable(4))
    assert not why(debate, c.WelcomeTable(4, "licorne"))


def test_a_table_that_was_asked_again_answers_the_same_and_nothing_is_written() -> None:
    debate = after_story(CHOSEN + "09:00  la suite\n09:00  parole à Lion\n09:00  Lion donne sa raison : Oui.")
    for command in (
        c.Choose("lion", Position.B),
        c.GiveFloor("lion"),
        c.GiveReason("lion", " Oui. "),
        mc.StartTimer(),
        mc.EnterStep(debate.meeting.index),
    ):
        assert DEBATE.decide(debate, command, NOW) == ()


def test_what_the_room_sees_needs_an_opened_session() -> None:
    with pytest.raises(ValueError, match="not opened"):
        public(DEBATE.start())


def test_the_room_finds_the_card_of_a_table_in_its_language() -> None:
    debate = public(
        after_story(OPENED.replace("la même carte", "une carte par table") + "09:00  la suite\n09:00  tire")
    )
    lion, first = debate.round.card("de", "lion"), debate.round.card("xx")
    assert lion is not None
    assert first is not None
    assert (lion.id, lion.lang, first.id, first.lang) == ("bureaux", "de", "repas", "fr")
    assert debate.round.distinct
    assert public(after_story(OPENED)).round.card("fr") is None


def test_the_room_is_told_the_promised_end_and_then_the_one_that_the_steps_need() -> None:
    debate = public(after_story(OPENED))
    assert debate.expected_end(debate.opened) == after(debate.opened, minutes(60))
    late = after(debate.opened, minutes(30))
    assert debate.expected_end(late) == after(late, minutes(44))  # what the steps after the welcome need


def index_of(debate: Debate, step: str) -> int:
    return [one.id for one in debate.meeting.steps].index(step)


def test_a_gate_that_was_passed_is_open_for_good() -> None:
    argued = "".join(
        f"09:00  {name} donne sa raison : Oui.\n09:00  {name} a entendu : Non.\n"
        for name in ("Chêne", "Lion")
    )
    debate = after_story(CHOSEN + argued + "09:00  la suite\n09:00  la suite\n09:00  une table de 4 arrive\n")
    back = after_story(
        CHOSEN
        + argued
        + "09:00  la suite\n09:00  la suite\n09:00  une table de 4 arrive\n09:00  étape 1.debat"
    )
    assert debate.kind == "eclairage"
    assert not debate.argued(debate.round)
    for step in ("1.mise-en-commun", "1.eclairage"):
        assert not why(back, mc.EnterStep(index_of(back, step)))


def test_an_imprevu_fits_every_card_on_the_tables() -> None:
    story = OPENED.replace("la même carte", "une carte par table") + "09:00  la suite\n"
    drawn = Journey()
    list(drawn.lines(story))
    hands = (Hand("chene", DECK["ordinateurs"]), Hand("lion", DECK["lots"]))
    answer = DEBATE.decide(drawn.state, c.Draw(hands), NOW)
    assert not isinstance(answer, Refused)
    debate = DEBATE.evolve(DEBATE.evolve(drawn.state, answer[0], NOW), me.StepEntered(2), NOW)
    assert IMPREVUS["retard"][0].fits(DECK["ordinateurs"][0])
    assert "ne convient pas" in why(debate, c.DrawImprevu(IMPREVUS["retard"]))
    assert not why(debate, c.DrawImprevu(IMPREVUS["presse"]))


def test_nobody_waits_for_a_table_without_a_card() -> None:
    distinct = CHOSEN.replace("la même carte", "une carte par table")
    debate = after_story(distinct + "09:00  une table de 4 arrive")
    assert debate.waiting(debate.round) == ()
    assert not why(debate, mc.EnterStep(index_of(debate, "1.mise-en-commun")))
    same = after_story(CHOSEN + "09:00  une table de 4 arrive")
    assert why(same, mc.EnterStep(index_of(same, "1.mise-en-commun"))) == rules.WAITING


def test_a_way_of_its_own_is_forgotten_with_the_choice() -> None:
    debate = after_story(CHOSEN + "09:00  Lion suit sa voie : Autrement.\n09:00  Lion choisit A")
    assert debate.round.voice("lion") == Voice("lion", Position.A)


def test_outside_rounds_the_last_round_played_is_in_hand() -> None:
    story = DRAWN.replace("decouverte-60", "quete-120")
    assert after_story(story + "09:00  étape cloture").number == 1
    assert after_story(story + "09:00  étape 2.tirage").number == 2
    assert after_story(story + "09:00  étape accueil").number == 0
    assert Debate().number == 0


@pytest.mark.parametrize(
    ("voice", "argued"),
    [
        (Voice("lion"), False),
        (Voice("lion", Position.NONE), True),
        (Voice("lion", reason="Oui.", objection="Non."), False),
        (Voice("lion", Position.A, reason="Oui."), False),
        (Voice("lion", Position.A, objection="Non."), False),
        (Voice("lion", Position.A, reason="Oui.", objection="Non."), True),
        (Voice("lion", Position.A, "", Agreement.SPLIT, "Oui.", "Non.", Position.B), False),
        (Voice("lion", Position.A, "", Agreement.SPLIT, "Oui.", "Non.", Position.B, "Si."), True),
        (Voice("lion", Position.A, "", Agreement.MAJORITY, "Oui.", "Non.", Position.B), True),
    ],
)
def test_what_the_gate_asks_of_a_table(voice: Voice, argued: bool) -> None:
    assert voice.argued is argued
