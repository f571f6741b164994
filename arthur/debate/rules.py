"""The rules of the debate: nobody wins, every table argues, and no gate may hold the room."""

from arthur.debate import commands as c
from arthur.debate import events as e
from arthur.debate.plans import StepKind
from arthur.debate.rounds import LETTERED, REASON_LIMIT, Agreement, Position
from arthur.debate.state import Debate
from arthur.debate.tables import EMBLEMS, LARGEST, MOST_TABLES, Table
from codev.activity import Refused
from codev.meeting import commands as mc
from codev.meeting import rules as meeting_rules
from codev.timing import Instant
from codev.words import N_

Answer = tuple[e.DebateEvent, ...] | Refused

GATE = N_("Il manque une raison ou une objection : complétez, ou choisissez pourquoi passer outre.")
WAITING = N_("Il manque le choix d’une table ; « sans choix » en est un.")
NO_CARD = N_("Aucune carte n’est tirée ; tirez-en une d’abord.")
NO_SUCH_TABLE = N_("Cette table n’est pas dans la salle.")
NEEDS_CARD = (StepKind.READING, StepKind.DEBATE, StepKind.CHOICE, StepKind.SHARING, StepKind.LIGHT)


def decide(debate: Debate, command: c.DebateCommand, now: Instant) -> Answer:
    """The events of `command`, or why it is refused. A command that would change nothing gives no event."""
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
        return _decide_tables(debate, command)
    if isinstance(command, c.Draw | c.PutBack):
        return _decide_deck(debate, command)
    if not debate.round.hands:
        return Refused(NO_CARD)
    if isinstance(command, c.DrawImprevu | c.OpenGate | c.ShowNext):
        return _decide_round(debate, command)
    return _decide_voice(debate, command)


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
    | c.TakeStance
    | c.MergeTables
    | c.LetTableGo
    | c.WelcomeTable
)


def _open(debate: Debate, command: c.OpenDebate, now: Instant) -> Answer:
    opened = meeting_rules.decide(debate.meeting, command.opening, now)
    if isinstance(opened, Refused):
        return opened
    if not 1 <= len(command.tables) <= MOST_TABLES:
        return Refused(N_("Il faut de une à huit tables."))
    deck = e.DeckLaid(command.pack, command.pack_title, command.deal, command.seed, command.order)
    return (*opened, deck, e.TablesSeated(command.tables))


def _before_meeting(debate: Debate, command: mc.MeetingCommand) -> Refused | None:
    """What the debate adds to a step's entry: a card before reading, arguments before the éclairage."""
    meeting = debate.meeting
    if not isinstance(command, mc.EnterStep) or not 0 <= command.index < len(meeting.steps):
        return None
    step = meeting.steps[command.index]
    if step.kind not in NEEDS_CARD:
        return None
    there = debate.round_of(step.round)
    if not there.hands:
        return Refused(NO_CARD)
    if step.kind == StepKind.SHARING and debate.waiting(there):
        return Refused(WAITING)
    if step.kind == StepKind.LIGHT and there.shown == 0 and not debate.argued(there):
        return Refused(GATE)
    return None


def _decide_deck(debate: Debate, command: c.Draw | c.PutBack) -> Answer:
    here = debate.round
    if isinstance(command, c.PutBack):
        if not here.hands:
            return Refused(NO_CARD)
        if here.voices:
            return Refused(N_("Cette carte a déjà été débattue ; elle reste dans la manche."))
        return (e.CardsPutBack(here.number),)
    if debate.kind is not StepKind.DRAW:
        return Refused(N_("Une carte se tire à l’étape du tirage."))
    if here.hands:
        return Refused(N_("Une carte est déjà tirée ; remettez-la d’abord."))
    ids = [hand.editions[0].id for hand in command.hands]
    if not ids or any(card not in debate.deck() for card in ids):
        return Refused(N_("Cette carte n’est plus dans le jeu."))
    return (e.CardsDrawn(here.number, command.hands),)


