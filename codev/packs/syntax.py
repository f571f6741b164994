"""What YAML's parser says in the terms of its grammar, said again in the terms of who wrote the file."""

from yaml import MarkedYAMLError, YAMLError

from codev.packs.problems import Kind, Problem
from codev.words import N_

COLON = Kind(
    "colon",
    N_("ce « : » est lu comme la fin d’une clé"),
    N_('entourer tout le texte de guillemets droits ("…"), ou aligner la ligne avec les autres clés'),
)
OPEN_QUOTE = Kind(
    "open-quote",
    N_("un guillemet ouvert ici n’est jamais fermé"),
    N_("fermer le guillemet, ou doubler l’apostrophe ('l''eau')"),
)
OPEN_BRACKET = Kind(
    "open-bracket",
    N_("une liste ouverte ici n’est pas fermée"),
    N_("ajouter le crochet ou l’accolade qui manque"),
)
FIRST_LETTER = Kind(
    "first-letter",
    N_("un texte ne peut pas commencer par ce signe"),
    N_('entourer le texte de guillemets droits ("…")'),
)
BACKSLASH = Kind(
    "backslash",
    N_("cette barre oblique inverse n’a pas de sens entre guillemets"),
    N_("l’enlever, ou la doubler"),
)
NO_COLON = Kind(
    "no-colon",
    N_("cette ligne n’est ni une clé suivie de « : », ni un élément de liste, ni la suite d’un texte"),
    N_("écrire « clé: valeur », ou décaler la ligne de deux espaces si elle continue un texte"),
)
INDENT = Kind(
    "indent",
    N_("la mise en page se perd ici : retrait inattendu, ou texte après un guillemet fermé"),
    N_("aligner les clés d’un même niveau, et entourer de guillemets droits un texte qui en contient"),
)
GARBLED = Kind("syntax", N_("ceci n’est pas du YAML"), N_("comparer avec une fiche qui marche"))

KINDS = (COLON, OPEN_QUOTE, OPEN_BRACKET, FIRST_LETTER, BACKSLASH, NO_COLON, INDENT, GARBLED)

# The parser in C and the one in Python do not use the same words: both are listed. The first that is found wins.
_AT_PROBLEM = (
    ("mapping values are not allowed", COLON),
    ("unknown escape character", BACKSLASH),
    ("unicode character escape", BACKSLASH),
    ("escape sequence of", BACKSLASH),
    ("cannot start any token", FIRST_LETTER),
    ("alphabetic or numeric character", FIRST_LETTER),
    ("node content", FIRST_LETTER),
    ("comment or line break", FIRST_LETTER),
    ("indentation indicators", FIRST_LETTER),
    ("entries are not allowed", INDENT),
    ("expected key", INDENT),
    ("'-' indicator", INDENT),
    ("expected <block end>", INDENT),
)
_AT_CONTEXT = (
    ("unexpected end of stream", OPEN_QUOTE),
    ("document separator", OPEN_QUOTE),
    ("unexpected document indicator", OPEN_QUOTE),
    ("',' or ", OPEN_BRACKET),
    ("could not find expected ':'", NO_COLON),
)


def explained(error: YAMLError, file: str, last_line: int) -> Problem:
    """The problem that `error` is; a parser that missed the end of something looks past `last_line`."""
    if not isinstance(error, MarkedYAMLError):
        return Problem(file, 0, 0, GARBLED)
    said = (error.problem or "").lower()
    kind = next((kind for needle, kind in _AT_CONTEXT if needle in said), None)
    mark = error.context_mark or error.problem_mark
    if kind is None:
        kind = next((kind for needle, kind in _AT_PROBLEM if needle in said), GARBLED)
        mark = error.problem_mark or error.context_mark
    if mark is None:
        return Problem(file, 0, 0, kind)
    return Problem(file, min(mark.line + 1, last_line), mark.column + 1, kind)
