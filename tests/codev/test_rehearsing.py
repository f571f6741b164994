"""The rehearsal's script: every shipped method is played to its end, whatever the number of people."""

import pytest

from codev.circle.activity import CIRCLE
from codev.circle.method import Capture
from codev.circle.records import Previous, Promise
from codev.rehearsing import next_cue, opening
from codev.timing import MINUTE, Instant
from tests.codev.terminal.rooms import BACK, METHODS, START, WORDS, asked, played


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("share", [0, 0.5, 1])
def test_every_method_is_played_to_its_end(method: str, share: float) -> None:
    one = METHODS[method][0]
    people = round(one.least + share * (one.most - one.least))
    *_, (circle, now) = played(method, people)
    assert circle.meeting.closed is not None
    assert circle.meeting.visited == set(range(len(circle.meeting.steps)))
    assert now - START <= one.promised_minutes * MINUTE
    assert not circle.overruled  # nobody was skipped, something was promised


def test_what_a_phase_captures_is_captured() -> None:
    *_, (circle, _) = played("entraide-120")
    assert circle.question.text
    assert circle.question.refusals == 1
    assert len(circle.meeting.words) == 13
    assert {one.seat for one in circle.said if one.about == "idees"} == set(range(2, 14))
    assert circle.returns
    assert [note.private for note in circle.meeting.notes] == [True]


def test_the_promises_of_the_last_session_are_answered_for() -> None:
    previous = Previous("Et alors ?", (Promise(1, "Appeler", "Camille", "lundi", "2026-11-20"),))
    command, _ = opening(METHODS["entraide-180"], 8, WORDS, previous)
    circle, now = asked(CIRCLE.start(), command), START
    while circle.meeting.closed is None:
        cue = next_cue(circle, now, WORDS, BACK)
        assert cue is not None
        now = Instant(now + cue.after)
        circle = asked(circle, cue.command, now=now)
    assert any(Capture.RETURN in circle.phase_of(step).captures for step in circle.meeting.visited)
    assert circle.previous
    assert circle.previous.promises[0].outcome is not None


def test_nothing_is_played_before_the_opening_nor_after_the_end() -> None:
    assert next_cue(CIRCLE.start(), START, WORDS, BACK) is None
    *_, (circle, now) = played("codev-flash-30")
    assert next_cue(circle, now, WORDS, BACK) is None
