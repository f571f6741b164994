"""All that is noted so far, over the screen of a circle: by chapters, without saying who said it."""

from collections.abc import Sequence

from arthur.intents import Zone
from arthur.stage.box import Box
from arthur.stage.canvas import Canvas
from arthur.stage.styles import QUESTION, TITLE
from arthur.stage_views.circle.noted import chapter, commitments
from arthur.stage_views.pieces import draw_pieces, lines, shared, spaced
from arthur.stage_views.shows import CircleRoom
from arthur.widgets.foot import body, foot
from arthur.widgets.measures import gap
from arthur.widgets.ornament import rule
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


def board(canvas: Canvas, shows: CircleRoom, words: Words, theme: Theme) -> tuple[Zone, ...]:
    """Draws one page of what is noted, in two columns where the window is wide; returns its places."""
    canvas.fill(theme.wall)
    page = body(canvas, shows.foot, words).inset(0, canvas.px(0.03))
    title = canvas.lay(words("Ce qui est noté"), TITLE, page.w)
    canvas.put(title, page.x, page.y, theme.royal)
    width = min(page.w, max(title.width, canvas.px(0.3)))
    rule(canvas, page.x + width // 2, page.y + title.height + gap(canvas) // 2, width, theme)
    room = page.below(title.height + 2 * gap(canvas))
    said = chapters(shows, words)
    if not said:
        nothing = canvas.lay(words("Rien n’est encore noté."), QUESTION, room.w, even=True)
        draw_pieces(room, lines(canvas, nothing, theme.soft, align="center"))
        return foot(canvas, shows.foot, words, theme)
    return (*_columns(canvas, room, said, shows, words, theme), *foot(canvas, shows.foot, words, theme))


def _columns(
    canvas: Canvas,
    room: Box,
    said: Sequence[tuple[str, tuple[str, ...]]],
    shows: CircleRoom,
    words: Words,
    theme: Theme,
) -> list[Zone]:
    each = 2 if canvas.wide else 1
    columns = room.top(room.h - pager_height(canvas)).columns(each, canvas.px(0.06))
    pieces = [piece for title, texts in said for piece in chapter(canvas, columns[0].w, title, texts, theme)]
    filled = shared(spaced(pieces, 0), columns[0].h)
    pages = [filled[start : start + each] for start in range(0, len(filled), each)]
    number = max(0, min(shows.page, len(pages) - 1))
    zones: list[Zone] = []
    for column, part in zip(columns, pages[number], strict=False):
        zones += draw_pieces(column, part, 0)
    return [*zones, *pager(canvas, room, number, len(pages), words, theme)]


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
        return words("{version} ✓ validée", version=text)
    if not one.refused:
        return text
    return (
        words("{version} ✗ il manquait : {what}", version=text, what=one.missing)
        if one.missing
        else f"{text} ✗"
    )
