"""The stage from its first picture to its end, and the rehearsal in its place where no screen can be opened.

`arthur` alone comes here at once: whatever home does not show is loaded after it, not before.
"""

import gc
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from arthur.app.opening import app_on, first_picture, open_letters, open_window, wanted
from arthur.stage.window import NoScreen, StageWindow
from codev import places, preferences
from codev.catalogs import words_for
from codev.preferences import Preferences
from codev.words import N_, Words

if TYPE_CHECKING:
    from arthur.app.application import App
    from arthur.app.premises import Premises
    from arthur.director.desk import CircleSetUp, SetUp
    from arthur.director.orders import Order
    from arthur.rehearsal.play import Played, Programme

NO_SCREEN = N_("Aucun écran ne peut être ouvert ici ({reason}) : la répétition se joue sans écran.")
STOPPED = N_("Le programme s’est arrêté ; tout ce qui a été noté est enregistré. Le journal est dans {log}.")
LEFT = N_("La répétition a laissé :")


def home() -> bool:
    """The stage at its home screen, as the user prefers it; whether it ended well."""
    preferred = wanted(preferences.load(places.preferences()))
    window = _opened(preferred)
    if window is None:
        return rehearse_alone(preferred.lang)
    letters = open_letters()
    first_picture(window, letters, preferred, _words(preferred.lang))
    gc.enable()
    from arthur.app.premises import usual_premises
    from arthur.director.desk import SetUp

    return _run(app_on(window, letters, usual_premises(), preferred, SetUp()))


def on_stage(
    premises: "Premises",
    preferred: Preferences,
    setup: "SetUp",
    *orders: "Order",
    circle: "CircleSetUp | None" = None,
) -> bool:
    """Opens the stage, carries out `orders` and runs it to its end; whether it ended well."""
    window = _opened(preferred)
    if window is None:
        return rehearse_alone(preferred.lang)
    return _run(app_on(window, open_letters(), premises, preferred, setup, circle), *orders)


def rehearse(
    premises: "Premises", preferred: Preferences, speed: float, out: Path | None, programme: "Programme"
) -> bool:
    """Opens the stage for a rehearsal and nothing else, and tells what it leaves; whether it ended well."""
    from arthur.director.desk import SetUp
    from arthur.rehearsal import play

    window = _opened(preferred)
    if window is None:
        return rehearse_alone(preferred.lang, speed, out, programme)
    app = app_on(window, open_letters(), premises, preferred, SetUp())
    try:
        played = play.rehearse(app, speed, out, programme)
    finally:
        app.close()
    _tell(played, app.words)
    return True


def rehearse_alone(
    lang: str, speed: float = 1.0, out: Path | None = None, programme: "Programme | None" = None
) -> bool:
    """The rehearsal where nobody watches: time is moved by hand, and what is left is told; whether it was played whole."""
    from arthur.rehearsal import play

    played = play.rehearse_alone(lang, speed, out, programme or play.MORNING)
    _tell(played, _words(lang))
    return played.finished


def _tell(played: "Played", words: Words) -> None:
    print(words(LEFT))
    for path in dict.fromkeys((*map(str, played.sessions), *played.left_files)):
        print(f"  {path}")
    if played.pictures:
        print(f"  {played.pictures[0].parent}")


def _run(app: "App", *orders: "Order") -> bool:
    places.start_log()
    try:
        app.ask_for(*orders)
        app.run()
        while app.rehearsal_asked:
            with app.telling():
                _rehearse_here(app)
            app.run()
    except Exception:
        import logging

        logging.getLogger(__name__).exception("the program failed")
        _say(app.words(STOPPED, log=places.logs()))
        return False
    finally:
        app.close()
    return True


def _opened(preferred: Preferences) -> StageWindow | None:
    """The window; None, with a sentence, where no screen can be opened."""
    try:
        return open_window(preferred)
    except NoScreen as reason:
        _say(_words(preferred.lang)(NO_SCREEN, reason=reason))
        return None


def _words(lang: str) -> Words:
    return words_for(lang, places.locales())


def _say(sentence: str) -> None:
    from codev.cli import print_anything

    print_anything()
    print(sentence, file=sys.stderr)


def _rehearse_here(app: "App") -> None:
    """On the stage that is open; the app then goes back to its home screen, and to its own time."""
    from arthur.rehearsal import play

    app.rehearsal_asked = False
    play.rehearse(app, 12.0)
