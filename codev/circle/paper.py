"""The paper twin of a session: one page to print beforehand, so that the session goes on if the laptop dies.

Phases with their times and rules, then a line for each person: rounds to tick, room to write. What was written is typed
in afterwards, like anything else.
"""

from collections.abc import Iterator

from codev.circle.encounters import Round, first_table
from codev.circle.method import ROLE_NAMES, SPEAKERS_NAMES, Capture, Method, Phase, PhaseKind, Role, Speakers
from codev.circle.plan import turns_of
from codev.circle.roster import DUTY_NAMES, Person, Roster, speaking
from codev.document import Block, Document, Paragraph, Table
from codev.meeting.plan import Plan, Step
from codev.project import INDEPENDENCE
from codev.timing import MINUTE, SECOND, Millis
from codev.words import N_, Words, exactly

TITLE = N_("La séance sur papier")
NOTICE = N_(
    "Si l’ordinateur s’arrête, la séance continue ici : cochez qui a parlé, écrivez une ligne par personne, et "
    "recopiez ensuite."
)
BOX = "☐"

# What is one line for the whole room; what a round captures stands beside each person.
ROOM_LINES = {
    Capture.SUBJECT: (N_("Sujet choisi, et de qui"),),
    Capture.RETURN: (N_("Retour du client précédent"),),
    Capture.ASKED: (N_("Questions posées"),),
    Capture.QUESTION: (N_("Question validée par le client"),),
    Capture.IDEA: (N_("Idées"),),
    Capture.SYNTHESIS: (N_("Ce que le client retient"),),
    Capture.COMMITMENT: (N_("Engagement : quoi, qui, pour quand"), N_("Jour où l’on en reparle")),
    Capture.LEARNING: (N_("Apprentissages"),),
}
OWN_LINES = {
    Capture.ASKED: N_("question"),
    Capture.IDEA: N_("idée"),
    Capture.LEARNING: N_("apprentissage"),
    Capture.CONTACT: N_("qui revoir"),
}
PARKED = N_("À garder pour plus tard")


def paper_document(method: Method, people: Roster, plan: Plan, words: Words) -> Document:
    """The page for `people` following `plan`, the plan of `method`; both in the language of `words`."""
    coming = tuple(person for person in people if person.voice and person.coming)
    particulars = (
        (N_("Méthode"), method.title),
        (N_("Durée"), _length(plan, words)),
        (N_("Participants"), words.plural("{count} personne", "{count} personnes", len(coming))),
        (N_("Date et lieu"), "…" * 24),
    )
    blocks: list[Block] = [
        Paragraph(words(NOTICE), soft=True),
        _phases(method, plan, words),
        *_people(method, people, plan, words),
        _room(method, plan, words),
    ]
    return Document(
        words(TITLE),
        "",
        words.lang,
        tuple((words(name), value) for name, value in particulars),
        tuple(blocks),
        words(INDEPENDENCE),
    )


def _length(plan: Plan, words: Words) -> str:
    whole = words.duration(plan.promised)
    if plan.reserve <= 0:
        return whole
    reserve = words.duration(plan.reserve)
    return words(N_("{whole}, dont {reserve} de réserve"), whole=whole, reserve=reserve)


# ---------------------------------------------------------------------- phases


def _phases(method: Method, plan: Plan, words: Words) -> Table:
    header = (N_("N°"), N_("Minute"), N_("Durée"), N_("Phase"), N_("Qui parle"), N_("Règle"))
    return Table(
        words(N_("Le déroulé ; « minute » compte depuis l’ouverture")),
        tuple(words(name) for name in header),
        tuple(_phase_rows(method, plan, words)),
    )


def _phase_rows(method: Method, plan: Plan, words: Words) -> Iterator[tuple[str, ...]]:
    start = 0
    for number, step in enumerate(plan.steps, start=1):
        phase = method.phase(step.id)
        begins = str(round(start / MINUTE))
        who = _who(phase, words)
        yield str(number), begins, exactly(step.planned, words), _title(phase, step, words), who, phase.rule
        start += step.planned


def _title(phase: Phase, step: Step, words: Words) -> str:
    if not step.round:
        return phase.title
    return words(N_("{title} {number}"), title=phase.title, number=step.round)


