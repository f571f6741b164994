"""Every text of a debate can be erased, and what is left opens and is reported."""

from pathlib import Path

from arthur.debate.activity import DEBATE
from tests.arthur.debate.journey import Journey
from tests.codev.filed import filed, forgotten_whole

JOURNEYS = Path(__file__).parent / "journeys"


def test_a_whole_session_can_be_made_to_forget(tmp_path: Path) -> None:
    journey = Journey()
    list(journey.lines((JOURNEYS / "matinee.txt").read_text(encoding="utf-8")))
    filed(journey.history, DEBATE, tmp_path / "a.seance")
    after = forgotten_whole(tmp_path / "a.seance", DEBATE)
    assert after.state.meeting.timers == journey.state.meeting.timers
    assert after.state.explored() == journey.state.explored()
