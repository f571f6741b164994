"""What every screen of a circle has around its one idea: the question that is worked on above, what can be done below."""

from collections.abc import Sequence
from dataclasses import dataclass

from arthur.intents import Intent, Verb, Zone
from arthur.stage.box import Box
from arthur.stage.canvas import Canvas
from arthur.stage.colours import Colour
from arthur.stage.paragraph import Block
from arthur.stage.styles import QUESTION, STRONG, Face, Role, Style
from arthur.stage_views.circle.phrases import rule_of
from arthur.stage_views.frame import frame
from arthur.stage_views.pieces import Piece, draw_paged, draw_pieces, largest, lines, total
from arthur.stage_views.shows import CircleRoom
from arthur.stage_views.slips import slip
from arthur.widgets.actions import Action, actions_height, draw_actions
from arthur.widgets.chips import Chip, chips_height, draw_chips
from arthur.widgets.clock_face import HALF_MINUTES, clock_keys, keys_size
from arthur.widgets.measures import gap, hairline
from arthur.widgets.sheet import veil
from arthur.widgets.theme import Theme
from codev.circle.method import PhaseKind
from codev.circle.question import AUTHOR_NAMES, Author
from codev.circle.records import IDEAS, SORT_NAMES
from codev.words import Words

MOST = 0.5  # of the screen that the question takes at most: past it, it has its place among the pages
SUBJECT = 0.16  # of the screen, for the subject
RECALLED = (1 / 17, 1 / 20, 1 / 24)  # cap heights of the rule, recalled


@dataclass(frozen=True, slots=True)
class Around:
    """What is left for the screen's idea. `asked` is the question where it is too long to stay: it goes on the pages."""

    box: Box
    zones: tuple[Zone, ...]
    asked: tuple[Piece, ...] = ()


def around(
    canvas: Canvas,
    shows: CircleRoom,
    words: Words,
    theme: Theme,
    own: Sequence[Action] = (),
    *,
    clock: bool = True,
    most: float = MOST,
) -> Around:
    """Draws the frame, the validated question on top, and at the foot the acts: `own`, then those of every phase.

    `clock` asks for the small dial in the head. While a line is written there are no acts, every key is a letter; what
    the line is stands there instead.
    """
    framed = frame(canvas, shows, words, theme, clock=clock)
    if shows.capture is None:
        used, zones = _acts(canvas, framed.box, (*own, *_everywhere(shows, words)), words, theme)
    else:
        used, zones = _sorts(canvas, framed.box, sorts(shows, words), words, theme)
    box = framed.box.top(framed.box.h - used)
    asked = question(canvas, box.w, shows, words, theme) or subject(canvas, box, shows, words, theme)
    if total(asked) > most * box.h:
        return Around(box, (*framed.zones, *zones), tuple(asked))
    if asked:
        draw_pieces(box, asked, 0)
        box = box.below(total(asked) + canvas.px(0.02))
    return Around(box, (*framed.zones, *zones))


def draw_around(
    canvas: Canvas,
    left: Around,
    pieces: Sequence[Piece],
    shows: CircleRoom,
    words: Words,
    theme: Theme,
    lowered: float = 0.3,
) -> tuple[Zone, ...]:
    """Draws the pieces in what is left, over pages where they need it, the question before them if it has no other place."""
    whole = [*left.asked, *pieces]
    drawn = draw_paged(canvas, left.box, whole, shows.page, words, theme, lowered)
    return (*left.zones, *drawn)


def question(canvas: Canvas, width: int, shows: CircleRoom, words: Words, theme: Theme) -> list[Piece]:
    """The question that is worked on, with a thin rule under it; nothing before the client's yes."""
    text = shows.circle.question.text
    if not text:
        return []
    block = canvas.lay(words("« {word} »", word=text), QUESTION, width, even=True)
    return _underlined(canvas, block, theme.oxblood, theme)


def subject(canvas: Canvas, box: Box, shows: CircleRoom, words: Words, theme: Theme) -> list[Piece]:
    """What the session is about, until there is a question; nothing where it would take much room."""
    chosen = shows.circle.subject
    if chosen is None or shows.circle.kind in (PhaseKind.VOTE, PhaseKind.VALIDATION):
        return []
    block = canvas.lay(words("Sujet : {subject}", subject=chosen.text), STRONG, box.w, even=True)
    pieces = _underlined(canvas, block, theme.soft, theme)
    return pieces if total(pieces) <= SUBJECT * box.h else []


def _underlined(canvas: Canvas, block: Block, ink: Colour, theme: Theme) -> list[Piece]:
    thin = hairline(canvas)

    def draw(box: Box) -> Sequence[Zone]:
        canvas.rect(box.foot(thin), theme.gold)
        return ()

    return [*lines(canvas, block, ink, together=True, glued=True), Piece(canvas.px(0.01), draw)]


# ------------------------------------------------------------------ at the foot


def _everywhere(shows: CircleRoom, words: Words) -> tuple[Action, ...]:
    rule = (Action("r", words("Rappeler la règle"), Intent(Verb.RULE)),) if rule_of(shows, words) else ()
    return (*rule, Action("g", words("Garer une remarque"), Intent(Verb.PARK)))


def _acts(
    canvas: Canvas, box: Box, acts: Sequence[Action], words: Words, theme: Theme
) -> tuple[int, tuple[Zone, ...]]:
    """Acts on the left, the keys of the clock on the right; the height that they take, and their places."""
    wide, tall = keys_size(canvas)
    room = box.w - wide - 2 * gap(canvas)
    high = max(tall, actions_height(canvas, room, acts))
    row = box.foot(high)
    zones = draw_actions(canvas, row.left_part(room), acts, theme)
    zones += clock_keys(canvas, row.right_of(row.w - wide), words, theme, HALF_MINUTES)
    return high + gap(canvas), zones


def _sorts(
    canvas: Canvas, box: Box, chips: Sequence[Chip], words: Words, theme: Theme
) -> tuple[int, tuple[Zone, ...]]:
    """What the line being written is; nothing where it can be but one thing."""
    if not chips:
        return 0, ()
    key, following = words("Tab"), (Intent(Verb.SORT), words("Changer la sorte de cette ligne"))
    high = chips_height(canvas, box.w, chips, key)
    return high + gap(canvas), draw_chips(canvas, box.foot(high), chips, key, following, theme)


def sorts(shows: CircleRoom, words: Words) -> tuple[Chip, ...]:
    """The sorts of an idea, or whose wording of the question it is."""
    if shows.sort in IDEAS:
        names = {one.value: SORT_NAMES[one] for one in IDEAS}
    elif shows.sort in tuple(Author):
        names = {one.value: AUTHOR_NAMES[one] for one in Author}
    else:
        return ()
    return tuple(
        Chip(words(name), Intent(Verb.SORT, value), value == shows.sort) for value, name in names.items()
    )


# ------------------------------------------------------------------ the rule, recalled


def recall(canvas: Canvas, shows: CircleRoom, words: Words, theme: Theme) -> None:
    """Lays the rule across the screen, naming no one: what was there is dimmed, and stays where it is."""
    said = rule_of(shows, words)
    if not shows.recalled or not said:
        return
    veil(canvas, theme)
    canvas.cover(canvas.area)
    box = canvas.area.inset(canvas.px(0.12 if canvas.wide else 0.06))

    def build(cap: float) -> list[Piece]:
        style = Style(Face.SEMIBOLD, cap, Role.TITLE)
        return slip(canvas, box.w, words("Rappel"), ((said, style),), theme)

    draw_pieces(box, largest(build, RECALLED, box.h))
