"""The gates between phases: nobody is skipped without a record, no idea comes before a validated question.

A cause opens what the room could not do (everybody heard, a commitment taken); what the client or the facilitator can do
at any moment (a yes, a subject) has none.
"""

from codev.activity import Refused
from codev.circle import events as e
from codev.circle.method import Gate, PhaseKind
from codev.circle.records import Cause, Overruled
from codev.circle.state import Circle
from codev.words import N_

Answer = tuple[e.CircleEvent, ...] | Refused

UNHEARD = N_("Il reste {count} voix à entendre : donnez la parole, ou dites pourquoi passer outre.")
UNHEARD_BEFORE = N_(
    "Il reste {count} voix à entendre dans la phase {number} : revenez-y, ou dites pourquoi passer outre."
)
UNMET = N_("Rencontres encore à tenir : {count}. Tenez-les, ou dites pourquoi passer outre.")
NOT_VALIDATED = N_("Le client n’a pas encore validé la question ; rien ne commence avant son « oui ».")
NO_SUBJECT = N_("Choisissez d’abord un sujet, et dites qui en est le client.")
NO_COMMITMENT = N_(
    "Il manque un engagement avec sa date de retour : notez-le, ou dites pourquoi passer outre."
)


def barred(circle: Circle, target: int) -> Refused | None:
    """Why the step at `target` cannot be entered yet: the first closed gate on the way; None where all are open."""
    steps = (step for step in range(target) if step not in circle.behind)
    return next((no for step in steps if (no := closed(circle, step))), None)


def closed(circle: Circle, step: int) -> Refused | None:
    """Why a step cannot be left forward."""
    gate = circle.phase_of(step).gate
    if gate is Gate.VALIDATED and not circle.question.settled:
        return Refused(NOT_VALIDATED)
    if gate is Gate.SUBJECT and (not circle.subject or circle.client is None):
        return Refused(NO_SUBJECT)
    if unheard := len(circle.unheard(step)):
        if circle.phase_of(step).kind is PhaseKind.MEETINGS:
            return Refused(UNMET, (("count", unheard),))
        if step == circle.meeting.index:
            return Refused(UNHEARD, (("count", unheard),))
        return Refused(UNHEARD_BEFORE, (("count", unheard), ("number", step + 1)))
    promised = gate is not Gate.COMMITTED or committed(circle) or circle.opened_by_hand(step)
    return None if promised else Refused(NO_COMMITMENT)


def committed(circle: Circle) -> bool:
    """Whether something was promised, with a day to look at it again."""
    dated = {number for number, _ in circle.returns}
    return any(one.number in dated for one in circle.meeting.commitments)


def overrule(circle: Circle, cause: Cause, step: int | None) -> Answer:
    """Opens a gate by hand; who was not heard is written down with the cause. Who comes afterwards closes it again."""
    step = circle.meeting.index if step is None else step
    if not 0 <= step < len(circle.meeting.steps):
        return Refused(N_("Cette étape n’est pas au programme."))
    gate = None if step in circle.behind else closed(circle, step)
    if gate is None and (step in circle.behind or circle.opened_by_hand(step)):
        return ()
    if gate is None:
        return Refused(N_("Rien ne retient cette phase ; passez à la suivante."))
    if gate.reason in (NOT_VALIDATED, NO_SUBJECT):
        return gate
    return (e.GateOverruled(Overruled(step, cause, circle.unheard(step))),)


def enter(circle: Circle, index: int) -> Refused | None:
    """What keeps the circle from entering a step, its own rules only."""
    if 0 <= index < len(circle.meeting.steps):
        return barred(circle, index)
    if index == len(circle.meeting.steps):
        return Refused(N_("C’était la dernière phase ; terminez la séance."))
    return None
