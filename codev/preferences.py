"""What one user prefers on one computer: a small JSON file, written whole, read with indulgence."""

import os
from contextlib import suppress
from dataclasses import asdict, dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any


class Mode(StrEnum):
    """How the stage takes the display."""

    BORDERLESS = "borderless"  # a window of the display's size
    SYSTEM = "system"  # the system's own full screen
    WINDOWED = "windowed"


class Theme(StrEnum):
    DAY = "day"
    NIGHT = "night"


class Papers(StrEnum):
    """The formats that documents leave in, as `codev.export.formats.formats_in` reads them."""

    OPEN = "odt,pdf,html"
    WORD = "docx,pdf,html"
    ALL = "odt,docx,pdf,html,md,csv,json,ics"


@dataclass(frozen=True, slots=True)
class Preferences:
    """`lang` and `display` are empty or -1 where the user has not chosen; sizes and volume are percentages."""

    lang: str = ""
    display: int = -1
    mode: Mode = Mode.BORDERLESS
    text_size: int = 100
    theme: Theme = Theme.DAY
    sound: bool = True
    volume: int = 70
    reduced_motion: bool = False
    erase_after_days: int = 0  # a session may be erased so long after it was last written; 0: no date
    papers: Papers = Papers.OPEN


_RANGES = {
    "display": range(-1, 16),
    "text_size": range(100, 201),
    "volume": range(101),
    "erase_after_days": range(3651),
}


def load(path: Path) -> Preferences:
    """The preferences of `path`; defaults for what is missing or makes no sense.

    A file that says nothing readable is kept aside as `….unreadable`, for whoever wants to know.
    """
    try:
        kept = path.read_bytes()
    except OSError:
        return Preferences()
    import json  # one start in two has nothing to read

    try:
        return Preferences(**_sensible(json.loads(kept.decode())))
    except (ValueError, RecursionError):
        with suppress(OSError):
            path.replace(path.with_name(path.name + ".unreadable"))
        return Preferences()


def save(preferences: Preferences, path: Path) -> None:
    """Writes the file whole or not at all. Raises `OSError`; preferences are not worth more than a word about it."""
    import json

    path.parent.mkdir(parents=True, exist_ok=True)
    half = path.with_name(path.name + ".part")
    try:
        with half.open("w", encoding="utf-8") as writable:
            json.dump(asdict(preferences), writable, ensure_ascii=False, indent=1)
            writable.flush()
            os.fsync(writable.fileno())
        half.replace(path)
    finally:
        half.unlink(missing_ok=True)


def _sensible(kept: object) -> dict[str, Any]:
    """The values of `kept` that can be what they say they are."""
    if not isinstance(kept, dict):
        raise ValueError("no preferences")  # noqa: TRY004 - like any text that is not them
    defaults = asdict(Preferences())
    found = {name: _as_kind(kept.get(name), type(default)) for name, default in defaults.items()}
    return {
        name: value
        for name, value in found.items()
        if value is not None and (name not in _RANGES or value in _RANGES[name])
    }


def _as_kind(value: object, kind: type[Any]) -> object:
    """`value` when it is of that `kind`, a member of it when it is an enumeration, else None."""
    if issubclass(kind, StrEnum):
        return next((member for member in kind if member == value), None)
    return value if type(value) is kind else None
