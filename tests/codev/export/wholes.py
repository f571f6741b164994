"""Documents that hold one text wherever a text can be, and one that holds every block."""

from codev.document import (
    Bar,
    Bars,
    Bullets,
    Choices,
    Datum,
    Document,
    Drawing,
    Heading,
    Paragraph,
    Picture,
    Reminder,
    Source,
    Stop,
    Table,
    Way,
)

DRAWINGS: tuple[Drawing, ...] = (
    Bars(
        ("Prévu", "Pris"),
        (
            ("Accueil", (Bar(10, "10 min"), Bar(12, "12 min"))),
            ("Idées", (Bar(25, "25 min"), None)),
        ),
    ),
    Choices(("A. Louer", "B. Acheter"), (("Chêne", ("premier choix", "")), ("Lion", ("", "premier choix")))),
    Way((Stop("Besoin", reached=True, told="manche 1"), Stop("Sourçage", reached=False))),
)


def whole(said: str) -> Document:
    """Every text of every block is `said`."""
    drawings: tuple[Drawing, ...] = (
        Bars((said, said), ((said, (Bar(1, said), None)),)),
        Choices((said, "b"), ((said, (said, "")),)),
        Way((Stop(said, reached=True, told=said),)),
    )
    return Document(
        said,
        said,
        "fr",
        ((said, said),),
        (
            Heading(1, said),
            Paragraph(said, lead=said),
            Paragraph(said, soft=True),
            Bullets((said, said)),
            Table(said, ("a", said), ((said, "b"), (said,))),
            Source(said, said, said, said, said, said),
            *(Picture(said, said, drawing) for drawing in drawings),
        ),
        said,
        (Reminder("1@codev", "2027-03-15", said),),
        (Datum("subject", (("text", said),)),),
    )


MINUTES = Document(
    "Compte rendu du débat",
    "Achats durables",
    "fr",
    (("Date", "24 novembre 2026"), ("Lieu", "Mairie de Laxou")),
    (
        Heading(1, "Le lait"),
        Paragraph("Faut-il payer plus ?", lead="Question"),
        Paragraph("Les objections :"),
        Bullets(("Et le budget ?", "Et l’hiver ?")),
        Heading(2, "Ce que les tables ont dit"),
        Table(
            "Choix et raisons",
            ("Table", "Choix", "Raison"),
            (("Chêne", "A. Exiger", "On le sait faire."), ("Lion", "B. Noter")),
            "positions",
        ),
        Source(
            "Un critère au moins.",
            "L. 2152-7",
            "Légifrance",
            "https://www.legifrance.gouv.fr/x?a=1&b=2",
            "vérifié le 2 novembre 2026",
            "à vérifier",
        ),
        Heading(1, "Le temps"),
        *(Picture("Une image", "Accueil : prévu 10 min, pris 12 min.", drawing) for drawing in DRAWINGS),
    ),
    "Projet indépendant.",
    (Reminder("1-retour@codev", "2027-03-15", "Retour codev – action 1"),),
)
