"""A whole circle whose program is killed in the middle of every act, and after it: what was accepted is there, exactly."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    "session", ["entraide-120", "rencontres-eclair", "entraide-120-usual", "speed-meeting-usual"]
)
def test_a_kill_at_any_act_takes_nothing_back_and_leaves_no_half(session: str, tmp_path: Path) -> None:
    if not hasattr(os, "fork"):
        pytest.skip("needs processes that fork")
    command = [sys.executable, "-m", "tests.codev.circle.lives", str(tmp_path), session]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    lives = json.loads(done.stdout)
    assert len(lives) >= 15
    assert all(life["killed"] and life["hot"] for life in lives)
    assert [life["move"] for life in lives if not life["nothing half way"]] == []
    for ending in ("written", "told"):  # killed before anybody was told it still counts
        ended = [life for life in lives if ending in life]
        assert len(ended) >= 7
        assert [life["move"] for life in ended if not life[ending]] == []
