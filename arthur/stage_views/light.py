"""The éclairage: one fact at a time, large, with its source and its date; what would change the answer; then stances.

Pages count back from what was shown last (page 1: the one before); a text too long for its screen goes on below
nought (page -1: its second sheet), and the stances come last.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from arthur.debate.rounds import STANCE_NAMES, Position, Stance
from arthur.intents import Intent, Verb, Zone
from arthur.stage.box import Box
from arthur.stage.canvas import Canvas
from arthur.stage.styles import STRONG, Face, Role, Style
from arthur.stage_views.facts import CAPS, change_pieces, fact_pieces, facts_shown
from arthur.stage_views.frame import frame
from arthur.stage_views.pieces import Piece, draw_pieces, largest, lines, shared, total
from arthur.stage_views.shows import Room
from arthur.widgets.actions import Action, actions_height, draw_actions
from arthur.widgets.answers import Answer, answers_height, draw_answers
from arthur.widgets.measures import gap
from arthur.widgets.pager import pager_height, turns
from arthur.widgets.shield import name
from arthur.widgets.strip import Stand, roll, roll_height, strip, strip_height
from arthur.widgets.theme import Theme
from codev.words import Words


def light(canvas: Canvas, shows: Room, words: Words, theme: Theme) -> tuple[Zone, ...]:
    """Draws what is shown, or the stances."""
    around = frame(canvas, shows, words, theme)
    box = around.box
    room = box.top(box.h - max(pager_height(canvas), _tools_height(canvas, box, shows, words)))
    count = len(facts_shown(shows.debate.round, words.lang)) + shows.debate.round.change_shown
    zones = (*around.zones, *_tools(canvas, box, shows, words, theme))
    if not count:
        return (*zones, *draw_pieces(room, _before(canvas, room, shows, words, theme)))
    page = _page(shows.page, count, partial(_sheets, canvas, room, shows, words, theme))
    if page.sheet is None and not shows.debate.round.change_shown:
        page = replace(page, number=page.number + 1, sheet=page.last)
    onward = page.number > 0 or page.sheet is not page.last or shows.debate.round.change_shown
    before = f"page:{page.number + 1}" if page.earlier else ""
    after = f"page:{page.number - 1}" if onward and page.sheet is not None else ""
    to_stances = page.number <= 0 and page.sheet is page.last and shows.debate.round.change_shown
    following = words("chaque table maintient, ou bouge") if to_stances else ""
    turned = turns(canvas, box, before, after, words, theme, following=following)
    if page.sheet is not None:
        return (*zones, *draw_pieces(room, page.sheet), *turned)
    drawn = _stances(canvas, room, shows, words, theme)
    return (
        *zones,
        *drawn,
        *(zone._replace(key="") for zone in turned),
    )  # here ← passes to the next answer


def _tools(canvas: Canvas, box: Box, shows: Room, words: Words, theme: Theme) -> Sequence[Zone]:
    """The keys that open what the card cites and its calculator, at the left of the line that turns pages."""
    room = box.foot(_tools_height(canvas, box, shows, words))
    return draw_actions(canvas, room, _openings(shows, words), theme)


def _tools_height(canvas: Canvas, box: Box, shows: Room, words: Words) -> int:
    return actions_height(canvas, box.w, _openings(shows, words))


def _openings(shows: Room, words: Words) -> tuple[Action, ...]:
    sheets = Action("f", words("Fiches"), Intent(Verb.SHEETS))
    reckons = any(hand.editions[0].insertion for hand in shows.debate.round.hands)
    return (sheets, Action("h", words("Calcul d’heures"), Intent(Verb.HOURS))) if reckons else (sheets,)


@dataclass(frozen=True, slots=True)
class _Page:
    """A page by its `number`, as counted above: its sheet (None past the last one), and what lies around it."""

    number: int
    sheet: list[Piece] | None
    last: list[Piece]  # the last sheet of what was shown last
    earlier: bool  # whether a page comes before


def _page(asked: int, count: int, sheets: Callable[[int], list[list[Piece]]]) -> _Page:
    """The page `asked` for, or the nearest there is; only what must be is laid out."""
    latest = sheets(count - 1)
    if asked <= 0:
        at = min(-asked, len(latest))
        sheet = latest[at] if at < len(latest) else None
        return _Page(-at, sheet, latest[-1], at > 0 or count > 1)
    number, item = 0, count - 1
    found = latest[:1]
    while item > 0 and number < asked:
        item -= 1
        found = sheets(item)
        number += len(found)
    at = max(0, number - asked)  # the sheets of an item count back too: its last one is the nearest
    return _Page(number - at, found[at], latest[-1], item > 0 or at > 0)


def _sheets(
    canvas: Canvas, room: Box, shows: Room, words: Words, theme: Theme, number: int
) -> list[list[Piece]]:
    """The sheets that thing shown number `number` takes; what would change comes after the facts."""
    facts = facts_shown(shows.debate.round, words.lang)
    if number < len(facts):
        table, fact = facts[number]
        place = (number + 1, shows.debate.round.facts_count)
        build = partial(fact_pieces, canvas, room.w, fact, table, place, words, theme)
    else:
        build = partial(change_pieces, canvas, room.w, shows, words, theme)
    return shared(largest(build, CAPS, room.h), room.h)


def _before(canvas: Canvas, room: Box, shows: Room, words: Words, theme: Theme) -> list[Piece]:
    """Before the first fact: what is coming, without saying it."""
    count = shows.debate.round.facts_count
    said = words.plural("{count} fait à découvrir", "{count} faits à découvrir", count)

    def build(cap: float) -> list[Piece]:
        style = Style(Face.ROMAN, cap, Role.TITLE, 0.95)
        asked = canvas.lay(words("Que disent le droit et l’expérience ?"), style, room.w, even=True)
        return [
            *lines(canvas, asked, theme.royal, align="center"),
            *lines(
                canvas, canvas.lay(said, STRONG, room.w), theme.soft, before=canvas.px(0.04), align="center"
            ),
        ]

    return largest(build, (1 / 13, 1 / 16, 1 / 20, 1 / 24), room.h // 2)


def _stances(canvas: Canvas, box: Box, shows: Room, words: Words, theme: Theme) -> Sequence[Zone]:
    """Each table says whether it keeps its choice: the shields with their answers, the keys of the table in hand."""
    stands = [
        _stand(shows, number, table.emblem, words) for number, table in enumerate(shows.debate.tables, 1)
    ]
    answers = _answers(words) if shows.table else []
    wanted = answers_height(canvas, box.w, answers) if answers else 0
    tall, draw = strip_height(canvas, box.w, stands, words), strip
    if tall + wanted + 2 * canvas.line_height(STRONG) > box.h:
        tall, draw = roll_height(canvas, box.w, stands, words), roll
    free = box.h - tall - wanted - 2 * gap(canvas)
    head = largest(partial(_asked, canvas, box.w, shows, words, theme), (1 / 19, 1 / 24, 1 / 36), free)
    if total(head) > free:
        head = []  # the table framed among the others says it too
    spare = max(0, free - total(head))
    y = spare // 4
    draw_pieces(box.below(y).top(total(head)), head, 0)
    y += total(head) + gap(canvas) + spare // 6
    zones = draw(canvas, box.below(y), stands, words, theme)
    if not answers:
        return zones
    room = box.below(y + tall + gap(canvas) + spare // 6)
    listed = room.inset((room.w - min(room.w, canvas.px(0.95))) // 2, 0) if canvas.wide else room
    return (*draw_answers(canvas, listed, answers, shows.focus, words, theme), *zones)


def _asked(canvas: Canvas, width: int, shows: Room, words: Words, theme: Theme, cap: float) -> list[Piece]:
    alone = len(shows.debate.tables) == 1
    said = words("La table s’est prononcée") if alone else words("Toutes les tables se sont prononcées")
    if shows.table:
        said = words("Table {table} : maintenir ou bouger ?", table=name(shows.table, words))
    style = Style(Face.SEMIBOLD, cap, Role.TITLE if cap >= 1 / 24 else Role.READING, 0.95)
    return lines(canvas, canvas.lay(said, style, width, even=True), theme.oxblood, align="center")


def _stand(shows: Room, number: int, table: str, words: Words) -> Stand:
    voice = shows.debate.round.voice(table)
    note, sign = "…", ""
    if voice.position in (None, Position.NONE):
        note = words("sans choix")
    elif voice.stance is not None:
        note, sign = words(STANCE_NAMES[voice.stance]), _SIGNS[voice.stance]
    return Stand(table, note, sign, voice.stance is not None, table == shows.table, str(number))


_SIGNS = {Stance.KEPT: "●", Stance.MOVED: "→"}


def _answers(words: Words) -> list[Answer]:
    stances = (
        (Stance.KEPT, "m", words("Nous maintenons notre choix")),
        (Stance.MOVED, "g", words("Nous bougeons")),
    )
    said = [
        Answer(f"{_SIGNS[one]} {label}", Intent(Verb.STANCE, one.value), key, key.upper())
        for one, key, label in stances
    ]
    return [*said, Answer(words("Revenir"), Intent(Verb.GO, "page:0"))]
