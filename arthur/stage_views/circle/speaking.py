"""One side speaks, or the floor is free: who has it, the rule, the clock of the phase, and what was kept so far."""

from collections.abc import Callable
from dataclasses import replace
from functools import cache, partial

from arthur.intents import Zone
from arthur.stage.canvas import Canvas
from arthur.stage.styles import READING, SLANTED, Face, Role, Style
from arthur.stage_views.circle.acts import writing
from arthur.stage_views.circle.around import Around, around, question
from arthur.stage_views.circle.floor import LABEL, named
from arthur.stage_views.circle.noted import noted
from arthur.stage_views.circle.phrases import rule_of, silent, who
from arthur.stage_views.circle.timed import paged, timed
from arthur.stage_views.pieces import Piece, draw_paged, draw_pieces, lines, sentence, spaced
from arthur.stage_views.shows import CircleRoom
from arthur.widgets.clock_face import read
from arthur.widgets.theme import Theme
from codev.circle.method import PhaseKind, Speakers
from codev.words import N_, Words

CAPS = (1 / 13, 1 / 15, 1 / 17, 1 / 20, 1 / 24)  # of who speaks
_LISTED = 2  # people at most who are named one by one
_FLOOR = {
    Speakers.NOBODY: N_("Personne n’a la parole"),
    Speakers.CLIENT: N_("Le client a la parole"),
    Speakers.CONSULTANTS: N_("La parole est aux consultants"),
    Speakers.EVERYONE: N_("La parole est libre"),
    Speakers.ROOM: N_("La parole est à toute la salle"),
    Speakers.EXPERTS: N_("La parole est à l’expert"),
    Speakers.WITNESSES: N_("La parole est au témoin"),
    Speakers.FACILITATOR: N_("L’animateur a la parole"),
}


def speaking(canvas: Canvas, shows: CircleRoom, words: Words, theme: Theme) -> tuple[Zone, ...]:
    """Draws the phase: all in sight beside a large clock where it can be, else what was kept over pages."""
    acts = writing(shows, words)
    left = around(canvas, shows, words, theme, acts, clock=False)
    time = read(shows.circle.timer, shows.now, words)
    kept = cache(lambda width: noted(canvas, width, shows, words, theme))  # once for each width tried
    content = partial(_content, canvas, kept, shows, words, theme)
    for build in (content, partial(content, brief=True)):
        beside = None if left.asked else timed(canvas, left.box, time, build, CAPS, words, theme)
        if beside is not None:
            return (*left.zones, *draw_pieces(beside.room, beside.pieces, 0.35), *beside.draw())
    if not left.asked and (canvas.wide or not kept(left.box.w)):
        room, draw = paged(canvas, left.box, time, words, theme)
        return (*_pages(canvas, replace(left, box=room), shows, words, theme), *draw())
    # No room for a large clock: the small one is in the head, and all is drawn anew.
    return _pages(canvas, around(canvas, shows, words, theme, acts), shows, words, theme)


def _pages(canvas: Canvas, left: Around, shows: CircleRoom, words: Words, theme: Theme) -> tuple[Zone, ...]:
    """What was kept over pages, the rule last; the last page while a line is written, which goes on from there."""
    wide = left.box.w
    asked = question(canvas, wide, shows, words, theme) if left.asked else []
    floor, names = _floor(shows, words)
    pieces = [
        *asked,
        *spaced(named(canvas, wide, names or floor, CAPS[-1], theme), canvas.px(0.02)),
        *_quiet(canvas, wide, shows, words, theme),
        *noted(canvas, wide, shows, words, theme),
        *_rule(canvas, wide, SLANTED, shows, words, theme),
    ]
    page = shows.page if shows.capture is None else len(pieces)
    return (*left.zones, *draw_paged(canvas, left.box, pieces, page, words, theme, 0.1))


def _content(
    canvas: Canvas,
    kept: Callable[[int], list[Piece]],
    shows: CircleRoom,
    words: Words,
    theme: Theme,
    width: int,
    cap: float,
    *,
    brief: bool = False,
) -> list[Piece]:
    """Who has the floor, the rule, who keeps silent, then what was kept; `brief` says the first in one line."""
    floor, names = _floor(shows, words)
    label = canvas.lay(floor, LABEL, width)
    below = Style(Face.PLAIN, max(1 / 36, cap * 0.5), Role.READING)
    return [
        *(lines(canvas, label, theme.soft, glued=True) if names and not brief else []),
        *named(canvas, width, names or floor, cap, theme),
        *_rule(canvas, width, below, shows, words, theme),
        *_quiet(canvas, width, shows, words, theme),
        *kept(width),
    ]


def _rule(
    canvas: Canvas, width: int, style: Style, shows: CircleRoom, words: Words, theme: Theme
) -> list[Piece]:
    """The rule; while a line is written it takes its place."""
    said = "" if shows.capture is not None else rule_of(shows, words)
    colour = theme.soft if style is SLANTED else theme.ink
    return sentence(canvas, width, said, style, colour, before=canvas.px(0.02))


def _quiet(canvas: Canvas, width: int, shows: CircleRoom, words: Words, theme: Theme) -> list[Piece]:
    """Who keeps silent."""
    said = "" if shows.capture is not None else silent(shows, words)
    return sentence(canvas, width, said, READING, theme.soft, before=canvas.px(0.012))


def _floor(shows: CircleRoom, words: Words) -> tuple[str, str]:
    """Whose the floor is, and their names where they are one person or two."""
    floor = words(_FLOOR[shows.circle.phase(words.lang).speakers])
    seats = shows.circle.speakers
    if shows.circle.kind is not PhaseKind.EXPOSE or not 0 < len(seats) <= _LISTED:
        return floor, ""
    return floor, words.listing(tuple(who(shows, seat, words) for seat in seats))
