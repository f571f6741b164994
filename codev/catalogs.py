"""Languages: gettext catalogs for sentences, Babel for dates, durations and lists.

The home screen speaks before anything else is loaded, so Babel (slow to import, large) waits for the first date, and
gettext for a language that is not the source's.
"""

import re
import struct
from collections.abc import Callable
from math import ceil
from os import environ
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, cast

from codev.words import Words

if TYPE_CHECKING:
    import datetime as dt
    from gettext import GNUTranslations, NullTranslations

    from codev.timing import Instant, Millis

NAMES = {"fr": "Français", "de": "Deutsch", "en": "English"}  # each in its own language
SOURCE = "fr"  # the language of the texts in the code
DOMAIN = "arthur"
PSEUDO = "qps"  # a code that ISO 639 leaves to private use

_ACCENTS = str.maketrans("aceinouyACEINOUY", "àçéîñôûÿÀÇÉÎÑÔÛŸ")
_NO_BREAK = "\u00a0"  # never U+202F: our typefaces lack it


def words_for(lang: str, *locales: Path) -> Words:
    """The words of `lang`, from the catalogs under `locales`, first come first served; French for what they lack.

    "qps" is the pseudo-language of the tests: French with accents, marked, 40 % longer.
    """
    if lang == PSEUDO:
        return CatalogWords(PSEUDO, _Source(), pseudo)
    return CatalogWords(lang, _catalogs(lang, locales), glued if lang == SOURCE else str)


def pack_translations(folder: Path) -> dict[str, Callable[[str, str], str]]:
    """What the compiled catalogs in `folder` say, by language: of a context and a text, the translation.

    The text itself where there is none. A pack is translated beside its files, in <lang>/LC_MESSAGES/.
    """
    langs = sorted({found.parent.parent.name for found in folder.glob("*/LC_MESSAGES/*.mo")})
    return {lang: _in_context(lang, _catalogs(lang, (folder,))) for lang in langs}


def _in_context(lang: str, catalogs: "_Catalog") -> Callable[[str, str], str]:
    if lang == SOURCE:
        return lambda context, text: glued(catalogs.pgettext(context, text))
    return catalogs.pgettext


def _catalogs(lang: str, locales: tuple[Path, ...]) -> "_Catalog":
    """The catalogs of `lang` under `locales`, each the fallback of the one before; the source after the last."""
    paths = [path for folder in locales for path in sorted((folder / lang / "LC_MESSAGES").glob("*.mo"))]
    if lang == SOURCE:  # its own says what the code says, for those who read catalogs only: argparse
        paths = [path for path in paths if path.stem != DOMAIN]
    catalogs: _Catalog = _Source()
    for path in reversed(paths):
        if catalog := _read(path):
            catalog.add_fallback(cast("NullTranslations", catalogs))
            catalogs = catalog
    return catalogs


