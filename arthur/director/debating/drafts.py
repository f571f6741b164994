"""The lines of a debate: what each is for, what it becomes when Enter is pressed, and which line follows."""

from arthur.debate import commands as c
from arthur.debate.cards import card_in
from arthur.debate.rounds import REASON_LIMIT
from arthur.debate.state import Debate
from arthur.debate.tables import name_of
from arthur.director.desk import Desk
from arthur.director.drafts import abandon, handed_in, opened
from arthur.director.orders import Ask, Order
from arthur.director.scene import Reply, Scene
from arthur.intents import Verb
from codev.meeting import commands as mc
from codev.meeting.records import COMMITMENT_LIMIT, NAME_LIMIT, WORD_LIMIT
from codev.words import N_

LABELS = {
    "reason": N_("Raison de la table {table}"),
    "second": N_("Raison de l’autre partie de la table {table}"),
    "objection": N_("Objection entendue par la table {table}"),
    "own-way": N_("La voie de la table {table}"),
    "word": N_("Un mot de la table {table}"),
    "commit-what": N_("Lundi matin, table {table} : quoi ?"),
    "commit-who": N_("Qui ? Un prénom ou une organisation"),
    "commit-when": N_("Quand ?"),
    "subject": N_("Un désaccord à garder, en une question"),
}
LIMITS = {
    "reason": REASON_LIMIT,
    "second": REASON_LIMIT,
    "objection": REASON_LIMIT,
    "own-way": REASON_LIMIT,
    "word": WORD_LIMIT,
    "commit-what": COMMITMENT_LIMIT,
    "commit-who": NAME_LIMIT,
    "commit-when": NAME_LIMIT,
    "subject": COMMITMENT_LIMIT,
}
_COMMITTING = ("commit-what", "commit-who", "commit-when")  # one act, three lines
_OF_VERB = {
    Verb.REASON: "reason",
    Verb.OBJECTION: "objection",
    Verb.OWN_WAY: "own-way",
    Verb.WORD: "word",
    Verb.COMMIT: "commit-what",
    Verb.SUBJECT: "subject",
}


def begin(verb: Verb, table: str, desk: Desk, scene: Scene) -> Desk:
    """Opens the line that `verb` asks for, about `table`."""
    kind = _OF_VERB[verb]
    if not table and kind != "subject":
        return desk
    return open_line(kind, table, desk, scene)


def open_line(kind: str, table: str, desk: Desk, scene: Scene, gathered: tuple[str, ...] = ()) -> Desk:
    """A line of `kind` with what was abandoned there, or what was said there before."""
    debate = scene.debate
    label = scene.words(LABELS[kind], table=scene.words(name_of(table)))
    chain = _COMMITTING if kind in _COMMITTING else ()
    target, said = _target(kind, table, debate), _said(kind, table, debate)
    return opened(desk, target, label, LIMITS[kind], said, chain, gathered)


def _target(kind: str, table: str, debate: Debate) -> str:
    """What the line is about; a table argues anew in each round."""
    argues = kind in ("reason", "second", "objection", "own-way")
    return f"{kind}:{table}:{debate.number}" if argues else f"{kind}:{table}"


def _said(kind: str, table: str, debate: Debate) -> str:
    voice = debate.round.voice(table)
    words = {word.by: word.text for word in debate.meeting.words}
    return {
        "reason": voice.reason,
        "second": voice.second_reason,
        "objection": voice.objection,
        "own-way": voice.own_way,
        "word": words.get(table, ""),
    }.get(kind, "")


def submit(desk: Desk, scene: Scene) -> Reply:
    """Enter: what the line says goes to the session, and the next line of the same act opens."""
    draft = desk.draft
    text = draft.line.text.strip() if draft else ""
    if draft is None or not text:
        return abandon(desk), ()
    kind, table = draft.target.split(":")[:2]
    done = handed_in(desk)
    if kind in _COMMITTING[:-1]:
        following = _COMMITTING[_COMMITTING.index(kind) + 1]
        return open_line(following, table, done, scene, (*draft.gathered, text)), ()
    return _then(kind, table, done, scene), (_order(kind, table, text, draft.gathered, scene),)


def _order(kind: str, table: str, text: str, gathered: tuple[str, ...], scene: Scene) -> Order:
    match kind:
        case "reason" | "second":
            return Ask(c.GiveReason(table, text, of_second=kind == "second"))
        case "objection":
            return Ask(c.HearObjection(table, text))
        case "own-way":
            return Ask(c.NameOwnWay(table, text))
        case "word":
            return Ask(mc.GiveWord(table, text))
        case "commit-when":
            what, who = gathered
            return Ask(mc.MakeCommitment(what, who, text, table))
        case _:
            return Ask(mc.KeepSubject(text, _context(scene)))


def _then(kind: str, table: str, desk: Desk, scene: Scene) -> Desk:
    """The line that follows by itself: a split table's other reason, then the objection heard."""
    voice = scene.debate.round.voice(table)
    if kind == "own-way" and not voice.reason:
        return open_line("reason", table, desk, scene)
    if kind == "reason" and voice.second is not None and not voice.second_reason:
        return open_line("second", table, desk, scene)
    if kind in ("reason", "second") and not voice.objection:
        return open_line("objection", table, desk, scene)
    return desk


def _context(scene: Scene) -> str:
    """Where a subject comes from, readable without the card: the question that was debated."""
    here = scene.debate.round
    if not here.hands:
        return ""
    card = card_in(here.editions(), scene.words.lang)
    return scene.words(N_("Né du débat : « {question} »"), question=card.question)
