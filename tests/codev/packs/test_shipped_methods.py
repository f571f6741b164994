"""The methods that are shipped: nothing wrong, what was promised, and a way to hold each with the people it admits."""

from pathlib import Path

import pytest

from codev.circle.arranging import usual_roster
from codev.circle.cuts import cut_to_fit
from codev.circle.flaws import flaws
from codev.circle.method import (
    RULE_LIMIT,
    SOURCE_LIMIT,
    TITLE_LIMIT,
    Capture,
    Gate,
    Method,
    PhaseKind,
    Role,
)
from codev.circle.plan import Given, make_plan, turns_of
from codev.circle.roster import seated
from codev.packs.files import Folder
from codev.packs.method_fit import FULL
from codev.packs.methods import check_methods, load_methods
from codev.packs.texts import Translate
from codev.timing import MINUTE, SECOND

ROOT = Path(__file__).resolve().parents[3] / "scenarios" / "methodes"
METHODS = load_methods(Folder(ROOT, ""), [])
SHIPPED = {editions[0].id: editions[0] for editions in METHODS.found}
PROTOCOL = (30, 60, 90, 120, 180)

# Minutes of each phase for a client and twelve consultants, changeovers apart; the return of the previous client is
# an option in two hours, and counted in three.
MINUTES = {
    30: [1, 4, 6, 3, 9, 4],
    60: [3, 2, 5, 12, 5, 12, 7, 3],
    90: [5, 5, 8, 18, 8, 18, 10, 7],
    120: [8, 7, 10, 24, 10, 3, 24, 12, 10],
    180: [10, 10, 15, 10, 10, 36, 10, 10, 3, 30, 12, 13],
}
SUMS = {30: 27, 60: 49, 90: 79, 120: 108, 180: 169}


def protocol(length: int) -> Method:
    return SHIPPED[f"entraide-{length}"]


def every_method() -> pytest.MarkDecorator:
    return pytest.mark.parametrize("method", SHIPPED.values(), ids=SHIPPED)


def test_nothing_is_wrong() -> None:
    assert check_methods(ROOT) == ()


def test_what_was_promised_is_there() -> None:
    others = {
        "payette-champagne",
        "codev-flash-30",
        "kollegiale-beratung",
        "temoignages",
        "reunion-une-heure",
    }
    meetings = {"speed-meeting", "speed-meeting-ess"}
    assert SHIPPED.keys() == {f"entraide-{length}" for length in PROTOCOL} | others | meetings
    assert METHODS.usual == "entraide-120"


