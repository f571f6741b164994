"""What a phase lets one write, as keys with their words."""

from arthur.intents import Intent, Verb
from arthur.stage_views.shows import CircleRoom
from arthur.widgets.actions import Action
from codev.circle.method import Capture
from codev.words import N_, Words

_WRITTEN = {
    Capture.ASKED: N_("Écrire la question"),
    Capture.IDEA: N_("Écrire l’idée"),
    Capture.SYNTHESIS: N_("Écrire ce que le client retient"),
    Capture.LEARNING: N_("Écrire l’apprentissage"),
}


def writing(shows: CircleRoom, words: Words) -> tuple[Action, ...]:
    """The line of the phase, an engagement, who meets again: whatever this phase keeps."""
    keeps = shows.circle.phase(words.lang).captures
    acts: list[Action] = []
    if line := next((one for one in keeps if one in _WRITTEN), None):
        acts.append(Action("e", words(_WRITTEN[line]), Intent(Verb.CAPTURE)))
    if Capture.COMMITMENT in keeps:
        acts.append(Action("k", words("Écrire un engagement"), Intent(Verb.COMMIT)))
    if Capture.CONTACT in keeps:
        acts.append(Action("c", words("Noter qui se revoit"), Intent(Verb.CONTACT)))
    return tuple(acts)
