"""A sound world of scenarios, for each test to spoil."""

from pathlib import Path

import pytest

from tests.arthur.scenario_pack.samples import World


@pytest.fixture
def world(tmp_path: Path) -> World:
    return World(tmp_path / "scenarios")
