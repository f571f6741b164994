"""The closing: a word each, the commitments of « lundi matin », the disagreements kept for another day."""

from collections.abc import Callable, Sequence
from functools import partial

from arthur.debate.tables import name_of
from arthur.intents import Intent, Verb, Zone
from arthur.stage.box import Box
from arthur.stage.canvas import Canvas
from arthur.stage.styles import Face, Role, Style
from arthur.stage_views.frame import frame
from arthur.stage_views.pieces import Piece, draw_pieces, largest, lines, shared
from arthur.stage_views.shows import Room
from arthur.stage_views.spoken import indent, spoken
from arthur.stage_views.tables import table_actions
from arthur.widgets.actions import Action, actions_height, draw_actions
from arthur.widgets.measures import gap
from arthur.widgets.pager import pager_height, turns
from arthur.widgets.shield import name
from arthur.widgets.theme import Theme
from codev.meeting.records import Commitment
from codev.words import Words

PARTS = 3  # words, commitments, subjects
CAPS = (1 / 27, 1 / 30, 1 / 33, 1 / 36)
Content = Callable[[Canvas, int, Room, Words, Theme, float], list[Piece]]


def closing(canvas: Canvas, shows: Room, words: Words, theme: Theme) -> tuple[Zone, ...]:
    """Draws one of the three parts. Page 3 is the second sheet of part 0, page 6 its third, and so on."""
    around = frame(canvas, shows, words, theme, shields=False)
    box, part = around.box, shows.page % PARTS
    content, actions = _parts(shows, words)[part]
    actions = actions if shows.capture is None else ()  # else every key is a letter
    high = actions_height(canvas, box.w, actions)
    zones = draw_actions(canvas, box.foot(high), actions, theme)
    room = box.top(box.h - high - gap(canvas) // 2 - pager_height(canvas))
    sheets = shared(largest(partial(content, canvas, room.w, shows, words, theme), CAPS, room.h), room.h)
    sheet = max(0, min(shows.page // PARTS, len(sheets) - 1))
    drawn = draw_pieces(room, sheets[sheet], 0.12)
    turned = _turns(canvas, box.top(box.h - high - gap(canvas) // 2), part, sheet, len(sheets), words, theme)
    return (*around.zones, *zones, *drawn, *turned)


def _turns(
    canvas: Canvas, box: Box, part: int, sheet: int, sheets: int, words: Words, theme: Theme
) -> Sequence[Zone]:
    """Through the sheets of a part, then to the next part; a part of one sheet leaves the next key to the session."""
    page, last = part + PARTS * sheet, sheet == sheets - 1
    onward = part + 1 if sheets > 1 and part + 1 < PARTS else None
    following = onward if last else page + PARTS
    before = f"page:{page - PARTS}" if sheet else ""
    after = "" if following is None else f"page:{following}"
    label = f"{sheet + 1} / {sheets}" if sheets > 1 else ""
    return turns(canvas, box, before, after, words, theme, label=label)


def _parts(shows: Room, words: Words) -> list[tuple[Content, tuple[Action, ...]]]:
    tables = table_actions(shows, words)
    return [
        (_words, (Action("e", words("écrire un mot"), Intent(Verb.WORD)), *tables)),
        (_commitments, (Action("e", words("écrire un engagement"), Intent(Verb.COMMIT)), *tables)),
        (_subjects, (Action("e", words("garder un désaccord"), Intent(Verb.SUBJECT)),)),
    ]


def _headed(canvas: Canvas, width: int, title: str, asked: str, theme: Theme, cap: float) -> list[Piece]:
    """The part's name, and what the room is asked."""
    style = Style(Face.ROMAN, max(cap * 1.4, 1 / 24), Role.TITLE, 0.95)
    plain = Style(Face.PLAIN, cap, Role.READING)
    return [
        *lines(canvas, canvas.lay(title, style, width), theme.royal, glued=True),
        *lines(canvas, canvas.lay(asked, plain, width), theme.ink, before=canvas.px(0.006), glued=True),
    ]


def _words(canvas: Canvas, width: int, shows: Room, words: Words, theme: Theme, cap: float) -> list[Piece]:
    """A row for each table, its word beside its shield."""
    said = {word.by: word.text for word in shows.debate.words}
    pieces = _headed(
        canvas, width, words("Bilan à chaud"), words("Un mot par table : que retenez-vous ?"), theme, cap
    )
    for table in shows.debate.tables:
        text = said.pop(table.emblem, "")
        told = (words("« {word} »", word=text),) if text else ()
        pieces += _told(canvas, width, table.emblem, told, shows, words, theme, cap)
    for by, text in said.items():
        told_by = words("{who} : « {word} »", who=words(name_of(by)), word=text)
        pieces += _plain(canvas, width, told_by, theme, cap)
    return pieces


def _commitments(
    canvas: Canvas, width: int, shows: Room, words: Words, theme: Theme, cap: float
) -> list[Piece]:
    """What each table will do, who, and when; then the commitments of whoever is no table of the room."""
    asked = words("Qui fait quoi, et quand ? Au moins un engagement par table.")
    pieces = _headed(canvas, width, words("Lundi matin"), asked, theme, cap)
    here = {table.emblem for table in shows.debate.tables}
    for table in shows.debate.tables:
        made = tuple(_made(one, words) for one in shows.debate.commitments if one.by == table.emblem)
        pieces += _told(canvas, width, table.emblem, made, shows, words, theme, cap)
    for one in shows.debate.commitments:
        if one.by not in here:
            pieces += _plain(canvas, width, _made(one, words), theme, cap)
    return pieces


def _made(one: Commitment, words: Words) -> str:
    return words("{what} ({who}, {when})", what=one.what, who=one.who, when=one.when)


def _subjects(canvas: Canvas, width: int, shows: Room, words: Words, theme: Theme, cap: float) -> list[Piece]:
    """The disagreements, as questions that need no card to be understood."""
    asked = words("Quels désaccords méritent un autre temps d’échange ?")
    pieces = _headed(canvas, width, words("À reprendre ensemble"), asked, theme, cap)
    if not shows.debate.subjects:
        return [*pieces, *_plain(canvas, width, "…", theme, cap)]
    for one in shows.debate.subjects:
        pieces += _marked(canvas, width, one.text, theme, cap)
    return pieces


def _told(
    canvas: Canvas,
    width: int,
    table: str,
    texts: tuple[str, ...],
    shows: Room,
    words: Words,
    theme: Theme,
    cap: float,
) -> list[Piece]:
    """What a table said, after its shield and its name: a paragraph each, "…" while there is none."""
    bold, plain = Style(Face.BOLD, cap, Role.READING), Style(Face.PLAIN, cap, Role.READING)
    names = max(canvas.text_width(name(one.emblem, words), bold) for one in shows.debate.tables) + 2 * gap(
        canvas
    )
    room = width - indent(canvas, cap) - names - gap(canvas)
    said = [(canvas.lay(text, plain, room), theme.ink) for text in texts or ("…",)]
    return spoken(canvas, table, said, cap, words, theme, held=table == shows.table, named=names)


def _plain(canvas: Canvas, width: int, text: str, theme: Theme, cap: float) -> list[Piece]:
    block = canvas.lay(text, Style(Face.PLAIN, cap, Role.READING), width)
    return lines(canvas, block, theme.ink, before=canvas.px(0.02), together=True)


def _marked(canvas: Canvas, width: int, text: str, theme: Theme, cap: float) -> list[Piece]:
    """A paragraph after a gold lozenge."""
    style, size = Style(Face.PLAIN, cap, Role.READING), canvas.px(0.012)
    left = 4 * size
    block = canvas.lay(text, style, width - left)

    def draw(box: Box) -> Sequence[Zone]:
        canvas.put(block, box.x + left, box.y, theme.ink)
        x, y = box.x + size, box.y + block.ascent - block.cap // 2
        canvas.polygon(((x, y - size), (x + size, y), (x, y + size), (x - size, y)), theme.gold)
        return ()

    return [Piece(block.height, draw, canvas.px(0.03))]
