"""The questions of a circle, and what their answers do: people, subjects, gates, the client's yes or no."""

from arthur.director.asking import STAY, Asked, closed, opened
from arthur.director.circling import drafts, room
from arthur.director.circling.people import chosen_one, listed, one_person
from arthur.director.desk import Desk, Over
from arthur.director.going import fresh
from arthur.director.orders import Ask
from arthur.director.scene import Reply, Scene
from arthur.stage_views.entries import Entry
from codev.circle import commands as c
from codev.circle import gate_rules as gates
from codev.circle.records import CAUSE_NAMES, OUTCOME_NAMES, Cause, Outcome
from codev.circle.state import Circle
from codev.meeting import commands as mc
from codev.words import N_, Words


def choose(name: str, desk: Desk, scene: Scene) -> Reply:
    """What the answer `name` does to the question that lies over the room."""
    shut = closed(desk)
    match desk.over:
        case Over.GATE:
            return _gate(name, desk, scene)
        case Over.ANSWER:
            return _answer(name, shut, scene)
        case Over.SUBJECTS:
            propose = drafts.open_line("subject", 0, shut, scene)
            return (propose if name == "propose" else opened(desk, Over.CANDIDATE, name)), ()
        case Over.CANDIDATE:
            number = int(desk.chosen)
            if name == "keep":
                return shut, (Ask(c.ChooseSubject(number)),)
            return drafts.open_line("votes", number, shut, scene), ()
        case Over.RETURNS:
            return opened(desk, Over.OUTCOME, name), ()
        case Over.OUTCOME:
            number = int(desk.chosen)
            said = drafts.open_line("return", number, shut, scene)
            return said, (Ask(c.GiveReturn(number, Outcome(name))),)
        case Over.ROSTER | Over.ROSTER_ONE:
            return chosen_one(name, desk, scene)
        case Over.CLOSING:  # a box to tick: the question stays open
            return desk, (Ask(c.KeepDurations(not scene.circle.keep_durations)),)
        case _:
            return shut, ()


def _gate(name: str, desk: Desk, scene: Scene) -> Reply:
    """Past a gate for a cause, which is kept; then on to the phase that was asked for."""
    shut, circle = closed(desk), scene.circle
    if name == "commit":
        return drafts.open_line("commit-what", 0, shut, scene), ()
    target = _target(desk, circle)
    overruled = Ask(c.Overrule(Cause(name), _barring(circle, target)))
    if target == len(circle.meeting.steps):
        return opened(shut, Over.CLOSING), (overruled,)
    return fresh(shut), (overruled, Ask(mc.EnterStep(target)))


def _target(desk: Desk, circle: Circle) -> int:
    """The phase that was asked for: one chosen in the list, or the next one."""
    return int(desk.chosen) if desk.chosen else circle.meeting.index + 1


def _barring(circle: Circle, target: int) -> int:
    """The first step whose gate is closed on the way to `target`."""
    steps = (step for step in range(target) if step not in circle.behind)
    return next((step for step in steps if gates.closed(circle, step)), circle.meeting.index)


def _answer(name: str, shut: Desk, scene: Scene) -> Reply:
    match name:
        case "yes":
            return room.yes(shut, scene.circle)
        case "no":
            return room.no(shut, scene)
        case _:
            return drafts.open_line("question", 0, shut, scene), ()


def asked(desk: Desk, scene: Scene) -> Asked:
    """The question that lies over the room; of the closing only what is a circle's own."""
    words, circle = scene.words, scene.circle
    match desk.over:
        case Over.GATE:
            return _ask_gate(_target(desk, circle), circle, words)
        case Over.ANSWER:
            return _ask_answer(circle, words)
        case Over.SUBJECTS:
            return (
                words(N_("Quel sujet ?")),
                (*_subjects(circle, words), Entry("propose", words(N_("Proposer un sujet")))),
                "",
            )
        case Over.CANDIDATE:
            return _ask_candidate(desk, circle, words)
        case Over.RETURNS:
            return words(N_("Quel engagement ?")), _promises(circle, words), ""
        case Over.OUTCOME:
            return (
                words(N_("Qu’en est-il ?")),
                tuple(Entry(one, words(name)) for one, name in OUTCOME_NAMES.items()),
                "",
            )
        case Over.ROSTER:
            return listed(desk.chosen, circle, words)
        case Over.ROSTER_ONE:
            return one_person(int(desk.chosen), circle, words)
        case Over.CLOSING:
            return "", _of_closing(circle, words), _note_of_closing(circle, words)
        case _:
            return "", (), ""


def _of_closing(circle: Circle, words: Words) -> tuple[Entry, ...]:
    """The length of each seat's turns is forgotten by the closing, unless it is ticked."""
    if not circle.turns_of_seats:
        return ()
    ticked = words(N_("oui")) if circle.keep_durations else words(N_("non"))
    return (Entry("durations", words(N_("Garder les durées par siège")), ticked),)


def _note_of_closing(circle: Circle, words: Words) -> str:
    if gates.committed(circle) or not circle.method.has_client:
        return ""
    return words(N_("Le client n’a pas encore pris d’engagement."))


def _ask_gate(target: int, circle: Circle, words: Words) -> Asked:
    causes = tuple(Entry(cause, words(name)) for cause, name in CAUSE_NAMES.items())
    barred = gates.barred(circle, target)
    note = barred.sentence(words) if barred else ""
    if barred and barred.reason == gates.NO_COMMITMENT:
        causes = (Entry("commit", words(N_("Écrire un engagement"))), *causes)
    stay = Entry(STAY, words(N_("Rester dans cette phase")))  # first: a clicker that goes on opens no gate
    return words(N_("Passer à la suite ? Pour quelle raison ?")), (stay, *causes), note


def _ask_answer(circle: Circle, words: Words) -> Asked:
    latest = circle.question.latest
    write = Entry("write", words(N_("Écrire une autre version")))
    stay = Entry(STAY, words(N_("Pas encore")))  # first: the yes is an act, never one → too many
    if latest is None or latest.refused:
        return words(N_("Quelle est la question ?")), (Entry("write", words(N_("L’écrire"))),), ""
    if room.groups_turn(circle):
        yes, no = N_("Oui, le groupe peut y travailler"), N_("Non, il ne peut pas")
        return (
            words(N_("Le groupe peut-il travailler sur cette question ?")),
            (stay, Entry("yes", words(yes)), Entry("no", words(no)), write),
            latest.text,
        )
    yes, no = N_("Oui, elle est validée"), N_("Non, il manque quelque chose")
    return (
        words(N_("Le client valide-t-il cette question ?")),
        (stay, Entry("yes", words(yes)), Entry("no", words(no)), write),
        latest.text,
    )


def _subjects(circle: Circle, words: Words) -> tuple[Entry, ...]:
    return tuple(
        Entry(str(one.number), one.text, words.plural("{count} voix", "{count} voix", one.votes))
        for one in circle.candidates
    )


def _ask_candidate(desk: Desk, circle: Circle, words: Words) -> Asked:
    candidate = next((one for one in circle.candidates if str(one.number) == desk.chosen), None)
    if candidate is None:
        return words(N_("Ce sujet n’est pas sur la liste.")), (), ""
    entries = (Entry("votes", words(N_("Compter ses voix"))), Entry("keep", words(N_("Le retenir"))))
    return candidate.text, entries, ""


def _promises(circle: Circle, words: Words) -> tuple[Entry, ...]:
    promises = circle.previous.promises if circle.previous else ()
    return tuple(
        Entry(str(one.number), one.what, words(OUTCOME_NAMES[one.outcome]) if one.outcome else "")
        for one in promises
    )
