"""The settings screen: what can be preferred, and in which values."""

from dataclasses import replace

from arthur.director.scene import Scene
from arthur.director.turning import turned
from arthur.stage_views.entries import Entry
from codev.preferences import Mode, Papers, Preferences, Theme
from codev.words import N_, Words

LANGUAGES = {"fr": "Français", "de": "Deutsch", "en": "English"}  # each in its own words
TEXT_SIZES = (100, 110, 120, 130)  # per cent
ERASE_AFTER = (0, 30, 90, 180, 365, 1095)  # days, 0 for no date
VOLUMES = tuple(range(0, 101, 10))  # per cent

_MODES = {
    Mode.BORDERLESS: N_("plein écran"),
    Mode.SYSTEM: N_("plein écran du système"),
    Mode.WINDOWED: N_("fenêtre"),
}
_THEMES = {Theme.DAY: N_("jour"), Theme.NIGHT: N_("nuit")}
_PAPERS = {
    Papers.OPEN: N_("ODT, PDF et HTML"),
    Papers.WORD: N_("Word, PDF et HTML"),
    Papers.ALL: N_("tous les formats"),
}


def adjusted(name: str, by: int, now: Preferences, displays: int) -> Preferences:
    """The preferences with one entry moved by `by` places; every list turns round."""
    match name:
        case "lang":
            return replace(now, lang=turned(tuple(LANGUAGES), now.lang or "fr", by))
        case "display":
            return replace(now, display=(max(0, now.display) + by) % max(1, displays))
        case "mode":
            return replace(now, mode=Mode(turned(tuple(_MODES), now.mode, by)))
        case "text_size":
            return replace(now, text_size=turned(TEXT_SIZES, now.text_size, by))
        case "theme":
            return replace(now, theme=Theme(turned(tuple(_THEMES), now.theme, by)))
        case "sound":
            return replace(now, sound=not now.sound)
        case "volume":
            return replace(now, volume=turned(VOLUMES, now.volume, by))
        case "reduced_motion":
            return replace(now, reduced_motion=not now.reduced_motion)
        case "papers":
            return replace(now, papers=Papers(turned(tuple(_PAPERS), now.papers, by)))
        case "erase_after_days":
            return replace(now, erase_after_days=turned(ERASE_AFTER, now.erase_after_days, by))
        case _:
            return now


def entries(now: Preferences, displays: tuple[str, ...], scene: Scene) -> tuple[Entry, ...]:
    """The lines of the settings screen."""
    words = scene.words
    display = displays[min(max(0, now.display), len(displays) - 1)] if displays else ""
    return (
        Entry("lang", words(N_("Langue")), LANGUAGES.get(now.lang or "fr", now.lang), steps=True),
        Entry("display", words(N_("Écran")), display, steps=True),
        Entry("mode", words(N_("Affichage")), words(_MODES[now.mode]), steps=True),
        Entry("corners", words(N_("Vérifier les quatre coins"))),
        Entry(
            "text_size", words(N_("Taille du texte")), words(N_("{count} %"), count=now.text_size), steps=True
        ),
        Entry("theme", words(N_("Lumière")), words(_THEMES[now.theme]), steps=True),
        Entry("sound", words(N_("Sons")), _yes(now.sound, words), steps=True),
        Entry("volume", words(N_("Volume")), words(N_("{count} %"), count=now.volume), steps=True),
        Entry("reduced_motion", words(N_("Moins de mouvement")), _yes(now.reduced_motion, words), steps=True),
        Entry("papers", words(N_("Comptes rendus")), words(_PAPERS[now.papers]), steps=True),
        Entry(
            "erase_after_days", words(N_("Date pour effacer")), _days(now.erase_after_days, words), steps=True
        ),
        Entry("back", words(N_("Revenir à l’accueil"))),
    )


def _yes(value: bool, words: Words) -> str:
    return words(N_("oui")) if value else words(N_("non"))


def _days(count: int, words: Words) -> str:
    return words.plural("{count} jour", "{count} jours", count) if count else words(N_("aucune"))
