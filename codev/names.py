"""Names sought in the texts of a document, each proposed in its context: Pierre, Rose and Claire are words too.

Accents and case do not count, nor marks that cannot be seen; only whole words are found. Nothing is replaced here but what
somebody accepted.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, fields, is_dataclass, replace
from enum import StrEnum
from typing import Any, TypeVar

from codev.document import Datum, Document
from codev.words import N_, Words

T = TypeVar("T")

ELLIPSIS = "[…]"  # in place of what has no number
CONTEXT = 40  # characters on each side of what was found
WORD = re.compile(r"[^\W_]+")
PARTICLES = {
    *("de", "du", "des", "la", "le", "les", "et", "von", "van", "der", "di", "da", "el"),
    *("un", "une", "au", "aux", "en", "sur", "sous", "pour", "dans", "par", "avec", "chez"),
}
# Where one works, and who promises, are told by words that name nobody: only with others are they sought.
COMMON = {
    *("administration", "agence", "association", "bureau", "centre", "chef", "chu", "college", "commune"),
    *("communaute", "conseil", "departement", "directeur", "directrice", "direction", "ecole", "grand"),
    *("grande", "hopital", "lycee", "mairie", "metropole", "ministere", "office", "prefecture", "region"),
    *("responsable", "saint", "sainte", "salle", "service", "societe", "syndicat", "universite", "ville"),
    *("chacun", "chacune", "client", "cliente", "equipe", "groupe", "moi", "nous", "table", "tous", "toutes"),
}
UNSEEN = {"Mn", "Me", "Cf"}  # accents and marks without a width of their own
LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "ø": "o", "ł": "l"})
# What is no text for a reader: a language's code, what programs tell things by, addresses.
NOT_READ = {"lang", "key", "uid", "day", "url", "checked"}

NOT_CHECKED = N_(
    "Non vérifiés : les noms mal orthographiés, les initiales et les surnoms, les personnes qui ne sont pas sur la "
    "liste, les adresses des sources. Une personne peut aussi se reconnaître sans être nommée."
)


@dataclass(frozen=True, slots=True)
class Name:
    """What is sought and what would stand in its place. Of a person each part is sought; of a place, what is its own."""

    text: str
    instead: str = ELLIPSIS
    person: bool = False


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A name found in the text of that number, counted through the document, from `start` to `end`."""

    text: int
    start: int
    end: int
    found: str
    instead: str
    before: str
    after: str


class Answer(StrEnum):
    REPLACE = "replace"
    KEEP = "keep"
    REPLACE_ALL = "replace-all"  # wherever the same word is found from now on
    KEEP_ALL = "keep-all"


def occurrences(document: Document, names: Iterable[Name]) -> tuple[Occurrence, ...]:
    """Every occurrence of `names` in the texts of `document`, in reading order; none lies in another."""
    instead = _sought(names)
    if not instead:
        return ()
    longest_first = sorted(instead, key=len, reverse=True)
    forms = "|".join(r"[\W_]{1,3}".join(map(re.escape, parts)) for parts in longest_first)
    pattern = re.compile(rf"(?<![^\W_])(?:{forms})(?![^\W_])")
    found: list[Occurrence] = []
    numbers = iter(range(10**9))

    def read(text: str) -> str:
        found.extend(_in_text(next(numbers), text, pattern, instead))
        return text

    _changed(document, read)
    return tuple(found)


def without(document: Document, accepted: Iterable[Occurrence]) -> Document:
    """The document with each of `accepted`, which were found in it, replaced."""
    by_text: dict[int, list[Occurrence]] = {}
    for one in accepted:
        by_text.setdefault(one.text, []).append(one)
    numbers = iter(range(10**9))

    def changed(text: str) -> str:
        for one in sorted(by_text.get(next(numbers), ()), key=lambda one: one.start, reverse=True):
            text = text[: one.start] + one.instead + text[one.end :]
        return text

    return _changed(document, changed)


