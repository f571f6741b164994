"""Several sessions counted as one: what was debated, chosen, objected, promised and left open. No names are kept."""

import unicodedata
from collections import Counter
from dataclasses import dataclass, field
from typing import NamedTuple

from arthur.bilan.reading import Data
from codev.timing import Instant

_TOLD = 4  # letters: a shorter word does not make two objections differ


class Held(NamedTuple):
    """One session that was held; `tables` is 0 where there were none."""

    activity: str
    opened: Instant
    people: int
    tables: int


class Promise(NamedTuple):
    """What was promised, when in the words of the room, the ISO day to come back to it, and the session's instant."""

    what: str
    when: str
    day: str
    opened: Instant


@dataclass(slots=True)
class PlayedCard:
    """A card over all sessions: in how many it was played, and what its tables chose."""

    title: str
    stage: str
    sessions: int = 0
    options: Counter[str] = field(default_factory=Counter)
    labels: dict[str, str] = field(default_factory=dict)
    moved: int = 0

    @property
    def tables(self) -> int:
        return self.options.total()


@dataclass(slots=True)
class Objection:
    """What was heard in about the same words: each wording as often as it was, and the cards."""

    wordings: Counter[str] = field(default_factory=Counter)
    cards: dict[str, None] = field(default_factory=dict)

    @property
    def count(self) -> int:
        return self.wordings.total()

    @property
    def text(self) -> str:
        """The wording that came most often."""
        return self.wordings.most_common(1)[0][0]


@dataclass(slots=True)
class Tally:
    """The sum, that `add` lets grow: a session that was given twice counts once."""

    held: list[Held] = field(default_factory=list)
    cards: dict[str, PlayedCard] = field(default_factory=dict)
    objections: dict[frozenset[str], Objection] = field(default_factory=dict)
    promises: list[Promise] = field(default_factory=list)
    subjects: list[tuple[str, str]] = field(default_factory=list)  # text, context
    _known: set[str] = field(default_factory=set)

    def add(self, data: Data) -> bool:
        """Counts one session; whether there was one."""
        told = [(one.about, dict(one.values)) for one in data]
        session = next((values for about, values in told if about == "session"), None)
        if session is None:
            return False
        name = session.get("id", "")
        if name and name in self._known:
            return True
        self._known.add(name)
        opened = Instant(_number(session.get("opened", "")))
        self.held.append(
            Held(
                session.get("activity", ""),
                opened,
                _number(session.get("people", "")),
                _number(session.get("tables", "")),
            )
        )
        self._count_cards([values for about, values in told if about == "card"])
        for about, values in told:
            self._count(about, values, opened)
        return True

    def _count_cards(self, played: list[dict[str, str]]) -> None:
        for name, values in {one.get("card", ""): one for one in played}.items():
            card = self.cards.setdefault(name, PlayedCard(values.get("title", name), values.get("stage", "")))
            card.sessions += 1

    def _count(self, about: str, values: dict[str, str], opened: Instant) -> None:
        match about:
            case "choice":
                self._choose(values)
            case "promise":
                what, when, day = (values.get(key, "") for key in ("what", "when", "day"))
                self.promises.append(Promise(what, when, day, opened))
            case "subject":
                self.subjects.append((values.get("text", ""), values.get("context", "")))

    def _choose(self, values: dict[str, str]) -> None:
        card = self.cards.get(values.get("card", ""))
        if card is None:
            return
        option = values.get("option", "")
        card.options[option] += 1
        card.labels.setdefault(option, values.get("label", ""))
        card.moved += bool(values.get("moved"))
        if objection := values.get("objection", "").strip():
            heard = self.objections.setdefault(_alike(objection), Objection())
            heard.wordings[objection] += 1
            heard.cards[card.title] = None


def _alike(text: str) -> frozenset[str]:
    """What two wordings of one objection share: their longer words, whatever their accents, order and punctuation."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    letters = "".join(
        letter if letter.isalnum() else " " for letter in plain if not unicodedata.combining(letter)
    )
    words = letters.split()
    return frozenset(word for word in words if len(word) >= _TOLD) or frozenset(words) or frozenset({text})


def _number(text: str) -> int:
    """A count or an instant; 0 where it is none, or out of any calendar."""
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 15 else 0
