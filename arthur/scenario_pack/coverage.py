"""What the cards cover, as a table in Markdown: each family of purchases at each stage, and with which pillars."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from arthur.debate.cards import PILLAR_NAMES, STAGE_NAMES, Card, Pillar, Stage
from arthur.scenario_pack import library
from arthur.scenario_pack.scenarios import load_scenarios
from codev.packs.files import Folder
from codev.packs.handed import folded
from codev.words import N_, Words

SIGNS = {Pillar.ENVIRONMENT: "E", Pillar.SOCIAL: "S", Pillar.ECONOMY: "€"}
LEGEND = N_("Cartes : {cards}. Piliers : {signs} ; un nombre là où il y a plusieurs cartes.")


def coverage_lines(root: Path, words: Words) -> Iterator[str]:
    """A row for each family of the library of `root`, a column for each stage; then what the signs mean."""
    cards = [editions[0] for pack in load_scenarios(root).packs for editions in pack.cards]
    yield _row([words(N_("Famille")), *(words(STAGE_NAMES[stage]) for stage in Stage)])
    yield _row(["---", *(":-:" for _ in Stage)])
    for family, title in _families(root, words.lang):
        mine = [card for card in cards if family in (one.id for one in card.families)]
        yield _row([title, *(_cell([card for card in mine if card.stage == stage]) for stage in Stage)])
    signs = words.listing(tuple(f"{SIGNS[pillar]} ({words(PILLAR_NAMES[pillar])})" for pillar in Pillar))
    yield ""
    yield words(LEGEND, cards=len(cards), signs=signs)


def _families(root: Path, lang: str) -> list[tuple[str, str]]:
    """The id and the title of each family, in the order of the alphabet."""
    shared = library.load_library(Folder(root / library.NAME, library.NAME), [])
    forms = (shared.translations.of(one.form, one.form.id, lang) for one in shared.families.good.values())
    return sorted(((form.id, form.title) for form in forms), key=lambda pair: folded(pair[1]))


def _cell(cards: list[Card]) -> str:
    pillars = {pillar for card in cards for pillar in card.pillars}
    count = f"{len(cards)} " if len(cards) > 1 else ""
    return count + "".join(SIGNS[pillar] for pillar in Pillar if pillar in pillars)


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"
