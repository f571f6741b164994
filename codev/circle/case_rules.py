"""The rules of the case: the client's sheet, the choice of a subject, the return of the last one, and the question's gate."""

from dataclasses import fields, replace

from codev.activity import Refused
from codev.circle import commands as c
from codev.circle import events as e
from codev.circle.method import Capture, PhaseKind
from codev.circle.question import QUESTION_LIMIT, Author
from codev.circle.records import LINE_LIMIT, SHEET_LIMIT, Candidate, Preparation
from codev.circle.roster import find
from codev.circle.state import Circle
from codev.circle.turn_rules import then_next
from codev.meeting import rules as meeting_rules
from codev.timing import Instant
from codev.words import N_

Answer = tuple[e.CircleEvent, ...] | Refused

VOTES_EACH = 3  # votes per person (after the Troika board's habit)

NO_PERSON = N_("Ce numéro n’est celui de personne dans le cercle.")
NO_QUESTION = N_("Écrivez d’abord une question.")
NOT_VALIDATION = N_("Le client répond à la phase de validation.")
SAID_NO = N_("Le client a dit non à cette question ; écrivez-en une autre.")
NO_CLIENT = N_("Le client n’est pas là : attendez-le, ou nommez un autre client.")
CLIENT_WORDS_IT = N_("Après deux « non », le client écrit lui-même la question, et le groupe répond.")


def decide_case(circle: Circle, command: c.CaseCommand, now: Instant) -> Answer:
    match command:
        case c.FillSheet(sheet):
            return too_long_sheet(sheet) or filled(sheet, circle)
        case c.ProposeSubject() | c.CountVotes() | c.ChooseSubject():
            return _subject(circle, command, now)
        case c.GiveReturn(number, outcome, text):
            promises = circle.previous.promises if circle.previous else ()
            promise = next((one for one in promises if one.number == number), None)
            if promise is None:
                return Refused(N_("Cet engagement n’est pas de la séance précédente."))
            refused = meeting_rules.too_long(text.strip(), LINE_LIMIT)
            return refused or (e.ReturnGiven(replace(promise, outcome=outcome, text=text.strip())),)
        case c.WordQuestion(author, text):
            return _word(circle, author, text.strip())
        case c.ValidateQuestion() | c.RefuseQuestion() | c.AnswerForGroup():
            return _answer(circle, command)


def written(text: str, limit: int) -> Refused | None:
    """Why `text` cannot be kept: nothing in it, or too much."""
    return meeting_rules.too_long(text, limit) if text else Refused(meeting_rules.EMPTY)


def too_long_sheet(sheet: Preparation) -> Refused | None:
    parts = ((name.name, getattr(sheet, name.name).strip()) for name in fields(sheet))
    limits = ((text, QUESTION_LIMIT if name == "question" else SHEET_LIMIT) for name, text in parts)
    return next((no for text, limit in limits if (no := meeting_rules.too_long(text, limit))), None)


def filled(sheet: Preparation, circle: Circle) -> tuple[e.CircleEvent, ...]:
    """The sheet, and its question as the client's first version, or next one."""
    whole = Preparation(**{name.name: getattr(sheet, name.name).strip() for name in fields(sheet)})
    known = {version.text for version in circle.question.versions} | {""}
    if whole.question in known or circle.question.settled:
        return (e.SheetFilled(whole),)
    return e.SheetFilled(whole), e.QuestionWorded(Author.CLIENT, whole.question)


def _subject(
    circle: Circle, command: c.ProposeSubject | c.CountVotes | c.ChooseSubject, now: Instant
) -> Answer:
    if circle.question.settled:
        return Refused(N_("La question est validée ; le sujet ne change plus."))
    if isinstance(command, c.ProposeSubject):
        return _propose(circle, command)
    candidate = next((one for one in circle.candidates if one.number == command.number), None)
    if candidate is None:
        return Refused(N_("Ce sujet n’est pas sur la liste ; proposez-le d’abord."))
    if isinstance(command, c.ChooseSubject):
        return _choose(circle, candidate, now)
    most = VOTES_EACH * sum(person.here and person.voice for person in circle.people)
    if not 0 <= command.votes <= most:
        return Refused(N_("Comptez de 0 à {most} voix."), (("most", most),))
    return (e.VotesCounted(command.number, command.votes),)


