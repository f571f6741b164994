"""The loop: hears the window, lets the director answer, does what it orders, and draws only what changed."""

import gc
import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from queue import Empty, SimpleQueue

from arthur.app.ahead import foreseen
from arthur.app.bells import Bells
from arthur.app.duties import Duties
from arthur.app.painter import Painter
from arthur.app.premises import Premises
from arthur.app.times import State, lefts
from arthur.debate.state import Debate
from arthur.director.desk import Desk, Over, Place
from arthur.director.drafts import abandon
from arthur.director.keys import receive
from arthur.director.orders import Ask, Order, Rename, TakeBack
from arthur.director.scene import Circles, Library, Scene
from arthur.intents import Click, Hover, Input, Resized, Signal
from arthur.stage.letters import Letters
from arthur.stage.sound import Sounds
from arthur.stage.window import StageWindow
from arthur.writing.line import placed
from codev.activity import Trouble
from codev.places import assets
from codev.timing import Instant, Millis
from codev.words import Words

IDLE = 0.033  # seconds of sleep when nothing moves: 0.6 % of a core
LIVELY = 0.008  # seconds, while something moves or was just touched
CALM_AFTER = 300  # milliseconds after an input: nobody is in the middle of several keys
LIVELY_FOR = 2_000  # milliseconds after an input
SOON = 500  # milliseconds between two looks at the time, where no second shown is over before
REGAINING = 200  # milliseconds between the keyboard that comes back and the click that brought it
ALIVE_EVERY = 5_000  # milliseconds between two signs of life on the session's file

log = logging.getLogger(__name__)


