"""The rules of what a table says: it chooses once, argues, and after the facts maintains or moves."""

from arthur.debate import commands as c
from arthur.debate import events as e
from arthur.debate.plans import StepKind
from arthur.debate.rounds import LETTERED, REASON_LIMIT, Agreement, Position, Voice
from arthur.debate.state import Debate
from arthur.debate.table_rules import NO_SUCH_TABLE
from codev.activity import Refused
from codev.meeting import rules as meeting_rules
from codev.words import N_

Answer = tuple[e.DebateEvent, ...] | Refused

NO_CHOICE = N_("Cette table n’a pas encore choisi.")

VoiceCommand = c.Choose | c.NameOwnWay | c.GiveFloor | c.Agree | c.GiveReason | c.HearObjection | c.TakeStance


def decide_voice(debate: Debate, command: VoiceCommand) -> Answer:
    table, here = command.table, debate.round
    if all(one.emblem != table for one in debate.present):
        return Refused(NO_SUCH_TABLE)
    if isinstance(command, c.GiveFloor):
        return _give_floor(debate, table)
    if not here.deals_to(table):
        return Refused(N_("Cette table n’a pas de carte dans cette manche."))
    voice = here.voice(table)
    match command:
        case c.Choose() | c.NameOwnWay():
            return _choose(debate, command)
        case c.Agree():
            return _agree(debate, voice, command)
        case c.GiveReason(_, text, of_second):
            if of_second and voice.second is None:
                return Refused(N_("Cette table n’a pas de seconde option."))
            return _written(text) or (e.ReasonGiven(here.number, table, text.strip(), of_second),)
        case c.HearObjection(_, text):
            return _written(text) or (e.ObjectionHeard(here.number, table, text.strip()),)
        case c.TakeStance(_, stance):
            if voice.position is None:
                return Refused(NO_CHOICE)
            if not here.shown and not here.change_shown:
                return Refused(N_("Une table maintient ou bouge une fois des faits montrés."))
            return (e.StanceTaken(here.number, table, stance),)


def _give_floor(debate: Debate, table: str) -> Answer:
    here = debate.round
    if debate.kind is not StepKind.SHARING:
        return Refused(N_("La parole se donne à la mise en commun."))
    return () if debate.floor(here) == table else (e.FloorGiven(here.number, table),)


def _choose(debate: Debate, command: c.Choose | c.NameOwnWay) -> Answer:
    """A first choice; after the facts a table moves, and its first choice stays in the minutes."""
    number, table = debate.number, command.table
    if debate.kind not in (StepKind.CHOICE, StepKind.SHARING):
        return Refused(N_("Les tables choisissent à l’étape du choix ; revenez-y pour corriger."))
    if isinstance(command, c.NameOwnWay):
        return _written(command.text) or (e.OwnWayNamed(number, table, command.text.strip()),)
    if not _offered(debate, table, command.position):
        return Refused(N_("Cette carte n’a pas cette option."))
    return (e.PositionTaken(number, table, command.position),)


def _agree(debate: Debate, voice: Voice, command: c.Agree) -> Answer:
    agreement, second = command.agreement, command.second
    if voice.position is None:
        return Refused(NO_CHOICE)
    if second is None and agreement is Agreement.SPLIT:
        return Refused(N_("Une table partagée a deux options ; dites la seconde."))
    if second is not None and agreement is Agreement.UNANIMOUS:
        return Refused(N_("Une table unanime n’a qu’une option."))
    if second in (Position.NONE, voice.position) or (second and not _offered(debate, voice.table, second)):
        return Refused(N_("La seconde option est une autre option de la carte, ou « notre voie »."))
    return (e.AgreementSaid(debate.number, voice.table, agreement, second),)


def _written(text: str) -> Refused | None:
    if not text.strip():
        return Refused(meeting_rules.EMPTY)
    return meeting_rules.too_long(text.strip(), REASON_LIMIT)


def _offered(debate: Debate, table: str, position: Position) -> bool:
    options = len(debate.round.editions(table)[0].options)
    return position not in LETTERED[options:]
