"""Who is there: the list of seats, and what can be done for one of them."""

from arthur.director.asking import Asked, closed, opened
from arthur.director.circling import drafts
from arthur.director.circling.room import leaving
from arthur.director.circling.voices import said
from arthur.director.desk import Desk, Over
from arthur.director.orders import Ask
from arthur.director.scene import Reply, Scene
from arthur.stage_views.entries import Entry
from codev.circle import commands as c
from codev.circle.method import PhaseKind, Role, groups_in
from codev.circle.roster import DUTY_NAMES, NAME_NOTICE, PRESENCE_NAMES, Duty, Person, Presence, find, part_of
from codev.circle.state import Circle
from codev.words import N_, Words

_DUTIES = {
    Duty.TIMEKEEPER: (N_("Garde le temps"), N_("Ne garde plus le temps")),
    Duty.SCRIBE: (N_("Prend les notes"), N_("Ne prend plus les notes")),
}


def listed(purpose: str, circle: Circle, words: Words) -> Asked:
    """Everybody, with their role, or how they are away; then those who may arrive. Or those who may have said a line."""
    if purpose == drafts.WRITING:
        speakers = (one for one in circle.speakers(circle.meeting.index) if one.here)
        lines = (Entry(f"write:{one.seat}", said(one.seat, circle, words)) for one in speakers)
        return words(N_("Qui l’a dit ?")), tuple(lines), ""
    people = tuple(
        Entry(f"seat:{one.seat}", _numbered(one, circle, words), _standing(one, circle, words))
        for one in circle.people
    )
    return words(N_("Qui est là ?")), (*people, *_newcomers(circle, words)), ""


def _numbered(person: Person, circle: Circle, words: Words) -> str:
    """The number always, which is what the dots show and what is typed; the first name where the stage may show it."""
    number = words(N_("n° {seat}"), seat=person.seat)
    named = person.name and circle.names_on_stage
    return words(N_("{number} · {name}"), number=number, name=person.name) if named else number


def _standing(person: Person, circle: Circle, words: Words) -> str:
    if not person.here:
        return words(PRESENCE_NAMES[person.presence])
    duties = (words(DUTY_NAMES[duty]) for duty in person.duties)
    return words.listing(
        (part_of(person, groups_in(circle.editions, circle.groups, words.lang), words), *duties)
    )


def _newcomers(circle: Circle, words: Words) -> tuple[Entry, ...]:
    if not circle.groups:
        return (
            Entry("new:0", words(N_("Quelqu’un arrive"))),
            Entry("observer:0", words(N_("Un observateur arrive"))),
        )
    arrives = N_("Quelqu’un arrive : {group}")
    return tuple(
        Entry(f"new:{number}", words(arrives, group=group))
        for number, group in enumerate(groups_in(circle.editions, circle.groups, words.lang), start=1)
    )


def one_person(seat: int, circle: Circle, words: Words) -> Asked:
    """What can be done for the person at `seat`."""
    person = find(circle.people, seat)
    if person is None:
        return words(N_("Personne n’a ce numéro.")), (), ""
    title = words(N_("{who} : que noter ?"), who=said(seat, circle, words))
    name = Entry(f"name:{seat}", words(N_("Écrire son prénom")))
    if not person.here:
        return title, (Entry(f"here:{seat}", words(N_("Arrive, ou revient"))), name), words(NAME_NOTICE)
    return (
        title,
        (*_in_phase(person, circle, words), *_presence(person, words), *_roles(person, circle, words), name),
        words(NAME_NOTICE),
    )


def _in_phase(person: Person, circle: Circle, words: Words) -> tuple[Entry, ...]:
    """The acts of the phase, for someone who speaks in it."""
    index, seat = circle.meeting.index, person.seat
    if person not in circle.speakers(index) or circle.phase.kind is PhaseKind.MEETINGS:
        return ()
    captures = circle.phase.captures
    write = (Entry(f"write:{seat}", words(N_("Écrire ce que dit cette personne"))),) if captures else ()
    if circle.phase.kind is not PhaseKind.ROUND:
        return write
    turn = circle.round.current
    has_it = turn is not None and turn.seat == seat
    speak = () if has_it else (Entry(f"speak:{seat}", words(N_("Prend la parole"))),)
    if circle.round.heard(seat):
        return (*speak, *write)
    return (
        *speak,
        *write,
        Entry(f"pass:{seat}", words(N_("Passe"))),
        Entry(f"later:{seat}", words(N_("Plus tard"))),
    )


def _presence(person: Person, words: Words) -> tuple[Entry, ...]:
    return (Entry(f"away:{person.seat}", words(N_("Est absent, ou s’en va"))),)


def _roles(person: Person, circle: Circle, words: Words) -> tuple[Entry, ...]:
    seat = person.seat
    client = circle.method.has_client and person.voice and person.role is not Role.CLIENT
    named = (Entry(f"client:{seat}", words(N_("Devient le client"))),) if client else ()
    duties = tuple(Entry(f"{duty}:{seat}", words(_DUTIES[duty][duty in person.duties])) for duty in Duty)
    return (*named, *duties)


def chosen_one(name: str, desk: Desk, scene: Scene) -> Reply:
    """What an answer about people does."""
    shut, circle = closed(desk), scene.circle
    what, _, number = name.partition(":")
    seat = int(number)
    match what:
        case "seat":
            return opened(desk, Over.ROSTER_ONE, number), ()
        case "name":
            return drafts.open_line("name", seat, shut, scene), ()
        case "write":
            return drafts.begin(shut, scene, seat), ()
        case "new":
            role = Role.CONSULTANT if circle.method.has_client else Role.PARTICIPANT
            return shut, (Ask(c.Welcome(role, group=seat)),)
        case "observer":
            return shut, (Ask(c.Welcome(Role.OBSERVER)),)
        case "away":
            return leaving(shut, seat, scene)
        case _:
            return shut, (Ask(_command(what, seat, circle)),)


def _command(what: str, seat: int, circle: Circle) -> c.CircleCommand:
    person = find(circle.people, seat)
    match what:
        case "here":
            return c.MarkPresence(seat, Presence.HERE)
        case "speak":
            return c.BeginTurn(seat)
        case "pass":
            return c.Pass(seat)
        case "later":
            return c.PutOff(seat)
        case "client":
            return c.GiveRole(seat, Role.CLIENT)
        case _:
            duty = Duty(what)
            return c.GiveDuty(seat, duty, has=person is None or duty not in person.duties)
