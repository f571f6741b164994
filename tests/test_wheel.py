"""The wheel, installed where the source tree is out of reach."""

import os
import subprocess
import sys
import sysconfig
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PIP = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet"]


@dataclass(frozen=True, slots=True)
class Installed:
    """A wheel and the environment that it alone is installed in."""

    wheel: Path
    scripts: Path

    def run(self, *command: str, cwd: Path) -> str:
        env = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
        call = [str(self.scripts / command[0]), *command[1:]]
        done = subprocess.run(call, cwd=cwd, env=env, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        return done.stdout


@pytest.fixture(scope="session")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Installed:
    folder = tmp_path_factory.mktemp("wheel")
    build = [
        "wheel",
        "--no-deps",
        "--no-build-isolation",
        "--no-index",
        "--wheel-dir",
        str(folder),
        str(ROOT),
    ]
    subprocess.run([*PIP, *build], check=True)
    (wheel,) = folder.glob("*.whl")
    venv = folder / "venv"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(venv)], check=True)
    places = sysconfig.get_paths("venv", {"base": str(venv), "platbase": str(venv)})
    python = Path(places["scripts"]) / Path(sys.executable).name
    subprocess.run(
        [*PIP, "--python", str(python), "install", "--no-deps", "--no-index", str(wheel)], check=True
    )
    # The libraries are borrowed from here, not fetched; a .pth found through a .pth is not read, so the editable
    # install of the source tree stays out.
    borrowed = Path(places["purelib"]) / "borrowed.pth"
    borrowed.write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    return Installed(wheel, Path(places["scripts"]))


def test_it_carries_the_data_the_catalogs_and_the_licences(installed: Installed) -> None:
    names = set(zipfile.ZipFile(installed.wheel).namelist())
    data = {name.removeprefix("codev/_data/") for name in names if name.startswith("codev/_data/")}
    assert {"assets/fonts/atkinson/Regular.ttf", "assets/ATTRIBUTIONS.md", "scenarios/LICENSE"} <= data
    assert {f"locales/{lang}/LC_MESSAGES/arthur.mo" for lang in ("fr", "de", "en")} <= data
    packs = ("arthur-essentiel", "bibliotheque", "methodes", "plans")
    for pack in packs:
        said = {f"scenarios/{pack}/locales/{lang}/LC_MESSAGES/{pack}.mo" for lang in ("de", "en")}
        assert said <= data
    licences = {name.split("/licenses/", 1)[1] for name in names if ".dist-info/licenses/" in name}
    assert {
        "LICENSE",
        "scenarios/LICENSE",
        "assets/fonts/atkinson/OFL.txt",
        "assets/fonts/cinzel/OFL.txt",
    } <= licences


def test_it_carries_every_scenario_and_asset(installed: Installed) -> None:
    packed = set(zipfile.ZipFile(installed.wheel).namelist())
    trees = [path for tree in ("assets", "scenarios") for path in (ROOT / tree).rglob("*") if path.is_file()]
    assert [path for path in trees if f"codev/_data/{path.relative_to(ROOT).as_posix()}" not in packed] == []


def test_it_runs_away_from_the_source_tree(installed: Installed, tmp_path: Path) -> None:
    where = "import arthur.cli, codev.cli; print(arthur.cli.__file__); print(codev.cli.__file__)"
    printed = installed.run("python", "-c", where, cwd=tmp_path).splitlines()
    assert [path for path in printed if not Path(path).is_relative_to(installed.wheel.parent)] == []


@pytest.mark.parametrize("command", ["arthur", "codev"])
def test_its_commands_answer(installed: Installed, tmp_path: Path, command: str) -> None:
    assert command in installed.run(command, "--help", cwd=tmp_path)


def test_it_plays_the_rehearsal(installed: Installed, tmp_path: Path) -> None:
    """Cards, letters, sounds and languages all come from the wheel."""
    printed = installed.run("arthur", "rehearse", "--headless", "--out", "repetition", cwd=tmp_path)
    left = [tmp_path / line.strip() for line in printed.splitlines()[1:]]
    assert {path.suffix for path in left} == {".seance", ".html", ".odt", ".pdf", ""}
    assert all(path.exists() for path in left)
    assert len(list((tmp_path / "repetition" / "images").glob("*.png"))) > 40
