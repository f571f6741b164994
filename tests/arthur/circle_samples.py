"""Circles at every phase, for tests and pictures: built by the real rules, command after command, so they stay true."""

from dataclasses import dataclass, replace
from functools import cache

from codev.activity import Refused
from codev.circle import commands as c
from codev.circle.activity import CIRCLE
from codev.circle.arranging import arranged, usual_roster
from codev.circle.commands import CircleCommand
from codev.circle.method import Capture, Method, MethodEditions, PhaseKind
from codev.circle.plan import Given
from codev.circle.public import PublicCircle, public
from codev.circle.question import QUESTION_LIMIT, Author
from codev.circle.records import (
    IDEAS,
    LINE_LIMIT,
    Outcome,
    Previous,
    Promise,
    Sort,
    SubjectKind,
)
from codev.circle.roster import Presence, Roster
from codev.circle.rounds import Round
from codev.circle.state import Circle
from codev.cli import shipped_methods
from codev.meeting import commands as mc
from codev.meeting.records import COMMITMENT_LIMIT, NAME_LIMIT, WORD_LIMIT
from codev.timing import Instant, Millis, after
from tests.arthur.samples import USUAL, Content, filled

OPENED = Instant(1_795_528_800_000)  # 24 November 2026, 14:00 UTC
SECOND = 1_000

NAMES = (
    *("Camille", "Farid", "Anne-Laure", "Joël", "Mireille", "Sacha", "Odile", "Yanis", "Bénédicte", "Paul"),
    *("Inès", "Gwenaëlle", "Thierry", "Maud", "Éric", "Nadia", "Léa", "Guillaume", "Solène", "Karim"),
)
SUBJECT = "Marier une clause sociale et une clause environnementale dans un même marché"
SUBJECTS = (SUBJECT, "Faire vivre un groupement de commandes à cinq communes", "Sortir du tout-prix")
ASKED = (
    "Combien d’entreprises ont répondu la dernière fois ?",
    "Qui suit les heures d’insertion aujourd’hui ?",
    "Le marché est-il alloti ?",
    "Quelle part du prix vient du transport ?",
    "Les élus ont-ils fixé une priorité ?",
)
WORDINGS = (
    "Comment écrire une clause sociale qui ne décourage pas les petites entreprises ?",
    "Comment doser les deux clauses lot par lot ?",
    "Comment marier insertion et réemploi sans perdre les entreprises du bassin ?",
)
MISSING = ("le mot « réemploi »", "les petites entreprises")
IDEAS_SAID = (
    "Réserver un seul lot à l’insertion, et noter le réemploi dans les autres",
    "À Épinal, le facilitateur relit la clause avant publication",
    "Le guide de la clause verte tient en douze fiches",
    "Et si le besoin était plus petit qu’annoncé ?",
    "Rencontrer trois entreprises avant d’écrire quoi que ce soit",
)
RETAINED = (
    "Une seule clause par lot, choisie avec le facilitateur",
    "Rencontrer les entreprises avant d’écrire",
    "Commencer petit : le lot des bureaux",
)
PROMISED = (
    ("Appeler le facilitateur de la clause sociale", "Camille", "lundi matin", "2026-12-15"),
    ("Rencontrer trois entreprises du bassin", "Camille", "avant le 10 décembre", "2027-01-12"),
)
LEARNT = (
    "On n’écrit pas une clause seul.",
    "Le silence aide à trouver ses propres idées.",
    "Demander « pourquoi » une fois de plus.",
)
KEPT = "Qui paie le temps passé à rencontrer les entreprises ?"
BEFORE = Previous(
    "Comment acheter des repas bio sans dépasser le budget ?",
    (
        Promise(1, "Demander les menus de deux communes voisines", "Farid", "fin octobre", "2026-11-20"),
        Promise(2, "Peser les restes pendant une semaine", "Odile", "à la rentrée", "2026-11-20"),
        Promise(3, "Écrire au groupement", "Farid", "lundi", "2026-11-20"),
    ),
)


@dataclass(frozen=True, slots=True)
class Tale:
    """How far a session went: it stands in `phase` (its id, and its number where it is repeated), `acts` acts done there.

    All of them are where `acts` is None. Each act takes `pace` seconds. `passes`, `later`, `absent` are seats.
    """

    phase: str
    method: str = "entraide-120"
    people: int = 13
    acts: int | None = None
    pace: int = 20
    number: int = 0
    names: bool = True
    subject: bool = True  # given beforehand
    previous: bool = False
    refusals: int = 0
    passes: tuple[int, ...] = ()
    later: tuple[int, ...] = ()
    absent: tuple[int, ...] = ()
    content: Content = USUAL
    then: tuple[CircleCommand, ...] = ()  # what happens last


