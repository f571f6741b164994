"""The loop: keys in, commands to the session, lines out. The only module that knows the terminal library.

The screen is drawn again when a key was pressed or a displayed second passed, and then only if a line differs: the loop
sleeps until the next second boundary of the clock that is shown.
"""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import date
from functools import partial
from typing import assert_never

from prompt_toolkit.application import Application
from prompt_toolkit.buffer import Buffer
from prompt_toolkit.filters import Condition
from prompt_toolkit.formatted_text import StyleAndTextTuples
from prompt_toolkit.input import Input
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.keys import Keys
from prompt_toolkit.layout import ConditionalContainer, HSplit, Layout, Window
from prompt_toolkit.layout.controls import BufferControl, FormattedTextControl
from prompt_toolkit.output import ColorDepth, Output

from codev.activity import Refused, Trouble
from codev.circle.commands import CircleCommand
from codev.circle.events import CircleEvent
from codev.circle.state import Circle
from codev.clock import Clock, day_at
from codev.rehearsing import Cue
from codev.session import SLOW_SENTENCE
from codev.sitting import MOVED, Sitting
from codev.terminal import lines as writing
from codev.terminal import menus
from codev.terminal.answers import pressed
from codev.terminal.desk import Ask, Choose, Deed, Desk, Do, Form, Say, See, Write
from codev.terminal.keys import ACTS, Act, act_of
from codev.terminal.screen import Face, Screen, Size, screen
from codev.terminal.top import until_next_second
from codev.timing import Instant, Millis, after
from codev.words import N_

CircleSitting = Sitting[Circle, CircleCommand, CircleEvent]
ALIVE_EVERY = Millis(5_000)
QUICKEST = 0.03  # seconds between two pictures of a rehearsal that runs
UNDONE, REDONE = N_("Annulé : {act}"), N_("Rétabli : {act}")
NOTHING_TO_UNDO, NOTHING_TO_REDO = N_("Il n’y a rien à annuler."), N_("Il n’y a rien à rétablir.")
SPECIAL = tuple(key for key in ACTS if len(key) > 1)
OTHERS = ("up", "down", "tab", "s-tab", "escape", "home", "end", "backspace")
KNOWN = {*SPECIAL, *OTHERS}
NAMES = {"c-m": "enter", "c-i": "tab", "c-h": "backspace"}  # what prompt_toolkit calls some keys


