"""Each distinct screen of the program, reached as a facilitator would, with the cards that are shipped."""

from collections.abc import Iterator
from dataclasses import replace

from arthur.debate.plans import StepKind
from arthur.director.desk import Left, Place, SetUp
from codev.document import Audience
from codev.preferences import Theme
from tests.arthur.pilot import Pilot

TOWN = "Salle du conseil, Vaubrun"
REASONS = (
    (
        "a",
        "u",
        "Nos services l’ont déjà fait une fois : c’est tenable, et cela se contrôle.",
        "Et si une seule entreprise répond ?",
    ),
    (
        "b",
        "m",
        "Le calendrier ne laisse pas deux mois ; mieux vaut un bon cahier des charges.",
        "On passera à côté de ce qui existe.",
    ),
    (
        "a",
        "m",
        "Les artisans d’ici viendront si on les invite, pas si on les attend.",
        "Qui les invite, et sur quelle liste ?",
    ),
    (
        "n",
        "u",
        "Rencontrer d’abord un réseau, puis écrire, puis rencontrer encore.",
        "C’est deux fois plus de travail.",
    ),
)
OWN_WAY = "Passer par la fédération, puis publier le compte rendu"
WORDS = (
    "Le besoin d’abord.",
    "Écouter change la question.",
    "Il faut oser demander.",
    "À refaire avec les élus !",
)
COMMITMENTS = (
    ("Relire notre prochain cahier des charges", "Service achats", "lundi 9 h"),
    ("Appeler trois structures d’insertion", "Camille", "cette semaine"),
    ("Publier le calendrier des achats de l’année", "Juridique", "fin du mois"),
)
SUBJECT = "Comment vérifier en exécution ce que l’on a demandé ?"
_NAME = "Documents/Séances/2026-11-22-0845-quete-120"
LEFT = (
    Left(Audience.SHAREABLE, "Compte rendu", tuple(f"{_NAME}.{kind}" for kind in ("odt", "pdf", "html"))),
    Left(Audience.SHAREABLE, "Synthèse", ()),
    Left(Audience.FACILITATOR, "Journal de séance", ()),
    Left("", "", (f"{_NAME}.seance",)),
)


def screens(pilot: Pilot) -> Iterator[str]:
    """The name of each screen, while the stage shows it."""
    yield from _before(pilot)
    pilot.start(SetUp(place=TOWN))
    yield from _opening(pilot)
    yield from _card(pilot)
    yield from _choice(pilot)
    yield from _sharing(pilot)
    yield from _light(pilot)
    yield from _anywhere(pilot)
    yield from _closing(pilot)
    yield from _after(pilot)
    yield from _large_room(pilot)
    yield from _hours(pilot)


def _before(pilot: Pilot) -> Iterator[str]:
    yield "accueil"
    pilot.press("f1")
    yield "touches"
    pilot.press("escape", "return")
    yield "preparer"
    pilot.press("escape")
    pilot.click("Réglages")
    yield "reglages"
    pilot.click("Vérifier les quatre coins")
    yield "coins"
    pilot.press("return", "escape")
    pilot.click("À propos")
    yield "a-propos"
    pilot.press("escape")
    pilot.click("Bibliothèque")
    yield "bibliotheque"
    pilot.type("réemplois")
    yield "bibliotheque-trouve"
    pilot.press("down", "return")
    yield "fiche-loi"
    pilot.press("escape", "escape")


def _opening(pilot: Pilot) -> Iterator[str]:
    for name in ("but", "regles", "route"):
        yield name
        pilot.press("right")
    yield "tirage"
    pilot.press("right")
    yield "carte"
    pilot.press("right")


def _card(pilot: Pilot) -> Iterator[str]:
    pilot.wait(80)
    yield "lecture"
    day = pilot.desk().preferences
    pilot.app.desk = replace(pilot.desk(), preferences=replace(day, theme=Theme.NIGHT))
    yield "lecture-nuit"
    pilot.app.desk = replace(pilot.desk(), preferences=day)
    pilot.press("f5")
    yield "rideau"
    pilot.press("f5")
    pilot.reach(StepKind.DEBATE)
    pilot.wait(260)
    yield "debat"
    pilot.press("i")
    yield "imprevu"
    pilot.wait(700)
    yield "debat-merci"
    pilot.reach(StepKind.CHOICE)


def _choice(pilot: Pilot) -> Iterator[str]:
    pilot.wait(30)
    pilot.press("a", "b")
    yield "choix"
    pilot.press("a", "n")
    yield "choix-faits"
    pilot.press("right")


