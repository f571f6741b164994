"""What a key, a click or a form can mean, and the bindings as data: the help screen is drawn from them.

A view gives `Zone`s: a place on the stage, what happens there, its label and the key that does the same. Letters and
signs are known by their text, so that AZERTY and QWERTY both work; other keys by their name.

What is made by the hundred, or needed before the first picture, is a named tuple: a class of its kind takes a quarter
of a data class's time to make.
"""

from enum import StrEnum
from typing import NamedTuple

from codev.words import N_

Rect = tuple[int, int, int, int]  # x, y, width, height, in pixels of the window


class KeyPress(NamedTuple):
    """A key that is no text: `name` is "right", "pageup", "return", "f1"… or a letter held with Ctrl."""

    name: str
    shift: bool = False
    ctrl: bool = False
    alt: bool = False
    meta: bool = False


class Typed(NamedTuple):
    """Text that the keyboard layout or the input method made."""

    text: str


class Composing(NamedTuple):
    """Text that an input method is still composing, with its caret."""

    text: str
    caret: int


class Click(NamedTuple):
    """A press of a mouse button: 1 left, 2 middle, 3 right."""

    x: int
    y: int
    button: int = 1


class Hover(NamedTuple):
    x: int
    y: int


class Wheel(NamedTuple):
    """Up is positive."""

    dy: int


class Resized(NamedTuple):
    width: int
    height: int


class Signal(StrEnum):
    """What the system tells the window."""

    EXPOSED = "exposed"
    FOCUS_LOST = "focus-lost"
    FOCUS_GAINED = "focus-gained"
    CLOSE_ASKED = "close-asked"
    DISPLAY_CHANGED = "display-changed"


Input = KeyPress | Typed | Composing | Click | Hover | Wheel | Resized | Signal


class Verb(StrEnum):
    """Everything that can be asked from the stage; `Intent.value` says which one where there are several."""

    NEXT = "next"
    BACK = "back"
    CHOOSE = "choose"  # the entry in focus, or entry number `value`
    UP = "up"
    DOWN = "down"
    ADJUST = "adjust"  # a setting by `value` steps, -1 or 1
    TIMER = "timer"
    MINUTE = "minute"  # add `value` minutes
    LATE_START = "late-start"  # the step began `value` minutes ago
    CURTAIN = "curtain"
    UNDO = "undo"
    REDO = "redo"
    FULL_SCREEN = "full-screen"
    HELP = "help"
    MAP = "map"
    STEPS = "steps"
    CLOSE = "close"
    QUIT = "quit"
    GO = "go"  # to the place, page or step named `value`
    TABLE = "table"  # the table at seat `value` (1 to 8) has the hand
    POSITION = "position"  # the current table's choice
    AGREEMENT = "agreement"
    REASON = "reason"
    OBJECTION = "objection"
    STANCE = "stance"
    CAUSE = "cause"
    OWN_WAY = "own-way"
    IMPREVU = "imprevu"
    PUT_BACK = "put-back"
    SHEETS = "sheets"  # of the library, that the card opens
    HOURS = "hours"  # the calculator of insertion hours
    PICK = "pick"
    COMMIT = "commit"
    WORD = "word"
    SUBJECT = "subject"
    ROSTER = "roster"  # tables merge, leave, arrive
    WRITE = "write"  # put the caret in the line, at character `value`
    ENTER = "enter"  # the line is done
    GAP = "gap"  # answer to "compter ce temps ?"
    # Of co-development
    SEAT = "seat"  # what can be done for the person at seat `value`
    PASS = "pass"  # noqa: S105 - a turn is passed
    LATER = "later"
    ABSENT = "absent"
    RULE = "rule"  # shows the rule of the phase
    CAPTURE = "capture"  # writes what this phase keeps
    SORT = "sort"  # of the line being written, or the next one
    WORD_QUESTION = "word-question"  # another version of the question
    VALIDATE = "validate"  # the client's yes, or the group's
    REFUSE = "refuse"  # the client's no, or the group's
    PROPOSE = "propose"  # a subject
    CANDIDATE = "candidate"  # what can be done with the subject of number `value`
    CONTACT = "contact"  # two people wish to meet again
    RETURN = "return"  # what became of a promise of the last session
    PARK = "park"  # a remark for later


