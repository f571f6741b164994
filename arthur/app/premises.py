"""Where the app lives: folders, clock, languages, chance. Tests and the rehearsal hand in their own."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from codev import places
from codev.clock import Clock, system_clock
from codev.words import Words


@dataclass(frozen=True, slots=True)
class Premises:
    """`sessions` holds live files, `documents` what is handed over; `seed` gives a number to chance."""

    sessions: Path
    documents: Path
    preferences: Path
    scenarios: Path
    clock: Clock
    words_for: Callable[[str], Words]
    seed: Callable[[], int]
    file: Path | None = None  # where the next session is to be, when the command line said so

    def elsewhere(self) -> tuple[Path, ...]:
        """Folders to turn to when the usual one fails, the best first."""
        from tempfile import gettempdir

        return self.documents, Path.home(), Path(gettempdir())


def usual_premises(file: Path | None = None) -> Premises:
    """The premises of this computer's user."""
    from codev.catalogs import words_for

    return Premises(
        sessions=places.sessions(),
        documents=places.documents(),
        preferences=places.preferences(),
        scenarios=places.scenarios(),
        clock=system_clock(),
        words_for=lambda lang: words_for(lang, places.locales()),
        seed=_chance,
        file=file,
    )


def _chance() -> int:
    from secrets import randbelow  # with all of hashing, which no first picture waits for

    return randbelow(1_000_000)
