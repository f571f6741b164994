"""The debate as an activity: what `codev` needs to run, store and report one."""

from arthur.debate import events as e
from arthur.debate.cards import card_in
from arthur.debate.commands import DebateCommand
from arthur.debate.events import EVENTS, DebateEvent
from arthur.debate.journal_minutes import journal
from arthur.debate.minutes import minutes
from arthur.debate.plans import STEP_NAMES
from arthur.debate.public import public
from arthur.debate.rounds import CAUSE_NAMES, STANCE_NAMES
from arthur.debate.rules import decide
from arthur.debate.state import Debate, evolve
from arthur.debate.synthesis_minutes import synthesis
from arthur.debate.tables import name_of
from arthur.debate.texts import TEXTS
from codev.activity import Activity, Output, Summary
from codev.document import Audience
from codev.meeting import events as me
from codev.meeting import rules as meeting_rules
from codev.meeting.events import MeetingEvent
from codev.meeting.naming import names_in
from codev.words import N_, Words


def label(event: DebateEvent, words: Words) -> str:
    """What the act was, for "Annuler : …"."""
    if isinstance(event, MeetingEvent):
        return _meeting_label(event, words)
    match event:
        case e.TableArrived(arrived):
            return words(N_("arrivée de la table {table}"), table=_table(arrived.emblem, words))
        case e.TablesMerged(table, into):
            names = {"table": _table(table, words), "into": _table(into, words)}
            return words(N_("la table {table} rejoint la table {into}"), **names)
        case e.GateOpened(_, cause):
            return words(N_("éclairage ouvert : {cause}"), cause=words(CAUSE_NAMES[cause]))
        case e.StanceTaken(_, table, stance):
            said = words(STANCE_NAMES[stance])
            return words(N_("la table {table} {stance}"), table=_table(table, words), stance=said)
        case _ if type(event) in _NAMED:
            return words(_NAMED[type(event)], table=_table(getattr(event, "table", ""), words))
        case _:
            return words(_PLAIN[type(event)])


def _meeting_label(event: MeetingEvent, words: Words) -> str:
    """A session's own label, but for the word of a table, which a meeting knows by its id alone."""
    if isinstance(event, me.WordGiven) and name_of(event.word.by) != event.word.by:
        return words(N_("mot de la table {table}"), table=_table(event.word.by, words))
    return meeting_rules.label(event, words)


_NAMED: dict[type, str] = {
    e.PositionTaken: N_("choix de la table {table}"),
    e.OwnWayNamed: N_("voie de la table {table}"),
    e.FloorGiven: N_("parole à la table {table}"),
    e.AgreementSaid: N_("accord de la table {table}"),
    e.ReasonGiven: N_("raison de la table {table}"),
    e.ObjectionHeard: N_("objection entendue par la table {table}"),
    e.TableLeft: N_("départ de la table {table}"),
}
_PLAIN: dict[type, str] = {
    e.DeckLaid: N_("ouverture du jeu"),
    e.TablesSeated: N_("installation des tables"),
    e.CardsDrawn: N_("tirage"),
    e.CardsPutBack: N_("carte remise dans le jeu"),
    e.ImprevuDrawn: N_("imprévu"),
    e.FactShown: N_("fait montré"),
    e.SheetShown: N_("fiche montrée"),
    e.ChangeShown: N_("« ce qui changerait la réponse »"),
}


def _table(emblem: str, words: Words) -> str:
    return words(name_of(emblem))


def summary(debate: Debate, words: Words) -> Summary:
    """Where a debate stands, for the list of sessions."""
    meeting = debate.meeting
    if meeting.plan is None:
        return Summary("", "", words(N_("pas commencée")), closed=False)
    standing = words(STEP_NAMES[debate.kind])
    if meeting.step.round:
        standing = words(N_("Manche {number} · {step}"), number=debate.number, step=standing)
    if debate.round.hands:
        title = card_in(debate.round.editions(), words.lang).title
        standing = words(N_("{standing} : « {card} »"), standing=standing, card=title)
    return Summary(meeting.title, meeting.place, standing, meeting.closed is not None)


DEBATE: Activity[Debate, DebateCommand, DebateEvent] = Activity(
    id="debate",
    version=1,
    events=EVENTS,
    start=Debate,
    decide=decide,
    evolve=evolve,
    public=public,
    outputs=(
        Output("compte-rendu", N_("Compte rendu"), Audience.SHAREABLE, minutes),
        Output("synthese", N_("Synthèse d’une page"), Audience.SHAREABLE, synthesis),
        Output("journal", N_("Journal de séance"), Audience.FACILITATOR, journal),
    ),
    label=label,
    summary=summary,
    texts=TEXTS,
    names=lambda debate, _: tuple(names_in(debate.meeting)),
)
