"""What the line at the bottom says: the next act, always."""

from arthur.director.desk import Desk, Over, Place
from arthur.director.faces import face_of
from arthur.director.lobby import ADJUSTING, CHOOSING
from arthur.director.scene import Scene
from codev.words import N_

WRITING = N_("Entrée : garder   ·   Échap : laisser pour plus tard")
ANSWERING = N_("→ retient la réponse encadrée   ·   ← passe à la suivante")
LIFT = N_("→ lever le rideau")
SEARCHING = N_("Entrée : ouvrir   ·   ↑ ↓ : parcourir   ·   Échap : fermer")
RECKONING = N_("Entrée : écrire la valeur   ·   − + : la changer   ·   Échap : fermer")
RECKONING_ON = N_("→ page suivante   ·   Entrée : écrire   ·   − + : changer   ·   Échap : fermer")
CLOSE_IT = N_("→ refermer")
GO_HOME = N_("→ revenir à l’accueil")
GO_TO_SESSIONS = N_("→ revenir aux séances")


def next_act(desk: Desk, scene: Scene) -> str:
    """The next act on this desk, as a short sentence in the language of the stage."""
    words = scene.words
    if desk.curtain:
        return words(LIFT)
    if desk.over in (Over.HELP, Over.MAP, Over.SHEET):
        return words(CLOSE_IT)
    if desk.over is not None:
        return words(ANSWERING)
    if desk.place is Place.LIBRARY:
        return words(SEARCHING)
    if desk.draft is not None:
        return words(WRITING)
    if desk.place is Place.HOURS:
        return words(RECKONING)
    if desk.place is Place.ROOM:
        return face_of(scene).next_act(desk, scene)
    if desk.place is Place.CONTENTS:
        return words(GO_TO_SESSIONS)
    if desk.place in (Place.ABOUT, Place.END):
        return words(GO_HOME)
    return words(ADJUSTING if desk.place in (Place.SETUP, Place.CIRCLE_SETUP, Place.SETTINGS) else CHOOSING)
