"""What this project calls itself and says of itself, in one place."""

from codev.words import N_

DISPLAY_NAME = "Arthur, la table des achats durables"

INDEPENDENCE = N_(
    "Projet indépendant, inspiré d’ateliers publics. Cartes et règles originales. Aucun lien avec la Région Grand Est, "
    "la CCI, l’ADEME ou Format Ludique."
)
