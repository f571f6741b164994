import importlib.util
import logging
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from codev import places
from codev.timing import Instant

ROOT = Path(__file__).parents[2]
NOON = Instant(1_795_521_600_000)


def test_what_came_with_the_program_is_found_at_the_root_of_the_source() -> None:
    assert places.locales() == ROOT / "locales"
    assert places.scenarios() == ROOT / "scenarios"
    assert places.assets() == ROOT / "assets"


def test_and_beside_the_package_once_it_is_installed(tmp_path: Path) -> None:
    installed = tmp_path / "site-packages" / "codev" / "places.py"
    (installed.parent / "_data" / "locales").mkdir(parents=True)
    installed.write_text(Path(places.__file__).read_text("utf-8"), "utf-8")
    spec = importlib.util.spec_from_file_location("installed_places", installed)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    assert module.locales() == installed.parent / "_data" / "locales"


def test_sessions_stay_on_this_computer(own_folders: Path) -> None:
    for place in (places.sessions(), places.logs(), places.preferences(), places.documents()):
        assert place.is_relative_to(own_folders)
        assert not place.exists()
    assert places.sessions() != places.documents()


@pytest.mark.parametrize(
    ("slug", "ending"),
    [
        ("quete-120", "-quete-120"),
        ("La quête : 120 !", "-la-quete-120"),
        ("../../etc/passwd", "-etc-passwd"),
        ("CON", "-con"),
        ("😀", ""),
        ("", ""),
    ],
)
def test_any_text_names_a_file(slug: str, ending: str) -> None:
    name = places.dated(slug, NOON)
    assert name[:9] == "2026-11-2"
    assert name[15:] == ending
    assert len(places.dated("x" * 500, NOON)) <= 80


def test_names_sort_by_date() -> None:
    times = [NOON, Instant(NOON + 60_000), Instant(NOON + 86_400_000)]
    names = [places.dated("a", at) for at in times]
    assert names == sorted(names)
    assert len(set(names)) == 3


def test_the_version_is_the_package_s_or_none() -> None:
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    assert places.version() in (declared, "")


@pytest.fixture
def loggers() -> Iterator[None]:
    """The root logger as it was, whatever a test adds to it."""
    root = logging.getLogger()
    handlers, level, raising = root.handlers[:], root.level, logging.raiseExceptions
    yield
    for handler in [handler for handler in root.handlers if handler not in handlers]:
        handler.close()
    root.handlers[:] = handlers
    root.setLevel(level)
    logging.raiseExceptions = raising


@pytest.mark.usefixtures("loggers")
def test_the_log_is_kept_and_does_not_grow_for_ever(tmp_path: Path) -> None:
    places.start_log(tmp_path / "log")
    for _ in range(3_000):
        logging.getLogger("a").info("é" * 500)
    sizes = [path.stat().st_size for path in (tmp_path / "log").iterdir()]
    assert 2 <= len(sizes) <= 4
    assert max(sizes) <= 500_000


@pytest.mark.usefixtures("loggers")
def test_a_log_that_cannot_be_written_is_done_without(tmp_path: Path) -> None:
    (tmp_path / "log").write_text("")
    places.start_log(tmp_path / "log")
    logging.getLogger("a").info("nothing happens")


def test_nothing_is_loaded_before_it_is_needed() -> None:
    script = "import sys, codev.places, codev.preferences, codev.catalogs; print(*sys.modules)"
    loaded = subprocess.check_output([sys.executable, "-c", script], cwd=ROOT, text=True).split()
    assert not {"platformdirs", "babel", "logging.handlers", "importlib.metadata"} & set(loaded)


@pytest.mark.parametrize(
    ("written", "stem"),
    [
        ("Cantine de Saint-Amand", "Cantine de Saint-Amand"),
        ("  a / b : c ?  ", "a - b - c"),
        ("..\\..\\etc", "etc"),
        ("CON", "_CON"),
        ("nul.txt", "_nul.txt"),
        ("a\x00\u202e b\n", "a b"),
        ("E\u0301te\u0301", "Été"),
        ("///", ""),
        ("é" * 300, "é" * 80),
    ],
)
def test_a_name_that_was_typed_becomes_one_that_every_system_takes(written: str, stem: str) -> None:
    assert places.file_stem(written) == stem
