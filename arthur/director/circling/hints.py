"""What the line at the bottom says inside a circle: the next act of the phase in hand."""

from arthur.director.circling.room import groups_turn
from arthur.director.desk import Desk
from arthur.director.scene import Scene
from codev.circle import gate_rules as gates
from codev.circle.method import PhaseKind
from codev.circle.roster import find
from codev.circle.state import Circle
from codev.words import N_, Words

_MEETING = N_("→ rencontre {number}")
_AT_GATE = {
    gates.NO_SUBJECT: N_("→ choisir le sujet"),
    gates.NO_COMMITMENT: N_("→ écrire un engagement"),
}


def next_act(_: Desk, scene: Scene) -> str:
    """The next act inside a circle."""
    circle, words = scene.circle, scene.words
    index = circle.meeting.index
    if circle.phase.in_turns and not circle.over(index):
        return _in_turns(scene)
    gate = gates.closed(circle, index)
    if gate is not None and gate.reason == gates.NOT_VALIDATED:
        return words(_of_question(circle))
    if gate is not None and gate.reason in _AT_GATE:
        return words(_AT_GATE[gate.reason])
    if index + 1 == len(circle.meeting.steps):
        return words(N_("→ clore la séance"))
    return words(N_("→ {step}"), step=step_name(scene, index + 1, words))


def _of_question(circle: Circle) -> str:
    """What the question waits for: words, the client's answer, or the group's."""
    latest = circle.question.latest
    if groups_turn(circle):
        return N_("→ le groupe répond")
    if latest is not None and not latest.refused:
        return N_("→ le client répond")
    return N_("→ écrire une autre version") if latest else N_("→ écrire la question")


def _in_turns(scene: Scene) -> str:
    """The next speaker, the next meeting, or the end of the round."""
    circle, words = scene.circle, scene.words
    waiting = circle.to_come(circle.meeting.index)
    meetings = circle.phase.kind is PhaseKind.MEETINGS
    if not waiting:
        return words(N_("→ fin des rencontres")) if meetings else words(N_("→ fin du tour"))
    if meetings:
        return words(_MEETING, number=waiting[0])
    person = find(circle.people, waiting[0])
    if person and person.name and circle.names_on_stage:
        return words(N_("→ parole à {name}"), name=person.name)
    return words(N_("→ parole au n° {seat}"), seat=waiting[0])


def step_name(scene: Scene, index: int, words: Words) -> str:
    """How a phase is called in the list of phases; one that comes again has its number."""
    step = scene.meeting.steps[index]
    title = scene.circle.method_in(words.lang).phase(step.id).title
    return words(N_("{step} · {number}"), step=title, number=step.round) if step.round else title
