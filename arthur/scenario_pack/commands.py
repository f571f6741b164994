"""`arthur packs …`: check, list, show, begin, print, and the schemas for editors."""

import datetime as dt
from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from arthur.scenario_pack.printing_commands import authoring_commands
from codev import places
from codev.activity import Trouble
from codev.cli import DONE, PROBLEM, Commands, command
from codev.words import N_, Words

if TYPE_CHECKING:
    from arthur.scenario_pack.checking import Fit
    from arthur.scenario_pack.printing import Shields

NO_SCHEMAS = N_("Les schémas n’ont pas été écrits dans « {folder} » ({cause}) ; choisissez un autre dossier.")


def pack_commands(
    commands: Commands, words: Words, fit: "Callable[[], Fit]", shields: "Callable[[], Shields]"
) -> None:
    """Adds `packs check|list|coverage|show|slips|new|print|schema`.

    `fit` makes the check that texts fit the stage, `shields` what draws the signs of the tables: floors above know.
    """
    parser = command(commands, "packs", words("Vérifier, lister, lire et imprimer les jeux de cartes."))
    inner = parser.add_subparsers(required=True, metavar=words("commande"))
    _add_check(inner, words, fit)
    listing = command(inner, "list", words("Lister les jeux et leurs cartes."))
    listing.set_defaults(run=partial(_list, words))
    covering = command(
        inner, "coverage", words("Dire quelles familles, étapes et piliers les cartes couvrent.")
    )
    covering.set_defaults(run=partial(_coverage, words))
    _add_show(inner, words)
    slips = command(inner, "slips", words("Imprimer les fiches de table, en HTML."))
    slips.add_argument("card", nargs="?", default="", metavar=words("carte"))
    _add_out(slips, words)
    slips.set_defaults(run=partial(_slips, words))
    authoring_commands(inner, words, shields)
    schema = command(inner, "schema", words("Écrire les schémas JSON pour un éditeur de texte."))
    schema.add_argument("--out", type=Path, default=Path(), metavar=words("dossier"))
    schema.set_defaults(run=_schema)


def _add_check(inner: Commands, words: Words, fit: "Callable[[], Fit]") -> None:
    parser = command(
        inner, "check", words("Dire tout ce qui ne va pas dans des jeux, une bibliothèque ou des fichiers.")
    )
    parser.add_argument("paths", nargs="+", type=Path, metavar=words("chemin"))
    today = words("le jour de la vérification, AAAA-MM-JJ (par défaut, aujourd’hui)")
    parser.add_argument(
        "--today", type=dt.date.fromisoformat, default=None, metavar=words("jour"), help=today
    )
    parser.add_argument("--no-fit", action="store_true", help=words("sans mettre les textes en page"))
    parser.set_defaults(run=partial(_check, words, fit))


def _add_show(inner: Commands, words: Words) -> None:
    parser = command(inner, "show", words("Lire une carte."))
    parser.add_argument("card", metavar=words("carte"))
    kinds = parser.add_mutually_exclusive_group()
    kinds.add_argument(
        "--table", action="store_true", help=words("la carte pour une table, en gros caractères, en HTML")
    )
    kinds.add_argument(
        "--facilitator",
        action="store_true",
        help=words("la fiche de l’animateur, à ne pas projeter, en HTML"),
    )
    _add_out(parser, words)
    parser.set_defaults(run=partial(_show, words))


def _add_out(parser: ArgumentParser, words: Words) -> None:
    parser.add_argument("--out", type=Path, metavar=words("fichier"), help=words("l’écrire dans ce fichier"))


def _check(words: Words, fit: "Callable[[], Fit]", asked: Namespace) -> int:
    from arthur.scenario_pack.checking import check

    laid = None if asked.no_fit else fit()
    today = asked.today or dt.datetime.now().astimezone().date()
    report = check(asked.paths, today=today, library=places.scenarios() / "bibliotheque", fit=laid)
    for line in report.lines(words):
        print(line)
    return PROBLEM if report.errors else DONE


def _list(words: Words, asked: Namespace) -> int:  # noqa: ARG001 - every command is given what was asked
    from arthur.scenario_pack.scenarios import load_scenarios
    from arthur.scenario_pack.showing import pack_lines

    for line in pack_lines(load_scenarios(places.scenarios()).packs, words):
        print(line)
    return DONE


def _coverage(words: Words, asked: Namespace) -> int:  # noqa: ARG001 - every command is given what was asked
    from arthur.scenario_pack.coverage import coverage_lines

    for line in coverage_lines(places.scenarios(), words):
        print(line)
    return DONE


def _show(words: Words, asked: Namespace) -> int:
    from arthur.scenario_pack.named import card_named
    from arthur.scenario_pack.sheets import facilitator_sheet, table_cards
    from arthur.scenario_pack.showing import card_text

    card = card_named(asked.card, words)
    if asked.table:
        return _give(table_cards([card], words), asked.out)
    if asked.facilitator:
        return _give(facilitator_sheet(card, words), asked.out)
    return _give(card_text(card, words) + "\n", asked.out)


def _slips(words: Words, asked: Namespace) -> int:
    from arthur.scenario_pack.named import card_named
    from arthur.scenario_pack.sheets import table_slips

    return _give(table_slips(card_named(asked.card, words) if asked.card else None, words), asked.out)


def _give(text: str, out: Path | None) -> int:
    """Prints, or writes the file whole; one that is there is not written over. Raises `Trouble`."""
    from codev.export.files import lay

    if out is None:
        print(text, end="")
    else:

        def fill(half: Path) -> None:
            half.write_text(text, encoding="utf-8")

        lay(out, fill)
        print(out)
    return DONE


def _schema(asked: Namespace) -> int:
    from arthur.scenario_pack.json_schema import write_schemas

    try:
        written = write_schemas(asked.out)
    except OSError as error:
        raise Trouble(NO_SCHEMAS, folder=str(asked.out), cause=error.strerror or str(error)) from error
    for path in written:
        print(path)
    return DONE
