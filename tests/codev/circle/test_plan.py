"""Planned times for those who come: turns, changeovers, repeated phases, and what to cut where it is too long."""

from dataclasses import replace
from itertools import groupby

import pytest

from codev.circle.cuts import applied, cut_to_fit
from codev.circle.method import Method, PhaseKind, Role, groups_in
from codev.circle.plan import Given, make_plan, turns_of
from codev.circle.roster import Presence, Roster, seated
from codev.timing import SECOND, minutes
from codev.words import SourceWords
from tests.codev.circle.methods import (
    IDEAS,
    METHODS,
    PAUSE,
    QUESTIONS,
    RETURN,
    SEED,
    SPEED,
    STEPS,
    TABLE,
    TESTIMONIES,
)

WORDS = SourceWords()


def test_a_round_is_its_turns_and_their_changeovers() -> None:
    plan = make_plan(SEED, seated(SEED, 13))
    lengths = {step.id: step.planned for step in plan.steps}
    assert lengths["tour-de-table"] == 13 * 35 * SECOND
    assert lengths["questions"] == lengths["idees"] == 12 * 125 * SECOND
    assert lengths["expose"] == minutes(10)
    assert plan.total == sum(lengths.values())
    assert plan.reserve == minutes(120) - plan.total > 0


def test_a_plan_counts_those_who_come() -> None:
    people = seated(SEED, 8)
    late = replace(people[7], presence=Presence.LATE)
    absent = replace(people[6], presence=Presence.ABSENT)
    observer = replace(people[5], role=Role.OBSERVER)
    assert turns_of(QUESTIONS, (*people[:7], late)) == 7
    assert turns_of(QUESTIONS, (*people[:6], absent, late)) == 6
    assert turns_of(QUESTIONS, (*people[:5], observer, *people[6:])) == 6
    assert turns_of(TABLE, people) == 8


def test_what_is_given_spares_a_phase() -> None:
    people = seated(STEPS, 8)
    whole = [step.id for step in make_plan(STEPS, people, Given(subject=False, previous=True)).steps]
    assert whole[:3] == ["retour", "choix", "expose"]
    assert "retour" not in [step.id for step in make_plan(STEPS, people).steps]
    assert "choix" not in [step.id for step in make_plan(STEPS, people, Given(subject=True)).steps]


@pytest.mark.parametrize("guests", [1, 2, 3])
def test_phases_side_by_side_are_played_again_for_each_witness(guests: int) -> None:
    plan = make_plan(TESTIMONIES, seated(TESTIMONIES, 8, guests))
    repeated = [step.id for step in plan.steps if step.round]
    assert repeated == [
        f"{name}.{number}" for number in range(1, guests + 1) for name in ("recit", "echange")
    ]
    assert TESTIMONIES.phase("echange.2") is TESTIMONIES.phase("echange")
    numbers = [number for number, _ in groupby(step.round for step in plan.steps)]
    assert numbers == [0, *range(1, guests + 1), 0]


@pytest.mark.parametrize(("people", "rounds"), [(4, 2), (9, 5), (40, 20)])
def test_meetings_are_as_many_as_it_takes(people: int, rounds: int) -> None:
    phase = SPEED.phases[1]
    assert turns_of(phase, seated(SPEED, people)) == rounds
    assert turns_of(replace(phase, rounds=3), seated(SPEED, people)) == min(3, rounds)


# ---- what to cut


@pytest.mark.parametrize("method", METHODS.values(), ids=METHODS)
def test_every_method_can_be_held_by_those_it_admits(method: Method) -> None:
    for people in range(method.least, method.most + 1):
        roster = seated(method, people)
        cut = cut_to_fit(method, roster)
        fits = make_plan(method, roster).reserve >= 0
        assert (cut is None) == fits
        if cut:
            assert make_plan(cut.method, roster).reserve >= 0
            assert cut.advice
            for reason, values in cut.advice:
                assert "{" not in WORDS(reason, **dict(values))


