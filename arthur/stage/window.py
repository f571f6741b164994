"""The stage's window: on the projector or on the desk, what it hears, and what the system lends it.

Full screen is a borderless window of the display's size by default: SDL's own blacks out other displays on macOS (SDL
issue 2429) and jumps onto the facilitator's display when the projector is unplugged. Both stay on offer.
"""

import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from arthur.intents import Input, Signal
from arthur.stage import shapes
from arthur.stage.box import Box
from arthur.stage.engine import pygame
from arthur.stage.inputs import Ear
from codev.preferences import Mode

SMALLEST = (1024, 768)  # pixels; below that the room could not read
_CENTERED_ON = (
    0x2FFF0000  # SDL_WINDOWPOS_CENTERED_DISPLAY: added to a display's number it places a window there
)
_SETTLING = 800  # milliseconds that a desktop may take to put a window where it was asked
_PLACED = {pygame.WINDOWMOVED, pygame.WINDOWSIZECHANGED, pygame.WINDOWDISPLAYCHANGED}
_BLIND = {"dummy", "offscreen"}  # drivers that SDL falls back on where there is no screen


class NoScreen(Exception):  # noqa: N818 - a state of the room, not a fault
    """No display can be opened here; the argument is SDL's own reason."""


@dataclass(frozen=True, slots=True)
class Display:
    """A screen or a projector, by the number that the system gives it from 0, with its size in pixels."""

    index: int
    width: int
    height: int


