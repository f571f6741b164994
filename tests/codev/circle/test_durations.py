"""How long each seat spoke is forgotten by the closing, unless it was ticked; all else of the rounds stays."""

from codev.circle.activity import CIRCLE
from codev.circle.method import PhaseKind
from codev.circle.state import Circle
from codev.document import Table
from codev.words import SourceWords
from tests.codev.circle.journey import Journey

WORDS = SourceWords()
STORY = """14:00  ouvre : grand-est-120, 6 personnes
14:01  passe outre 1 : plus-le-temps
14:01  phase questions
14:01  parole à 2
14:03  parole à 3
14:04  passe
14:04  4 plus tard
14:05  parole à 5
14:06  1 veut revoir 2
"""
CLOSES = "14:10  clôt\n"


def after_story(story: str) -> Circle:
    journey = Journey()
    list(journey.lines(story))
    return journey.state


def lengths(circle: Circle) -> set[tuple[int, int, int]]:
    """What the turns of the rounds tell of time."""
    return {
        (turn.planned, turn.added, (turn.ended or 0) - turn.begun)
        for one in circle.rounds
        if circle.phase_of(one.step).kind is PhaseKind.ROUND
        for turn in one.turns
    }


def told_lengths(circle: Circle) -> list[tuple[str, ...]]:
    """The rows of the facilitator's document that say how long each seat's turns were."""
    blocks = CIRCLE.output("journal").document(circle, "", WORDS).blocks
    return [row for one in blocks if isinstance(one, Table) and one.key == "turns" for row in one.rows]


def test_the_closing_drops_the_length_of_every_turn_and_nothing_else() -> None:
    before, after = after_story(STORY), after_story(STORY + CLOSES)
    assert len(lengths(before)) > 1
    assert lengths(after) == {(0, 0, 0)}
    assert before.has_durations
    assert not after.has_durations
    here, there = before.round, after.round
    assert [one.seat for one in there.turns] == [one.seat for one in here.turns]
    assert [there.spoke(seat) for seat in (2, 3)] == [here.spoke(seat) for seat in (2, 3)] == [True, False]
    assert (there.line, there.passed, there.later) == (here.line, here.passed, here.later)
    assert all(one.begun for one in after.meeting.timers if one.planned and one.elapsed)
    assert after.meeting.timers[1].elapsed + after.meeting.timers[0].elapsed > 0


def test_what_is_ticked_stays_until_it_is_ticked_off() -> None:
    kept = after_story(STORY + "14:07  garde les durées\n" + CLOSES)
    assert kept.has_durations
    assert len(lengths(kept)) > 1
    off = after_story(STORY + "14:07  garde les durées\n14:08  ne garde pas les durées\n" + CLOSES)
    assert lengths(off) == {(0, 0, 0)}


def test_a_closing_taken_back_gives_them_back() -> None:
    again = after_story(STORY + CLOSES + "14:11  annule\n")
    assert len(lengths(again)) > 1


def test_the_minutes_tell_lengths_only_where_they_are_known() -> None:
    assert told_lengths(after_story(STORY + "14:07  garde les durées\n" + CLOSES))
    assert not told_lengths(after_story(STORY + CLOSES))


def test_the_length_of_a_meeting_of_two_is_nobodys_own() -> None:
    met = after_story(
        "14:00  ouvre : speed-meeting, 9 personnes\n14:01  passe outre 0 : plus-le-temps\n14:01  phase rencontres\n14:01  →\n14:05  fin du tour\n14:06  clôt\n"
    )
    assert met.rounds
    assert all(turn.ended != turn.begun for one in met.rounds for turn in one.turns)
