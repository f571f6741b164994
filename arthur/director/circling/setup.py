"""The set-up of a co-development session: method, people, subject, and whether the plan fits."""

from dataclasses import replace
from pathlib import PurePath

from arthur.director.desk import CircleSetUp
from arthur.director.scene import Circles, Scene
from arthur.director.turning import turned
from arthur.stage_views.entries import Entry
from codev.circle.arranging import Arrangement, arranged, usual_people, usual_roster
from codev.circle.cuts import MEETING, TURN
from codev.circle.method import Method, MethodEditions, PhaseKind, method_in
from codev.circle.plan import Given, changeovers
from codev.circle.roster import NAME_NOTICE, Roster
from codev.timing import Millis
from codev.words import N_, Words

MOST_NAMES = 48


def editions_of(setup: CircleSetUp, circles: Circles) -> MethodEditions:
    """The method chosen, the usual one where its id is unknown, nothing where none has been read."""
    for wanted in (setup.method, circles.usual):
        found = next((one for one in circles.methods if one[0].id == wanted), None)
        if found:
            return found
    return circles.methods[0] if circles.methods else ()


def roster(setup: CircleSetUp, circles: Circles) -> Roster:
    """Those who come: as a file lists them, or the usual roles with the first names that were typed."""
    if setup.roster:
        return setup.roster
    editions = editions_of(setup, circles)
    if not editions:
        return ()
    names = dict(enumerate(setup.names, start=1))
    people = usual_roster(editions[0], _people(setup, editions[0]))
    return tuple(replace(one, name=names.get(one.seat, "")) for one in people)


def _people(setup: CircleSetUp, method: Method) -> int:
    wanted = setup.people or usual_people(method)
    return max(method.least, min(method.most, wanted))


def given(setup: CircleSetUp) -> Given:
    """What is known before the start."""
    return Given(subject=bool(setup.subject), previous=bool(setup.previous))


def arrangement(setup: CircleSetUp, circles: Circles, lang: str) -> Arrangement | None:
    """The session as it would be followed; None where no method has been read."""
    editions = editions_of(setup, circles)
    return arranged(editions, roster(setup, circles), given(setup), lang) if editions else None


def adjusted(name: str, by: int, setup: CircleSetUp, scene: Scene) -> CircleSetUp:
    """The set-up with one entry changed by `by` steps; people stop at their bounds, lists turn round."""
    circles = scene.circles
    editions = editions_of(setup, circles)
    if not editions:
        return setup
    match name:
        case "method":
            ids = [one[0].id for one in circles.methods]
            return replace(setup, method=turned(ids, editions[0].id, by), roster=())
        case "people":
            return replace(
                setup,
                people=_people(replace(setup, people=_people(setup, editions[0]) + by), editions[0]),
                roster=(),
            )
        case "subject":
            return replace(setup, subject=turned(["", *circles.subjects], setup.subject, by))
        case "sheet":
            return replace(setup, sheet=turned(["", *(path for path, _ in circles.sheets)], setup.sheet, by))
        case "previous":
            return replace(
                setup, previous=turned(["", *(path for path, _ in circles.previous)], setup.previous, by)
            )
        case _:
            return setup


def entries(setup: CircleSetUp, scene: Scene) -> tuple[Entry, ...]:
    """The lines of the set-up screen; the first one starts, so that one Enter is enough."""
    words, circles = scene.words, scene.circles
    editions = editions_of(setup, circles)
    method = method_in(editions, words.lang) if editions else None
    named = sum(bool(one.name) for one in roster(setup, circles))
    names = words.plural("{count} prénom", "{count} prénoms", named) if named else words(N_("des numéros"))
    lines = [
        Entry("start", words(N_("Commencer la séance")), note=_length(setup, scene)),
        Entry(
            "method", words(N_("Méthode")), method.title if method else "", _around(method, words), steps=True
        ),
        Entry(
            "people",
            words(N_("Personnes")),
            str(len(roster(setup, circles))),
            _roles(setup, scene),
            steps=True,
        ),
        Entry("names", words(N_("Prénoms")), names, words(NAME_NOTICE)),
        _subject(setup, method, scene),
    ]
    if method is None or method.has_client:
        lines.append(_sheet(setup, scene))
    if circles.previous:
        told = dict(circles.previous).get(setup.previous, words(N_("non")))
        note = words(N_("La séance s’ouvre sur ce que le dernier client a fait depuis."))
        lines.append(Entry("previous", words(N_("Retour de la dernière fois")), told, note, steps=True))
    lines.append(Entry("place", words(N_("Lieu")), setup.place or words(N_("à écrire, si vous voulez"))))
    lines.append(Entry("back", words(N_("Revenir à l’accueil"))))
    return tuple(lines)


