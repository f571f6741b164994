"""What every document of a debate has at its head: day, place, tables, cards."""

from arthur.debate.plans import STEP_NAMES, StepKind
from arthur.debate.state import Debate
from arthur.debate.tables import EMBLEMS, Table, emblem_of, name_of
from codev.meeting.minutes import Particulars, told, when_and_where
from codev.meeting.plan import Step
from codev.words import N_, Words


def particulars(debate: Debate, words: Words) -> Particulars:
    """Nothing before the session is open."""
    meeting = debate.meeting
    if meeting.opened is None:
        return ()
    room = (
        (N_("Participants"), words.plural("{count} personne", "{count} personnes", meeting.people)),
        (N_("Tables"), words.listing(tuple(_seated(table, words) for table in debate.tables))),
        (N_("Cartes"), debate.pack_title),
    )
    return (*when_and_where(meeting, words), *told(room, words))


def _seated(table: Table, words: Words) -> str:
    name, count = table_name(table.emblem, words), table.seats
    if table.present:
        return words(N_("{table} ({count})"), table=name, count=count)
    if not table.joined:
        return words(N_("{table} ({count}, partie avant la fin)"), table=name, count=count)
    host = table_name(table.joined, words)
    return words(N_("{table} ({count}, a rejoint {other})"), table=name, count=count, other=host)


def table_name(table: str, words: Words) -> str:
    return words(emblem_of(table).name)


def author(by: str, words: Words) -> str:
    """A table's name where `by` is one; the author as written otherwise, which is nobody's to translate."""
    return words(name_of(by)) if by in {emblem.id for emblem in EMBLEMS} else by


def step_title(step: Step, words: Words) -> str:
    """A step, with its round where it has one."""
    name = words(STEP_NAMES[StepKind(step.kind)])
    return words(N_("Manche {number} · {step}"), number=step.round, step=name) if step.round else name
