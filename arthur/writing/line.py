"""A line being written: its text, its caret, its selection, what it can take back. Pure.

Every function takes a line and gives another. A limit is refused, never cut: the text stays as it was and `refused`
holds the length that it would have had ("92 / 90").
"""

from dataclasses import dataclass, replace

from arthur.writing.cleaning import cleaned
from arthur.writing.clusters import next_stop, next_word, previous_stop, previous_word, stop_from

_STEPS = 200  # how many changes can be taken back


@dataclass(frozen=True, slots=True)
class Moment:
    """What undo comes back to."""

    text: str
    caret: int
    anchor: int


@dataclass(frozen=True, slots=True)
class Line:
    """One line. Places are counted in characters of `text`.

    The selection runs between `anchor` and `caret`. `composing` is what an input method has not settled yet, shown at
    the caret and no part of the text. `limit` is the greatest length, None for no limit.
    """

    text: str = ""
    caret: int = 0
    anchor: int = 0
    limit: int | None = None
    composing: str = ""
    composing_caret: int = 0
    refused: int = 0  # the length that the last change would have made, 0 when it was taken
    past: tuple[Moment, ...] = ()
    future: tuple[Moment, ...] = ()
    typing: bool = False  # the last change was letters typed, that the next letter joins

    @property
    def selection(self) -> tuple[int, int]:
        """Where the selection starts and ends; both the same when there is none."""
        return min(self.caret, self.anchor), max(self.caret, self.anchor)

    @property
    def selected(self) -> str:
        start, end = self.selection
        return self.text[start:end]

    @property
    def shown(self) -> str:
        """The text as it is to be drawn, with what is being composed in its place."""
        start, end = self.selection if self.composing else (self.caret, self.caret)
        return self.text[:start] + self.composing + self.text[end:]

    @property
    def shown_caret(self) -> int:
        """Where the caret stands in `shown`."""
        return self.selection[0] + self.composing_caret if self.composing else self.caret

    @property
    def shown_composing(self) -> tuple[int, int]:
        """Where what is being composed starts and ends in `shown`."""
        start = self.selection[0]
        return start, start + len(self.composing)


def line(text: str = "", limit: int | None = None) -> Line:
    """A line that holds `text`, cleaned, its caret at the end. A text over the limit is kept: it can only shrink."""
    held = cleaned(text)
    return Line(text=held, caret=len(held), anchor=len(held), limit=limit)


def typed(now: Line, text: str) -> Line:
    """`text` typed in place of the selection; the letters of a word and the space after it are taken back together."""
    added = cleaned(text)
    if not added:
        return replace(now, composing="", composing_caret=0)
    joins = now.typing and not now.selected
    done = _put(now, *now.selection, added)
    if done.refused:
        return done
    return replace(done, past=now.past if joins else done.past, typing=not added.isspace())


def pasted(now: Line, text: str) -> Line:
    """`text` put in place of the selection, without the blanks around it."""
    added = cleaned(text).strip(" ")
    return _put(now, *now.selection, added) if added else now


def composed(now: Line, text: str, caret: int) -> Line:
    """What an input method is composing, shown at the caret; it enters the text when it is typed."""
    shown = cleaned(text)
    return replace(now, composing=shown, composing_caret=min(max(0, caret), len(shown)))


# -------------------------------------------------------------------- taking away


def backspaced(now: Line, *, word: bool = False) -> Line:
    """Without the selection, or without the letter (or the word) before the caret."""
    start = (previous_word if word else previous_stop)(now.text, now.caret)
    return _taken(now, start, now.caret)


def deleted(now: Line, *, word: bool = False) -> Line:
    """Without the selection, or without the letter (or the word) after the caret."""
    end = (next_word if word else next_stop)(now.text, now.caret)
    return _taken(now, now.caret, end)


def cut(now: Line) -> tuple[Line, str]:
    """The line without its selection, and what was selected."""
    return (_put(now, *now.selection, ""), now.selected) if now.selected else (now, "")


# -------------------------------------------------------------------- moving


def left(now: Line, *, select: bool = False, word: bool = False) -> Line:
    """The caret one letter (or word) to the left; without `select` a selection ends at its left."""
    if now.selected and not select and not word:
        return _moved(now, now.selection[0], select=False)
    return _moved(now, (previous_word if word else previous_stop)(now.text, now.caret), select=select)


def right(now: Line, *, select: bool = False, word: bool = False) -> Line:
    """The caret one letter (or word) to the right; without `select` a selection ends at its right."""
    if now.selected and not select and not word:
        return _moved(now, now.selection[1], select=False)
    return _moved(now, (next_word if word else next_stop)(now.text, now.caret), select=select)


def home(now: Line, *, select: bool = False) -> Line:
    return _moved(now, 0, select=select)


def end(now: Line, *, select: bool = False) -> Line:
    return _moved(now, len(now.text), select=select)


def placed(now: Line, index: int, *, select: bool = False) -> Line:
    """The caret before character `index`, or at the next place where a caret may stand."""
    return _moved(now, stop_from(now.text, min(max(0, index), len(now.text))), select=select)


def all_selected(now: Line) -> Line:
    return replace(_moved(now, len(now.text), select=False), anchor=0)


# -------------------------------------------------------------------- taking back


def undone(now: Line) -> Line:
    """One change back; the same text when there is none."""
    if not now.past:
        return _settled(now)
    return replace(_back_to(now, now.past[-1]), past=now.past[:-1], future=(*now.future, _moment(now)))


def redone(now: Line) -> Line:
    """The last change taken back, made again; the same text when there is none."""
    if not now.future:
        return _settled(now)
    return replace(_back_to(now, now.future[-1]), past=(*now.past, _moment(now)), future=now.future[:-1])


# -------------------------------------------------------------------- inside


def _put(now: Line, start: int, stop: int, added: str) -> Line:
    """The text between two places replaced, as one change; refused when the text would pass the limit by growing."""
    text = cleaned(now.text[:start] + added + now.text[stop:])
    if now.limit is not None and len(text) > max(now.limit, len(now.text) - 1):
        return replace(_settled(now), refused=len(text))
    caret = stop_from(text, len(cleaned(now.text[:start] + added)))
    past = (*now.past, _moment(now))[-_STEPS:]
    return replace(_settled(now), text=text, caret=caret, anchor=caret, past=past, future=())


def _taken(now: Line, start: int, stop: int) -> Line:
    if now.selected:
        start, stop = now.selection
    return _put(now, start, stop, "") if start < stop else _settled(now)


def _moved(now: Line, index: int, *, select: bool) -> Line:
    return replace(_settled(now), caret=index, anchor=now.anchor if select else index)


def _settled(now: Line) -> Line:
    """The line with nothing half done: no composition, no run of letters, no refusal to show."""
    return replace(now, composing="", composing_caret=0, refused=0, typing=False)


def _moment(now: Line) -> Moment:
    return Moment(now.text, now.caret, now.anchor)


def _back_to(now: Line, moment: Moment) -> Line:
    return replace(_settled(now), text=moment.text, caret=moment.caret, anchor=moment.anchor)
