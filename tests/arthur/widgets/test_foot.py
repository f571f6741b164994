"""The line at the bottom: always the next act and F1, never a word cut."""

import pytest

from arthur.intents import Intent, Verb
from arthur.stage.box import Box
from arthur.stage_views.entries import Foot
from arthur.widgets.foot import body, foot, foot_height
from arthur.widgets.theme import DAY
from codev.words import SourceWords
from tests.arthur.samples import longer
from tests.arthur.stage_views.law import blank, faults, written

WORDS = SourceWords()
FULL = Foot("→ parole à la table Dauphin", "objection entendue par la table Dauphin", "Il manque une raison.")


@pytest.mark.parametrize("size", [(1024, 768), (1280, 720)])
@pytest.mark.parametrize("text_size", [1.0, 1.3])
@pytest.mark.parametrize("words", [WORDS, SourceWords("xx", longer)])
def test_everything_is_said_and_fits(size: tuple[int, int], text_size: float, words: SourceWords) -> None:
    canvas = blank(size, text_size)
    canvas.fill(DAY.wall)
    said = Foot(words(FULL.next_act), words(FULL.undo), words(FULL.message))
    zones = foot(canvas, said, words, DAY)
    assert faults(canvas, zones) == []
    for text in (said.undo, said.message, said.next_act.removeprefix("→ "), "F1"):
        assert all(word in written(canvas) for word in text.split(" "))
    left = body(canvas, said, words)
    assert left.bottom == canvas.height - foot_height(canvas, said, words)
    assert all(Box(*zone.rect).y >= left.bottom - 8 for zone in zones)


def test_the_arrow_of_the_next_act_becomes_the_keys_themselves() -> None:
    canvas = blank()
    canvas.fill(DAY.wall)
    zones = foot(canvas, Foot("→ débat"), WORDS, DAY)
    assert [zone.intent.verb for zone in zones] == [Verb.BACK, Verb.NEXT, Verb.HELP]
    assert zones[1].label == "débat"
    assert "débat" in [mark.text for mark in canvas.marks]


def test_an_act_without_an_arrow_is_only_said() -> None:
    canvas = blank()
    canvas.fill(DAY.wall)
    zones = foot(canvas, Foot("Lion : M maintient, G bouge"), WORDS, DAY)
    assert [zone.intent.verb for zone in zones] == [Verb.HELP]
    assert "M maintient" in written(canvas)


def test_undo_names_the_act() -> None:
    canvas = blank()
    canvas.fill(DAY.wall)
    zones = foot(canvas, Foot("→ débat", "tirage"), WORDS, DAY)
    assert next(zone.label for zone in zones if zone.intent == Intent(Verb.UNDO)) == "Annuler : tirage"


def test_keys_named_in_the_next_acts_can_be_clicked() -> None:
    canvas = blank()
    canvas.fill(DAY.wall)
    zones = foot(canvas, Foot("Entrée : garder   ·   Échap : laisser pour plus tard"), WORDS, DAY)
    assert [(zone.intent.verb, zone.label) for zone in zones[:2]] == [
        (Verb.ENTER, "garder"),
        (Verb.CLOSE, "laisser pour plus tard"),
    ]
    zones = foot(canvas, Foot("Entrée : choisir   ·   − + : régler"), WORDS, DAY)
    assert [zone.intent for zone in zones[1:3]] == [Intent(Verb.MINUTE, -1), Intent(Verb.MINUTE, 1)]
