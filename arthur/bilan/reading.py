"""Sessions to be counted together, read from their own files or from the JSON of their shared minutes."""

import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from codev.activity import Activity, Trouble
from codev.document import Audience, Datum
from codev.export.record import FORMAT
from codev.session import look
from codev.store.problems import Fault, StoreProblem
from codev.store.rows import SUFFIX
from codev.words import N_, Words

JSON = ".json"
NOT_MINUTES = N_(
    "« {name} » n’est pas un compte rendu en JSON ; « arthur export --formats json --audience shareable » en écrit."
)
NOTHING_TO_COUNT = N_("« {name} » n’a rien à compter ; prenez le compte rendu à partager de la séance.")

Data = tuple[Datum, ...]  # of one session


def files_in(paths: Iterable[Path]) -> Iterator[tuple[Path, bool]]:
    """The files of `paths`, each once, and whether it was named; in a folder, every session and every JSON."""
    seen = set[Path]()
    for path in paths:
        found = (
            sorted(one for kind in (SUFFIX, JSON) for one in path.rglob(f"*{kind}"))
            if path.is_dir()
            else [path]
        )
        for file in found:
            if (real := file.resolve()) not in seen:
                seen.add(real)
                yield file, file is path


def read(path: Path, activities: Sequence[Activity[Any, Any, Any]], words: Words) -> Data:
    """What the session of a file leaves to be counted, empty where it is another document. Raises `Trouble`."""
    return _of_minutes(path) if path.suffix == JSON else _of_session(path, activities, words)


def _of_session(path: Path, activities: Sequence[Activity[Any, Any, Any]], words: Words) -> Data:
    past = look(path, activities)
    outputs = (one for one in past.activity.offered(past.state) if one.audience is Audience.SHAREABLE)
    made = (one.document(past.state, past.about.session, words).data for one in outputs)
    return next((data for data in made if data), ())


def _of_minutes(path: Path) -> Data:
    if not path.is_file():
        raise StoreProblem(Fault.MISSING, path)
    try:
        told = json.loads(path.read_bytes())
        if told["format"] != FORMAT:
            raise Trouble(NOT_MINUTES, name=path.name)
        return tuple(Datum(_text(one["about"]), _pairs(one["values"])) for one in told.get("data", ()))
    except OSError as error:
        raise StoreProblem(Fault.READ_ONLY, path) from error
    except (ValueError, RecursionError, LookupError, TypeError, AttributeError) as error:
        raise Trouble(NOT_MINUTES, name=path.name) from error


def _pairs(values: list[Any]) -> tuple[tuple[str, str], ...]:
    return tuple((_text(key), _text(value)) for key, value in values)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value
