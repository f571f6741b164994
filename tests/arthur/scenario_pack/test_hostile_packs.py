"""A pack made to hurt is told of, within bounds of time and memory."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.arthur.scenario_pack.samples import CARD, World, as_yaml

ROOT = Path(__file__).resolve().parents[3]
LONGEST = 700  # characters of a line

# Bounds are generous for a slow machine; the memory is all that the process may ask for, its libraries included.
BOUNDED = """
import resource, sys
from datetime import date
from pathlib import Path
from arthur.scenario_pack.checking import check
from codev.words import SourceWords
resource.setrlimit(resource.RLIMIT_DATA, (200 << 20,) * 2)
resource.setrlimit(resource.RLIMIT_CPU, (20, 20))
root = Path(sys.argv[1])
report = check([root], today=date(2026, 11, 22), library=root / "bibliotheque")
print("\\n".join(report.lines(SourceWords())))
sys.exit(1 if report.errors else 0)
"""


def wrong_keys(world: World) -> None:
    world.put("essai/cartes/carte.yaml", as_yaml(CARD) + "".join(f"titel{n}: x\n" for n in range(2_000)))


def wrong_values(world: World) -> None:
    world.card(pillars=["environment"] * 2_000, families=["Alimentation"] * 1_000)


def long_names(world: World) -> None:
    world.card(stage="critere" * 1_000, eclairage=["x" * 7_000] * 6)


def many_files(world: World) -> None:
    for n in range(1_000):
        world.put(f"essai/cartes/Carte {n}.yaml", "a: b\n")
        world.put(f"essai/imprevus/imprevu-{n}.yaml", "a: [" + "[" * 200)


def big_files(world: World) -> None:
    for n in range(20):
        path = world.put(f"essai/faits/fait-{n}.yaml", "")
        with path.open("wb") as file:
            file.truncate(50_000_000)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no resource limits")
@pytest.mark.parametrize("spoil", [wrong_keys, wrong_values, long_names, many_files, big_files])
def test_a_hostile_pack_is_told(spoil: Callable[[World], None], world: World) -> None:
    spoil(world)
    done = subprocess.run(
        [sys.executable, "-c", BOUNDED, world.root],
        env=os.environ | {"PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert done.returncode == 1, done.stderr[-500:]
    lines = done.stdout.splitlines()
    assert any(" : erreur : " in line for line in lines)
    assert len(lines) < 1_200
    assert max(map(len, lines)) < LONGEST
