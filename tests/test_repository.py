"""What the repository keeps: sources only, locks that match, nothing of the machine it was written on."""

import re
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
BUILT = {".mo", ".pot", ".pyc", ".so", ".whl", ".gz", ".zip", ".sqlite", ".db", ".exe"}
# Written in halves, so that this file does not hold what it looks for.
HOSTS = ["pypi" + ".org", "python" + "hosted", "registry." + "npmjs", "npmjs" + ".com", "deb." + "debian"]
MACHINE_PATH = re.compile(r"(?<![\w./~])/(?:work|tmp|root|home|Users|opt)/\w")


def kept() -> list[Path]:
    if not shutil.which("git") or not (ROOT / ".git").exists():
        pytest.skip("not a git checkout")
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout
    return [path for name in listed.split("\0") if name and (path := ROOT / name).is_file()]


def texts() -> dict[Path, str]:
    found = {}
    for path in kept():
        content = path.read_bytes()
        if b"\0" not in content:
            found[path] = content.decode("utf-8", errors="replace")
    return found


def pins(lock: str) -> dict[str, str]:
    return dict(
        re.findall(r"^([a-z0-9-]+)==(\S+) \\$", (ROOT / lock).read_text(encoding="utf-8"), re.MULTILINE)
    )


def declared(requirements: list[str]) -> set[str]:
    return {re.split(r"[<>=!~ \[;]", requirement)[0].lower() for requirement in requirements}


def test_nothing_built_is_kept() -> None:
    assert [path for path in kept() if path.suffix in BUILT] == []


def test_no_registry_is_named() -> None:
    assert [(path, host) for path, text in texts().items() for host in HOSTS if host in text] == []


def test_no_path_of_a_machine_is_written() -> None:
    assert [(path, found[0]) for path, text in texts().items() if (found := MACHINE_PATH.search(text))] == []


@pytest.mark.parametrize("word", ["/ho" + "me/anna/x", "open('/t" + "mp/x')"])
def test_a_path_of_a_machine_would_be_seen(word: str) -> None:
    assert MACHINE_PATH.search(word)


@pytest.mark.parametrize("word", ["https://example.org/ho" + "me/x", "~/ho" + "me/x", "./t" + "mp/x"])
def test_other_paths_are_left_alone(word: str) -> None:
    assert not MACHINE_PATH.search(word)


def test_the_locks_hold_what_is_declared() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    project, build = settings["project"], settings["build-system"]["requires"]
    assert declared(project["dependencies"] + build) <= pins("requirements.lock").keys()
    assert declared(project["optional-dependencies"]["dev"]) <= pins("requirements-dev.lock").keys()


def test_both_locks_agree() -> None:
    assert pins("requirements.lock").items() <= pins("requirements-dev.lock").items()


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-dev.lock"])
def test_every_pin_has_its_hashes(lock: str) -> None:
    blocks = re.split(r"^(?=[a-z0-9-]+==)", (ROOT / lock).read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
    assert len(blocks) == len(pins(lock))
    assert [block for block in blocks if "--hash=sha256:" not in block] == []
