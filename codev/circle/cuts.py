"""What to cut from a method that is too long for those who come: the gentlest way that fits, and what to say of it.

First shorter turns, all in the same proportion and never under their floor, or fewer meetings; then without the phases
that can be spared, breaks first; where even that is too long, a longer session.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from codev.circle.method import Method, MethodEditions, Phase, PhaseKind
from codev.circle.plan import Given, make_plan, needed_phases, turns_of
from codev.circle.roster import Roster
from codev.timing import MINUTE
from codev.words import N_

LEAST_MEETINGS = 3  # under this nobody has met anybody (setting of this project)
ROUNDING = 5  # seconds: turns are cut to a multiple that can be said aloud
STEPS = range(100, -1, -5)  # percent of the planned turn

Advice = tuple[str, tuple[tuple[str, str | int], ...]]  # a source text and its values

TURN = N_("« {phase} » : {seconds} s par personne au lieu de {planned} s")
MEETINGS = N_("« {phase} » : {rounds} rencontres au lieu de {planned}")
MEETING = N_("« {phase} » : {seconds} s par rencontre au lieu de {planned} s")
WITHOUT = N_("sans « {phase} »")
LONGER = N_("{promised} min en tout au lieu de {planned} min")


@dataclass(frozen=True, slots=True)
class Cut:
    """A method made to fit, and what was taken from it, one line each."""

    method: Method
    advice: tuple[Advice, ...]


def cut_to_fit(method: Method, people: Roster, given: Given | None = None) -> Cut | None:
    """The gentlest cut by which a method that is too long fits; None when it fits as it is."""
    given = given or Given()
    if _fits(method, people, given):
        return None
    shorter = next((one for one in _shorter(method, people, given) if _fits(one, people, given)), None)
    if shorter is None:
        *_, least = _shorter(method, people, given)
        whole = make_plan(least, people, given).total
        shorter = replace(least, promised_minutes=-(-whole // (5 * MINUTE)) * 5)
    return Cut(shorter, tuple(_told(method, shorter, people, given)))


def applied(editions: MethodEditions, cut: Method) -> MethodEditions:
    """Every edition, cut like the one that was."""
    kept = {phase.id: phase for phase in cut.phases}
    return tuple(
        replace(
            edition,
            promised_minutes=cut.promised_minutes,
            phases=tuple(
                replace(phase, each=kept[phase.id].each, rounds=kept[phase.id].rounds)
                for phase in edition.phases
                if phase.id in kept
            ),
        )
        for edition in editions
    )


def _fits(method: Method, people: Roster, given: Given) -> bool:
    return make_plan(method, people, given).reserve >= 0


def _shorter(method: Method, people: Roster, given: Given) -> Iterator[Method]:
    """Ever shorter ways to play `method`, the gentlest first."""
    spare = [phase for phase in needed_phases(method, given) if phase.spare]
    spare.sort(key=lambda phase: phase.kind is not PhaseKind.BREAK)
    for count in range(len(spare) + 1):
        gone = {phase.id for phase in spare[:count]}
        rest = replace(method, phases=tuple(phase for phase in method.phases if phase.id not in gone))
        fewest = LEAST_MEETINGS if rest.has_meetings else 0
        most = max(
            (turns_of(phase, people) for phase in rest.phases if phase.kind is PhaseKind.MEETINGS), default=0
        )
        for rounds in range(most, min(fewest, most) - 1, -1):
            yield _with(rest, rounds, 100)
        for percent in STEPS:
            yield _with(rest, min(fewest, most), percent)


def _with(method: Method, rounds: int, percent: int) -> Method:
    return replace(method, phases=tuple(_shortened(phase, rounds, percent) for phase in method.phases))


def _shortened(phase: Phase, rounds: int, percent: int) -> Phase:
    if not phase.in_turns:
        return phase
    each = phase.each * percent // 100 // ROUNDING * ROUNDING
    shorter = phase if percent == 100 else replace(phase, each=max(min(phase.floor, phase.each), each))
    return replace(shorter, rounds=rounds) if phase.kind is PhaseKind.MEETINGS else shorter


def _told(method: Method, cut: Method, people: Roster, given: Given) -> Iterator[Advice]:
    kept = {phase.id: phase for phase in cut.phases}
    for phase in needed_phases(method, given):
        after = kept.get(phase.id)
        if after is None:
            yield WITHOUT, (("phase", phase.title),)
            continue
        planned = turns_of(phase, people) if phase.in_turns else 0
        if phase.kind is PhaseKind.MEETINGS and after.rounds < planned:
            yield MEETINGS, (("phase", phase.title), ("rounds", after.rounds), ("planned", planned))
        if after.each < phase.each:
            turn = MEETING if phase.kind is PhaseKind.MEETINGS else TURN
            yield turn, (("phase", phase.title), ("seconds", after.each), ("planned", phase.each))
    if cut.promised_minutes > method.promised_minutes:
        yield LONGER, (("promised", cut.promised_minutes), ("planned", method.promised_minutes))