def preferred() -> str:
    """The language that the user's system asks for, French when it is none of ours."""
    asked = next(
        (environ[name] for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG") if environ.get(name)), ""
    )
    return next((lang for lang in (part[:2].lower() for part in asked.split(":")) if lang in NAMES), SOURCE)


def speak_to_argparse(lang: str, locales: Path) -> None:
    """Has argparse say its own words ("usage", "the following arguments are required") in `lang`.

    They are its English texts, and only the environment tells gettext's plain functions, that it uses, which language.
    """
    from gettext import bindtextdomain, textdomain

    environ["LANGUAGE"] = lang
    bindtextdomain(DOMAIN, str(locales))
    textdomain(DOMAIN)


class _Catalog(Protocol):
    """What is asked of a catalog; gettext's are some."""

    def gettext(self, message: str) -> str: ...
    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str: ...
    def pgettext(self, context: str, message: str) -> str: ...


class CatalogWords:
    """`codev.words.Words` from catalogs. What is asked once is kept: a stage asks the same at every picture."""

    def __init__(self, lang: str, catalogs: _Catalog, change: Callable[[str], str]) -> None:
        self.lang = lang
        self._units = lang if lang in NAMES else SOURCE
        # English as Europe writes it, the day before the month; its "12 mins" are left out.
        self._locale = "en_150" if lang == "en" else self._units
        self._catalogs = catalogs
        self._change = change
        self._lengths: dict[tuple[int, str], str] = {}
        self._known: dict[str, str] = {"": ""}  # gettext answers an empty text with its catalog's header

    def __call__(self, text: str, /, **values: object) -> str:
        found = self._known.get(text)
        if found is None:
            found = self._known[text] = self._change(self._catalogs.gettext(text))
        return _filled(found, text, values) if values else found

    def plural(self, one: str, many: str, count: int, /, **values: object) -> str:
        found = self._change(self._catalogs.ngettext(one, many, abs(count)))
        return _filled(found, many, {"count": count, **values})

    def date(self, at: "Instant") -> str:
        return self._day(_local(at).date())

    def iso_date(self, iso: str) -> str:
        import datetime as dt

        try:
            return self._day(dt.date.fromisoformat(iso))
        except ValueError:
            return iso

    def hour(self, at: "Instant") -> str:
        local = _local(at)
        match self.lang:
            case "de":
                return f"{local:%H:%M}{_NO_BREAK}Uhr"
            case "en":
                return f"{local:%H:%M}"
            case _:
                return f"{local.hour}{_NO_BREAK}h{_NO_BREAK}{local:%M}"

    def duration(self, length: "Millis") -> str:
        minutes, seconds = round(length / 60_000), round(length / 1000)
        measured = (seconds, "second") if abs(seconds) < 60 else (minutes, "minute")
        found = self._lengths.get(measured)
        if found is None:
            found = self._lengths[measured] = self._length(*measured)
        return found

    def number(self, value: float) -> str:
        from babel.numbers import format_decimal

        return str(format_decimal(value, "#,##0.##", locale=self._locale))

    def listing(self, items: tuple[str, ...]) -> str:
        from babel.lists import format_list

        return format_list(items, locale=self._locale)

    def _length(self, number: int, unit: str) -> str:
        from babel.units import format_unit

        return _unbroken(format_unit(number, f"duration-{unit}", "short", locale=self._units))

    def _day(self, day: "dt.date") -> str:
        from babel.dates import format_date

        written = format_date(day, "long", locale=self._locale)
        if self._locale == SOURCE and day.day == 1:
            written = written.replace("1 ", "1er ", 1)  # "1er novembre": Unicode's data leave the ordinal out
        return written.replace(" ", _NO_BREAK, 1)


class _Source:
    """The source texts, with the plural of French: nothing is singular."""

    def gettext(self, message: str) -> str:
        return message

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return msgid1 if n < 2 else msgid2

    def pgettext(self, context: str, message: str) -> str:  # noqa: ARG002 - the same in every context
        return message


class _Places(dict[str, object]):
    """What fills the places of a text; one that nothing fills stays to be seen, and does not end a session."""

    def __missing__(self, name: str) -> str:
        return f"{{{name}}}"


def glued(text: str) -> str:
    """French with the spaces that may not break a line: before high signs, inside quotation marks."""
    return re.sub(r" (?=[;:?!»%])", _NO_BREAK, text).replace("« ", f"«{_NO_BREAK}")


def pseudo(text: str) -> str:
    """A text that shows on the screen what was not translated, and what has no room to grow: 40 % longer.

    >>> pseudo("Jouer {count} cartes")
    '[Jôûér {count} çàrtés òòò]'
    """
    parts = re.split(r"(\{[^{}]*\})", text)  # the odd ones are places: they keep their names
    plain = "".join(parts[::2])
    if not any(letter.isalpha() for letter in plain):
        return text
    parts[::2] = [part.translate(_ACCENTS) for part in parts[::2]]
    more = ceil(0.4 * len(plain)) - 2  # the marks count
    tail = (" òòòòò" * more)[: max(0, more)]
    return f"[{''.join(parts)}{tail}]"


def _read(path: Path) -> "GNUTranslations | None":
    """A compiled catalog, None when it cannot be read: French is better than no session."""
    from gettext import GNUTranslations

    try:
        with path.open("rb") as readable:
            return GNUTranslations(readable)
    except (OSError, UnicodeError, ValueError, struct.error):
        return None


def _filled(text: str, source: str, values: dict[str, object]) -> str:
    """`text` with its places filled; `source` where a translator broke its braces."""
    for candidate in (text, source):
        try:
            return candidate.format_map(_Places(values))
        except (ValueError, IndexError, AttributeError, TypeError):
            continue
    return source


def _local(at: "Instant") -> "dt.datetime":
    """`at` in the time zone of this computer; what lies out of the calendar, in a damaged file, is brought into it."""
    import datetime as dt

    seconds = min(max(at / 1000, 0), 250_000_000_000)
    return dt.datetime.fromtimestamp(seconds, dt.UTC).astimezone()


def _unbroken(text: str) -> str:
    return re.sub(r"\s", _NO_BREAK, text)
