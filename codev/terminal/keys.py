"""The keys of the terminal, in one table: the loop binds them, the help panel is drawn from them.

Letters mean the same in both cases. Keys that are no letters have prompt_toolkit's names.
"""

from dataclasses import dataclass
from enum import StrEnum

from codev.words import N_


class Act(StrEnum):
    NEXT = "next"
    BACK = "back"
    SKIP = "skip"
    LET_GO = "let-go"
    LATER = "later"
    PRESENCE = "presence"
    VALID = "valid"
    NO = "no"
    YES = "yes"
    RULE = "rule"
    WRITE = "write"
    QUESTION = "question"
    PARK = "park"
    NOTE = "note"
    COMMIT = "commit"
    TIME = "time"
    MORE = "more"
    LESS = "less"
    FORGOTTEN = "forgotten"
    CORRECT = "correct"
    NOTED = "noted"
    PHASES = "phases"
    PEOPLE = "people"
    SHEET = "sheet"
    UNDO = "undo"
    REDO = "redo"
    HELP = "help"
    LEAVE = "leave"
    CLOSE = "close"


@dataclass(frozen=True, slots=True)
class Binding:
    """Keys that do the same; `shown` is how help writes them, `label` what they do (source texts)."""

    act: Act
    keys: tuple[str, ...]
    shown: str
    label: str


BINDINGS = (
    Binding(
        Act.NEXT,
        ("right", "pagedown", " ", "enter"),
        N_("→ Espace Entrée"),
        N_("la suite : voix suivante, fin du tour, puis phase suivante"),
    ),
    Binding(Act.BACK, ("left", "pageup"), N_("← Page↑"), N_("revenir à la phase d’avant")),
    Binding(Act.SKIP, ("s",), "S", N_("phase suivante sans attendre ; la cause est notée")),
    Binding(Act.LET_GO, ("p",), "P", N_("passe : entendu, peut encore parler")),
    Binding(Act.LATER, ("l",), "L", N_("plus tard : à la fin du tour, une fois")),
    Binding(Act.PRESENCE, ("a",), "A", N_("absent, parti, de retour")),
    Binding(Act.WRITE, ("e",), "E", N_("écrire ce qui se dit (Tab change la sorte)")),
    Binding(Act.CORRECT, ("c",), "C", N_("corriger ce qui est écrit")),
    Binding(Act.QUESTION, ("q",), "Q", N_("nouvelle version de la question")),
    Binding(Act.VALID, ("v",), "V", N_("le client valide la question")),
    Binding(Act.NO, ("n",), "N", N_("le client dit non, et ce qui manque")),
    Binding(Act.YES, ("o",), "O", N_("après deux non : le groupe peut y travailler (N : non)")),
    Binding(Act.RULE, ("r",), "R", N_("rappeler la règle, sans nommer personne")),
    Binding(Act.COMMIT, ("k",), "K", N_("engagement : action, qui, quand, retour")),
    Binding(Act.NOTE, ("m",), "M", N_("note privée (Tab : pour le compte rendu)")),
    Binding(Act.PARK, ("g",), "G", N_("garder au parking")),
    Binding(Act.TIME, ("t",), "T", N_("suspendre le temps, le relancer")),
    Binding(Act.MORE, ("+",), "+", N_("30 s de plus")),
    Binding(Act.LESS, ("-",), "−", N_("30 s de moins")),
    Binding(Act.FORGOTTEN, ("d",), "D", N_("départ oublié")),
    Binding(Act.NOTED, ("f2",), "F2", N_("ce qui est noté")),
    Binding(Act.PHASES, ("f3",), "F3", N_("les phases")),
    Binding(Act.PEOPLE, ("f4",), "F4", N_("les personnes")),
    Binding(Act.SHEET, ("f5",), "F5", N_("la fiche du client")),
    Binding(Act.UNDO, ("z",), "Z", N_("annuler")),
    Binding(Act.REDO, ("y",), "Y", N_("rétablir")),
    Binding(Act.HELP, ("f1", "?"), "F1", N_("cette aide")),
    Binding(Act.CLOSE, ("u",), "U", N_("clore la séance")),
    Binding(Act.LEAVE, ("c-q",), "Ctrl+Q", N_("quitter ; la séance se reprend par « codev resume »")),
)

ACTS = {key: binding.act for binding in BINDINGS for key in binding.keys}


def act_of(key: str) -> Act | None:
    """What a key does in the room; None for a key that does nothing."""
    return ACTS.get(key.lower() if len(key) == 1 else key)
