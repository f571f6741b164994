"""`codev run`, `codev resume` and `codev rehearse`: from what the command line asks to a session, and to its minutes.

The terminal library is loaded once a session is about to be shown, and not for a rehearsal that nobody watches.
"""

import logging
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from shutil import get_terminal_size
from typing import TYPE_CHECKING

from codev import keeping, places
from codev.activity import Refused, Trouble
from codev.circle.activity import CIRCLE
from codev.circle.arranging import Arrangement, arranged
from codev.circle.commands import CircleCommand, OpenCircle
from codev.circle.events import CircleEvent
from codev.circle.method import MethodEditions, method_in
from codev.circle.plan import Given
from codev.circle.records import Preparation, Previous
from codev.circle.roster import Roster
from codev.circle.rules import decide
from codev.circle.state import Circle
from codev.clock import Clock, system_clock
from codev.export.spelling import visible
from codev.pace import Pace
from codev.rehearsing import RETURN_AFTER, Cue, next_cue, opening
from codev.session import look
from codev.sitting import Sitting, begun, free_path, resumed
from codev.terminal.letters import signs_for
from codev.terminal.plans import plan_lines
from codev.timing import Instant
from codev.words import N_, Words

if TYPE_CHECKING:
    from codev.terminal.app import TerminalApp

Play = Callable[[Circle, Instant], Cue | None]
CircleSitting = Sitting[Circle, CircleCommand, CircleEvent]

PROGRAM = "codev {}"
SLOWEST, FASTEST = 0.1, 10_000  # times the room's speed

NO_TERMINAL = N_(
    "Il faut un terminal : lancez cette commande dans une fenêtre de terminal, sans la rediriger."
)
DUMB = N_(
    "Ce terminal (TERM={term}) ne sait pas placer du texte ; ouvrez-en un autre, ou choisissez TERM=xterm."
)
NONE_INTERRUPTED = N_("Aucune séance n’est à reprendre.")
ALREADY_CLOSED = N_("La séance « {name} » est close ; « codev sessions show » lit son compte rendu.")
SPEEDS = N_(
    "La répétition va de {slowest} à {fastest} fois la vitesse de la salle ; choisissez dans cet intervalle."
)
STOPPED = N_(
    "Le programme s’est arrêté ; rien n’est perdu : « codev resume » reprend la séance. Le journal est dans {log}."
)
KEPT = N_("Séance gardée : {path}")
TO_RESUME = N_("« codev resume » la reprend, temps suspendu.")
LEFT = N_("Comptes rendus et séance :")


@dataclass(frozen=True, slots=True)
class Wanted:
    """A session as the command line asks for it; `people` are seated already."""

    editions: MethodEditions
    people: Roster
    sheet: Preparation | None = None
    previous: Previous | None = None
    subject: str = ""
    place: str = ""
    file: Path | None = None


