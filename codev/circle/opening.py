"""How a circle opens: a method that can be followed, a plan that fits, people for its roles, and what was prepared."""

from codev.activity import Refused
from codev.circle import commands as c
from codev.circle import events as e
from codev.circle.case_rules import filled, too_long_sheet
from codev.circle.encounters import first_table
from codev.circle.flaws import flaws
from codev.circle.method import GROUP_LIMIT, Method, PhaseKind, Role
from codev.circle.plan import Given, make_plan, turns_of
from codev.circle.records import LINE_LIMIT, Candidate
from codev.circle.roster import MOST_SEATS, Person, Roster, client_of
from codev.circle.state import Circle
from codev.meeting import commands as mc
from codev.meeting import rules as meeting_rules
from codev.meeting.records import NAME_LIMIT
from codev.timing import MINUTE, Instant
from codev.words import N_

Answer = tuple[e.CircleEvent, ...] | Refused

MISSING = {
    Role.EXPERT: N_("Il manque un expert : donnez ce rôle à quelqu’un."),
    Role.WITNESS: N_("Il manque un témoin : donnez ce rôle à quelqu’un."),
}


def decide_opening(circle: Circle, command: c.OpenCircle, now: Instant) -> Answer:
    """The events that open a circle. A plan that does not fit is refused: `codev.circle.cuts` says what to cut first."""
    if not command.editions or flaws(command.editions[0]):
        return Refused(N_("Cette méthode ne peut pas être suivie ; choisissez-en une autre."))
    method = command.editions[0]
    people = tuple(sorted(command.people, key=lambda one: one.seat))
    given = Given(subject=bool(command.subject.strip()), previous=command.previous is not None)
    refused = _unseated(method, people) or _unmatched(method, people, given) or _unwritten(command, people)
    if refused:
        return refused
    plan = make_plan(method, people, given)
    if plan.reserve < 0:
        over = -(plan.reserve // MINUTE)
        reason = N_(
            "Ce programme demande {over} min de plus que promis : raccourcissez-le, ou promettez-les."
        )
        return Refused(reason, (("over", over),))
    coming = sum(person.voice and person.coming for person in people)
    opening = mc.Open(command.title, command.place, coming, plan)
    opened = meeting_rules.decide(circle.meeting, opening, now)
    if isinstance(opened, Refused):
        return opened
    groups = (command.groups or method.groups) if method.groups else ()
    chosen = e.MethodChosen(command.editions, groups, command.previous)
    return (*opened, chosen, e.PeopleSeated(people), *_table(method, people), *_prepared(command, people))


def _unseated(method: Method, people: Roster) -> Refused | None:
    """What is wrong with the seats, whatever the roles."""
    seats = [person.seat for person in people]
    if len(set(seats)) < len(seats) or not all(1 <= seat <= MOST_SEATS for seat in seats):
        return Refused(N_("Chaque personne a son numéro, et un seul."))
    coming = sum(person.voice and person.coming for person in people)
    if not method.least <= coming <= method.most:
        values = (("least", method.least), ("most", method.most), ("count", coming))
        reason = N_(
            "Cette méthode se joue de {least} à {most} personnes, animateur non compté ; ici {count}."
        )
        return Refused(reason, values)
    long = next((name for person in people if len(name := person.name.strip()) > NAME_LIMIT), "")
    return meeting_rules.too_long(long, NAME_LIMIT)


def _unmatched(method: Method, people: Roster, given: Given) -> Refused | None:
    """The roles and groups that a method asks for and does not find."""
    coming = [person for person in people if person.coming]
    clients = [person for person in people if person.role is Role.CLIENT]
    votes = any(phase.kind is PhaseKind.VOTE for phase in method.phases) and not given.subject
    wanted = (0, 1) if votes else (1,)  # who proposes the subject chosen becomes the client
    fitting = len(clients) in (wanted if method.has_client else (0,))
    if not fitting or any(not client.coming for client in clients):
        return Refused(N_("Il faut un client, et un seul ; dans une méthode sans client, il n’y en a pas."))
    for role in method.guests:
        if all(person.role is not role for person in coming):
            return Refused(MISSING[role])
    voices = [person for person in coming if person.voice]
    if method.groups and {person.group for person in voices} != {1, 2}:
        return Refused(N_("Dites de quel groupe est chaque personne ; il faut du monde dans les deux."))
    return None


def _unwritten(command: c.OpenCircle, people: Roster) -> Refused | None:
    """What was prepared and does not fit, or names someone who is not there."""
    lines = ((text, LINE_LIMIT) for text in (command.subject, *(one.text for one in command.candidates)))
    texts = (*lines, *((name, GROUP_LIMIT) for name in command.groups))
    refused = next((no for text, limit in texts if (no := meeting_rules.too_long(text.strip(), limit))), None)
    if refused or (command.sheet and (refused := too_long_sheet(command.sheet))):
        return refused
    if len(command.groups) not in (0, 2):
        return Refused(N_("Nommez les deux groupes, ou aucun."))
    voices = {person.seat for person in people if person.voice}
    if any(one.seat and one.seat not in voices for one in command.candidates):
        return Refused(N_("Un sujet est proposé par quelqu’un qui n’est pas là."))
    return None


def _table(method: Method, people: tuple[Person, ...]) -> tuple[e.CircleEvent, ...]:
    phase = next((one for one in method.phases if one.kind is PhaseKind.MEETINGS), None)
    if phase is None:
        return ()
    here = tuple(person for person in people if person.here)
    return (e.EncountersSet(first_table(here, turns_of(phase, people))),)


def _prepared(command: c.OpenCircle, people: Roster) -> tuple[e.CircleEvent, ...]:
    """The subject, the subjects and the sheet, as far as they are given."""
    client = client_of(people)
    subject = command.subject.strip()
    chosen = (Candidate(0, subject, client.seat if client else 0),) if subject else ()
    candidates = (*chosen, *(one for one in command.candidates if one.text.strip()))
    proposed = tuple(
        e.SubjectProposed(Candidate(number, one.text.strip(), one.seat, one.kind))
        for number, one in enumerate(candidates, start=1)
    )
    events: tuple[e.CircleEvent, ...] = (*proposed, *((e.SubjectChosen(1),) if subject else ()))
    return (*events, *filled(command.sheet, Circle())) if command.sheet else events
