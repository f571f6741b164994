"""Each distinct screen of a co-development session, reached as a facilitator would, with the methods that are shipped."""

from collections.abc import Iterator

from arthur.director.desk import CircleSetUp, Over
from codev.circle.method import PhaseKind
from tests.arthur.pilot import Pilot

NAMES = (
    "Camille",
    "Rose",
    "Ibrahim",
    "Jeanne",
    "Yann",
    "Léa",
    "Paul",
    "Ana",
    "Hugo",
    "Zoé",
    "Marc",
    "Nora",
    "Eva",
)
ASKED = (
    "Combien d’heures le marché demandait-il ?",
    "Qui les suit chez le titulaire ?",
    "Que disent tes élus ?",
)
VERSIONS = (
    "Comment contrôler le titulaire ?",
    "Comment suivre l’insertion, à une personne, sans décourager le titulaire ?",
)
MISSING = "Je suis seule : il faut que cela se voie"
IDEAS = (
    "Un point de dix minutes par trimestre, inscrit au marché",
    "Chez nous, le facilitateur appelle le titulaire tous les mois",
    "Le guide des clauses sociales a un tableau de suivi tout prêt",
)
RETAINED = (
    "Le suivi se prépare avant la signature, pas après.",
    "Je ne suis pas seule : le facilitateur peut appeler.",
)
COMMITMENT = ("Appeler le facilitateur des clauses", "Responsable des achats", "lundi matin", "15/01/2027")
PARKED = "Former les élus aux clauses"
SUBJECTS = (("Faire vivre les clauses après la signature", 3), ("Allotir pour les petites entreprises", 5))


def circle_screens(pilot: Pilot) -> Iterator[str]:
    """The name of each screen, while the stage shows it."""
    pilot.click("Codéveloppement")
    yield "codev-preparer"
    pilot.press("escape")
    pilot.start_circle(CircleSetUp(names=NAMES))
    yield from _opening(pilot)
    yield from _questions(pilot)
    yield from _gate(pilot)
    yield from _ideas(pilot)
    yield from _ending(pilot)
    yield from _vote(pilot)
    yield from _meetings(pilot)


def on(pilot: Pilot, phase: str) -> None:
    """Goes on by the next key up to the phase of that id."""
    for _ in range(120):
        if pilot.circle().phase.id == phase:
            return
        pilot.press("pagedown")
        pilot.wait(20)
    raise AssertionError(f"no way to {phase}: the stage shows {pilot.seen()}")


def _opening(pilot: Pilot) -> Iterator[str]:
    yield "codev-cadre"
    on(pilot, "tour-de-table")
    yield "codev-a-suivre"
    on(pilot, "expose")
    pilot.wait(90)
    yield "codev-expose"


def _questions(pilot: Pilot) -> Iterator[str]:
    on(pilot, "questions")
    for text in ASKED:
        pilot.press("pagedown", "e")
        pilot.write(text)
        pilot.wait(100)
    pilot.press("g")
    pilot.write(PARKED)
    pilot.press("pagedown", "p", "l", "a")
    pilot.wait(80)
    yield "codev-tour"
    pilot.press("e")
    pilot.type("Et la caserne d’à côté")
    yield "codev-ligne"
    pilot.press("escape", "r")
    yield "codev-rappel"
    pilot.wait(6)
    pilot.press("f4")
    yield "codev-personnes"
    pilot.click("Jeanne")
    yield "codev-une-personne"
    pilot.press("escape")
    pilot.wait(120)
    yield "codev-merci"
    pilot.press("f3")
    pilot.click("Reformulation")
    yield "codev-passer-outre"
    pilot.press("escape")
    while not pilot.circle().over(pilot.circle().meeting.index):
        pilot.press("pagedown")
        pilot.wait(40)
    yield "codev-fin-du-tour"


def _gate(pilot: Pilot) -> Iterator[str]:
    on(pilot, "reformulation")
    pilot.press("e")
    pilot.write(VERSIONS[0])
    yield "codev-version"
    pilot.press("n")
    pilot.write(MISSING)
    pilot.press("e")
    pilot.type(VERSIONS[1])
    yield "codev-reformuler"
    pilot.press("return", "pagedown")
    assert pilot.desk().over is Over.ANSWER
    yield "codev-le-client-repond"
    pilot.press("escape", "v")
    yield "codev-validee"
    on(pilot, "silence")
    yield "codev-silence"


def _ideas(pilot: Pilot) -> Iterator[str]:
    on(pilot, "idees")
    for number, text in enumerate(IDEAS):
        pilot.press("pagedown", "e", *["tab"] * number)
        pilot.write(text)
        pilot.wait(70)
    yield "codev-idees"
    pilot.press("e", "tab")
    yield "codev-sorte"
    pilot.press("escape", "f2")
    yield "codev-tout-ce-qui-est-note"
    pilot.press("escape", "f1")
    yield "codev-touches"
    pilot.press("escape")


def _ending(pilot: Pilot) -> Iterator[str]:
    on(pilot, "synthese")
    for text in RETAINED:
        pilot.press("e")
        pilot.write(text)
    pilot.press("k")
    for text in COMMITMENT[:-1]:
        pilot.write(text)
    pilot.type(COMMITMENT[-1])
    yield "codev-engagement"
    pilot.press("return")
    yield "codev-synthese"
    on(pilot, "apprentissages")
    while pilot.desk().over is not Over.CLOSING:
        pilot.press("pagedown")
    pilot.press("escape")
    pilot.leave()


def _vote(pilot: Pilot) -> Iterator[str]:
    pilot.start_circle(CircleSetUp(method="entraide-180", people=9))
    on(pilot, "choix")
    for text, seat in SUBJECTS:
        pilot.press("e")
        pilot.write(text)
        pilot.write(str(seat))
    pilot.press("1", "return")
    pilot.write("4")
    yield "codev-vote"
    pilot.press("1", "down", "return")
    yield "codev-sujet-choisi"
    pilot.leave()


def _meetings(pilot: Pilot) -> Iterator[str]:
    pilot.start_circle(CircleSetUp(method="speed-meeting", people=20))
    while pilot.circle().phase.kind is not PhaseKind.MEETINGS:
        pilot.press("pagedown")
    yield "codev-rencontre-a-venir"
    pilot.press("pagedown")
    pilot.wait(45)
    yield "codev-rencontre"
    pilot.leave()
    pilot.start_circle(CircleSetUp(method="speed-meeting-ess", people=39))
    while pilot.circle().phase.kind is not PhaseKind.MEETINGS:
        pilot.press("pagedown")
    pilot.press("pagedown")
    yield "codev-rencontre-a-quarante"
