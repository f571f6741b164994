"""The lines of a circle: what each is for, and what it becomes when Enter is pressed. All of them are read by the room."""

from collections.abc import Callable
from dataclasses import replace

from arthur.director.asking import opened as asking
from arthur.director.circling.voices import said, seat_in_hand
from arthur.director.desk import Desk, Over
from arthur.director.drafts import abandon, handed_in, opened
from arthur.director.orders import Ask
from arthur.director.scene import Reply, Scene
from codev.circle import commands as c
from codev.circle.days import day_of
from codev.circle.method import Capture, PhaseKind
from codev.circle.question import AUTHOR_NAMES, QUESTION_LIMIT, Author
from codev.circle.records import IDEAS, LINE_LIMIT, SORT_NAMES, Sort
from codev.circle.reserve import unspoken
from codev.circle.roster import find
from codev.circle.state import Circle
from codev.clock import day_at
from codev.meeting import commands as mc
from codev.meeting.records import COMMITMENT_LIMIT, NAME_LIMIT, WORD_LIMIT
from codev.timing import SECOND
from codev.words import N_

LABELS = {
    "asked": N_("Question · {who}"),
    "idea": N_("{sort} · {who}"),
    "learning": N_("Apprentissage · {who}"),
    "synthesis": N_("Ce que retient le client"),
    "question": N_("La question, dite par {author}"),
    "missing": N_("Que manque-t-il à cette question ?"),
    "subject": N_("Un sujet, en une phrase"),
    "subject-who": N_("Qui le propose ? Son numéro, ou rien"),
    "votes": N_("Combien de voix pour ce sujet ?"),
    "parking": N_("Une remarque à garer pour plus tard"),
    "contact": N_("Deux personnes veulent se revoir et le disent : leurs numéros, par exemple 3 12"),
    "return": N_("Ce que cela a donné, en une ligne"),
    "name": N_("Prénom du n° {seat}, si vous voulez"),
    "commit-what": N_("Le client s’engage : à quoi ?"),
    "commit-who": N_("Qui ? Une fonction ou un prénom"),
    "commit-when": N_("Quand ?"),
    "commit-back": N_("Retour à quelle date ? Par exemple 15/01"),
}
LIMITS = {
    "question": QUESTION_LIMIT,
    "learning": WORD_LIMIT,
    "parking": COMMITMENT_LIMIT,
    "commit-what": COMMITMENT_LIMIT,
    **dict.fromkeys(
        ("commit-who", "commit-when", "commit-back", "name", "subject-who", "votes", "contact"), NAME_LIMIT
    ),
}
_CHAINS = (
    ("commit-what", "commit-who", "commit-when", "commit-back"),
    ("subject", "subject-who"),
)
_MAY_BE_EMPTY = ("subject-who", "name")
_OF_CAPTURE = {
    Capture.SUBJECT: "subject",
    Capture.ASKED: "asked",
    Capture.QUESTION: "question",
    Capture.IDEA: "idea",
    Capture.SYNTHESIS: "synthesis",
    Capture.COMMITMENT: "commit-what",
    Capture.LEARNING: "learning",
    Capture.CONTACT: "contact",
}
NO_DAY = N_("Ce jour n’est pas compris, ou il est passé ; écrivez-le comme 15/01 ou 15/01/2027.")
NO_NUMBER = N_("Écrivez un numéro ; F4 les donne tous.")
NO_PAIR = N_("Écrivez deux numéros, par exemple 3 12.")
FORGOTTEN = N_("Personne n’a la parole depuis {length} : D compte ce tour à partir de là.")
WRITING = "write"  # the list of people is open to say whose line it is
_OF_SOMEONE = ("asked", "idea", "learning")
WORTH_SAYING = 10 * SECOND  # a start forgotten for less is no matter


def begin(desk: Desk, scene: Scene, seat: int | None = None) -> Desk:
    """The line that the phase in hand keeps, for who speaks; who that is, is asked where nobody has the turn.

    A start that was forgotten is told.
    """
    circle = scene.circle
    kind = next((_OF_CAPTURE[one] for one in circle.phase.captures if one in _OF_CAPTURE), "")
    if not kind:
        return desk
    about = seat_in_hand(circle) if seat is None else seat
    in_round = circle.phase.kind is PhaseKind.ROUND
    if not about and (kind == "learning" or (in_round and kind in _OF_SOMEONE)):
        return asking(desk, Over.ROSTER, WRITING)
    line = open_line(kind, about if kind in _OF_SOMEONE else 0, desk, scene)
    waited = unspoken(circle, scene.now)
    if waited is None or waited < WORTH_SAYING or seat is not None:
        return line
    return replace(line, message=scene.words(FORGOTTEN, length=scene.words.duration(waited)))


def open_line(kind: str, about: int, desk: Desk, scene: Scene, gathered: tuple[str, ...] = ()) -> Desk:
    """A line of `kind` about a seat, a subject or a promise, with what was abandoned there."""
    circle = scene.circle
    chain = next((chain for chain in _CHAINS if kind in chain), ())
    desk = desk if gathered else replace(desk, sort="")
    target = f"{kind}:{about}:{circle.meeting.index}"
    return opened(
        desk,
        target,
        label(kind, about, desk, scene),
        LIMITS.get(kind, LINE_LIMIT),
        _said(kind, about, circle),
        chain,
        gathered,
    )


