"""When to draw, and what: a picture is drawn when what it shows has changed, a second included, and never otherwise."""

from collections.abc import Callable, Hashable
from typing import TYPE_CHECKING

from arthur.app.times import lefts, recall
from arthur.director.debating.shown import TURN
from arthur.director.desk import Desk, Place
from arthur.director.picture import draw
from arthur.director.scene import Scene
from arthur.intents import Verb, Zone
from arthur.stage.box import Box
from arthur.stage.canvas import Canvas, Still
from arthur.stage.letters import Letters
from arthur.stage.shelf import MIB, weight
from arthur.stage.window import StageWindow
from arthur.widgets.theme import THEMES
from codev.timing import Instant

if TYPE_CHECKING:
    from arthur.writing.line import Line

FADE = 200  # milliseconds from one screen to the next
FRAME = 16  # milliseconds between two pictures of what moves, about


class Painter:
    """Keeps what the last picture showed, its zones, and the transition that runs."""

    def __init__(self, window: StageWindow, letters: Letters) -> None:
        self.zones: tuple[Zone, ...] = ()
        self.caret: Box | None = None  # where the line being written stands
        self.moving = False
        self.canvas: Canvas | None = None  # the last picture, for those who check it
        self._window = window
        self._letters = letters
        self._shown: Hashable = None
        self._screen: Hashable = None
        self._left: Still | None = None  # the screen that fades away
        self._left_at = Instant(0)

    def forget(self) -> None:
        """The next `paint` draws, whatever changed."""
        self._shown = None

    def settle(self) -> None:
        """Ends the transition that runs; the next `paint` draws the screen as it will stay."""
        self._left, self._shown = None, None

    def paint(self, desk: Desk, scene_of: Callable[[], Scene], undo: str) -> bool:
        """Draws if the picture would differ from the last one; whether it did."""
        scene = scene_of()
        showing = self._showing(desk, scene, undo)
        if showing == self._shown and not self.moving:
            return False
        self._begin_fade(desk, scene)
        canvas = self._canvas(desk)
        self.zones = draw(canvas, desk, scene, THEMES[desk.preferences.theme], undo)
        self._fade(canvas, scene.now)
        self.moving = self._left is not None or _turning(desk, scene.now)
        self.canvas, self._shown = canvas, showing
        written = (zone.rect for zone in self.zones if zone.intent.verb is Verb.WRITE)
        self.caret = next((Box(*rect) for rect in written), None)
        self._window.flip()
        return True

    def lay_ahead(self, desk: Desk, scene: Scene, undo: str) -> None:
        """Draws where nobody sees, so that the same picture finds its text set and its shapes drawn."""
        draw(self._canvas(desk).aside(), desk, scene, THEMES[desk.preferences.theme], undo)

    def _canvas(self, desk: Desk) -> Canvas:
        surface = self._window.surface
        self._letters.shelf.limit = 16 * MIB + weight(surface)
        return Canvas(surface, self._letters, desk.preferences.text_size / 100)

    def character_at(self, x: int, y: int, line: "Line") -> int | None:
        """The character of `line` that a click reaches; None when it falls beside the line."""
        place, canvas = self.caret, self.canvas
        if place is None or canvas is None or not place.holds(x, y):
            return None
        from arthur.widgets.capture import caret_at

        return caret_at(canvas, place, line, x, y)

    def _showing(self, desk: Desk, scene: Scene, undo: str) -> Hashable:
        """All on which a picture depends; time counts only by what is shown of it."""
        state = scene.state
        seconds = None
        if state is not None and state.meeting.opened is not None:
            seconds = (
                *(-(-left // 1000) for left in lefts(state, scene.now)),
                scene.now // 60_000,
                recall(state, scene.now),
            )
        return desk, state, seconds, undo, scene.words.lang, self._window.size, scene.library, scene.circles

    def _begin_fade(self, desk: Desk, scene: Scene) -> None:
        """Keeps the old screen when another one takes its place: a step, a place, the curtain."""
        index = scene.state.meeting.index if scene.state and desk.place is Place.ROOM else 0
        screen, old = (desk.place, index, desk.curtain), self.canvas
        # A window that was resized has a new surface under the old canvas: nothing is left to fade.
        moves = old is not None and (old.width, old.height) == self._window.size
        if old and moves and self._screen not in (None, screen) and not desk.preferences.reduced_motion:
            self._left, self._left_at = old.freeze(), scene.now
        self._screen = screen

    def _fade(self, canvas: Canvas, now: Instant) -> None:
        progress = (now - self._left_at + FRAME) / FADE  # the first picture after a key is not the old one
        if self._left is None or progress >= 1 or self._left.size != (canvas.width, canvas.height):
            self._left = None
            return
        canvas.show(self._left, Box(0, 0, canvas.width, canvas.height), 1 - progress)


def _turning(desk: Desk, now: Instant) -> bool:
    return desk.turned_at is not None and now - desk.turned_at < TURN
