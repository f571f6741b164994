"""The rules of the circle's people: who is there, who comes late, who does what."""

from dataclasses import replace

from codev.activity import Refused
from codev.circle import commands as c
from codev.circle import events as e
from codev.circle.case_rules import NO_PERSON
from codev.circle.encounters import Table, first_table, with_one, without
from codev.circle.flaws import MOST, MOST_MEETING
from codev.circle.folding import evolve
from codev.circle.method import VOICES, Role
from codev.circle.roster import MOST_SEATS, Person, find
from codev.circle.state import Circle, meetings_begun
from codev.circle.turn_rules import then_next
from codev.meeting import rules as meeting_rules
from codev.meeting.records import NAME_LIMIT
from codev.timing import Instant
from codev.words import N_

Answer = tuple[e.CircleEvent, ...] | Refused

LAST_VOICE = N_("C’est la dernière personne ; terminez plutôt la séance.")
FULL = N_("Le cercle est complet : {most} personnes.")


def decide_people(circle: Circle, command: c.PeopleCommand, now: Instant) -> Answer:
    match command:
        case c.AllowNames(on_stage, in_minutes):
            return (e.NamesAllowed(on_stage, in_minutes),)
        case c.Welcome():
            return _welcome(circle, command, now)
        case c.MarkPresence() | c.GiveRole() | c.GiveDuty() | c.Name():
            person = find(circle.people, command.seat)
            return Refused(NO_PERSON) if person is None else _about(circle, command, person, now)


def _about(
    circle: Circle, command: c.MarkPresence | c.GiveRole | c.GiveDuty | c.Name, person: Person, now: Instant
) -> Answer:
    """What is asked of someone who has a seat."""
    match command:
        case c.MarkPresence(_, presence):
            if presence is person.presence:
                return ()
            changed = e.PresenceChanged(person.seat, presence)
            if _alone(evolve(circle, changed, now)):
                return Refused(LAST_VOICE)
            return (*then_next(circle, changed, now), *_moved(circle, changed, now))
        case c.GiveRole(_, role):
            return _give_role(circle, person, role, now)
        case c.GiveDuty(_, duty, has) if has == (duty in person.duties):
            return ()
        case c.GiveDuty(_, duty, has):
            others = tuple(one for one in person.duties if one is not duty)
            return (e.PersonSeated(replace(person, duties=(*others, duty) if has else others)),)
        case c.Name(_, name):
            name = name.strip()
            named = e.PersonSeated(replace(person, name=name))
            return meeting_rules.too_long(name, NAME_LIMIT) or (named,)


def _welcome(circle: Circle, command: c.Welcome, now: Instant) -> Answer:
    seat = max((person.seat for person in circle.people), default=0) + 1
    if seat > MOST_SEATS or (command.role in VOICES and _full(circle)):
        return Refused(FULL, (("most", _most(circle)),))
    if command.role is Role.CLIENT and (circle.client or not circle.method.has_client):
        return Refused(N_("Il y a un client, et un seul : nommez plutôt cette personne cliente."))
    if command.role in VOICES and bool(circle.groups) != (command.group in (1, 2)):
        return Refused(N_("Dites de quel groupe est cette personne."))
    refused = meeting_rules.too_long(command.name.strip(), NAME_LIMIT)
    seated = e.PersonSeated(Person(seat, command.role, command.name.strip(), group=command.group))
    return refused or (seated, *_moved(circle, seated, now))


def _most(circle: Circle) -> int:
    return MOST_MEETING if circle.method.has_meetings else MOST


def _full(circle: Circle) -> bool:
    return sum(person.voice and person.coming for person in circle.people) >= _most(circle)


def _give_role(circle: Circle, person: Person, role: Role, now: Instant) -> Answer:
    if role is person.role:
        return ()
    if role is Role.CLIENT:
        if not circle.method.has_client:
            return Refused(N_("Cette méthode n’a pas de client."))
        return then_next(circle, e.ClientNamed(person.seat), now)
    if person.role is Role.CLIENT:
        return Refused(N_("Nommez plutôt un autre client : celui-ci devient consultant."))
    joins = role in VOICES and not person.voice
    if joins and _full(circle):
        return Refused(FULL, (("most", _most(circle)),))
    group = _smaller_group(circle) if joins and circle.groups and not person.group else person.group
    seated = e.PersonSeated(replace(person, role=role, group=group))
    if _alone(evolve(circle, seated, now)):
        return Refused(LAST_VOICE)
    return (*then_next(circle, seated, now), *_moved(circle, seated, now))


def _smaller_group(circle: Circle) -> int:
    """Where someone who only watched so far is missed most."""
    first, second = (sum(one.group == group and one.coming for one in circle.people) for group in (1, 2))
    return 1 if first <= second else 2


def _alone(circle: Circle) -> bool:
    return not any(person.here and person.voice for person in circle.people)


def _moved(circle: Circle, event: e.CircleEvent, now: Instant) -> tuple[e.CircleEvent, ...]:
    """The new table of encounters, where who is there has changed and someone still has to meet."""
    if not circle.method.has_meetings:
        return ()
    after = evolve(circle, event, now)
    table = _table(circle, after)
    return () if table == circle.table else (e.EncountersSet(table),)


def _table(circle: Circle, after: Circle) -> Table:
    """Drawn again while no meeting has begun; mended afterwards, so that what was posted still holds."""
    before = {one.seat: one for one in circle.people if one.here and one.voice}
    now = {one.seat: one for one in after.people if one.here and one.voice}
    begun = meetings_begun(circle)
    if not begun:
        return first_table(tuple(now.values()), len(circle.table))
    table = circle.table
    for seat in before.keys() - now.keys():
        table = without(table, begun, seat, after.people)
    for seat in now.keys() - before.keys():
        table = with_one(table, begun, now[seat], after.people)
    return table