def _decide_round(debate: Debate, command: c.DrawImprevu | c.OpenGate | c.ShowNext) -> Answer:
    here = debate.round
    match command:
        case c.DrawImprevu(editions):
            if here.imprevu:
                return Refused(N_("Un imprévu est déjà tiré dans cette manche."))
            if not any(editions[0].fits(hand.editions[0]) for hand in here.hands):
                return Refused(N_("Cet imprévu ne convient pas à cette carte."))
            return (e.ImprevuDrawn(here.number, editions),)
        case c.OpenGate(cause):
            return () if here.cause is cause else (e.GateOpened(here.number, cause),)
        case c.ShowNext():
            if debate.kind is not StepKind.LIGHT:
                return Refused(N_("Les faits se montrent à l’éclairage."))
            if here.shown < here.facts_count():
                return (e.FactShown(here.number, here.shown + 1),)
            return () if here.change_shown else (e.ChangeShown(here.number),)


VoiceCommand = c.Choose | c.NameOwnWay | c.GiveFloor | c.Agree | c.GiveReason | c.HearObjection | c.TakeStance


def _decide_voice(debate: Debate, command: VoiceCommand) -> Answer:
    table, here = command.table, debate.round
    if all(one.emblem != table for one in debate.present):
        return Refused(NO_SUCH_TABLE)
    if isinstance(command, c.NameOwnWay | c.GiveReason | c.HearObjection):
        return _decide_text(debate, command)
    match command:
        case c.Choose(_, position):
            if not _offered(debate, table, position):
                return Refused(N_("Cette carte n’a pas cette option."))
            same = here.voice(table).position is position
            return () if same else (e.PositionTaken(here.number, table, position),)
        case c.GiveFloor():
            return () if here.opened[-1:] == (table,) else (e.FloorGiven(here.number, table),)
        case c.Agree(_, agreement, second):
            if second is not None and not (agreement is Agreement.SPLIT and _offered(debate, table, second)):
                return Refused(N_("Seule une table partagée a une seconde option de la carte."))
            return (e.AgreementSaid(here.number, table, agreement, second),)
        case c.TakeStance(_, stance):
            if here.voice(table).position is None:
                return Refused(N_("Cette table n’a pas encore choisi."))
            return (e.StanceTaken(here.number, table, stance),)


def _decide_text(debate: Debate, command: c.NameOwnWay | c.GiveReason | c.HearObjection) -> Answer:
    text, number = command.text.strip(), debate.number
    if not text:
        return Refused(meeting_rules.EMPTY)
    if refused := meeting_rules.too_long(text, REASON_LIMIT):
        return refused
    match command:
        case c.NameOwnWay(table, _):
            return (e.OwnWayNamed(number, table, text),)
        case c.GiveReason(table, _, of_second):
            return (e.ReasonGiven(number, table, text, of_second),)
        case c.HearObjection(table, _):
            return (e.ObjectionHeard(number, table, text),)


def _offered(debate: Debate, table: str, position: Position) -> bool:
    options = len(debate.round.editions(table)[0].options)
    return position not in LETTERED[options:]


def _decide_tables(debate: Debate, command: c.MergeTables | c.LetTableGo | c.WelcomeTable) -> Answer:
    here = {table.emblem for table in debate.present}
    match command:
        case c.MergeTables(table, into):
            if table == into or not {table, into} <= here:
                return Refused(NO_SUCH_TABLE)
            return (e.TablesMerged(table, into),)
        case c.LetTableGo(table):
            if table not in here:
                return Refused(NO_SUCH_TABLE)
            if len(here) == 1:
                return Refused(N_("C’est la dernière table ; terminez plutôt la séance."))
            return (e.TableLeft(table),)
        case c.WelcomeTable(seats, emblem):
            return _welcome(debate, seats, emblem)


def _welcome(debate: Debate, seats: int, emblem: str) -> Answer:
    here = {table.emblem for table in debate.present}
    if len(here) >= MOST_TABLES:
        return Refused(N_("Il y a déjà huit tables ; faites rejoindre l’une d’elles."))
    if not 1 <= seats <= LARGEST + 1:
        return Refused(N_("Une table va de une à sept personnes."))
    known = {table.emblem for table in debate.tables}
    free = emblem or next((one.id for one in EMBLEMS if one.id not in known), "")
    if not free or free in here or all(one.id != free for one in EMBLEMS):
        return Refused(NO_SUCH_TABLE)
    return (e.TableArrived(Table(free, seats)),)
