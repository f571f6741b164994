"""The minutes of a debate, which the room shares: what was debated, what each table said, what was promised."""

from collections.abc import Iterator

from arthur.debate.about_minutes import author, particulars, step_title
from arthur.debate.quest_minutes import quest_chapter
from arthur.debate.round_minutes import round_minutes
from arthur.debate.state import Debate
from arthur.debate.tally import tally
from codev.document import Block, Bullets, Document, Heading, Paragraph
from codev.document import Table as Grid
from codev.meeting.records import Note, Subject
from codev.project import INDEPENDENCE
from codev.words import N_, Words

METHOD = N_(
    "Chaque table choisit, donne sa raison et l’objection qu’elle a entendue. Les faits ne sont montrés qu’ensuite : "
    "c’est l’éclairage, et chaque table dit alors si elle maintient son choix ou si elle bouge. Il n’y a pas de bonne "
    "réponse, et personne ne gagne."
)
CAUTION = N_(
    "Les faits ont été vérifiés ou consultés aux dates indiquées ; relisez la source avant de vous en servir. Ce compte "
    "rendu n’est pas un avis juridique."
)


def minutes(debate: Debate, session: str, words: Words) -> Document:
    """The minutes ("compte rendu"): no private note, nothing that only the facilitator reads."""
    return Document(
        title=words(N_("Compte rendu du débat")),
        subtitle=debate.meeting.title,
        lang=words.lang,
        particulars=particulars(debate, words),
        blocks=tuple(_blocks(debate, words)),
        footer=words(INDEPENDENCE),
        data=tally(debate, session, words),
    )


def _blocks(debate: Debate, words: Words) -> Iterator[Block]:
    rounds = [block for here in debate.rounds for block in round_minutes(here, debate.tables, words)]
    if rounds:
        yield Paragraph(words(METHOD), soft=True)
    yield from rounds
    yield from quest_chapter(debate, words)
    yield from _closing(debate, words)
    if shared := [note for note in debate.meeting.notes if not note.private]:
        yield Heading(1, words(N_("Notes")))
        yield Bullets(tuple(noted(note, debate, words) for note in shared))
    if any(here.shown for here in debate.rounds):
        yield Paragraph(words(CAUTION), soft=True)


def _closing(debate: Debate, words: Words) -> Iterator[Block]:
    meeting = debate.meeting
    if meeting.words:
        yield Heading(1, words(N_("Bilan à chaud")))
        told = (
            words(N_("{who} : {text}"), who=author(one.by, words), text=one.text) for one in meeting.words
        )
        yield Bullets(tuple(told))
    if meeting.commitments:
        yield Heading(1, words(N_("Lundi matin : les engagements")))
        header = (N_("Quoi"), N_("Qui"), N_("Quand"), N_("Table"))
        rows = tuple((one.what, one.who, one.when, author(one.by, words)) for one in meeting.commitments)
        names = tuple(words(name) for name in header)
        yield Grid(words(N_("Engagements pris")), names, rows, key="commitments")
    if meeting.subjects:
        yield Heading(1, words(N_("Désaccords gardés pour un codéveloppement")))
        yield Bullets(tuple(kept(one, words) for one in meeting.subjects))


def kept(subject: Subject, words: Words) -> str:
    """A disagreement left open, with what is needed to understand it."""
    if not subject.context:
        return subject.text
    return words(N_("{text} ({context})"), text=subject.text, context=subject.context)


def noted(note: Note, debate: Debate, words: Words) -> str:
    """A note, behind the step that it was taken in."""
    step = next(step for step in debate.meeting.steps if step.id == note.about)
    return words(N_("{step} : {text}"), step=step_title(step, words), text=note.text)
