"""YAML text into plain data with the place of everything, every scalar as text, and no way to blow up.

YAML 1.1 reads `no` as false, `1:30` as 90 and `01.10` as 1.1: here all of these are text, and the schema converts.
Anchors and tags do not exist: they are what bombs and surprises are made of. The tree is built from the parser's
events with a list as its stack, so that depth costs no stack of C or Python.
"""

import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, TypeAlias

import yaml
from yaml import YAMLError
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from codev.packs.decoding import UNSEEN, decoded, hidden, place_of
from codev.packs.files import Folder
from codev.packs.problems import Kind, Problem
from codev.packs.syntax import explained
from codev.words import N_

MAX_DEPTH = 24
MAX_NODES = 5_000
MAX_SCALAR = 8_000  # characters

Data: TypeAlias = "str | list[Data] | dict[str, Data]"
Loc = tuple[str | int, ...]

ALIAS = Kind(
    "alias",
    N_("un texte qui commence par « * » ou « & » est lu comme un renvoi, ce qui est refusé"),
    N_('entourer le texte de guillemets droits ("…")'),
)
TAG = Kind(
    "tag",
    N_("un texte qui commence par « ! » est lu comme un type, ce qui est refusé"),
    N_('entourer le texte de guillemets droits ("…")'),
)
DUPLICATE = Kind("duplicate-key", N_("la clé « {key} » est écrite deux fois"), N_("n’en garder qu’une"))
KEY = Kind("key", N_("une clé doit être un mot"), N_("écrire « clé: valeur »"))
DOCUMENTS = Kind(
    "documents", N_("ce fichier contient plusieurs documents (« --- »)"), N_("en faire plusieurs fichiers")
)
EMPTY_FILE = Kind("empty-file", N_("ce fichier est vide"), N_("le remplir, ou l’effacer"))
NOT_KEYS = Kind(
    "not-keys", N_("ce fichier n’est pas une suite de lignes « clé: valeur »"), N_("commencer par « id: … »")
)
TOO_DEEP = Kind(
    "too-deep", N_("les niveaux sont trop nombreux ({limit} au plus)"), N_("simplifier ce fichier")
)
TOO_MANY = Kind("too-many-values", N_("il y a plus de {limit} valeurs"), N_("couper ce fichier en plusieurs"))
TOO_LONG = Kind("long-value", N_("ce texte dépasse {limit} caractères"), N_("le raccourcir"))

KINDS = (ALIAS, TAG, DUPLICATE, KEY, DOCUMENTS, EMPTY_FILE, NOT_KEYS, TOO_DEEP, TOO_MANY, TOO_LONG)


@dataclass(slots=True)
class Spot:
    """Where a value starts, where its key does (lines and columns from 1), and the spots within it."""

    line: int
    column: int
    key: tuple[int, int] | None = None
    within: dict[str | int, "Spot"] | None = None  # None for a text


@dataclass(frozen=True, slots=True)
class Tree:
    """A file read: plain data (keys with nothing after them count as absent) and the place of everything."""

    file: str
    data: dict[str, Data]
    spot: Spot

    def place(self, loc: Loc, *, of_key: bool = False) -> tuple[int, int]:
        """Line and column of the value at `loc` (or of its key); of the nearest thing around it when there is none."""
        spot = self.spot
        for step in loc:
            if not spot.within or step not in spot.within:
                break
            spot = spot.within[step]
        return spot.key if of_key and spot.key else (spot.line, spot.column)


class _Stop(Exception):  # noqa: N818 - no error of the program: the file's, already told
    """Reading cannot go on."""

    def __init__(self, event: Event, kind: Kind, limit: int | None = None) -> None:
        super().__init__()
        self.event, self.kind, self.limit = event, kind, limit


class _PurePython(yaml.reader.Reader, yaml.scanner.Scanner, yaml.parser.Parser):
    """PyYAML's own parser, where the one in C was not built."""

    def __init__(self, text: str) -> None:
        yaml.reader.Reader.__init__(self, text)
        yaml.scanner.Scanner.__init__(self)
        yaml.parser.Parser.__init__(self)


PARSER: Any = getattr(yaml.cyaml, "CParser", _PurePython) if yaml.__with_libyaml__ else _PurePython


def read_file(folder: Folder, inside: str, problems: list[Problem]) -> Tree | None:
    """The file at `inside`, or None with the reasons in `problems`."""
    data = folder.read(inside, problems)
    if data is None:
        return None
    name = folder.name(inside)
    text = decoded(data, name, problems)
    return None if text is None else read_text(text, name, problems)


def read_text(text: str, file: str, problems: list[Problem]) -> Tree | None:
    """The tree of a YAML `text`, or None with the reasons in `problems`; `file` is how they name it.

    `text` is as `codev.packs.decoding.decoded` leaves it: lines are counted right, no letter in it is unseen.
    """
    built = read_value(text, file, problems)
    if built is None:
        return None
    root, spot = built
    if isinstance(root, dict):
        return Tree(file, root, spot)
    problems.append(Problem(file, spot.line, spot.column, NOT_KEYS))
    return None


