"""The home screen: the name, the round table, and what can be done, one line each; the note of the first says what was interrupted.

It is the first picture of the program: flat wall, one small drawing, nothing that takes time.
"""

from arthur.intents import Zone
from arthur.stage.box import Box
from arthur.stage.canvas import Canvas
from arthur.stage.styles import Face, Role, Style
from arthur.stage_views.entries import Home
from arthur.widgets.foot import body, foot
from arthur.widgets.measures import gap
from arthur.widgets.menu import menu, menu_height
from arthur.widgets.round_table import round_table
from arthur.widgets.theme import Theme
from codev.project import DISPLAY_NAME
from codev.words import Words

# The largest that fits is taken.
NAMES = tuple(Style(Face.ROMAN, cap, Role.TITLE, 0.85) for cap in (1 / 14, 1 / 18, 1 / 24))
SUBTITLE = Style(Face.ROMAN, 1 / 36, Role.READING)


def home(canvas: Canvas, shows: Home, words: Words, theme: Theme) -> tuple[Zone, ...]:
    """Draws the home screen and returns its places."""
    canvas.fill(theme.wall)
    room = body(canvas, shows.foot, words).inset(0, canvas.px(0.04))
    between = canvas.px(0.09 if canvas.wide else 0.04)
    left = room.left_part(round(room.w * (0.46 if canvas.wide else 0.4)))
    right = room.right_of(left.w + between)
    _draw_name(canvas, left, theme)
    listed = menu_height(canvas, right.w, shows.entries)
    list_box = right.below((right.h - listed) // 2)
    return (
        *menu(canvas, list_box, shows.entries, shows.focus, words, theme),
        *foot(canvas, shows.foot, words, theme),
    )


def _draw_name(canvas: Canvas, box: Box, theme: Theme) -> None:
    """The table over the name, both centred; what follows the comma stands under it."""
    first, _, rest = DISPLAY_NAME.partition(", ")
    style = next((one for one in NAMES if canvas.text_width(first, one) <= box.w), NAMES[-1])
    name = canvas.lay(first, style, box.w, even=True)
    under = canvas.lay(rest, SUBTITLE, box.w, even=True)
    apart = gap(canvas)
    texts = name.height + under.height + 2 * apart
    side = max(canvas.px(0.1), min(box.w, box.h - texts, canvas.px(0.56)))
    y = box.y + max(0, (box.h - side - texts) // 2)
    round_table(canvas, Box(box.x + (box.w - side) // 2, y, side, side), theme)
    y = canvas.put(name, box.x, y + side + apart, theme.royal, align="center").bottom
    canvas.put(under, box.x, y, theme.ink, align="center")
