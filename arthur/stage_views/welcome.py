"""The welcome: the aim and « personne ne gagne », three rules of debate, the road of the session."""

from collections.abc import Sequence
from functools import partial

from arthur.debate.plans import STEP_NAMES, StepKind
from arthur.intents import Zone
from arthur.stage.box import Box
from arthur.stage.canvas import Canvas
from arthur.stage.styles import STRONG, TITLE, Face, Role, Style
from arthur.stage_views.frame import frame
from arthur.stage_views.pieces import Piece, draw_pieces, largest, lines, shared, spaced
from arthur.stage_views.shows import Room
from arthur.widgets.measures import gap
from arthur.widgets.milestones import fit_along, milestones, milestones_height
from arthur.widgets.pager import pager, pager_height
from arthur.widgets.round_table import round_table
from arthur.widgets.theme import Theme
from codev.timing import Millis
from codev.words import N_, Words

CAPS = (1 / 22, 1 / 25, 1 / 28, 1 / 32, 1 / 36)
NUMERAL = Style(Face.ROMAN, 1 / 24, Role.TITLE)

AIM = N_("Débattre, échanger et construire ensemble des achats plus durables.")
NOBODY_WINS = N_("Personne ne gagne.")
NO_POINTS = N_("Ni points, ni classement, ni course : ce sont les raisons qui comptent.")
RULES = (
    N_("On écoute jusqu’au bout, puis on répond."),
    N_("On discute les raisons, jamais les personnes."),
    N_("Changer d’avis est permis, et même bienvenu."),
)


def welcome(canvas: Canvas, shows: Room, words: Words, theme: Theme) -> tuple[Zone, ...]:
    """Draws one page of the welcome."""
    around = frame(canvas, shows, words, theme)
    room = around.box.top(around.box.h - pager_height(canvas))
    text = room.left_part(round(room.w * 0.56)) if canvas.wide else room
    aim = shared(largest(partial(_aim, canvas, text.w, words, theme), CAPS[2:], room.h), room.h)
    rules = shared(largest(partial(_rules, canvas, room.w, words, theme), CAPS, room.h), room.h)
    way = shared(largest(partial(_way, canvas, room.w, shows, words, theme), CAPS, room.h), room.h)
    pages = [*aim, *rules, *way]
    number = max(0, min(shows.page, len(pages) - 1))
    first = number < len(aim)
    if first and canvas.wide:
        _picture(canvas, room.right_of(text.w + canvas.px(0.06)), theme)
    zones = draw_pieces(text if first else room, pages[number])
    return (*around.zones, *zones, *pager(canvas, around.box, number, len(pages), words, theme))


def _picture(canvas: Canvas, box: Box, theme: Theme) -> None:
    side = min(box.w, box.h)
    round_table(canvas, Box(box.right - side, box.y + (box.h - side) // 2, side, side), theme)


def _aim(canvas: Canvas, width: int, words: Words, theme: Theme, cap: float) -> list[Piece]:
    plain, apart = Style(Face.PLAIN, cap, Role.READING), canvas.px(0.04)
    nobody = words(NOBODY_WINS)
    return [
        *lines(canvas, canvas.lay(words(AIM), plain, width), theme.ink),
        *lines(
            canvas, canvas.lay(nobody, _widest(canvas, nobody, width), width), theme.oxblood, before=apart
        ),
        *lines(canvas, canvas.lay(words(NO_POINTS), plain, width), theme.ink, before=apart // 2),
    ]


def _widest(canvas: Canvas, text: str, width: int) -> Style:
    """The largest lettering in which `text` stands on one line, else the smallest."""
    sizes = [Style(Face.ROMAN, cap, Role.TITLE, 0.95) for cap in (1 / 13, 1 / 15, 1 / 17, 1 / 20)]
    return next((style for style in sizes if canvas.text_width(text, style) <= width), TITLE)


def _rules(canvas: Canvas, width: int, words: Words, theme: Theme, cap: float) -> list[Piece]:
    """A numeral in a royal square before each rule."""
    heading = canvas.lay(words("Trois règles pour débattre"), TITLE, width)
    plain = Style(Face.PLAIN, cap, Role.READING)
    rules = zip(("I", "II", "III"), RULES, strict=True)
    return [
        *lines(canvas, heading, theme.royal, glued=True),
        *(_rule(canvas, width, numeral, words(rule), plain, theme) for numeral, rule in rules),
    ]


def _rule(canvas: Canvas, width: int, numeral: str, rule: str, style: Style, theme: Theme) -> Piece:
    side = round(canvas.cap(NUMERAL) * 2.3)
    text = canvas.lay(rule, style, width - side - 2 * gap(canvas))

    def draw(box: Box) -> Sequence[Zone]:
        square = Box(box.x, box.y + (box.h - side) // 2, side, side)
        canvas.rect(square, theme.back)
        canvas.outline(square.inset(canvas.px(0.005)), theme.gold, max(1, canvas.px(0.002)))
        canvas.put_in(canvas.lay(numeral, NUMERAL), square, theme.on_back)
        canvas.put_in(text, box.right_of(side + 2 * gap(canvas)), theme.ink, align="left")
        return ()

    return Piece(max(side, text.height), draw, canvas.px(0.04))


def _way(canvas: Canvas, width: int, shows: Room, words: Words, theme: Theme, cap: float) -> list[Piece]:
    """The road of the session: its stretches with their minutes, and the end expected."""
    heading = canvas.lay(words("La route de la séance"), TITLE, width)
    stretches = [(name, words.duration(length)) for name, length in _stretches(shows, words)]
    broad = (Style(Face.PLAIN, one, Role.READING) for one in CAPS)
    along = (style for style in broad if fit_along(canvas, width, stretches, style))
    style = next(along, Style(Face.PLAIN, cap, Role.READING))

    def draw(box: Box) -> Sequence[Zone]:
        milestones(canvas, box, stretches, style, theme)
        return ()

    end = words("Fin prévue à {hour}", hour=words.hour(shows.debate.expected_end(shows.now)))
    height = milestones_height(canvas, width, stretches, style)
    return [
        *lines(canvas, heading, theme.royal, glued=True),
        Piece(height, draw, canvas.px(0.05)),
        *spaced(lines(canvas, canvas.lay(end, STRONG, width), theme.royal), canvas.px(0.04)),
    ]


def _stretches(shows: Room, words: Words) -> list[tuple[str, Millis]]:
    """Welcome, each round as a whole, break, closing."""
    found: dict[tuple[str, int], int] = {}
    for step in shows.debate.plan.steps:
        key = ("", step.round) if step.round else (step.kind, 0)
        found[key] = found.get(key, 0) + step.planned
    return [
        (
            words("Manche {number}", number=number) if number else words(STEP_NAMES[StepKind(kind)]),
            Millis(length),
        )
        for (kind, number), length in found.items()
    ]
