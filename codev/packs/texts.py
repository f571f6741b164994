"""What a form says in words: each text with its place and its room, and the same form in another language.

The one reading of a form serves those who translate (what is to be said, in how many letters) and those who load.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, TypeVar, get_args

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from codev.packs.problems import Kind, Severity
from codev.packs.reading import Loc
from codev.packs.shapes import ONE_LINE
from codev.words import N_

LOCALES = "locales"  # beside what is translated: <lang>/LC_MESSAGES/<folder>.po
# Names are not translated, nor is what says where something comes from: it is looked for as it stands.
KEPT = frozenset({"authors", "licence", "version", "publisher", "source", "reference"})

Translate = Callable[
    [str, str], str
]  # of a context and a text: the translation, or the text where there is none
Catalogs = Callable[[Path], Mapping[str, Translate]]  # from a folder of catalogs, by language

LONG_TRANSLATION = Kind(
    "long-translation",
    N_("en « {lang} », ce texte compte {count} caractères, {limit} au plus"),
    N_("raccourcir la traduction"),
    severity=Severity.WARNING,
)

M = TypeVar("M", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class Text:
    """One text of a form: its place, and the characters that it may take."""

    loc: Loc
    said: str
    limit: int

    def context(self, pack: str, name: str) -> str:
        """What a translator reads above it: "pack/card/options.label". Without numbers: lists change their order."""
        return f"{pack}/{name}/{'.'.join(step for step in self.loc if isinstance(step, str))}"


def texts(form: BaseModel) -> tuple[Text, ...]:
    """Every text of the form that is said in other languages, in order."""
    found: list[Text] = []

    def keep(text: Text) -> str:
        found.append(text)
        return text.said

    reworded(form, keep)
    return tuple(found)


def reworded(form: M, say: Callable[[Text], str], loc: Loc = ()) -> M:
    """The form with each text as `say` says it."""
    told = {
        name: _reworded(getattr(form, name), info.annotation, info.metadata, (*loc, name), say)
        for name, info in type(form).model_fields.items()
        if name not in KEPT
    }
    return form.model_copy(update=told)


def _reworded(
    value: Any,  # noqa: ANN401 - any value that a form may hold
    annotation: Any,  # noqa: ANN401 - a type expression has no narrower type
    metadata: list[Any],
    loc: Loc,
    say: Callable[[Text], str],
) -> Any:  # noqa: ANN401 - see above
    match value:
        case BaseModel():
            return reworded(value, say, loc)
        case tuple():
            inner = get_args(annotation)[0]
            return tuple(_reworded(one, inner, [], (*loc, number), say) for number, one in enumerate(value))
        case str() if value and (limit := _room(annotation, metadata)):
            return say(Text(loc, value, limit))
        case _:
            return value


def _room(annotation: Any, metadata: list[Any]) -> int:  # noqa: ANN401 - see above
    """The characters that a text may take; 0 for what is no text to read: an identifier, a day, an address."""
    limits = {name: value for rule in _rules(annotation, metadata) for name, value in rule}
    return int(limits.get("max_length", 0)) if limits.get("pattern") == ONE_LINE else 0


def _rules(annotation: Any, metadata: list[Any]) -> Iterator[list[tuple[str, Any]]]:  # noqa: ANN401 - see above
    for one in (*metadata, *getattr(annotation, "__metadata__", ())):
        if isinstance(one, FieldInfo):
            yield from _rules(None, one.metadata)
        else:
            yield [(name, getattr(one, name)) for name in ("max_length", "pattern") if hasattr(one, name)]


@dataclass(frozen=True, slots=True)
class Translations:
    """What the catalogs of one folder of files say, by language."""

    folder: str = ""  # its name: the first word of every context
    by_lang: Mapping[str, Translate] = field(default_factory=dict)

    def of(self, form: M, name: str, lang: str) -> M:
        """The form of the file `name` in `lang`; its own text wherever there is no translation."""
        translate = self.by_lang.get(lang)
        if translate is None:
            return form
        return reworded(form, lambda text: translate(text.context(self.folder, name), text.said))

    def too_long(self, form: BaseModel, name: str) -> Iterator[tuple[str, Text]]:
        """Each translation that takes more room than its text may, with its language."""
        for text in texts(form):
            for lang, translate in sorted(self.by_lang.items()):
                said = translate(text.context(self.folder, name), text.said)
                if len(said) > text.limit and said != text.said:
                    yield lang, replace(text, said=said)
