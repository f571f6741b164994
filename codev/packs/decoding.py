"""From bytes to text: UTF-8 alone, and no letter that a reader could not see."""

import re

from codev.packs.problems import Kind, Problem, Severity
from codev.words import N_

UTF8_BOM = b"\xef\xbb\xbf"
UTF16_BOMS = (b"\xff\xfe", b"\xfe\xff")

BOM = Kind(
    "bom",
    N_("ce fichier commence par une marque invisible (BOM)"),
    N_("l’enregistrer en « UTF-8 » plutôt qu’en « UTF-8 avec BOM »"),
    severity=Severity.WARNING,
)
NOT_UTF8 = Kind(
    "encoding",
    N_("ce fichier n’est pas en UTF-8 : ici l’octet {byte}, sans doute « {letter} » en Latin-1"),
    N_("l’enregistrer avec l’encodage UTF-8"),
)
UTF16 = Kind("encoding", N_("ce fichier est en UTF-16"), N_("l’enregistrer avec l’encodage UTF-8"))
NUL = Kind(
    "nul", N_("ce fichier contient un octet nul : ce n’est pas du texte"), N_("le refaire en texte UTF-8")
)
TAB = Kind(
    "tab",
    N_("il y a une tabulation ici"),
    N_("la remplacer par des espaces (deux par niveau de retrait)"),
)
HIDDEN = Kind(
    "hidden-character",
    N_("il y a ici un caractère invisible ({letter})"),
    N_("l’effacer et taper le texte à nouveau"),
)

KINDS = (BOM, NOT_UTF8, UTF16, NUL, TAB, HIDDEN)

# Tabs and controls (line ends aside), soft hyphens and empty spaces, line separators, marks that turn the order of
# reading round, surrogates, non-characters.
UNSEEN = re.compile(
    "[\x00-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u200b\u2060\u2028\u2029\u202a-\u202e\u2066-\u2069"
    "\ufeff\ufffe\uffff\ud800-\udfff]"
)


def decoded(data: bytes, file: str, problems: list[Problem]) -> str | None:
    """The text of `data`, or None with the reason in `problems`; `file` is how they name the file."""
    if data.startswith(UTF16_BOMS):
        problems.append(Problem(file, 1, 1, UTF16))
        return None
    if data.startswith(UTF8_BOM):
        problems.append(Problem(file, 1, 1, BOM))
        data = data[len(UTF8_BOM) :]
    nul = data.find(b"\0")
    if nul >= 0:
        problems.append(Problem(file, *place_of(data[:nul].decode("utf-8", "replace")), NUL))
        return None
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8")
        byte = data[error.start : error.start + 1]
        values = (("byte", f"0x{byte[0]:02X}"), ("letter", byte.decode("cp1252", "replace")))
        problems.append(Problem(file, *place_of(before), NOT_UTF8, values))
        return None
    unseen = UNSEEN.search(text)
    if unseen is None:
        return text
    problems.append(hidden(file, *place_of(text[: unseen.start()]), unseen[0]))
    return None


def hidden(file: str, line: int, column: int, letter: str) -> Problem:
    """The problem of a letter that no reader sees."""
    kind = TAB if letter == "\t" else HIDDEN
    return Problem(file, line, column, kind, () if kind is TAB else (("letter", f"U+{ord(letter):04X}"),))


def place_of(before: str) -> tuple[int, int]:
    """Line and column, from 1, of what follows `before`."""
    lines = before.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return len(lines), len(lines[-1]) + 1
