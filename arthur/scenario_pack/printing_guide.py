"""The first leaf of a printed pack: how to print it, and behind it how to go on when the projector is dead."""

from arthur.scenario_pack.loading import Pack
from arthur.scenario_pack.printing_texts import Told
from codev.words import N_, Words

PARTS = {
    "cards": N_("Les cartes : le dilemme devant, l’éclairage au dos"),
    "imprevus": N_("Les imprévus"),
    "tables": N_("Les signes des tables, à plier en deux"),
    "slips": N_("Les fiches de table, avec une page de notes au dos"),
    "sheets": N_("Les fiches de l’animateur : à garder pour vous"),
}
HOW = (
    N_("Imprimez en A4, recto verso, « retourner sur le bord long », à 100 % : sans « ajuster à la page »."),
    N_("Choisissez les pages qu’il vous faut ; chaque partie commence sur une nouvelle feuille."),
    N_("Un papier de 160 g ou plus tient mieux en main ; les fiches de table vont sur du papier ordinaire."),
    N_("Coupez d’un trait de coupe à l’autre. Rien d’utile n’est à moins de sept millimètres du bord."),
    N_("Pliez les signes des tables sur les deux petits traits : ils se lisent des deux côtés."),
    N_("Par manche, il faut une fiche de table par table : deux par feuille."),
)
HOW_LARGE = (
    *HOW[:3],
    N_("Une carte prend une feuille, ou deux quand son éclairage est long."),
    HOW[4],
    N_("Par manche, il faut une fiche de table par table : une par feuille."),
)
BEFORE_THE_BACK = N_("Les cartes se posent question visible ; on les retourne à l’éclairage, pas avant.")

CALM = N_(
    "Ce qui a été noté est déjà sur le disque. Dites à la salle : « Nous continuons sur papier. » Il ne manque qu’une "
    "montre."
)
NEEDED = N_(
    "Il vous faut : la carte de chaque table, une fiche de table par table, votre fiche d’animateur, une montre."
)
STEPS = (
    (N_("Lecture, 4 min"), N_("Distribuez les cartes, question visible. Quelqu’un lit à voix haute ; demandez si tout est clair.")),
    (N_("Débat, 14 min"), N_("Chaque table débat. Lisez vos relances en passant ; annoncez la dernière minute. Vers le milieu, vous pouvez lire un imprévu.")),
    (N_("Choix, 2 min"), N_("Chaque table coche sa voie, dit si elle est d’accord, et écrit une raison et l’objection entendue.")),
    (N_("Mise en commun, 2 min par table"), N_("Toutes les fiches se lèvent ensemble. Une table qui a choisi autrement ouvre ; chacune dit sa raison, personne ne la coupe.")),
    (N_("Éclairage, 7 min"), N_("On retourne les cartes. Lisez les faits un par un, avec leur source ; « à vérifier » se dit aussi. Puis : ce qui changerait la réponse.")),
    (N_("Et maintenant ?"), N_("Chaque table coche « maintient » ou « bouge », et dit pourquoi. Personne ne gagne : changer d’avis est bienvenu.")),
    (N_("Pour finir"), N_("Demandez à chacun un engagement, petit et daté ; notez-les sur une feuille, lisez-les à voix haute.")),
)  # fmt: skip
AFTER = N_(
    "Gardez les fiches de table. Quand l’ordinateur revient, « Reprendre » rouvre la séance, temps suspendu ; ce qui a été "
    "dit sur papier se saisit ensuite, table par table."
)
NO_PAPER_EITHER = N_(
    "Sans cartes imprimées : lisez la situation deux fois, écrivez la question et les voies au tableau."
)


def guide(pack: Pack, words: Words, *, large: bool) -> Told:
    """The first page: the name of the pack, what is in the file, how to print and cut it."""
    return {
        "title": pack.title_in(words.lang),
        "description": pack.description,
        "contents": words(N_("Ce que contient ce fichier")),
        "parts": {name: words(text) for name, text in PARTS.items()},
        "pages": words(N_("pages")),
        "how": words(N_("L’imprimer et le découper")),
        "advice": [words(text) for text in (*(HOW_LARGE if large else HOW), BEFORE_THE_BACK)],
        "authors": words(N_("Auteurs : {names}"), names=words.listing(pack.authors)),
    }


def fallback(words: Words) -> Told:
    """The second page: a round on paper, step by step."""
    return {
        "title": words(N_("Le projecteur est en panne ?")),
        "calm": words(CALM),
        "needed": words(NEEDED),
        "steps": [{"name": words(name), "text": words(text)} for name, text in STEPS],
        "after": words(AFTER),
        "no_paper": words(NO_PAPER_EITHER),
    }


def labels(words: Words) -> Told:
    """The words that stand on the cards and sheets beside their own."""
    return {
        "light": words(N_("Éclairage")),
        "turn": words(N_("À retourner après le débat")),
        "own": words(N_("… ou votre propre voie.")),
        "change": words(N_("Ce qui changerait la réponse")),
        "imprevu": words(N_("Imprévu")),
        "private": words(N_("Pour l’animateur seul : ne pas projeter")),
        "ways": words(N_("Les voies")),
        "objection": words(N_("Objection :")),
        "prompts": words(N_("Relances")),
        "shortcuts": words(N_("Raccourcis à ne pas laisser passer")),
        "clauses": words(N_("Clauses à ouvrir ensuite")),
    }
