"""A whole folder of scenarios, as shipped: the library, the packs that can be played, the plans of sessions."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from arthur.debate.plans import Recipe
from arthur.scenario_pack import library, plans
from arthur.scenario_pack.editions import Catalogs, no_catalog
from arthur.scenario_pack.loading import CARDS, MANIFEST, Pack, load_pack
from codev.packs.files import Folder
from codev.packs.problems import Problem, in_order


class Nature(StrEnum):
    """What a folder holds."""

    PACK = "pack"
    LIBRARY = "library"
    PLANS = "plans"
    SCENARIOS = "scenarios"  # a folder of the three others
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Scenarios:
    """What can be played, and what was left out and why."""

    packs: tuple[Pack, ...]
    recipes: tuple[Recipe, ...]
    problems: tuple[Problem, ...]


def load_scenarios(root: Path, catalogs: Catalogs = no_catalog) -> Scenarios:
    """All that the folder `root` holds; `catalogs` finds the translations of a pack."""
    problems: list[Problem] = []
    shared = library.load_library(Folder(root / library.NAME, library.NAME), problems, catalogs)
    inner = (one for one in inner_folders(Folder(root, "")) if not one.root.is_symlink())
    folders = [one for one in inner if nature(one.root) is Nature.PACK]
    packs = [load_pack(one, shared, problems, catalogs).pack for one in folders]
    recipes = plans.load_plans(Folder(root / plans.NAME, plans.NAME), problems)
    return Scenarios(tuple(pack for pack in packs if pack), recipes, in_order(problems))


def inner_folders(folder: Folder) -> tuple[Folder, ...]:
    """The folders directly in `folder`, but the hidden ones."""
    entries = sorted(entry for entry in folder.root.iterdir() if entry.is_dir() or entry.is_symlink())
    shown = (entry for entry in entries if not entry.name.startswith((".", "_")))
    return tuple(Folder(entry, folder.name(entry.name)) for entry in shown)


def nature(root: Path) -> Nature:
    """What the folder `root` holds, told by its name and by what lies in it."""
    own = _own_nature(root)
    if own is Nature.UNKNOWN and any(
        _own_nature(inner.root) is not Nature.UNKNOWN for inner in inner_folders(Folder(root, ""))
    ):
        return Nature.SCENARIOS
    return own


def _own_nature(root: Path) -> Nature:
    if (root / MANIFEST).exists() or (root / CARDS).is_dir():
        return Nature.PACK
    if root.resolve().name == library.NAME or (root / library.FAMILIES).is_dir():
        return Nature.LIBRARY
    return Nature.PLANS if root.resolve().name == plans.NAME else Nature.UNKNOWN
