"""The one place where pygame is imported, once what SDL reads at its start has been said.

Everything in `arthur.stage` takes pygame from here. Importing it opens nothing.
"""

import os

for _name, _value in {
    "PYGAME_HIDE_SUPPORT_PROMPT": "1",
    "SDL_FRAMEBUFFER_ACCELERATION": "0",  # a plain buffer: 0.7 ms to show 1920×1080 without a graphics card, not 11
    "SDL_MOUSE_FOCUS_CLICKTHROUGH": "1",  # otherwise the click that brings the window back is lost
    "SDL_WINDOWS_DPI_AWARENESS": "permonitorv2",  # otherwise Windows stretches the picture, and blurs it
    "SDL_VIDEO_MINIMIZE_ON_FOCUS_LOSS": "0",  # the projection stays when the facilitator clicks elsewhere
    "SDL_VIDEO_X11_NET_WM_BYPASS_COMPOSITOR": "0",  # a debate is no game: the desktop keeps its effects
    "SDL_IME_SHOW_UI": "1",  # an input method shows its own list of candidates
}.items():
    os.environ.setdefault(_name, _value)

import pygame  # noqa: E402 - what stands above must come first

__all__ = ["WrongPygame", "pygame"]


class WrongPygame(ImportError):  # noqa: N818 - what is wrong is in the name
    """The older "pygame" was installed over "pygame-ce": the two overwrite each other's files."""


if not getattr(pygame, "IS_CE", 0):
    raise WrongPygame(
        "pygame-ce is needed: pip uninstall pygame, then pip install --force-reinstall pygame-ce"
    )