def no_terminal(words: Words) -> str:
    """Why no session can be shown here; empty where one can."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        return words(NO_TERMINAL)
    term = os.environ.get("TERM", "")
    if sys.platform != "win32" and term in ("", "dumb", "unknown"):
        return words(DUMB, term=term)
    return ""


# ---------------------------------------------------------------------- run


def run(wanted: Wanted, words: Words, agreed: Callable[[str], bool]) -> bool:
    """Shows the plan, asks, opens, and walks the session; whether it was begun. Raises `Trouble`."""
    clock = system_clock()
    command, made = _opening(wanted, words)
    _allowed(decide(Circle(), command, clock.now()))  # before any file is made
    for line in plan_lines(made, wanted.people, get_terminal_size().columns, words):
        print(visible(line))
    if not agreed(words(N_("Commencer ? [O/n] "))):
        print(words(N_("Rien n’a été ouvert.")))
        return False
    path = wanted.file or free_path(places.sessions(), places.dated(made.editions[0].id, clock.now()))
    sitting = begun(CIRCLE, path, clock, _program(), keeping.elsewhere())
    try:
        _allowed(sitting.ask(command))
        _walk(sitting, clock, words)
    finally:
        sitting.session.close()
    return True


def _opening(wanted: Wanted, words: Words) -> tuple[OpenCircle, Arrangement]:
    given = Given(subject=bool(wanted.subject.strip()), previous=wanted.previous is not None)
    made = arranged(wanted.editions, wanted.people, given, words.lang)
    command = OpenCircle(
        title=method_in(made.editions, words.lang).title,
        place=wanted.place,
        editions=made.editions,
        people=wanted.people,
        sheet=wanted.sheet,
        subject=wanted.subject,
        previous=wanted.previous,
    )
    return command, made


def _allowed(answer: object) -> None:
    if isinstance(answer, Refused):
        raise Trouble(answer.reason, **dict(answer.values))


def resume(path: Path | None, words: Words) -> None:
    """Goes on with a session, the last interrupted one where none is named. Raises `Trouble`."""
    found = path or keeping.interrupted(places.sessions(), CIRCLE, keeping.elsewhere())
    if found is None:
        raise Trouble(NONE_INTERRUPTED)
    clock = system_clock()
    past = look(found, (CIRCLE,))
    if past.state.meeting.opened is None or past.state.meeting.closed is not None:
        raise Trouble(ALREADY_CLOSED, name=found.name)
    sitting = resumed(CIRCLE, found, clock, _program(), keeping.elsewhere())
    try:
        _walk(sitting, clock, words, words(N_("Séance reprise, temps suspendu : T le fait repartir.")))
    finally:
        sitting.session.close()


def _walk(sitting: CircleSitting, clock: Clock, words: Words, told: str = "") -> None:
    """The session on the terminal, then where everything is."""
    places.start_log()
    app = _app(sitting, clock, words, lambda: _reported(sitting, words))
    if told and not app.desk.message:
        app.say(told)
    _shown(app)
    _tell(sitting, app.desk.left_files, words)


def _shown(app: "TerminalApp") -> None:
    """Runs the app. What nobody foresaw is logged, and told as `Trouble`: what was accepted is on the disk."""
    try:
        app.run()
    except Trouble:
        raise
    except Exception as error:
        logging.getLogger(__name__).exception("the program failed")
        raise Trouble(STOPPED, log=str(places.logs())) from error


def _app(
    sitting: CircleSitting,
    clock: Clock,
    words: Words,
    report: Callable[[], tuple[str, ...]],
    play: Play | None = None,
    speed: float = 1.0,
) -> "TerminalApp":
    from codev.terminal.app import TerminalApp
    from codev.terminal.screen import Face

    signs = signs_for(sys.stdout.encoding or "", os.environ.get("TERM", ""))
    return TerminalApp(sitting, clock, Face(words, signs), report, play, speed)


def _reported(sitting: CircleSitting, words: Words, folder: Path | None = None) -> tuple[str, ...]:
    """Writes the minutes and a copy of the session among the user's documents, or in `folder`; their paths."""
    session = sitting.session
    own = () if session.path.parent == places.sessions() else (session.path.parent,)
    folders = (folder,) if folder else (*own, *keeping.elsewhere())
    plan = session.state.meeting.plan
    name = places.dated(plan.id if plan else "", session.state.meeting.opened or Instant(0))
    return tuple(str(path) for path in keeping.handed_over(session, folders, name, words))


def _tell(sitting: CircleSitting, left_files: tuple[str, ...], words: Words) -> None:
    print(visible(words(KEPT, path=sitting.session.path)))
    if sitting.state.meeting.closed is None:
        print(words(TO_RESUME))
    if left_files:
        print(words(LEFT))
        for path in left_files:
            print(visible(f"  {path}"))


# ---------------------------------------------------------------------- rehearse


def rehearse(
    editions: MethodEditions, people: int, speed: float, out: Path | None, words: Words, *, headless: bool
) -> bool:
    """Plays a session by itself, on the terminal or unseen; whether it was played whole. Raises `Trouble`.

    Session and minutes go to `out`, by default a new folder among the user's documents.
    """
    if not SLOWEST <= speed <= FASTEST:
        raise Trouble(SPEEDS, slowest=str(SLOWEST), fastest=FASTEST)
    pace = Pace(speed, by_hand=headless)
    command, made = opening(editions, people, words)
    _allowed(decide(Circle(), command, pace.clock.now()))
    name = places.dated(f"repetition {made.editions[0].id}", pace.clock.now())
    folder = out or places.documents() / name
    back = (datetime.now(UTC).astimezone() + RETURN_AFTER).date().isoformat()
    sitting = begun(CIRCLE, free_path(folder, name), pace.clock, _program(), keeping.elsewhere())

    def play(circle: Circle, now: Instant) -> Cue | None:
        return next_cue(circle, now, words, back)

    try:
        _allowed(sitting.ask(command))
        if headless:
            left = _play_unseen(sitting, pace, play, lambda: _reported(sitting, words, folder))
        else:
            app = _app(
                sitting, pace.clock, words, lambda: _reported(sitting, words, folder), play=play, speed=speed
            )
            _shown(app)
            left = app.desk.left_files
        _tell(sitting, left, words)
        return sitting.state.meeting.closed is not None
    finally:
        sitting.session.close()


def _play_unseen(
    sitting: CircleSitting,
    pace: Pace,
    play: Play,
    report: Callable[[], tuple[str, ...]],
) -> tuple[str, ...]:
    while cue := play(sitting.state, pace.clock.now()):
        pace.wait(cue.after / 1000, lambda _: True)
        _allowed(sitting.ask(cue.command))
    return report()


def _program() -> str:
    return PROGRAM.format(places.version())
