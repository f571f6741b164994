"""How long the check of a thousand cards takes, against reading the same YAML with PyYAML's loader in C; and a fit."""

import tempfile
import time
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import TypeVar

import yaml

from arthur.fitting import fit
from arthur.scenario_pack.checking import check
from arthur.scenario_pack.scenarios import Scenarios, load_scenarios
from codev import places
from codev.catalogs import words_for
from tests.bench.figure import Figure, ratio, within

CARDS = 1_000
TODAY = date(2026, 11, 22)
SENTENCE = "les heures d’insertion des marchés de travaux"
LETTERS = [SENTENCE[:length] for length in range(1, len(SENTENCE) + 1)]  # as they are typed

T = TypeVar("T")

_PACK = """\
id: banc
title: Banc d’essai
lang: fr
authors: [Une équipe]
licence: CC BY 4.0
version: "1.0"
description: Mille cartes pour mesurer.
"""

_FACT = """\
id: {id}
title: Un critère environnemental au moins
statement: >-
  Au moins un critère d’attribution tient compte des caractéristiques environnementales de l’offre.
reference: Code de la commande publique, article L. 2152-7
source:
  publisher: Légifrance
  url: https://www.legifrance.gouv.fr/codes/article_lc/L2152-7
checked: 2026-11-22
confidence: V
in_force_since: 2026-08-22
"""

_OPTION = """\
  - label: Voie numéro {n}
    text: >-
      Les producteurs des environs sont prêts, les convives le demandent depuis longtemps, et le contrôle des
      livraisons est simple.
    objection: Un seul fournisseur pourrait répondre, et le prix doublerait l’an prochain.
"""

_CARD = """\
id: carte-{n}
title: Le lait des crèches, carte {n}
stage: criteres
families: [alimentation]
pillars: [environnement, social]
situation: >-
  Une ville de 8 000 habitants renouvelle son marché de lait pour trois crèches. Le budget baisse de cinq pour
  cent, les parents demandent du bio, et deux laiteries locales ont répondu au sourçage.
question: Faut-il noter le lait bio plus que le prix ?
options:
{options}prompts:
  - Qui paie la différence, et sur combien d’années ?
  - Que dit le producteur qui n’est pas certifié ?
  - Comment le contrôle se fait-il à la livraison ?
shortcuts:
  - claim: Le bio est toujours plus cher.
    why: "Cela dépend du volume et de la saison : le prix rendu se compare à qualité égale."
  - claim: Le code interdit de choisir un producteur local.
    why: Il interdit la préférence d’origine, pas les critères liés à l’objet du marché.
eclairage: [fait-1, fait-2, fait-3, fait-4]
what_would_change: Un producteur bio à moins de dix kilomètres, ou un groupement de commandes avec le lycée.
fictional: true
"""


def build(root: Path, cards: int = CARDS) -> None:
    """Writes a pack of `cards` cards and the library that it needs."""
    files = {f"bibliotheque/lois/fait-{n}.yaml": _FACT.format(id=f"fait-{n}") for n in range(1, 5)}
    files["bibliotheque/familles/alimentation.yaml"] = "id: alimentation\ntitle: Alimentation\n"
    files["banc/pack.yaml"] = _PACK
    options = "".join(_OPTION.format(n=n) for n in (1, 2, 3))
    files |= {f"banc/cartes/carte-{n}.yaml": _CARD.format(n=n, options=options) for n in range(cards)}
    for inside, text in files.items():
        path = root / inside
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def parse(root: Path) -> None:
    """The baseline: every file of `root`, read and loaded in C."""
    for path in root.rglob("*.yaml"):
        yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)


def verify(root: Path) -> None:
    """The check, all of it but the lay-out."""
    report = check([root], today=TODAY, library=root / "bibliotheque")
    if report.problems:
        raise AssertionError(report.problems[0])


def figures() -> list[Figure]:
    """The best of three runs, in turn; and what the lay-out adds, for each card in its language."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        build(root)
        runs = [(_timed(verify, root), _timed(parse, root)) for _ in range(3)]
    ours, baseline = min(run[0] for run in runs), min(run[1] for run in runs)
    what = f"packs check, {CARDS} cards, without fit, against parsing the YAML in C"
    found = loaded()
    return [
        ratio(what, ours, baseline, 3),
        within("fit of one card in one language", fitted(found), 0.010),
        within("library, the first search of a language", searched(found, ["réemploi"]), 0.050),
        within("library, the slowest search at a letter", searched(found, LETTERS), 0.050),
    ]


def loaded() -> Scenarios:
    """What is shipped."""
    return load_scenarios(places.scenarios())


def searched(found: Scenarios, texts: Sequence[str]) -> float:
    """Seconds for the slowest of the searches."""
    return max(_timed(lambda text: found.catalogue.search(text, "fr"), text) for text in texts)


def fitted(found: Scenarios) -> float:
    """Seconds for each of the cards that ship, each laid out for the first time."""
    check_fit = fit(places.assets() / "fonts", lambda lang: words_for(lang, places.locales()))
    cards = [edition for pack in found.packs for editions in pack.cards for edition in editions]
    start = time.perf_counter()
    for card in cards:
        list(check_fit(card))
    return (time.perf_counter() - start) / len(cards)


def _timed(act: Callable[[T], object], about: T) -> float:
    start = time.perf_counter()
    act(about)
    return time.perf_counter() - start


if __name__ == "__main__":
    print(*figures(), sep="\n")
