"""What belongs to the client of a circle: the sheet with all that was brought, and the card to come back to."""

from collections.abc import Iterator
from dataclasses import replace

from codev.circle.about_minutes import document, notes
from codev.circle.records import OUTCOME_NAMES, Promise
from codev.circle.said_minutes import asked, brought, ending, question
from codev.circle.sheet import LINE, sheet_blocks
from codev.circle.state import Circle
from codev.document import Block, Bullets, Document, Heading, Paragraph, Reminder
from codev.words import N_, Words

BELONGS = N_("Cette fiche est au client : elle ne circule qu’avec son accord.")
COME_BACK = N_("À relire et à remplir au jour du retour, puis à apporter à la prochaine séance.")
TO_WRITE = (N_("Ce qui a été fait"), N_("Ce qui a manqué"), N_("Ce qui a changé"))


def client_sheet(circle: Circle, session: str, words: Words) -> Document:  # noqa: ARG001 - its card has the uids
    """The sheet ("fiche client")."""
    return document(circle, N_("Fiche client"), _sheet(circle, words), words)


def _sheet(circle: Circle, words: Words) -> Iterator[Block]:
    yield Paragraph(words(BELONGS), soft=True)
    yield from sheet_blocks(circle.sheet, words)
    yield from _returned(circle, words)
    yield from question(circle, words, versions=True)
    yield from asked(circle, words, named=True)
    yield from brought(circle, words, named=True)
    yield from ending(circle, words, named=True)
    yield from notes(circle, words)


def _returned(circle: Circle, words: Words) -> Iterator[Block]:
    """What became of the last session's promises."""
    if circle.previous is None:
        return
    yield Heading(1, words(N_("Retour de la séance précédente")))
    yield Paragraph(circle.previous.question, lead=words(N_("Question")))
    yield Bullets(tuple(_promise(one, words) for one in circle.previous.promises))


def _promise(promise: Promise, words: Words) -> str:
    outcome = words(OUTCOME_NAMES[promise.outcome]) if promise.outcome else words(N_("sans nouvelle"))
    told = words(N_("{what} : {outcome}"), what=promise.what, outcome=outcome)
    return words(N_("{told} ({text})"), told=told, text=promise.text) if promise.text else told


def promised(circle: Circle) -> bool:
    return bool(circle.meeting.commitments)


def follow_up(circle: Circle, session: str, words: Words) -> Document:
    """The card ("carte de suivi"): what was promised, room to write what came of it, and days for a calendar.

    Others may see a calendar: a day's title says neither what was promised nor by whom.
    """
    told = document(circle, N_("Carte de suivi"), _card(circle, words), words)
    reminders = tuple(
        Reminder(
            f"{session}-{number}@codev",
            day,
            words(N_("Retour codev : action {number}"), number=number),
        )
        for number, day in circle.returns
        if session
    )
    return replace(told, reminders=reminders)


def _card(circle: Circle, words: Words) -> Iterator[Block]:
    """Each promise, numbered as in a calendar, and lines to write on."""
    yield Paragraph(words(COME_BACK), soft=True)
    back = dict(circle.returns)
    for one in circle.meeting.commitments:
        yield Heading(1, words(N_("Action {number}"), number=one.number))
        told = (
            (N_("Quoi"), one.what),
            (N_("Qui"), one.who),
            (N_("Quand"), one.when),
            (N_("Retour"), words.iso_date(back.get(one.number, ""))),
        )
        for name, text in told:
            if text:
                yield Paragraph(text, lead=words(name))
        for name in TO_WRITE:
            yield Paragraph("", lead=words(name))
            yield from (Paragraph(LINE), Paragraph(LINE))
