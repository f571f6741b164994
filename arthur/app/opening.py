"""The stage opened as the user prefers it: home on it at once, then the app that takes it over.

Home is drawn before the app is loaded, since what is seen first should wait for nothing that it does not show.
"""

from dataclasses import replace
from typing import TYPE_CHECKING

from arthur.director.lobby import CHOOSING, home_shows
from arthur.stage.canvas import Canvas
from arthur.stage.letters import Letters
from arthur.stage.window import StageWindow
from arthur.stage_views.entries import Foot
from arthur.stage_views.home import home
from arthur.widgets.theme import THEMES
from codev.catalogs import preferred
from codev.places import assets
from codev.preferences import Mode, Preferences
from codev.project import DISPLAY_NAME
from codev.words import Words

if TYPE_CHECKING:
    from arthur.app.application import App
    from arthur.app.premises import Premises
    from arthur.director.desk import CircleSetUp, SetUp

PICTURE = (1920, 1080)  # pixels of a stage that nobody sees


def wanted(
    kept: Preferences, lang: str = "", display: int | None = None, *, windowed: bool = False
) -> Preferences:
    """The user's preferences, and over them what the command line asks."""
    return replace(
        kept,
        lang=lang or kept.lang or preferred(),
        display=kept.display if display is None else display,
        mode=Mode.WINDOWED if windowed else kept.mode,
    )


def open_window(
    preferences: Preferences, *, headless: bool = False, size: tuple[int, int] | None = None
) -> StageWindow:
    """The stage's window, still hidden. Raises `NoScreen` where no display can be opened."""
    return StageWindow(
        DISPLAY_NAME,
        size or (PICTURE if headless else None),
        preferences.mode,
        max(0, preferences.display),
        headless=headless,
    )


def open_letters() -> Letters:
    return Letters(assets() / "fonts")


def first_picture(window: StageWindow, letters: Letters, preferences: Preferences, words: Words) -> None:
    """Shows the home screen as the app will, which draws it again when it knows more."""
    canvas = Canvas(window.surface, letters, preferences.text_size / 100)
    home(canvas, home_shows(words, Foot(words(CHOOSING))), words, THEMES[preferences.theme])
    window.flip()


def open_app(
    premises: "Premises",
    preferences: Preferences,
    setup: "SetUp",
    *,
    headless: bool = False,
    size: tuple[int, int] | None = None,
) -> "App":
    """The app at its home screen, on a window of its own. Raises `NoScreen` where no display can be opened."""
    window = open_window(preferences, headless=headless, size=size)
    return app_on(window, open_letters(), premises, preferences, setup)


def app_on(
    window: StageWindow,
    letters: Letters,
    premises: "Premises",
    preferences: Preferences,
    setup: "SetUp",
    circle: "CircleSetUp | None" = None,
) -> "App":
    """The app at its home screen, on a window that is open."""
    from arthur.app.application import App
    from arthur.director.desk import CircleSetUp, Desk

    desk = Desk(preferences=preferences, setup=setup, circle=circle or CircleSetUp())
    return App(window, letters, premises, desk)