class TerminalApp:
    """A session on a terminal. `report` writes the minutes and gives their paths; `play` gives a rehearsal's next cue."""

    def __init__(
        self,
        sitting: CircleSitting,
        clock: Clock,
        face: Face,
        report: Callable[[], tuple[str, ...]],
        play: Callable[[Circle, Instant], Cue | None] | None = None,
        speed: float = 1.0,
        given: Input | None = None,
        output: Output | None = None,
    ) -> None:
        self.sitting = sitting
        self.desk = Desk(message=face.words(MOVED, path=sitting.notice) if sitting.notice else "")
        sitting.notice = ""
        self._clock = clock
        self._face = face
        self._report = report
        self._play = play
        self._speed = speed
        self._told_slow = False
        self._alive = Instant(0)
        self._cue: tuple[Cue, Instant] | None = None
        self._shown: Screen | None = None
        self._buffer = Buffer(multiline=False, on_text_changed=lambda _: self._draw())
        self._window = Window(FormattedTextControl(self._upper, show_cursor=False), always_hide_cursor=True)
        self._line = Window(BufferControl(self._buffer), height=1)
        self._app: Application[None] = self._application(given, output)

    @property
    def state(self) -> Circle:
        return self.sitting.state

    def run(self) -> None:
        """Until the facilitator leaves. Raises `StoreProblem` when no place takes the session any more."""
        asyncio.run(self.run_async())

    async def run_async(self) -> None:
        with suppress(EOFError):  # the terminal is gone, an ssh line cut: as if the facilitator had left
            await self._app.run_async(pre_run=self._come_alive)

    def _come_alive(self) -> None:
        self._living = self._app.create_background_task(self._live())

    # ------------------------------------------------------------------ the terminal library

    def _application(self, given: Input | None, output: Output | None) -> Application[None]:
        writes = Condition(lambda: self.desk.form is not None)
        foot = Window(FormattedTextControl(self._lower), dont_extend_height=True, always_hide_cursor=True)
        layout = HSplit([self._window, foot, ConditionalContainer(self._line, writes)])
        app: Application[None] = Application(
            layout=Layout(layout, focused_element=self._window),
            key_bindings=self._bindings(writes),
            full_screen=True,
            color_depth=ColorDepth.DEPTH_1_BIT,  # nothing is told by a colour
            input=given,
            output=output,
            enable_page_navigation_bindings=False,
        )
        app.before_render += self._before_render
        app.ttimeoutlen = app.timeoutlen = 0.05  # Escape is a key here, not only the start of another
        return app

    def _bindings(self, writes: Condition) -> KeyBindings:
        keys = KeyBindings()

        for name in (*SPECIAL, *OTHERS):
            keys.add(name, filter=~writes, eager=True)(self._heard)
        keys.add(Keys.Any, filter=~writes)(self._heard)
        keys.add(Keys.BracketedPaste, filter=~writes)(lambda _: None)  # a paste is no command
        keys.add("enter", filter=writes, eager=True)(lambda _: self._safely(self.line_done))
        keys.add("escape", filter=writes, eager=True)(lambda _: self._safely(self.line_left))
        keys.add("tab", filter=writes, eager=True)(lambda _: self._turn(1))
        keys.add("s-tab", filter=writes, eager=True)(lambda _: self._turn(-1))
        keys.add("c-q", filter=writes, eager=True)(lambda _: self._leave())
        keys.add("c-l", eager=True)(lambda _: self._app.renderer.clear())
        keys.add("c-c", eager=True)(lambda _: self._leave())
        keys.add("<sigint>")(lambda _: self._leave())
        return keys

    def _heard(self, event: KeyPressEvent) -> None:
        """A letter, or a key that is in the table: what else a keyboard sends ends in letters that nobody typed."""
        found = event.key_sequence[0].key
        name = NAMES.get(found.value, found.value) if isinstance(found, Keys) else found
        if not isinstance(found, Keys) or name in KNOWN:
            self._safely(partial(self.press, name))

    def _before_render(self, _: Application[None]) -> None:
        self._picture()

    def _upper(self) -> StyleAndTextTuples:
        return _fragments(self._shown.lines if self._shown else ())

    def _lower(self) -> StyleAndTextTuples:
        return _fragments(self._shown.foot if self._shown else ())

    def _picture(self) -> Screen:
        size = self._app.output.get_size()
        wanted = Size(size.columns, size.rows)
        self._shown = screen(
            self.state, self.desk, self._clock.now(), wanted, self._now_face(), self._buffer.text
        )
        return self._shown

    def _now_face(self) -> Face:
        if self._cue is None:
            return self._face
        words = self._face.words
        banner = words(N_("Répétition · {what} · → avance, Ctrl+Q arrête"), what=words(self._cue[0].says))
        return replace(self._face, banner=banner)

    def _draw(self) -> None:
        self._app.invalidate()

    # ------------------------------------------------------------------ time

    async def _live(self) -> None:
        """Every displayed second: the gap, the sign of life, the rehearsal's next act, and a new picture if it differs."""
        while True:
            self._safely(self._tick)
            self._safely(self._rehearse)
            before = self._shown
            if self._picture() != before:
                self._draw()
            wait = until_next_second(self.state, self._clock.now())
            if self._cue is not None:
                wait = Millis(min(wait, self._cue[1] - self._clock.now()))
            await asyncio.sleep(max(QUICKEST, wait / 1000 / self._speed))

    def _rehearse(self) -> None:
        """The rehearsal's next act, once its moment has come; a clock that is held holds it too."""
        now, meeting = self._clock.now(), self.state.meeting
        if self._play is None or meeting.closed is not None or self.desk.form or self.desk.menu:
            self._cue = None
        elif self._cue is None:
            cue = self._play(self.state, now)
            self._cue = (cue, after(now, cue.after)) if cue else None
        elif now >= self._cue[1] and meeting.timer.running:
            self._ask((self._cue[0].command,))

    def _tick(self) -> None:
        gap, now, meeting = self._clock.tick(), self._clock.now(), self.state.meeting
        if meeting.closed is not None:
            return
        if gap is not None and meeting.timer.running:
            whole = Millis(gap.length + (self.desk.gap or 0))  # one question for all that went by unseen
            self.desk = replace(self.desk, gap=whole)
            self._do(Choose(menus.gap(whole, self._face.words)))
            self._app.renderer.clear()  # whatever stopped the program may have written over its screen
        if now - self._alive > ALIVE_EVERY:
            self._alive = now
            self.sitting.show_alive(now)

    # ------------------------------------------------------------------ what is pressed

    def press(self, key: str) -> None:
        """A key in the room, in a menu or in a panel."""
        if self._cue is not None and self.desk == Desk(message=self.desk.message) and act_of(key) is Act.NEXT:
            self._ask((self._cue[0].command,))
            return
        asked_of_gap = self.desk.gap is not None and self.desk.menu is not None
        self.desk, deed = pressed(key, self.state, self.desk, self._clock.now(), self._face.words)
        if asked_of_gap and self.desk.menu is None:
            self.desk = replace(self.desk, gap=None)
        self._do(deed)

    def _safely(self, act: Callable[[], None]) -> None:
        """Trouble is told in the foot and the session goes on; what nobody foresaw ends the program, the file being whole."""
        try:
            act()
        except Trouble as trouble:
            self.say(trouble.sentence(self._face.words))
        except Exception as error:  # noqa: BLE001 - handed to whoever called `run`
            with suppress(Exception):
                self._app.exit(exception=error)

    def _do(self, deed: Deed) -> None:
        match deed:
            case Ask(commands, said):
                self._ask(commands, said)
            case Write(form):
                self._write(form)
            case Choose(menu):
                self.desk = replace(self.desk, menu=menu, focus=menu.first, digits="")
            case See(panel):
                self.desk = replace(self.desk, panel=panel, scroll=0)
            case Say(text):
                self.say(text)
            case Do():
                self._do_own(deed)
            case _:
                assert_never(deed)

    def _do_own(self, deed: Do) -> None:
        match deed:
            case Do.UNDO | Do.REDO:
                self._turn_back(deed)
            case Do.LEAVE:
                self._leave()
            case Do.REPORT:
                self.desk = replace(self.desk, left_files=self._report())
            case Do.NOTHING:
                pass
            case _:
                assert_never(deed)

    def _ask(self, commands: tuple[CircleCommand, ...], said: str = "") -> bool:
        """Asks the session; whether all was accepted."""
        was_open = self.state.meeting.closed is None
        self._cue = None
        for command in commands:
            refused = self.sitting.ask(command)
            if isinstance(refused, Refused):
                self.say(refused.sentence(self._face.words))
                return False
        self.say(self._of_disk() or said)
        if was_open and self.state.meeting.closed is not None:
            self._do_own(Do.REPORT)
        return True

    def _of_disk(self) -> str:
        """What the disk has to be told of: another place was taken, or it is slow; each once."""
        words, moved = self._face.words, self.sitting.notice
        self.sitting.notice = ""
        if moved:
            return words(MOVED, path=moved)
        if self.sitting.session.slow and not self._told_slow:
            self._told_slow = True
            return words(SLOW_SENTENCE)
        return ""

    def _turn_back(self, deed: Do) -> None:
        sitting, words = self.sitting, self._face.words
        back = deed is Do.UNDO
        act = sitting.undo_label(words) if back else sitting.session.redo_label(words) or ""
        done = sitting.undo() if back else sitting.redo()
        if not done:
            self.say(words(NOTHING_TO_UNDO if back else NOTHING_TO_REDO))
            return
        self.say(self._of_disk() or words(UNDONE if back else REDONE, act=act))

    def say(self, text: str) -> None:
        self.desk = replace(self.desk, message=text)

    def _leave(self) -> None:
        with suppress(Exception):  # pressed twice, the second is one too many
            self._app.exit()

    # ------------------------------------------------------------------ what is written

    def _write(self, form: Form) -> None:
        form = writing.opened(form, self.state)
        known = dict(self.desk.kept)
        self.desk = replace(self.desk, form=form, message="")
        self._fill(known.get(_same(form)) or writing.proposed(form, self.state))
        self._app.layout.focus(self._line)

    def _fill(self, text: str) -> None:
        self._buffer.reset()
        self._buffer.insert_text(text)

    def _turn(self, by: int) -> None:
        if self.desk.form is not None:
            self.desk = replace(self.desk, form=writing.turned(self.desk.form, self.state, by))
            self._draw()

    def line_done(self) -> None:
        """Enter: the next line of the form, or the record that it makes. What is refused stays to be mended."""
        form, text, words = self.desk.form, self._buffer.text, self._face.words
        if form is None:
            return
        if wrong := writing.fault(form, text, self._today(), words):
            self.say(wrong)
            return
        longer = writing.with_line(form, text)
        if not writing.is_whole(longer):
            self.desk = replace(self.desk, form=longer, message="")
            self._fill(writing.proposed(longer, self.state))
            return
        if self._ask((writing.command_of(longer, self.state, self._today()),)):
            self.desk = replace(self.desk, form=None, kept=self._kept_but(form))
            self._room()

    def line_left(self) -> None:
        """Escape: the line is kept as it stands, for the next time that the same is written."""
        form, text = self.desk.form, self._buffer.text
        if form is not None:
            left = ((_same(form), text),) if text else ()
            self.desk = replace(self.desk, form=None, message="", kept=(*self._kept_but(form), *left))
            self._room()

    def _kept_but(self, form: Form) -> tuple[tuple[Form, str], ...]:
        return tuple((one, text) for one, text in self.desk.kept if one != _same(form))

    def _today(self) -> date:
        return day_at(self._clock.now())

    def _room(self) -> None:
        self._buffer.reset()
        self._app.layout.focus(self._window)
        self._draw()


def _same(form: Form) -> Form:
    """The form, whatever Tab made of it."""
    return replace(form, choice="")


def _fragments(lines: tuple[tuple[tuple[str, str], ...], ...]) -> StyleAndTextTuples:
    found: StyleAndTextTuples = []
    for index, line in enumerate(lines):
        if index:
            found.append(("", "\n"))
        found += line
    return found
