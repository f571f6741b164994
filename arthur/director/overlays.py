"""What lies over a place: the help, the questions of every session, and those of the activity in hand."""

from dataclasses import replace

from arthur.director.asking import STAY, Asked, closed
from arthur.director.desk import Desk, Over
from arthur.director.faces import face_of
from arthur.director.naming import open_name
from arthur.director.orders import Ask, Erase, Leave, Quit, Report, Resume, TellContents
from arthur.director.scene import Reply, Scene
from arthur.intents import Intent, Verb
from arthur.stage_views.entries import Entry
from arthur.stage_views.shows import Menu
from codev.meeting import commands as mc
from codev.retention import ARCHIVES
from codev.timing import Millis
from codev.words import N_, Words


def act(intent: Intent, desk: Desk, scene: Scene) -> Reply:
    """The answer of what lies over the place to `intent`."""
    match intent.verb:
        case Verb.CHOOSE:
            return _choose(str(intent.value), desk, scene)
        case Verb.GO:
            return replace(desk, over_focus=int(str(intent.value).partition(":")[2])), ()
        case Verb.NEXT | Verb.BACK | Verb.CLOSE:
            return closed(desk), ()
        case _:
            return desk, ()


def _choose(name: str, desk: Desk, scene: Scene) -> Reply:
    shut = closed(desk)
    if name in (STAY, ""):
        return (replace(shut, gap=None) if desk.over is Over.GAP else shut), ()
    match desk.over:
        case Over.QUIT:
            return shut, (Leave() if name == "home" else Quit(),)
        case Over.STEPS:
            return face_of(scene).enter(int(name), shut, scene)
        case Over.CLOSING if name == "close":
            return shut, (Ask(mc.Close()), Report())
        case Over.GAP:
            return _gap(name, shut)
        case Over.SESSION | Over.ERASE | Over.CONTENTS:
            return _session(name, desk, scene)
        case _:
            return face_of(scene).choose(name, desk, scene)


def _gap(name: str, shut: Desk) -> Reply:
    gap = shut.gap
    if gap is None:
        return shut, ()
    counts = name == "count"
    by = Millis(gap.length * (int(counts) - int(gap.counted)))
    return replace(shut, gap=None), (Ask(mc.SettleGap(by)),)


def _session(name: str, desk: Desk, scene: Scene) -> Reply:
    shut = closed(desk)
    match name:
        case "resume":
            return shut, (Resume(desk.chosen),)
        case "report":
            return shut, (Report(desk.chosen),)
        case "rename":
            return open_name(shut, scene), ()
        case "contents":
            return replace(desk, over=Over.CONTENTS, over_focus=0), ()
        case "shown":
            return shut, (TellContents(desk.chosen),)
        case "erase":
            return replace(desk, over=Over.ERASE, over_focus=0), ()
        case _:
            return shut, (Erase(desk.chosen),)


def menu(desk: Desk, scene: Scene) -> Menu:
    """The question that lies over the place, in the language of the stage."""
    words = scene.words
    question, entries, note = _asked(desk, scene)
    if any(entry.name == STAY for entry in entries):  # where the way back has a place of its own
        return Menu(question, entries, desk.over_focus, note)
    back = Entry(STAY, words(_WAY_BACK.get(desk.over, N_("Revenir"))))
    # Where leaving would cost the most, staying comes first.
    first = desk.over in (Over.QUIT, Over.ERASE, Over.CONTENTS)
    return Menu(question, (back, *entries) if first else (*entries, back), desk.over_focus, note)


_WAY_BACK: dict[Over | None, str] = {
    Over.QUIT: N_("Rester"),
    Over.GATE: N_("Compléter"),
    Over.ERASE: N_("Garder"),
    Over.GAP: N_("Plus tard, avec + et −"),
}


def _asked(desk: Desk, scene: Scene) -> Asked:
    words = scene.words
    match desk.over:
        case Over.QUIT:
            return _ask_quit(scene)
        case Over.STEPS:
            return words(N_("Aller à quelle étape ?")), _steps(scene), ""
        case Over.CLOSING:
            close = Entry("close", words(N_("Clore et écrire les documents")))
            _, own, note = face_of(scene).asked(desk, scene)
            return words(N_("Clore la séance ?")), (close, *own), note
        case Over.GAP:
            return _ask_gap(desk, words)
        case Over.SESSION:
            entries = (
                Entry("resume", words(N_("Ouvrir"))),
                Entry("report", words(N_("Écrire les documents"))),
                Entry("rename", words(N_("Renommer"))),
                Entry("contents", words(N_("Ce qui est enregistré"))),
                Entry("erase", words(N_("Effacer"))),
            )
            return words(N_("Que faire de cette séance ?")), entries, ""
        case Over.ERASE:
            erase = Entry("erased", words(N_("Effacer")))
            return words(N_("Effacer cette séance de cet ordinateur ?")), (erase,), words(ARCHIVES)
        case Over.CONTENTS:
            note = words(
                N_("Tout se lit, notes privées et prénoms compris : que personne d’autre ne voie cet écran.")
            )
            shown = Entry("shown", words(N_("Tout montrer")))
            return words(N_("Montrer tout ce que le fichier contient ?")), (shown,), note
        case _:
            return face_of(scene).asked(desk, scene)


def _ask_quit(scene: Scene) -> Asked:
    words = scene.words
    leave = Entry("quit", words(N_("Quitter")))
    if scene.state is None:
        return words(N_("Quitter ?")), (leave,), ""
    saved = words(N_("Tout ce qui a été noté est enregistré ; la séance pourra être reprise."))
    return words(N_("Quitter la séance ?")), (Entry("home", words(N_("Revenir à l’accueil"))), leave), saved


def _steps(scene: Scene) -> tuple[Entry, ...]:
    meeting, words, name = scene.meeting, scene.words, face_of(scene).step_name
    return tuple(
        Entry(
            str(index),
            name(scene, index, words),
            words(N_("ici")) if index == meeting.index else words.duration(step.planned),
        )
        for index, step in enumerate(meeting.steps)
    )


def _ask_gap(desk: Desk, words: Words) -> Asked:
    length = words.duration(desk.gap.length) if desk.gap else ""
    entries = (
        Entry("discount", words(N_("Non, c’était une interruption"))),
        Entry("count", words(N_("Oui, nous avons continué"))),
    )
    return words(N_("L’ordinateur s’est arrêté {length}. Compter ce temps ?"), length=length), entries, ""
