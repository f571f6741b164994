"""How the preferences name what the window does."""

from arthur.stage.window import Mode
from codev.preferences import Mode as Preferred

MODES = {
    Preferred.WINDOWED: Mode.WINDOW,
    Preferred.BORDERLESS: Mode.BORDERLESS,
    Preferred.SYSTEM: Mode.SYSTEM,
}
