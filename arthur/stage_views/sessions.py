"""The sessions kept on this computer, each with its day and where it stands."""

from arthur.intents import Zone
from arthur.stage.canvas import Canvas
from arthur.stage.styles import READING
from arthur.stage_views.entries import Entry
from arthur.stage_views.shows import SessionRow, Sessions
from arthur.widgets.capture import capture, capture_height
from arthur.widgets.foot import body, foot
from arthur.widgets.heading import heading
from arthur.widgets.measures import gap
from arthur.widgets.menu import menu
from arthur.widgets.theme import Theme
from codev.words import N_, Words

EMPTY = N_("Aucune séance pour l’instant. Chaque séance jouée sera gardée ici, sur cet ordinateur.")


def sessions(canvas: Canvas, shows: Sessions, words: Words, theme: Theme) -> tuple[Zone, ...]:
    """Draws the list and returns its places; the last one goes back home."""
    canvas.fill(theme.wall)
    page = body(canvas, shows.foot, words).inset(0, canvas.px(0.035))
    room = heading(canvas, page, words("Mes séances"), theme)
    if not shows.rows:
        text = canvas.lay(words(EMPTY), READING, min(room.w, canvas.column(READING, 50)))
        canvas.put(text, room.x, room.y, theme.ink)
        room = room.below(text.height + canvas.px(0.04))
    written: tuple[Zone, ...] = ()
    if shows.capture is not None:
        high = capture_height(canvas, room.w, shows.capture)
        written = capture(canvas, room.foot(high), shows.capture, words, theme)
        room = room.top(room.h - high - gap(canvas))
    entries = (*(_entry(row, words) for row in shows.rows), Entry("back", words("Revenir à l’accueil")))
    return (
        *menu(canvas, room, entries, shows.focus, words, theme),
        *written,
        *foot(canvas, shows.foot, words, theme),
    )


def _entry(row: SessionRow, words: Words) -> Entry:
    """A session told by its title or its place, its day on the right, and under it where it stands."""
    summary = row.summary
    title = summary.title or summary.place or words("Séance sans titre")
    place = summary.place if summary.place != title else ""
    standing = words("terminée") if summary.closed else summary.standing
    return Entry(row.name, title, row.day, " · ".join(part for part in (place, standing, row.until) if part))
