"""The window, without a screen: what it lends, and what it says when there is none."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from arthur.intents import KeyPress, Signal
from arthur.stage.box import Box
from arthur.stage.engine import pygame
from arthur.stage.window import StageWindow, displays
from codev.preferences import Mode

ROOT = Path(__file__).parents[3]


@pytest.fixture
def window() -> StageWindow:
    return StageWindow("essai", (1100, 800), headless=True)


def test_it_opens_at_the_size_that_was_asked(window: StageWindow) -> None:
    assert window.size == (1100, 800)
    window.resize((1920, 1080))
    assert window.size == window.surface.get_size() == (1920, 1080)


def test_a_picture_is_written_as_it_was_drawn(window: StageWindow, tmp_path: Path) -> None:
    window.surface.fill((1, 2, 3))
    window.flip()
    window.snapshot(tmp_path / "écran.png")
    assert pygame.image.load(str(tmp_path / "écran.png")).get_at((1099, 799))[:3] == (1, 2, 3)


def test_a_picture_that_cannot_be_written_says_so(window: StageWindow, tmp_path: Path) -> None:
    with pytest.raises(OSError, match=r".+"):
        window.snapshot(tmp_path / "nowhere" / "picture.png")


def test_text_goes_through_the_clipboard(window: StageWindow) -> None:
    assert window.put_clipboard("« déjà » — €")
    assert window.clipboard() == "« déjà » — €"


def test_it_keeps_the_screen_awake_and_lets_it_sleep_again(window: StageWindow) -> None:
    window.keep_awake(on=True)
    assert not pygame.display.get_allow_screensaver()
    window.keep_awake(on=False)
    assert pygame.display.get_allow_screensaver()


def test_space_is_text_only_where_a_line_is_written(window: StageWindow) -> None:
    window.hear()
    window.writing_at(Box(10, 10, 2, 30))
    pygame.event.post(pygame.Event(pygame.TEXTINPUT, text=" "))
    assert not [one for one in window.hear() if isinstance(one, KeyPress)]
    window.writing_at(None)
    pygame.event.post(pygame.Event(pygame.KEYDOWN, key=pygame.K_SPACE, mod=0, scancode=0, unicode=" "))
    pygame.event.post(pygame.Event(pygame.TEXTINPUT, text=" "))
    assert KeyPress("space") in window.hear()


def test_events_of_another_window_are_not_heard(window: StageWindow) -> None:
    other = pygame.Window("other", (100, 100))
    window.hear()
    for target in (other, window._window):
        pygame.event.post(pygame.Event(pygame.WINDOWFOCUSLOST, window=target))
    assert window.hear() == [Signal.FOCUS_LOST]
    other.destroy()


def test_without_a_screen_every_mode_keeps_its_size(window: StageWindow) -> None:
    for mode in Mode:
        window.set_mode(mode)
        assert (window.mode, window.size) == (mode, (1100, 800))
    window.set_mode(Mode.WINDOWED)
    seen = []
    for _ in range(2):
        window.toggle()
        seen.append(window.mode)
    assert seen == [Mode.BORDERLESS, Mode.WINDOWED]


def test_a_display_that_is_not_there_is_the_first() -> None:
    assert StageWindow("essai", (1100, 800), display=7, headless=True).display == 0
    assert [one.index for one in displays()] == list(range(len(displays())))


def test_a_full_screen_that_was_moved_by_the_system_is_told(window: StageWindow) -> None:
    window.headless, window.mode = False, Mode.BORDERLESS
    window._note_place()
    window._placed_at -= 10_000
    window.hear()
    window._window.position = (500, 40)
    pygame.event.post(pygame.Event(pygame.WINDOWMOVED, x=500, y=40, window=window._window))
    assert Signal.DISPLAY_CHANGED in window.hear()
    assert Signal.DISPLAY_CHANGED not in window.hear()


def test_what_sdl_reads_at_its_start_is_said_before() -> None:
    script = "import arthur.stage.engine, os; print(os.environ['SDL_FRAMEBUFFER_ACCELERATION'])"
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout == "0\n"  # and not a word from pygame


NOWHERE = """
from arthur.stage.window import NoScreen, StageWindow
try:
    StageWindow("essai")
except NoScreen as reason:
    print("no screen:", bool(str(reason)))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a display")
def test_without_any_screen_it_says_so_rather_than_play_to_nobody() -> None:
    blind = {name: value for name, value in os.environ.items() if name not in {"DISPLAY", "WAYLAND_DISPLAY"}}
    blind.pop("SDL_VIDEODRIVER", None)
    done = subprocess.run(
        [sys.executable, "-c", NOWHERE],
        cwd=ROOT,
        env=blind,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert done.stdout == "no screen: True\n"


def test_the_older_pygame_is_refused_with_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    script = "import pygame; del pygame.IS_CE\nimport arthur.stage.engine"
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False, timeout=60
    )
    assert done.returncode == 1
    assert "--force-reinstall pygame-ce" in done.stderr
