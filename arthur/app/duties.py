"""What the app does on the director's orders: the only place where sessions, files and the window change."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from queue import SimpleQueue
from typing import Protocol, assert_never

from arthur.app import keeping
from arthur.app.circles import CircleShelf
from arthur.app.decks import Decks
from arthur.app.exports import Exports
from arthur.app.premises import Premises
from arthur.app.sitting import Command, Sitting, begin, begin_circle, resume
from arthur.debate import commands as c
from arthur.debate.state import Debate
from arthur.director import orders as o
from arthur.director.desk import Desk, Left, Place, SetUp
from arthur.director.lines import with_line
from arthur.director.lobby import sessions_at
from arthur.director.places import open_place
from arthur.director.scene import Circles, Library
from arthur.stage.window import StageWindow, displays
from arthur.writing import line as writing
from codev import preferences as preferring
from codev.activity import Refused, Trouble
from codev.keeping import snapshot
from codev.preferences import Mode
from codev.retention import ERASED
from codev.session import SLOW_SENTENCE
from codev.sitting import MOVED
from codev.timing import MINUTE
from codev.words import N_, Words

DECK_IS_OUT = N_("Il n’y a plus assez de cartes dans le jeu pour cette manche.")
NO_IMPREVU = N_("Aucun imprévu de ce jeu ne convient à cette carte.")
WRITING = N_("Les documents s’écrivent…")
NONE_INTERRUPTED = N_("Aucune séance n’est à reprendre.")
RESUMED = N_("Séance reprise, temps suspendu : T le fait repartir.")
UNDONE, REDONE = N_("Annulé : {act}"), N_("Rétabli : {act}")
NOTHING_TO_UNDO, NOTHING_TO_REDO = N_("Il n’y a rien à annuler."), N_("Il n’y a rien à rétablir.")


class House(Protocol):
    """What the duties need of the app."""

    desk: Desk
    window: StageWindow
    premises: Premises
    ended: bool
    rehearsal_asked: bool
    inbox: SimpleQueue[Callable[[], None]]

    @property
    def words(self) -> Words: ...


class Duties:
    """Does orders one at a time. What cannot be done is a `Trouble`, or a refusal turned into one, with its sentence."""

    def __init__(self, house: House) -> None:
        self.sitting: Sitting | None = None
        self.decks = Decks(house.premises.scenarios)
        self.shelf = CircleShelf(house.premises)
        self.exports = Exports(house.inbox)
        self._house = house
        self._told_slow: Path | None = None  # the session whose disk was said to be slow: once is enough
        self._library: tuple[str, str, Library] | None = None
        self._last: Path | None = None  # the session in hand before: lines left unfinished belong to it

    def do(self, order: o.Order) -> str:
        """Carries out one order; returns what is worth telling, or nothing. Raises `Trouble`."""
        match order:
            case o.Ask(command):
                return self._ask(command)
            case o.DrawCards() | o.DrawEvent():
                return self._draw(order)
            case o.TakeBack() | o.DoAgain():
                return self._turn(order)
            case o.Begin() | o.BeginCircle() | o.Resume() | o.Leave():
                return self._session(order)
            case o.Report(path):
                return self._report(path)
            case o.Rename() | o.Erase() | o.TellContents():
                return self._file(order)
            case o.Look():
                return self.look()
            case o.Prefer() | o.SwitchFullScreen():
                return self._prefer(order)
            case o.Copy() | o.Paste():
                return self._clipboard(order)
            case o.Rehearse():
                self._house.rehearsal_asked = True
            case o.Quit():
                self._house.ended = True
            case _:
                assert_never(order)
        return ""

    # ------------------------------------------------------------------ the session

    def _here(self) -> Sitting:
        if self.sitting is None:
            raise Trouble(NONE_INTERRUPTED)
        return self.sitting

    def _ask(self, command: Command) -> str:
        sitting = self._here()
        refused = sitting.ask(command)
        if isinstance(refused, Refused):
            raise Trouble(refused.reason, **dict(refused.values))
        return self._notice(sitting)

    def _notice(self, sitting: Sitting) -> str:
        """What the disk has to be told of: another place was taken, or it is slow; each once."""
        moved, sitting.notice = sitting.notice, ""
        if moved:
            return self._house.words(MOVED, path=moved)
        path = sitting.session.path
        if sitting.session.slow and self._told_slow != path:
            self._told_slow = path
            return self._house.words(SLOW_SENTENCE)
        return ""

    def _draw(self, order: o.DrawCards | o.DrawEvent) -> str:
        debate = self._here().state
        if not isinstance(debate, Debate):
            raise Trouble(DECK_IS_OUT)
        if isinstance(order, o.DrawEvent):
            imprevu = self.decks.imprevu(debate)
            if not imprevu:
                raise Trouble(NO_IMPREVU)
            return self._ask(c.DrawImprevu(imprevu))
        hands = self.decks.hands(debate, order.card)
        if not hands:
            raise Trouble(DECK_IS_OUT)
        return self._ask(c.Draw(hands))

    def _turn(self, order: o.TakeBack | o.DoAgain) -> str:
        """Undo and redo, told by the name of the act."""
        sitting, words = self._here(), self._house.words
        back = isinstance(order, o.TakeBack)
        act = sitting.session.undo_label(words) if back else sitting.session.redo_label(words)
        index = sitting.state.meeting.index
        done = sitting.undo() if back else sitting.redo()
        if not done:
            raise Trouble(NOTHING_TO_UNDO if back else NOTHING_TO_REDO)
        if sitting.state.meeting.index != index:  # pages are numbered anew in each step
            self._house.desk = replace(self._house.desk, page=0, focus=0)
        return self._notice(sitting) or words(UNDONE if back else REDONE, act=act)

    def undo_label(self, words: Words) -> str:
        """What Z would take back, empty when nothing."""
        return self.sitting.undo_label(words) if self.sitting else ""

    def _session(self, order: o.Begin | o.BeginCircle | o.Resume | o.Leave) -> str:
        house = self._house
        self.leave()
        match order:
            case o.Begin():
                self.sitting = begin(house.desk.setup, self.decks, house.premises, house.words)
                house.premises = replace(house.premises, file=None)  # one session was wanted there, not two
            case o.BeginCircle():
                circles = self.circles(house.words)
                self.sitting = begin_circle(house.desk.circle, circles, house.premises, house.words)
                house.premises = replace(house.premises, file=None)
            case o.Resume(path):
                found = Path(path) if path else keeping.interrupted(house.premises)
                if found is None:
                    raise Trouble(NONE_INTERRUPTED)
                self.sitting = resume(found, house.premises)
            case o.Leave():
                ended = house.desk.place is Place.END
                house.desk, _ = open_place(Place.HOME, house.desk)
                said = self.look()
                if ended:  # what was left is there; and a clicker that goes on begins nothing
                    house.desk = replace(house.desk, focus=sessions_at(house.desk.known.interrupted))
                return said
        closed = self.sitting.state.meeting.closed is not None
        desk, _ = open_place(Place.END if closed else Place.ROOM, house.desk)
        again = self.sitting.session.path == self._last
        kept, known = desk.abandoned if again else (), replace(desk.known, left=(), writing=False)
        house.desk = replace(desk, table="", sort="", turned_at=None, abandoned=kept, known=known)
        house.window.keep_awake(on=True)
        moved = self._notice(self.sitting)
        return moved or (house.words(RESUMED) if isinstance(order, o.Resume) and not closed else "")

    def leave(self) -> None:
        """Gives the session's file back."""
        if self.sitting is not None:
            self._last = self.sitting.session.path
            self.sitting.session.close()
            self._house.window.keep_awake(on=False)
        self.sitting = None

    # ------------------------------------------------------------------ files

    def _file(self, order: o.Rename | o.Erase | o.TellContents) -> str:
        words = self._house.words
        if isinstance(order, o.TellContents):
            return self._contents(Path(order.path))
        if isinstance(order, o.Rename):
            path = keeping.rename(Path(order.path), order.name)
            self.look()
            return words(N_("La séance s’appelle « {name} »."), name=path.stem)
        keeping.erase(Path(order.path))
        self.look()
        return words(ERASED)

    def _contents(self, path: Path) -> str:
        """All that a file holds, on the stage; whoever asked was told that everybody who sees it reads it."""
        house = self._house
        told = keeping.told_contents(path, house.words, house.desk.preferences.erase_after_days)
        there, _ = open_place(Place.CONTENTS, house.desk)
        house.desk = replace(there, known=replace(there.known, contents=told))
        return ""

    def _report(self, path: str) -> str:
        """Has documents written beside the loop; a session in hand leaves a copy of itself first."""
        house = self._house
        words, premises, papers = house.words, house.premises, house.desk.preferences.papers
        if path or self.sitting is None:
            file = Path(path)
            self.exports.start(partial(keeping.report_file, file, premises, words, papers), self._told_of)
            return words(WRITING)
        session = self.sitting.session
        end, _ = open_place(Place.END, house.desk)
        known = replace(end.known, left=(), writing=False)
        house.desk = replace(end, message=house.desk.message, known=known)  # documents or not, it is over
        copy = keeping.copy_of(session, premises)
        house.desk = replace(house.desk, known=replace(known, writing=True))
        job = partial(keeping.report, snapshot(session), copy, premises, words, papers)
        self.exports.start(job, partial(self._left_by, session.path))
        return ""

    def _told_of(self, left: tuple[Left, ...] | Trouble) -> None:
        """The documents of a session that is not in hand are there, or are not."""
        house = self._house
        if isinstance(left, Trouble):
            told = left.sentence(house.words)
        else:
            told = house.words(N_("Documents écrits dans {folder}"), folder=Path(left[0].paths[0]).parent)
        house.desk = replace(house.desk, message=told)

    def _left_by(self, path: Path, left: tuple[Left, ...] | Trouble) -> None:
        """The documents of the session that was closed; its end may still be on the stage."""
        house = self._house
        if self.sitting is None or self.sitting.session.path != path:
            return self._told_of(left)
        found = () if isinstance(left, Trouble) else left
        house.desk = replace(house.desk, known=replace(house.desk.known, left=found, writing=False))
        if isinstance(left, Trouble):
            self._told_of(left)
        return None

    # ------------------------------------------------------------------ the desk

    def prepare(self) -> None:
        """What is found out once the home screen is up."""
        self.decks.prepare()
        self.shelf.prepare()
        self.look()
        self._house.words.duration(MINUTE)  # brings Babel in, before a key waits for it

    def look(self) -> str:
        """Finds out what the desk shows of this computer: its displays, the sessions kept."""
        house = self._house
        names = tuple(
            house.words(
                N_("{number} · {width} × {height}"), number=one.index + 1, width=one.width, height=one.height
            )
            for one in displays()
        )
        known = replace(house.desk.known, displays=names)
        if house.desk.place is Place.CIRCLE_SETUP:
            self.shelf.forget()
        if self.sitting is None:
            listed = (
                house.desk.place is Place.SESSIONS
            )  # each file is read whole: home does not wait for that
            days = house.desk.preferences.erase_after_days
            sessions = keeping.kept(house.premises, house.words, days) if listed else ()
            interrupted = keeping.interrupted_in_words(house.premises, house.words)
            known = replace(known, sessions=sessions, interrupted=interrupted)
        house.desk = replace(house.desk, known=known)
        return ""

    def library(self, setup: SetUp, lang: str) -> Library:
        """What set-up and the draw by hand offer."""
        if self._library is None or self._library[:2] != (setup.pack, lang):
            self._library = (setup.pack, lang, self.decks.library(setup, lang))
        return self._library[2]

    def circles(self, words: Words) -> Circles:
        """What the set-up of a co-development session offers."""
        return self.shelf.circles(words)

    def _prefer(self, order: o.Prefer | o.SwitchFullScreen) -> str:
        """Shows as preferred, and keeps the preferences; full screen by F11 is for now only."""
        house, preferred = self._house, self._house.desk.preferences
        if isinstance(order, o.SwitchFullScreen):
            full = preferred.mode
            house.window.toggle(Mode.BORDERLESS if full is Mode.WINDOWED else full)
            return ""
        if house.window.mode is not preferred.mode or house.window.display != max(0, preferred.display):
            house.window.move_to(max(0, preferred.display))
            house.window.set_mode(preferred.mode)
        try:
            preferring.save(preferred, house.premises.preferences)
        except OSError:
            raise Trouble(
                N_("Ces réglages valent pour aujourd’hui : ils n’ont pas pu être enregistrés.")
            ) from None
        return ""

    def _clipboard(self, order: o.Copy | o.Paste) -> str:
        house = self._house
        if isinstance(order, o.Copy):
            house.window.put_clipboard(order.text)
        elif house.desk.draft is not None:
            house.desk = with_line(
                house.desk, writing.pasted(house.desk.draft.line, house.window.clipboard())
            )
        return ""
