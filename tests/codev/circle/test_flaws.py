"""What no method may be: each fault has its place, its reason and what to write instead."""

from dataclasses import replace

import pytest

from codev.circle.flaws import flaws
from codev.circle.method import Capture, Gate, Method, Phase, PhaseKind, Role, Speakers
from tests.codev.circle.methods import EXPOSE, FRAME, IDEAS, METHODS, PAUSE, SEED, SPEED, TABLE, VALIDATION


@pytest.mark.parametrize("method", METHODS.values(), ids=METHODS)
def test_a_method_that_can_be_followed_has_no_flaw(method: Method) -> None:
    assert flaws(method) == ()


def wrong(phase: Phase, **changes: object) -> Method:
    """A method whose second phase is wrong."""
    return replace(SEED, phases=(FRAME, replace(phase, **changes), VALIDATION))  # type: ignore[arg-type]


VOTE = Phase("choix", "Choix", PhaseKind.VOTE, Speakers.EVERYONE, seconds=60, captures=(Capture.SUBJECT,))
RECIT = Phase("recit", "Récit", PhaseKind.EXPOSE, Speakers.WITNESSES, seconds=60, for_each=Role.WITNESS)


@pytest.mark.parametrize(
    ("method", "code", "place"),
    [
        (replace(SEED, least=3), "people", ("people",)),
        (replace(SEED, least=12, most=8), "people", ("people",)),
        (replace(SEED, most=21), "people", ("people",)),
        (replace(SPEED, most=41), "people", ("people",)),
        (replace(SPEED, groups=("Acheteurs",)), "groups", ("groups",)),
        (replace(SEED, groups=("Un", "Deux")), "groups", ("groups",)),
        (wrong(FRAME), "phase-id", ("phases", 0, "id")),
        (wrong(EXPOSE, id="expose.1"), "phase-id", ("phases", 1, "id")),
        (wrong(IDEAS), "idea-before-question", ("phases", 1, "captures")),
        (wrong(TABLE, each=0), "turn-time", ("phases", 1, "each")),
        (wrong(TABLE, seconds=60), "turn-time", ("phases", 1, "each")),
        (wrong(EXPOSE, seconds=0), "phase-time", ("phases", 1, "seconds")),
        (wrong(EXPOSE, each=60), "phase-time", ("phases", 1, "seconds")),
        (wrong(EXPOSE, rounds=2), "rounds", ("phases", 1, "rounds")),
        (wrong(PAUSE, speakers=Speakers.CLIENT), "quiet", ("phases", 1, "speakers")),
        (wrong(EXPOSE, speakers=Speakers.NOBODY), "speakers", ("phases", 1, "speakers")),
        (wrong(TABLE, speakers=Speakers.CLIENT), "round-of-one", ("phases", 1, "kind")),
        (wrong(EXPOSE, silent=(Role.CLIENT,)), "silent", ("phases", 1, "silent")),
        (wrong(EXPOSE, for_each=Role.CLIENT), "for-each", ("phases", 1, "for_each")),
        (wrong(VOTE, captures=()), "captures", ("phases", 1, "captures")),
        (wrong(VOTE, gate=Gate.VALIDATED), "gate", ("phases", 1, "gate")),
        (wrong(EXPOSE, gate=Gate.COMMITTED), "gate", ("phases", 1, "gate")),
        (wrong(VALIDATION, id="autre", gate=Gate.NONE), "gate", ("phases", 1, "gate")),
    ],
)
def test_a_flaw_is_told_with_its_place(method: Method, code: str, place: tuple[str | int, ...]) -> None:
    found = flaws(method)
    assert (code, place) in {(one.code, one.place) for one in found}
    assert all(one.reason and one.hint for one in found)


def test_phases_for_each_witness_stand_together() -> None:
    apart = (RECIT, FRAME, replace(RECIT, id="suite"))
    assert [one.code for one in flaws(replace(SEED, phases=apart))] == ["for-each"]
    assert flaws(replace(SEED, phases=(FRAME, RECIT, replace(RECIT, id="suite")))) == ()


def test_every_flaw_is_told_at_once() -> None:
    method = replace(SEED, least=1, phases=(replace(TABLE, each=0), replace(PAUSE, seconds=0)))
    assert {one.code for one in flaws(method)} == {"people", "turn-time", "phase-time"}
