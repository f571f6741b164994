"""Plays a rehearsal on an app: every act goes through the keys that a facilitator would press."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from arthur.app.application import App
from arthur.app.circles import CircleShelf
from arthur.app.opening import open_app
from arthur.app.premises import Premises, usual_premises
from arthur.director.circling.shown import recalled
from arthur.director.desk import CircleSetUp, Over, Place, SetUp
from arthur.director.orders import Begin, Leave
from arthur.intents import KeyPress, Signal, Typed
from arthur.rehearsal import circle_script, script
from arthur.rehearsal.cue import CLOSE, ENTER, Cue
from arthur.rehearsal.pictures import Album, line
from codev.activity import Trouble
from codev.circle.state import Circle
from codev.pace import Pace
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
STUCK = N_("La répétition ne peut pas continuer : « {what} » ne change rien ({cause}).")
PLACE = N_("Salle du conseil (répétition)")
_STOPS = (KeyPress("escape"), KeyPress("q", ctrl=True), Signal.CLOSE_ASKED)


@dataclass(frozen=True, slots=True)
class Programme:
    """What is played: a debate, a co-development session (by a method, or by the usual one), or one after the other."""

    debate: bool = True
    circle: bool = False
    method: str = ""


MORNING, DAY = Programme(), Programme(circle=True)


@dataclass(frozen=True, slots=True)
class Played:
    """What a rehearsal leaves; `finished` is False when it was stopped."""

    sessions: tuple[Path, ...]
    left_files: tuple[str, ...]
    pictures: tuple[Path, ...]
    finished: bool


class Rehearsal:
    """One rehearsal. Pictures of each screen go to `pictures`, when it is given."""

    def __init__(self, app: App, pace: Pace, pictures: Path | None) -> None:
        self._app = app
        self._pace = pace
        self._album = Album(app, pictures)
        self._sessions: dict[Path, None] = {}  # in their order
        self._left: dict[str, None] = {}
        self._stopped = self._looked_over = False

    def play(self, programme: Programme) -> Played:
        """From the opening to the last minutes. Raises `Trouble` when no session can be opened, or goes on."""
        app = self._app
        self._look_around()
        if programme.debate:
            app.duties.do(Begin())
        while not self._stopped and (cue := self._next_cue(programme)):
            self._play(cue)
            self._note_down()
        app.ask_for(Leave())
        return Played(tuple(self._sessions), tuple(self._left), self._album.pictures, not self._stopped)

    def _next_cue(self, programme: Programme) -> Cue | None:
        """What a facilitator would do now; None once the programme is over."""
        app = self._app
        app.refresh()  # its zones say what can be pressed
        if app.desk.place is not Place.ROOM:
            if app.desk.place is Place.END:
                self._album.take()
            ended = isinstance(app.state, Circle) or not programme.circle
            return None if ended else circle_script.way_there(app.desk, app.scene())
        if isinstance(app.state, Circle):
            self._look_over(app.state)
            return circle_script.next_cue(app.desk, app.scene())
        return script.next_cue(app.scene().debate, app.desk, app.words)

    def _play(self, cue: Cue) -> None:
        """Waits, then presses. Raises `Trouble` where that changes nothing: the same would come again, for ever."""
        app = self._app
        self._pace.wait(cue.after, self._meanwhile(cue.says))
        if self._stopped:
            return
        app.desk = replace(app.desk, message="")
        app.refresh()  # without the banner, as the keys were found
        self._album.take()
        before = (app.state, app.desk)
        for key in cue.keys:
            if key == ENTER and app.desk.draft is not None:
                self._album.take(line(app))
            app.receive(key)
            if not isinstance(key, Typed):
                app.refresh()
        said, app.desk = app.desk.message, replace(app.desk, message="")
        if (app.state, app.desk) == before:
            raise Trouble(STUCK, what=app.words(cue.says), cause=said or "—")
        if isinstance(app.state, Circle) and recalled(app.state, app.now):
            self._album.take()

    def _note_down(self) -> None:
        """Which session is in hand, and what it left."""
        sitting = self._app.duties.sitting
        if sitting is not None:
            self._sessions[sitting.session.path] = None
        if self._app.desk.place is Place.END:
            while self._app.duties.exports.busy:  # its documents are being written
                self._app.rest(1)
                self._app.refresh()
            self._left |= dict.fromkeys(path for one in self._app.desk.known.left for path in one.paths)

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

    def _look_over(self, circle: Circle) -> None:
        """Pictures of what the script never opens, in the last phase; nobody's eyes are to be dazzled by them."""
        app = self._app
        last = circle.meeting.index + 1 == len(circle.meeting.steps)
        if not (last and app.window.headless) or self._looked_over:
            return
        self._looked_over = True
        for key in ("f2", "f3", "f4"):
            app.receive(KeyPress(key))
            self._album.take()
            app.receive(CLOSE)
        app.refresh()

    def _look_around(self) -> None:
        """Pictures of the screens that are seen before a session begins, and of the keys."""
        app = self._app
        for place, name in (
            (Place.HOME, "accueil-programme"),
            (Place.SETUP, "preparer"),
            (Place.SETTINGS, "reglages"),
        ):
            app.desk = replace(app.desk, place=place)
            self._album.take(name)
        app.desk = replace(app.desk, place=Place.HOME, over=Over.HELP)
        self._album.take("touches")
        app.desk = replace(app.desk, over=None)


def rehearse(app: App, speed: float, out: Path | None = None, programme: Programme = MORNING) -> Played:
    """Plays on a stage that is open, `speed` times faster than the room, then gives it back as it was.

    Sessions, minutes and pictures go to `out`, by default a new folder among the user's documents. Raises `Trouble`.
    """
    if not SLOWEST <= speed <= FASTEST:
        raise Trouble(SPEEDS, slowest=str(SLOWEST), fastest=str(FASTEST))
    folder = out or _new_folder(app.premises)
    pace = Pace(speed, by_hand=app.window.headless)
    try:
        with _moved(app, pace, folder, programme.method):
            folder.mkdir(parents=True, exist_ok=True)
            return Rehearsal(app, pace, folder / "images").play(programme)
    except OSError as error:
        raise Trouble(NO_PICTURES, folder=str(folder), cause=error.strerror or str(error)) from error


@contextmanager
def _moved(app: App, pace: Pace, folder: Path, method: str) -> Iterator[None]:
    """The app in the rehearsal's own time and folder, set up as usual; then as it was, at home."""
    premises, shelf, desk = app.premises, app.duties.shelf, app.desk
    app.premises = replace(
        premises, clock=pace.clock, sessions=folder, documents=folder, file=None, seed=lambda: SEED
    )
    app.duties.shelf = CircleShelf(app.premises)
    where = app.words(PLACE)
    app.desk = replace(desk, setup=SetUp(place=where), circle=CircleSetUp(method=method, place=where))
    try:
        yield
    finally:
        app.premises, app.duties.shelf = premises, shelf
        app.ask_for(Leave())
        app.desk = replace(app.desk, setup=desk.setup, circle=desk.circle)


def rehearse_alone(
    lang: str, speed: float, out: Path | None = None, programme: Programme = MORNING
) -> Played:
    """Plays where nobody watches, in the language `lang`. Raises `Trouble`."""
    app = open_app(
        usual_premises(), Preferences(lang=lang, sound=False, reduced_motion=True), SetUp(), headless=True
    )
    try:
        return rehearse(app, speed, out, programme)
    finally:
        app.close()


def _new_folder(premises: Premises) -> Path:
    return premises.documents / dated("repetition", premises.clock.now())
