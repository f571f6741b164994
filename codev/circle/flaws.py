"""What a method may not be: the faults that no schema sees, each with its place, its reason and what to write instead."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from codev.circle.method import ROLES_OF, Capture, Gate, Method, Phase, PhaseKind, Role, Speakers
from codev.words import N_

FEWEST, MOST, MOST_MEETING = 4, 20, 40  # people; the last in methods where all meet two by two

GATES = {Gate.SUBJECT: PhaseKind.VOTE, Gate.VALIDATED: PhaseKind.VALIDATION}
CAPTURES = {PhaseKind.VOTE: Capture.SUBJECT, PhaseKind.VALIDATION: Capture.QUESTION}
QUIET = (PhaseKind.SILENCE, PhaseKind.BREAK)


@dataclass(frozen=True, slots=True)
class Flaw:
    """A fault at `place` (keys and indexes from the top of the method); `reason` and `hint` are source texts."""

    code: str
    place: tuple[str | int, ...]
    reason: str
    hint: str
    values: tuple[tuple[str, str | int], ...] = ()


def flaws(method: Method) -> tuple[Flaw, ...]:
    """Every fault of `method`, from its top to its end; none when the engine can run it."""
    found = [*_people(method), *_groups(method), *_together(method)]
    for index, phase in enumerate(method.phases):
        place = ("phases", index)
        for key, code, reason, hint in (*_time(phase), *_voices(phase), *_writing(phase)):
            found.append(Flaw(code, (*place, key), reason, hint))
    return tuple(found)


def _people(method: Method) -> Iterator[Flaw]:
    most = MOST_MEETING if method.has_meetings else MOST
    if not FEWEST <= method.least <= method.most <= most:
        reason = N_("le nombre de personnes ne va pas de {fewest} à {most}")
        hint = N_("écrire deux nombres entre {fewest} et {most}, le plus petit d’abord")
        yield Flaw("people", ("people",), reason, hint, (("fewest", FEWEST), ("most", most)))


def _groups(method: Method) -> Iterator[Flaw]:
    if method.groups and (len(method.groups) != 2 or not method.has_meetings):
        reason = N_("des groupes ne servent qu’à des rencontres, et ils sont deux")
        yield Flaw("groups", ("groups",), reason, N_("en nommer deux, ou enlever la ligne"))


def _together(method: Method) -> Iterator[Flaw]:
    """What is wrong between phases rather than in one."""
    times = Counter(phase.id for phase in method.phases)
    for index, phase in enumerate(method.phases):
        if times[phase.id] > 1 or "." in phase.id:
            reason = N_("l’identifiant « {id} » est déjà pris, ou contient un point")
            yield Flaw(
                "phase-id", ("phases", index, "id"), reason, N_("en choisir un autre"), (("id", phase.id),)
            )
    kinds = [phase.kind for phase in method.phases]
    first = kinds.index(PhaseKind.VALIDATION) if PhaseKind.VALIDATION in kinds else 0
    for index, phase in enumerate(method.phases[:first]):
        if Capture.IDEA in phase.captures:
            reason = N_("des idées avant que le client ait validé la question")
            hint = N_("placer cette phase après la validation")
            yield Flaw("idea-before-question", ("phases", index, "captures"), reason, hint)
    blocks = Counter(role for role, _ in groupby(phase.for_each for phase in method.phases))
    for role in (role for role, times in blocks.items() if role and times > 1):
        reason = N_("les phases répétées pour chacun ne se suivent pas")
        index = max(i for i, phase in enumerate(method.phases) if phase.for_each is role)
        yield Flaw("for-each", ("phases", index, "for_each"), reason, N_("les mettre l’une après l’autre"))


Found = tuple[str, str, str, str]  # key, code, reason, hint


def _time(phase: Phase) -> Iterator[Found]:
    if phase.in_turns and (phase.each <= 0 or phase.seconds):
        reason = N_("un tour, ou des rencontres, comptent leur temps par personne ou par rencontre")
        yield "each", "turn-time", reason, N_("écrire « each: » en secondes, sans « seconds: »")
    if not phase.in_turns and (phase.seconds <= 0 or phase.each):
        reason = N_("cette phase a un temps pour elle, et non par personne")
        yield "seconds", "phase-time", reason, N_("écrire « seconds: » en secondes, sans « each: »")
    if phase.rounds and phase.kind is not PhaseKind.MEETINGS:
        reason = N_("seules des rencontres ont un nombre de manches")
        yield "rounds", "rounds", reason, N_("enlever la ligne")


def _voices(phase: Phase) -> Iterator[Found]:
    speaking = ROLES_OF[phase.speakers]
    if phase.kind in QUIET and speaking:
        yield "speakers", "quiet", N_("personne ne parle dans cette phase"), N_("enlever la ligne")
    if phase.kind not in (*QUIET, PhaseKind.MEETINGS) and not speaking:
        reason = N_("quelqu’un parle dans cette phase")
        yield "speakers", "speakers", reason, N_("écrire qui : client, consultants, tous…")
    if phase.kind is PhaseKind.ROUND and phase.speakers in (Speakers.CLIENT, Speakers.FACILITATOR):
        reason = N_("un tour passe par plusieurs personnes")
        yield "kind", "round-of-one", reason, N_("choisir « expose », ou d’autres voix")
    if set(speaking) & set(phase.silent):
        reason = N_("les mêmes parlent et se taisent")
        yield "silent", "silent", reason, N_("enlever ceux qui parlent")
    if phase.for_each not in (None, Role.WITNESS, Role.EXPERT):
        reason = N_("une phase ne se répète que pour chaque témoin ou chaque expert")
        yield "for_each", "for-each", reason, N_("écrire « temoin » ou « expert »")


def _writing(phase: Phase) -> Iterator[Found]:
    needed = CAPTURES.get(phase.kind)
    if needed and needed not in phase.captures:
        reason = N_("il manque ce que cette sorte de phase écrit")
        hint = N_("ajouter « sujets » pour un vote, « reformulations » pour une validation")
        yield "captures", "captures", reason, hint
    if phase.kind is PhaseKind.VALIDATION and phase.gate is not Gate.VALIDATED:
        reason = N_("une validation se quitte par l’accord du client")
        yield "gate", "gate", reason, N_("écrire « gate: question-validee »")
    wrong_kind = GATES.get(phase.gate, phase.kind) is not phase.kind
    no_commitment = phase.gate is Gate.COMMITTED and Capture.COMMITMENT not in phase.captures
    if wrong_kind or no_commitment:
        reason = N_("cette condition n’a rien qui la remplisse dans cette phase")
        hint = N_("l’enlever, ou la mettre sur le vote, la validation ou la prise d’engagement")
        yield "gate", "gate", reason, hint
