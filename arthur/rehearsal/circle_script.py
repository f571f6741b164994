"""The rehearsal of a co-development session: the script that both faces play, pressed on the stage, and the way there."""

from arthur.director.circling.setup import editions_of
from arthur.director.desk import Desk, Place
from arthur.director.scene import Scene
from arthur.intents import Typed
from arthur.rehearsal.circle_keys import keys_for
from arthur.rehearsal.cue import NEXT, Cue, choose, towards, write
from codev import rehearsing
from codev.circle.method import PhaseKind
from codev.clock import day_at
from codev.timing import SECOND
from codev.words import N_

ANSWERING = 4  # seconds for a question that lies over the room, or a line that is open
BETWEEN = 60  # seconds from the end of a session to the next one
CHOOSING = 30  # seconds at the set-up


def next_cue(desk: Desk, scene: Scene) -> Cue | None:
    """What a facilitator would do now in the session; None once it is closed. Nothing private is written here."""
    back = (day_at(scene.now) + rehearsing.RETURN_AFTER).isoformat()
    line = rehearsing.next_cue(scene.circle, scene.now, scene.words, back, private=False)
    if line is None:
        return None
    on_the_way = desk.draft is not None or desk.over is not None
    after = ANSWERING if on_the_way else line.after / SECOND
    return Cue(line.says, after, keys_for(line.command, desk, scene))


def way_there(desk: Desk, scene: Scene) -> Cue | None:
    """From the end of a debate, or from home, to the session; its subject is one that a debate left open."""
    match desk.place:
        case Place.END:
            return Cue(N_("la matinée est finie ; l’après-midi est un codéveloppement"), BETWEEN, (NEXT,))
        case Place.HOME:
            keys = choose("codev", scene.zones, desk.focus)
            return Cue(N_("accueil : Codéveloppement"), CHOOSING, keys)
        case Place.CIRCLE_SETUP:
            return _set_up(desk, scene)
        case _:
            return None


def _set_up(desk: Desk, scene: Scene) -> Cue:
    if desk.draft is not None:
        subject = scene.words(rehearsing.SUBJECTS[0])
        return Cue(N_("le sujet, en une phrase"), CHOOSING, write(subject))
    if not desk.circle.subject and _has_subject(desk, scene):
        if scene.circles.subjects:
            keys = (*towards("subject", scene.zones, desk.focus), Typed("+"))
            return Cue(N_("le sujet : + prend celui que le débat a laissé ouvert"), CHOOSING, keys)
        return Cue(N_("le sujet, s’il est déjà choisi"), CHOOSING, choose("subject", scene.zones, desk.focus))
    return Cue(N_("tout est prêt : on commence"), CHOOSING, choose("start", scene.zones, desk.focus))


def _has_subject(desk: Desk, scene: Scene) -> bool:
    """Whether the session is about one subject, known before it: the room votes on none, or a debate left one."""
    method = editions_of(desk.circle, scene.circles)[0]
    votes = any(phase.kind is PhaseKind.VOTE for phase in method.phases)
    return method.has_client and (not votes or bool(scene.circles.subjects))
