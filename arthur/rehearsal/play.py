"""Plays the rehearsal on an app: every act goes through the keys that a facilitator would press."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from arthur.app.application import App
from arthur.app.opening import open_app
from arthur.app.premises import Premises, usual_premises
from arthur.debate.state import Debate
from arthur.director.desk import Over, Place, SetUp
from arthur.director.orders import Begin, Leave
from arthur.intents import KeyPress, Signal, Typed
from arthur.rehearsal.pace import Pace
from arthur.rehearsal.script import ENTER, next_cue
from codev.activity import Trouble
from codev.places import dated
from codev.preferences import Preferences
from codev.words import N_

SEED = 7  # the same cards each time
SLOWEST, FASTEST = 0.1, 10_000  # times the room's speed
SPEEDS = N_(
    "La répétition va de {slowest} à {fastest} fois la vitesse de la salle ; choisissez dans cet intervalle."
)
NO_PICTURES = N_("La répétition n’a pas pu écrire dans « {folder} » ({cause}) ; choisissez un autre dossier.")
HELD = N_("Répétition suspendue · T la fait repartir, → avance, Échap arrête")
BANNER = N_("Répétition · {what} · → avance, T suspend, Échap arrête")
_STOPS = (KeyPress("escape"), KeyPress("q", ctrl=True), Signal.CLOSE_ASKED)


@dataclass(frozen=True, slots=True)
class Played:
    """What a rehearsal leaves; `finished` is False when it was stopped."""

    session: Path
    left_files: tuple[str, ...]
    pictures: tuple[Path, ...]
    finished: bool


class Rehearsal:
    """One rehearsal. Pictures of each screen go to `pictures`, when it is given."""

    def __init__(self, app: App, pace: Pace, pictures: Path | None) -> None:
        self._app = app
        self._pace = pace
        self._pictures = pictures
        self._taken: dict[str, Path] = {}
        self._stopped = False

    def play(self) -> Played:
        """From the opening to the minutes. Raises `Trouble` when no session can be opened."""
        app = self._app
        self._look_around()
        app.duties.do(Begin())
        sitting = app.duties.sitting
        path = sitting.session.path if sitting else Path()
        while app.desk.place is Place.ROOM and not self._stopped:
            self._one_cue()
        self._picture("fin")
        left = app.desk.known.left_files
        app.ask_for(Leave())
        return Played(path, left, tuple(self._taken.values()), finished=not self._stopped)

    def _one_cue(self) -> None:
        app = self._app
        state = app.state
        if not isinstance(state, Debate):
            return
        cue = next_cue(state, app.desk, app.words)
        self._pace.wait(cue.after, self._meanwhile(cue.says))
        if self._stopped:
            return
        app.desk = replace(app.desk, message="")
        self._picture(self._screen())
        for key in cue.keys:
            if key == ENTER and app.desk.draft is not None:
                self._picture(f"ligne-{app.desk.draft.target.partition(':')[0]}")
            app.receive(key)
            if not isinstance(key, Typed):
                app.refresh()

    def _meanwhile(self, says: str) -> Callable[[float], bool]:
        def live(seconds: float) -> bool:
            app = self._app
            told = app.words(HELD if self._pace.held else BANNER, what=app.words(says))
            app.desk = replace(app.desk, message=told)
            go_on = self._heard()
            app.tick()
            app.refresh()
            if seconds:
                app.rest(seconds)
            return go_on

        return live

    def _heard(self) -> bool:
        """What the person who watches presses: stop, go on at once, or hold."""
        for given in self._app.window.hear():
            if given in _STOPS:
                self._stopped = True
            elif given in (KeyPress("right"), KeyPress("pagedown"), KeyPress("space")):
                self._pace.hold(on=False)
                return False
            elif given in (Typed("t"), Typed("T")):
                self._pace.hold(on=not self._pace.held)
            elif isinstance(given, Signal):
                self._app.receive(given)
        return not self._stopped

    # ------------------------------------------------------------------ pictures

    def _look_around(self) -> None:
        """The screens that are seen before a session begins."""
        if self._pictures is None:
            return
        app = self._app
        for place, name in (
            (Place.HOME, "accueil-programme"),
            (Place.SETUP, "preparer"),
            (Place.SETTINGS, "reglages"),
        ):
            app.desk = replace(app.desk, place=place)
            self._picture(name)
        app.desk = replace(app.desk, place=Place.HOME, over=Over.HELP)
        self._picture("touches")
        app.desk = replace(app.desk, over=None)

    def _screen(self) -> str:
        """A name for what is on the stage: one picture is kept for each."""
        app = self._app
        state = app.state
        if not isinstance(state, Debate) or app.desk.place is not Place.ROOM:
            return app.desk.place
        here = state.round
        seen = {"tirage": bool(here.hands), "debat": bool(here.imprevu), "choix": not state.waiting(here)}
        parts = [state.meeting.step.id, app.desk.over or "", str(app.desk.page or "")]
        if seen.get(state.kind):
            parts.append("bis")
        if state.kind == "eclairage":
            parts.append(f"{here.shown}{'-change' * here.change_shown}")
        return "-".join(part for part in parts if part)

    def _picture(self, name: str) -> None:
        app = self._app
        app.painter.settle()
        app.refresh()
        if self._pictures is None or name in self._taken:
            return
        self._pictures.mkdir(exist_ok=True)
        path = self._pictures / f"{len(self._taken) + 1:02d}-{name}.png"
        app.window.snapshot(path)
        self._taken[name] = path


def rehearse(app: App, speed: float, out: Path | None = None) -> Played:
    """Plays on a stage that is open, `speed` times faster than the room, then gives it back as it was.

    Session, minutes and pictures go to `out`, by default a new folder among the user's documents. Raises `Trouble`.
    """
    if not SLOWEST <= speed <= FASTEST:
        raise Trouble(SPEEDS, slowest=str(SLOWEST), fastest=str(FASTEST))
    own, setup = app.premises, app.desk.setup
    folder = out or _new_folder(own)
    pace = Pace(speed, by_hand=app.window.headless)
    app.premises = replace(
        own, clock=pace.clock, sessions=folder, documents=folder, file=None, seed=lambda: SEED
    )
    app.desk = replace(app.desk, setup=SetUp(place=app.words(N_("Salle du conseil (répétition)"))))
    try:
        folder.mkdir(parents=True, exist_ok=True)
        return Rehearsal(app, pace, folder / "images").play()
    except OSError as error:
        raise Trouble(NO_PICTURES, folder=str(folder), cause=error.strerror or str(error)) from error
    finally:
        app.premises = own
        app.ask_for(Leave())
        app.desk = replace(app.desk, setup=setup)


def rehearse_alone(lang: str, speed: float, out: Path | None = None) -> Played:
    """Plays where nobody watches, in the language `lang`. Raises `Trouble`."""
    app = open_app(
        usual_premises(), Preferences(lang=lang, sound=False, reduced_motion=True), SetUp(), headless=True
    )
    try:
        return rehearse(app, speed, out)
    finally:
        app.close()


def _new_folder(premises: Premises) -> Path:
    return premises.documents / dated("repetition", premises.clock.now())
