"""A deck of twelve cards, each text of which is its own: what is hidden can be looked for in what is shown."""

from dataclasses import replace
from typing import Any

from arthur.debate.cards import (
    Card,
    CardEditions,
    Fact,
    Family,
    Imprevu,
    ImprevuEditions,
    Option,
    Pillar,
    Shortcut,
    Stage,
)
from arthur.debate.plans import Recipe
from arthur.debate.sheets import Heading, Part, Point, SheetEditions, SheetKind, fact_sheet

ROUND: dict[str, Any] = {
    "draw": 1,
    "reading": 4,
    "debate": 14,
    "choice": 2,
    "sharing_per_table": 2,
    "eclairage": 7,
}
RECIPES = {
    recipe.id: recipe
    for recipe in (
        Recipe("decouverte-60", "Découverte, une heure", 60, 6, 1, 0, 0, 12, **ROUND),
        Recipe("quete-120", "Quête, deux heures", 120, 8, 2, 10, 1, 18, **ROUND),
        Recipe("demi-journee-180", "Demi-journée, trois heures", 180, 10, 3, 15, 2, 25, **ROUND),
    )
}
SUBJECTS = (
    ("repas", "Le pain de la cantine", "Restauration"),
    ("bureaux", "Des bureaux déjà vécus", "Mobilier"),
    ("couches", "Les couches de la crèche", "Petite enfance"),
    ("lycees", "Cent cinquante-trois lycées", "Énergie"),
    ("menage", "Nettoyer pendant la journée", "Propreté"),
    ("ordinateurs", "Neufs ou reconditionnés", "Informatique"),
    ("voitures", "Vingt voitures pour la ville", "Véhicules"),
    ("parc", "Le parc et ses jardiniers", "Espaces verts"),
    ("rencontres", "Les rencontres éclair", "Fournitures"),
    ("heures", "De six cents à neuf cents heures", "Travaux"),
    ("preuves", "Quelle preuve demander ?", "Textiles"),
    ("lots", "Vingt-quatre lots ou deux", "Travaux"),
)
OPTIONS = (
    ("Exiger", "On le demande à tous : la règle est la même, et chacun peut s’y préparer."),
    ("Noter", "On laisse les offres dire ce qu’elles savent faire, et l’on note l’effort."),
    ("Réserver un lot", "On garde un lot pour ceux qui le font déjà : le signal est clair."),
)


def fact(card: str, number: int) -> Fact:
    return Fact(
        id=f"{card}-fait-{number}",
        title=f"Fait {number} de « {card} »",
        statement=f"Voici le fait numéro {number} sur « {card} », établi en 2026.",
        reference=f"Code de la commande publique, art. L. {2000 + number}-{len(card)}",
        publisher="Légifrance",
        url=f"https://www.legifrance.gouv.fr/{card}/{number}",
        checked="2026-11-02",
        certain=number != 2,
    )


def card(number: int) -> Card:
    name, title, family = SUBJECTS[number]
    count = 2 if number % 3 == 1 else 3
    return Card(
        id=name,
        pack="essai",
        lang="fr",
        title=title[:36],
        stage=tuple(Stage)[number % 9],
        families=(Family(family.lower(), family),),
        pillars=(tuple(Pillar)[number % 3], tuple(Pillar)[(number + 1) % 3])[: 1 + number % 2],
        situation=f"Une ville de 9 000 habitants prépare son achat « {name} » pour la rentrée.",
        question=f"Jusqu’où aller pour « {name} » ?",
        options=tuple(
            Option(label, text, f"Objection {letter} de « {name} » : qui contrôle ?")
            for letter, (label, text) in zip("ABC"[:count], OPTIONS, strict=False)
        ),
        prompts=(f"Piste une de « {name} » ?", f"Piste deux de « {name} » ?"),
        shortcuts=(Shortcut(f"Raccourci de « {name} »", f"Parade au raccourci de « {name} »"),),
        eclairage=tuple(fact(name, one) for one in range(1, 4 + number % 2)),
        what_would_change=f"Pour « {name} », une garantie écrite changerait la réponse.",
        fictional=number % 2 == 0,
    )


def editions(number: int) -> CardEditions:
    """The card in French, and an edition that stands for the German one."""
    french = card(number)
    german = replace(
        french, lang="de", title=f"{french.title} (de)", eclairage=tuple(map(_in_german, french.eclairage))
    )
    return (french, german)


def _in_german(one: Fact) -> Fact:
    return replace(one, statement=f"{one.statement} (de)")


DECK = {card(number).id: editions(number) for number in range(len(SUBJECTS))}


def imprevu(name: str, title: str, stages: tuple[Stage, ...] = ()) -> ImprevuEditions:
    text = f"{title} : personne ne l’avait prévu."
    return (Imprevu(name, "essai", "fr", title, text, "Votre choix tient-il encore ?", stages),)


IMPREVUS = {
    "presse": imprevu("presse", "La presse appelle"),
    "retard": imprevu("retard", "Deux mois de retard", (Stage.PERFORMANCE, Stage.FOLLOW_UP)),
}


def sheet(name: str, kind: SheetKind, *parts: Part) -> SheetEditions:
    """A sheet of the library in French, and an edition that stands for the German one."""
    french = replace(fact_sheet(fact(name, 1), kind, "fr"), id=name, title=f"Fiche « {name} »", parts=parts)
    return french, replace(french, lang="de", title=f"{french.title} (de)", translated=True)


SHEETS = {
    one[0].id: one
    for one in (
        sheet("restauration", SheetKind.FAMILY, Part(Heading.SOCIAL, (Point("Le travail de nuit"),))),
        sheet(
            "clause-pain", SheetKind.CLAUSE, Part(Heading.WORDING, (Point("Le pain est cuit le jour même."),))
        ),
        sheet("loi-pain", SheetKind.LAW),
    )
}
