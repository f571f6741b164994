"""The documents of a circle: what each says, to whom, and what none of them ever says."""

from pathlib import Path

import pytest

from codev.circle.activity import CIRCLE
from codev.circle.state import Circle
from codev.document import Audience, Bars, Document, Picture, Table
from codev.words import SourceWords
from tests.codev.circle.journey import Journey
from tests.codev.circle.texts import all_text

WORDS = SourceWords()
JOURNEYS = sorted((Path(__file__).parent / "journeys").glob("*.txt"))
TURNS = """14:00  ouvre : grand-est-120, 6 personnes
14:01  passe outre 1 : plus-le-temps
14:01  phase questions
14:01  parole à 2
14:03  parole à 3
14:04  fin du tour
"""


def lived(story: str) -> Circle:
    journey = Journey()
    list(journey.lines(story))
    return journey.state


def told(circle: Circle, slug: str, session: str = "") -> Document:
    return CIRCLE.output(slug).document(circle, session, WORDS)


@pytest.fixture(scope="module", params=JOURNEYS, ids=lambda path: path.stem)
def circle(request: pytest.FixtureRequest) -> Circle:
    return lived(Path(request.param).read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def afternoon() -> Circle:
    return lived((JOURNEYS[0].parent / "entraide-120.txt").read_text(encoding="utf-8"))


def test_nothing_says_what_it_is_not(circle: Circle) -> None:
    """Without names is not unknown; a turn's length is not a speaking time; and a program knows each table."""
    for output in CIRCLE.offered(circle):
        document = output.document(circle, "séance", WORDS)
        said = all_text(document).lower()
        assert "anonym" not in said
        assert "temps de parole" not in said
        assert all(block.key for block in document.blocks if isinstance(block, Table))


def test_only_the_journal_says_how_long_turns_were() -> None:
    circle = lived(TURNS)
    assert "Durée des tours" in all_text(told(circle, "journal"))
    for output in CIRCLE.offered(circle):
        if output.audience is not Audience.FACILITATOR:
            assert "Durée des tours" not in all_text(output.document(circle, "", WORDS))


def test_turns_are_told_by_number_as_a_picture_and_a_table() -> None:
    journal = told(lived(TURNS + "14:05  prénoms : partout\n"), "journal")
    bars = [one.drawing for one in journal.blocks if isinstance(one, Picture) and not _planned(one)]
    (turns,) = (one for one in journal.blocks if isinstance(one, Table) and one.key == "turns")
    assert [[row[0] for row in one.rows] for one in bars if isinstance(one, Bars)] == [["n° 2", "n° 3"]]
    assert turns.rows == (("n° 2", "2 min"), ("n° 3", "1 min"))


def _planned(picture: Picture) -> bool:
    return isinstance(picture.drawing, Bars) and bool(picture.drawing.series)


def test_a_note_begins_with_what_can_still_tell_who(circle: Circle) -> None:
    note = told(circle, "note")
    first = all_text(note.blocks[:3])
    assert all(clue in first for clue in ("la structure", "le lieu", "les montants", "le poste"))


def test_a_note_has_no_author_and_no_number(afternoon: Circle) -> None:
    said = all_text(told(afternoon, "note"))
    assert "n° " not in said
    assert "Camille" not in said
    assert "Lier la clause sociale au réemploi des matériaux" in said
    assert "Il manquait" not in said


def test_a_return_is_a_day_that_tells_nothing(afternoon: Circle) -> None:
    card = told(afternoon, "carte-de-suivi", "7c1f")
    assert [(one.uid, one.day) for one in card.reminders] == [("7c1f-1@codev", "2027-03-15")]
    promise = afternoon.meeting.commitments[0]
    assert not {promise.what, promise.who} & set(card.reminders[0].title.split(" : "))
    assert told(afternoon, "carte-de-suivi", "7c1f") == card
    assert not told(afternoon, "carte-de-suivi").reminders, (
        "what leaves nothing has no day to be told apart by"
    )


def test_only_the_card_reminds(circle: Circle) -> None:
    for output in CIRCLE.offered(circle):
        reminds = bool(output.document(circle, "7c1f", WORDS).reminders)
        assert reminds == (output.slug == "carte-de-suivi")


def test_what_a_session_is_not_about_is_not_offered() -> None:
    def offered(story: str) -> set[str]:
        return {output.slug for output in CIRCLE.offered(lived(story))}

    assert offered(TURNS) == {"fiche-client", "note", "journal"}
    meetings = "14:00  ouvre : speed-meeting, 8 personnes\n"
    assert offered(meetings) == {"note", "journal", "contacts"}
    assert {output.slug for output in CIRCLE.offered(Circle())} == {"note", "journal"}


def test_a_wish_that_nobody_answers_is_told_to_nobody() -> None:
    story = (JOURNEYS[0].parent / "rencontres-eclair.txt").read_text(encoding="utf-8")
    circle = lived(story)
    answered = {(one.by, one.other) for one in circle.wishes} & {(one.other, one.by) for one in circle.wishes}
    assert len(circle.wishes) > len(answered)
    (table,) = (one for one in told(circle, "contacts").blocks if isinstance(one, Table))
    assert len(table.rows) == len(answered) // 2
