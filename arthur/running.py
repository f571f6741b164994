"""The stage from its first picture to its end, and the rehearsal in its place where no screen can be opened.

`arthur` alone comes here at once: whatever home does not show is loaded after it, not before.
"""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from arthur.app.opening import open_app, wanted
from arthur.app.premises import Premises, usual_premises
from arthur.director.desk import SetUp
from arthur.stage.window import NoScreen
from codev import places
from codev.words import N_

if TYPE_CHECKING:
    from arthur.app.application import App
    from arthur.director.orders import Order
    from codev.preferences import Preferences

NO_SCREEN = N_("Aucun écran ne peut être ouvert ici ({reason}) : la répétition se joue sans écran.")
STOPPED = N_("Le programme s’est arrêté ; tout ce qui a été noté est enregistré. Le journal est dans {log}.")
LEFT = N_("La répétition a laissé :")


def home() -> bool:
    """The stage at its home screen, as the user prefers it; whether it ended well."""
    premises = usual_premises()
    return on_stage(premises, wanted(premises), SetUp())


def on_stage(premises: Premises, preferences: "Preferences", setup: SetUp, *orders: "Order") -> bool:
    """Opens the stage, carries out `orders` and runs it to its end; whether it ended well."""
    app = _opened(premises, preferences, setup)
    if app is None:
        return rehearse_alone(preferences.lang)
    try:
        if orders:
            app.ask_for(*orders)
        app.refresh()
        places.start_log()  # it costs a tenth of what comes before
        app.run()
        while app.rehearsal_asked:
            _rehearse_here(app)
            app.run()
    except Exception:
        import logging

        places.start_log()
        logging.getLogger(__name__).exception("the program failed")
        _say(premises.words_for(preferences.lang)(STOPPED, log=places.logs()))
        return False
    finally:
        app.close()
    return True


def rehearse(premises: Premises, preferences: "Preferences", speed: float, out: Path | None) -> bool:
    """Opens the stage for a rehearsal and nothing else; whether it ended well."""
    app = _opened(premises, preferences, SetUp())
    if app is None:
        return rehearse_alone(preferences.lang, speed, out)
    _rehearse_here(app, speed, out)
    app.close()
    return True


def rehearse_alone(lang: str, speed: float = 1.0, out: Path | None = None) -> bool:
    """The rehearsal where nobody watches: time is moved by hand, and what is left is told; whether it was played whole."""
    from arthur.rehearsal import play

    words = usual_premises().words_for(lang)
    played = play.rehearse_alone(lang, speed, out)
    print(words(LEFT))
    for path in (played.session, *played.left_files):
        print(f"  {path}")
    if played.pictures:
        print(f"  {played.pictures[0].parent}")
    return played.finished


def _opened(premises: Premises, preferences: "Preferences", setup: SetUp) -> "App | None":
    """The app at its home screen; None, with a sentence, where no screen can be opened."""
    try:
        return open_app(premises, preferences, setup)
    except NoScreen as reason:
        _say(premises.words_for(preferences.lang)(NO_SCREEN, reason=reason))
        return None


def _say(sentence: str) -> None:
    from codev.cli import print_anything

    print_anything()
    print(sentence, file=sys.stderr)


def _rehearse_here(app: "App", speed: float = 12.0, out: Path | None = None) -> None:
    """On the stage that is open; the app then goes back to its home screen, and to its own time."""
    from arthur.rehearsal import play

    app.rehearsal_asked = False
    play.rehearse(app, speed, out)
