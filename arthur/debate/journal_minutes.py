"""The journal of a debate, for its facilitator: times planned and taken, how each round went, private notes."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from arthur.debate.about_minutes import particulars, step_title, table_name
from arthur.debate.cards import card_in, imprevu_in
from arthur.debate.minutes import noted
from arthur.debate.plans import Deal
from arthur.debate.rounds import CAUSE_NAMES, Round
from arthur.debate.state import Debate
from codev.document import Block, Bullets, Document, Heading, Paragraph
from codev.document import Table as Grid
from codev.meeting.minutes import Span, lengths, spans, time_picture, time_table, told
from codev.project import INDEPENDENCE
from codev.timing import Millis
from codev.words import N_, Words

OWN = N_("Ce journal est à l’animateur : il ne se partage pas.")
DEAL_NAMES = {Deal.SAME: N_("la même carte pour tous"), Deal.DISTINCT: N_("une carte par table")}


def journal(debate: Debate, session: str, words: Words) -> Document:  # noqa: ARG001 - nothing in it has a uid
    """The journal ("journal de séance")."""
    meeting = debate.meeting
    plan = meeting.plan
    head: tuple[tuple[str, str], ...] = ()
    if plan is not None:
        dealt = (N_("Programme"), plan.title), (N_("Tirage"), words(DEAL_NAMES[debate.deal]))
        head = (*particulars(debate, words), *told(dealt, words), *lengths(meeting, words))
    return Document(
        title=words(N_("Journal de séance")),
        subtitle=meeting.title,
        lang=words.lang,
        particulars=head,
        blocks=tuple(_blocks(debate, words)) if head else (),
        footer=words(INDEPENDENCE),
    )


def _blocks(debate: Debate, words: Words) -> Iterator[Block]:
    yield Paragraph(words(OWN), soft=True)
    steps = debate.meeting.steps
    all_steps = spans(debate.meeting, [step_title(step, words) for step in steps])
    yield Heading(1, words(N_("Le temps")))
    yield time_picture(_stretches(debate, all_steps, words), words)
    yield time_table(all_steps, N_("Étape"), words)
    rounds = [here for here in debate.rounds if here.hands]
    if rounds:
        yield Heading(1, words(N_("Les manches")))
        header = (N_("Manche"), N_("Cartes"), N_("Ordre de parole"), N_("Faits montrés"), N_("Incidents"))
        rows = tuple(_round(here, debate, words) for here in rounds)
        names = tuple(words(name) for name in header)
        yield Grid(words(N_("Comment chaque manche s’est passée")), names, rows, key="rounds")
    for title, private in ((N_("Notes"), False), (N_("Notes privées de l’animateur"), True)):
        if notes := [note for note in debate.meeting.notes if note.private is private]:
            yield Heading(1, words(title))
            yield Bullets(tuple(noted(note, debate, words) for note in notes))


def _stretches(debate: Debate, steps: Sequence[Span], words: Words) -> tuple[Span, ...]:
    """The same times, each round as one: a picture of every step would be read by nobody."""
    found = []
    both = zip(debate.meeting.steps, steps, strict=True)
    for (number, _), group in groupby(both, key=lambda one: (one[0].round, one[0].round or one[0].id)):
        here = [span for _, span in group]
        taken = [span.taken for span in here if span.taken is not None]
        title = words(N_("Manche {number}"), number=number) if number else here[0].title
        planned = Millis(sum(span.planned for span in here))
        found.append(Span(title, planned, Millis(sum(taken)) if taken else None))
    return tuple(found)


def _round(here: Round, debate: Debate, words: Words) -> tuple[str, ...]:
    cards = tuple(card_in(hand.editions, words.lang).title for hand in here.hands)
    order = tuple(table_name(table, words) for table in dict.fromkeys(here.opened))
    shown = words(N_("{shown} sur {all}"), shown=here.shown, all=here.facts_count())
    incidents = "\n".join(_incidents(here, debate, words))
    return str(here.number), "\n".join(cards), words.listing(order), shown, incidents


def _incidents(here: Round, debate: Debate, words: Words) -> Iterator[str]:
    if here.imprevu:
        yield words(N_("Imprévu : {title}"), title=imprevu_in(here.imprevu, words.lang).title)
    if here.cause is None:
        return
    cause = words(CAUSE_NAMES[here.cause])
    missing = tuple(
        table_name(table.emblem, words)
        for table in debate.tables
        if here.deals_to(table.emblem) and not here.voice(table.emblem).argued
    )
    told = words(N_("Éclairage ouvert avant tous les arguments : {cause}"), cause=cause)
    yield words(N_("{told} ({tables})"), told=told, tables=words.listing(missing)) if missing else told
