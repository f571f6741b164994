"""Plain data against a pydantic model, each refusal told as a problem with its place and what to write instead."""

from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from enum import Enum
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ConfigDict, ValidationError
from pydantic_core import ErrorDetails

from codev.packs.problems import LONGEST_QUOTE, Kind, Problem, Value
from codev.packs.reading import Loc, Tree
from codev.packs.shapes import BAD_DAY, MEANING
from codev.words import N_

MOST_TOLD = 50  # problems of one file: past this the file is not what it claims to be

UNKNOWN_KEY = Kind(
    "unknown-key",
    N_("la clé « {key} » n’existe pas ici"),
    N_("les clés possibles : {possible}"),
    N_("vouliez-vous dire « {close} » ?"),
)
MISSING_KEY = Kind("missing-key", N_("« {key} » manque"), N_("ajouter « {key}: … »"))
UNKNOWN_VALUE = Kind(
    "unknown-value",
    N_("« {value} » n’est pas une valeur possible"),
    N_("les valeurs possibles : {possible}"),
    N_("vouliez-vous dire « {close} » ? Les valeurs possibles : {possible}"),
)
TEXT_TOO_LONG = Kind(
    "text-too-long",
    N_("« {key} » compte {count} caractères, {limit} au plus"),
    N_("retirer {over} caractères ou plus"),
)
EMPTY_TEXT = Kind("empty-text", N_("« {key} » est vide"), N_("écrire le texte, ou enlever la ligne"))
TOO_FEW = Kind("too-few", N_("« {key} » compte {count} éléments, {limit} au moins"), N_("en ajouter"))
TOO_MANY = Kind("too-many", N_("« {key} » compte {count} éléments, {limit} au plus"), N_("en retirer"))
NOT_TEXT = Kind(
    "not-text",
    N_("un texte est attendu pour « {key} »"),
    N_('écrire un texte ; s’il contient « : », l’entourer de guillemets droits ("…")'),
)
NOT_LIST = Kind(
    "not-list", N_("une liste est attendue pour « {key} »"), N_("écrire un élément par ligne, après « - »")
)
NOT_GROUP = Kind(
    "not-group",
    N_("des clés sont attendues dans « {key} »"),
    N_("écrire en dessous, en retrait, une ligne « clé: valeur » pour : {possible}"),
)
NOT_BOOL = Kind("not-boolean", N_("« {value} » n’est ni vrai ni faux"), N_("écrire true ou false"))
NOT_NUMBER = Kind(
    "not-number", N_("« {value} » n’est pas un nombre entier"), N_("écrire un nombre, en chiffres")
)
OUT_OF_RANGE = Kind(
    "out-of-range",
    N_("« {value} » n’est pas dans les bornes permises"),
    N_("écrire un nombre de {least} à {most}"),
)
REFUSED = Kind("refused", N_("cette valeur n’est pas acceptée"), N_("comparer avec une fiche qui marche"))
MORE = Kind(
    "more",
    N_("et {count} autres problèmes dans ce fichier"),
    N_("corriger les premiers, puis vérifier à nouveau"),
)

KINDS = (
    UNKNOWN_KEY,
    MISSING_KEY,
    UNKNOWN_VALUE,
    TEXT_TOO_LONG,
    EMPTY_TEXT,
    TOO_FEW,
    TOO_MANY,
    NOT_TEXT,
    NOT_LIST,
    NOT_GROUP,
    NOT_BOOL,
    NOT_NUMBER,
    OUT_OF_RANGE,
    MORE,
)

_BY_TYPE = {
    "extra_forbidden": UNKNOWN_KEY,
    "missing": MISSING_KEY,
    "enum": UNKNOWN_VALUE,
    "string_too_long": TEXT_TOO_LONG,
    "string_too_short": EMPTY_TEXT,
    "too_short": TOO_FEW,
    "too_long": TOO_MANY,
    "string_type": NOT_TEXT,
    "tuple_type": NOT_LIST,
    "model_type": NOT_GROUP,
    "model_attributes_type": NOT_GROUP,
    "bool_parsing": NOT_BOOL,
    "bool_type": NOT_BOOL,
    "int_parsing": NOT_NUMBER,
    "int_parsing_size": NOT_NUMBER,
    "int_from_float": NOT_NUMBER,
    "int_type": NOT_NUMBER,
    "greater_than_equal": OUT_OF_RANGE,
    "less_than_equal": OUT_OF_RANGE,
    BAD_DAY.code: BAD_DAY,
}

_AT_KEY = {UNKNOWN_KEY, MISSING_KEY, EMPTY_TEXT, TOO_FEW, TOO_MANY, NOT_LIST, NOT_GROUP}

