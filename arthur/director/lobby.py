"""What the home screen is shown. It stands apart because home is drawn first, before the rest of the director is loaded."""

from arthur.stage_views.entries import Entry, Foot, Home
from codev.words import N_, SourceWords, Words

CHOOSING = N_("Entrée : choisir   ·   ↑ ↓ : parcourir")
ADJUSTING = N_("Entrée : choisir   ·   ↑ ↓ : parcourir   ·   − + : régler")


def home_shows(words: Words, foot: Foot, focus: int = 0, interrupted: str = "") -> Home:
    """The lines of the home screen; `interrupted`, the session that can be resumed, comes first."""
    resume = Entry("resume", words(N_("Reprendre la séance")), note=interrupted)
    entries = (
        *((resume,) if interrupted else ()),
        Entry("play", words(N_("Jouer"))),
        Entry("codev", words(N_("Codéveloppement"))),
        Entry("rehearse", words(N_("Répétition"))),
        Entry("library", words(N_("Bibliothèque"))),
        Entry("sessions", words(N_("Mes séances"))),
        Entry("settings", words(N_("Réglages"))),
        Entry("about", words(N_("À propos"))),
        Entry("quit", words(N_("Quitter"))),
    )
    return Home(entries, focus, interrupted, foot)


def sessions_at(interrupted: str) -> int:
    """Where home has "Mes séances"."""
    entries = home_shows(SourceWords(), Foot(), 0, interrupted).entries
    return next(place for place, entry in enumerate(entries) if entry.name == "sessions")
