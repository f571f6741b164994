"""The debate as an activity: what `codev` needs to run, store and report one."""

from arthur.debate import events as e
from arthur.debate.commands import DebateCommand
from arthur.debate.events import EVENTS, DebateEvent
from arthur.debate.minutes import minutes
from arthur.debate.plans import STEP_NAMES
from arthur.debate.public import public
from arthur.debate.rounds import CAUSE_NAMES, STANCE_NAMES
from arthur.debate.rules import decide
from arthur.debate.state import Debate, evolve
from arthur.debate.tables import emblem_of
from codev.activity import Activity, Summary
from codev.meeting import rules as meeting_rules
from codev.meeting.events import MeetingEvent
from codev.words import N_, Words


def label(event: DebateEvent, words: Words) -> str:
    """What the act was, for "Annuler : …"."""
    if isinstance(event, MeetingEvent):
        return meeting_rules.label(event, words)
    if isinstance(event, e.TableArrived):
        return words(N_("arrivée de la table {table}"), table=_table(event.table.emblem, words))
    named = _NAMED.get(type(event))
    table = getattr(event, "table", "")
    if named:
        return words(named, table=_table(table, words))
    match event:
        case e.GateOpened(_, cause):
            return words(N_("passage outre : {cause}"), cause=words(CAUSE_NAMES[cause]))
        case e.StanceTaken(_, table, stance):
            return words(
                N_("{table} {stance}"), table=_table(table, words), stance=words(STANCE_NAMES[stance])
            )
        case _:
            return words(_PLAIN[type(event)])


_NAMED: dict[type, str] = {
    e.PositionTaken: N_("choix de la table {table}"),
    e.OwnWayNamed: N_("voie de la table {table}"),
    e.FloorGiven: N_("parole à la table {table}"),
    e.AgreementSaid: N_("accord de la table {table}"),
    e.ReasonGiven: N_("raison de la table {table}"),
    e.ObjectionHeard: N_("objection entendue par la table {table}"),
    e.TablesMerged: N_("la table {table} en rejoint une autre"),
    e.TableLeft: N_("départ de la table {table}"),
}
_PLAIN: dict[type, str] = {
    e.DeckLaid: N_("ouverture du jeu"),
    e.TablesSeated: N_("installation des tables"),
    e.CardsDrawn: N_("tirage"),
    e.CardsPutBack: N_("carte remise dans le jeu"),
    e.ImprevuDrawn: N_("imprévu"),
    e.FactShown: N_("fait montré"),
    e.ChangeShown: N_("« ce qui changerait la réponse »"),
}


def _table(emblem: str, words: Words) -> str:
    return words(emblem_of(emblem).name)


def summary(debate: Debate, words: Words) -> Summary:
    """Where a debate stands, for the list of sessions."""
    meeting = debate.meeting
    if meeting.plan is None:
        return Summary("", "", words(N_("pas commencée")), closed=False)
    standing = words(STEP_NAMES[debate.kind])
    if debate.number:
        standing = words(N_("manche {number}, {step}"), number=debate.number, step=standing.lower())
    if debate.round.hands:
        standing += words(N_(" : « {card} »"), card=debate.round.editions()[0].title)
    return Summary(meeting.title, meeting.place, standing, meeting.closed is not None)


DEBATE: Activity[Debate, DebateCommand, DebateEvent] = Activity(
    id="debate",
    version=1,
    events=EVENTS,
    start=Debate,
    decide=decide,
    evolve=evolve,
    public=public,
    minutes=minutes,
    label=label,
    summary=summary,
)
