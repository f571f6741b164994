"""Where an organisation stands on the nine stages of a purchase ("état des lieux"), on paper: levels, then a plan.

Five levels for each stage, from nothing yet to practised and shared. They are no mark and no rule of law: they say what
one could see in the organisation, so that people who do not see the same talk of it.
"""

from collections.abc import Iterator
from typing import NamedTuple

from arthur.debate.cards import STAGE_NAMES, Stage
from codev.document import Block, Document, Heading, Paragraph, Table
from codev.project import INDEPENDENCE
from codev.words import N_, Words

TITLE = N_("État des lieux de nos achats durables")
NOTICE = N_(
    "Cochez une case par étape : d’abord chacun seul, puis ensemble. Ce n’est pas une note, et personne n’est classé : "
    "quand deux personnes ne cochent pas la même case, c’est là qu’il y a quelque chose à se dire."
)
PLAN_NOTICE = N_(
    "Trois priorités au plus. Un premier pas est petit, il se fait ce mois-ci, et quelqu’un le porte : écrivez une "
    "fonction plutôt qu’un nom."
)
PRIORITIES = 3
BOX, DOTS = "☐", "…" * 14
ROOMS = (7, 13, 7, 6)  # dots in a line of each cell of the plan
LINES = 3


class Scale(NamedTuple):
    """What a stage asks, and what each level from 0 to 4 looks like."""

    question: str
    levels: tuple[str, str, str, str, str]


SCALES: dict[Stage, Scale] = {
    Stage.NEED: Scale(
        N_("Avant d’acheter, vous demandez-vous s’il faut acheter, et quoi ?"),
        (
            N_("Le besoin arrive tout écrit ; on reprend le cahier des charges d’avant."),
            N_("Il arrive que quelqu’un demande : réparer, partager, s’en passer ?"),
            N_("Pour les gros achats, le service et l’acheteur en parlent avant d’écrire."),
            N_("Chaque besoin passe par les mêmes questions : s’en passer, réemployer, partager, acheter."),
            N_("On compte ce qui a été évité, on le fait savoir, et les achats à venir en tiennent compte."),
        ),
    ),
    Stage.SOURCING: Scale(
        N_("Que savez-vous de ce que les entreprises peuvent offrir, avant de consulter ?"),
        (
            N_("On consulte les fournisseurs que l’on connaît."),
            N_("Un acheteur se renseigne de lui-même, sans trace."),
            N_("Pour certains marchés, on rencontre des entreprises, insertion et handicap compris."),
            N_("Les rencontres sont prévues au calendrier, ouvertes à tous, et ce qui s’y dit est écrit."),
            N_("Ce que l’on apprend sert à tous les acheteurs, et l’on sait ce que cela a changé."),
        ),
    ),
    Stage.LOTS: Scale(
        N_("Vos lots sont-ils à la taille de celles et ceux qui pourraient répondre ?"),
        (
            N_("Le découpage suit l’habitude."),
            N_("On pense parfois aux petites entreprises et à l’insertion, en fin de rédaction."),
            N_("Dans quelques marchés, des lots sont pensés pour elles, ou réservés."),
            N_("Chaque découpage est expliqué, et la réservation est étudiée à chaque fois."),
            N_("On suit qui répond et qui gagne, lot par lot, et l’on revoit le découpage."),
        ),
    ),
    Stage.SPECIFICATIONS: Scale(
        N_("Vos cahiers des charges disent-ils ce que vous voulez, et comment cela se prouve ?"),
        (
            N_("Rien, ou une phrase générale que personne ne vérifie."),
            N_("Un label ou une norme apparaît, recopié d’un autre marché."),
            N_("Pour quelques familles d’achats, les exigences sont précises et acceptent l’équivalent."),
            N_("Les familles prioritaires ont des exigences écrites à plusieurs, avec la preuve attendue."),
            N_("Elles sont revues après chaque marché, avec ceux qui utilisent et ceux qui fournissent."),
        ),
    ),
    Stage.CRITERIA: Scale(
        N_("Vos critères font-ils une différence entre les offres ?"),
        (
            N_("Ce qui est durable ne départage jamais les offres."),
            N_("Une note technique en parle, sans barème."),
            N_("Dans certains marchés, un critère environnemental ou social a un barème annoncé."),
            N_("Chaque critère dit ce qui est noté, comment, et ce qui sera vérifié ensuite."),
            N_("On regarde après coup ce que les critères ont changé au classement, et l’on corrige."),
        ),
    ),
    Stage.PERFORMANCE: Scale(
        N_("Vos clauses demandent-elles quelque chose que l’on peut contrôler ?"),
        (
            N_("Aucune clause, ou une clause que personne ne relit."),
            N_("Une clause de temps en temps, sans preuve demandée."),
            N_("Des clauses dans certains marchés, avec quelqu’un à qui parler."),
            N_("Pour chaque clause : une quantité, une preuve, une date, et ce qui se passe sinon."),
            N_("Le social et l’environnement se répondent, et l’on partage les clauses qui marchent."),
        ),
    ),
    Stage.NEGOTIATION: Scale(
        N_("Quand la négociation est permise, de quoi parlez-vous ?"),
        (
            N_("On ne négocie pas, ou seulement le prix."),
            N_("On parle de durable si l’entreprise en parle."),
            N_("Pour certains marchés, un ou deux points durables sont préparés."),
            N_("Ce qui se négocie est annoncé à tous, préparé à plusieurs, et écrit."),
            N_("On sait ce que chaque négociation a apporté, et le marché suivant en part."),
        ),
    ),
    Stage.FOLLOW_UP: Scale(
        N_("Une fois le marché signé, qui regarde si les promesses sont tenues ?"),
        (
            N_("Personne : le dossier est classé."),
            N_("On réagit quand il y a un problème."),
            N_("On fait le point une ou deux fois par an sur les grands marchés."),
            N_("Chaque engagement a quelqu’un qui le suit, un tableau à jour et un bilan."),
            N_("Les bilans sont partagés, les entreprises y répondent, et les marchés suivants en partent."),
        ),
    ),
    Stage.END_OF_LIFE: Scale(
        N_("Que deviennent les objets et les matériaux, quand vous n’en avez plus l’usage ?"),
        (
            N_("On s’en débarrasse quand la place manque."),
            N_("Un don ou une vente, quand quelqu’un y pense."),
            N_("Certaines familles d’achats ont leur filière : réparer, réemployer, recycler."),
            N_("La fin de vie est prévue dès l’achat, avec des quantités et une preuve."),
            N_("On compte ce qui a eu une deuxième vie, et cela décide de l’achat suivant."),
        ),
    ),
}