class App:
    """One stage, at most one session. `receive` and `refresh` are the whole of it; `run` calls them until the end."""

    def __init__(self, window: StageWindow, letters: Letters, premises: Premises, desk: Desk) -> None:
        self.window = window
        self.premises = premises
        self.desk = desk
        self.ended = False
        self.rehearsal_asked = False
        self.inbox: SimpleQueue[Callable[[], None]] = SimpleQueue()
        self.painter = Painter(window, letters)
        self.duties = Duties(self)
        self.bells = Bells(Sounds(assets() / "sounds"))
        self._touched = Instant(0)
        self._alive = Instant(0)
        self._due = Instant(0)
        self._looked_ahead = False  # since the last input
        self._regained = Instant(0)
        self._words: dict[str, Words] = {}

    # ------------------------------------------------------------------ what is known now

    @property
    def words(self) -> Words:
        lang = self.desk.preferences.lang or "fr"
        if lang not in self._words:
            self._words[lang] = self.premises.words_for(lang)
        return self._words[lang]

    @property
    def state(self) -> State | None:
        if self.desk.place is Place.HOME:
            return None
        sitting = self.duties.sitting
        return sitting.state if sitting else None

    @property
    def now(self) -> Instant:
        return self.premises.clock.now()

    def scene(self) -> Scene:
        state, setup = self.state, self.desk.setup
        if isinstance(state, Debate):  # a session that was taken up again has its own pack
            setup = replace(setup, pack=state.pack)
        away = self.desk.place not in (Place.SETUP, Place.ROOM)
        library = Library() if away else self.duties.library(setup, self.words.lang)
        preparing = self.desk.place is Place.CIRCLE_SETUP
        circles = self.duties.circles(self.words) if preparing else Circles()
        reading = isinstance(state, Debate) or self.desk.place is Place.LIBRARY
        catalogue = self.duties.decks.scenarios.catalogue if reading else None
        return Scene(self.now, self.words, state, self.painter.zones, library, circles, catalogue)

    # ------------------------------------------------------------------ what happens

    def receive(self, given: Input) -> None:
        """One input, from the window or from a rehearsal."""
        match given:
            case Signal():
                self._signal(given)
            case Resized():
                self.painter.forget()
            case Hover():
                pass
            case Click() if self._gives_the_keyboard_back():
                self.desk = replace(self.desk, attentive=True)
            case Click(x, y, 1) if self._put_caret(x, y):
                self._touched = self.now
            case _:
                self._touched = self.now
                self._looked_ahead = False
                before = self.desk
                self.desk, orders = receive(given, before, self.scene())
                self._carry_out(orders, before)

    def _gives_the_keyboard_back(self) -> bool:
        """Whether a click is the one that brought the window back: it lands anywhere, and means nothing else."""
        return not self.desk.attentive or self.now - self._regained < REGAINING

    def _put_caret(self, x: int, y: int) -> bool:
        """Puts the caret of the open line where the click fell; whether it fell in that line."""
        draft = self.desk.draft
        index = self.painter.character_at(x, y, draft.line) if draft and not self.desk.curtain else None
        if draft is None or index is None:
            return False
        self.desk = replace(self.desk, draft=replace(draft, line=placed(draft.line, index)))
        return True

    def ask_for(self, *orders: Order) -> None:
        """Carries out orders that no key gave: the command line's."""
        self._carry_out(orders, self.desk)

    @contextmanager
    def telling(self) -> Iterator[None]:
        """Whatever trouble there is within, the stage tells."""
        try:
            yield
        except Trouble as trouble:
            self.desk = replace(self.desk, message=trouble.sentence(self.words))

    def _carry_out(self, orders: tuple[Order, ...], before: Desk) -> None:
        """Does the orders in turn; the first that fails ends them, and a line being written stays open."""
        for order in orders:
            try:
                said = self.duties.do(order)
            except Trouble as trouble:
                stays = before if isinstance(order, Ask | TakeBack | Rename) else self.desk
                self.desk = replace(stays, message=trouble.sentence(self.words))
                return
            self.desk = replace(self.desk, message=said or self.desk.message)

    def _signal(self, signal: Signal) -> None:
        match signal:
            case Signal.FOCUS_LOST:
                self.desk = replace(self.desk, attentive=False)
            case Signal.FOCUS_GAINED:
                if not self.desk.attentive:
                    self._regained = self.now
                self.desk = replace(self.desk, attentive=True)
            case Signal.CLOSE_ASKED:
                self.ended = self.desk.over is Over.QUIT  # asked twice
                self.desk = replace(self.desk, over=Over.QUIT, over_focus=0)
            case Signal.DISPLAY_CHANGED:
                self.window.set_mode(self.window.mode)
                self.painter.forget()
                self.duties.look()
            case Signal.EXPOSED:
                self.painter.forget()

    # ------------------------------------------------------------------ time

    def tick(self) -> None:
        """What time brings: a gap becomes a question, a file is shown to be alive, a bell rings at a step's end."""
        gap = self.premises.clock.tick()
        state = self.state
        if state is None or state.meeting.closed is not None:
            return
        if gap is not None and state.meeting.timer.running:
            before = self.desk.gap.length if self.desk.over is Over.GAP and self.desk.gap else 0
            asked = replace(
                gap, length=Millis(before + gap.length)
            )  # one question for all that went by unseen
            self.desk = replace(self.desk, gap=asked, over=Over.GAP, over_focus=0)
        if self.now - self._alive > ALIVE_EVERY and self.duties.sitting:
            self._alive = self.now
            self.duties.sitting.show_alive(self.now)
        self.bells.heed(state, self.desk.preferences, self.now)

    def refresh(self) -> bool:
        """Draws when something changed since the last picture; whether it did."""
        drawn = self.painter.paint(self.desk, self.scene, self._undo())
        if drawn:
            self.window.writing_at(self.painter.caret if self.desk.draft else None)
        return drawn

    def _undo(self) -> str:
        return self.duties.undo_label(self.words) if self.desk.place in (Place.ROOM, Place.END) else ""

    def rest(self, seconds: float) -> bool:
        """Sleeps until a message comes, `seconds` at most, and does what it says; whether one came."""
        with suppress(Empty):
            self.inbox.get(timeout=seconds)()
            return True
        return False

    def turn(self) -> None:
        """One turn of the loop: rests, hears, and ticks and draws where something happened or a second went by."""
        told = self.rest(self._patience())
        heard = self.window.hear()
        for given in heard:
            self.receive(given)
        if told or heard or self.painter.moving or self.now >= self._due:
            self._looked_ahead &= not told
            self.tick()
            self.refresh()
            self._due = self._next_second()
        elif not self._looked_ahead and self.now - self._touched > CALM_AFTER:
            self._looked_ahead = True
            self._look_ahead()

    def _look_ahead(self) -> None:
        """Lays the next screen out while nobody waits. It is a courtesy: what fails in it fails when the key comes."""
        try:
            following = foreseen(self.desk, self.scene(), self._undo(), self.duties.decks)
            if following is not None:
                self.painter.lay_ahead(*following)
        except Exception:
            log.exception("the next screen could not be laid out")

    def _next_second(self) -> Instant:
        """When the time shown will change, soon at the latest: a loop that only waits for it costs half as much."""
        due = (left % 1_000 + 1 for left in lefts(self.state, self.now)) if self.state else ()
        return Instant(self.now + min((SOON, *due)))

    def _patience(self) -> float:
        """How long to sleep: not past the moment when the time shown changes."""
        lively = self.painter.moving or self.now - self._touched < LIVELY_FOR
        return min(LIVELY if lively else IDLE, max(0.001, (self._due - self.now) / 1000))

    def run(self) -> None:
        """Until the facilitator quits, or asks for the rehearsal."""
        self._safely(self.refresh)
        self._safely(self.duties.prepare)
        gc.freeze()  # what is loaded stays: to look at it anew, as collections do, takes 45 ms of a key's time
        while not (self.ended or self.rehearsal_asked):
            self._safely(self.turn)

    def _safely(self, act: Callable[[], object]) -> None:
        """Does `act`; after a fault of ours apologizes, but for a fault of the apology itself."""
        try:
            act()
        except Exception:
            if self.desk.place is Place.SORRY:
                raise  # the command line has the last word
            log.exception("the stage failed")
            self._apologize()

    def _apologize(self) -> None:
        """After a fault of ours: the stage says that nothing is lost and how to go on."""
        sitting = self.duties.sitting
        path = str(sitting.session.path) if sitting else ""
        self.duties.leave()
        self.painter.settle()
        kept = abandon(self.desk)  # a line that was being written comes back
        self.desk = Desk(
            place=Place.SORRY,
            chosen=path,
            abandoned=kept.abandoned,
            preferences=kept.preferences,
            setup=kept.setup,
            known=kept.known,
        )

    def close(self) -> None:
        """Gives the session's file and the window back; documents that are being written are ended."""
        self.duties.leave()
        self.window.close()
        self.duties.exports.close()
