"""The first picture: home as the app draws it, before the app is loaded."""

import subprocess
import sys
from pathlib import Path

import pytest

from arthur.app.opening import first_picture, open_app, open_letters, open_window
from arthur.director.desk import SetUp
from codev.preferences import Mode, Preferences, Theme
from tests.arthur.pilot import Hands, premises

WAITS = {
    *("argparse", "asyncio", "babel", "concurrent", "configparser", "gettext", "json", "logging", "pydantic"),
    *("secrets", "sqlite3", "yaml"),
    *("arthur.app.application", "arthur.cli", "arthur.debate", "arthur.director.desk", "codev.session"),
}
LOADED = """
import sys
from arthur.stage.window import StageWindow
import arthur.stage.window
arthur.stage.window._BLIND.clear()
def first(window):
    print(*sorted(sys.modules))
    raise SystemExit(7)
StageWindow.flip = first
from arthur.__main__ import main
sys.argv = ["arthur"]
main()
"""


@pytest.mark.parametrize("lang", ["fr", "de"])
@pytest.mark.parametrize("theme", Theme)
@pytest.mark.parametrize("text_size", [100, 130])
def test_the_first_picture_is_the_one_that_the_app_draws(
    tmp_path: Path, lang: str, theme: Theme, text_size: int
) -> None:
    house = premises(tmp_path, Hands())
    preferences = Preferences(lang=lang, mode=Mode.WINDOWED, theme=theme, text_size=text_size)
    window = open_window(preferences, headless=True, size=(1280, 720))
    first_picture(window, open_letters(), preferences, house.words_for(lang))
    first = window.surface.copy().get_buffer().raw
    app = open_app(house, preferences, SetUp(), headless=True, size=(1280, 720))
    app.refresh()
    assert app.window.surface.get_buffer().raw == first
    app.close()


def test_nothing_is_loaded_before_it_that_it_does_not_show(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", LOADED],
        capture_output=True,
        text=True,
        check=False,
        env={"SDL_VIDEODRIVER": "dummy", "HOME": str(tmp_path), "PATH": ""},
    )
    assert done.returncode == 7, done.stderr
    loaded = done.stdout.splitlines()[-1].split()
    assert "arthur.stage_views.home" in loaded
    assert [name for name in loaded if name in WAITS] == []
