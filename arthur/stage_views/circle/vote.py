"""The choice of a subject: those proposed, with their voices; the one retained on paper, with a tick and a word."""

from collections.abc import Iterable
from functools import partial

from arthur.intents import Intent, Verb, Zone
from arthur.stage.box import Box
from arthur.stage.canvas import Canvas
from arthur.stage.styles import READING, STRONG, Face, Role, Style
from arthur.stage_views.circle.around import around, draw_around
from arthur.stage_views.circle.leaf import inner_width, leaf, roomiest
from arthur.stage_views.circle.phrases import by_number, rule_of
from arthur.stage_views.pieces import Piece, lines, sentence
from arthur.stage_views.shows import CircleRoom
from arthur.widgets.actions import Action
from arthur.widgets.measures import gap, target
from arthur.widgets.options import letter_side, square
from arthur.widgets.theme import Theme
from codev.circle.case_rules import VOTES_EACH
from codev.circle.records import SUBJECT_KIND_NAMES, Candidate
from codev.words import Words

CAPS = (1 / 22, 1 / 25, 1 / 28, 1 / 32, 1 / 36)  # of the subjects
KEYS = 9  # subjects with a key of their own


def vote(canvas: Canvas, shows: CircleRoom, words: Words, theme: Theme) -> tuple[Zone, ...]:
    """Draws the subjects."""
    own = (Action("e", words("Proposer un sujet"), Intent(Verb.PROPOSE)),)
    left = around(canvas, shows, words, theme, own)
    build = partial(_content, canvas, left.box.w, shows, words, theme)
    pieces = roomiest(build, rule_of(shows, words), CAPS, left.box.h)
    return draw_around(canvas, left, pieces, shows, words, theme, 0.25)


def _content(
    canvas: Canvas, width: int, shows: CircleRoom, words: Words, theme: Theme, rule: str, cap: float
) -> list[Piece]:
    style = Style(Face.SEMIBOLD, max(1 / 24, cap * 1.2), Role.TITLE, 0.95)
    pieces = lines(canvas, canvas.lay(_asked(shows, words), style, width, even=True), theme.royal)
    pieces += sentence(canvas, width, rule, READING, theme.ink, before=canvas.px(0.012))
    for one in shows.circle.candidates:
        pieces += _candidate(canvas, width, one, shows, words, theme, cap)
    return pieces


def _asked(shows: CircleRoom, words: Words) -> str:
    """What the room must do now."""
    if shows.circle.subject is not None:
        return words("Le sujet est choisi")
    if len(shows.circle.candidates) < 2:
        return words("Qui propose un sujet ?")
    return words("Chacun donne {count} voix : comptez-les, puis choisissez", count=VOTES_EACH)


def _candidate(
    canvas: Canvas, width: int, one: Candidate, shows: CircleRoom, words: Words, theme: Theme, cap: float
) -> list[Piece]:
    """A subject: its number and its text, then its kind, who brings it, its voices; the one retained on paper."""
    chosen = shows.circle.subject == one
    room = inner_width(canvas, width)
    side = letter_side(canvas, _plain(cap))
    indent = side + gap(canvas)
    votes = canvas.lay(_votes(one, shows, words), _bold(cap))
    beside = votes.width + 2 * gap(canvas) if votes.text else 0
    text = canvas.lay(one.text, _bold(cap) if chosen else _plain(cap), room - indent - beside)
    said = canvas.lay(_said(one, shows, words), READING, room - indent)
    written = lines(canvas, text, theme.ink, indent=indent)
    first = written[0]

    def draw(box: Box) -> Iterable[Zone]:
        middle = box.y + text.ascent - text.cap // 2
        square(canvas, Box(box.x, middle - side // 2, side, side), str(one.number), theme, _plain(cap))
        first.draw(box)
        canvas.put(votes, box.right - votes.width, box.y, theme.royal)
        return (_zone(canvas, box, one, words),)

    written[0] = Piece(first.height, draw)
    written += lines(canvas, said, theme.soft, before=canvas.px(0.004), indent=indent)
    if chosen:
        tick = canvas.lay(words("✓ sujet retenu"), STRONG, room - indent)
        written += lines(canvas, tick, theme.done_on(theme.paper), before=canvas.px(0.004), indent=indent)
    return leaf(canvas, written, theme.green if chosen else None, theme, before=canvas.px(0.024))


def _said(one: Candidate, shows: CircleRoom, words: Words) -> str:
    """What kind of subject it is, and who brings it."""
    told = [words(SUBJECT_KIND_NAMES[one.kind])]
    if one.seat:
        told.append(by_number(shows, one.seat, words))
    return " · ".join(told)


def _votes(one: Candidate, shows: CircleRoom, words: Words) -> str:
    """Its voices, once some are counted."""
    counted = any(other.votes for other in shows.circle.candidates)
    return words.plural("{count} voix", "{count} voix", one.votes) if counted else ""


def _zone(canvas: Canvas, box: Box, one: Candidate, words: Words) -> Zone:
    key = str(one.number) if one.number <= KEYS else ""
    label = words("Sujet {number}", number=one.number)
    return Zone(target(box, canvas.area), Intent(Verb.CANDIDATE, one.number), label, key)


def _plain(cap: float) -> Style:
    return Style(Face.PLAIN, cap, Role.READING)


def _bold(cap: float) -> Style:
    return Style(Face.BOLD, cap, Role.READING)
