"""Styles of text: which face, how large for the room, and what it is for. Pure.

Sizes are cap heights as a share of the window's height H, since it is the cap height that decides what the back row
reads: 1/36 of H is 16 minutes of arc seen from six screen heights away (ISO 9241-303).
"""

from enum import StrEnum
from typing import NamedTuple


class Face(StrEnum):
    """A font file of `assets/fonts`, by its path without ".ttf"."""

    PLAIN = "atkinson/Regular"
    ITALIC = "atkinson/Italic"
    SEMIBOLD = "atkinson/SemiBold"
    BOLD = "atkinson/Bold"
    ROMAN = "cinzel/Bold"  # inscriptions: titles only


class Role(StrEnum):
    """What a text is for; each role has a smallest size."""

    READING = "reading"  # anything that the room must read
    TITLE = "title"  # titles and the question
    CLOCK = "clock"  # the running clock
    HINT = "hint"  # the facilitator's keys: not for the room


SMALLEST: dict[Role, float] = {
    Role.READING: 1 / 36,
    Role.TITLE: 1 / 24,
    Role.CLOCK: 1 / 8,
    Role.HINT: 1 / 60,
}  # cap height as a share of the window's height


class Style(NamedTuple):
    """How a text is set: `cap` is its cap height as a share of H (times the facilitator's text size).

    `leading` is the distance between two lines, in times the face's own (about 1.3 times the font size).
    """

    face: Face
    cap: float
    role: Role
    leading: float = 1.0


READING = Style(Face.PLAIN, 1 / 36, Role.READING)
STRONG = Style(Face.BOLD, 1 / 36, Role.READING)
SLANTED = Style(Face.ITALIC, 1 / 36, Role.READING)
QUESTION = Style(Face.SEMIBOLD, 1 / 24, Role.TITLE, 0.95)
TITLE = Style(Face.ROMAN, 1 / 24, Role.TITLE, 0.95)
CLOCK = Style(Face.BOLD, 1 / 8, Role.CLOCK)
HINT = Style(Face.PLAIN, 1 / 60, Role.HINT)
