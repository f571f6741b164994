"""The journal of a circle, for its facilitator: times, turns by seat, what did not go as planned, what was parked."""

from collections.abc import Iterator

from codev.circle.about_minutes import document, listed, notes, number, phase_title
from codev.circle.method import PhaseKind
from codev.circle.records import CAUSE_NAMES
from codev.circle.roster import PRESENCE_NAMES
from codev.circle.state import Circle
from codev.circle.turn_minutes import turns
from codev.document import Block, Bullets, Document, Heading, Paragraph
from codev.meeting.minutes import lengths, spans, time_picture, time_table
from codev.words import N_, Words

OWN = N_("Ce journal est à l’animateur : il ne se partage pas.")


def journal(circle: Circle, session: str, words: Words) -> Document:  # noqa: ARG001 - nothing in it has a uid
    """The journal ("journal de séance")."""
    more = lengths(circle.meeting, words)
    return document(circle, N_("Journal de séance"), _journal(circle, words), words, more)


def _journal(circle: Circle, words: Words) -> Iterator[Block]:
    yield Paragraph(words(OWN), soft=True)
    steps = range(len(circle.meeting.steps))
    phases = spans(circle.meeting, [phase_title(circle, step, words) for step in steps])
    yield Heading(1, words(N_("Le temps")))
    yield time_picture(phases, words)
    yield time_table(phases, N_("Phase"), words)
    yield from turns(circle, words)
    yield from _incidents(circle, words)
    parked = [" ".join(filter(None, (one.text, one.context))) for one in circle.meeting.subjects]
    yield from listed(N_("Parking"), parked, words)
    yield from notes(circle, words)
    yield from notes(circle, words, private=True)


def _incidents(circle: Circle, words: Words) -> Iterator[Block]:
    told = (*_overruled(circle, words), *_passed(circle, words), *_people(circle, words))
    step = circle.meeting.index
    left = circle.unheard(step) if circle.meeting.closed is not None else ()
    if told or left:
        yield Heading(1, words(N_("Incidents")))
    if told:
        yield Bullets(told)
    if left:
        phase = phase_title(circle, step, words)
        missed = _meetings_missed(circle, step, left, words) or _numbers(left, words)
        text = words(N_("{phase} : {who}"), phase=phase, who=missed)
        yield Paragraph(text, lead=words(N_("Restaient à entendre à la clôture")))


def _overruled(circle: Circle, words: Words) -> Iterator[str]:
    """Each gate opened by hand, its cause, and who was not heard."""
    for one in circle.overruled:
        told = {
            "phase": phase_title(circle, one.step, words),
            "cause": words(CAUSE_NAMES[one.cause]),
            "who": _numbers(one.unheard, words),
            "missed": _meetings_missed(circle, one.step, one.unheard, words),
        }
        if told["missed"]:
            yield words(N_("{phase}, passage outre : {cause} ; {missed}"), **told)
        elif one.unheard:
            yield words(N_("{phase}, passage outre : {cause} ; pas entendus : {who}"), **told)
        else:
            yield words(N_("{phase}, passage outre : {cause}"), **told)


def _meetings_missed(circle: Circle, step: int, unheard: tuple[int, ...], words: Words) -> str:
    """How many meetings were not held; nothing where the numbers are those of seats."""
    if not unheard or circle.phase_of(step).kind is not PhaseKind.MEETINGS:
        return ""
    return words.plural("{count} rencontre non tenue", "{count} rencontres non tenues", len(unheard))


def _passed(circle: Circle, words: Words) -> Iterator[str]:
    for here in circle.rounds:
        if here.passed:
            phase, seats = phase_title(circle, here.step, words), _numbers(here.passed, words)
            yield words.plural(
                "{phase}, a passé son tour : {who}",
                "{phase}, ont passé leur tour : {who}",
                len(here.passed),
                phase=phase,
                who=seats,
            )


def _people(circle: Circle, words: Words) -> Iterator[str]:
    """Who was not there at the end, by number."""
    for person in circle.people:
        if not person.here:
            presence = words(PRESENCE_NAMES[person.presence])
            yield words(N_("{who} : {presence}"), who=number(person.seat, words), presence=presence)


def _numbers(seats: tuple[int, ...], words: Words) -> str:
    return words.listing(tuple(number(seat, words) for seat in seats))
