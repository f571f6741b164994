"""A small world of scenarios, sound until a test spoils it."""

from copy import deepcopy
from datetime import date
from pathlib import Path
from typing import Any

import yaml

TODAY = date(2026, 11, 22)

PACK = {
    "id": "essai",
    "title": "Essai",
    "lang": "fr",
    "authors": ["Une équipe"],
    "licence": "CC BY 4.0",
    "version": "1.0",
    "description": "Un paquet pour essayer.",
}

CARD: dict[str, Any] = {
    "id": "carte",
    "title": "Le lait de la crèche",
    "stage": "criteres",
    "families": ["alimentation"],
    "pillars": ["environnement", "social"],
    "situation": "Une ville de 8 000 habitants renouvelle son marché de lait pour trois crèches.",
    "question": "Faut-il noter le lait bio plus que le prix ?",
    "options": [
        {"label": "Le bio d’abord", "text": "Les enfants y gagnent.", "objection": "Le prix peut doubler."},
        {"label": "Le prix d’abord", "text": "Le budget nourrit tous.", "objection": "La qualité recule."},
    ],
    "prompts": ["Qui paie ?", "Qui livre ?"],
    "shortcuts": [
        {"claim": "Le bio est toujours plus cher.", "why": "Cela dépend du volume : il se négocie."}
    ],
    "eclairage": ["loi-une", "label-un", "experience-une"],
    "what_would_change": "Un producteur bio à moins de dix kilomètres.",
    "fictional": True,
    "clauses": ["clause-une"],
    "insertion": {"amount": 2_400_000, "labour_share": 20, "rate": 5, "hourly_cost": 40},
}

IMPREVU: dict[str, Any] = {
    "id": "greve",
    "title": "Grève des transports",
    "text": "Plus aucun camion ne roule pendant trois semaines.",
    "question": "Votre choix tient-il ?",
    "fits": {"stages": ["criteres"], "families": ["alimentation"]},
}

FACT: dict[str, Any] = {
    "id": "loi-une",
    "title": "Un critère environnemental",
    "statement": "Au moins un critère tient compte de l’environnement.",
    "reference": "Code de la commande publique, article L. 2152-7",
    "source": {"publisher": "Légifrance", "url": "https://www.legifrance.gouv.fr/codes/article_lc/L2152-7"},
    "checked": "2026-11-22",
    "confidence": "V",
    "in_force_since": "2026-08-22",
}

CLAUSE: dict[str, Any] = FACT | {
    "id": "clause-une",
    "wording": "Le titulaire emploie du lait issu de l’agriculture biologique, ou équivalent.",
    "stages": ["specifications"],
    "families": ["alimentation"],
    "proof": "Le certificat du produit à chaque livraison.",
    "trap": "Un certificat d’entreprise ne dit rien du produit.",
}

FAMILY: dict[str, Any] = {
    "id": "alimentation",
    "title": "Alimentation",
    "social_risks": ["Des producteurs mal payés"],
    "environmental_risks": ["Des restes jetés"],
    "rules": ["loi-une"],
    "labels": ["label-un"],
    "vigilance": ["Le local n’est pas un label"],
    "experiences": ["experience-une"],
}

PLAN: dict[str, Any] = {
    "id": "court",
    "title": "Court",
    "promised_minutes": 60,
    "welcome": 6,
    "rounds": 1,
    "round": {"draw": 1, "reading": 4, "debate": 14, "choice": 2, "sharing_per_table": 2, "eclairage": 7},
    "closing": 12,
}


class World:
    """A folder of scenarios whose files are written from plain data; `put` writes one more, or one anew."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.put("essai/pack.yaml", PACK)
        self.put("essai/cartes/carte.yaml", CARD)
        self.put("essai/imprevus/greve.yaml", IMPREVU)
        self.put("bibliotheque/familles/alimentation.yaml", FAMILY)
        for kind, name in (("lois", "loi-une"), ("labels", "label-un"), ("experiences", "experience-une")):
            self.put(f"bibliotheque/{kind}/{name}.yaml", FACT | {"id": name})
        self.put("bibliotheque/clauses/clause-une.yaml", CLAUSE)
        self.put("plans/court.yaml", PLAN)

    def put(self, inside: str, content: object) -> Path:
        """Writes data as YAML, text and bytes as they are."""
        path = self.root / inside
        path.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(content, bytes):
            path.write_bytes(content)
        else:
            text = content if isinstance(content, str) else as_yaml(content)
            path.write_text(text, encoding="utf-8", newline="")
        return path

    def card(self, **changes: object) -> Path:
        """The card with some keys changed; a key given as None is taken out."""
        return self.put("essai/cartes/carte.yaml", changed(CARD, changes))

    def imprevu(self, **changes: object) -> Path:
        return self.put("essai/imprevus/greve.yaml", changed(IMPREVU, changes))

    def fact(self, **changes: object) -> Path:
        return self.put("bibliotheque/lois/loi-une.yaml", changed(FACT, changes))

    def clause(self, **changes: object) -> Path:
        return self.put("bibliotheque/clauses/clause-une.yaml", changed(CLAUSE, changes))

    def family(self, **changes: object) -> Path:
        return self.put("bibliotheque/familles/alimentation.yaml", changed(FAMILY, changes))

    def plan(self, **changes: object) -> Path:
        return self.put("plans/court.yaml", changed(PLAN, changes))


def changed(data: dict[str, Any], changes: dict[str, object]) -> dict[str, Any]:
    kept = {key: value for key, value in deepcopy(data).items() if changes.get(key, "") is not None}
    return kept | {key: value for key, value in changes.items() if value is not None}


class _NoAlias(yaml.SafeDumper):
    """Writes a value again rather than refer to it."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


def as_yaml(data: object) -> str:
    return yaml.dump(data, Dumper=_NoAlias, allow_unicode=True, sort_keys=False, width=1000)
