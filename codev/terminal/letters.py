"""Text on a grid of cells: how wide it is, where a line breaks, and what a terminal without our signs shows instead."""

import unicodedata
from dataclasses import dataclass

from codev.catalogs import glued
from codev.circle.rounds import Mark
from codev.export.spelling import visible

Fragment = tuple[str, str]  # a style ("", "bold", "reverse") and a text
Line = tuple[Fragment, ...]


@dataclass(frozen=True, slots=True)
class Signs:
    """The signs of a screen: every set says the same; `plain` spells text with ASCII letters too."""

    marks: tuple[tuple[Mark, str], ...]
    full: str
    empty: str
    rule: str
    focus: str
    plain: bool = False

    def mark(self, mark: Mark) -> str:
        return dict(self.marks)[mark]


def _marks(signs: str) -> tuple[tuple[Mark, str], ...]:
    order = (Mark.SPOKEN, Mark.NOW, Mark.TO_COME, Mark.PASSED, Mark.LATER, Mark.ABSENT)
    return tuple(zip(order, signs, strict=True))


USUAL = Signs(_marks("●◐○◌↻–"), "█", "░", "─", "›")
CONSOLE = Signs(_marks("•►○p+-"), "█", "░", "─", "»")  # the letters of a Linux console's usual font
ASCII = Signs(_marks("x>op+-"), "#", ".", "-", ">", plain=True)


def signs_for(encoding: str, term: str) -> Signs:
    """The signs that a terminal can show."""
    try:
        "●◐○◌↻█░é«’…".encode(encoding or "ascii")
    except (UnicodeEncodeError, LookupError):
        return ASCII
    return CONSOLE if term == "linux" else USUAL


_ASCII = str.maketrans(
    {
        "«": '"',
        "»": '"',
        "’": "'",
        "…": "...",
        "–": "-",
        "−": "-",
        "→": "->",
        "←": "<-",
        "↑": "^",
        "↓": "v",
        "✓": "*",
        "·": "|",
        "œ": "oe",
        "°": "o",
        "ß": "ss",
    }
)


def spelt(text: str, signs: Signs) -> str:
    """`text` as the terminal can write it, with nothing in it that acts on the terminal."""
    text = visible(text).replace("\n", " ").replace("\t", " ")
    if not signs.plain:
        return text.replace("\xa0", " ")
    broken = unicodedata.normalize("NFKD", text.translate(_ASCII))
    return (
        "".join(letter for letter in broken if not unicodedata.combining(letter))
        .encode("ascii", "replace")
        .decode()
    )


def width(text: str) -> int:
    """Cells that `text` takes: wide letters two, those that stand on another none."""
    return sum(
        0 if unicodedata.combining(one) else 2 if unicodedata.east_asian_width(one) in "WF" else 1
        for one in text
    )


def cut(text: str, cells: int) -> str:
    """`text` in at most `cells`, an ellipsis where something is left out."""
    if width(text) <= cells:
        return text
    return f"{_head(text, cells - 1)}…" if cells > 0 else ""


def _head(text: str, cells: int) -> str:
    """As much of `text` as `cells` hold."""
    kept = ""
    for letter in text:
        if width(kept + letter) > cells:
            break
        kept += letter
    return kept


def wrapped(text: str, cells: int, most: int = 1000) -> list[str]:
    """`text` over lines of `cells`, `most` at most; no line begins with a high sign of French, typed as it may be."""
    lines, line = [], ""
    for word in glued(text).split(" "):
        rest = word
        while width(rest) > cells:  # a word longer than a line is broken where the line ends
            if line:
                lines.append(line)
                line = ""
            head = _head(rest, cells)
            lines.append(head)
            rest = rest[len(head) :]
        if not line:
            line = rest
        elif width(line) + 1 + width(rest) <= cells:
            line = f"{line} {rest}"
        else:
            lines.append(line)
            line = rest
    lines.append(line)
    if len(lines) > most:
        lines = [*lines[: most - 1], cut(f"{lines[most - 1]} …", cells)]
    return lines


def paragraph(
    lead: str, text: str, cells: int, most: int = 1000, style: str = "", indent: int = 0
) -> list[Line]:
    """A bold lead and a text after it, over lines of `cells`, set in by `indent`."""
    before: Line = (("", " " * indent),) if indent else ()
    lead = glued(lead)
    first, *others = wrapped(f"{lead} {text}" if lead else text, cells - indent, most)
    head: Line = ((style, first),)
    if lead and first.startswith(lead):
        head = (("bold", lead), (style, first.removeprefix(lead)))
    return [(*before, *head), *((*before, (style, other)) for other in others)]


def spread(left: Line, right: str, cells: int) -> Line:
    """A line with something at each end; what is right yields first."""
    taken = sum(width(text) for _, text in left)
    room = cells - taken - 2
    if not right or room < 6:
        return cut_line(left, cells)
    right = cut(right, room)
    return (*left, ("", " " * (cells - taken - width(right))), ("", right))


def cut_line(line: Line, cells: int) -> Line:
    """`line` in at most `cells`."""
    shown: list[Fragment] = []
    for style, text in line:
        left = cells - sum(width(one) for _, one in shown)
        if left <= 0:
            break
        shown.append((style, cut(text, left)))
    return tuple(shown)
