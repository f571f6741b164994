"""The places outside a session: readable from the back row in any window, and usable by each key and click."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from arthur.intents import Intent, Verb, Zone
from arthur.stage.canvas import Canvas
from arthur.stage.styles import Role
from arthur.stage_views.corners import corners
from arthur.stage_views.covers import curtain, regain, sorry
from arthur.stage_views.entries import Entry, Foot, Home
from arthur.stage_views.form import form
from arthur.stage_views.home import home
from arthur.stage_views.sessions import sessions
from arthur.stage_views.shows import Capture, Form, SessionRow, Sessions, Text
from arthur.stage_views.text import text
from arthur.widgets.theme import DAY, Theme
from arthur.writing.line import line
from codev.activity import Summary
from codev.project import DISPLAY_NAME, INDEPENDENCE
from codev.words import SourceWords, Words
from tests.arthur.stage_views.law import SIZES, View, blank, faults_everywhere, written

FRENCH = SourceWords()
FOOT = Foot("Entrée : choisir   ·   ↑ ↓ : parcourir   ·   + − : régler")
HOME = (
    Entry("resume", "Reprendre la séance", note="22 novembre 2026 · « Les couches de la crèche » · 42 min"),
    Entry("play", "Jouer"),
    Entry("rehearse", "Répétition"),
    Entry("sessions", "Mes séances"),
    Entry("settings", "Réglages"),
    Entry("about", "À propos"),
    Entry("quit", "Quitter"),
)
SETUP = (
    Entry("start", "Commencer la séance", note="120 min, dont 12 min de réserve"),
    Entry("people", "Personnes", "20", steps=True),
    Entry("tables", "Tables", "4", "places : 5, 5, 5, 5", steps=True),
    Entry("recipe", "Programme", "La quête : deux manches", steps=True),
    Entry("pack", "Cartes", "L’essentiel", "12 cartes dans le jeu", steps=True),
    Entry("deal", "Tirage", "une carte par table", "cartes imprimées ; ajoute 8 min", steps=True),
    Entry("stage", "Étape de l’achat", "spécifications", steps=True),
    Entry("pillar", "Pilier", "tous", steps=True),
    Entry("family", "Famille d’achats", "fournitures scolaires et de bureau", steps=True),
    Entry("place", "Lieu", "Metz, salle des fêtes"),
    Entry("back", "Revenir à l’accueil"),
)
ADVICE = "Ce programme dépasse de 14 min. Pour tenir : Sans pause ; débats ramenés à 10 min."
SETTINGS = (
    Entry("lang", "Langue", "Français", steps=True),
    Entry("display", "Écran", "2 · 1920 × 1080", steps=True),
    Entry("mode", "Affichage", "plein écran du système", steps=True),
    Entry("corners", "Vérifier les quatre coins"),
    Entry("text_size", "Taille du texte", "130 %", steps=True),
    Entry("theme", "Lumière", "jour", steps=True),
    Entry("sound", "Sons", "oui", steps=True),
    Entry("volume", "Volume", "80 %", steps=True),
    Entry("reduced_motion", "Moins de mouvement", "non", steps=True),
    Entry("back", "Revenir à l’accueil"),
)
ROWS = (
    SessionRow(
        "a.arthur", "22 novembre 2026", Summary("", "Metz, salle des fêtes", "manche 2, débat", False)
    ),
    SessionRow("b.arthur", "21 novembre 2026", Summary("Journée des acheteurs", "Nancy", "clôture", True)),
    SessionRow("c.arthur", "20 novembre 2026", Summary("", "", "pas commencée", False)),
    SessionRow("d.arthur", "19 novembre 2026", Summary("", "Strasbourg, hôtel de Région", "clôture", True)),
    SessionRow("e.arthur", "18 novembre 2026", Summary("Avant la foire", "Épinal", "accueil", False)),
)
ABOUT = (
    INDEPENDENCE,
    "Le but est de débattre, d’échanger et de construire ensemble : personne ne gagne.",
    "Tout reste sur cet ordinateur : ni compte, ni réseau, ni mesure d’usage.",
    "Documents/Arthur-la-table-des-achats-durables/Arthur/2026-11-22-metz-salle-des-fetes/compte-rendu.html",
)


def entries(source: tuple[Entry, ...], words: Words) -> tuple[Entry, ...]:
    return tuple(
        one._replace(label=words(one.label), value=words(one.value), note=words(one.note)) for one in source
    )


def row(source: SessionRow, words: Words) -> SessionRow:
    summary = source.summary
    said = replace(
        summary, title=words(summary.title), place=words(summary.place), standing=words(summary.standing)
    )
    return replace(source, day=words(source.day), summary=said)


def home_view(canvas: Canvas, words: Words, theme: Theme) -> tuple[Zone, ...]:
    return home(canvas, Home(entries(HOME, words), 0, "", FOOT), words, theme)


def setup_view(canvas: Canvas, words: Words, theme: Theme) -> tuple[Zone, ...]:
    shows = Form(words("Préparer la séance"), entries(SETUP, words), 5, words(ADVICE), None, FOOT)
    return form(canvas, shows, words, theme)


def writing_view(canvas: Canvas, words: Words, theme: Theme) -> tuple[Zone, ...]:
    capture = Capture(
        words("Lieu de la séance"), line("Strasbourg, hôtel de Région, salle des commissions", 120)
    )
    shows = Form(words("Préparer la séance"), entries(SETUP, words), 9, words(ADVICE), capture, FOOT)
    return form(canvas, shows, words, theme)


def settings_view(canvas: Canvas, words: Words, theme: Theme) -> tuple[Zone, ...]:
    return form(canvas, Form(words("Réglages"), entries(SETTINGS, words), 9, foot=FOOT), words, theme)


def sessions_view(canvas: Canvas, words: Words, theme: Theme) -> tuple[Zone, ...]:
    return sessions(canvas, Sessions(tuple(row(one, words) for one in ROWS), 0, FOOT), words, theme)


def no_sessions_view(canvas: Canvas, words: Words, theme: Theme) -> tuple[Zone, ...]:
    return sessions(canvas, Sessions((), 0, FOOT), words, theme)


def about_view(canvas: Canvas, words: Words, theme: Theme) -> tuple[Zone, ...]:
    return text(canvas, Text(DISPLAY_NAME, tuple(words(one) for one in ABOUT), 0, FOOT), words, theme)


def corners_view(canvas: Canvas, words: Words, theme: Theme) -> tuple[Zone, ...]:
    return corners(canvas, 0, words, theme)


def curtain_view(canvas: Canvas, words: Words, theme: Theme) -> tuple[Zone, ...]:
    return curtain(canvas, words("Journée des acheteurs du Grand Est"), words, theme)


def sorry_view(canvas: Canvas, words: Words, theme: Theme) -> tuple[Zone, ...]:
    return sorry(
        canvas, words("Une image n’a pas pu être dessinée : le détail est dans le journal."), words, theme
    )


def regain_view(canvas: Canvas, words: Words, theme: Theme) -> tuple[Zone, ...]:
    canvas.fill(theme.wall)
    regain(canvas, words, theme)
    return ()


VIEWS = (
    home_view,
    setup_view,
    writing_view,
    settings_view,
    sessions_view,
    no_sessions_view,
    about_view,
    corners_view,
    curtain_view,
    sorry_view,
    regain_view,
)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("view", VIEWS)
def test_the_back_row_reads_every_place(view: View, size: tuple[int, int]) -> None:
    assert faults_everywhere(view, size) == []


@pytest.mark.parametrize("view", [home_view, setup_view, settings_view, sessions_view])
@pytest.mark.parametrize("size", SIZES)
def test_every_entry_can_be_reached_whatever_the_page(view: View, size: tuple[int, int]) -> None:
    reached = [zone.intent for zone in view(blank(size, 1.3), FRENCH, DAY) if zone.focus]
    whole = [zone.intent for zone in view(blank((3840, 2160)), FRENCH, DAY) if zone.focus]
    assert reached == whole


def test_home_starts_with_what_was_interrupted_and_says_the_name() -> None:
    canvas = blank((1920, 1080))
    zones = home_view(canvas, FRENCH, DAY)
    assert zones[0].intent == Intent(Verb.CHOOSE, "resume")
    assert "« Les couches de la crèche » · 42 min" in written(canvas)
    assert written(canvas).startswith(DISPLAY_NAME.replace(",", ""))


@pytest.mark.parametrize("size", SIZES)
def test_home_names_the_game_on_one_line(size: tuple[int, int]) -> None:
    canvas = blank(size, 1.3)
    home_view(canvas, FRENCH, DAY)
    assert canvas.marks[0].text == DISPLAY_NAME.partition(",")[0]


@pytest.mark.parametrize("size", [(1024, 768), (1920, 1080)])
@pytest.mark.parametrize("focus", range(len(SETUP)))
def test_a_form_shows_the_entry_in_focus_with_its_note_and_always_the_advice(
    size: tuple[int, int], focus: int
) -> None:
    canvas = blank(size, 1.3)
    form(canvas, Form("Préparer la séance", SETUP, focus, ADVICE, None, FOOT), FRENCH, DAY)
    said = written(canvas)
    assert SETUP[focus].label in said
    assert SETUP[focus].note in said
    assert ADVICE in said


@pytest.mark.parametrize("size", SIZES)
def test_the_list_of_a_form_keeps_still_when_the_focus_moves(size: tuple[int, int]) -> None:
    places = []
    for focus in (0, 1):
        zones = form(blank(size), Form("Préparer la séance", SETUP, focus, foot=FOOT), FRENCH, DAY)
        places.append([zone.rect for zone in zones])
    assert places[0] == places[1]


def test_a_click_adjusts_an_entry_by_a_step() -> None:
    zones = setup_view(blank((1920, 1080)), FRENCH, DAY)
    intents = [zone.intent for zone in zones]
    assert Intent(Verb.ADJUST, "people:-1") in intents
    assert Intent(Verb.ADJUST, "people:1") in intents


@pytest.mark.parametrize("size", SIZES)
def test_the_line_being_written_stands_under_the_list(size: tuple[int, int]) -> None:
    canvas = blank(size, 1.3)
    zones = writing_view(canvas, FRENCH, DAY)
    (place,) = (zone.rect for zone in zones if zone.intent.verb is Verb.WRITE)
    assert "Lieu de la séance" in written(canvas)
    assert all(zone.rect[1] + zone.rect[3] <= place[1] for zone in zones if zone.focus)


def test_an_empty_list_of_sessions_says_so_and_leads_home() -> None:
    canvas = blank()
    zones = no_sessions_view(canvas, FRENCH, DAY)
    assert "Aucune séance pour l’instant." in written(canvas)
    assert [zone.intent.value for zone in zones if zone.focus] == ["back"]


def test_a_session_says_where_it_stands_or_that_it_is_over() -> None:
    canvas = blank((1920, 1080))
    sessions_view(canvas, FRENCH, DAY)
    said = written(canvas)
    assert "manche 2, débat" in said
    assert "Nancy · terminée" in said
    assert "Séance sans titre" in said


def pages(shows: Text, size: tuple[int, int]) -> Iterator[str]:
    """What the room reads page after page, as → turns them."""
    page = 0
    while True:
        canvas = blank(size, 1.3)
        zones = text(canvas, replace(shows, page=page), FRENCH, DAY)
        yield "".join(mark.text for mark in canvas.marks if mark.role is Role.READING)
        following = next((zone for zone in zones if zone.key == "next"), None)
        if following is None:
            return
        page += 1
        assert following.intent == Intent(Verb.GO, f"page:{page}")


@pytest.mark.parametrize("size", [(1024, 768), (1280, 720)])
def test_a_long_text_goes_on_overleaf_and_loses_no_word(size: tuple[int, int]) -> None:
    long = Text(DISPLAY_NAME, (*ABOUT, " ".join(ABOUT * 4)))
    read = list(pages(long, size))
    assert len(read) > 2
    assert "".join(read).replace(" ", "") == "".join(long.paragraphs).replace(" ", "")


def test_every_page_but_the_first_goes_back() -> None:
    zones = text(blank((1024, 768), 1.3), Text("Titre", ABOUT * 3, 1), FRENCH, DAY)
    assert [zone.intent for zone in zones if zone.key == "back"] == [Intent(Verb.GO, "page:0")]


@pytest.mark.parametrize("size", SIZES)
def test_the_marks_of_the_check_touch_the_four_corners(size: tuple[int, int]) -> None:
    canvas = blank(size)
    zones = corners_view(canvas, FRENCH, DAY)
    right, bottom = size[0] - 1, size[1] - 1
    grounds = [canvas._surface.get_at(at)[:3] for at in ((0, 0), (right, 0), (0, bottom), (right, bottom))]
    assert grounds == [DAY.back] * 4
    assert [mark.text for mark in canvas.marks[:4]] == ["A", "B", "C", "D"]
    assert [zone.intent.value for zone in zones if zone.focus] == ["seen", "cut"]


def test_the_curtain_is_neither_black_nor_the_desktop_and_lifts_anywhere() -> None:
    canvas = blank()
    (zone,) = curtain_view(canvas, FRENCH, DAY)
    assert canvas._surface.get_at((0, 0))[:3] == DAY.back
    assert (zone.rect, zone.intent) == (canvas.area, Intent(Verb.CURTAIN))


def test_a_failure_says_what_is_safe_and_resumes_by_enter_or_by_the_next_key() -> None:
    canvas = blank()
    zones = sorry_view(canvas, FRENCH, DAY)
    assert "rien n’est perdu" in written(canvas)
    assert [(zone.key, zone.intent) for zone in zones if zone.focus] == [
        ("return", Intent(Verb.CHOOSE, "resume"))
    ]
