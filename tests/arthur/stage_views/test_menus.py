"""What is laid over a screen: the question and its answers, the list of all keys."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from arthur.intents import BINDINGS, Intent, Verb, Zone
from arthur.stage.canvas import Canvas
from arthur.stage_views.entries import Entry, Foot
from arthur.stage_views.menus import help_sheet, menu_over
from arthur.stage_views.shows import Menu
from arthur.widgets.theme import DAY, Theme
from codev.words import SourceWords, Words
from tests.arthur.stage_views.law import SIZES, View, blank, faults, faults_everywhere, written
from tests.arthur.stage_views.test_places import FRENCH, entries, home_view

UNDER = (
    Zone(
        (0, 0, 90, 90),
        Intent(Verb.POSITION, "a"),
        "A. Un lot réservé à l’insertion par l’activité",
        "a",
        focus=True,
    ),
    Zone((90, 0, 90, 90), Intent(Verb.TABLE, "lion"), "Table du Lion", "1"),
    Zone((180, 0, 90, 90), Intent(Verb.GO, "page:1"), "Page suivante", "next"),
    Zone((270, 0, 90, 90), Intent(Verb.HELP), "Aide"),
)
QUIT = Menu(
    "Quitter la séance ?",
    (Entry("stay", "Rester"), Entry("home", "Revenir à l’accueil"), Entry("quit", "Quitter")),
    0,
    "Tout ce qui a été noté est enregistré ; la séance pourra être reprise.",
)
STEPS = Menu(
    "Aller à quelle étape ?",
    (
        *(Entry(str(n), f"Manche {n // 6 + 1} · Mise en commun", "14 min") for n in range(20)),
        Entry("stay", "Revenir"),
    ),
    9,
)
GATE = Menu(
    "Il manque des arguments. Pourquoi passer outre ?",
    (
        Entry("unnoted", "dit, non noté"),
        Entry("paper", "sur papier, à saisir"),
        Entry("none", "aucune objection entendue : celle de la carte est montrée"),
        Entry("time", "plus le temps"),
        Entry("stay", "Compléter"),
    ),
    3,
    "Une raison ou une objection manque : Chêne, Lion, Cerf, Faucon, Tour, Dauphin, Rose et Lune.",
)


def over_home(canvas: Canvas, words: Words, theme: Theme) -> None:
    """A screen underneath, whose letters are no longer to be read."""
    home_view(canvas, words, theme)
    canvas.marks.clear()


def menu_view(shows: Menu, canvas: Canvas, words: Words, theme: Theme) -> tuple[Zone, ...]:
    over_home(canvas, words, theme)
    said = replace(
        shows, question=words(shows.question), note=words(shows.note), entries=entries(shows.entries, words)
    )
    return menu_over(canvas, said, words, theme)


def quit_view(canvas: Canvas, words: Words, theme: Theme) -> tuple[Zone, ...]:
    return menu_view(QUIT, canvas, words, theme)


def steps_view(canvas: Canvas, words: Words, theme: Theme) -> tuple[Zone, ...]:
    return menu_view(STEPS, canvas, words, theme)


def gate_view(canvas: Canvas, words: Words, theme: Theme) -> tuple[Zone, ...]:
    return menu_view(GATE, canvas, words, theme)


def help_view(canvas: Canvas, words: Words, theme: Theme) -> tuple[Zone, ...]:
    over_home(canvas, words, theme)
    under = tuple(zone._replace(label=words(zone.label)) for zone in UNDER)
    return help_sheet(canvas, under, 0, words, theme)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("view", [quit_view, steps_view, gate_view, help_view])
def test_the_back_row_reads_what_lies_over_a_screen(view: View, size: tuple[int, int]) -> None:
    assert faults_everywhere(view, size) == []


def help_pages(size: tuple[int, int], text_size: float, words: Words = FRENCH) -> Iterator[Canvas]:
    page = 0
    while True:
        canvas = blank(size, text_size)
        zones = help_sheet(canvas, UNDER, page, words, DAY)
        yield canvas
        if not any(zone.key == "next" for zone in zones):
            return
        page += 1


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("text_size", [1.0, 1.3])
def test_the_help_says_every_binding_and_what_the_screen_alone_can_do(
    size: tuple[int, int], text_size: float
) -> None:
    said = " ".join(written(canvas) for canvas in help_pages(size, text_size))
    for binding in BINDINGS:
        assert " ".join((*binding.shown.split(), binding.label)) in said
    assert "Sur cet écran A A. Un lot réservé à l’insertion par l’activité 1 Table du Lion Partout" in said


def test_the_help_names_keys_and_labels_in_the_language_of_the_stage() -> None:
    names = {"Entrée": "Eingabe", "Espace": "Leertaste", "Rideau": "Vorhang"}
    german = SourceWords(lang="de", change=lambda text: names.get(text, text))
    said = " ".join(written(canvas) for canvas in help_pages((1280, 720), 1.0, german))
    assert "Eingabe" in said
    assert "Leertaste" in said
    assert "B . F5 Vorhang" in said
    assert "Entrée" not in said


def test_the_help_of_a_screen_without_keys_of_its_own_has_no_empty_part() -> None:
    canvas = blank()
    help_sheet(canvas, (), 0, FRENCH, DAY)
    assert "Sur cet écran" not in written(canvas)


def test_a_click_closes_the_help_or_turns_its_page_never_both() -> None:
    zones = help_sheet(blank((1024, 768), 1.3), UNDER, 1, FRENCH, DAY)
    assert [zone.intent.verb for zone in zones] == [Verb.CLOSE, Verb.GO, Verb.GO]
    boxes = [zone.rect for zone in zones]
    assert len({(x, y) for x, y, _, _ in boxes}) == 3


def test_only_the_answers_of_a_question_and_its_foot_can_be_used() -> None:
    canvas = blank()
    canvas.fill(DAY.wall)
    said = replace(QUIT, foot=Foot("→ retient la réponse encadrée   ·   ← passe à la suivante"))
    zones = menu_over(canvas, said, FRENCH, DAY)
    assert [zone.intent for zone in zones if zone.focus] == [
        Intent(Verb.CHOOSE, name) for name in ("stay", "home", "quit")
    ]
    assert [zone.intent.verb for zone in zones if not zone.focus] == [Verb.NEXT, Verb.BACK, Verb.HELP]
    assert "retient la réponse encadrée" in written(canvas)
    assert faults(canvas, zones) == []


def test_what_lies_under_a_question_can_no_longer_be_read() -> None:
    canvas = blank((1920, 1080))
    canvas.fill(DAY.wall)
    canvas.rect(canvas.area.foot(200), DAY.ink)
    menu_over(canvas, QUIT, FRENCH, DAY)
    seen = canvas._surface.get_at((5, 900))[:3]
    assert all(abs(a - b) < 60 for a, b in zip(seen, DAY.wall, strict=True))
    assert seen != DAY.wall
