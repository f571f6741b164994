"""`arthur bilan`: several sessions, one report.

Nothing heavy is imported before the command needs it.
"""

import sys
from argparse import Namespace
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from codev.activity import Activity, Trouble
from codev.export.spelling import visible
from codev.export_commands import (
    DONE,
    PROBLEM,
    WRONG_CALL,
    Commands,
    add_where,
    formats_wanted,
    words_wanted,
)
from codev.words import N_, Words

if TYPE_CHECKING:
    from arthur.bilan.counting import Tally

NAME = N_("bilan")
NONE_READ = N_("Aucune séance n’a pu être lue : il n’y a pas de bilan à écrire.")
NOTHING_WRITTEN = N_("Ce bilan n’a rien à écrire dans ces formats ; demandez-en un autre avec --formats.")
SKIPPED = N_("laissé de côté : {why}")

Activities = Callable[[], Sequence[Activity[Any, Any, Any]]]


def bilan_command(commands: Commands, activities: Activities, words: Words) -> None:
    """Adds `bilan`, for the sessions of `activities`, which are made when the command needs them."""
    said = words("Réunir plusieurs séances en un seul bilan, sans noms.")
    parser = commands.add_parser("bilan", help=said, description=said)
    which = words("des séances, des comptes rendus à partager en JSON, ou des dossiers qui en contiennent")
    parser.add_argument("paths", nargs="+", type=Path, metavar=words("chemin"), help=which)
    add_where(parser, words)
    parser.set_defaults(run=partial(_bilan, activities, words))


def _bilan(activities: Activities, words: Words, asked: Namespace) -> int:
    from arthur.bilan.report import report
    from codev.export.writing import write

    formats = formats_wanted(asked, words)
    if formats is None:
        return WRONG_CALL
    spoken = words_wanted(asked, words)
    tally, left_out = _read(asked.paths, activities(), words, spoken)
    if not tally.held:
        raise Trouble(NONE_READ)
    print(words.plural("{count} séance lue", "{count} séances lues", len(tally.held)), flush=True)
    document = report(tally, left_out, spoken)
    if not write(document, asked.to, spoken(NAME), formats, written=_tell):
        raise Trouble(NOTHING_WRITTEN)
    return PROBLEM if left_out else DONE


def _read(
    paths: Sequence[Path], activities: Sequence[Activity[Any, Any, Any]], words: Words, spoken: Words
) -> "tuple[Tally, list[str]]":
    """The sum of all sessions, and the names of the files that were left out, which is told at once."""
    from arthur.bilan.counting import Tally
    from arthur.bilan.reading import NOTHING_TO_COUNT, files_in, read

    tally, left_out = Tally(), list[str]()
    for path, named in files_in(paths):
        try:
            found = tally.add(read(path, activities, spoken))
        except Trouble as trouble:
            told = trouble
        else:
            if found or not named:  # in a folder lie other documents too
                continue
            told = Trouble(NOTHING_TO_COUNT, name=path.name)
        left_out.append(path.name)
        print(visible(words(SKIPPED, why=told.sentence(words))), file=sys.stderr)
    return tally, left_out


def _tell(path: Path) -> None:
    """Tells the path of each file that is whole."""
    print(visible(str(path)), flush=True)
