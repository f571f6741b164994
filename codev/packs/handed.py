"""One file that somebody hands in, written with whatever program they have: its text, or a sentence on what to do.

UTF-8 and UTF-16 with its mark are read. Windows-1252 is refused, not guessed: the same bytes are other letters in the
older encodings that spreadsheets still write, and a name read wrong would be printed wrong.
"""

import re
import stat
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from codev.activity import Trouble
from codev.packs.decoding import NOT_UTF8, NUL, UTF16_BOMS, decoded
from codev.packs.files import MAX_BYTES, MISSING, TOO_BIG, UNREADABLE
from codev.packs.problems import Kind, Problem, quoted
from codev.words import N_, SourceWords, Words

YAML = (".yaml", ".yml")
MOST_TOLD = 10  # problems of one file: the rest comes once these are mended

FOLDER = Kind("folder", N_("ceci est un dossier, pas un fichier"), N_("donner le fichier lui-même"))
SPECIAL = Kind("not-a-file", N_("ceci n’est pas un fichier ordinaire"), N_("donner un fichier de texte"))
OFFICE = Kind(
    "office",
    N_("ceci est un document mis en page ({sort}), pas du texte"),
    N_("l’ouvrir, copier tout, le coller dans un éditeur de texte et l’enregistrer en « UTF-8 »"),
)
ENCODING = Kind(
    "encoding",
    N_("les lettres accentuées ne sont pas en UTF-8 : ici l’octet {byte}, sans doute « {letter} »"),
    N_(
        "l’enregistrer à nouveau : dans le Bloc-notes, codage « UTF-8 » ; dans un tableur, format « CSV UTF-8 »"
    ),
)
NOT_TEXT = Kind(
    "nul",
    N_("ce fichier n’est pas du texte"),
    N_("l’enregistrer à nouveau, en texte, avec le codage « UTF-8 »"),
)
MORE = Kind("more", N_("et {count} autres problèmes"), N_("corriger d’abord ceux-ci"))

KINDS = (FOLDER, SPECIAL, OFFICE, ENCODING, NOT_TEXT, MORE)

# How documents that are no text begin.
_SORTS = (
    (b"PK\x03\x04", ".odt, .docx"),
    (b"\xd0\xcf\x11\xe0", ".doc, .xls"),
    (b"%PDF", ".pdf"),
    (b"{\\rtf", ".rtf"),
    (b"<!doctype html", ".html"),
    (b"<html", ".html"),
)
_AS_TEXT = {NOT_UTF8: ENCODING, NUL: NOT_TEXT}  # what is wrong, said to who does not know what an encoding is
_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")  # word processors have some of their own


@dataclass(frozen=True, slots=True)
class Handed:
    """The text of a file: lines end with a newline, letters are composed; `name` is how sentences name it."""

    name: str
    text: str
    yaml: bool


class Unread(Trouble):
    """A file that was handed in and could not be taken; one line for each of its `problems`."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        found = tuple(problems)
        more = (("count", len(found) - MOST_TOLD),)
        rest = (Problem(found[0].path, 0, 0, MORE, more),) if len(found) > MOST_TOLD else ()
        self.problems = (*found[:MOST_TOLD], *rest)
        super().__init__(N_("Ce fichier n’a pas été lu."))

    def __str__(self) -> str:
        return self.sentence(SourceWords())

    def sentence(self, words: Words) -> str:
        return "\n".join(_told(problem, words) for problem in self.problems)


def _told(problem: Problem, words: Words) -> str:
    where = N_("« {file} », ligne {line}") if problem.line else N_("« {file} »")
    place = words(where, file=problem.path, line=problem.line)
    told = {"where": place, "reason": problem.reason(words), "hint": problem.hint(words)}
    return words(N_("{where} : {reason} → {hint}"), **told)


def handed(path: Path, tab: str = " ") -> Handed:
    """The file at `path`, with `tab` in place of each tab, a space in YAML. Raises `Unread`."""
    name = str(quoted(path.name or str(path)))
    try:
        data = _bytes(path, name)
    except FileNotFoundError:
        raise Unread([Problem(name, 0, 0, MISSING)]) from None
    except (OSError, ValueError):  # a nul in a path is no error of the system
        raise Unread([Problem(name, 0, 0, UNREADABLE)]) from None
    sort = next((sort for start, sort in _SORTS if data[:20].lstrip().lower().startswith(start.lower())), "")
    if sort:
        raise Unread([Problem(name, 0, 0, OFFICE, (("sort", sort),))])
    yaml = path.suffix.lower() in YAML
    return Handed(name, _text(data, name, " " if yaml else tab), yaml)


def folded(text: str) -> str:
    """Words as they compare, however they are typed: no case, no accents, no signs, one space between them.

    Signs that stand inside a word vanish, as inclusive spelling has them.

    >>> folded("  L’AIDE   attendue :"), folded("client·e"), folded("Consultant(e)s"), folded("animateur/trice")
    ('l aide attendue', 'cliente', 'consultantes', 'animateurtrice')
    """
    apart = unicodedata.normalize("NFKD", text.casefold().replace("œ", "oe"))
    letters = "".join(letter for letter in apart if not unicodedata.combining(letter))
    together = re.sub(r"(?<=\w)[·•.:*/()](?=\w)", "", letters)
    return " ".join(re.findall(r"[^\W_]+", together))


def _bytes(path: Path, name: str) -> bytes:
    status = path.stat()
    if stat.S_ISDIR(status.st_mode) or not stat.S_ISREG(status.st_mode):
        raise Unread([Problem(name, 0, 0, FOLDER if stat.S_ISDIR(status.st_mode) else SPECIAL)])
    with path.open("rb") as file:
        data = file.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        size = max(status.st_size, len(data))
        raise Unread([Problem(name, 0, 0, TOO_BIG, (("size", size), ("limit", MAX_BYTES)))])
    return data


def _text(data: bytes, name: str, tab: str) -> str:
    if data.startswith(UTF16_BOMS):
        try:
            data = data.decode("utf-16").encode()
        except UnicodeError:
            raise Unread([Problem(name, 0, 0, NOT_TEXT)]) from None
    problems: list[Problem] = []
    # Ends of lines first: what a word processor puts there counts as unseen letters otherwise.
    lined = _LINE_ENDS.sub("\n", data.decode("utf-8", "surrogateescape")).replace("\t", tab)
    text = decoded(lined.encode("utf-8", "surrogateescape"), name, problems)
    if text is None:
        raise Unread(_plainly(problem) for problem in problems if problem.is_error)
    return unicodedata.normalize("NFC", text)


def _plainly(problem: Problem) -> Problem:
    kind = _AS_TEXT.get(problem.kind, problem.kind)
    return Problem(problem.path, problem.line, problem.column, kind, problem.values)