@cache
def told(tale: Tale) -> tuple[PublicCircle, Instant]:
    """The circle of a tale as the room may see it, and the instant of its last act."""
    circle, now = state_of(tale)
    return public(circle), now


def state_of(tale: Tale) -> tuple[Circle, Instant]:
    """The same, whole."""
    circle, now = _done(CIRCLE.start(), opening(tale), OPENED), OPENED
    target = _target(circle, tale)
    while circle.meeting.index < target:
        now = after(now, Millis(tale.pace * SECOND))
        act = _next_act(circle, tale)
        circle = _done(circle, act or mc.EnterStep(circle.meeting.index + 1), now)
    count = 0
    while (tale.acts is None or count < tale.acts) and (act := _next_act(circle, tale)) is not None:
        now, count = after(now, Millis(tale.pace * SECOND)), count + 1
        circle = _done(circle, act, now)
    for command in tale.then:
        circle = _done(circle, command, now)
    return circle, now


def opening(tale: Tale) -> c.OpenCircle:
    """How the session of a tale opens."""
    found = editions(tale.method, tale.content)
    roster = people(tale, found[0])
    given = Given(subject=tale.subject and found[0].has_client, previous=tale.previous)
    return c.OpenCircle(
        "Entraide entre acheteurs",
        "Laxou",
        arranged(found, roster, given).editions,
        roster,
        subject=_typed(tale, SUBJECT, LINE_LIMIT) if given.subject else "",
        previous=BEFORE if tale.previous else None,
    )


@cache
def editions(method: str, content: Content = USUAL) -> MethodEditions:
    """A shipped method; its texts at their limits, and stretched, as `content` says."""
    found = shipped_methods().get(method)
    assert found is not None, method
    source = next(one for one in found if one.lang == "fr")
    if content == USUAL:
        return (source,)
    phases = tuple(
        replace(one, title=content.text(one.title, "title"), rule=content.text(one.rule, "reason"))
        for one in source.phases
    )
    return source, replace(source, lang=content.lang, phases=phases)


def people(tale: Tale, method: Method) -> Roster:
    roster = usual_roster(method, tale.people)
    return tuple(
        replace(
            one,
            name=_typed(tale, NAMES[(one.seat - 1) % len(NAMES)], NAME_LIMIT) if tale.names else "",
            presence=Presence.ABSENT if one.seat in tale.absent else Presence.HERE,
        )
        for one in roster
    )


def _target(circle: Circle, tale: Tale) -> int:
    wanted = f"{tale.phase}.{tale.number}" if tale.number else tale.phase
    ids = [step.id for step in circle.meeting.steps]
    return next(i for i, name in enumerate(ids) if name in (wanted, tale.phase))


def _done(circle: Circle, command: CircleCommand, now: Instant) -> Circle:
    events = CIRCLE.decide(circle, command, now)
    assert not isinstance(events, Refused), (command, events)
    for event in events:
        circle = CIRCLE.evolve(circle, event, now)
    return circle


def _next_act(circle: Circle, tale: Tale) -> CircleCommand | None:
    """What is done now in the phase in hand; None once all is done."""
    match circle.phase.kind:
        case PhaseKind.ROUND:
            return _in_round(circle, tale)
        case PhaseKind.MEETINGS:
            return None if circle.over(circle.meeting.index) else c.GoOn()
        case PhaseKind.VALIDATION:
            return _towards_the_question(circle, tale)
        case PhaseKind.VOTE:
            return _towards_a_subject(circle, tale)
        case _:
            return _written(circle, tale)


def _in_round(circle: Circle, tale: Tale) -> CircleCommand | None:
    here: Round = circle.round
    turn = here.current
    if turn is None:
        return None if circle.over(circle.meeting.index) else c.GoOn()
    if turn.seat in tale.passes:
        return c.Pass()
    if turn.seat in tale.later and turn.seat not in here.later:
        return c.PutOff()
    return _line_of(circle, turn.seat, tale) or c.GoOn()


