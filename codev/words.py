"""What a face needs of a language: a translator object that is passed, never installed.

Strings in the code are the French source texts. `codev.catalogs` makes a `Words` for a language; tests make one
from any function. Dates and numbers are written by the same object, so a document has one language throughout.
"""

from collections.abc import Callable
from typing import NamedTuple, Protocol

from codev.timing import SECOND, Instant, Millis


def N_(text: str) -> str:  # noqa: N802 - gettext's own name for "translate this later"
    """Marks a French source text for the catalogs; it is translated where it is shown."""
    return text


class Words(Protocol):
    """Translates and writes out values in one language; `words("…")` is the translation of a source text."""

    @property
    def lang(self) -> str:
        """The language's code: "fr", "de", "en"."""
        ...

    def __call__(self, text: str, /, **values: object) -> str:
        """The translation of `text`, its `{name}` places filled from `values`."""
        ...

    def plural(self, one: str, many: str, count: int, /, **values: object) -> str:
        """The form that fits `count`, which also fills `{count}`."""
        ...

    def date(self, at: Instant) -> str:
        """A day in full: "22 novembre 2026"."""
        ...

    def iso_date(self, iso: str) -> str:
        """An ISO date "2026-11-22" written out in full; the text itself when it is no date."""
        ...

    def hour(self, at: Instant) -> str:
        """A local time of day: "12 h 05"."""
        ...

    def duration(self, length: Millis) -> str:
        """A length of time in whole minutes, or seconds under one minute: "12 min", "40 s"."""
        ...

    def number(self, value: float) -> str:
        """A number, with two decimals at most: "1 200 000", "12,5"."""
        ...

    def listing(self, items: tuple[str, ...]) -> str:
        """Items joined as a sentence does: "Chêne, Lion et Cerf"."""
        ...


def exactly(length: Millis, words: Words) -> str:
    """A length with its seconds, "1 min 15 s": whole minutes alone would hide half of a turn."""
    whole = length // SECOND
    parts = [Millis(part * SECOND) for part in (whole // 60 * 60, whole % 60) if part]
    return " ".join(words.duration(part) for part in parts or [Millis(0)])


class SourceWords(NamedTuple):
    """The source texts as they stand, with plain dates: the fallback when there is no catalog, and for tests."""

    lang: str = "fr"
    change: Callable[[str], str] = str

    def __call__(self, text: str, /, **values: object) -> str:
        return self.change(text).format(**values) if values else self.change(text)

    def plural(self, one: str, many: str, count: int, /, **values: object) -> str:
        return self(one if abs(count) < 2 else many, count=count, **values)

    def date(self, at: Instant) -> str:
        return str(int(at))

    def iso_date(self, iso: str) -> str:
        return iso

    def hour(self, at: Instant) -> str:
        whole = at // 60_000
        return f"{whole // 60 % 24} h {whole % 60:02d}"

    def duration(self, length: Millis) -> str:
        return f"{round(length / 60_000)} min" if abs(length) >= 60_000 else f"{round(length / 1000)} s"

    def number(self, value: float) -> str:
        whole, _, decimals = f"{value:,.2f}".replace(",", "\u202f").partition(".")
        return f"{whole},{decimals}".rstrip("0").rstrip(",")

    def listing(self, items: tuple[str, ...]) -> str:
        return ", ".join(items)