class StageWindow:
    """The window. It stays hidden until the first `flip`, so that nobody sees it empty.

    Raises NoScreen where no display can be opened. `headless` opens one that nobody sees, of exactly `size`, in which
    everything else works: for tests and the rehearsal.
    """

    def __init__(
        self,
        title: str,
        size: tuple[int, int] | None = None,
        mode: Mode = Mode.WINDOWED,
        display: int = 0,
        *,
        headless: bool = False,
    ) -> None:
        _start(headless=headless)
        self.headless = headless
        self.mode = mode
        self.display = display if 0 <= display < len(displays()) else 0
        self._size = size or self._usual_size()
        self._ear = Ear()
        self._hidden = True
        self._window = self._opened(title)
        self._placed = self._place()
        self._placed_at = pygame.time.get_ticks()
        pygame.key.set_repeat(450, 40)
        pygame.key.start_text_input()

    # ------------------------------------------------------------------ the picture

    @property
    def surface(self) -> pygame.Surface:
        """What to draw on; ask for it at each redraw, since it changes with the window."""
        return self._window.get_surface()

    @property
    def size(self) -> tuple[int, int]:
        return self.surface.get_size()

    def flip(self) -> None:
        """Shows what was drawn."""
        if self._hidden:
            self._hidden = False
            self._window.show()
            if self.mode is Mode.SYSTEM and not self.headless:
                self._window.set_fullscreen(desktop=True)
            self._note_place()
        self._window.flip()

    def snapshot(self, path: Path) -> None:
        """Writes the picture as a PNG file. Raises OSError when it cannot."""
        try:
            pygame.image.save(self.surface, str(path))
        except pygame.error as error:
            raise OSError(str(error)) from error

    # ------------------------------------------------------------------ where it is

    def set_mode(self, mode: Mode) -> None:
        """In a window or full screen, on the same display."""
        was, self.mode = self.mode, mode
        if self.headless:
            return
        if was is Mode.WINDOWED:
            self._size = self._window.size
        if was is Mode.SYSTEM:
            self._window.set_windowed()
        self._settle()

    def toggle(self, full: Mode = Mode.BORDERLESS) -> None:
        """From a window to full screen (`full` says which) and back."""
        self.set_mode(full if self.mode is Mode.WINDOWED else Mode.WINDOWED)

    def move_to(self, display: int) -> None:
        """To another display, in the same mode; a number that is no display's is the first."""
        self.display = display if 0 <= display < len(displays()) else 0
        self.set_mode(self.mode)

    def resize(self, size: tuple[int, int]) -> None:
        """The size of the window, now or when it is one again."""
        self._size = size
        if self.headless or self.mode is Mode.WINDOWED:
            self._window.size = size

    def focus(self) -> None:
        """Asks the system to bring the window to the front."""
        if not self.headless:
            self._window.focus()

    @property
    def focused(self) -> bool:
        return self.headless or self._window.focused

    # ------------------------------------------------------------------ what it hears

    def hear(self) -> list[Input]:
        """What happened since the last call.

        `Signal.DISPLAY_CHANGED` says that a full screen is no longer where it was put: a projector was unplugged or
        changed its size. `move_to(window.display)` puts it back, `move_to(0)` brings it to the first display.
        """
        events = pygame.event.get()
        if not events:
            return []
        heard = self._ear.hear(self._ours(events))
        if any(event.type in _PLACED for event in events) and self._strayed():
            heard.append(Signal.DISPLAY_CHANGED)
        return heard

    def writing_at(self, caret: Box | None) -> None:
        """Where a line is being written, so that an input method opens beside it; None when none is.

        While one is, space is text and held keys repeat.
        """
        self._ear.editing = caret is not None
        if caret is not None:
            pygame.key.set_text_input_rect(pygame.Rect(caret))

    # ------------------------------------------------------------------ what the system lends

    def clipboard(self) -> str:
        """The text in the clipboard, as it is: it has to be cleaned. Empty when there is none."""
        try:
            return pygame.scrap.get_text()
        except pygame.error:
            return ""

    def put_clipboard(self, text: str) -> bool:
        """Puts a text in the clipboard; False when the system refuses."""
        try:
            pygame.scrap.put_text(text)
        except pygame.error:
            return False
        return True

    def keep_awake(self, *, on: bool) -> None:
        """Keeps the screen from sleeping, for as long as a session lasts."""
        pygame.display.set_allow_screensaver(not on)

    def set_icon(self, svg: str) -> None:
        """The window's picture in the task bar."""
        self._window.set_icon(shapes.picture(svg, (128, 128)))

    def set_title(self, title: str) -> None:
        self._window.title = title

    def close(self) -> None:
        """Closes the window and gives the display back; nothing works after that."""
        self._window.destroy()
        pygame.display.quit()

    # ------------------------------------------------------------------ inside

    def _ours(self, events: Iterable[pygame.Event]) -> Iterable[pygame.Event]:
        return (event for event in events if getattr(event, "window", None) in {None, self._window})

    def _opened(self, title: str) -> pygame.Window:
        """The window, hidden, with the edges of its mode: taken off later they would leave it out of place."""
        full = self.mode is not Mode.WINDOWED and not self.headless
        size = self._room(full=full)
        try:
            window = pygame.Window(
                title, size, self._middle(), resizable=not full, borderless=full, hidden=True
            )
            window.minimum_size = (min(SMALLEST[0], size[0]), min(SMALLEST[1], size[1]))
            window.get_surface()
        except pygame.error as error:
            raise NoScreen(str(error)) from error
        return window

    def _settle(self) -> None:
        """Puts the window where its mode and display say."""
        full = self.mode is not Mode.WINDOWED
        self._window.resizable = not full
        if self._window.borderless != full:
            self._window.borderless = full
            self._wait_for_edges()
        self._window.size = self._room(full=full)
        self._window.position = self._middle()
        if self.mode is Mode.SYSTEM and not self._hidden:
            self._window.set_fullscreen(desktop=True)
        self._note_place()

    def _room(self, *, full: bool) -> tuple[int, int]:
        """The size to take on its display: all of it, or the window's own as far as the display goes."""
        if self.headless:
            return self._size
        here = displays()[self.display]
        return (
            (here.width, here.height)
            if full
            else (min(self._size[0], here.width), min(self._size[1], here.height))
        )

    def _strayed(self) -> bool:
        """Whether a full screen has left its place; what the desktop does just after a change is part of it."""
        if self.mode is Mode.WINDOWED or self.headless or self._place() == self._placed:
            return False
        settling = pygame.time.get_ticks() - self._placed_at < _SETTLING
        self._placed = self._place()
        return not settling

    def _note_place(self) -> None:
        self._placed, self._placed_at = self._place(), pygame.time.get_ticks()

    def _wait_for_edges(self) -> None:
        """Lets the desktop take the window's edges off: on X11 a place asked before is off by their width."""
        if not self._hidden:
            for _ in range(8):
                pygame.event.pump()
                pygame.time.wait(10)

    def _place(self) -> tuple[tuple[int, int], tuple[int, int]]:
        return self._window.position, self._window.size

    def _middle(self) -> tuple[int, int]:
        return _CENTERED_ON | self.display, _CENTERED_ON | self.display

    def _usual_size(self) -> tuple[int, int]:
        """Five sixths of the display, or what a small display can show of the smallest size."""
        here = displays()[self.display]
        wide, high = here.width * 5 // 6, here.height * 5 // 6
        return max(wide, min(SMALLEST[0], here.width * 9 // 10)), max(
            high, min(SMALLEST[1], here.height * 9 // 10)
        )


def displays() -> tuple[Display, ...]:
    """The displays that the system has, at least one; only once a window was opened."""
    sizes = pygame.display.get_desktop_sizes()
    return tuple(Display(index, *size) for index, size in enumerate(sizes))


def _start(*, headless: bool) -> None:
    """Starts the display and the letters, and nothing else: sound would cost 110 ms where there is no card."""
    if headless:
        os.environ["SDL_VIDEODRIVER"] = "dummy"
    try:
        pygame.display.init()
        pygame.font.init()
    except pygame.error as error:
        raise NoScreen(str(error)) from error
    if not headless and pygame.display.get_driver() in _BLIND:
        pygame.display.quit()
        raise NoScreen("no video device")