def _sharing(pilot: Pilot) -> Iterator[str]:
    seats = {table.emblem: seat for seat, table in enumerate(pilot.state().present)}
    for turn in range(4):
        table = pilot.state().round.opened[-1]
        letter, agreement, reason, objection = REASONS[seats[table]]
        pilot.press(agreement)
        if letter == "n":
            pilot.press("v")
            pilot.write(OWN_WAY)
        else:
            pilot.press("r")
        if turn == 1:
            pilot.type(reason)
            yield "ligne"
            pilot.press("return")
        else:
            pilot.write(reason)
        pilot.write(objection)
        if turn == 2:
            yield from _gate(pilot)
        if turn < 3:
            pilot.press("right")
    yield "mise-en-commun"
    while pilot.state().kind is StepKind.SHARING:
        pilot.press("right")


def _gate(pilot: Pilot) -> Iterator[str]:
    pilot.press("right")
    while pilot.desk().over is None:
        pilot.press("right")
    yield "passer-outre"
    pilot.press("escape")
    while pilot.state().round.opened[-1] != pilot.state().round.opened[2]:
        pilot.press("left")


def _light(pilot: Pilot) -> Iterator[str]:
    yield "eclairage-avant"
    pilot.press("right")
    pilot.wait(40)
    yield "eclairage"
    pilot.press("f")
    yield "fiches"
    pilot.press("return")
    yield "fiche-famille"
    pilot.press("escape", "f", "down", "return")
    yield "fiche-clause"
    pilot.press("escape")
    while not pilot.state().round.change_shown:
        pilot.press("right")
    yield "changement"
    pilot.press("right", "m", "g")
    yield "positions"
    pilot.press("m", "m", "right")
    yield "carte-de-la-quete"
    pilot.press("right")
    pilot.wait(90)
    yield "pause"


def _anywhere(pilot: Pilot) -> Iterator[str]:
    for name, screen in (("f3", "etapes"), ("f4", "tables"), ("ctrl+q", "quitter")):
        pilot.press(name)
        yield screen
        pilot.press("escape")


def _closing(pilot: Pilot) -> Iterator[str]:
    pilot.reach(StepKind.CLOSING)
    for seat, said in enumerate(WORDS, 1):
        pilot.press(str(seat), "e")
        pilot.write(said)
    yield "bilan"
    pilot.press("right")
    for seat, parts in enumerate(COMMITMENTS, 1):
        pilot.press(str(seat), "e")
        for part in parts:
            pilot.write(part)
    yield "engagements"
    pilot.press("right", "e")
    pilot.write(SUBJECT)
    yield "sujets"
    pilot.press("right")
    yield "clore"
    pilot.press("right")
    pilot.app.desk = replace(pilot.desk(), known=replace(pilot.desk().known, left=LEFT))
    yield "fin"


def _after(pilot: Pilot) -> Iterator[str]:
    pilot.press("right")
    pilot.wait(1800)
    pilot.start(SetUp(place=TOWN, recipe="decouverte-60"))
    pilot.reach(StepKind.DEBATE)
    pilot.wait(500)
    pilot.press("ctrl+q", "down", "return")
    yield "reprendre"
    pilot.click("Mes séances")
    yield "seances"
    pilot.app.desk = replace(pilot.desk(), place=Place.SORRY)
    yield "excuses"
    pilot.app.desk = replace(pilot.desk(), place=Place.HOME)


def _large_room(pilot: Pilot) -> Iterator[str]:
    pilot.start(SetUp(people=40, tables=8, deal="distinct", place=TOWN))
    pilot.reach(StepKind.READING)
    yield "une-carte-par-table"
    pilot.press("ctrl+q", "down", "return")
    pilot.start(SetUp(people=40, tables=8, place=TOWN))
    pilot.reach(StepKind.CHOICE)
    pilot.press(*"abacbnba")
    pilot.press("right", "u", "r")
    pilot.write(REASONS[0][2])
    pilot.write(REASONS[0][3])
    yield "huit-tables"


def _hours(pilot: Pilot) -> Iterator[str]:
    pilot.start(SetUp(pack="social-et-emploi", place=TOWN))
    pilot.reach(StepKind.DRAW)
    pilot.press("p")
    pilot.press(*["down"] * 6, "return")  # « 600 ou 900 heures ? »
    pilot.reach(StepKind.LIGHT)
    pilot.press("h", "down")
    yield "heures"