def standing_document(words: Words) -> Document:
    """The sheet that one organisation fills in, blank."""
    particulars = (N_("Organisation"), N_("Date"), N_("Remplie par (fonctions)"))
    return Document(
        title=words(TITLE),
        subtitle=words(N_("De 0 à 4 sur neuf étapes, puis un plan d’action")),
        lang=words.lang,
        particulars=tuple((words(name), DOTS) for name in particulars),
        blocks=(Paragraph(words(NOTICE)), *_stages(words), *_plan(words)),
        footer=words(INDEPENDENCE),
    )


def _stages(words: Words) -> Iterator[Block]:
    for number, (stage, scale) in enumerate(SCALES.items(), 1):
        yield Heading(1, f"{number}. {words(STAGE_NAMES[stage])}")
        rows = tuple((str(level), words(said), BOX) for level, said in enumerate(scale.levels))
        header = (words(N_("Niveau")), words(N_("Ce que cela veut dire")), words(N_("Nous")))
        yield Table(words(scale.question), header, rows)


def _plan(words: Words) -> Iterator[Block]:
    yield Heading(1, words(N_("Plan d’action")))
    yield Paragraph(words(PLAN_NOTICE))
    header = (N_("Priorité"), N_("Premier pas"), N_("Qui"), N_("Quand"))
    rooms = tuple(" ".join(["…" * count] * LINES) for count in ROOMS)
    rows = tuple((f"{number}. {rooms[0]}", *rooms[1:]) for number in range(1, PRIORITIES + 1))
    caption = words(N_("Le plan d’action, à remplir à la main"))
    yield Table(caption, tuple(words(one) for one in header), rows)
