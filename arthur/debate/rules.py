"""The rules of the debate: nobody wins, every table argues, and no gate may hold the room."""

from arthur.debate import commands as c
from arthur.debate import deck
from arthur.debate import events as e
from arthur.debate.plans import StepKind
from arthur.debate.state import Debate, evolve
from arthur.debate.table_rules import decide_tables
from arthur.debate.tables import EMBLEMS, FEWEST_PEOPLE, MOST_PEOPLE, MOST_TABLES
from arthur.debate.voice_rules import decide_voice
from codev.activity import Refused
from codev.meeting import commands as mc
from codev.meeting import rules as meeting_rules
from codev.timing import Instant
from codev.words import N_

Answer = tuple[e.DebateEvent, ...] | Refused

GATE = N_("Il manque une raison ou une objection : complétez, ou dites pourquoi passer outre.")
WAITING = N_("Il manque le choix d’une table ; « sans choix » en est un.")
NO_CARD = N_("Aucune carte n’est tirée ; tirez-en une d’abord.")
NEEDS_CARD = (StepKind.READING, StepKind.DEBATE, StepKind.CHOICE, StepKind.SHARING, StepKind.LIGHT)


def decide(debate: Debate, command: c.DebateCommand, now: Instant) -> Answer:
    """The events of `command`, or why it is refused. A command that would change nothing gives no event."""
    answer = _answer(debate, command, now)
    if isinstance(answer, Refused):
        return answer
    after = debate
    for event in answer:
        after = evolve(after, event, now)
    return answer if after != debate else ()


def _answer(debate: Debate, command: c.DebateCommand, now: Instant) -> Answer:
    if isinstance(command, c.OpenDebate):
        return _open(debate, command, now)
    if not isinstance(command, _OWN):
        refused = _before_meeting(debate, command)
        return refused or meeting_rules.decide(debate.meeting, command, now)
    if debate.meeting.opened is None:
        return Refused(meeting_rules.NOT_OPEN)
    if debate.meeting.closed is not None:
        return Refused(meeting_rules.IS_CLOSED)
    if isinstance(command, c.MergeTables | c.LetTableGo | c.WelcomeTable):
        return decide_tables(debate, command)
    if isinstance(command, c.Draw | c.PutBack):
        return _decide_deck(debate, command)
    if not debate.round.hands:
        return Refused(NO_CARD)
    if isinstance(command, c.DrawImprevu | c.OpenGate | c.ShowNext | c.ShowSheet):
        return _decide_round(debate, command)
    return decide_voice(debate, command)


_OWN = (
    c.Draw
    | c.PutBack
    | c.DrawImprevu
    | c.Choose
    | c.NameOwnWay
    | c.GiveFloor
    | c.Agree
    | c.GiveReason
    | c.HearObjection
    | c.OpenGate
    | c.ShowNext
    | c.ShowSheet
    | c.TakeStance
    | c.MergeTables
    | c.LetTableGo
    | c.WelcomeTable
)


def _open(debate: Debate, command: c.OpenDebate, now: Instant) -> Answer:
    opened = meeting_rules.decide(debate.meeting, command.opening, now)
    if isinstance(opened, Refused):
        return opened
    order = tuple(dict.fromkeys(command.order))
    if refused := _unplayable(command, order):
        return refused
    laid = e.DeckLaid(command.pack, command.pack_title, command.deal, command.seed, order)
    return (*opened, laid, e.TablesSeated(command.tables))


def _unplayable(command: c.OpenDebate, order: tuple[str, ...]) -> Refused | None:
    """What is missing to play at all."""
    emblems = {table.emblem for table in command.tables}
    if not FEWEST_PEOPLE <= command.opening.people <= MOST_PEOPLE:
        limits = (("fewest", FEWEST_PEOPLE), ("most", MOST_PEOPLE))
        return Refused(N_("Un débat se joue de {fewest} à {most} personnes."), limits)
    if not 1 <= len(command.tables) <= MOST_TABLES:
        return Refused(N_("Il faut de une à huit tables."))
    if len(emblems) < len(command.tables) or not emblems <= {one.id for one in EMBLEMS}:
        return Refused(N_("Chaque table a son blason, et un seul."))
    if any(step.kind not in set(StepKind) for step in command.opening.plan.steps):
        return Refused(N_("Ce programme n’est pas celui d’un débat ; choisissez-en un autre."))
    return (
        None if order else Refused(N_("Il n’y a aucune carte dans le jeu ; élargissez le choix des cartes."))
    )