def _who(phase: Phase, words: Words) -> str:
    each = exactly(Millis(phase.each * SECOND), words)
    if phase.kind is PhaseKind.MEETINGS:
        return words(N_("deux par deux, {each} chaque fois"), each=each)
    if phase.speakers is Speakers.NOBODY:
        return words(SPEAKERS_NAMES[phase.speakers])
    who = words(SPEAKERS_NAMES[phase.speakers])
    return words(N_("{who}, {each} chacun"), who=who, each=each) if phase.in_turns else who


# ---------------------------------------------------------------------- people


def _people(method: Method, people: Roster, plan: Plan, words: Words) -> Iterator[Table]:
    """A line each, group by group: rounds to tick, whom they meet in each round of meetings, and room to write."""
    phases = [(number, method.phase(step.id)) for number, step in enumerate(plan.steps, start=1)]
    ticked = [(number, phase) for number, phase in phases if phase.kind is PhaseKind.ROUND]
    meetings = _meetings(method, people, plan)
    header = [words(N_("N°, prénom"))]
    header += [words(N_("Tours"))] if ticked else []
    header += [*(str(number) for number in range(1, len(meetings) + 1)), _own(method, plan, words)]
    met = N_("{who} : qui chacun rencontre, à quelle table (T), rencontre par rencontre")
    groups = tuple(enumerate(method.groups, start=1)) or ((0, words(N_("Une ligne par personne"))),)
    for number, who in groups:
        rows = (
            (
                _person(person, method, words),
                *((_ticks(person, people, ticked),) if ticked else ()),
                *(_met(person, here, words) for here in meetings),
                "",
            )
            for person in people
            if person.voice and person.coming and (person.group == number or not number)
        )
        caption = words(met, who=who) if meetings else who
        yield Table(caption, tuple(header), tuple(rows))


def _person(person: Person, method: Method, words: Words) -> str:
    usual = Role.CONSULTANT if method.has_client else Role.PARTICIPANT
    told = [] if person.role is usual else [words(ROLE_NAMES[person.role])]
    told += [words(DUTY_NAMES[duty]) for duty in person.duties]
    name = _glued(f"{person.seat} {person.name}".strip())
    about = f"({words.listing(tuple(told))})" if told else ""
    return f"{name} {_glued(about)}".strip()


def _glued(text: str) -> str:
    """On one line: what is beside it is to be written on, and takes all the width that it can."""
    return text.replace(" ", "\u00a0")


def _ticks(person: Person, people: Roster, rounds: list[tuple[int, Phase]]) -> str:
    """A box for each round that they speak in, with the number of its phase."""
    own = (number for number, phase in rounds if person in speaking(people, phase.speakers))
    return "\u00a0\u00a0".join(f"{BOX}\u00a0{number}" for number in own) or "–"


def _meetings(method: Method, people: Roster, plan: Plan) -> tuple[Round, ...]:
    """The table that the session will open with; none in a method without meetings."""
    phase = next((one for one in method.phases if one.kind is PhaseKind.MEETINGS), None)
    if phase is None or all(method.phase(step.id) is not phase for step in plan.steps):
        return ()
    return first_table((person for person in people if person.here), turns_of(phase, people))


def _met(person: Person, here: Round, words: Words) -> str:
    for one in here:
        if person.seat in one.pair:
            other = one.other if person.seat == one.one else one.one
            return words(N_("{other}·T{place}"), other=other, place=one.place)
    return words(N_("repos"))


def _beside(phase: Phase, capture: Capture) -> bool:
    """Whether what is captured in `phase` is written beside each person."""
    return capture is Capture.CONTACT or (phase.kind is PhaseKind.ROUND and capture in OWN_LINES)


def _own(method: Method, plan: Plan, words: Words) -> str:
    """What the room to write is for."""
    found = dict.fromkeys(
        words(OWN_LINES[capture])
        for step in plan.steps
        for capture in method.phase(step.id).captures
        if _beside(method.phase(step.id), capture)
    )
    return words(N_("À noter ({what})"), what=words.listing(tuple(found))) if found else words(N_("À noter"))


# ---------------------------------------------------------------------- the room


def _room(method: Method, plan: Plan, words: Words) -> Table:
    lines = dict.fromkeys(
        line
        for step in plan.steps
        for capture in method.phase(step.id).captures
        if not _beside(method.phase(step.id), capture)
        for line in ROOM_LINES.get(capture, ())
    )
    rows = tuple((words(line), "") for line in (*lines, PARKED))
    return Table(
        words(N_("Pour toute la salle")), (words(N_("Quoi")), words(N_("À écrire"))), rows, key="room"
    )
