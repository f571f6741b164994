"""`arthur library search WORDS` and `arthur library show ID`."""

from argparse import Namespace
from functools import partial
from typing import TYPE_CHECKING

from codev import places
from codev.activity import Trouble
from codev.cli import DONE, PROBLEM, Commands, command
from codev.words import N_, Words

if TYPE_CHECKING:
    from arthur.scenario_pack.searching import Catalogue

NOTHING = N_("Aucune fiche ne contient tous ces mots.")
NO_SUCH_SHEET = N_(
    "La bibliothèque n’a pas la fiche « {sheet} » ; « arthur library search » les cherche par mots."
)


def library_commands(commands: Commands, words: Words) -> None:
    """Adds `library search|show`."""
    parser = command(
        commands, "library", words("Chercher et lire lois, labels, familles, clauses et expériences.")
    )
    inner = parser.add_subparsers(required=True, metavar=words("commande"))
    search = command(inner, "search", words("Chercher par mots ; accents et pluriels ne comptent pas."))
    search.add_argument("words", nargs="+", metavar=words("mots"))
    search.set_defaults(run=partial(_search, words))
    show = command(inner, "show", words("Lire une fiche entière."))
    show.add_argument("sheet", metavar=words("fiche"))
    show.set_defaults(run=partial(_show, words))


def _search(words: Words, asked: Namespace) -> int:
    from arthur.scenario_pack.sheet_text import found_text

    found = _catalogue().search(" ".join(asked.words), words.lang)
    print("\n\n".join(found_text(sheet, words) for sheet in found) if found else words(NOTHING))
    return DONE if found else PROBLEM


def _show(words: Words, asked: Namespace) -> int:
    from arthur.debate.sheets import sheet_in
    from arthur.scenario_pack.sheet_text import sheet_text

    editions = _catalogue().find(asked.sheet)
    if not editions:
        raise Trouble(NO_SUCH_SHEET, sheet=asked.sheet)
    print(sheet_text(sheet_in(editions, words.lang), words))
    return DONE


def _catalogue() -> "Catalogue":
    from arthur.scenario_pack.library import NAME, load_library
    from arthur.scenario_pack.searching import Catalogue
    from arthur.scenario_pack.sheet_editions import library_sheets
    from codev.packs.files import Folder

    return Catalogue(library_sheets(load_library(Folder(places.scenarios() / NAME, NAME), [])))
