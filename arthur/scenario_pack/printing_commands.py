"""`arthur packs print PACK -o FILE.pdf` and `arthur packs new DIR`."""

import datetime as dt
import time
from argparse import Namespace
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from codev.activity import Trouble
from codev.cli import DONE, Commands, command
from codev.words import N_, Words

if TYPE_CHECKING:
    from arthur.scenario_pack.printing import Shields

IS_THERE = N_("« {name} » existe déjà dans « {folder} » ; donnez un autre nom : rien n’est écrit par-dessus.")
NEXT = N_("Changez ces fichiers, puis : {check}")


def authoring_commands(inner: Commands, words: Words, shields: "Callable[[], Shields]") -> None:
    """Adds `new|print` to `packs`; `shields` makes what draws the signs of the tables."""
    new = command(inner, "new", words("Commencer un jeu : un dossier de fichiers expliqués, à changer."))
    new.add_argument("folder", type=Path, metavar=words("dossier"))
    new.set_defaults(run=partial(_new, words))
    printing = command(inner, "print", words("Imprimer un jeu en PDF : cartes, fiches, signes des tables."))
    printing.add_argument("pack", metavar=words("jeu"), help=words("un jeu livré, ou le dossier d’un jeu"))
    printing.add_argument(
        "-o",
        "--out",
        type=Path,
        required=True,
        metavar=words("fichier"),
        help=words("le fichier PDF à écrire"),
    )
    printing.add_argument(
        "--large", action="store_true", help=words("en gros caractères, une carte par page")
    )
    plain = words("sans couleur, pour une imprimante en noir et blanc")
    printing.add_argument("--black-and-white", action="store_true", help=plain)
    some = words("ces cartes seulement, avec leurs fiches")
    printing.add_argument("--card", nargs="+", default=(), metavar=words("carte"), help=some)
    printing.set_defaults(run=partial(_print, words, shields))


def _new(words: Words, asked: Namespace) -> int:
    from arthur.scenario_pack.starting import start_pack

    for path in start_pack(asked.folder, dt.datetime.now().astimezone().date()):
        print(path)
    print(words(NEXT, check=f"arthur packs check {asked.folder}"))
    return DONE


def _print(words: Words, shields: "Callable[[], Shields]", asked: Namespace) -> int:
    from arthur.scenario_pack.named import pack_named
    from arthur.scenario_pack.printing import Printing, printed
    from codev.export.files import lay
    from codev.timing import Instant

    if asked.out.exists():
        raise Trouble(IS_THERE, name=asked.out.name, folder=str(asked.out.parent))
    how = Printing(large=asked.large, coloured=not asked.black_and_white, cards=tuple(asked.card))
    now = Instant(time.time_ns() // 1_000_000)
    content = printed(pack_named(asked.pack, words), how, words, shields(), now)
    lay(asked.out, lambda half: _fill(half, content))
    print(asked.out)
    return DONE


def _fill(path: Path, content: bytes) -> None:
    path.write_bytes(content)