def _propose(circle: Circle, command: c.ProposeSubject) -> Answer:
    text = command.text.strip()
    person = find(circle.people, command.seat)
    if command.seat and (person is None or not person.voice):
        return Refused(NO_PERSON)
    number = len(circle.candidates) + 1
    proposed = e.SubjectProposed(Candidate(number, text, command.seat, command.kind))
    return written(text, LINE_LIMIT) or (proposed,)


def _choose(circle: Circle, candidate: Candidate, now: Instant) -> Answer:
    """The subject, and its client: whoever brought it, or the one there is."""
    if not candidate.seat or not circle.method.has_client:
        return (e.SubjectChosen(candidate.number),)
    person = find(circle.people, candidate.seat)
    if person is None or not person.here:
        return Refused(N_("Qui a proposé ce sujet n’est pas là."))
    named = () if circle.client == person else then_next(circle, e.ClientNamed(person.seat), now)
    return (e.SubjectChosen(candidate.number), *named)


def _word(circle: Circle, author: Author, text: str) -> Answer:
    question = circle.question
    if question.settled and circle.phase.kind is not PhaseKind.VALIDATION:
        return Refused(N_("La question est validée ; revenez à la validation pour la changer."))
    if not circle.captures(Capture.QUESTION) and not circle.needs_question:
        return Refused(N_("Cette méthode ne travaille pas sur une question."))
    if question.client_words_it and author is not Author.CLIENT:
        return Refused(CLIENT_WORDS_IT)
    if question.client_words_it and (circle.client is None or not circle.client.here):
        return Refused(NO_CLIENT)  # nobody says it for them: the group's answer would settle it
    latest = question.latest
    if latest and (latest.author, latest.text, latest.refused) == (author, text, False):
        return ()
    return written(text, QUESTION_LIMIT) or (e.QuestionWorded(author, text),)


def _answer(circle: Circle, command: c.ValidateQuestion | c.RefuseQuestion | c.AnswerForGroup) -> Answer:
    """The client's yes or no, or the group's; each is somebody's who is there."""
    question = circle.question
    latest = question.latest
    if circle.phase.kind is not PhaseKind.VALIDATION:
        return Refused(NOT_VALIDATION)
    if latest is None:
        return Refused(NO_QUESTION)
    own = question.client_words_it and latest.author is Author.CLIENT and not latest.refused
    if isinstance(command, c.AnswerForGroup):
        return (e.GroupAnswered(latest.number, command.can_work),) if own else Refused(CLIENT_WORDS_IT)
    if circle.client is None or not circle.client.here:
        return Refused(NO_CLIENT)
    if isinstance(command, c.RefuseQuestion):
        return _refuse(circle, command.missing.strip())
    version = question.version(latest.number if command.number is None else command.number)
    if version is None:
        return Refused(NO_QUESTION)
    if version.refused and command.number is None:
        return Refused(SAID_NO)
    if own and version == latest:
        return Refused(N_("Le client l’a écrite lui-même : au groupe de dire s’il peut y travailler."))
    return () if question.settled == version.number else (e.QuestionValidated(version.number),)


def _refuse(circle: Circle, missing: str) -> Answer:
    question = circle.question
    if question.client_words_it:
        return Refused(CLIENT_WORDS_IT)
    latest = question.latest
    if latest is None or latest.refused:
        return Refused(SAID_NO)
    if latest.number == question.settled:
        return Refused(N_("Le client a validé cette question ; annulez, ou écrivez-en une autre."))
    return written(missing, LINE_LIMIT) or (e.QuestionRefused(latest.number, missing),)
