"""The minutes of a circle, for one audience at a time: the client, those with whom it is shared, or the facilitator.

What is shared has no names and no authors; the sheet is the client's; times and private notes are the facilitator's.
"""

from collections.abc import Iterator

from codev.circle.records import (
    IDEAS,
    OUTCOME_NAMES,
    SORT_NAMES,
    Contribution,
    Promise,
    Sort,
)
from codev.circle.roster import Presence, called, find
from codev.circle.sheet import sheet_blocks
from codev.circle.state import Circle, meetings_begun
from codev.circle.time_minutes import time_minutes
from codev.document import Audience, Block, Bullets, Document, Heading, Paragraph, Table
from codev.meeting.plan import Plan
from codev.project import INDEPENDENCE
from codev.timing import Instant
from codev.words import N_, Words


def client_sheet(circle: Circle, _: str, words: Words) -> Document:
    return _minutes(circle, Audience.CLIENT, words)


def note(circle: Circle, _: str, words: Words) -> Document:
    return _minutes(circle, Audience.SHAREABLE, words)


def journal(circle: Circle, _: str, words: Words) -> Document:
    return _minutes(circle, Audience.FACILITATOR, words)


def _minutes(circle: Circle, audience: Audience, words: Words) -> Document:
    meeting = circle.meeting
    known = (
        () if meeting.plan is None or meeting.opened is None else _particulars(circle, meeting.plan, words)
    )
    return Document(
        title=words(N_("Compte rendu du codéveloppement")),
        subtitle=meeting.title,
        lang=words.lang,
        particulars=known,
        blocks=tuple(_blocks(circle, audience, words)) if known else (),
        footer=words(INDEPENDENCE),
    )


def _blocks(circle: Circle, audience: Audience, words: Words) -> Iterator[Block]:
    if audience is Audience.CLIENT:
        yield from sheet_blocks(circle.sheet, words)
    yield from _returned(circle, audience, words)
    yield from _question(circle, audience, words)
    yield from _said(circle, audience, words)
    yield from _ending(circle, audience, words)
    yield from _meetings(circle, words)
    yield from _contacts(circle, audience, words)
    if audience is Audience.FACILITATOR:
        yield from time_minutes(circle, words)
    yield from _notes(circle, audience, words)


def _particulars(circle: Circle, plan: Plan, words: Words) -> tuple[tuple[str, str], ...]:
    meeting = circle.meeting
    opened = Instant(meeting.opened or 0)
    given = (
        (N_("Date"), words.date(opened)),
        (N_("Horaires"), _hours(opened, meeting.closed, words)),
        (N_("Lieu"), meeting.place),
        (N_("Méthode"), circle.method_in(words.lang).title if circle.editions else plan.title),
        (N_("Participants"), words.plural("{count} personne", "{count} personnes", _voices(circle))),
        (N_("Sujet"), circle.chosen.text if circle.chosen else ""),
    )
    return tuple((words(name), value) for name, value in given if value)


def _hours(opened: Instant, closed: Instant | None, words: Words) -> str:
    start = words.hour(opened)
    if closed is None:
        return words(N_("séance ouverte à {start}, pas encore close"), start=start)
    return words(N_("de {start} à {end}"), start=start, end=words.hour(closed))


def _voices(circle: Circle) -> int:
    """How many took part, those who left before the end too."""
    came = (Presence.HERE, Presence.GONE)
    return sum(person.voice and person.presence in came for person in circle.people)


def _returned(circle: Circle, audience: Audience, words: Words) -> Iterator[Block]:
    """What became of the last session's promises; it is that client's, and not shared."""
    if circle.previous is None or audience is Audience.SHAREABLE:
        return
    yield Heading(1, words(N_("Retour de la séance précédente")))
    yield Paragraph(circle.previous.question, lead=words(N_("Question")))
    yield Bullets(tuple(_promise(one, words) for one in circle.previous.promises))


def _promise(promise: Promise, words: Words) -> str:
    outcome = words(OUTCOME_NAMES[promise.outcome]) if promise.outcome else words(N_("sans nouvelle"))
    told = words(N_("{what} : {outcome}"), what=promise.what, outcome=outcome)
    return words(N_("{told} ({text})"), told=told, text=promise.text) if promise.text else told


def _question(circle: Circle, audience: Audience, words: Words) -> Iterator[Block]:
    question = circle.question
    if not question.versions:
        return
    yield Heading(1, words(N_("La question")))
    if question.text:
        lead = N_("Question acceptée par le groupe") if question.accepted_by_group else N_("Question validée")
        yield Paragraph(question.text, lead=words(lead))
    else:
        yield Paragraph(words(N_("Aucune question n’a été validée.")))
    earlier = [one for one in question.versions if one.number != question.settled]
    if earlier and audience is not Audience.SHAREABLE:
        yield Paragraph(words(N_("Autres versions :")), soft=True)
        yield Bullets(
            tuple(
                words(N_("{text} (il manquait : {missing})"), text=one.text, missing=one.missing)
                if one.missing
                else one.text
                for one in earlier
            )
        )


