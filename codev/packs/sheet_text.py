"""The preparation sheet as plain text: headings as people type them, several lines under each.

A heading is known by its words, whatever its dress: « Structure : … », « LA QUESTION » underlined, « ## Contexte ».
Where one known heading wears a « # », the file is Markdown (such as our own sheet, filled in) and only those with one
are headings: what is said under them may look like one. A line that looks like a heading and is none of ours is told:
nothing goes under the wrong heading unseen.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches

from codev.packs.handed import Handed, folded
from codev.packs.problems import LONGEST_QUOTE, Kind, Problem
from codev.packs.reading import TOO_LONG
from codev.packs.schema import close_to
from codev.words import N_

UNKNOWN_HEADING = Kind(
    "unknown-heading",
    N_("la rubrique « {key} » n’existe pas"),
    N_("prendre l’une de celles-ci : {possible} ; si c’est du texte, commencer la ligne par un tiret"),
    N_(
        "vouliez-vous dire « {close} » ? Les rubriques : {possible} ; si c’est du texte, commencer la ligne par un tiret"
    ),
)
NO_HEADING = Kind(
    "no-heading",
    N_("« {value} » n’est sous aucune rubrique"),
    N_("l’effacer, ou écrire au-dessus l’une de celles-ci : {possible}"),
)

KINDS = (UNKNOWN_HEADING, NO_HEADING)

MOST_LETTERS = 30_000  # of a whole sheet: its parts hold a seventh of that
MOST_WORDS = 8  # of a heading
CLOSE = 0.8  # how much a line must look like a heading to be told as a misspelt one

_HASHED = re.compile(r"\s{0,3}#{1,6}\s(?P<title>.*)")
_STRONG = re.compile(r"\s*(?P<mark>\*\*|__)(?P<title>.+?)(?P=mark)(?P<rest>.*)")
_NUMBERED = re.compile(r"\s*(?:\d{1,2}|[a-gA-G])\s*[.)]\s+")
_LABEL = re.compile(r"[^\W\d_]+(?:[ \u00a0’'-]+[^\W\d_]+){0,4}[ \u00a0\u202f]?")
_RULE = re.compile(r"\s*([-=_~*─—–])\s*(?:\1\s*){2,}")
_FILLS = (("…", 2), (".", 4), ("_", 3))  # what is printed to be written on, and how many of it are no text
_ASIDE = re.compile(r"\([^()]*\)")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_HARD_BREAK = re.compile(r"(?<!\\)((?:\\\\)*)\\$")


@dataclass(frozen=True, slots=True)
class Known:
    """What may stand on a sheet: fields by folded heading, the names to propose, and what we print around the parts."""

    fields: Mapping[str, str]
    shown: tuple[str, ...]
    titles: frozenset[str]  # folded, as the rest
    notices: frozenset[str]

    def meant(self, heading: str) -> str:
        """The field that `heading` is for, empty when there is none."""
        return self.fields.get(folded(_ASIDE.sub(" ", heading)), "")

    def shown_for(self, alias: str) -> str:
        """The name to propose for what `alias` stands for, empty when it stands for nothing."""
        wanted = self.fields.get(alias)
        return next((name for name in self.shown if wanted and self.meant(name) == wanted), "")


@dataclass(slots=True)
class Part:
    """What stands under one heading, as typed; `field` is empty where the heading is not one of ours."""

    heading: str
    field: str
    line: int
    lines: list[str]
    inline: bool  # its text begins beside its heading


def parts_of(sheet: Handed, known: Known, problems: list[Problem]) -> tuple[Part, ...]:
    """The parts of a plain text, in its order; those that are none of ours are in `problems`."""
    if len(sheet.text) > MOST_LETTERS:
        problems.append(Problem(sheet.name, 0, 0, TOO_LONG, (("limit", MOST_LETTERS),)))
        return ()
    return tuple(_Reader(sheet, known, problems).parts())


class _Reader:
    """Goes through the lines once; `marked` tells Markdown from the rest."""

    def __init__(self, sheet: Handed, known: Known, problems: list[Problem]) -> None:
        self.known, self.problems, self.name = known, problems, sheet.name
        self.lines = sheet.text.split("\n")
        hashed = (_HASHED.fullmatch(line) for line in self.lines)
        self.marked = any(known.meant(found["title"]) for found in hashed if found)
        self.before: list[tuple[int, str]] = []  # the first heading: what is written above it

    def parts(self) -> Iterator[Part]:
        current: Part | None = None
        for number, line in enumerate(self.lines, start=1):
            if part := self._opened(number, line, current):
                if current:
                    yield current
                current = part
            elif text := self._text(line):
                if current:
                    current.lines.append(text)
                else:
                    self.before.append((number, text))
        if current:
            self._end(current)
            yield current
        self._preamble()

    def _opened(self, number: int, line: str, current: Part | None) -> Part | None:
        """The part that `line` opens, None where it is text."""
        if self.marked:
            found = _HASHED.fullmatch(line)
            return self._part(found["title"], "", number, sure=True) if found else None
        hashed = _HASHED.fullmatch(line)
        bare = _unfilled(hashed["title"].rstrip("# ") if hashed else line)
        numbered = _NUMBERED.match(bare)
        bare = bare[numbered.end() :] if numbered else bare
        strong = _STRONG.fullmatch(bare)
        title, _, rest = (strong["title"] + strong["rest"] if strong else bare).partition(":")
        if self.known.meant(title):
            return self._part(title, rest, number, sure=True)
        alone = hashed or self._is_underlined(number) or (strong and not strong["rest"].strip(" :."))
        if alone and len(bare.split()) <= MOST_WORDS:
            return self._part(title, rest, number, sure=current is not None)
        label = _LABEL.fullmatch(title) if ":" in bare and len(title) <= LONGEST_QUOTE else None
        beside = current is not None and current.inline and line[:1].isupper()
        if label and (beside or get_close_matches(folded(title), self.known.fields, 1, CLOSE)):
            return self._part(title, rest, number, sure=True)
        return None

    def _part(self, title: str, rest: str, number: int, *, sure: bool) -> Part | None:
        """A part, told where it is not one of ours; our own titles above the first part are none."""
        name = title.strip(" :*_#\u00a0\u202f")
        found = self.known.meant(name)
        if not found and (folded(name) in self.known.titles or not sure):
            return None
        if not found:
            close = self.known.shown_for(close_to(folded(name), self.known.fields))
            values = (("key", name), ("possible", self.known.shown), ("close", close))
            self.problems.append(Problem(self.name, number, 1, UNKNOWN_HEADING, values))
        text = self._text(rest)
        return Part(name, found, number, [text] if text else [], inline=bool(text))

    def _is_underlined(self, number: int) -> bool:
        """Whether the line stands alone above a line of dashes."""
        above = self.lines[number - 2].strip() if number > 1 else ""
        here, below = self.lines[number - 1].strip(), "".join(self.lines[number : number + 1])
        return bool(here) and not above and not _RULE.fullmatch(here) and _RULE.fullmatch(below) is not None

    def _text(self, line: str) -> str:
        """What `line` says: rules and what was printed to be written on say nothing."""
        if _RULE.fullmatch(line):
            return ""
        said = _unfilled(line)
        return _unescaped(said) if self.marked else said

    def _end(self, last: Part) -> None:
        """Takes our own last line away."""
        if last.lines and folded(last.lines[-1]) in self.known.notices:
            last.lines.pop()

    def _preamble(self) -> None:
        """Tells what stands above the first heading, beside our own title, the line under it and our own notices."""
        under_title = False
        for number, text in self.before:
            title = folded(text) in self.known.titles
            if not (title or under_title or folded(text) in self.known.notices):
                values = (("value", text), ("possible", self.known.shown))
                self.problems.append(Problem(self.name, number, 1, NO_HEADING, values))
                return
            under_title = title


def _unfilled(line: str) -> str:
    """A line without what is printed at its ends, to be written on."""
    line = line.strip()
    for sign, least in _FILLS:
        line = line.lstrip(sign).lstrip() if line.startswith(sign * least) else line
        line = line.rstrip(sign).rstrip() if line.endswith(sign * least) else line
    return line


def _unescaped(line: str) -> str:
    return _ESCAPED.sub(r"\1", _HARD_BREAK.sub(r"\1", line)).strip()
