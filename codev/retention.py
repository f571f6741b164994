"""How long a session is kept, and what is said before and after it, or a text of it, is erased.

Nothing is ever erased by the program alone: a date may be set, after which erasing is proposed.
"""

from codev.timing import Instant
from codev.words import N_, Words

DAY = 86_400_000  # milliseconds

# The minutes of a meeting held for a public service are an administrative document (CADA, avis 20153520).
ARCHIVES = N_("Un compte rendu peut être une archive publique : vérifiez avec votre service d’archives.")
ERASED = N_("Supprimé de ce dossier ; vos sauvegardes ne le sont pas.")
TEXT_ERASED = N_("Le texte n’est plus dans ce fichier ; vos sauvegardes et vos copies ne changent pas.")
MARK = N_("[effacé le {day}]")  # in place of a text: `day` is 2026-11-22, as short as a name may be


def erase_day(last: Instant, days: int) -> Instant | None:
    """When a session last written at `last` may go, `days` being the user's choice; None where none was made."""
    return Instant(last + days * DAY) if days > 0 else None


def until(last: Instant | None, days: int, now: Instant, words: Words) -> str:
    """What the list says of it; empty where no date was chosen."""
    day = erase_day(last, days) if last is not None else None
    if day is None:
        return ""
    text = N_("à effacer après le {day}") if now <= day else N_("à effacer : c’était jusqu’au {day}")
    return words(text, day=words.date(day))
