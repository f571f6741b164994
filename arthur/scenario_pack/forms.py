"""What authors fill in, file by file: the schema of packs, cards, imprévus, facts, families and plans.

Limits are in characters and come from what the stage can show (README, "Écrire une carte"). Descriptions are French:
they go into the JSON Schema, for the editors in which cards are written.
"""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from arthur.debate.cards import Pillar, Stage
from arthur.debate.rounds import REASON_LIMIT
from codev.packs.schema import Form
from codev.packs.shapes import ONE_LINE, Day, Id, Lang, Reference, Web

TITLE, SITUATION, QUESTION = 36, 260, 90
LABEL, ARGUMENT = 32, 160
BACKSTAGE = 160  # a prompt, a shortcut: read by the facilitator alone
STATEMENT = 220
WORDING = 500  # of a model clause: read on a sheet of its own


def _text(limit: int, about: str = "") -> object:
    return Field(min_length=1, max_length=limit, pattern=ONE_LINE, description=about or None)


Line = Annotated[str, _text(60)]
Name = Annotated[str, _text(80)]
Long = Annotated[str, _text(STATEMENT)]
Families = Annotated[tuple[Id, ...], Field(max_length=40)]
Points = Annotated[tuple[Annotated[str, _text(BACKSTAGE)], ...], Field(max_length=6)]
Cited = Annotated[tuple[Id, ...], Field(max_length=12)]


class Confidence(StrEnum):
    """How sure a fact is; V and VS are shown as certain, the others with "à vérifier"."""

    READ = "V"  # the source itself was read
    SECOND_HAND = "VS"  # a serious secondary source was read
    TO_CHECK = "AV"
    UNSURE = "C"

    @property
    def certain(self) -> bool:
        return self in {Confidence.READ, Confidence.SECOND_HAND}


class FileForm(Form):
    """What every file begins with."""

    id: Id = Field(description="Le nom du fichier, sans .yaml")


class PackForm(FileForm):
    """Un jeu de cartes : `pack.yaml`."""

    id: Id = Field(description="Le nom du dossier du jeu")
    title: Line
    lang: Lang = Field(description="La langue des textes du jeu")
    authors: Annotated[tuple[Name, ...], Field(min_length=1, max_length=20)]
    licence: Name
    version: Annotated[str, _text(20)]
    description: Annotated[str, _text(STATEMENT, "Une phrase")]


class OptionForm(Form):
    """Une voie que l’on peut défendre."""

    label: Annotated[str, _text(LABEL, "Son nom court")]
    text: Annotated[str, _text(ARGUMENT, "Son meilleur argument")]
    objection: Annotated[str, _text(REASON_LIMIT, "Une objection forte à cette voie")]


class ShortcutForm(Form):
    """Un raccourci à ne pas laisser passer."""

    claim: Annotated[str, _text(BACKSTAGE, "Ce que l’on entend")]
    why: Annotated[str, _text(BACKSTAGE, "Pourquoi c’est un raccourci")]


class InsertionForm(Form):
    """L’exemple que montre d’abord la calculette des heures d’insertion ; la salle change chaque valeur."""

    amount: Annotated[int, Field(ge=1000, le=1_000_000_000)] = Field(
        description="Montant en euros, hors taxes"
    )
    labour_share: Annotated[int, Field(ge=1, le=100)] = Field(description="Part de main-d’œuvre, en %")
    rate: Annotated[int, Field(ge=1, le=100)] = Field(description="Taux d’insertion, en %")
    hourly_cost: Annotated[int, Field(ge=1, le=500)] = Field(
        description="Coût d’une heure, charges comprises, en euros"
    )


class CardForm(FileForm):
    """Une carte : `cartes/<id>.yaml`."""

    title: Annotated[str, _text(TITLE)]
    stage: Stage = Field(description="L’étape de l’achat")
    families: Annotated[tuple[Id, ...], Field(min_length=1, max_length=9)] = Field(
        description="Les familles d’achat, de bibliotheque/familles"
    )
    pillars: Annotated[tuple[Pillar, ...], Field(min_length=1, max_length=3)] = Field(
        description="Les piliers du développement durable que la carte touche"
    )
    situation: Annotated[str, _text(SITUATION)]
    question: Annotated[str, _text(QUESTION, "La tension, en une question")]
    options: Annotated[tuple[OptionForm, ...], Field(min_length=2, max_length=3)]
    prompts: Annotated[tuple[Annotated[str, _text(BACKSTAGE)], ...], Field(min_length=2, max_length=5)] = (
        Field(description="Relances, pour l’animateur seul")
    )
    shortcuts: Annotated[tuple[ShortcutForm, ...], Field(min_length=1, max_length=4)] = Field(
        description="Raccourcis à ne pas laisser passer, pour l’animateur seul"
    )
    eclairage: Annotated[tuple[Reference, ...], Field(min_length=3, max_length=6)] = Field(
        description="Identifiants de faits de la bibliothèque, ou <jeu>:<id> pour un fait du jeu"
    )
    what_would_change: Annotated[str, _text(STATEMENT, "Ce qui changerait la réponse")]
    fictional: bool = Field(description="true si des montants ou des lieux sont inventés")
    clauses: Annotated[tuple[Id, ...], Field(max_length=9)] = Field(
        default=(), description="Identifiants de clauses de la bibliothèque"
    )
    insertion: InsertionForm | None = Field(
        default=None, description="Pour une carte sur les heures d’insertion : l’exemple de sa calculette"
    )


