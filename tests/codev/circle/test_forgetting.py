"""Every text of a circle can be erased, and what is left opens, is reported, and goes on."""

from pathlib import Path

import pytest

from codev.circle.activity import CIRCLE
from tests.codev.circle.journey import Journey
from tests.codev.filed import filed, forgotten_whole

JOURNEYS = Path(__file__).parent / "journeys"


@pytest.mark.parametrize("name", ["entraide-120", "choix-du-sujet", "temoignages"])
def test_a_whole_session_can_be_made_to_forget(name: str, tmp_path: Path) -> None:
    journey = Journey()
    list(journey.lines((JOURNEYS / f"{name}.txt").read_text(encoding="utf-8")))
    filed(journey.history, CIRCLE, tmp_path / "a.seance")
    after = forgotten_whole(tmp_path / "a.seance", CIRCLE)
    assert after.state.meeting.timers == journey.state.meeting.timers
