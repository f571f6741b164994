"""A session that plays itself, with invented people and an invented problem: what a facilitator would do next.

`next_cue` is a function of the circle and of the instant, whatever the method: nothing is remembered between two cues, so
that a rehearsal can be paused, undone or taken over by hand and go on from there. Both faces play it: a key is named
only where it is the same in both.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta

from codev.circle import commands as c
from codev.circle.arranging import Arrangement, arranged, usual_roster
from codev.circle.commands import CircleCommand
from codev.circle.gate_rules import barred
from codev.circle.method import Capture, MethodEditions, PhaseKind
from codev.circle.plan import Given
from codev.circle.question import Author
from codev.circle.records import Cause, Outcome, Preparation, Previous, Sort, SubjectKind
from codev.circle.roster import Roster
from codev.circle.state import Circle
from codev.meeting import commands as mc
from codev.timing import SECOND, Instant, Millis
from codev.words import N_, Words

RETURN_AFTER = timedelta(days=30)  # from the session to the day when its promise is looked at again
TITLE = N_("Répétition")
PLACE = N_("Salle des mariages")
SHEET = Preparation(
    structure=N_("Une communauté de communes de trente mille habitants"),
    post=N_("Responsable des achats, seule dans son service"),
    missions=N_("Tous les marchés, de la cantine à la voirie"),
    context=N_("Le marché de nettoyage des écoles se renouvelle à la rentrée."),
    tried=N_("Une clause d’insertion, que personne n’a suivie après la signature."),
    question=N_("Comment faire suivre une clause d’insertion une fois le marché signé ?"),
    help=N_("Des exemples de suivi qui tiennent avec peu de temps"),
)
SUBJECTS = (
    N_("Faire vivre les clauses d’insertion après la signature"),
    N_("Acheter des fournitures réemployées sans mauvaise surprise"),
    N_("Allotir pour que les petites entreprises répondent"),
)
QUESTIONS = (
    N_("Comment contrôler le titulaire ?"),
    N_("Comment suivre l’insertion, à une personne, sans décourager le titulaire ?"),
)
MISSING = N_("Je suis seule : il faut que cela se voie dans la question.")
ASKED = (
    N_("Combien d’heures d’insertion le marché demandait-il ?"),
    N_("Qui, chez le titulaire, en parle avec toi ?"),
    N_("Que s’est-il passé au premier comité de suivi ?"),
    N_("Qu’est-ce que tes élus en savent ?"),
    N_("Que dit le marché sur le suivi, mot pour mot ?"),
    N_("Qui, dans les écoles, voit les personnes en insertion au travail ?"),
    N_("Qu’as-tu déjà demandé au titulaire, et qu’a-t-il répondu ?"),
    N_("Combien de temps peux-tu y passer chaque mois ?"),
    N_("Une pénalité est-elle prévue, et a-t-elle déjà servi ?"),
    N_("Qui a écrit la clause, au départ ?"),
    N_("Que se passerait-il si tu ne faisais rien cette année ?"),
    N_("À quoi verrais-tu, dans un an, que c’est réglé ?"),
)
IDEA_LINES = (
    (Sort.IDEA, N_("Un point de dix minutes par trimestre, inscrit au marché")),
    (Sort.EXPERIENCE, N_("Chez nous, le facilitateur du PLIE appelle le titulaire tous les mois")),
    (Sort.RESOURCE, N_("Le guide des clauses sociales a un tableau de suivi tout prêt")),
    (Sort.STEP_BACK, N_("Et si le suivi était l’affaire de l’équipe des écoles ?")),
    (Sort.IDEA, N_("Payer une part du prix sur l’attestation d’heures")),
    (
        Sort.EXPERIENCE,
        N_("Nous avons invité le titulaire à raconter ses embauches ; il est revenu de lui-même"),
    ),
    (Sort.RESOURCE, N_("La maison de l’emploi a un modèle d’attestation d’heures, prêt à signer")),
    (Sort.IDEA, N_("Un contact nommé chez le titulaire, dès la réunion de lancement")),
    (Sort.STEP_BACK, N_("Et si l’on demandait d’abord au titulaire ce qui le gêne ?")),
    (Sort.IDEA, N_("Deux visites par an dans une école, annoncées, avec le facilitateur")),
    (Sort.EXPERIENCE, N_("Un simple tableau partagé nous a évité toutes les relances")),
    (Sort.RESOURCE, N_("La commune voisine suit déjà cinq marchés : l’appeler")),
)
SYNTHESIS = (
    N_("Le suivi se prépare avant la signature, pas après."),
    N_("Je ne suis pas seule : le facilitateur peut appeler avec moi."),
)
COMMITMENT = (
    N_("Appeler le facilitateur des clauses"),
    N_("Responsable des achats"),
    N_("lundi matin"),
)
LEARNINGS = (
    N_("Je pose moins de questions, et je les écoute mieux."),
    N_("Mes marchés ont le même trou."),
    N_("Dire son problème à voix haute, c’est déjà le ranger."),
    N_("Je vais relire mes clauses avec ceux qui les exécutent."),
    N_("On peut aider sans connaître le métier."),
    N_("Une bonne question vaut mieux qu’un conseil pressé."),
)
PARKED = N_("Former les élus aux clauses : à reprendre un autre jour")
NOTE = N_("Le n° 3 n’ose pas : lui donner la parole plus tôt la prochaine fois")
RETURNED = N_("L’appel a eu lieu, un suivi commence.")

LINES_IN_FREE = 3  # lines written in a phase where the floor is free


@dataclass(frozen=True, slots=True)
class Cue:
    """Says what comes (a source text), and asks `command` once `after` has passed."""

    says: str
    after: Millis
    command: CircleCommand


def opening(
    editions: MethodEditions, people: int | Roster, words: Words, return_of: Previous | None = None
) -> tuple[c.OpenCircle, Arrangement]:
    """What opens the rehearsal of a method for so many people, or for a roster; and how it is arranged."""
    method = editions[0]
    roster = usual_roster(method, people) if isinstance(people, int) else people
    votes = any(phase.kind is PhaseKind.VOTE for phase in method.phases)
    given = Given(subject=method.has_client and not votes, previous=return_of is not None)
    arrangement = arranged(editions, roster, given, words.lang)
    command = c.OpenCircle(
        title=words(TITLE),
        place=words(PLACE),
        editions=arrangement.editions,
        people=roster,
        sheet=_translated(SHEET, words) if method.has_client else None,
        subject=words(SUBJECTS[0]) if given.subject else "",
        previous=return_of,
    )
    return command, arrangement


def next_cue(circle: Circle, now: Instant, words: Words, back: str, *, private: bool = True) -> Cue | None:
    """What the facilitator does next; None once the session is closed. `back` is a day of return (ISO).

    A face that the room reads plays without what is `private`.
    """
    if circle.meeting.opened is None or circle.meeting.closed is not None:
        return None
    line = _turn(circle, words, private=private) or next(_to_write(circle, words, back), None)
    if line is None:
        return _onward(circle, now)
    says, command = line
    return Cue(says, _pace(circle, now, share=0.6), command)


Line = tuple[str, CircleCommand]


def _turn(circle: Circle, words: Words, *, private: bool) -> Line | None:
    """What happens to turns beside their going on: nobody speaks yet, someone passes, someone waits; each once."""
    here, step = circle.round, circle.meeting.index
    if circle.phase.kind is not PhaseKind.ROUND or not circle.captures(Capture.ASKED):
        return None
    turn, place = here.current, len([one for one in here.turns if one.spoke])
    if turn is None:
        return None
    if place == 2 and not here.later and circle.to_come(step):
        return N_("L : « plus tard », une fois, à la fin du tour"), c.PutOff()
    if place == 4 and not here.passed and circle.to_come(step):
        return N_("P : « passe », c’est entendu, et cela se voit"), c.Pass()
    if place == 3 and circle.recalled is None and circle.phase.rule:
        return N_("R : un conseil déguisé ; la règle, sans nommer personne"), c.RecallRule()
    if place == 3 and not circle.meeting.subjects:
        return N_("G : ce qui n’est pas pour aujourd’hui va au parking"), mc.KeepSubject(words(PARKED))
    if private and place == 3 and not circle.meeting.notes:
        return N_("M : une note pour soi seul"), mc.TakeNote(words(NOTE), private=True)
    return None


def _to_write(circle: Circle, words: Words, back: str) -> Iterator[Line]:
    """What is still to be written in the phase in hand, first things first."""
    for capture in circle.phase.captures:
        match capture:
            case Capture.RETURN:
                yield from _returns(circle, words)
            case Capture.SUBJECT:
                yield from _subjects(circle, words)
            case Capture.ASKED | Capture.IDEA:
                yield from _said(circle, capture, words)
            case Capture.QUESTION:
                yield from _question(circle, words)
            case Capture.SYNTHESIS:
                for text in SYNTHESIS[len(circle.synthesis) :]:
                    yield N_("E : ce que le client retient"), c.NoteSynthesis(words(text))
            case Capture.COMMITMENT:
                if not circle.returns:
                    what, who, when = (words(text) for text in COMMITMENT)
                    yield N_("K : un engagement, avec son jour de retour"), c.Commit(what, who, when, back)
            case Capture.LEARNING:
                yield from _learnings(circle, words)
            case Capture.CONTACT:
                yield from _wishes(circle)


def _returns(circle: Circle, words: Words) -> Iterator[Line]:
    promises = circle.previous.promises if circle.previous else ()
    for one in promises:
        if one.outcome is None:
            yield (
                N_("le client précédent dit ce qu’il a fait"),
                c.GiveReturn(one.number, Outcome.TRYING, words(RETURNED)),
            )


def _subjects(circle: Circle, words: Words) -> Iterator[Line]:
    seats = [one.seat for one in circle.speakers(circle.meeting.index) if one.here]
    for index, text in enumerate(SUBJECTS[len(circle.candidates) :], start=len(circle.candidates)):
        proposed = c.ProposeSubject(words(text), seats[index % len(seats)], SubjectKind.PROBLEM)
        yield N_("E : un sujet proposé"), proposed
    for one in circle.candidates:
        if not one.votes:
            yield N_("les voix se comptent à main levée"), c.CountVotes(one.number, 2 + one.number % 3)
    if not circle.subject:
        best = max(circle.candidates, key=lambda one: one.votes, default=None)
        if best:
            yield N_("le sujet choisi désigne le client"), c.ChooseSubject(best.number)


def _said(circle: Circle, capture: Capture, words: Words) -> Iterator[Line]:
    about, asked = circle.meeting.step.id, capture is Capture.ASKED
    mine = [one for one in circle.said if one.about == about and (one.sort is Sort.ASKED) == asked]
    turn = circle.round.current
    if circle.phase.kind is PhaseKind.ROUND:
        if turn is None or any(one.seat == turn.seat for one in mine):
            return
        seat = turn.seat
    else:
        speakers = [one.seat for one in circle.speakers(circle.meeting.index) if one.here]
        if len(mine) >= LINES_IN_FREE or not speakers:
            return
        seat = speakers[len(mine) % len(speakers)]
    index = len(mine)
    if asked:
        yield (
            N_("E : sa question, en une ligne"),
            c.Contribute(seat, Sort.ASKED, words(ASKED[index % len(ASKED)])),
        )
        return
    sort, text = IDEA_LINES[index % len(IDEA_LINES)]
    yield N_("E : son idée, en une ligne"), c.Contribute(seat, sort, words(text))


def _question(circle: Circle, words: Words) -> Iterator[Line]:
    """The client says no once, then yes."""
    question, latest = circle.question, circle.question.latest
    if question.settled or circle.phase.kind is not PhaseKind.VALIDATION:
        return
    if latest is None or latest.refused or latest.author is Author.CLIENT:
        text = QUESTIONS[min(question.refusals, len(QUESTIONS) - 1)]
        yield N_("une version de la question"), c.WordQuestion(Author.GROUP, words(text))
    elif not question.refusals:
        yield N_("N : le client dit non, et ce qui manque"), c.RefuseQuestion(words(MISSING))
    else:
        yield N_("V : le client valide, à voix haute"), c.ValidateQuestion()


def _learnings(circle: Circle, words: Words) -> Iterator[Line]:
    said = {word.by for word in circle.meeting.words}
    turn = circle.round.current
    speakers = [turn.seat] if turn else []
    if circle.phase.kind is not PhaseKind.ROUND:
        speakers = [one.seat for one in circle.speakers(circle.meeting.index) if one.here][:LINES_IN_FREE]
    for seat in speakers:
        if str(seat) not in said:
            text = words(LEARNINGS[seat % len(LEARNINGS)])
            yield N_("E : ce que chacun retient pour soi"), mc.GiveWord(str(seat), text)


def _wishes(circle: Circle) -> Iterator[Line]:
    """In each meeting the first two wish to meet again; afterwards nobody is added."""
    turn = circle.round.current
    if circle.phase.kind is not PhaseKind.MEETINGS or turn is None:
        return
    wished = {(one.by, one.other) for one in circle.wishes}
    for one in circle.table[turn.seat - 1][:1]:
        if (one.one, one.other) not in wished:
            yield N_("qui veut revoir qui"), c.WishContact(one.one, one.other)


def _onward(circle: Circle, now: Instant) -> Cue:
    """The next speaker, the next phase, or the end."""
    last = circle.meeting.index + 1 == len(circle.meeting.steps)
    inside = circle.phase.in_turns and (circle.round.current or circle.unheard(circle.meeting.index))
    if inside:
        says = N_("→ : la parole passe au suivant")
        waits = (
            _pace(circle, now, share=0.9)
            if circle.round.current
            else Millis(circle.phase.changeover * SECOND)
        )
        return Cue(says, waits, c.GoOn())
    after = Millis(5 * SECOND) if circle.phase.in_turns else _pace(circle, now, share=0.9)
    if barred(circle, circle.meeting.index + 1):
        return Cue(N_("une porte s’ouvre à la main, avec sa cause"), after, c.Overrule(Cause.NO_TIME))
    if last:
        return Cue(N_("la séance est close, le compte rendu s’écrit"), after, mc.Close())
    return Cue(N_("→ : la phase suivante"), after, c.GoOn())


def _pace(circle: Circle, now: Instant, *, share: float) -> Millis:
    """How long until `share` of the turn in hand, or of the phase, is spent; lines in a phase come one after another."""
    spent, turn = circle.spent(now), circle.round.current
    if turn is not None:
        return Millis(max(2 * SECOND, round(share * turn.length) - turn.spent(spent)))
    whole = circle.meeting.timer.length
    if share < 0.9:
        return Millis(min(whole // 6, 60 * SECOND))
    return Millis(max(2 * SECOND, round(share * whole) - spent))


def _translated(sheet: Preparation, words: Words) -> Preparation:
    names = ("structure", "post", "missions", "context", "tried", "question", "help")
    return replace(sheet, **{name: words(getattr(sheet, name)) for name in names})