M = TypeVar("M", bound=BaseModel)


class Form(BaseModel):
    """The model that every kind of data file starts from: nothing unknown, nothing that changes."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)


def checked(tree: Tree, model: type[M], problems: list[Problem]) -> M | None:
    """The file as a `model`, or None with every reason in `problems`."""
    try:
        return model.model_validate(tree.data)
    except ValidationError as error:
        details = [one for one in error.errors(include_url=False) if not _echo(one)]
    problems += [_problem(tree, model, detail) for detail in details[:MOST_TOLD]]
    if len(details) > MOST_TOLD:
        problems.append(Problem(tree.file, 0, 0, MORE, (("count", len(details) - MOST_TOLD),)))
    return None


def close_to(word: str, possible: Iterable[str]) -> str:
    """The one of `possible` that `word` was likely meant to be, empty when none is."""
    if len(word) > LONGEST_QUOTE:
        return ""
    near = get_close_matches(word.lower(), possible, n=1, cutoff=0.6)
    return near[0] if near else ""


def _echo(detail: ErrorDetails) -> bool:
    """Whether a list is said to be too short only because pydantic does not count its faulty elements."""
    given, limit = detail["input"], detail.get("ctx", {}).get("min_length", 0)
    return detail["type"] == "too_short" and isinstance(given, Sequence) and len(given) >= int(limit)


def _problem(tree: Tree, model: type[BaseModel], detail: ErrorDetails) -> Problem:
    loc: Loc = detail["loc"]
    context: dict[str, Any] = detail.get("ctx", {})
    kind = _BY_TYPE.get(detail["type"], REFUSED)
    if detail["type"] == "string_pattern_mismatch":
        kind = MEANING.get(context["pattern"], REFUSED)
    place = tree.place(loc, of_key=kind in _AT_KEY)
    return Problem(tree.file, *place, kind, _values(kind, model, loc, detail["input"], context))


def _values(
    kind: Kind, model: type[BaseModel], loc: Loc, given: object, context: dict[str, Any]
) -> tuple[tuple[str, Value], ...]:
    values: dict[str, Value] = {"key": _key(loc), "value": given if isinstance(given, str) else "…"}
    if kind in {UNKNOWN_KEY, UNKNOWN_VALUE, NOT_GROUP}:
        possible = _possible(_type_at(model, loc[:-1] if kind is UNKNOWN_KEY else loc))
        word = values["key"] if kind is UNKNOWN_KEY else values["value"]
        values |= {"possible": possible, "close": close_to(str(word), possible)}
    if kind is TEXT_TOO_LONG:
        count, limit = len(str(given).strip()), int(context["max_length"])
        values |= {"count": count, "limit": limit, "over": count - limit}
    if kind in {TOO_FEW, TOO_MANY}:
        limit = int(context["min_length" if kind is TOO_FEW else "max_length"])
        values |= {"count": len(given) if isinstance(given, Sequence) else 0, "limit": limit}
    if kind is OUT_OF_RANGE:
        values |= _bounds(model, loc)
    return tuple(values.items())


def _key(loc: Loc) -> str:
    """The last name on the way to `loc`, with its number in a list: "options 2", "title"."""
    names = [
        (step, loc[i + 1] if i + 1 < len(loc) else None)
        for i, step in enumerate(loc)
        if isinstance(step, str)
    ]
    if not names:
        return ""
    name, following = names[-1]
    return f"{name} {following + 1}" if isinstance(following, int) else name


def _type_at(model: type[BaseModel], loc: Loc) -> Any:  # noqa: ANN401 - a type expression has no narrower type
    """The annotation of the field at `loc`, without the optional and the list around it."""
    found: Any = model
    for step in loc:
        if isinstance(step, str) and _is_model(found) and step in found.model_fields:
            found = found.model_fields[step].annotation
        while not isinstance(found, type) or get_args(found):
            found = get_args(found)[0]
    return found


def _is_model(found: object) -> bool:
    return isinstance(found, type) and issubclass(found, BaseModel)


def _possible(found: Any) -> tuple[str, ...]:  # noqa: ANN401 - see above
    """The keys of a model, or the values of an enumeration."""
    if _is_model(found):
        return tuple(found.model_fields)
    return (
        tuple(str(one.value) for one in found) if isinstance(found, type) and issubclass(found, Enum) else ()
    )


def _bounds(model: type[BaseModel], loc: Loc) -> dict[str, Value]:
    owner = _type_at(model, loc[:-1])
    field = owner.model_fields[loc[-1]]
    least = next((one.ge for one in field.metadata if hasattr(one, "ge")), 0)
    most = next((one.le for one in field.metadata if hasattr(one, "le")), 0)
    return {"least": int(least), "most": int(most)}
