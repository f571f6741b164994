"""The éclairage: one fact at a time, large, with its source and its date; what would change the answer; then stances.

Pages count back from what was shown last (page 1: the one before); a text too long for its screen goes on below
nought (page -1: its second sheet), and the stances come last.
"""

from collections.abc import Sequence
from dataclasses import replace
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
from arthur.widgets.answers import Answer, answers_height, draw_answers
from arthur.widgets.measures import gap
from arthur.widgets.pager import pager, pager_height
from arthur.widgets.shield import name
from arthur.widgets.strip import Stand, roll, roll_height, strip, strip_height
from arthur.widgets.theme import Theme
from codev.words import Words


def light(canvas: Canvas, shows: Room, words: Words, theme: Theme) -> tuple[Zone, ...]:
    """Draws what is shown, or the stances."""
    around = frame(canvas, shows, words, theme)
    box = around.box
    room = box.top(box.h - pager_height(canvas))
    sheets = _sheets(canvas, room, shows, words, theme)
    latest = len(sheets[-1]) if sheets else 0
    flat = [sheet for item in sheets for sheet in item]
    count = len(flat) + (1 if shows.debate.round.change_shown else 0)
    if not count:
        return (*around.zones, *draw_pieces(room, _before(canvas, room, shows, words, theme)))
    first = len(flat) - latest  # the first sheet of what was shown last is page 0
    at = max(0, min(first - shows.page, count - 1))
    turns = pager(
        canvas, box, at, count, words, theme, before=f"page:{first - at + 1}", after=f"page:{first - at - 1}"
    )
    if at == len(flat):
        drawn = _stances(canvas, room, shows, words, theme)
        turns = tuple(replace(zone, key="") for zone in turns)  # here ← passes to the next answer
    else:
        drawn = draw_pieces(room, flat[at])
    return (*around.zones, *drawn, *turns)


def _sheets(canvas: Canvas, room: Box, shows: Room, words: Words, theme: Theme) -> list[list[list[Piece]]]:
    """For each thing shown, in order, the sheets it takes."""
    items = facts_shown(shows.debate.round, words.lang)
    count = shows.debate.round.facts_count
    sheets = []
    for number, (table, fact) in enumerate(items, 1):
        build = partial(fact_pieces, canvas, room.w, fact, table, (number, count), words, theme)
        sheets.append(shared(largest(build, CAPS, room.h), room.h))
    if shows.debate.round.change_shown:
        build = partial(change_pieces, canvas, room.w, shows, words, theme)
        sheets.append(shared(largest(build, CAPS, room.h), room.h))
    return sheets


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
    said = words("Toutes les tables se sont prononcées")
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
