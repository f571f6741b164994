"""What the keyboard, the mouse and the system say, as the plain values of `arthur.intents`.

Letters and signs come from the text that a key makes, so that every layout works; other keys from their name. A key is
heard once: a key that makes text is never a `KeyPress`, unless it is held with Ctrl or Cmd. Keys that are held down
repeat only while a line is being written (`editing`), and only where that helps.
"""

import sys
from collections.abc import Iterable

from arthur.intents import Click, Composing, Hover, Input, KeyPress, Resized, Signal, Typed, Wheel
from arthur.stage.engine import pygame

NAMES: dict[int, str] = {
    pygame.K_RIGHT: "right",
    pygame.K_LEFT: "left",
    pygame.K_UP: "up",
    pygame.K_DOWN: "down",
    pygame.K_PAGEUP: "pageup",
    pygame.K_PAGEDOWN: "pagedown",
    pygame.K_HOME: "home",
    pygame.K_END: "end",
    pygame.K_RETURN: "return",
    pygame.K_KP_ENTER: "return",
    pygame.K_ESCAPE: "escape",
    pygame.K_TAB: "tab",
    pygame.K_BACKSPACE: "backspace",
    pygame.K_DELETE: "delete",
    pygame.K_INSERT: "insert",
} | {getattr(pygame, f"K_F{number}"): f"f{number}" for number in range(1, 13)}

_REPEATING = {"right", "left", "up", "down", "backspace", "delete"}
_MODIFIERS = {
    *(pygame.K_LSHIFT, pygame.K_RSHIFT, pygame.K_LCTRL, pygame.K_RCTRL, pygame.K_LALT, pygame.K_RALT),
    *(pygame.K_LMETA, pygame.K_RMETA, pygame.K_MODE, pygame.K_CAPSLOCK, pygame.K_NUMLOCK),
}
_SIGNALS: dict[int, Signal] = {
    pygame.QUIT: Signal.CLOSE_ASKED,
    pygame.WINDOWCLOSE: Signal.CLOSE_ASKED,
    pygame.WINDOWEXPOSED: Signal.EXPOSED,
    pygame.WINDOWSHOWN: Signal.EXPOSED,
    pygame.WINDOWRESTORED: Signal.EXPOSED,
    pygame.WINDOWFOCUSLOST: Signal.FOCUS_LOST,
    pygame.WINDOWFOCUSGAINED: Signal.FOCUS_GAINED,
}


class Ear:
    """Hears events one after the other; it only remembers which keys are down."""

    def __init__(self) -> None:
        self.editing = False  # whether a line is being written
        self._held: set[int] = set()
        self._fresh = False  # whether a key went down since the last text: text without one is a held key
        self._mute = False  # whether the last key was a command, whose text is nobody's
        self._scancode = 0
        self._composing = False

    def hear(self, events: Iterable[pygame.Event]) -> list[Input]:
        """What these events mean, in order; of moves, sizes and signals that follow each other only the last."""
        heard: list[Input] = []
        for event in events:
            said = self._one(event)
            if said is None:
                continue
            if heard and _replaces(said, heard[-1]):
                heard.pop()
            heard.append(said)
        return heard

    def _one(self, event: pygame.Event) -> Input | None:
        match event.type:
            case pygame.KEYDOWN:
                return self._key(event)
            case pygame.KEYUP:
                self._held.discard(event.key)
            case pygame.TEXTINPUT:
                return self._text(event.text)
            case pygame.TEXTEDITING:
                return self._composition(event.text, event.start)
            case pygame.MOUSEBUTTONDOWN if event.button <= 3:
                return Click(event.pos[0], event.pos[1], event.button)
            case pygame.MOUSEMOTION:
                return Hover(event.pos[0], event.pos[1])
            case pygame.MOUSEWHEEL:
                return Wheel(event.y) if event.y else None
            case pygame.WINDOWSIZECHANGED:
                return Resized(event.x, event.y)
            case other:
                if other == pygame.WINDOWFOCUSLOST:
                    self._held.clear()
                return _SIGNALS.get(other)
        return None

    def _key(self, event: pygame.Event) -> KeyPress | None:
        if event.key in _MODIFIERS:
            return None
        repeated = event.key in self._held
        self._held.add(event.key)
        name = NAMES.get(event.key)
        if repeated:
            return _press(name, event.mod) if name in _REPEATING and self.editing else None
        self._scancode, self._fresh = event.scancode, True
        self._mute = name is not None or _command(event.mod) or _menu(event.mod)
        if name is not None:
            return _press(name, event.mod)
        if _command(event.mod) and 32 <= event.key < 127:
            return _press("space" if event.key == pygame.K_SPACE else chr(event.key), event.mod)
        return None

    def _text(self, text: str) -> KeyPress | Typed | None:
        if self._mute:
            return None
        if self.editing:
            return Typed(text)
        fresh, self._fresh = self._fresh, False
        if not fresh:
            return None
        if text == " ":
            return KeyPress("space")
        # A clicker sends the key that is "." on an American keyboard; on AZERTY that very key types ":".
        return Typed("." if self._scancode == pygame.KSCAN_PERIOD and text == ":" else text)

    def _composition(self, text: str, caret: int) -> Composing | None:
        was, self._composing = self._composing, bool(text)
        return Composing(text, caret) if self.editing and (text or was) else None


def _press(name: str | None, mod: int) -> KeyPress | None:
    if name is None:
        return None
    return KeyPress(
        name,
        shift=bool(mod & pygame.KMOD_SHIFT),
        ctrl=bool(mod & pygame.KMOD_CTRL),
        alt=bool(mod & pygame.KMOD_ALT),
        meta=bool(mod & pygame.KMOD_META),
    )


def _command(mod: int) -> bool:
    """Ctrl or Cmd is held; AltGr, which Windows says is Ctrl with Alt, is neither."""
    alt = bool(mod & (pygame.KMOD_ALT | pygame.KMOD_MODE))
    return bool(mod & pygame.KMOD_META) or (bool(mod & pygame.KMOD_CTRL) and not alt)


def _menu(mod: int) -> bool:
    """The left Alt is held, which makes menus and not text; on macOS it types like any other."""
    right = bool(mod & (pygame.KMOD_RALT | pygame.KMOD_MODE))
    return bool(mod & pygame.KMOD_LALT) and not right and sys.platform != "darwin"


def _replaces(said: Input, before: Input) -> bool:
    if isinstance(said, Hover | Resized):
        return type(said) is type(before)
    return isinstance(said, Signal) and said == before
