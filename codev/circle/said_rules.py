"""The rules of what is written: one idea each before a second one, a client who keeps silent, promises with a day."""

from codev.activity import Refused
from codev.circle import commands as c
from codev.circle import events as e
from codev.circle.case_rules import NO_PERSON, written
from codev.circle.method import Capture, PhaseKind
from codev.circle.records import IDEAS, LINE_LIMIT, Contribution, Retained, Sort, Wish, is_date
from codev.circle.roster import find
from codev.circle.state import Circle
from codev.meeting import commands as mc
from codev.meeting import rules as meeting_rules
from codev.timing import Instant
from codev.words import N_

Answer = tuple[e.CircleEvent, ...] | Refused

GONE = N_("Ce texte n’est plus là ; écrivez-en un nouveau.")
NOT_HERE = N_("Cela ne s’écrit pas dans cette phase.")
SILENT = N_("Cette personne garde le silence dans cette phase.")
ONE_IDEA = N_("Une idée chacun d’abord ; il reste {count} voix.")
BAD_DAY = N_("Écrivez le jour du retour comme 2026-12-31.")


def decide_said(circle: Circle, command: c.SaidCommand, now: Instant) -> Answer:
    match command:
        case c.Contribute():
            return _contribute(circle, command)
        case c.NoteSynthesis(text, number):
            return _synthesis(circle, text.strip(), number)
        case c.Commit():
            return _commit(circle, command, now)
        case c.WishContact(by, other, wanted):
            return _wish(circle, Wish(by, other), wanted=wanted)


def _contribute(circle: Circle, command: c.Contribute) -> Answer:
    text = command.text.strip()
    before = next((one for one in circle.said if one.number == command.number), None)
    if command.number is not None and before is None:
        return Refused(GONE)
    if before is None and (refused := _unheard_of(circle, command)):
        return refused
    if before and (before.sort is Sort.ASKED) != (command.sort is Sort.ASKED):
        return Refused(N_("Une question posée ne devient pas une idée ; écrivez l’idée au tour des idées."))
    number = before.number if before else max((one.number for one in circle.said), default=0) + 1
    about = before.about if before else circle.meeting.step.id
    seat = before.seat if before else command.seat
    said = e.Contributed(Contribution(number, seat, command.sort, text, about))
    return written(text, LINE_LIMIT) or (said,)


def _unheard_of(circle: Circle, command: c.Contribute) -> Refused | None:
    """Why a new line is not for now, or not for this person."""
    capture = Capture.ASKED if command.sort is Sort.ASKED else Capture.IDEA
    if not circle.captures(capture):
        return Refused(NOT_HERE)
    phase, step = circle.phase, circle.meeting.index
    if command.seat == 0:
        return Refused(NO_PERSON) if phase.kind is PhaseKind.ROUND else None
    person = find(circle.people, command.seat)
    if person is None:
        return Refused(NO_PERSON)
    if person not in circle.speakers(step):
        return Refused(SILENT)
    mine = any(
        one.seat == command.seat and one.about == circle.meeting.step.id and one.sort in IDEAS
        for one in circle.said
    )
    others = [seat for seat in circle.unheard(step) if seat != command.seat]
    if phase.kind is PhaseKind.ROUND and command.sort in IDEAS and mine and others:
        return Refused(ONE_IDEA, (("count", len(others)),))
    return None


def _synthesis(circle: Circle, text: str, number: int | None) -> Answer:
    numbers = [one.number for one in circle.synthesis]
    if number is not None and number not in numbers:
        return Refused(GONE)
    if number is None and not circle.captures(Capture.SYNTHESIS):
        return Refused(NOT_HERE)
    noted = Retained(max(numbers, default=0) + 1 if number is None else number, text)
    return written(text, LINE_LIMIT) or (e.SynthesisNoted(noted),)


def _commit(circle: Circle, command: c.Commit, now: Instant) -> Answer:
    """A commitment as any session keeps one, and its day of return."""
    if command.number is None and not circle.captures(Capture.COMMITMENT):
        return Refused(NOT_HERE)
    if not is_date(command.back):
        return Refused(BAD_DAY)
    asked = mc.MakeCommitment(command.what, command.who, command.when, number=command.number)
    made = meeting_rules.decide(circle.meeting, asked, now)
    if isinstance(made, Refused):
        return made
    numbers = [one.number for one in circle.meeting.commitments]
    number = max(numbers, default=0) + 1 if command.number is None else command.number
    return (*made, e.ReturnDated(number, command.back))


def _wish(circle: Circle, wish: Wish, *, wanted: bool) -> Answer:
    by, other = find(circle.people, wish.by), find(circle.people, wish.other)
    if by is None or other is None or not (by.voice and other.voice) or by == other:
        return Refused(NO_PERSON)
    if not circle.captures(Capture.CONTACT) and wanted:
        return Refused(NOT_HERE)
    return (e.ContactWished(wish, wanted),)


def learning(circle: Circle, command: mc.GiveWord) -> Refused | None:
    """Why a word of the closing round is not kept: here it is somebody's learning, told by their number."""
    person = next((one for one in circle.people if str(one.seat) == command.by.strip()), None)
    if person is None:
        return Refused(NO_PERSON)
    known = any(word.by == command.by.strip() for word in circle.meeting.words)
    return None if known or circle.captures(Capture.LEARNING) else Refused(NOT_HERE)