def label(kind: str, about: int, desk: Desk, scene: Scene) -> str:
    """What the line is for, in the language of the stage."""
    circle, words, sort = scene.circle, scene.words, sort_of(desk, scene.circle, kind)
    names = {
        **{str(one): name for one, name in SORT_NAMES.items()},
        **{str(one): name for one, name in AUTHOR_NAMES.items()},
    }
    told = words(names[sort]) if sort else ""
    return words(
        LABELS[kind], who=said(about, circle, words), seat=about, sort=told.capitalize(), author=told
    )


def _said(kind: str, about: int, circle: Circle) -> str:
    """What was written there before, to be mended."""
    person = find(circle.people, about)
    if kind == "name" and person:
        return person.name
    if kind == "learning":
        return next((word.text for word in circle.meeting.words if word.by == str(about)), "")
    return ""


def sorts(circle: Circle) -> tuple[str, ...]:
    """What the line of this phase can be: the sorts of an idea, or whose words a question is in."""
    if circle.captures(Capture.IDEA):
        return tuple(str(one) for one in IDEAS)
    if circle.captures(Capture.QUESTION):
        first = Author.CLIENT if circle.question.client_words_it else Author.GROUP
        return (first, *(one for one in Author if one is not first))
    return ("",)


def sort_of(desk: Desk, circle: Circle, kind: str = "") -> str:
    """The sort that was chosen, or the usual one; nothing for a line that has none."""
    kind = kind or (desk.draft.target.partition(":")[0] if desk.draft else "")
    usual = sorts(circle)
    if kind not in ("idea", "question"):
        return ""
    return desk.sort if desk.sort in usual else usual[0]


def sorted_anew(desk: Desk, sort: str, scene: Scene) -> Desk:
    """The desk whose line is of another sort, which its label says."""
    changed = replace(desk, sort=sort)
    if desk.draft is None:
        return changed
    kind, about, _ = desk.draft.target.split(":")
    return replace(changed, draft=replace(desk.draft, label=label(kind, int(about), changed, scene)))


def submit(desk: Desk, scene: Scene) -> Reply:
    """Enter: what the line says goes to the session, and the next line of the same act opens."""
    draft = desk.draft
    if draft is None:
        return desk, ()
    kind, about, _ = draft.target.split(":")
    text = draft.line.text.strip()
    desk = replace(desk, message="")  # what was wrong with the line before is no longer so
    if not text and kind not in _MAY_BE_EMPTY:
        return abandon(desk), ()
    wrong = _wrong(kind, text, scene)
    if wrong:
        return replace(desk, message=scene.words(wrong)), ()
    chain = draft.chain
    if kind in chain[:-1]:
        following = chain[chain.index(kind) + 1]
        return open_line(following, int(about), handed_in(desk), scene, (*draft.gathered, text)), ()
    orders = tuple(Ask(one) for one in _commands(kind, int(about), text, desk, scene))
    return handed_in(desk), orders


def _wrong(kind: str, text: str, scene: Scene) -> str:
    """Why a line cannot be taken as it stands; nothing where it can."""
    match kind:
        case "commit-back":
            return "" if day_of(text, day_at(scene.now)) else NO_DAY
        case "votes":
            return "" if text.isdecimal() else NO_NUMBER
        case "subject-who":
            return "" if not text or text.isdecimal() else NO_NUMBER
        case "contact":
            return "" if len(_numbers(text)) == 2 else NO_PAIR
        case _:
            return ""


def _numbers(text: str) -> list[int]:
    return [int(part) for part in text.replace(",", " ").split() if part.isdecimal()]


def _commands(kind: str, about: int, text: str, desk: Desk, scene: Scene) -> tuple[c.CircleCommand, ...]:
    gathered = desk.draft.gathered if desk.draft else ()
    match kind:
        case "idea":
            return (c.Contribute(about, Sort(sort_of(desk, scene.circle)), text),)
        case "question":
            return (c.WordQuestion(Author(sort_of(desk, scene.circle)), text),)
        case "subject-who":
            return (c.ProposeSubject(gathered[0], int(text or 0)),)
        case "contact":
            one, other = _numbers(text)
            return c.WishContact(one, other), c.WishContact(other, one)
        case "return":
            return _returned(about, text, scene.circle)
        case "commit-back":
            what, who, when = gathered
            return (c.Commit(what, who, when, day_of(text, day_at(scene.now))),)
        case _:
            return (_PLAIN[kind](about, text),)


_PLAIN: dict[str, Callable[[int, str], c.CircleCommand]] = {
    "asked": lambda seat, text: c.Contribute(seat, Sort.ASKED, text),
    "learning": lambda seat, text: mc.GiveWord(str(seat), text),
    "synthesis": lambda _, text: c.NoteSynthesis(text),
    "missing": lambda _, text: c.RefuseQuestion(text),
    "votes": lambda number, text: c.CountVotes(number, int(text)),
    "name": c.Name,
    "parking": lambda _, text: mc.KeepSubject(text),
}


def _returned(number: int, text: str, circle: Circle) -> tuple[c.CircleCommand, ...]:
    promises = circle.previous.promises if circle.previous else ()
    outcomes = (one.outcome for one in promises if one.number == number)
    outcome = next(outcomes, None)
    return (c.GiveReturn(number, outcome, text),) if outcome else ()