def _line_of(circle: Circle, seat: int, tale: Tale) -> CircleCommand | None:
    """What the speaker said, where the phase keeps a line of each and theirs is not written."""
    if circle.captures(Capture.LEARNING):
        known = any(word.by == str(seat) for word in circle.meeting.words)
        return None if known else mc.GiveWord(str(seat), _typed(tale, LEARNT[seat % len(LEARNT)], WORD_LIMIT))
    if any(one.seat == seat and one.about == circle.meeting.step.id for one in circle.said):
        return None
    if circle.captures(Capture.IDEA):
        return _idea(circle, seat, tale)
    if circle.captures(Capture.ASKED):
        return c.Contribute(seat, Sort.ASKED, _typed(tale, ASKED[seat % len(ASKED)], LINE_LIMIT))
    return None


def _idea(circle: Circle, seat: int, tale: Tale) -> CircleCommand:
    number = sum(one.sort in IDEAS for one in circle.said)
    said = _typed(tale, IDEAS_SAID[number % len(IDEAS_SAID)], LINE_LIMIT)
    return c.Contribute(seat, (*IDEAS, Sort.IDEA)[number % len(IDEAS_SAID)], said)


def _towards_the_question(circle: Circle, tale: Tale) -> CircleCommand | None:
    """The client's own words, then as many "no" as told, then a yes."""
    question = circle.question
    if question.settled:
        return None
    latest, number = question.latest, len(question.versions)
    if latest is None or latest.refused:
        author = Author.CLIENT if number in (0, 2) else Author.CONSULTANTS
        return c.WordQuestion(author, _typed(tale, WORDINGS[number % len(WORDINGS)], QUESTION_LIMIT))
    if question.client_words_it:
        return c.AnswerForGroup(can_work=True)
    if question.refusals < tale.refusals:
        return c.RefuseQuestion(_typed(tale, MISSING[question.refusals % len(MISSING)], LINE_LIMIT))
    return c.ValidateQuestion()


def _towards_a_subject(circle: Circle, tale: Tale) -> CircleCommand | None:
    number = len(circle.candidates)
    if number < len(SUBJECTS):
        kind = tuple(SubjectKind)[number % len(SubjectKind)]
        seat = tuple(one.seat for one in circle.people if one.here and one.voice)[number]
        return c.ProposeSubject(_typed(tale, SUBJECTS[number], LINE_LIMIT), seat, kind)
    uncounted = next((one for one in circle.candidates if not one.votes and one.number < 3), None)
    if uncounted is not None:
        return c.CountVotes(uncounted.number, 8 - 3 * (uncounted.number - 1))
    return c.ChooseSubject(1) if not circle.subject else None


def _written(circle: Circle, tale: Tale) -> CircleCommand | None:
    """What a phase without turns keeps, line after line."""
    if circle.captures(Capture.RETURN) and circle.previous is not None:
        untold = next((one for one in circle.previous.promises if one.outcome is None), None)
        if untold is not None:
            outcome = tuple(Outcome)[untold.number - 1]
            return c.GiveReturn(untold.number, outcome, _typed(tale, "Deux ont répondu.", LINE_LIMIT))
    if circle.captures(Capture.ASKED) or circle.captures(Capture.IDEA):
        count = sum(one.about == circle.meeting.step.id for one in circle.said)
        if count < 3 and circle.captures(Capture.IDEA):
            return _idea(circle, 0, tale)
        if count < 3:
            return c.Contribute(0, Sort.ASKED, _typed(tale, ASKED[count], LINE_LIMIT))
    return _concluded(circle, tale)


def _concluded(circle: Circle, tale: Tale) -> CircleCommand | None:
    """The client's synthesis, then the commitments."""
    lines = len(circle.synthesis)
    if circle.captures(Capture.SYNTHESIS) and lines < len(RETAINED):
        return c.NoteSynthesis(_typed(tale, RETAINED[lines], LINE_LIMIT))
    made = len(circle.meeting.commitments)
    if circle.captures(Capture.COMMITMENT) and made < len(PROMISED):
        what, who, when, back = PROMISED[made]
        what, who = _typed(tale, what, COMMITMENT_LIMIT), _typed(tale, who, NAME_LIMIT)
        return c.Commit(what, who, when, back)
    return None


def _typed(tale: Tale, usual: str, limit: int) -> str:
    """A text written in the session: at its limit where the content is full."""
    return filled(usual, limit) if tale.content.full else usual