class Intent(NamedTuple):
    verb: Verb
    value: str | int = ""


class Zone(NamedTuple):
    """A place on the stage that can be used: by a click in `rect`, or by `key`; `label` is what it says.

    `focus` marks an entry that ↑ ↓ reach and Enter chooses, in the order of the zones.
    """

    rect: Rect
    intent: Intent
    label: str
    key: str = ""
    focus: bool = False


class Binding(NamedTuple):
    """Keys that mean the same everywhere; `label` is a French source text for the help screen."""

    keys: tuple[str, ...]
    intent: Intent
    label: str
    shown: str  # how the help screen writes the keys


BINDINGS: tuple[Binding, ...] = (
    Binding(("right", "pagedown", "space"), Intent(Verb.NEXT), N_("La suite"), "→  Page↓  Espace"),
    Binding(("left", "pageup"), Intent(Verb.BACK), N_("Revenir ; ou autre réponse"), "←  Page↑"),
    Binding(("return",), Intent(Verb.CHOOSE), N_("Choisir ce qui est encadré"), "Entrée"),
    Binding(("up",), Intent(Verb.UP), N_("Réponse précédente"), "↑"),
    Binding(("down",), Intent(Verb.DOWN), N_("Réponse suivante"), "↓"),
    Binding(("t",), Intent(Verb.TIMER), N_("Démarrer ou suspendre le temps"), "T"),
    Binding(("+",), Intent(Verb.MINUTE, 1), N_("Plus de temps"), "+"),
    Binding(("-",), Intent(Verb.MINUTE, -1), N_("Moins de temps"), "−"),
    Binding(("d",), Intent(Verb.LATE_START, 1), N_("Démarrage oublié : commencé plus tôt"), "D"),
    Binding((".", "f5", "b"), Intent(Verb.CURTAIN), N_("Rideau"), "B  .  F5"),
    Binding(("z",), Intent(Verb.UNDO), N_("Annuler le dernier acte"), "Z"),
    Binding(("y",), Intent(Verb.REDO), N_("Rétablir"), "Y"),
    Binding(("f2",), Intent(Verb.MAP), N_("Vue d’ensemble : la carte, ou ce qui est noté"), "F2"),
    Binding(("f3",), Intent(Verb.STEPS), N_("Étapes : aller à l’une d’elles"), "F3"),
    Binding(("f4",), Intent(Verb.ROSTER), N_("Qui est là : arrivée, départ, place"), "F4"),
    Binding(("f11",), Intent(Verb.FULL_SCREEN), N_("Plein écran"), "F11"),
    Binding(("f1",), Intent(Verb.HELP), N_("Toutes les touches"), "F1"),
    Binding(("escape",), Intent(Verb.CLOSE), N_("Fermer ce qui est ouvert"), "Échap"),
    Binding(("ctrl+q",), Intent(Verb.QUIT), N_("Quitter"), "Ctrl+Q"),
    Binding(("ctrl+cmd+f",), Intent(Verb.FULL_SCREEN), N_("Plein écran sur macOS"), "Ctrl+Cmd+F"),
)


def bound(key: str) -> Intent | None:
    """What `key` means where no zone of the screen takes it."""
    return next((binding.intent for binding in BINDINGS if key in binding.keys), None)


def key_name(press: KeyPress | Typed) -> str:
    """The name under which a key is bound: "ctrl+q", "right", or the letter typed, in lower case."""
    if isinstance(press, Typed):
        return press.text.lower().replace("−", "-")
    held = [name for name, is_held in (("ctrl", press.ctrl), ("cmd", press.meta)) if is_held]
    return "+".join([*held, press.name])
