"""Searching the library: accents, capitals and plurals count for nothing, the beginning of a word is enough.

Every word that is asked must be there. A word of the title weighs most, then one of the text; a whole word weighs
more than a beginning. It imports nothing that is slow to import: the stage searches at each letter.
"""

import re
import unicodedata
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache

from arthur.debate.sheets import Sheet, SheetEditions, SheetKind, sheet_in

# What is too small to be looked for in French, German and English; an elided article is a single letter.
_ARTICLES = (
    "au aux ce ces dans de des du elle en et il la le les leur ou par pour qu que qui se ses sur un une "
    "am an auf das dem den der die ein eine einer fur im in mit oder und von vom zu zum zur a and at by for of on the to"
)
_SMALL = frozenset(_ARTICLES.split())
_WORD = re.compile(r"[a-z]+|[0-9]+")
_ACCENTS = re.compile("[\u0300-\u036f]")  # apart from their letters
_ENDINGS = {"de": ("en", "er", "es", "e", "n", "s"), "en": ("s",)}
_TITLE, _TEXT, _WHOLE = 8, 2, 1.5  # what a word weighs, and how much more a whole one
_KINDS = {kind: number for number, kind in enumerate(SheetKind)}


class Catalogue:
    """All the sheets of a library; each language is made ready to be searched the first time."""

    def __init__(self, sheets: Iterable[SheetEditions] = ()) -> None:
        self._by_id = {editions[0].id: editions for editions in sheets}
        self._indexes: dict[str, _Index] = {}

    def __len__(self) -> int:
        return len(self._by_id)

    def find(self, name: str) -> SheetEditions:
        """The sheet of that id in all its languages; empty when there is none."""
        return self._by_id.get(name, ())

    def counts(self) -> dict[SheetKind, int]:
        """How many sheets there are of each kind, in the order of the kinds."""
        found = Counter(editions[0].kind for editions in self._by_id.values())
        return {kind: found[kind] for kind in SheetKind if found[kind]}

    def search(self, text: str, lang: str) -> tuple[Sheet, ...]:
        """The sheets, in `lang` where they have it, that hold every word of `text`, the nearest first."""
        if lang not in self._indexes:
            self._indexes[lang] = _Index([sheet_in(editions, lang) for editions in self._by_id.values()])
        return self._indexes[lang].search(text)


class _Index:
    """For each word, the sheets that hold it and what it weighs there; a word stands under its singular too."""

    def __init__(self, sheets: list[Sheet]) -> None:
        self._sheets = sheets
        self._weights: dict[str, dict[int, int]] = {}
        self._langs = tuple(dict.fromkeys(sheet.lang for sheet in sheets))
        for number, sheet in enumerate(sheets):
            for weight, said in ((_TEXT, " ".join(_texts(sheet))), (_TITLE, sheet.title)):
                for word in set(words_of(said)):
                    for form in {word, singular(word, sheet.lang)}:
                        self._weights.setdefault(form, {})[number] = weight
        self._words = sorted(self._weights)

    def search(self, text: str) -> tuple[Sheet, ...]:
        found = [self._holding(word) for word in words_of(text)]
        if not found:
            return ()
        everywhere = set.intersection(*(set(one) for one in found))
        order = sorted(everywhere, key=lambda number: self._rank(number, sum(one[number] for one in found)))
        return tuple(self._sheets[number] for number in order)

    def _rank(self, number: int, weight: float) -> tuple[float, int, str]:
        sheet = self._sheets[number]
        return -weight, _KINDS[sheet.kind], sheet.title

    def _holding(self, word: str) -> dict[int, float]:
        """The sheets with that word, whatever its number, or one that begins so; by number, with the best weight."""
        same = {word, *(singular(word, lang) for lang in self._langs)}
        found: dict[int, float] = {}
        for known in (*self._beginning(word), *same):
            times = _WHOLE if known in same else 1.0
            for number, weight in self._weights.get(known, {}).items():
                found[number] = max(found.get(number, 0.0), weight * times)
        return found

    def _beginning(self, word: str) -> Iterator[str]:
        for place in range(bisect_left(self._words, word), len(self._words)):
            if not self._words[place].startswith(word):
                return
            yield self._words[place]


def words_of(text: str) -> tuple[str, ...]:
    """The words of `text` without capitals, accents and ligatures, and without the small ones.

    Where there are only small words, they stay: something was asked.
    """
    plain = unicodedata.normalize("NFKD", text.casefold().replace("œ", "oe").replace("æ", "ae"))
    words = _WORD.findall(_ACCENTS.sub("", plain))
    telling = [word for word in words if word not in _SMALL and (len(word) > 1 or word.isdigit())]
    return tuple(telling or words)


@lru_cache(maxsize=10_000)
def singular(word: str, lang: str) -> str:
    """What a word and its plural share: a root, at times, and no word. Rough, and the same on both sides."""
    if lang in _ENDINGS:
        return next((word[: -len(end)] for end in _ENDINGS[lang] if word[3:].endswith(end)), word)
    if word.endswith(("eau", "eaux")):
        return word.removesuffix("x")
    for end in ("aux", "ail", "au"):  # travaux and travail, locaux and local, noyaux and noyau
        if word[1:].endswith(end):
            return f"{word[: -len(end)]}al"
    return word[:-1] if word[2:].endswith(("s", "x")) else word


def _texts(sheet: Sheet) -> Iterator[str]:
    """All that a sheet says beside its title."""
    yield from (sheet.id, sheet.statement, sheet.reference, sheet.publisher)
    yield from sheet.families
    for part in sheet.parts:
        for point in part.points:
            yield from (point.text, point.reference)