def _said(circle: Circle, audience: Audience, words: Words) -> Iterator[Block]:
    chapters = (
        (N_("Questions posées"), (Sort.ASKED,), audience is not Audience.SHAREABLE),
        (N_("Idées"), IDEAS, True),
    )
    for title, sorts, shown in chapters:
        lines = [one for sort in sorts for one in circle.said if one.sort is sort]
        if lines and shown:
            yield Heading(1, words(title))
            yield Bullets(tuple(_line(one, circle, audience, words) for one in lines))


def _line(said: Contribution, circle: Circle, audience: Audience, words: Words) -> str:
    """A line, its sort where that is no plain idea, and who said it where this audience may know."""
    text = said.text
    if said.sort not in (Sort.IDEA, Sort.ASKED):
        text = words(N_("{sort} : {text}"), sort=words(SORT_NAMES[said.sort]), text=text)
    if audience is Audience.SHAREABLE or not said.seat:
        return text
    return words(N_("{text} ({who})"), text=text, who=_who(said.seat, circle, words))


def _who(seat: int, circle: Circle, words: Words) -> str:
    """A first name where the minutes may have it, a number otherwise."""
    person = find(circle.people, seat)
    if person and circle.names_in_minutes:
        return called(person, words)
    return words(N_("n° {seat}"), seat=seat)


def _ending(circle: Circle, audience: Audience, words: Words) -> Iterator[Block]:
    meeting = circle.meeting
    if circle.synthesis:
        yield Heading(1, words(N_("Synthèse")))
        yield Bullets(tuple(one.text for one in circle.synthesis))
    if meeting.commitments:
        yield Heading(1, words(N_("Engagements")))
        yield _commitments(circle, audience, words)
    if meeting.words:
        yield Heading(1, words(N_("Apprentissages")))
        named = audience is not Audience.SHAREABLE
        yield Bullets(
            tuple(
                words(N_("{who} : {text}"), who=_who(int(one.by), circle, words), text=one.text)
                if named
                else one.text
                for one in meeting.words
            )
        )
    if meeting.subjects:
        yield Heading(1, words(N_("Parking")))
        yield Bullets(tuple(" ".join(filter(None, (one.text, one.context))) for one in meeting.subjects))


def _commitments(circle: Circle, audience: Audience, words: Words) -> Block:
    """Who is named only to the client and the facilitator, or where names are allowed."""
    named = audience is not Audience.SHAREABLE or circle.names_in_minutes
    back = dict(circle.returns)
    header = (N_("Quoi"), *((N_("Qui"),) if named else ()), N_("Quand"), N_("Retour"))
    rows = tuple(
        (
            one.what,
            *((one.who,) if named else ()),
            one.when,
            words.iso_date(back[one.number]) if one.number in back else "",
        )
        for one in circle.meeting.commitments
    )
    return Table(words(N_("Engagements pris")), tuple(words(name) for name in header), rows)


def _meetings(circle: Circle, words: Words) -> Iterator[Block]:
    """How much was met; who met whom is told by the table, which stays in the room."""
    held = circle.table[: meetings_begun(circle)]
    if held:
        pairs = sum(len(here) for here in held)
        yield Heading(1, words(N_("Rencontres")))
        yield Paragraph(
            words(N_("Manches : {rounds}. Rencontres deux à deux : {pairs}."), rounds=len(held), pairs=pairs)
        )


def _contacts(circle: Circle, audience: Audience, words: Words) -> Iterator[Block]:
    """Who wishes to see whom again: only where both said so, and not to those outside."""
    if audience is Audience.SHAREABLE:
        return
    wished = {(one.by, one.other) for one in circle.wishes}
    mutual = sorted(pair for pair in wished if pair[::-1] in wished and pair[0] < pair[1])
    if mutual:
        yield Heading(1, words(N_("Contacts à reprendre")))
        pairs = (tuple(_who(seat, circle, words) for seat in pair) for pair in mutual)
        yield Bullets(tuple(words.listing(pair) for pair in pairs))


def _notes(circle: Circle, audience: Audience, words: Words) -> Iterator[Block]:
    notes = circle.meeting.notes
    if shared := [note.text for note in notes if not note.private]:
        yield Heading(1, words(N_("Notes")))
        yield Bullets(tuple(shared))
    private = [note.text for note in notes if note.private]
    if private and audience is Audience.FACILITATOR:
        yield Heading(1, words(N_("Notes privées de l’animateur")))
        yield Bullets(tuple(private))