def _before_meeting(debate: Debate, command: mc.MeetingCommand) -> Refused | None:
    """What the debate adds to the session's own rules: its way to open, and what a step needs."""
    meeting = debate.meeting
    if isinstance(command, mc.Open) and meeting.opened is None:
        return Refused(N_("Un débat s’ouvre avec ses tables et ses cartes."))
    if not isinstance(command, mc.EnterStep) or not 0 <= command.index < len(meeting.steps):
        return None
    step = meeting.steps[command.index]
    there = debate.round_of(step.round)
    if step.kind not in NEEDS_CARD:
        return None
    if not there.hands:
        return Refused(NO_CARD)
    if command.index in meeting.visited:  # what was shown stays shown: one can always go back to it
        return None
    if step.kind in (StepKind.SHARING, StepKind.LIGHT) and not debate.shared(there) and debate.waiting(there):
        return Refused(WAITING)
    return Refused(GATE) if step.kind == StepKind.LIGHT and not debate.argued(there) else None


def _decide_deck(debate: Debate, command: c.Draw | c.PutBack) -> Answer:
    here = debate.round
    if debate.kind is not StepKind.DRAW:
        return Refused(N_("Une carte se tire, ou se remet, à l’étape du tirage."))
    if isinstance(command, c.PutBack):
        if not here.hands:
            return Refused(NO_CARD)
        if here.voices or debate.shared(here):
            return Refused(N_("Cette carte a déjà été débattue ; elle reste dans la manche."))
        return (e.CardsPutBack(here.number),)
    undealt = debate.undealt()
    if not undealt:
        return Refused(N_("Une carte est déjà tirée ; remettez-la d’abord."))
    if sorted(hand.table for hand in command.hands) != sorted(undealt):
        return Refused(N_("Il faut une carte pour toute la salle, ou une pour chaque table."))
    ids = [hand.editions[0].id if hand.editions else "" for hand in command.hands]
    if any(card not in deck.left(debate.order, debate.drawn, ids[:i]) for i, card in enumerate(ids)):
        return Refused(N_("Cette carte n’est plus dans le jeu."))
    return (e.CardsDrawn(here.number, command.hands),)


def _decide_round(debate: Debate, command: c.DrawImprevu | c.OpenGate | c.ShowNext | c.ShowSheet) -> Answer:
    here = debate.round
    match command:
        case c.DrawImprevu(editions):
            if debate.kind not in (StepKind.READING, StepKind.DEBATE):
                return Refused(N_("Un imprévu se tire pendant la lecture ou le débat."))
            if here.imprevu:
                return Refused(N_("Un imprévu est déjà tiré dans cette manche."))
            if not editions or not all(editions[0].fits(hand.editions[0]) for hand in here.hands):
                return Refused(N_("Cet imprévu ne convient pas à cette carte."))
            return (e.ImprevuDrawn(here.number, editions),)
        case c.OpenGate(cause):
            if not debate.shared(here):
                return Refused(N_("Écoutez d’abord les tables : cela se décide à la mise en commun."))
            return (e.GateOpened(here.number, cause),)
        case c.ShowNext() | c.ShowSheet() if debate.kind is not StepKind.LIGHT:
            return Refused(N_("Les faits et les fiches se montrent à l’éclairage."))
        case c.ShowSheet(editions):
            if not editions:
                return Refused(N_("Cette fiche n’est pas dans la bibliothèque."))
            return (e.SheetShown(here.number, editions),)
        case c.ShowNext():
            more = here.shown < here.facts_count()
            return (e.FactShown(here.number, here.shown + 1) if more else e.ChangeShown(here.number),)
