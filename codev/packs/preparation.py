"""The sheet that a client prepares, from a file: YAML, or plain text such as our own sheet filled in.

All that is wrong is told at once; nothing is cut, and nothing goes under a heading that it was not written under.
"""

from collections.abc import Iterator
from pathlib import Path

from codev.circle.question import QUESTION_LIMIT
from codev.circle.records import SHEET_LIMIT, SHEET_NAMES, Preparation
from codev.circle.sheet import NOTICE, TITLE
from codev.packs.handed import Handed, Unread, folded, handed
from codev.packs.problems import Kind, Problem, in_order
from codev.packs.reading import Data, Spot, read_value
from codev.packs.schema import TEXT_TOO_LONG, close_to
from codev.packs.sheet_text import Known, Part, parts_of
from codev.project import INDEPENDENCE
from codev.words import N_, SourceWords, Words

NO_PARTS = Kind(
    "no-parts",
    N_("ce fichier n’a aucune rubrique"),
    N_("écrire par exemple « question: … » ; les rubriques : {possible}"),
)
UNKNOWN_PART = Kind(
    "unknown-part",
    N_("la rubrique « {key} » n’existe pas"),
    N_("les rubriques : {possible}"),
    N_("vouliez-vous dire « {close} » ? Les rubriques : {possible}"),
)
TWICE = Kind("twice", N_("la rubrique « {key} » est écrite deux fois"), N_("n’en garder qu’une"))
NOTHING = Kind("empty-sheet", N_("cette fiche n’est pas remplie"), N_("écrire au moins la question"))
NOT_WORDS = Kind(
    "not-words",
    N_("sous « {key} », un texte est attendu"),
    N_('écrire le texte à la suite ; s’il contient « : », l’entourer de guillemets droits ("…")'),
)
REMARK = Kind(
    "remark",
    N_("ce qui suit « # » n’est pas lu, en YAML"),
    N_('entourer le texte de guillemets droits ("…"), ou enlever le « # »'),
)

KINDS = (NO_PARTS, UNKNOWN_PART, TWICE, NOTHING, NOT_WORDS, REMARK)

# What people call each part beside its name on our sheet, as `codev.packs.handed.folded` leaves it.
ALIASES = {
    "structure": ("la structure", "ma structure", "collectivite", "organisme", "employeur", "etablissement"),
    "post": ("post", "le poste", "mon poste", "fonction", "fonctions", "metier"),
    "missions": ("mission", "les missions", "mes missions"),
    "context": ("context", "le contexte", "situation", "la situation"),
    "tried": (
        "tente",
        "tried",
        "deja tente",
        "ce qui a deja ete tente",
        "ce que j ai tente",
        "ce que j ai deja tente",
        "ce qui a ete essaye",
        "essais",
    ),
    "question": ("question", "ma question", "question posee", "la question posee"),
    "help": ("help", "aide", "l aide", "aide attendue", "aide souhaitee", "l aide souhaitee", "aide voulue"),
}
ONE_LINE = {"structure", "post", "question"}  # the others keep their lines


def read_preparation(path: Path, words: Words | None = None) -> Preparation:
    """The sheet at `path`, by its French headings and those of `words`. Raises `Unread`, all problems in it."""
    known = _known((SourceWords(), words) if words else (SourceWords(),))
    sheet = handed(path)
    problems: list[Problem] = []
    parts = _yaml_parts(sheet, known, problems) if sheet.yaml else parts_of(sheet, known, problems)
    texts = dict(_checked(parts, sheet.name, problems))
    if not any(texts.values()) and not problems:
        empty = NOTHING if parts else NO_PARTS
        problems.append(Problem(sheet.name, 0, 0, empty, (("possible", known.shown),)))
    if problems:
        raise Unread(in_order(problems))
    return Preparation(**texts)


def _known(languages: tuple[Words, ...]) -> Known:
    names = {
        folded(alias): name
        for name, shown in SHEET_NAMES.items()
        for alias in (name, *ALIASES[name], *(words(shown) for words in languages))
    }
    return Known(
        fields=names,
        shown=tuple(languages[-1](shown) for shown in SHEET_NAMES.values()),
        titles=frozenset(folded(words(TITLE)) for words in languages),
        notices=frozenset(folded(words(text)) for words in languages for text in (NOTICE, INDEPENDENCE)),
    )


def _checked(parts: tuple[Part, ...], file: str, problems: list[Problem]) -> Iterator[tuple[str, str]]:
    """Each part once, as it is kept; one that is there twice or too long is told."""
    seen: set[str] = set()
    for part in parts:
        if not part.field:
            continue
        if part.field in seen:
            problems.append(Problem(file, part.line, 1, TWICE, (("key", part.heading),)))
        seen.add(part.field)
        text = (" " if part.field in ONE_LINE else "\n").join(part.lines)
        limit = QUESTION_LIMIT if part.field == "question" else SHEET_LIMIT
        if len(text) > limit:
            values = (
                ("key", part.heading),
                ("count", len(text)),
                ("limit", limit),
                ("over", len(text) - limit),
            )
            problems.append(Problem(file, part.line, 1, TEXT_TOO_LONG, values))
        yield part.field, text


# ---------------------------------------------------------------------- YAML


def _yaml_parts(sheet: Handed, known: Known, problems: list[Problem]) -> tuple[Part, ...]:
    built = read_value(sheet.text, sheet.name, problems)
    if built is None:
        return ()
    root, spot = built
    if not isinstance(root, dict):
        problems.append(Problem(sheet.name, spot.line, 1, NO_PARTS, (("possible", known.shown),)))
        return ()
    problems += _remarks(sheet, root)
    return tuple(_yaml_part(sheet.name, key, root, spot, known, problems) for key in root)


def _yaml_part(
    file: str, key: str, root: dict[str, Data], spot: Spot, known: Known, problems: list[Problem]
) -> Part:
    found, value = known.meant(key), root[key]
    line, column = (spot.within or {})[key].key or (spot.line, spot.column)
    if not found:
        close = known.shown_for(close_to(folded(key), known.fields))
        values = (("key", key), ("possible", known.shown), ("close", close))
        problems.append(Problem(file, line, column, UNKNOWN_PART, values))
    texts = value if isinstance(value, list) else [value]
    said = [text for text in texts if isinstance(text, str)]
    if len(said) < len(texts):
        problems.append(Problem(file, line, column, NOT_WORDS, (("key", key),)))
    lines = (one.strip() for text in said for one in text.split("\n"))
    return Part(key, found, line, [one for one in lines if one], inline=True)


def _remarks(sheet: Handed, root: dict[str, Data]) -> Iterator[Problem]:
    """The first « # » that YAML takes for the start of a remark in the middle of what somebody wrote."""
    lines = [(number, line) for number, line in enumerate(sheet.text.split("\n"), start=1) if "#" in line]
    written = [(number, line) for number, line in lines if not line.lstrip().startswith("#")]
    kept = sum(text.count("#") for value in root.values() for text in _texts(value))
    if sum(line.count("#") for _, line in written) > kept:
        number = next((number for number, line in written if " #" in line), written[0][0])
        yield Problem(sheet.name, number, 1, REMARK)


def _texts(value: Data) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for one in value:
            yield from _texts(one)
