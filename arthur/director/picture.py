"""From the desk and the session to a picture: which view, and what it is shown."""

from dataclasses import replace

from arthur.debate.public import public
from arthur.director import hints, overlays, preferring, setup
from arthur.director.desk import Desk, Over, Place
from arthur.director.room import table_in_hand
from arthur.director.scene import Scene
from arthur.intents import Zone
from arthur.stage.canvas import Canvas
from arthur.stage_views import corners, covers, form, home, menus, quest_map, room, sessions, text
from arthur.stage_views.shows import Capture, Entry, Foot, Form, Home, Room, SessionRow, Sessions, Text
from arthur.widgets.theme import Theme
from codev.project import DISPLAY_NAME, INDEPENDENCE
from codev.words import N_, Words

TURN = 400  # milliseconds that a card takes to turn

Zones = tuple[Zone, ...]


def draw(canvas: Canvas, desk: Desk, scene: Scene, theme: Theme, undo: str = "") -> Zones:
    """Draws the whole picture; returns what can be used in it."""
    words = scene.words
    if desk.curtain:
        title = scene.debate.meeting.title if desk.place is Place.ROOM else DISPLAY_NAME
        return covers.curtain(canvas, title, words, theme)
    foot = Foot(hints.next_act(desk, scene), undo, desk.message)
    zones = _place(canvas, desk, scene, theme, foot)
    if desk.over is not None:
        zones = _over(canvas, desk, scene, theme, zones)
    if not desk.attentive:
        covers.regain(canvas, words, theme)
    return zones


def _place(canvas: Canvas, desk: Desk, scene: Scene, theme: Theme, foot: Foot) -> Zones:
    words = scene.words
    match desk.place:
        case Place.HOME:
            shows = Home(home_entries(desk, words), desk.focus, desk.known.interrupted, foot)
            return home.home(canvas, shows, words, theme)
        case Place.ROOM:
            return room.room(canvas, room_shows(desk, scene, foot), words, theme)
        case Place.SETUP | Place.SETTINGS:
            return form.form(canvas, _form(desk, scene, foot), words, theme)
        case Place.SESSIONS:
            rows = tuple(SessionRow(kept.path, kept.day, kept.summary) for kept in desk.known.sessions)
            return sessions.sessions(canvas, Sessions(rows, desk.focus, foot), words, theme)
        case Place.CORNERS:
            return corners.corners(canvas, desk.focus, words, theme)
        case Place.ABOUT:
            return text.text(canvas, Text(DISPLAY_NAME, about(words), desk.page, foot), words, theme)
        case Place.END:
            return text.text(canvas, Text(words(THANKS), _left(desk, words), desk.page, foot), words, theme)


THANKS = N_("Merci à toutes les tables")


def room_shows(desk: Desk, scene: Scene, foot: Foot) -> Room:
    """What the room's view is shown: the public part of the session, and nothing private of the desk."""
    since = desk.turned_at
    turned = 1.0 if since is None else min(1.0, max(0.0, (scene.now - since) / TURN))
    return Room(
        public(scene.debate),
        scene.now,
        desk.page,
        desk.focus,
        table_in_hand(scene.debate, desk),
        capture(desk),
        foot,
        turned,
    )


def capture(desk: Desk) -> Capture | None:
    return Capture(desk.draft.label, desk.draft.line) if desk.draft else None


def home_entries(desk: Desk, words: Words) -> tuple[Entry, ...]:
    """The lines of the home screen; what was interrupted comes first."""
    resume = Entry("resume", words(N_("Reprendre la séance")), note=desk.known.interrupted)
    return (
        *((resume,) if desk.known.interrupted else ()),
        Entry("play", words(N_("Jouer"))),
        Entry("rehearse", words(N_("Répétition"))),
        Entry("sessions", words(N_("Mes séances"))),
        Entry("settings", words(N_("Réglages"))),
        Entry("about", words(N_("À propos"))),
        Entry("quit", words(N_("Quitter"))),
    )


def _form(desk: Desk, scene: Scene, foot: Foot) -> Form:
    words = scene.words
    if desk.place is Place.SETTINGS:
        entries = preferring.entries(desk.preferences, desk.known.displays, scene)
        return Form(words(N_("Réglages")), entries, desk.focus, "", None, foot)
    entries = setup.entries(desk.setup, scene)
    advice = setup.advice(desk.setup, scene)
    return Form(words(N_("Préparer la séance")), entries, desk.focus, advice, capture(desk), foot)


def about(words: Words) -> tuple[str, ...]:
    """The paragraphs of "À propos"."""
    return (
        words(INDEPENDENCE),
        words(N_("Le but est de débattre, d’échanger et de construire ensemble : personne ne gagne.")),
        words(N_("Tout reste sur cet ordinateur : ni compte, ni réseau, ni mesure d’usage.")),
        words(N_("Code sous licence EUPL 1.2, cartes sous licence CC BY 4.0 (choix provisoires).")),
    )


def _left(desk: Desk, words: Words) -> tuple[str, ...]:
    files = desk.known.left_files
    if not files:
        return (words(N_("La séance est enregistrée sur cet ordinateur.")),)
    return (words(N_("Le compte rendu et une copie de la séance sont ici :")), *files)


def _over(canvas: Canvas, desk: Desk, scene: Scene, theme: Theme, under: Zones) -> Zones:
    words = scene.words
    match desk.over:
        case Over.HELP:
            return menus.help_sheet(canvas, under, desk.over_focus, words, theme)
        case Over.MAP:
            shows = room_shows(replace(desk, over=None), scene, Foot(hints.next_act(desk, scene)))
            return quest_map.quest_map(canvas, shows, words, theme)
        case _:
            return menus.menu_over(canvas, overlays.menu(desk, scene), words, theme)
