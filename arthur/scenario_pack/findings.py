"""The problems that only packs can have, past the form of each file."""

from codev.packs.problems import Kind, Severity
from codev.words import N_

NOT_FILE_NAME = Kind(
    "id-not-file-name",
    N_("l’identifiant « {value} » n’est pas le nom du fichier"),
    N_("écrire « id: {expected} », ou renommer le fichier"),
)
NOT_FOLDER_NAME = Kind(
    "id-not-folder-name",
    N_("l’identifiant « {value} » n’est pas le nom du dossier du jeu"),
    N_("écrire « id: {expected} », ou renommer le dossier"),
)
TAKEN = Kind(
    "id-taken",
    N_("l’identifiant « {value} » est déjà pris par {other}"),
    N_("en choisir un autre, ici et dans les fiches qui y renvoient"),
)
UNKNOWN_FAMILY = Kind(
    "unknown-family",
    N_("la famille « {value} » n’est pas dans la bibliothèque"),
    N_("les familles : {possible}"),
    N_("vouliez-vous dire « {close} » ?"),
)
UNKNOWN_FACT = Kind(
    "unknown-fact",
    N_("le fait « {value} » n’est ni dans la bibliothèque ni dans ce jeu"),
    N_("créer sa fiche dans la bibliothèque, ou corriger l’identifiant"),
    N_("vouliez-vous dire « {close} » ?"),
)
UNKNOWN_CLAUSE = Kind(
    "unknown-clause",
    N_("la clause « {value} » n’est pas dans la bibliothèque"),
    N_("créer sa fiche dans bibliotheque/clauses, ou corriger l’identifiant"),
    N_("vouliez-vous dire « {close} » ?"),
)
BROKEN_REFERENCE = Kind(
    "broken-reference",
    N_("la fiche « {value} » a elle-même une erreur"),
    N_("corriger d’abord cette fiche"),
)
REPEATED = Kind(
    "repeated", N_("« {value} » est donné deux fois dans « {key} »"), N_("ne le garder qu’une fois")
)
PAUSE_TOO_LATE = Kind(
    "pause-too-late",
    N_("la pause vient après la manche {after}, il n’y en a que {rounds}"),
    N_("écrire une manche qui existe et qui n’est pas la dernière, ou enlever la pause"),
)

NO_CARD = Kind(
    "no-card",
    N_("ce jeu n’a aucune carte utilisable"),
    N_("en mettre une au moins dans son dossier « cartes »"),
    severity=Severity.WARNING,
)
NOT_READ = Kind(
    "not-read",
    N_("ceci n’est pas lu : le nom n’est pas de ceux qui sont attendus ici"),
    N_("les noms attendus : {possible}"),
    N_("vouliez-vous dire « {close} » ?"),
    severity=Severity.WARNING,
)
OLD = Kind(
    "old",
    N_("ce fait a été vérifié le {checked}, il y a plus d’un an"),
    N_("relire la source, puis changer la date"),
    severity=Severity.WARNING,
)
EXPIRED = Kind(
    "expired",
    N_("ce fait ne vaut que jusqu’au {until}"),
    N_("le remplacer par ce qui vaut maintenant"),
    severity=Severity.WARNING,
)
NOT_YET_CHECKED = Kind(
    "checked-later",
    N_("ce fait serait vérifié le {checked}, dans l’avenir"),
    N_("corriger la date"),
    severity=Severity.WARNING,
)
NOTHING_CERTAIN = Kind(
    "nothing-certain",
    N_("aucun fait de cet éclairage n’est certain (codé V ou VS) : tous porteront « à vérifier »"),
    N_("ajouter un fait vérifié, ou vérifier l’un de ceux-ci"),
    severity=Severity.WARNING,
)
FITS_NOTHING = Kind(
    "fits-nothing",
    N_("cet imprévu ne convient à aucune carte du jeu"),
    N_("élargir « fits »"),
    severity=Severity.WARNING,
)
NO_ROOM = Kind(
    "no-room",
    N_("ce texte ne tient pas à l’écran (en « {lang} » : {detail})"),
    N_("le raccourcir"),
    severity=Severity.WARNING,
)
PLAN_TOO_LONG = Kind(
    "plan-too-long",
    N_("pour quatre tables, ce plan dépasse de {over} minutes la durée promise"),
    N_("raccourcir une étape, ou promettre plus long"),
    severity=Severity.WARNING,
)

KINDS = (
    NOT_FILE_NAME,
    NOT_FOLDER_NAME,
    TAKEN,
    UNKNOWN_FAMILY,
    UNKNOWN_FACT,
    UNKNOWN_CLAUSE,
    BROKEN_REFERENCE,
    REPEATED,
    PAUSE_TOO_LATE,
    NO_CARD,
    NOT_READ,
    OLD,
    EXPIRED,
    NOT_YET_CHECKED,
    NOTHING_CERTAIN,
    FITS_NOTHING,
    NO_ROOM,
    PLAN_TOO_LONG,
)
