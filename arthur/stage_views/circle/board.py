"""All that is noted so far, over the screen of a circle: by chapters, without saying who said it."""

from collections.abc import Sequence

from arthur.intents import Zone
from arthur.stage.box import Box
from arthur.stage.canvas import Canvas
from arthur.stage.styles import QUESTION, READING
from arthur.stage_views.circle.noted import chapter, commitments
from arthur.stage_views.frame import finish, turning
from arthur.stage_views.pieces import Piece, draw_pieces, lines, shared, total
from arthur.stage_views.shows import CircleRoom
from arthur.widgets.foot import body
from arthur.widgets.heading import heading
from arthur.widgets.pager import pager, pager_height
from arthur.widgets.theme import Theme
from codev.circle.question import Version
from codev.circle.records import Sort
from codev.words import N_, Words

_SAID = {
    Sort.ASKED: N_("Questions posées"),
    Sort.IDEA: N_("Idées"),
    Sort.EXPERIENCE: N_("Expériences"),
    Sort.RESOURCE: N_("Ressources"),
    Sort.STEP_BACK: N_("Questions de recul"),
}
_TICK = "✓\u00a0"  # with its word


def board(canvas: Canvas, shows: CircleRoom, words: Words, theme: Theme) -> tuple[Zone, ...]:
    """Draws one page of what is noted, in two columns where the window is wide; returns its places."""
    canvas.fill(theme.wall)
    feet = (shows.foot, turning(shows.foot, words("page suivante")))
    page = min((body(canvas, one, words) for one in feet), key=lambda left: left.h).inset(0, canvas.px(0.03))
    room = heading(canvas, page, words("Ce qui est noté"), theme)
    said = chapters(shows, words)
    if not said:
        nothing = canvas.lay(words("Rien à montrer pour l’instant."), QUESTION, room.w, even=True)
        draw_pieces(room, lines(canvas, nothing, theme.soft, align="center"))
        return finish(canvas, shows, (), words, theme)
    return finish(canvas, shows, _columns(canvas, room, said, shows, words, theme), words, theme)


def _columns(
    canvas: Canvas,
    room: Box,
    said: Sequence[tuple[str, tuple[str, ...]]],
    shows: CircleRoom,
    words: Words,
    theme: Theme,
) -> tuple[Zone, ...]:
    each = 2 if canvas.wide else 1
    columns = room.top(room.h - pager_height(canvas)).columns(each, canvas.px(0.06))
    alone = min(room.w, canvas.column(READING))
    pieces = _pieces(canvas, alone, said, theme)
    if total(pieces) > columns[0].h:  # not in one column of easy lines
        pieces = _pieces(canvas, columns[0].w, said, theme)
    filled = shared(pieces, columns[0].h)
    pages = [filled[start : start + each] for start in range(0, len(filled), each)]
    number = max(0, min(shows.page, len(pages) - 1))
    zones: list[Zone] = []
    for column, part in zip(columns, pages[number], strict=False):
        zones += draw_pieces(column, part, 0)
    return (*zones, *pager(canvas, room, number, len(pages), words, theme))


def _pieces(
    canvas: Canvas, width: int, said: Sequence[tuple[str, tuple[str, ...]]], theme: Theme
) -> list[Piece]:
    return [piece for title, texts in said for piece in chapter(canvas, width, title, texts, theme)]


def chapters(shows: CircleRoom, words: Words) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """What the room may read again, under its titles; those of which there is nothing are left out."""
    circle = shows.circle
    whole = (
        (words("Sujet"), (circle.subject.text,) if circle.subject else ()),
        (words("Question"), tuple(_version(one, shows, words) for one in circle.question.versions)),
        *(
            (words(title), tuple(one.text for one in circle.said if one.sort is sort))
            for sort, title in _SAID.items()
        ),
        (words("Ce que le client retient"), tuple(one.text for one in circle.synthesis)),
        (words("Engagements"), commitments(shows, words)),
        (words("Apprentissages"), tuple(one.text for one in circle.learnings)),
        (words("Pour plus tard"), tuple(one.text for one in circle.parked)),
    )
    return tuple((title, texts) for title, texts in whole if texts)


def _version(one: Version, shows: CircleRoom, words: Words) -> str:
    """A wording and what was answered to it."""
    text = words("« {word} »", word=one.text)
    if one.number == shows.circle.question.settled:
        return f"{text} {_TICK}{words('validée')}"
    if not one.refused:
        return text
    return (
        words("{version} ✗ il manquait : {what}", version=text, what=one.missing)
        if one.missing
        else f"{text} ✗"
    )
