"""A menu: the entries of a list as answers to choose, or to adjust."""

from collections.abc import Sequence
from typing import Protocol

from arthur.intents import Intent, Verb, Zone
from arthur.stage.box import Box
from arthur.stage.canvas import Canvas
from arthur.widgets.answers import Answer, answers_height, draw_answers
from arthur.widgets.theme import Theme
from codev.words import Words


class Choice(Protocol):
    """A line of a menu: see `Entry` among what the views are shown."""

    @property
    def name(self) -> str: ...
    @property
    def label(self) -> str: ...
    @property
    def value(self) -> str: ...
    @property
    def note(self) -> str: ...
    @property
    def steps(self) -> bool: ...


def menu_height(canvas: Canvas, width: int, entries: Sequence[Choice]) -> int:
    """What the whole list would take, `width` pixels wide."""
    return answers_height(canvas, width, [_answer(entry) for entry in entries])


def menu(
    canvas: Canvas, box: Box, entries: Sequence[Choice], focus: int, words: Words, theme: Theme
) -> tuple[Zone, ...]:
    """Draws the entries from the top of `box`, the one at `focus` (modulo their number) framed; returns their places."""
    return draw_answers(canvas, box, [_answer(entry) for entry in entries], focus, words, theme)


def _answer(entry: Choice) -> Answer:
    return Answer(
        label=entry.label,
        intent=Intent(Verb.CHOOSE, entry.name),
        value=entry.value,
        note=entry.note,
        adjust=entry.name if entry.steps else "",
    )
