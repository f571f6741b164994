"""The validation: the latest wording large, what is asked of the room, the earlier ones in soft with what was missing."""

from dataclasses import replace
from functools import partial

from arthur.intents import Intent, Verb, Zone
from arthur.stage.canvas import Canvas
from arthur.stage.styles import READING, STRONG, Face, Role, Style
from arthur.stage_views.circle.around import around
from arthur.stage_views.circle.leaf import inner_width, leaf
from arthur.stage_views.circle.phrases import rule_of
from arthur.stage_views.pieces import Piece, draw_paged, largest, lines, sentence
from arthur.stage_views.shows import CircleRoom
from arthur.widgets.actions import Action
from arthur.widgets.theme import Theme
from codev.circle.method import Role as SeatRole
from codev.circle.question import AUTHOR_NAMES, Author, Question, Version
from codev.words import Words

CAPS = (1 / 14, 1 / 16, 1 / 18, 1 / 21, 1 / 24)  # of the question


def validation(canvas: Canvas, shows: CircleRoom, words: Words, theme: Theme) -> tuple[Zone, ...]:
    """Draws the question as it stands."""
    left = around(canvas, _unsettled(shows), words, theme, _acts(shows.circle.question, words))
    build = partial(_content, canvas, left.box.w, shows, words, theme)
    pieces = largest(build, CAPS, left.box.h)
    drawn = draw_paged(canvas, left.box, pieces, shows.page, words, theme, 0.3, aside=True)
    return (*left.zones, *drawn)


def _unsettled(shows: CircleRoom) -> CircleRoom:
    """As before the yes: here the question is the screen itself, not what stands above it."""
    open_again = replace(shows.circle.question, settled=0)
    return replace(shows, circle=replace(shows.circle, question=open_again))


def _groups_turn(question: Question) -> bool:
    """Whether the group is to say if it can work on the client's own words."""
    latest = question.latest
    own = latest is not None and latest.author is Author.CLIENT and not latest.refused
    return question.client_words_it and own


def _acts(question: Question, words: Words) -> tuple[Action, ...]:
    """Yes and no while someone is asked; another wording always."""
    write = Action("e", words("Écrire une version"), Intent(Verb.WORD_QUESTION))
    if _groups_turn(question):
        yes, no = words("Oui, on peut y travailler"), words("Non")
    else:
        yes, no = words("Validée"), words("Non : il manque…")
    if not _open(question):
        return (write,)
    return (
        Action("v", yes, Intent(Verb.VALIDATE)),
        Action("n", no, Intent(Verb.REFUSE)),
        write,
    )


def _open(question: Question) -> bool:
    """Whether the latest wording waits for a yes or a no."""
    latest = question.latest
    return latest is not None and not latest.refused and latest.number != question.settled


def _asked(question: Question, client: bool, words: Words) -> str:
    """What the room must do now; without the `client` nobody is asked whether it is their question."""
    if question.settled and not _open(question):
        return words("Voici la question de la séance")
    if question.latest is None:
        return words("Écrivez une première version de la question")
    if _groups_turn(question):
        if question.accepted_by_group is False:
            return words("Le groupe ne peut pas y travailler : client, écrivez-en une autre")
        return words("Le client l’a écrite. Le groupe peut-il y travailler ?")
    if not client:
        return words("Le client n’est pas là : la question l’attend")
    if question.client_words_it:
        return words("Après deux « non », le client écrit lui-même la question")
    if question.latest.refused:
        return words("Écrivez une autre version")
    return words("Client, est-ce bien votre question ?")


def _content(
    canvas: Canvas, width: int, shows: CircleRoom, words: Words, theme: Theme, cap: float
) -> list[Piece]:
    question = shows.circle.question
    client = any(one.role is SeatRole.CLIENT and one.here for one in shows.circle.people)
    kept = question.settled and not _open(question)
    shown = question.version(question.settled) if kept else question.latest
    large = cap if shown is None else cap * 0.7
    style = Style(Face.SEMIBOLD, max(1 / 24, large), Role.TITLE, 0.95)
    pieces = lines(
        canvas, canvas.lay(_asked(question, client, words), style, width, even=True), theme.royal, glued=True
    )
    rule = "" if kept else rule_of(shows, words)
    pieces += sentence(canvas, width, rule, READING, theme.ink, before=canvas.px(0.012))
    if shown is not None:
        pieces += _latest(canvas, width, shown, question, words, theme, cap)
    earlier = [one for one in reversed(question.versions) if shown is None or one.number != shown.number]
    for one in earlier:
        pieces += _earlier(canvas, width, one, question, words, theme)
    return pieces


def _latest(
    canvas: Canvas, width: int, shown: Version, question: Question, words: Words, theme: Theme, cap: float
) -> list[Piece]:
    """The wording in hand, on paper: whose words it is in, and what was said to it."""
    room = inner_width(canvas, width)
    style = Style(Face.SEMIBOLD, cap, Role.TITLE, 0.95)
    text = canvas.lay(words("« {word} »", word=shown.text), style, room, even=True)
    written = [
        *lines(canvas, canvas.lay(_signed(shown, words), READING, room), theme.soft),
        *lines(canvas, text, theme.oxblood, before=canvas.px(0.008)),
    ]
    before = canvas.px(0.012)
    kept = shown.number == question.settled
    if kept:
        written += sentence(
            canvas, room, _kept(question, words), STRONG, theme.done_on(theme.paper), before=before
        )
    elif shown.refused:
        written += sentence(canvas, room, _missing(shown, words), STRONG, theme.ink, before=before)
    edge = theme.green if kept else theme.oxblood
    return leaf(canvas, written, edge, theme, before=canvas.px(0.03))


def _earlier(
    canvas: Canvas, width: int, one: Version, question: Question, words: Words, theme: Theme
) -> list[Piece]:
    """A wording left behind, in soft."""
    said = words("{version} : « {word} »", version=_signed(one, words), word=one.text)
    answer = _missing(one, words) if one.refused else ""
    if one.number == question.settled:
        answer = _kept(question, words)
    block = canvas.lay(f"{said} {answer}".strip(), READING, width)
    return lines(canvas, block, theme.soft, before=canvas.px(0.024), together=True)


def _signed(one: Version, words: Words) -> str:
    return words("Version {number}, {author}", number=one.number, author=words(AUTHOR_NAMES[one.author]))


def _kept(question: Question, words: Words) -> str:
    return words("✓ acceptée par le groupe") if question.accepted_by_group else words("✓ validée")


def _missing(one: Version, words: Words) -> str:
    return words("✗ il manquait : {what}", what=one.missing) if one.missing else words("✗ non")
