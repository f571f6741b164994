"""Where things lie on this computer: what came with the program, what it keeps, what it hands over.

What came with the program stands at the root of the source tree, or in `codev/_data` of an installed wheel. Sessions in
hand stay in the local state folder: a synchronised or network folder has no locks that hold and no writes that last.
"""

import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from codev.timing import Instant

APP = "codev"  # the name of the program's folders

# Names that Windows keeps for itself.
_DEVICES = {
    "CON",
    "PRN",
    "AUX",
    "NUL",
    *(f"{port}{number}" for port in ("COM", "LPT") for number in range(10)),
}

_HERE = Path(__file__).resolve().parent


def assets() -> Path:
    """Typefaces, pictures, sounds."""
    return _shipped("assets")


def scenarios() -> Path:
    """Packs of cards and the library of facts."""
    return _shipped("scenarios")


def locales() -> Path:
    """Catalogs of the interface."""
    return _shipped("locales")


def sessions() -> Path:
    """Live session files: on this computer, for this user, followed by no synchronisation."""
    return _state() / "sessions"


def logs() -> Path:
    return _state() / "log"


def preferences() -> Path:
    """The file of the user's preferences; it belongs to this computer's screens, hence not among roaming settings."""
    return _state() / "preferences.json"


def documents() -> Path:
    """Where copies of sessions and minutes are handed over."""
    from platformdirs import user_documents_path

    return user_documents_path() / "Séances"


def dated(slug: str, at: "Instant") -> str:
    """A file name without suffix, that sorts by date: "2026-11-22-0905-quete-120". Any text makes a slug."""
    import unicodedata

    plain = unicodedata.normalize("NFKD", slug).encode("ascii", "ignore").decode().lower()
    words = "".join(letter if letter.isalnum() else " " for letter in plain).split()
    return "-".join([time.strftime("%Y-%m-%d-%H%M", time.localtime(at / 1000)), *words])[:80]


def file_stem(text: str) -> str:
    """`text` as the name of a file on any system, without suffix; empty where nothing of it can be one."""
    import unicodedata

    plain = "".join(
        "-" if letter in '<>:"/\\|?*' else letter for letter in unicodedata.normalize("NFC", text)
    )
    seen = "".join(letter for letter in plain if unicodedata.category(letter)[0] != "C")
    stem = " ".join(seen.split()).strip(" .-")[:80].rstrip(" .")
    return f"_{stem}" if stem.partition(".")[0].upper() in _DEVICES else stem


def version() -> str:
    """The version of the program as it is installed, empty when it runs without being installed."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("arthur-achats-durables")
    except PackageNotFoundError:
        return ""


def start_log(folder: Path | None = None) -> None:
    """Keeps what the program says of itself, never what a room says, in files of half a megabyte, four at most.

    A log that cannot be written is done without.
    """
    import logging
    from logging.handlers import RotatingFileHandler

    logging.raiseExceptions = False  # a full disk must not write its own troubles over the terminal
    target = (folder or logs()) / f"{APP}.log"
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(target, maxBytes=500_000, backupCount=3, encoding="utf-8")
    except OSError:
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.getLogger().addHandler(handler)
    logging.getLogger().setLevel(logging.INFO)


def _state() -> Path:
    from platformdirs import user_state_path

    return user_state_path(APP, appauthor=False)


def _shipped(tree: str) -> Path:
    installed = _HERE / "_data" / tree
    return installed if installed.is_dir() else _HERE.parent / tree
