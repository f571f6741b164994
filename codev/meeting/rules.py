"""The rules that every facilitated session shares: order, time, what may be written and how long."""

from codev.activity import Refused
from codev.meeting import commands as c
from codev.meeting import events as e
from codev.meeting.records import COMMITMENT_LIMIT, NAME_LIMIT, WORD_LIMIT, Commitment, Note, Subject, Word
from codev.meeting.state import Meeting, evolve
from codev.timing import Instant, Millis
from codev.words import N_, Words

Answer = tuple[e.MeetingEvent, ...] | Refused

NOT_OPEN = N_("La séance n’est pas ouverte.")
ALREADY_OPEN = N_("La séance est déjà ouverte.")
IS_CLOSED = N_("La séance est close ; annulez la clôture pour y revenir.")
EMPTY = N_("Il n’y a rien d’écrit ; écrivez quelques mots.")
TOO_LONG = N_("{count} caractères pour {limit} ; raccourcissez.")


def too_long(text: str, limit: int) -> Refused | None:
    """A refusal that gives the count where `text` passes `limit` characters."""
    return Refused(TOO_LONG, (("count", len(text)), ("limit", limit))) if len(text) > limit else None


def decide(meeting: Meeting, command: c.MeetingCommand, now: Instant) -> Answer:
    """The events of `command`, or why it is refused. A command that would change nothing gives no event."""
    answer = _answer(meeting, command, now)
    if isinstance(answer, Refused):
        return answer
    after = meeting
    for event in answer:
        after = evolve(after, event, now)
    return answer if after != meeting else ()


def _answer(meeting: Meeting, command: c.MeetingCommand, now: Instant) -> Answer:
    if isinstance(command, c.Open):
        return _open(meeting, command)
    if meeting.opened is None:
        return Refused(NOT_OPEN)
    if meeting.closed is not None:
        return Refused(IS_CLOSED)
    match command:
        case c.StartTimer() | c.PauseTimer() | c.AddTime() | c.CorrectStart() | c.SettleGap():
            return _decide_time(meeting, command, now)
        case c.EnterStep(index):
            return _enter(meeting, index)
        case c.Close():
            return (e.Closed(),)
        case c.TakeNote(text, private):
            text = text.strip()
            return (e.NoteTaken(Note(text, private, meeting.step.id)),) if text else Refused(EMPTY)
        case c.GiveWord(by, text):
            said = Word(by.strip(), text.strip())
            return _written((by, NAME_LIMIT), (text, WORD_LIMIT)) or (e.WordGiven(said),)
        case c.MakeCommitment() | c.KeepSubject():
            return _keep(meeting, command)


def _open(meeting: Meeting, command: c.Open) -> Answer:
    if meeting.opened is not None:
        return Refused(ALREADY_OPEN)
    if not command.plan.steps:
        return Refused(N_("Ce programme n’a aucune étape ; choisissez-en un autre."))
    return (e.Opened(command.title.strip(), command.place.strip(), command.people, command.plan),)


TimeCommand = c.StartTimer | c.PauseTimer | c.AddTime | c.CorrectStart | c.SettleGap


def _decide_time(meeting: Meeting, command: TimeCommand, now: Instant) -> Answer:
    timer = meeting.timer
    match command:
        case c.StartTimer():
            return (e.TimerStarted(),)
        case c.PauseTimer():
            return (e.TimerPaused(),)
        case c.AddTime(by):
            return (e.TimeAdded(Millis(max(by, -timer.length))),)
        case c.CorrectStart(by) if by <= 0:
            return ()
        case c.CorrectStart(by):
            return (e.StartCorrected(by), e.TimerStarted())[: 1 if timer.running else 2]
        case c.SettleGap(by):
            return (e.GapSettled(Millis(max(by, -timer.spent(now)))),)


def _enter(meeting: Meeting, index: int) -> Answer:
    if not 0 <= index < len(meeting.steps):
        return Refused(N_("Cette étape n’est pas au programme."))
    return () if index == meeting.index else (e.StepEntered(index),)


def _keep(meeting: Meeting, command: c.MakeCommitment | c.KeepSubject) -> Answer:
    """What stays in writing; a number replaces what has it, and only that."""
    kept = meeting.commitments if isinstance(command, c.MakeCommitment) else meeting.subjects
    numbers = [one.number for one in kept]
    if command.number is not None and command.number not in numbers:
        return Refused(N_("Ce texte n’est plus là ; écrivez-en un nouveau."))
    number = max(numbers, default=0) + 1 if command.number is None else command.number
    match command:
        case c.MakeCommitment(what, who, when, by):
            made = Commitment(number, what.strip(), who.strip(), when.strip(), by)
            refused = _written((what, COMMITMENT_LIMIT), (who, NAME_LIMIT), (when, NAME_LIMIT))
            return refused or (e.CommitmentMade(made),)
        case c.KeepSubject(text, context):
            subject = Subject(number, text.strip(), context.strip())
            return _written((text, COMMITMENT_LIMIT)) or (e.SubjectKept(subject),)


def _written(*fields: tuple[str, int]) -> Refused | None:
    if any(not text.strip() for text, _ in fields):
        return Refused(EMPTY)
    return next((refused for text, limit in fields if (refused := too_long(text.strip(), limit))), None)


def label(event: e.MeetingEvent, words: Words) -> str:
    """What the act was, for "Annuler : …"."""
    match event:
        case e.Opened():
            return words(N_("ouverture de la séance"))
        case e.StepEntered():
            return words(N_("changement d’étape"))
        case e.TimerStarted():
            return words(N_("départ du temps"))
        case e.TimerPaused():
            return words(N_("temps suspendu"))
        case e.TimeAdded(by):
            return words(N_("temps ajouté")) if by > 0 else words(N_("temps retiré"))
        case e.StartCorrected():
            return words(N_("correction du départ"))
        case e.GapSettled():
            return words(N_("réponse sur l’interruption"))
        case e.NoteTaken():
            return words(N_("note"))
        case e.WordGiven(word):
            return words(N_("mot de {who}"), who=word.by)
        case e.CommitmentMade(commitment):
            return words(N_("engagement de {who}"), who=commitment.who)
        case e.SubjectKept():
            return words(N_("sujet gardé"))
        case e.Closed():
            return words(N_("clôture de la séance"))
