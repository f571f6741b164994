"""The session in hand and its file: opened, resumed, moved when a disk fails, reported, given back."""

import logging
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

from arthur.app.decks import Decks, shuffled
from arthur.app.premises import Premises
from arthur.debate.activity import DEBATE
from arthur.debate.commands import DebateCommand, OpenDebate
from arthur.debate.events import DebateEvent
from arthur.debate.plans import Deal, make_plan
from arthur.debate.state import Debate
from arthur.debate.tables import seat
from arthur.director import setup as setting
from arthur.director.desk import SetUp
from codev.activity import Refused, Trouble
from codev.export.files import free
from codev.meeting import commands as mc
from codev.places import dated, version
from codev.session import Session
from codev.store.problems import Fault, StoreProblem
from codev.store.rows import SUFFIX
from codev.timing import Instant, Millis, between
from codev.words import N_, Words

T = TypeVar("T")
DebateSession = Session[Debate, DebateCommand, DebateEvent]
PASSING = {Fault.FULL, Fault.READ_ONLY, Fault.FAILED, Fault.SILENT}  # another place may do
NOTHING_TO_PLAY = N_("Aucune carte à jouer : vérifiez le dossier des cartes avec « arthur packs check ».")
MOVED = N_("Le disque a refusé ; la séance continue, entière, dans {path}.")

PROGRAM = "arthur {}"

log = logging.getLogger(__name__)


class Sitting:
    """A session that is open. `notice` is the place that it had to move to, until the facilitator is told."""

    def __init__(self, session: DebateSession, premises: Premises) -> None:
        self.session = session
        self.notice = ""
        self.told_slow = False
        self._premises = premises

    @property
    def state(self) -> Debate:
        return self.session.state

    def ask(self, command: DebateCommand) -> Refused | None:
        """Like `Session.ask`; where the disk fails, the session goes on in another place and says so."""
        return self._safely(lambda: self.session.ask(command))

    @property
    def can_undo(self) -> bool:
        """Whether an act can be taken back; the opening never can."""
        here = self.session.history.here
        return here.before is not None and here.before.act is not None

    def undo(self) -> bool:
        """Takes the last act back."""
        return self.can_undo and self._safely(self.session.undo)

    def redo(self) -> bool:
        return self._safely(self.session.redo)

    def _safely(self, act: Callable[[], T]) -> T:
        try:
            return act()
        except StoreProblem as problem:
            if problem.fault not in PASSING:
                raise
            log.warning("the session's file failed: %s", problem)
            self._move(problem)
            return act()

    def _move(self, problem: StoreProblem) -> None:
        """Goes on in the first place that takes the session; raises `problem` when none does."""
        for folder in self._premises.elsewhere():
            path = free_path(folder, self.session.path.stem)
            try:
                path.parent.mkdir(parents=True, exist_ok=True)
                self.session.move_to(path)
            except (StoreProblem, OSError):
                continue
            self.notice = str(path)
            return
        raise problem


def free_path(folder: Path, stem: str) -> Path:
    """A path in `folder` that no session has yet."""
    return folder / (free(folder, stem, [SUFFIX]) + SUFFIX)


def begin(wanted: SetUp, decks: Decks, premises: Premises, words: Words) -> Sitting:
    """Opens a new session as the set-up says. Raises `Trouble` when nothing can be played or no place takes it."""
    library = decks.library(wanted, words.lang)
    recipe, cards = setting.fitted(wanted, library), setting.deck(wanted, library)
    pack = decks.pack(wanted.pack)
    if recipe is None or not cards or pack is None:
        raise Trouble(NOTHING_TO_PLAY)
    seed = premises.seed() if wanted.seed is None else wanted.seed
    deal = Deal(wanted.deal)
    plan = make_plan(recipe, wanted.tables, deal)
    title = words(N_("Débat sur les achats durables"))
    opening = OpenDebate(
        mc.Open(title, wanted.place, wanted.people, plan),
        seat(wanted.people, wanted.tables),
        pack.id,
        pack.title,
        deal,
        seed,
        shuffled(cards, seed),
    )
    sitting = _seated(recipe.id, premises)
    refused = sitting.ask(opening)
    if refused is not None:
        raise Trouble(refused.reason, **dict(refused.values))
    return sitting


def _seated(slug: str, premises: Premises) -> Sitting:
    """A session in the first place that takes it: where it was wanted, or else where there is room, which is told."""
    stem = dated(slug, premises.clock.now())
    path = premises.file or free_path(premises.sessions, stem)
    try:
        return _new(path, premises)
    except StoreProblem as problem:
        if problem.fault not in PASSING:
            raise
        for folder in premises.elsewhere():
            with suppress(StoreProblem):
                sitting = _new(free_path(folder, stem), premises)
                sitting.notice = str(sitting.session.path)
                return sitting
        raise


def _new(path: Path, premises: Premises) -> Sitting:
    return Sitting(Session.create(DEBATE, path, premises.clock, PROGRAM.format(version())), premises)


def resume(path: Path, premises: Premises) -> Sitting:
    """Reopens a session, paused where it was left: the time in between is not the room's."""
    alive = last_alive(path)
    session = Session.open(DEBATE, path, premises.clock, PROGRAM.format(version()))
    sitting = Sitting(session, premises)
    meeting = session.state.meeting
    if meeting.opened is not None and meeting.closed is None and meeting.timer.running:
        left_at = Instant(max(session.left_at or 0, min(alive, premises.clock.now())))
        away = between(left_at, premises.clock.now())
        sitting.ask(
            mc.SettleGap(Millis(-away))
        )  # first: were the next one lost, nothing would be counted twice
        sitting.ask(mc.PauseTimer())
    return sitting


def last_alive(path: Path) -> Instant:
    """When the program last lived with this file: it touches it every few seconds, which costs no write."""
    try:
        return Instant(int(path.stat().st_mtime * 1000))
    except OSError:
        return Instant(0)