def told(method: Method, people: Roster, given: Given | None = None) -> list[str]:
    cut = cut_to_fit(method, people, given)
    return [] if cut is None else [WORDS(reason, **dict(values)) for reason, values in cut.advice]


def test_turns_get_shorter_first_all_in_proportion() -> None:
    assert told(SEED, seated(SEED, 13)) == []
    assert told(SEED, seated(SEED, 16)) == [
        "« Tour de questions » : 105 s par personne au lieu de 120 s",
        "« Tour des idées » : 105 s par personne au lieu de 120 s",
        "« Apprentissages » : 40 s par personne au lieu de 45 s",
    ]


def test_a_short_turn_is_not_cut_under_the_floor() -> None:
    cut = cut_to_fit(SEED, seated(SEED, 20))
    assert cut is not None
    assert all(phase.each >= 30 for phase in cut.method.phases if phase.in_turns)
    assert cut.method.phase("tour-de-table").each == 30


def test_then_what_can_be_spared_goes_a_break_first() -> None:
    first, *others = SEED.phases
    phases = (replace(first, spare=True), *others[:4], PAUSE, *others[4:])
    method = replace(SEED, promised_minutes=95, phases=phases)
    assert told(method, seated(SEED, 20)) == [
        "« Tour de questions » : 40 s par personne au lieu de 120 s",
        "sans « Pause »",
        "« Tour des idées » : 40 s par personne au lieu de 120 s",
        "« Apprentissages » : 30 s par personne au lieu de 45 s",
    ]


def test_where_nothing_helps_a_longer_session_is_asked() -> None:
    method = replace(SEED, promised_minutes=30)
    assert told(method, seated(SEED, 20))[-1] == "80 min en tout au lieu de 30 min"


def test_meetings_get_fewer_before_they_get_shorter() -> None:
    short = replace(SPEED, promised_minutes=60)
    assert told(short, seated(SPEED, 40)) == ["« Rencontres » : 10 rencontres au lieu de 20"]
    shorter = replace(SPEED, promised_minutes=24)
    assert told(shorter, seated(SPEED, 40)) == [
        "« Rencontres » : 3 rencontres au lieu de 20",
        "« Rencontres » : 190 s par rencontre au lieu de 240 s",
    ]


def test_a_phase_that_is_not_played_is_not_cut() -> None:
    method = replace(SEED, phases=(replace(RETURN, spare=True), *SEED.phases[2:]), promised_minutes=30)
    assert not any("Retour" in line for line in told(method, seated(SEED, 13)))
    assert any("Retour" in line for line in told(method, seated(SEED, 13), Given(previous=True)))


def test_every_edition_is_cut_alike() -> None:
    german = replace(
        SEED, lang="de", phases=tuple(replace(one, title=one.title.upper()) for one in SEED.phases)
    )
    method = replace(SEED, promised_minutes=80)
    cut = cut_to_fit(method, seated(SEED, 20))
    assert cut is not None
    french, other = applied((method, german), cut.method)
    assert french.phases == cut.method.phases
    assert [(one.id, one.each) for one in other.phases] == [(one.id, one.each) for one in french.phases]
    assert other.phase("idees").title == IDEAS.title.upper()
    assert other.phase("idees").kind is PhaseKind.ROUND


def test_the_methods_own_groups_are_named_in_the_language_of_the_room_and_given_names_stay() -> None:
    french = replace(SEED, groups=("Acheteurs", "Fournisseurs"))
    german = replace(french, lang="de", groups=("Einkauf", "Anbieter"))
    editions = (french, german)
    assert groups_in(editions, french.groups, "de") == ("Einkauf", "Anbieter")
    assert groups_in(editions, french.groups, "fr") == ("Acheteurs", "Fournisseurs")
    assert groups_in(editions, ("Nord", "Sud"), "de") == ("Nord", "Sud")
    assert groups_in(editions, (), "de") == ()