@pytest.mark.parametrize("length", PROTOCOL)
def test_the_protocol_has_the_sums_of_its_table(length: int) -> None:
    """Each phase to the nearest minute, as the table gives them; the changes of speaker come on top, and still fit."""
    method, roster = protocol(length), seated(protocol(length), 13)
    plan = make_plan(method, roster, Given(previous=length == 180))
    changing = [
        turns_of(phase, roster) * phase.changeover * SECOND if phase.in_turns else 0
        for phase in (method.phase(step.id) for step in plan.steps)
    ]
    alone = [step.planned - taken for step, taken in zip(plan.steps, changing, strict=True)]
    rounded = [(length_of_one + MINUTE // 2) // MINUTE for length_of_one in alone]
    assert rounded == MINUTES[length]
    assert sum(rounded) == SUMS[length]
    assert plan.total == sum(alone) + sum(changing)
    assert plan.reserve > 0


@every_method()
def test_texts_are_short_and_sourced(method: Method) -> None:
    assert flaws(method) == ()
    assert len(method.title) <= TITLE_LIMIT
    assert 0 < len(method.source) <= SOURCE_LIMIT
    for phase in method.phases:
        assert len(phase.title) <= TITLE_LIMIT
        assert 0 < len(phase.rule) <= RULE_LIMIT
        assert 0 < len(phase.source) <= SOURCE_LIMIT


@every_method()
def test_the_room_is_told_what_to_do_in_the_plural(method: Method) -> None:
    for phase in method.phases:
        assert any(
            word.rstrip(",;:.").endswith("ez") or word.lower() == "dites" for word in phase.rule.split()
        )


@every_method()
def test_it_fits_the_usual_circle_as_it_is_written(method: Method) -> None:
    assert make_plan(method, seated(method, 13), FULL).reserve >= 0


@every_method()
def test_it_can_be_held_by_any_number_that_it_admits_in_the_time_it_promises(method: Method) -> None:
    for people in range(method.least, method.most + 1):
        roster = usual_roster(method, people)
        cut = cut_to_fit(method, roster, FULL)
        held = cut.method if cut else method
        assert held.promised_minutes == method.promised_minutes
        assert make_plan(held, roster, FULL).reserve >= 0


@pytest.mark.parametrize("name", [name for name, one in SHIPPED.items() if one.has_client])
def test_ideas_wait_for_the_question_and_the_client_keeps_silent(name: str) -> None:
    phases = SHIPPED[name].phases
    (validated,) = (i for i, phase in enumerate(phases) if phase.gate is Gate.VALIDATED)
    (ideas,) = (i for i, phase in enumerate(phases) if Capture.IDEA in phase.captures)
    assert validated < ideas
    assert Role.CLIENT in phases[ideas].silent


@pytest.mark.parametrize("length", PROTOCOL)
def test_who_asks_first_is_not_first_with_an_idea(length: int) -> None:
    method = protocol(length)
    assert method.phase("questions").order != method.phase("idees").order


def test_six_steps_with_their_preparation_and_their_return() -> None:
    phases = SHIPPED["payette-champagne"].phases
    assert [one.title[0] for one in phases if one.title[0].isdigit()] == list("123456")
    kinds = [one.kind for one in phases]
    assert kinds.index(PhaseKind.VOTE) < kinds.index(PhaseKind.EXPOSE, 1)
    assert any(Capture.RETURN in one.captures for one in phases)


def test_guests_are_asked_for() -> None:
    assert SHIPPED["temoignages"].guests == (Role.WITNESS,)
    assert SHIPPED["reunion-une-heure"].guests == (Role.EXPERT, Role.WITNESS)


def test_three_witnesses_fit_in_the_testimonies() -> None:
    method = SHIPPED["temoignages"]
    for people, witnesses in ((13, 3), (20, 4)):
        plan = make_plan(method, seated(method, people, guests=witnesses))
        assert sum(step.id.startswith("temoignage") for step in plan.steps) == witnesses
        assert plan.reserve >= 0


@pytest.mark.parametrize("name", ["speed-meeting", "speed-meeting-ess"])
def test_two_groups_of_up_to_forty_meet_and_say_whom_they_want_to_see_again(name: str) -> None:
    method = SHIPPED[name]
    assert len(method.groups) == 2
    assert method.most == 40
    assert any(Capture.CONTACT in phase.captures for phase in method.phases)
    assert make_plan(method, seated(method, 40)).reserve >= 0


# ---------------------------------------------------------------------- German and English


def catalog(lang: str) -> dict[tuple[str, str], str]:
    from babel.messages.pofile import read_po

    with (ROOT / "locales" / lang / "LC_MESSAGES" / "methodes.po").open("rb") as readable:
        found = read_po(readable, abort_invalid=True)
        return {(str(one.context), str(one.id)): str(one.string) for one in found if one.id}


def read_by_the_room(method: Method) -> set[str]:
    return {method.title, *method.groups} | {text for one in method.phases for text in (one.title, one.rule)}


@pytest.mark.parametrize("lang", ["de", "en"])
def test_all_that_the_room_reads_is_translated_and_nothing_else(lang: str) -> None:
    every = set[str]().union(*(read_by_the_room(method) for method in SHIPPED.values()))
    assert {text for _, text in catalog(lang)} == every
    assert all(catalog(lang).values())


@pytest.mark.parametrize("lang", ["de", "en"])
def test_a_translation_is_as_short_as_its_source_must_be(lang: str) -> None:
    said = catalog(lang)
    translations: dict[str, Translate] = {lang: lambda context, text: said.get((context, text), text)}
    assert check_methods(ROOT, translations) == ()
    found = load_methods(Folder(ROOT, ""), [], translations).found
    assert {tuple(one.lang for one in editions) for editions in found} == {("fr", lang)}
