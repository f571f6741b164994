"""The half-page for a data-protection officer: what is kept, where, why, until when, and what nobody should believe of it."""

from codev.document import Document, Paragraph
from codev.project import INDEPENDENCE
from codev.words import N_, Words

TITLE = N_("Protection des données : ce que le programme enregistre")
FOR_WHOM = N_("À l’attention du délégué à la protection des données")

# What reads our documents in the tests of this project; nobody from outside has judged them.
TESTED_WITH = ("LibreOffice", "pypdf")

# Under each lead, what is true of the program, then what only the organisation can settle.
_TOLD = (
    (
        N_("Traitement"),
        N_(
            "Animer une réunion (débat ou codéveloppement) et en rendre compte. Le responsable de traitement est la "
            "structure qui organise la réunion ; elle confirme la base légale, le plus souvent la mission d’intérêt public."
        ),
    ),
    (
        N_("Données"),
        N_(
            "Un numéro de place, un rôle, une présence ; un prénom si on le donne. Pour un codéveloppement, la fiche du "
            "client. Ce que l’animateur écrit : questions, idées, choix des tables, engagements et qui les prend, notes, "
            "dont des notes privées. L’heure de chaque acte. Ni adresse, ni son, ni image ; aucune donnée sensible n’est "
            "demandée, mais une zone de texte libre peut tout recevoir."
        ),
    ),
    (
        N_("Lieu"),
        N_(
            "Un fichier par séance sur l’ordinateur de l’animateur ; à la fin, une copie et des documents dans son dossier "
            "Documents. Le programme n’utilise aucun réseau et n’envoie rien. Ses fichiers ne sont pas chiffrés : ils sont "
            "protégés comme l’est la session de cet ordinateur."
        ),
    ),
    (
        N_("Destinataires"),
        N_(
            "Trois sortes de documents, à ne pas mêler : ceux du client, ceux qui se partagent, ceux de l’animateur. "
            "Pendant la réunion, l’écran de la salle ne montre ni note privée, ni fiche."
        ),
    ),
    (
        N_("Durée"),
        N_(
            "Rien ne s’efface seul : l’animateur efface la séance, ou choisit une date après laquelle la liste le lui "
            "propose. La durée des tours de chaque place est oubliée à la clôture, sauf choix contraire ; elle peut encore "
            "se déduire des heures du fichier. Repères à adapter : trente jours pour le fichier, la date de retour pour la "
            "carte de suivi."
        ),
    ),
    (
        N_("Droits"),
        N_(
            "Accès : « Ce qui est enregistré », sur la scène, ou « sessions contents » montrent tout le fichier. "
            "Rectification : en séance. Effacement : « sessions forget » pour un texte, « sessions erase » pour une séance. "
            "Les copies, les documents remis et les sauvegardes sont à effacer à part. Au début, dire à tous ce qui est "
            "noté, pour qui, et pour combien de temps."
        ),
    ),
    (
        N_("Sans noms n’est pas anonyme"),
        N_(
            "Un numéro, un surnom, un poste ou un montant peuvent désigner quelqu’un : ce sont encore des données "
            "personnelles. La recherche des noms ne trouve que ceux qui sont sur la liste, et ne remplace rien sans accord."
        ),
    ),
    (
        N_("Archives"),
        N_(
            "Le compte rendu d’une réunion de service public est en principe un document administratif communicable (CADA, "
            "avis 20153520), et peut être une archive publique : voir avec la PRADA et le service d’archives avant "
            "d’effacer."
        ),
    ),
)
_ACCESSIBILITY = N_("Documents testés avec {tools}, non audités : aucune conformité au RGAA n’est déclarée.")


def dpo_document(words: Words, tested_with: tuple[str, ...] = TESTED_WITH) -> Document:
    """The page, to be joined to what is exported. It informs; it is no legal advice."""
    told = tuple(Paragraph(words(text), lead=words(lead)) for lead, text in _TOLD)
    tested = words(_ACCESSIBILITY, tools=words.listing(tested_with))
    return Document(
        title=words(TITLE),
        subtitle=words(FOR_WHOM),
        lang=words.lang,
        blocks=(*told, Paragraph(tested, lead=words(N_("Accessibilité")))),
        footer=words(INDEPENDENCE),
    )
