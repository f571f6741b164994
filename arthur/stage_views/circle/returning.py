"""The return of the last session: the question that was worked on, what was promised, and what became of it."""

from functools import partial

from arthur.intents import Intent, Verb, Zone
from arthur.stage.canvas import Canvas
from arthur.stage.styles import READING, STRONG, Face, Role, Style
from arthur.stage_views.circle.around import around, draw_around
from arthur.stage_views.circle.leaf import inner_width, leaf, roomiest
from arthur.stage_views.circle.phrases import rule_of
from arthur.stage_views.pieces import Piece, lines, sentence
from arthur.stage_views.shows import CircleRoom
from arthur.widgets.actions import Action
from arthur.widgets.theme import Theme
from codev.circle.records import OUTCOME_NAMES, Outcome, Previous, Promise
from codev.words import Words

CAPS = (1 / 22, 1 / 25, 1 / 28, 1 / 32, 1 / 36)  # of the promises
SIGNS = {Outcome.DONE: "✓", Outcome.TRYING: "◐", Outcome.NOT_DONE: "○", Outcome.DROPPED: "✗"}


def returning(canvas: Canvas, shows: CircleRoom, words: Words, theme: Theme) -> tuple[Zone, ...]:
    """Draws what the last session left, as it stands today."""
    own = (Action("e", words("Dire ce qu’il en est"), Intent(Verb.RETURN)),)
    left = around(canvas, shows, words, theme, own)
    previous = shows.circle.previous or Previous("", ())
    build = partial(_content, canvas, left.box.w, previous, words, theme)
    pieces = roomiest(build, rule_of(shows, words), CAPS, left.box.h)
    return draw_around(canvas, left, pieces, shows, words, theme, 0.25)


def _content(
    canvas: Canvas, width: int, previous: Previous, words: Words, theme: Theme, rule: str, cap: float
) -> list[Piece]:
    style = Style(Face.SEMIBOLD, max(1 / 24, cap), Role.TITLE, 0.95)
    pieces = sentence(canvas, width, rule, READING, theme.ink)
    if previous.question:
        asked = words("La dernière fois : « {word} »", word=previous.question)
        block = canvas.lay(asked, style, width, even=True)
        pieces += lines(canvas, block, theme.oxblood, before=canvas.px(0.02), together=True)
    for one in previous.promises:
        pieces += _promise(canvas, width, one, words, theme, cap)
    return pieces


def _promise(canvas: Canvas, width: int, one: Promise, words: Words, theme: Theme, cap: float) -> list[Piece]:
    """What was promised, and under it what became of it: on paper once it is said."""
    room = inner_width(canvas, width)
    made = words("{what} ({who}, {when})", what=one.what, who=one.who, when=one.when)
    block = canvas.lay(made, Style(Face.PLAIN, cap, Role.READING), room)
    written = lines(canvas, block, theme.ink, together=True, glued=True)
    before = canvas.px(0.004)
    if one.outcome is None:
        written += sentence(canvas, room, words("… à dire"), STRONG, theme.soft, before=before)
        return leaf(canvas, written, None, theme, before=canvas.px(0.024))
    became = f"{SIGNS[one.outcome]} {words(OUTCOME_NAMES[one.outcome])}"
    said = words("{outcome} : {text}", outcome=became, text=one.text) if one.text else became
    done = one.outcome is Outcome.DONE
    ink = theme.done_on(theme.paper) if done else theme.ink
    written += sentence(canvas, room, said, STRONG, ink, before=before)
    return leaf(canvas, written, theme.green if done else theme.royal, theme, before=canvas.px(0.024))