def read_value(text: str, file: str, problems: list[Problem]) -> tuple[Data, Spot] | None:
    """As `read_text`, where the file may also be a list, or a text alone: the outermost value and its spot."""
    builder = _Builder(file)
    try:
        for event in _events(text):
            builder.take(event)
    except _Stop as stop:
        limit = () if stop.limit is None else (("limit", stop.limit),)
        builder.problems.append(Problem(file, *_start(stop.event), stop.kind, limit))
    except (YAMLError, ValueError, OverflowError) as error:  # PyYAML lets chr()'s errors through
        known = error if isinstance(error, YAMLError) else YAMLError()
        builder.problems.append(explained(known, file, place_of(text)[0]))
    else:
        if not builder.roots or builder.roots[0] == "":  # "---" alone has a value, past the end of the file
            builder.problems.append(Problem(file, 0, 0, EMPTY_FILE))
    problems += builder.problems
    return None if builder.problems else (builder.roots[0], builder.spot)


def _start(event: Event) -> tuple[int, int]:
    mark = event.start_mark
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)


def _events(text: str) -> Iterator[Event]:
    parser = PARSER(text)
    while (event := parser.get_event()) is not None:
        yield event


class _Builder:
    """Takes events one by one; `roots` holds the outermost value, complete after the last event."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.problems: list[Problem] = []
        self.roots: list[Data] = []
        self.spot = Spot(1, 1)
        self._stack: list[tuple[list[Data] | dict[str, Data], dict[str | int, Spot]]] = []
        self._named = False  # whether the innermost value is a mapping, in which keys and values take turns
        self._key: tuple[str, tuple[int, int]] | None = None
        self._nodes = 0
        self._acts: dict[type[Event], Callable[[Any], None]] = {
            ScalarEvent: self._scalar,
            MappingStartEvent: self._open,
            SequenceStartEvent: self._open,
            MappingEndEvent: self._close,
            SequenceEndEvent: self._close,
            AliasEvent: self._alias,
            DocumentStartEvent: self._document,
        }

    def take(self, event: Event) -> None:
        act = self._acts.get(type(event))
        if act is not None:
            act(event)

    def _document(self, event: DocumentStartEvent) -> None:
        if self.roots:
            raise _Stop(event, DOCUMENTS)

    def _alias(self, event: AliasEvent) -> None:
        raise _Stop(event, ALIAS)

    def _scalar(self, event: ScalarEvent) -> None:
        self._nodes += 1
        if self._nodes > MAX_NODES or event.anchor or event.tag:
            raise _refusal(event)
        value = event.value
        if len(value) > MAX_SCALAR:
            raise _Stop(event, TOO_LONG, MAX_SCALAR)
        place = _start(event)
        if event.style == '"' and (unseen := UNSEEN.search(value)):
            self.problems.append(hidden(self.file, *place, unseen[0]))
        if not value.isascii():
            value = unicodedata.normalize("NFC", value)
        if self._named and self._key is None:
            if value in self._stack[-1][1]:
                self.problems.append(Problem(self.file, *place, DUPLICATE, (("key", value),)))
            self._key = (value, place)
        else:
            self._place(value, Spot(*place), absent=not value and not event.style)

    def _open(self, event: MappingStartEvent | SequenceStartEvent) -> None:
        self._nodes += 1
        if self._nodes > MAX_NODES or event.anchor or event.tag:
            raise _refusal(event)
        if len(self._stack) == MAX_DEPTH:
            raise _Stop(event, TOO_DEEP, MAX_DEPTH)
        if self._named and self._key is None:
            raise _Stop(event, KEY)
        value: list[Data] | dict[str, Data] = [] if isinstance(event, SequenceStartEvent) else {}
        within: dict[str | int, Spot] = {}
        self._place(value, Spot(*_start(event), None, within))
        self._stack.append((value, within))
        self._named = isinstance(value, dict)

    def _close(self, _event: Event) -> None:
        self._stack.pop()
        self._named = bool(self._stack) and isinstance(self._stack[-1][0], dict)

    def _place(self, value: Data, spot: Spot, *, absent: bool = False) -> None:
        if not self._stack:
            self.roots.append(value)
            self.spot = spot
            return
        container, within = self._stack[-1]
        if isinstance(container, list):
            within[len(container)] = spot
            container.append(value)
        elif self._key is not None:
            name, spot.key = self._key
            within[name] = spot
            if not absent:
                container[name] = value
            self._key = None


def _refusal(event: ScalarEvent | MappingStartEvent | SequenceStartEvent) -> _Stop:
    if event.anchor:
        return _Stop(event, ALIAS)
    return _Stop(event, TAG) if event.tag else _Stop(event, TOO_MANY, MAX_NODES)