def ask_about_names(
    document: Document,
    names: Iterable[Name],
    ask: Callable[[Occurrence], Answer],
    settled: dict[str, Answer] | None = None,
) -> Document:
    """The document without the names that `ask`, given each occurrence, has replaced.

    `settled` is given where several documents are asked about: what was answered for all holds in the next one too.
    """
    settled = {} if settled is None else settled
    accepted = []
    for one in occurrences(document, names):
        answer = settled.get(_folded(one.found)[0]) or ask(one)
        if answer in (Answer.REPLACE_ALL, Answer.KEEP_ALL):
            settled[_folded(one.found)[0]] = answer
        if answer in (Answer.REPLACE, Answer.REPLACE_ALL):
            accepted.append(one)
    return without(document, accepted)


def proposal(one: Occurrence, words: Words) -> str:
    """What is asked about an occurrence, in its context."""
    return words(
        N_("« {before}>>{found}<<{after} » : remplacer « {found} » par « {instead} » ?"),
        before=one.before,
        found=one.found,
        after=one.after,
        instead=one.instead,
    )


def _sought(names: Iterable[Name]) -> dict[tuple[str, ...], str]:
    """The words of each form that is sought, and what stands in its place; two people of one name have no number.

    A whole name comes before the part of another.
    """
    whole: dict[tuple[str, ...], str] = {}
    parts: dict[tuple[str, ...], str] = {}
    for name in names:
        for known, forms in ((whole, _whole(name)), (parts, _parts(name))):
            for form in forms:
                known[form] = name.instead if known.get(form, name.instead) == name.instead else ELLIPSIS
    return parts | whole


def _whole(name: Name) -> Iterator[tuple[str, ...]]:
    whole = tuple(WORD.findall(_folded(name.text)[0]))
    if (name.person and whole) or any(part not in COMMON | PARTICLES for part in whole):
        yield whole


def _parts(name: Name) -> Iterator[tuple[str, ...]]:
    for part in WORD.findall(name.text):
        folded = _folded(part)[0]
        form = tuple(WORD.findall(folded))
        if not form or len(folded) < 2 or folded in PARTICLES:
            continue
        if name.person or (part[0].isupper() and len(folded) > 2 and folded not in COMMON):
            yield form


def _in_text(
    number: int, text: str, pattern: re.Pattern[str], instead: dict[tuple[str, ...], str]
) -> Iterator[Occurrence]:
    folded, places = _folded(text)
    for match in pattern.finditer(folded):
        start, end = places[match.start()], places[match.end() - 1] + 1
        while end < len(text) and unicodedata.category(text[end]) in UNSEEN:
            end += 1
        yield Occurrence(
            number,
            start,
            end,
            text[start:end],
            instead[tuple(WORD.findall(match[0]))],
            text[max(0, start - CONTEXT) : start],
            text[end : end + CONTEXT],
        )


def _folded(text: str) -> tuple[str, list[int]]:
    """`text` without case, accents or marks that cannot be seen; and for each of its letters its place in `text`."""
    letters: list[str] = []
    places: list[int] = []
    for place, letter in enumerate(text):
        for plain in unicodedata.normalize("NFKD", letter.casefold()).translate(LIGATURES):
            if unicodedata.category(plain) not in UNSEEN:
                letters.append(plain)
                places.append(place)
    return "".join(letters), places


def _changed(value: T, change: Callable[[str], str]) -> T:
    """`value` with each of its texts changed, in a fixed order, whatever its blocks are."""
    changed: Any = value
    if isinstance(value, str):
        changed = value if isinstance(value, StrEnum) else change(value)
    elif isinstance(value, Datum):  # its keys are a program's
        changed = Datum(value.about, tuple((key, change(told)) for key, told in value.values))
    elif isinstance(value, tuple):
        changed = tuple(_changed(one, change) for one in value)
    elif is_dataclass(value) and not isinstance(value, type):
        read = (one.name for one in fields(value) if one.name not in NOT_READ)
        changed = replace(value, **{name: _changed(getattr(value, name), change) for name in read})
    return changed  # type: ignore[no-any-return]