class FitsForm(Form):
    """Ce à quoi un imprévu convient ; une liste absente ou vide convient à tout."""

    stages: Annotated[tuple[Stage, ...], Field(max_length=9)] = ()
    families: Families = ()


class ImprevuForm(FileForm):
    """Un imprévu : `imprevus/<id>.yaml`."""

    title: Annotated[str, _text(TITLE)]
    text: Annotated[str, _text(ARGUMENT, "Ce qui arrive")]
    question: Annotated[str, _text(QUESTION, "Ce que les tables doivent se demander")]
    fits: FitsForm = FitsForm()


class SourceForm(Form):
    """D’où vient un fait : l’éditeur et la page d’origine, jamais une copie."""

    publisher: Name
    url: Web


class FactForm(FileForm):
    """Un fait : `bibliotheque/{lois,labels,experiences}/<id>.yaml`, ou `faits/<id>.yaml` d’un jeu."""

    title: Line
    statement: Annotated[str, _text(STATEMENT, "Une ou deux phrases simples, à projeter")]
    reference: Annotated[str, _text(STATEMENT, "Référence exacte : article, document, auteur")]
    source: SourceForm
    checked: Day = Field(description="Date de la dernière vérification")
    confidence: Confidence = Field(
        default=Confidence.UNSURE, description="V et VS sont montrés comme certains, AV et C « à vérifier »"
    )
    in_force_since: Day | None = None
    valid_until: Day | None = None


class ClauseForm(FactForm):
    """Une clause ou un critère : `bibliotheque/clauses/<id>.yaml`. Modèle à adapter, pas un conseil juridique."""

    statement: Annotated[str, _text(STATEMENT, "Ce que fait la clause, à projeter")]
    reference: Annotated[str, _text(STATEMENT, "Sa base légale")]
    wording: Annotated[str, _text(WORDING, "Le modèle, dans nos mots, à adapter")]
    stages: Annotated[tuple[Stage, ...], Field(min_length=1, max_length=9)] = Field(
        description="Les étapes où elle s’écrit"
    )
    families: Families = Field(
        default=(), description="Les familles d’achat ; sans aucune, elle convient à toutes"
    )
    proof: Annotated[str, _text(STATEMENT, "Comment elle se prouve et se contrôle pendant l’exécution")]
    trap: Annotated[str, _text(STATEMENT, "Son piège")]


class FamilyForm(FileForm):
    """Une famille d’achat : `bibliotheque/familles/<id>.yaml`. Le titre suffit ; le reste fait sa fiche."""

    title: Annotated[str, _text(40)]
    social_risks: Points = Field(default=(), description="Risques sociaux possibles")
    environmental_risks: Points = Field(default=(), description="Risques environnementaux possibles")
    rules: Cited = Field(default=(), description="Règles et normes : identifiants de faits")
    labels: Cited = Field(default=(), description="Labels utiles : identifiants de faits")
    vigilance: Points = Field(default=(), description="Points de vigilance")
    experiences: Cited = Field(
        default=(), description="Retours d’expérience : identifiants de faits ; aucun se lit « à collecter »"
    )


Minutes = Annotated[int, Field(ge=1, le=120)]


class BreakForm(Form):
    """La pause."""

    minutes: Minutes
    after_round: Annotated[int, Field(ge=1, le=9)]


class RoundForm(Form):
    """Les temps d’une manche, en minutes."""

    draw: Minutes
    reading: Minutes
    debate: Minutes
    choice: Minutes
    sharing_per_table: Annotated[int, Field(ge=1, le=15)]
    eclairage: Minutes


class PlanForm(FileForm):
    """Un plan de séance : `plans/<id>.yaml`. Les durées sont en minutes."""

    title: Line
    promised_minutes: Annotated[int, Field(ge=15, le=600)] = Field(description="La durée promise à la salle")
    welcome: Minutes
    rounds: Annotated[int, Field(ge=1, le=9)]
    round: RoundForm
    pause: BreakForm | None = None
    closing: Minutes


FORMS: dict[str, type[FileForm]] = {
    "pack": PackForm,
    "card": CardForm,
    "imprevu": ImprevuForm,
    "fact": FactForm,
    "clause": ClauseForm,
    "family": FamilyForm,
    "plan": PlanForm,
}
