"""The library being searched: a line to write in, and under it what was found, as it is written."""

from arthur.debate.sheets import SheetKind
from arthur.intents import Zone
from arthur.stage.box import Box
from arthur.stage.canvas import Canvas
from arthur.stage.styles import READING, STRONG
from arthur.stage_views.shows import Search
from arthur.widgets.capture import capture, capture_height
from arthur.widgets.foot import body, foot
from arthur.widgets.heading import heading
from arthur.widgets.measures import gap
from arthur.widgets.menu import menu
from arthur.widgets.theme import Theme
from codev.words import N_, Words

IDEA = N_("Accents et pluriels ne comptent pas ; le début d’un mot suffit.")


def library(canvas: Canvas, shows: Search, words: Words, theme: Theme) -> tuple[Zone, ...]:
    """Draws the line, what there is to say of what was found, and the sheets; returns their places."""
    canvas.fill(theme.wall)
    page = body(canvas, shows.foot, words).inset(0, canvas.px(0.035))
    room = heading(canvas, page, words("Bibliothèque"), theme)
    high = capture_height(canvas, room.w, shows.capture)
    written = capture(canvas, room.top(high), shows.capture, words, theme)
    left = room.below(high + gap(canvas))
    left = left.below(_said(canvas, left, shows, words, theme))
    return (
        *menu(canvas, left, shows.entries, shows.focus, words, theme),
        *written,
        *foot(canvas, shows.foot, words, theme),
    )


def _said(canvas: Canvas, box: Box, shows: Search, words: Words, theme: Theme) -> int:
    """Draws what was found in a sentence, or before anything is asked what can be; returns what it takes."""
    texts = [(shows.note, STRONG)] if shows.note else []
    if not shows.capture.line.shown.strip():
        texts = [(_stock(shows, words), STRONG), (words(IDEA), READING)]
    y = box.y
    for text, style in texts:
        block = canvas.lay(text, style, box.w)
        y = canvas.put(block, box.x, y, theme.ink).bottom + gap(canvas)
    return y - box.y


def _stock(shows: Search, words: Words) -> str:
    """How many sheets there are of each kind."""
    told = (_counted(kind, count, words).replace(" ", "\u00a0") for kind, count in shows.counts)
    return " · ".join(told)


def _counted(kind: SheetKind, count: int, words: Words) -> str:
    match kind:
        case SheetKind.FAMILY:
            return words.plural("{count} famille", "{count} familles", count)
        case SheetKind.CLAUSE:
            return words.plural("{count} clause", "{count} clauses", count)
        case SheetKind.LAW:
            return words.plural("{count} règle de droit", "{count} règles de droit", count)
        case SheetKind.LABEL:
            return words.plural("{count} label", "{count} labels", count)
        case SheetKind.EXPERIENCE:
            return words.plural("{count} retour d’expérience", "{count} retours d’expérience", count)
        case SheetKind.FACT:
            return words.plural("{count} fait", "{count} faits", count)
