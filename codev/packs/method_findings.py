"""The problems that only methods can have, past the form of each file; those of a single method are `codev.circle.flaws`."""

from codev.packs.problems import Kind, Severity
from codev.packs.texts import LONG_TRANSLATION
from codev.words import N_

NOT_FILE_NAME = Kind(
    "id-not-file-name",
    N_("l’identifiant « {value} » n’est pas le nom du fichier"),
    N_("écrire « id: {expected} », ou renommer le fichier"),
)
TWO_DEFAULTS = Kind(
    "two-defaults",
    N_("« {other} » est déjà la méthode que l’on propose d’abord"),
    N_("n’écrire « default: true » que dans une méthode"),
    severity=Severity.WARNING,
)
NO_DEFAULT = Kind(
    "no-default",
    N_("aucune de ces méthodes n’est celle que l’on propose d’abord"),
    N_("écrire « default: true » dans l’une d’elles"),
    severity=Severity.WARNING,
)
TOO_LONG = Kind(
    "plan-too-long",
    N_("à {people} personnes, les phases dépassent de {over} min la durée promise"),
    N_("raccourcir « {cut} », la plus longue, ou promettre {needed} min"),
    severity=Severity.WARNING,
)
IMPOSSIBLE = Kind(
    "impossible-plan",
    N_(
        "à {people} personnes, il manque {over} min, même avec les tours les plus courts et sans les phases facultatives"
    ),
    N_("couper dans « {cut} », la plus longue, promettre {needed} min, ou admettre moins de monde"),
    severity=Severity.WARNING,
)
NOTHING_HERE = Kind(
    "no-method",
    N_("aucune méthode ici"),
    N_("donner un dossier de méthodes, ou le fichier de l’une d’elles"),
    severity=Severity.WARNING,
)

KINDS = (NOT_FILE_NAME, TWO_DEFAULTS, NO_DEFAULT, TOO_LONG, IMPOSSIBLE, LONG_TRANSLATION, NOTHING_HERE)
