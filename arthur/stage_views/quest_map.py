"""The map of the quest, over the screen of a session: what the room has explored, and nothing else."""

from arthur.debate.cards import Pillar, Stage
from arthur.intents import Zone
from arthur.stage.canvas import Canvas
from arthur.stage.styles import READING, TITLE
from arthur.stage_views.shows import Room
from arthur.widgets.foot import body, foot
from arthur.widgets.measures import gap
from arthur.widgets.quest import quest
from arthur.widgets.theme import Theme
from codev.words import Words


def quest_map(canvas: Canvas, shows: Room, words: Words, theme: Theme) -> tuple[Zone, ...]:
    """Draws the map and returns the places of its foot."""
    canvas.fill(theme.wall)
    room = body(canvas, shows.foot, words).inset(0, canvas.px(0.03))
    title = canvas.lay(words("La carte de la quête"), TITLE, room.w)
    canvas.put(title, room.x, room.y, theme.royal)
    left = room.below(title.height + gap(canvas))
    said = canvas.lay(
        words("Ce que la salle a exploré : neuf étapes d’un achat, trois piliers."), READING, room.w
    )
    if left.h - said.height > 11 * canvas.line_height(READING):
        canvas.put(said, room.x, left.y, theme.ink)
        left = left.below(said.height + gap(canvas))
    quest(canvas, left, lit(shows), words, theme)
    return foot(canvas, shows.foot, words, theme)


def lit(shows: Room) -> dict[Stage, frozenset[Pillar]]:
    """The pillars explored at each stage."""
    found: dict[Stage, frozenset[Pillar]] = {}
    for stage, pillars in shows.debate.explored:
        found[stage] = found.get(stage, frozenset()) | frozenset(pillars)
    return found
