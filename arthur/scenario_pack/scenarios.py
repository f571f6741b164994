"""A whole folder of scenarios, as shipped: the library, the packs that can be played, the plans of sessions."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from arthur.debate.plans import Recipe
from arthur.scenario_pack import library, plans
from arthur.scenario_pack.loading import CARDS, MANIFEST, Pack, load_pack
from arthur.scenario_pack.searching import Catalogue
from arthur.scenario_pack.sheet_editions import library_sheets
from codev.catalogs import pack_translations
from codev.packs import methods
from codev.packs.files import OUTSIDE, Folder
from codev.packs.problems import Problem, in_order, quoted
from codev.packs.texts import Catalogs


class Nature(StrEnum):
    """What a folder holds."""

    PACK = "pack"
    LIBRARY = "library"
    PLANS = "plans"
    METHODS = "methods"  # of co-development, read by `codev.packs.methods`
    SCENARIOS = "scenarios"  # a folder of the four others
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Scenarios:
    """What can be played, and what was left out and why."""

    packs: tuple[Pack, ...]
    recipes: tuple[Recipe, ...]
    problems: tuple[Problem, ...]
    catalogue: Catalogue  # of the library


def load_scenarios(root: Path, catalogs: Catalogs = pack_translations) -> Scenarios:
    """All that the folder `root` holds; `catalogs` finds the translations."""
    problems: list[Problem] = []
    shared = library.load_library(Folder(root / library.NAME, library.NAME), problems, catalogs)
    folders = [one for one in inner_folders(Folder(root, ""), problems) if nature(one.root) is Nature.PACK]
    packs = [load_pack(one, shared, problems, catalogs).pack for one in folders]
    recipes = plans.load_plans(Folder(root / plans.NAME, plans.NAME), problems, catalogs)
    playable = tuple(pack for pack in packs if pack)
    return Scenarios(playable, recipes, in_order(problems), Catalogue(library_sheets(shared)))


def inner_folders(folder: Folder, problems: list[Problem]) -> tuple[Folder, ...]:
    """The folders directly in `folder`, but the hidden ones, and the links: those lead out of it."""
    names = [one for one in folder.entries("", problems) if not one.startswith((".", "_"))]
    inner = [Folder(folder.root / name, folder.name(str(quoted(name)))) for name in names]
    problems += [Problem(one.shown, 0, 0, OUTSIDE) for one in inner if one.root.is_symlink()]
    return tuple(one for one in inner if one.root.is_dir() and not one.root.is_symlink())


def nature(root: Path) -> Nature:
    """What the folder `root` holds, told by its name and by what lies in it."""
    own = _own_nature(root)
    if own is not Nature.UNKNOWN:
        return own
    inner = (_own_nature(one.root) for one in inner_folders(Folder(root, ""), []))
    return Nature.SCENARIOS if any(one is not Nature.UNKNOWN for one in inner) else Nature.UNKNOWN


def _own_nature(root: Path) -> Nature:
    if (root / MANIFEST).exists() or (root / CARDS).is_dir():
        return Nature.PACK
    if root.resolve().name == library.NAME or (root / library.FAMILIES).is_dir():
        return Nature.LIBRARY
    by_name = {plans.NAME: Nature.PLANS, methods.NAME: Nature.METHODS}
    return by_name.get(root.resolve().name, Nature.UNKNOWN)
