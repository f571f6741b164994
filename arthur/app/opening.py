"""The app on a window: opened with the user's preferences, run to its end, and never a traceback for the room."""

from dataclasses import replace

from arthur.app.application import App
from arthur.app.premises import Premises
from arthur.director.desk import Desk, SetUp
from arthur.stage.letters import Letters
from arthur.stage.window import StageWindow
from codev.catalogs import preferred
from codev.places import assets
from codev.preferences import Mode, Preferences, load
from codev.project import DISPLAY_NAME

PICTURE = (1920, 1080)  # pixels of a stage that nobody sees


def wanted(
    premises: Premises, lang: str = "", display: int | None = None, *, windowed: bool = False
) -> Preferences:
    """The user's preferences, and over them what the command line asks."""
    kept = load(premises.preferences)
    return replace(
        kept,
        lang=lang or kept.lang or preferred(),
        display=kept.display if display is None else display,
        mode=Mode.WINDOWED if windowed else kept.mode,
    )


def open_app(
    premises: Premises,
    preferences: Preferences,
    setup: SetUp,
    *,
    headless: bool = False,
    size: tuple[int, int] | None = None,
) -> App:
    """The app at its home screen. Raises `NoScreen` where no display can be opened."""
    window = StageWindow(
        DISPLAY_NAME,
        size or (PICTURE if headless else None),
        preferences.mode,
        max(0, preferences.display),
        headless=headless,
    )
    desk = Desk(preferences=preferences, setup=setup)
    return App(window, Letters(assets() / "fonts"), premises, desk)