def _subject(setup: CircleSetUp, method: Method | None, scene: Scene) -> Entry:
    words, subjects = scene.words, scene.circles.subjects
    votes = method is not None and any(phase.kind is PhaseKind.VOTE for phase in method.phases)
    by_client = N_("dit par le client") if method is None or method.has_client else N_("libre")
    open_ = N_("choisi par vote") if votes else by_client
    kept = words.plural(
        "{count} sujet gardé de vos débats : − et +",
        "{count} sujets gardés de vos débats : − et +",
        len(subjects),
    )
    note = kept if subjects else words(N_("Entrée : écrire le sujet, s’il est déjà choisi."))
    return Entry("subject", words(N_("Sujet")), setup.subject or words(open_), note, steps=bool(subjects))


def _sheet(setup: CircleSetUp, scene: Scene) -> Entry:
    """The client's sheet, if there is one to choose."""
    words, circles = scene.words, scene.circles
    told = dict(circles.sheets).get(setup.sheet, PurePath(setup.sheet).name or words(N_("non")))
    note = words(
        N_("Un fichier « fiche… » (texte ou YAML) dans {folder}. La salle n’en lit que la question."),
        folder=circles.sheets_folder,
    )
    return Entry("sheet", words(N_("Fiche du client")), told, note, steps=bool(circles.sheets))


def _around(method: Method | None, words: Words) -> str:
    if method is None:
        return ""
    least, most = method.least, method.most
    return words(N_("De {least} à {most} personnes. {source}"), least=least, most=most, source=method.source)


def _roles(setup: CircleSetUp, scene: Scene) -> str:
    """Who they are: "1 client, 12 consultants", or the two groups."""
    people, words = roster(setup, scene.circles), scene.words
    editions = editions_of(setup, scene.circles)
    if editions and editions[0].groups:
        names = method_in(editions, words.lang).groups
        counts = [sum(one.group == group for one in people) for group in (1, 2)]
        told = (
            words(N_("{group} : {count}"), group=name, count=count)
            for name, count in zip(names, counts, strict=True)
        )
        return words.listing(tuple(told))
    client = any(one.role == "client" for one in people)
    return (
        words(N_("Le client est le n° 1 ; pendant la séance, F4 change les rôles."))
        if client
        else words(N_("Pendant la séance, F4 dit qui est là."))
    )


def _length(setup: CircleSetUp, scene: Scene) -> str:
    """How long it takes, what changing speakers takes of it, and what is kept in reserve."""
    words = scene.words
    made = arrangement(setup, scene.circles, words.lang)
    if made is None:
        return ""
    changing = changeovers(made.editions[0], made.plan, roster(setup, scene.circles))
    return words(
        N_("{total} : {planned} prévues, dont {changing} pour changer de voix, et {reserve} de réserve"),
        total=words.duration(made.plan.promised),
        planned=words.duration(made.plan.total),
        changing=words.duration(changing),
        reserve=words.duration(Millis(max(0, made.plan.reserve))),
    )


def advice(setup: CircleSetUp, scene: Scene) -> str:
    """What does not fit in this set-up and what the session will cut; empty when all is well."""
    words = scene.words
    if not scene.circles.methods:
        return words(N_("Aucune méthode n’a été trouvée : vérifiez avec « codev methods check »."))
    made = arrangement(setup, scene.circles, words.lang)
    if made is None or not made.advice:
        return ""
    what = words.listing(tuple(_cut(text, dict(values), words) for text, values in made.advice))
    return words(
        N_("Pour tenir à {count} personnes : {what}"), count=len(roster(setup, scene.circles)), what=what
    )


def _cut(text: str, values: dict[str, str | int], words: Words) -> str:
    """One thing that is cut; of turns made shorter only what they become, since the list of entries needs the room."""
    return words(N_("{phase} en {seconds} s"), **values) if text in (TURN, MEETING) else words(text, **values)
