"""A pack or a card as a command line names it: by its id where it is shipped, else by its folder or its file."""

import sys
from pathlib import Path

from arthur.debate.cards import Card
from arthur.scenario_pack import library
from arthur.scenario_pack.loading import CARDS, Pack, load_pack
from arthur.scenario_pack.scenarios import Nature, load_scenarios, nature
from arthur.scenario_pack.showing import find_card
from codev import places
from codev.activity import Trouble
from codev.packs.files import Folder
from codev.packs.problems import Problem
from codev.words import N_, Words

NO_SUCH_CARD = N_("Aucun jeu n’a la carte « {card} » ; « arthur packs list » les donne toutes.")
NOT_READ = N_("La carte « {card} » ne peut pas être lue ; « {check} » dit pourquoi.")
NO_SUCH_PACK = N_("« {pack} » n’est ni un jeu livré ni le dossier d’un jeu ; les jeux livrés : {possible}.")
NOT_SOUND = N_("Le jeu de « {folder} » ne peut pas être lu ; « {check} » dit pourquoi.")
ONE_LEFT_OUT = N_("Une erreur dans ce jeu : ce qui la porte est laissé de côté ; « {check} » la montre.")
SOME_LEFT_OUT = N_(
    "{count} erreurs dans ce jeu : ce qui les porte est laissé de côté ; « {check} » les montre."
)


def card_named(reference: str, words: Words) -> Card:
    """The card `<id>` or `<pack>:<id>` as shipped, or the one in that file. Raises `Trouble`."""
    path = Path(reference)
    if path.suffix == ".yaml" and path.resolve().parent.name == CARDS and path.is_file():
        pack = pack_in(path.resolve().parent.parent, words)
        if card := find_card([pack], path.stem, words.lang):
            return card
        raise Trouble(NOT_READ, card=reference, check=f"arthur packs check {reference}")
    card = find_card(load_scenarios(places.scenarios()).packs, reference, words.lang)
    if card is None:
        raise Trouble(NO_SUCH_CARD, card=reference)
    return card


def pack_named(named: str, words: Words) -> Pack:
    """The shipped pack of that id, or the one in that folder. Raises `Trouble`."""
    if Path(named).is_dir() and nature(Path(named)) is Nature.PACK:
        return pack_in(Path(named), words)
    packs = {pack.id: pack for pack in load_scenarios(places.scenarios()).packs}
    if named not in packs:
        raise Trouble(NO_SUCH_PACK, pack=named, possible=words.listing(tuple(packs)))
    return packs[named]


def pack_in(folder: Path, words: Words) -> Pack:
    """The pack in that folder; what is left out of it is told. Raises `Trouble` where none can be read."""
    problems: list[Problem] = []
    beside = library.library_beside(folder.resolve())
    shared = beside if beside.is_dir() else places.scenarios() / library.NAME
    pack = load_pack(Folder(folder, ""), library.load_library(Folder(shared, ""), []), problems).pack
    wrong, check = sum(one.is_error for one in problems), f"arthur packs check {folder}"
    if pack is None:
        raise Trouble(NOT_SOUND, folder=str(folder), check=check)
    if wrong:
        said = words.plural(ONE_LEFT_OUT, SOME_LEFT_OUT, wrong, check=check)
        print(said, file=sys.stderr)
    return pack
