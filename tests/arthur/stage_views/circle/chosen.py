"""The screens on which a circle chooses, meets, looks back and reads again, at every state of theirs."""

from codev.circle import commands as c
from codev.circle.question import Author
from codev.circle.roster import Presence
from tests.arthur.circle_samples import Tale
from tests.arthur.stage_views.circle.scenes import Scene

ASKED = Tale("reformulation")
SUBJECT = Tale("choix", "payette-champagne", subject=False)
BEFORE = Tale("retour", previous=True)
SPEED = Tale("rencontres", "speed-meeting")
LAST = Tale("apprentissages", previous=True)
AGAIN = (c.WordQuestion(Author.GROUP, "Comment faire mieux, ensemble ?"),)
TEN = tuple(c.ProposeSubject(f"Un autre sujet, le {number}e", number) for number in range(4, 11))


def speed(people: int, acts: int, *, names: bool = True, method: str = "speed-meeting") -> Tale:
    return Tale("rencontres", method, people, acts, names=names)


VALIDATION = (
    Scene("validation, rien d’écrit", Tale("reformulation", acts=0)),
    Scene("validation, une version", Tale("reformulation", acts=1), message=True),
    Scene("validation, un « non »", Tale("reformulation", acts=2, refusals=1)),
    Scene("validation, écrire", Tale("reformulation", acts=1), writing="Le mot « réemploi »"),
    Scene("validation, deux « non »", Tale("reformulation", acts=4, refusals=2)),
    Scene("validation, au groupe", Tale("reformulation", acts=5, refusals=2)),
    Scene("validation, le groupe a dit oui", Tale("reformulation", refusals=2)),
    Scene("validation, validée", Tale("reformulation", refusals=1)),
    Scene("validation, validée puis récrite", Tale("reformulation", then=AGAIN)),
)
VOTE = (
    Scene("choix, aucun sujet", Tale("choix", "payette-champagne", subject=False, acts=0)),
    Scene("choix, trois sujets", Tale("choix", "payette-champagne", subject=False, acts=3, names=False)),
    Scene("choix, choisi", SUBJECT, message=True),
    Scene("choix, dix sujets", Tale("choix", "payette-champagne", 20, subject=False, then=TEN)),
    Scene("choix, écrire", SUBJECT, writing="Sortir du tout-prix"),
)
RETURNING = (
    Scene("retour, rien de dit", Tale("retour", previous=True, acts=0)),
    Scene("retour, tout dit", BEFORE, message=True),
    Scene("retour, écrire", BEFORE, writing="Deux ont répondu."),
)
MEETINGS = (
    Scene("rencontres, avant la première", speed(13, 0), spent=0),
    Scene("rencontres, à huit", speed(8, 1)),
    Scene("rencontres, à treize", speed(13, 1), message=True),
    Scene("rencontres, à vingt", speed(20, 2, names=False)),
    Scene("rencontres, à quarante", speed(40, 2)),
    Scene("rencontres, à quarante, numéros", speed(40, 3, names=False), spent=900),
    Scene("rencontres, à cinq", speed(5, 1), writing="Qui paie le temps passé ?"),
    Scene("rencontres, dans l’ESS", speed(12, 1, method="speed-meeting-ess")),
    Scene(
        "rencontres, quelqu’un part",
        Tale("rencontres", "speed-meeting", 9, 2, then=(c.MarkPresence(2, Presence.GONE),)),
    ),
    Scene("rencontres, terminées", SPEED),
)
BOARD = (
    Scene("noté, rien", Tale("cadre", acts=0, subject=False), board=True),
    Scene("noté, tout", LAST, board=True),
    Scene("noté, au vote", SUBJECT, board=True),
)
SCENES = (*VALIDATION, *VOTE, *RETURNING, *MEETINGS, *BOARD)
