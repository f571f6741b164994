"""Where a session goes when its disk fails: never the machine's own folder of temporary files."""

import tempfile
from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def own_temporary_folder(own_folders: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = own_folders / "tmp"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder
