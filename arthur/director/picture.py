"""From the desk and the session to a picture: which view, and what it is shown."""

from dataclasses import replace

from arthur.debate.sheets import sheet_in
from arthur.director import consulting, hints, preferring, reckoning
from arthur.director.circling import setup as circle_setup
from arthur.director.debating import setup
from arthur.director.desk import Desk, Over, Place
from arthur.director.drafts import capture_of
from arthur.director.ending import ended, thanks
from arthur.director.faces import face_of
from arthur.director.lobby import home_shows
from arthur.director.overlays import menu
from arthur.director.scene import Scene
from arthur.intents import Zone
from arthur.stage.canvas import Canvas
from arthur.stage_views.corners import corners
from arthur.stage_views.covers import curtain, regain, sorry
from arthur.stage_views.entries import Foot
from arthur.stage_views.form import form
from arthur.stage_views.home import home
from arthur.stage_views.hours import hours
from arthur.stage_views.library import library
from arthur.stage_views.library_sheet import library_sheet
from arthur.stage_views.menus import help_sheet, menu_over
from arthur.stage_views.sessions import sessions
from arthur.stage_views.shows import Capture, Form, Search, SessionRow, Sessions, SheetPage, Text
from arthur.stage_views.text import text
from arthur.widgets.theme import Theme
from arthur.writing.line import line
from codev.project import DISPLAY_NAME, INDEPENDENCE
from codev.words import N_, Words

NEXT_PAGE = N_("→ page suivante")

FAILED = N_("Une erreur a interrompu la scène ; elle est écrite dans le journal du programme.")

Zones = tuple[Zone, ...]


def draw(canvas: Canvas, desk: Desk, scene: Scene, theme: Theme, undo: str = "") -> Zones:
    """Draws the whole picture; returns what can be used in it."""
    words = scene.words
    if desk.curtain:
        title = scene.meeting.title if desk.place is Place.ROOM else DISPLAY_NAME
        return curtain(canvas, title, words, theme)
    foot = Foot(hints.next_act(desk, scene), undo, desk.message)
    zones = _place(canvas, desk, scene, theme, foot)
    if desk.over is None and desk.place is not Place.ROOM and any(zone.key == "next" for zone in zones):
        # Only once laid out does a text know that it has more pages: its foot says so.
        more = hints.RECKONING_ON if desk.place is Place.HOURS else NEXT_PAGE
        zones = _place(canvas, desk, scene, theme, foot._replace(next_act=words(more)))
    if desk.over is not None:
        zones = _over(canvas, desk, scene, theme, zones)
    if not desk.attentive:
        regain(canvas, words, theme)
    return zones


def _place(canvas: Canvas, desk: Desk, scene: Scene, theme: Theme, foot: Foot) -> Zones:
    words = scene.words
    match desk.place:
        case Place.HOME:
            shows = home_shows(words, foot, desk.focus, desk.known.interrupted)
            return home(canvas, shows, words, theme)
        case Place.ROOM:
            return face_of(scene).room(canvas, desk, scene, foot, theme)
        case Place.SETUP | Place.CIRCLE_SETUP | Place.SETTINGS:
            return form(canvas, _form(desk, scene, foot), words, theme)
        case Place.SESSIONS:
            rows = tuple(
                SessionRow(kept.path, kept.day, kept.summary, kept.until) for kept in desk.known.sessions
            )
            return sessions(canvas, Sessions(rows, desk.focus, foot, capture_of(desk)), words, theme)
        case Place.LIBRARY:
            return library(canvas, _search(desk, scene, foot), words, theme)
        case Place.HOURS:
            return hours(canvas, reckoning.hours_shows(desk, scene, foot), words, theme)
        case Place.CORNERS:
            return corners(canvas, desk.focus, words, theme)
        case Place.SORRY:
            return sorry(canvas, desk.message or words(FAILED), words, theme)
        case Place.ABOUT | Place.CONTENTS | Place.END:
            return text(canvas, _text(desk, scene, foot), words, theme)


def _form(desk: Desk, scene: Scene, foot: Foot) -> Form:
    words = scene.words
    if desk.place is Place.SETTINGS:
        entries = preferring.entries(desk.preferences, desk.known.displays, scene)
        return Form(words(N_("Réglages")), entries, desk.focus, foot=foot)
    if desk.place is Place.SETUP:
        title, entries = words(N_("Préparer la séance")), setup.entries(desk.setup, scene)
        advice = setup.advice(desk.setup, scene)
    else:
        title, entries = words(N_("Préparer le codéveloppement")), circle_setup.entries(desk.circle, scene)
        advice = circle_setup.advice(desk.circle, scene)
    return Form(title, entries, desk.focus, advice, capture_of(desk), foot)


def _search(desk: Desk, scene: Scene, foot: Foot) -> Search:
    return Search(
        capture=capture_of(desk) or Capture("", line()),
        entries=consulting.entries(desk, scene),
        counts=tuple(scene.catalogue.counts().items()) if scene.catalogue else (),
        note=consulting.note(desk, scene),
        focus=desk.focus,
        foot=foot,
    )


def _text(desk: Desk, scene: Scene, foot: Foot) -> Text:
    words = scene.words
    if desk.place is Place.ABOUT:
        return Text(DISPLAY_NAME, about(words), desk.page, foot)
    if desk.place is Place.CONTENTS:
        return Text(words(N_("Ce qui est enregistré")), desk.known.contents, desk.page, foot)
    return Text(words(thanks(scene)), ended(desk.known, words), desk.page, foot)


def about(words: Words) -> tuple[str, ...]:
    """The paragraphs of "À propos"."""
    return (
        words(INDEPENDENCE),
        words(N_("Le but est de débattre, d’échanger et de construire ensemble : personne ne gagne.")),
        words(N_("Tout reste sur cet ordinateur : ni compte, ni réseau, ni mesure d’usage.")),
        words(N_("Code sous licence EUPL 1.2, cartes sous licence CC BY 4.0 (choix provisoires).")),
    )


def _over(canvas: Canvas, desk: Desk, scene: Scene, theme: Theme, under: Zones) -> Zones:
    words = scene.words
    match desk.over:
        case Over.HELP:
            return help_sheet(canvas, under, desk.over_focus, words, theme)
        case Over.MAP:
            return face_of(scene).overview(canvas, desk, scene, Foot(hints.next_act(desk, scene)), theme)
        case Over.SHEET if editions := consulting.sheet_of(desk.chosen, scene):
            foot = Foot(hints.next_act(desk, scene), message=desk.message)
            shows = SheetPage(sheet_in(editions, words.lang), desk.over_focus, foot)
            return library_sheet(canvas, shows, words, theme)
        case _:
            asked = replace(menu(desk, scene), foot=Foot(hints.next_act(desk, scene)))
            return menu_over(canvas, asked, words, theme)
