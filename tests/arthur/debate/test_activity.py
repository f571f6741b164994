"""What the debate gives to any session: labels for what can be undone, and where it stands."""

from pathlib import Path

import pytest

from arthur.debate.activity import DEBATE
from arthur.debate.events import EVENTS, DebateEvent
from arthur.debate.state import Debate
from codev.words import SourceWords
from tests.arthur.debate.journey import Journey

JOURNEYS = sorted((Path(__file__).parent / "journeys").glob("*.txt"))
WORDS = SourceWords()


def lived(path: Path) -> Journey:
    journey = Journey()
    list(journey.lines(path.read_text(encoding="utf-8")))
    return journey


@pytest.fixture(scope="module")
def happened() -> dict[str, DebateEvent]:
    """One event of each kind, from the journeys: a new kind must enter a journey."""
    acts = (act for path in JOURNEYS for act in lived(path).history.acts())
    return {type(event).__name__: event for act in acts for event in act.events}


def test_the_journeys_meet_every_kind_of_event(happened: dict[str, DebateEvent]) -> None:
    assert set(happened) == set(EVENTS) == set(DEBATE.events)


def test_every_event_has_a_label_that_names_the_act(happened: dict[str, DebateEvent]) -> None:
    labels = {kind: DEBATE.label(event, WORDS) for kind, event in happened.items()}
    assert all(label.strip() and "{" not in label for label in labels.values())
    assert len(set(labels.values())) == len(labels)


def test_tables_are_named_as_the_room_knows_them(happened: dict[str, DebateEvent]) -> None:
    emblems = {"chene", "lion", "cerf", "faucon", "tour", "dauphin"}
    words = {word for event in happened.values() for word in DEBATE.label(event, WORDS).split()}
    assert not words & emblems


@pytest.mark.parametrize("path", JOURNEYS, ids=lambda path: path.stem)
def test_a_summary_says_where_the_session_stands(path: Path) -> None:
    found = DEBATE.summary(lived(path).state, WORDS)
    assert (found.title, found.place) == ("Débat sur les achats durables", "Mairie de Laxou")
    assert found.standing


def test_a_summary_names_the_round_the_step_and_the_card() -> None:
    journey = Journey()
    assert DEBATE.summary(Debate(), WORDS).standing == "pas commencée"
    list(journey.lines("09:00  ouvre : 8 personnes, 2 tables, decouverte-60, la même carte"))
    assert DEBATE.summary(journey.state, WORDS).standing == "Accueil"
    list(journey.lines("09:01  la suite\n09:01  tire"))
    assert DEBATE.summary(journey.state, WORDS).standing == "Manche 1 · Tirage : « Le pain de la cantine »"
    german = DEBATE.summary(journey.state, SourceWords("de"))
    assert german.standing == "Manche 1 · Tirage : « Le pain de la cantine (de) »"
    list(journey.lines("09:02  clôt"))
    assert DEBATE.summary(journey.state, WORDS).closed
