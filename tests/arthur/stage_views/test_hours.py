"""The calculator of insertion hours can be read from the back row, to its last word."""

from dataclasses import replace

import pytest

from arthur.debate.insertion import SOURCE, Basis, Quantity, counted, reckoned, written
from arthur.debate.sheets import MODEL
from arthur.intents import Verb, Zone
from arthur.stage.canvas import Canvas
from arthur.stage_views.entries import Entry, Foot
from arthur.stage_views.hours import hours
from arthur.stage_views.shows import Capture, Hours
from arthur.widgets.theme import DAY, Theme
from arthur.writing.line import line
from codev.words import SourceWords, Words
from tests.arthur.stage_views.law import SIZES, View, blank, faults_everywhere
from tests.arthur.stage_views.law import written as said

LARGE = Basis(912_345_678, 87.5, 12.5, 32.25)
LABELS = (
    "Montant hors taxes",
    "Part de main-d’œuvre",
    "Taux d’insertion",
    "Coût horaire chargé",
)
FOOT = Foot("Entrée : écrire la valeur   ·   − + : la changer   ·   Échap : fermer")


def shows(words: Words) -> Hours:
    lines = tuple(
        Entry(one, words(label), written(one, LARGE.value(one), words), steps=True)
        for one, label in zip(Quantity, LABELS, strict=True)
    )
    acts = (
        Entry("note", words("Noter ce calcul au compte rendu")),
        Entry("back", words("Revenir à l’éclairage")),
    )
    return Hours((*lines, *acts), counted(LARGE.hours, words), reckoned(LARGE, words), 2, foot=FOOT)


def reading(canvas: Canvas, words: Words, theme: Theme) -> tuple[Zone, ...]:
    return hours(canvas, shows(words), words, theme)


def writing(canvas: Canvas, words: Words, theme: Theme) -> tuple[Zone, ...]:
    capture = Capture(words("Coût horaire chargé"), line("912345678,25", 20))
    return hours(canvas, replace(shows(words), capture=capture), words, theme)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("view", [reading, writing])
def test_the_back_row_reads_the_calculator(view: View, size: tuple[int, int]) -> None:
    assert faults_everywhere(view, size) == []


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("text_size", [1.0, 1.3])
def test_no_word_of_the_reckoning_is_lost(size: tuple[int, int], text_size: float) -> None:
    words, read, page = SourceWords(), "", 0
    while page < 9:
        canvas = blank(size, text_size)
        zones = hours(canvas, replace(shows(words), page=page), words, DAY)
        assert [zone.intent.value for zone in zones if zone.focus] == [*Quantity, "note", "back"]
        read += said(canvas)
        if not any(zone.key == "next" for zone in zones):
            break
        page += 1
    bare = "".join(read.split())
    for text in (*reckoned(LARGE, words), counted(LARGE.hours, words), MODEL, SOURCE):
        assert "".join(text.split()) in bare


def test_each_quantity_has_its_less_and_its_more() -> None:
    zones = reading(blank((1920, 1080)), SourceWords(), DAY)
    adjusts = {zone.intent.value for zone in zones if zone.intent.verb is Verb.ADJUST}
    assert adjusts == {f"{one}:{by}" for one in Quantity for by in (-1, 1)}
