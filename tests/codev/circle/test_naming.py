"""Whose names are sought in what is made of a circle, in every document without names that it has."""

from dataclasses import fields

from codev.circle.activity import CIRCLE
from codev.circle.records import Preparation
from codev.circle.state import Circle
from codev.document import Audience
from codev.names import occurrences, without
from codev.words import SourceWords
from tests.codev.circle.journey import Journey

WORDS = SourceWords()
STORY = """14:00  ouvre : grand-est-120, 6 personnes, fiche, retour, 3 Rose (prénom), 4 Zoé (prénom)
14:01  passe outre 2 : plus-le-temps
14:01  passe outre 4 : plus-le-temps
14:02  phase reformulation
14:03  question des consultants : Comment ZOE, à Laxou, peut-elle aider rose ?
14:04  oui
"""


def circle() -> Circle:
    journey = Journey()
    list(journey.lines(STORY))
    return journey.state


def test_people_are_sought_by_their_names_and_the_rest_by_its_own_words() -> None:
    names = CIRCLE.names(circle(), WORDS)
    assert {one.text: one.instead for one in names if one.person} == {"Rose": "n° 3", "Zoé": "n° 4"}
    others = {one.text for one in names if not one.person}
    assert "Laxou" in others
    sheet = circle().sheet
    assert sheet is not None
    assert {sheet.structure, sheet.post} <= others
    assert {one.name for one in fields(Preparation)} > {"structure", "post"}


def test_a_shared_document_loses_the_names_that_are_accepted() -> None:
    state = circle()
    for output in CIRCLE.offered(state):
        if output.audience is Audience.SHAREABLE:
            document = output.document(state, "", WORDS)
            clean = without(document, occurrences(document, CIRCLE.names(state, WORDS)))
            assert "ZOE" in repr(document)
            assert not {"Zoé", "ZOE", "Laxou"} & set(repr(clean).replace("'", " ").replace(",", " ").split())


def test_a_circle_not_opened_names_nobody() -> None:
    assert (
        occurrences(CIRCLE.output("note").document(Circle(), "", WORDS), CIRCLE.names(Circle(), WORDS)) == ()
    )
