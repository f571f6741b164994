"""The minutes of a debate: one more fold of the same state, in one language."""

from collections.abc import Iterator

from arthur.debate.plans import STEP_NAMES, StepKind
from arthur.debate.round_minutes import round_minutes
from arthur.debate.state import Debate
from arthur.debate.tables import EMBLEMS, Table, emblem_of, name_of
from codev.document import Audience, Block, Bullets, Document, Heading
from codev.document import Table as Grid
from codev.meeting.records import Note
from codev.project import INDEPENDENCE
from codev.timing import Instant
from codev.words import N_, Words


def minutes(debate: Debate, _: str, words: Words) -> Document:
    """The minutes that a room shares."""
    return _minutes(debate, Audience.SHAREABLE, words)


def facilitator_minutes(debate: Debate, _: str, words: Words) -> Document:
    """The minutes with private notes."""
    return _minutes(debate, Audience.FACILITATOR, words)


def _minutes(debate: Debate, audience: Audience, words: Words) -> Document:
    opened = debate.meeting.opened
    rounds = (block for here in debate.rounds for block in round_minutes(here, debate.tables, words))
    return Document(
        title=words(N_("Compte rendu du débat")),
        subtitle=debate.meeting.title,
        lang=words.lang,
        particulars=() if opened is None else _particulars(debate, opened, words),
        blocks=(*rounds, *_closing(debate, words), *_notes(debate, audience, words)),
        footer=words(INDEPENDENCE),
    )


def _particulars(debate: Debate, opened: Instant, words: Words) -> tuple[tuple[str, str], ...]:
    meeting = debate.meeting
    tables = words.listing(tuple(_seated(table, words) for table in debate.tables))
    given = (
        (N_("Date"), words.date(opened)),
        (N_("Horaires"), _hours(opened, meeting.closed, words)),
        (N_("Lieu"), meeting.place),
        (N_("Participants"), words.plural("{count} personne", "{count} personnes", meeting.people)),
        (N_("Tables"), tables),
        (N_("Cartes"), debate.pack_title),
    )
    return tuple((words(name), value) for name, value in given if value)


def _hours(opened: Instant, closed: Instant | None, words: Words) -> str:
    start = words.hour(opened)
    if closed is None:
        return words(N_("séance ouverte à {start}, pas encore close"), start=start)
    return words(N_("de {start} à {end}"), start=start, end=words.hour(closed))


def _seated(table: Table, words: Words) -> str:
    name, count = words(emblem_of(table.emblem).name), table.seats
    if table.present:
        return words(N_("{table} ({count})"), table=name, count=count)
    if not table.joined:
        return words(N_("{table} ({count}, partie avant la fin)"), table=name, count=count)
    host = words(emblem_of(table.joined).name)
    return words(N_("{table} ({count}, a rejoint {other})"), table=name, count=count, other=host)


def _closing(debate: Debate, words: Words) -> Iterator[Block]:
    meeting = debate.meeting
    if meeting.words:
        yield Heading(1, words(N_("Bilan à chaud")))
        yield Bullets(
            tuple(words(N_("{who} : {text}"), who=_by(one.by, words), text=one.text) for one in meeting.words)
        )
    if meeting.commitments:
        yield Heading(1, words(N_("Lundi matin")))
        header = (N_("Quoi"), N_("Qui"), N_("Quand"), N_("Table"))
        rows = tuple((one.what, one.who, one.when, _by(one.by, words)) for one in meeting.commitments)
        yield Grid(words(N_("Engagements pris")), tuple(words(name) for name in header), rows)
    if meeting.subjects:
        yield Heading(1, words(N_("Désaccords gardés pour un codéveloppement")))
        yield Bullets(tuple(" ".join(filter(None, (one.text, one.context))) for one in meeting.subjects))


def _by(author: str, words: Words) -> str:
    """A table's name where `author` is one; the author as written otherwise, which is nobody's to translate."""
    return words(name_of(author)) if author in {emblem.id for emblem in EMBLEMS} else author


def _notes(debate: Debate, audience: Audience, words: Words) -> Iterator[Block]:
    notes = debate.meeting.notes
    if shared := [note for note in notes if not note.private]:
        yield Heading(1, words(N_("Notes")))
        yield Bullets(tuple(_noted(note, debate, words) for note in shared))
    private = [note for note in notes if note.private]
    if private and audience is Audience.FACILITATOR:
        yield Heading(1, words(N_("Notes privées de l’animateur")))
        yield Bullets(tuple(_noted(note, debate, words) for note in private))


def _noted(note: Note, debate: Debate, words: Words) -> str:
    step = next(step for step in debate.meeting.steps if step.id == note.about)
    place = words(STEP_NAMES[StepKind(step.kind)])
    if step.round:
        place = words(N_("Manche {number} · {step}"), number=step.round, step=place)
    return words(N_("{step} : {text}"), step=place, text=note.text)
