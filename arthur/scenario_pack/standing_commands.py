"""`arthur etat-des-lieux`: the sheet on which an organisation says where it stands, to be printed."""

from argparse import Namespace
from functools import partial
from pathlib import Path

from codev.cli import DONE, Commands, command
from codev.words import N_, Words

FILE = N_("etat-des-lieux")


def standing_commands(commands: Commands, words: Words) -> None:
    """Adds `etat-des-lieux`."""
    said = words("Imprimer l’état des lieux : de 0 à 4 sur neuf étapes, puis un plan d’action.")
    parser = command(commands, "etat-des-lieux", said)
    where = words("l’écrire là, en ODT, en PDF et en HTML")
    parser.add_argument("--out", type=Path, metavar=words("dossier"), help=where)
    parser.set_defaults(run=partial(_standing, words))


def _standing(words: Words, asked: Namespace) -> int:
    """Written in the folder given, or shown where there is none."""
    from arthur.debate.standing import standing_document
    from codev.export.markdown import markdown
    from codev.export.writing import Format, write

    document = standing_document(words)
    if asked.out is None:
        print(markdown(document), end="")
        return DONE
    for path in write(document, asked.out, words(FILE), (Format.ODT, Format.PDF, Format.HTML)):
        print(path)
    return DONE
