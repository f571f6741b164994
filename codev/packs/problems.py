"""What is wrong in a data file: where, why, and what to write instead, in a sentence that can be translated."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from codev.words import N_, Words

Value = str | int | tuple[str, ...]

LONGEST_QUOTE = 60  # characters of an author's text that a sentence repeats


class Severity(StrEnum):
    """An error keeps its file out; a warning is told and the file is used."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Kind:
    """A sort of problem: its source sentences. `guess` replaces `hint` when a close word is known."""

    code: str
    reason: str
    hint: str
    guess: str = ""
    severity: Severity = Severity.ERROR


@dataclass(frozen=True, slots=True)
class Problem:
    """One problem of one file. Lines and columns count from 1; line 0 is the file as a whole."""

    path: str
    line: int
    column: int
    kind: Kind
    values: tuple[tuple[str, Value], ...] = ()

    @property
    def code(self) -> str:
        return self.kind.code

    @property
    def severity(self) -> Severity:
        return self.kind.severity

    @property
    def is_error(self) -> bool:
        return self.kind.severity is Severity.ERROR

    def reason(self, words: Words) -> str:
        """What is wrong and why, in the language of `words`."""
        return words(self.kind.reason, **self._shown(words))

    def hint(self, words: Words) -> str:
        """What to write instead."""
        shown = self._shown(words)
        return words(self.kind.guess if shown.get("close") else self.kind.hint, **shown)

    def written(self, words: Words) -> str:
        """The whole on one line, place first, as compilers and editors write it."""
        where = f"{self.path}:{self.line}:{self.column}" if self.line else self.path
        rank = words(N_("erreur")) if self.is_error else words(N_("avertissement"))
        values = {"where": where, "rank": rank, "reason": self.reason(words), "hint": self.hint(words)}
        return words(N_("{where} : {rank} : {reason} → {hint}"), **values)

    def _shown(self, words: Words) -> dict[str, object]:
        return {
            name: words.listing(value) if isinstance(value, tuple) else quoted(value)
            for name, value in self.values
        }


def quoted(value: str | int) -> str | int:
    """An author's text as a sentence may repeat it: short, on one line, nothing that steers a terminal."""
    if isinstance(value, int):
        return value
    line = "".join(letter if letter.isprintable() else "�" for letter in value[: LONGEST_QUOTE + 1])
    return line if len(line) <= LONGEST_QUOTE else line[: LONGEST_QUOTE - 1] + "…"


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Every problem once, by file, then by place."""
    return tuple(sorted(dict.fromkeys(problems), key=lambda one: (one.path, one.line, one.column, one.code)))
