"""Languages: gettext catalogs for sentences, Babel for dates and lists, each loaded only when it is needed.

The home screen speaks before anything else is loaded, so Babel (slow to import, large) waits for the first date.
"""

from collections.abc import Sequence
from pathlib import Path

from codev.words import Words

NAMES = {"fr": "Français", "de": "Deutsch", "en": "English"}  # each in its own language
PSEUDO = "qps"


def words_for(lang: str, locales: Path, packs: Sequence[Path] = ()) -> Words:
    """The words of `lang`, from the catalogs under `locales` and then those of `packs`; French for what they lack.

    "qps" is the pseudo-language of the tests: French with accents, marked, 40 % longer.
    """
    raise NotImplementedError


def preferred() -> str:
    """The language that the user's system asks for, French when it is none of ours."""
    raise NotImplementedError
