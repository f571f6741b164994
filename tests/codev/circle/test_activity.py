"""What a circle says of itself: to the room, to a list of sessions, to the next session, and on paper."""

from dataclasses import replace

import pytest

from codev.circle import events as e
from codev.circle.activity import CIRCLE, previous_of
from codev.circle.encounters import Encounter
from codev.circle.events import EVENTS
from codev.circle.labels import label
from codev.circle.method import Order, Role, method_in
from codev.circle.public import public
from codev.circle.records import Contribution, Preparation, Promise, Sort
from codev.circle.roster import Person, Presence, called, in_order, with_client
from codev.circle.sheet import sheet_document
from codev.document import Heading, Paragraph
from codev.meeting import events as me
from codev.meeting.records import Commitment
from codev.timing import Instant
from codev.words import SourceWords
from tests.codev.circle.journey import SHEET, Journey
from tests.codev.circle.methods import SEED
from tests.codev.circle.texts import all_text

WORDS = SourceWords()
OPENED = "14:00  ouvre : grand-est-120, 6 personnes, fiche, 3 Ada (prénom)\n"


def after_story(story: str) -> Journey:
    journey = Journey()
    list(journey.lines(story))
    return journey


def test_the_activity_is_whole() -> None:
    assert (CIRCLE.id, CIRCLE.version) == ("codev", 1)
    assert CIRCLE.events is EVENTS
    assert all(EVENTS[kind].__name__ == kind for kind in EVENTS)
    with pytest.raises(ValueError, match="not opened"):
        public(CIRCLE.start())


def test_an_event_without_a_label_is_an_error() -> None:
    with pytest.raises(TypeError, match="without a label"):
        label("chanson", WORDS)  # type: ignore[arg-type]


def test_a_line_of_the_room_has_no_number() -> None:
    said = Contribution(1, 0, Sort.RESOURCE, "Le guide", "libre")
    assert label(e.Contributed(said), WORDS) == "ressource"
    assert label(e.Contributed(replace(said, seat=4)), WORDS) == "ressource du n° 4"


def test_nobody_is_named_by_what_can_be_undone() -> None:
    promised = me.CommitmentMade(Commitment(1, "Appeler", "Awa", "lundi"))
    assert label(promised, WORDS) == "engagement"


def test_a_list_of_sessions_says_where_one_stands() -> None:
    assert CIRCLE.summary(CIRCLE.start(), WORDS).standing == "pas commencée"
    journey = after_story(OPENED)
    assert CIRCLE.summary(journey.state, WORDS).standing == "Cadre"
    story = "14:01  passe outre 1 : plus-le-temps\n14:01  passe outre 3 : plus-le-temps\n14:02  phase reformulation\n"
    validated = after_story(OPENED + story + "14:03  oui\n14:04  clôt\n")
    summary = CIRCLE.summary(validated.state, WORDS)
    assert summary.standing == f"Reformulation : « {SHEET.question} »"
    assert (summary.title, summary.place, summary.closed) == ("Entraide", "Laxou", True)


def test_the_room_sees_no_sheet_and_no_name_unless_it_may() -> None:
    journey = after_story(OPENED)
    shown = all_text(public(journey.state))
    assert "Ada" in shown
    assert SHEET.structure not in shown
    assert SHEET.question in shown
    assert "Ada" not in all_text(public(after_story(OPENED + "14:00  prénoms : jamais\n").state))


def test_the_room_sees_no_one_sided_wish() -> None:
    story = "14:00  ouvre : speed-meeting, 6 personnes\n14:01  →\n14:02  1 veut revoir 5\n"
    journey = after_story(story)
    assert journey.state.wishes
    seen = public(journey.state)
    assert not hasattr(seen, "wishes")
    assert seen.meeting_now[0] == Encounter(1, 1, 4)
    assert after_story(OPENED).seen.meeting_now == ()


def test_the_return_is_shown_in_its_phase_alone() -> None:
    story = "14:00  ouvre : payette-champagne, 6 personnes, retour\n"
    assert after_story(story).seen.previous is not None
    assert after_story(story + "14:05  →\n").seen.previous is None


def test_a_promise_goes_to_the_next_session_with_its_day() -> None:
    assert previous_of(CIRCLE.start()) is None
    story = "14:00  ouvre : payette-champagne, 6 personnes\n14:00  sujet de 2 : Les repas\n14:00  choisit le sujet 1\n"
    steps = "14:01  →\n14:02  →\n14:03  →\n14:04  question du client : Comment ?\n14:04  oui\n14:05  phase synthese\n"
    committed = "14:06  engagement : Appeler, par Ada, lundi, retour 2027-01-31\n"
    found = previous_of(after_story(story + steps + committed).state)
    assert found is not None
    assert found.promises == (Promise(1, "Appeler", "Ada", "lundi", "2027-01-31"),)
    assert found.question == "Comment ?"


def test_a_method_speaks_the_language_it_has() -> None:
    german = replace(SEED, lang="de", title="Kollegiale Beratung")
    assert method_in((SEED, german), "de").title == "Kollegiale Beratung"
    assert method_in((SEED, german), "en") is SEED


def test_a_round_goes_in_its_order() -> None:
    people = [Person(seat, Role.CONSULTANT) for seat in range(1, 6)]
    people[3] = replace(people[3], role=Role.CLIENT)
    assert in_order(people, Order.SEATING) == (1, 2, 3, 4, 5)
    assert in_order(people, Order.REVERSED) == (5, 4, 3, 2, 1)
    assert in_order(people, Order.ROTATED) == (3, 4, 5, 1, 2)
    assert in_order(people, Order.CLIENT_FIRST) == (4, 1, 2, 3, 5)
    assert [one.role for one in with_client(tuple(people), 1)] == ["client", *["consultant"] * 4]


def test_someone_is_called_by_name_or_number() -> None:
    assert called(Person(4, Role.CONSULTANT, "Ada"), WORDS) == "Ada"
    assert called(Person(4, Role.CONSULTANT, presence=Presence.GONE), WORDS) == "n° 4"


def test_the_sheet_can_be_printed_blank_or_filled() -> None:
    blank = sheet_document(None, "Atelier", WORDS)
    filled = sheet_document(Preparation(question="Comment ?"), "Atelier", WORDS)
    headings = [block for block in blank.blocks if isinstance(block, Heading)]
    assert len(headings) == 7
    assert Paragraph("Comment ?") in filled.blocks
    assert len(filled.blocks) == len(blank.blocks) - 1


def test_who_breaks_off_a_turn_has_it_when_they_come_back() -> None:
    story = OPENED + "14:01  →\n14:01  →\n14:01:20  1 parti\n14:01:40  1 présent\n"
    journey = after_story(story)
    here = journey.state.round
    assert not here.heard(1)
    assert journey.state.to_come(1)[0] == 1
    assert here.current is not None
    assert here.current.seat == 2
    assert journey.now == Instant(50_500_000)
