"""Files made to hurt get a sentence, within bounds of time and memory, whichever parser reads them."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from codev.packs.files import MAX_BYTES

ROOT = Path(__file__).resolve().parents[3]
HOSTILE = Path(__file__).with_name("hostile.py")

BOMB = "a0: &a0 [x, x]\n" + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 30))

FILES: dict[str, tuple[bytes, str]] = {
    "fifty megabytes": (b"a: " + b"x" * 50_000_000, "too-big"),
    "alias bomb": (BOMB.encode(), "alias"),
    "merge bomb": (b"a: &a {b: c}\nd: {<<: *a}\n", "alias"),
    "brackets": (b"[" * 100_000, "too-deep"),
    "braces": (b"{a: " * 60_000, "too-deep"),
    "dashes": (b"- " * 100_000, "too-deep"),
    "question marks": (b"? " * 100_000, "key"),
    "steps": (b"".join(b" " * n + b"a:\n" for n in range(700)), "too-deep"),
    "many values": (b"a: [" + b"x," * 120_000 + b"]", "too-many-values"),
    "many keys": (b"".join(b"k%d: x\n" % n for n in range(20_000)), "too-many-values"),
    "long value": (b"a: " + b"x" * 200_000, "long-value"),
    "long key": (b"x" * 200_000 + b": a", "no-colon long-value"),
    "open quote": (b'a: "' + b"x\n" * 100_000, "open-quote"),
    "comments": (b"# x\n" * 60_000, "empty-file"),
    "blank": (b"\n" * 250_000, "empty-file"),
    "tags": (b"a: !!python/object/apply:os.system [ls]\n", "tag"),
    "nul": (b"a: b\0\n", "nul"),
    "nothing but nul": (b"\0" * 100_000, "nul"),
    "latin-1": ("a: déjà\n".encode("latin-1"), "encoding"),
    "utf-16": ("a: b\n".encode("utf-16"), "encoding"),
    "tabs": (b"a:\n\tb: c\n", "tab"),
    "duplicate keys": (b"a: b\na: c\n", "duplicate-key"),
    "surrogate": (b'a: "\\ud800"\n', "backslash hidden-character"),
    "escape of a terminal": (b'a: "\\e[31m"\n', "hidden-character"),
    "too far a letter": (b'a: "\\Uffffffff"\n', "backslash syntax"),
}


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no resource limits")
@pytest.mark.parametrize("parser", ["c", "python"])
@pytest.mark.parametrize("name", FILES)
def test_a_hostile_file_gets_a_sentence(name: str, parser: str, tmp_path: Path) -> None:
    content, codes = FILES[name]
    path = tmp_path / "fichier.yaml"
    path.write_bytes(content)
    assert len(content) <= MAX_BYTES or codes == "too-big"
    done = subprocess.run(
        [sys.executable, HOSTILE, path, parser],
        env=os.environ | {"PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-500:]
    assert done.stdout.strip() in codes.split(), done.stderr[-500:]
