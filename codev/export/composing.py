"""Pages set by Typst as PDF/A-2a and PDF/UA-1, their letters inside: a look, and texts that are data, never markup."""

import json
import re
from pathlib import Path
from typing import Any

import typst

from codev.activity import Trouble
from codev.places import assets
from codev.timing import Instant
from codev.words import N_

UNSET = N_("Le PDF n’a pas pu être composé ({cause}) ; les autres formats disent la même chose.")

# Whether this computer's typefaces help, try after try: at the end without them, should one of them be refused.
_TRIES = (False, True, True, True, False, False, False)
_UNSHOWN = re.compile(r'the (?:text|PDF contains the codepoint) `"((?:[^"\\]|\\.)+)"`')
_ESCAPED = re.compile(r"\\(?:u\{([0-9a-f]+)\}|(.))")
_JOINING = re.compile("[\u200c\u200d\ufe00-\ufe0f\U000e0020-\U000e007f]")  # nothing by themselves
_SAME = {"⟨": "[", "⟩": "]"}  # which `codev.export.spelling.visible` writes


def composed(look: Path, told: object, at: Instant, unset: str = UNSET) -> bytes:
    """The whole file: the Typst source `look` reads `told`, plain data, as JSON in `sys.inputs.document`.

    `at` is when it was made, which the standard wants told. A character that our typefaces lack is drawn with one of
    this computer's; where these lack it too, its number is written, since the standard allows no empty box.
    Raises `Trouble` with the sentence `unset`, which has a place for its `{cause}`.
    """
    cause = ""
    for number, system_fonts in enumerate(_TRIES):
        try:
            return _once(look, told, at, system_fonts=system_fonts)
        except typst.TypstError as error:
            cause = error.message
            if number:
                told = _numbered(told, error.diagnostic)
    raise Trouble(unset, cause=cause)


def _once(look: Path, told: object, at: Instant, *, system_fonts: bool) -> bytes:
    return typst.compile(
        look,
        font_paths=[assets() / "fonts"],
        ignore_system_fonts=not system_fonts,
        pdf_standards=["a-2a", "ua-1"],
        timestamp=at // 1000,
        sys_inputs={"document": json.dumps(told)},
    )


def _numbered(told: object, diagnostic: str) -> object:
    """What is told, with numbers in place of the characters that the composer says it cannot draw."""
    unshown = {_ESCAPED.sub(_character, text) for text in _UNSHOWN.findall(diagnostic)}
    longest_first = sorted(unshown, key=len, reverse=True)
    if not longest_first:
        return told
    pattern = re.compile("|".join(map(re.escape, longest_first)))
    return _replaced(told, pattern)


def _replaced(value: Any, pattern: re.Pattern[str]) -> Any:  # noqa: ANN401 - any part of what is told
    if isinstance(value, str):
        return pattern.sub(_sign, value)
    if isinstance(value, list | tuple):
        return [_replaced(item, pattern) for item in value]
    if isinstance(value, dict):
        return {key: _replaced(item, pattern) for key, item in value.items()}
    return value


def _character(escaped: re.Match[str]) -> str:
    return (
        chr(int(escaped[1], 16))
        if escaped[1]
        else {"n": "\n", "t": "\t", "r": "\r"}.get(escaped[2], escaped[2])
    )


def _sign(unshown: re.Match[str]) -> str:
    """Its number, after which a line may end: many of them must not run off the page."""
    kept = _JOINING.sub("", unshown[0])
    return "".join(
        letter if letter.isascii() else _SAME.get(letter, f"[U+{ord(letter):04X}]\u200b") for letter in kept
    )
