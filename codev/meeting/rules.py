"""The rules that every facilitated session shares: order, time, what may be written and how long."""

from codev.activity import Refused
from codev.meeting import commands as c
from codev.meeting import events as e
from codev.meeting.records import COMMITMENT_LIMIT, NAME_LIMIT, WORD_LIMIT, Commitment, Note, Subject, Word
from codev.meeting.state import Meeting
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
    if isinstance(command, c.Open):
        if meeting.opened is not None:
            return Refused(ALREADY_OPEN)
        return (e.Opened(command.title, command.place, command.people, command.plan),)
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
            return _written((text, WORD_LIMIT)) or (e.WordGiven(Word(by, text.strip())),)
        case c.MakeCommitment(what, who, when, by, number):
            made = Commitment(_next(meeting.commitments, number), what.strip(), who.strip(), when.strip(), by)
            refused = _written((what, COMMITMENT_LIMIT), (who, NAME_LIMIT), (when, NAME_LIMIT))
            return refused or (e.CommitmentMade(made),)
        case c.KeepSubject(text, context, number):
            kept = Subject(_next(meeting.subjects, number), text.strip(), context)
            return _written((text, COMMITMENT_LIMIT)) or (e.SubjectKept(kept),)


TimeCommand = c.StartTimer | c.PauseTimer | c.AddTime | c.CorrectStart | c.SettleGap


def _decide_time(meeting: Meeting, command: TimeCommand, now: Instant) -> Answer:
    timer = meeting.timer
    match command:
        case c.StartTimer():
            return () if timer.running else (e.TimerStarted(),)
        case c.PauseTimer():
            return (e.TimerPaused(),) if timer.running else ()
        case c.AddTime(by):
            within = Millis(max(by, -timer.length))
            return (e.TimeAdded(within),) if within else ()
        case c.CorrectStart(by):
            return (e.StartCorrected(by),) if by > 0 else ()
        case c.SettleGap(by):
            return (e.GapSettled(Millis(max(by, -timer.spent(now)))),)


def _enter(meeting: Meeting, index: int) -> Answer:
    if not 0 <= index < len(meeting.steps):
        return Refused(N_("Cette étape n’est pas au programme."))
    return () if index == meeting.index else (e.StepEntered(index),)


def _written(*fields: tuple[str, int]) -> Refused | None:
    if any(not text.strip() for text, _ in fields):
        return Refused(EMPTY)
    return next((refused for text, limit in fields if (refused := too_long(text.strip(), limit))), None)


def _next(kept: tuple[Commitment, ...] | tuple[Subject, ...], number: int | None) -> int:
    return number if number is not None else max((one.number for one in kept), default=0) + 1


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
        case e.TimeAdded():
            return words(N_("temps de l’étape"))
        case e.StartCorrected():
            return words(N_("correction du départ"))
        case e.GapSettled():
            return words(N_("temps d’interruption"))
        case e.NoteTaken():
            return words(N_("note"))
        case e.WordGiven(word):
            return words(N_("mot de {who}"), who=words(word.by))
        case e.CommitmentMade(commitment):
            return words(N_("engagement de {who}"), who=commitment.who)
        case e.SubjectKept():
            return words(N_("sujet gardé"))
        case e.Closed():
            return words(N_("clôture de la séance"))
