"""What each act was, for "Annuler : …", and where a circle stands."""

from codev.activity import Summary
from codev.circle import events as e
from codev.circle.records import CAUSE_NAMES, OUTCOME_NAMES, SORT_NAMES
from codev.circle.roster import PRESENCE_NAMES
from codev.circle.state import Circle
from codev.meeting import events as me
from codev.meeting import rules as meeting_rules
from codev.words import N_, Words


def label(event: e.CircleEvent, words: Words) -> str:
    """What the act was; people by their numbers, so that no name is read from a foot line."""
    match event:
        case e.PresenceChanged(seat, presence):
            said = words(PRESENCE_NAMES[presence])
            return words(N_("n° {seat} : {presence}"), seat=seat, presence=said)
        case e.GateOverruled(overruled):
            return words(N_("passage outre : {cause}"), cause=words(CAUSE_NAMES[overruled.cause]))
        case e.Contributed(said) if not said.seat:
            return words(SORT_NAMES[said.sort])
        case e.Contributed(said):
            return words(N_("{sort} du n° {seat}"), sort=words(SORT_NAMES[said.sort]), seat=said.seat)
        case e.ReturnGiven(promise) if promise.outcome:
            return words(N_("retour : {outcome}"), outcome=words(OUTCOME_NAMES[promise.outcome]))
        case e.GroupAnswered(_, can_work):
            return words(N_("réponse du groupe : oui")) if can_work else words(N_("réponse du groupe : non"))
        case e.DurationsKept(keep):
            return (
                words(N_("durées par siège gardées")) if keep else words(N_("durées par siège non gardées"))
            )
        case e.PersonSeated(person):
            return words(N_("place du n° {seat}"), seat=person.seat)
        case e.ClientNamed() | e.TurnBegun() | e.Passed() | e.PutOff():
            return words(_OF_SEAT[type(event)], seat=event.seat)
        case _ if type(event) in _PLAIN:
            return words(_PLAIN[type(event)])
        case _:
            return _of_any_session(event, words)


def _of_any_session(event: e.CircleEvent, words: Words) -> str:
    """A session's own label, but for what is called otherwise in a circle."""
    match event:
        case me.WordGiven(word):
            return words(N_("apprentissage du n° {seat}"), seat=word.by)
        case me.SubjectKept():
            return words(N_("remarque mise au parking"))
        case me.CommitmentMade():
            return words(N_("engagement"))
        case me.StepEntered():
            return words(N_("changement de phase"))
        case _ if isinstance(event, me.MeetingEvent):
            return meeting_rules.label(event, words)
        case _:
            raise TypeError(f"an event without a label: {type(event).__name__}")


_OF_SEAT: dict[type, str] = {
    e.ClientNamed: N_("client : n° {seat}"),
    e.TurnBegun: N_("tour n° {seat}"),
    e.Passed: N_("n° {seat} : passe"),
    e.PutOff: N_("n° {seat} : plus tard"),
}
_PLAIN: dict[type, str] = {
    e.MethodChosen: N_("choix de la méthode"),
    e.PeopleSeated: N_("installation du cercle"),
    e.NamesAllowed: N_("usage des prénoms"),
    e.EncountersSet: N_("tableau des rencontres"),
    e.TurnEnded: N_("fin du tour"),
    e.SharesHeld: N_("temps de parole fixé"),
    e.RuleRecalled: N_("rappel de la règle"),
    e.SheetFilled: N_("fiche de préparation"),
    e.SubjectProposed: N_("sujet proposé"),
    e.VotesCounted: N_("compte des voix"),
    e.SubjectChosen: N_("choix du sujet"),
    e.ReturnGiven: N_("retour sur un engagement"),
    e.QuestionWorded: N_("question écrite"),
    e.QuestionRefused: N_("« non » du client"),
    e.QuestionValidated: N_("« oui » du client"),
    e.SynthesisNoted: N_("synthèse"),
    e.ReturnDated: N_("date de retour"),
    e.ContactWished: N_("contact à reprendre"),
}


def summary(circle: Circle, words: Words) -> Summary:
    """Where a circle stands, for the list of sessions."""
    meeting = circle.meeting
    if meeting.plan is None or not circle.editions:
        return Summary("", "", words(N_("pas commencée")), closed=False)
    standing = circle.method_in(words.lang).phase(meeting.step.id).title
    if circle.question.text:
        standing = words(N_("{standing} : « {question} »"), standing=standing, question=circle.question.text)
    return Summary(meeting.title, meeting.place, standing, meeting.closed is not None)
