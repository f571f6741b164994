"""`arthur etat-des-lieux`: the sheet on paper."""

from pathlib import Path

import pytest

from arthur.cli import main

DONE = 0


@pytest.fixture(autouse=True)
def in_french(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANGUAGE", "fr")


def test_the_sheet_is_written_in_three_formats_and_never_over_another(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for _ in range(2):
        assert main(("etat-des-lieux", "--out", str(tmp_path))) == DONE
    told = [Path(line) for line in capsys.readouterr().out.splitlines()]
    assert sorted(told) == sorted(tmp_path.iterdir())
    assert sorted(path.suffix for path in told) == [".html", ".html", ".odt", ".odt", ".pdf", ".pdf"]
    page = (tmp_path / "etat-des-lieux.html").read_text(encoding="utf-8")
    assert page.count("☐") == 45
    assert (tmp_path / "etat-des-lieux.pdf").read_bytes().startswith(b"%PDF")
    assert (tmp_path / "etat-des-lieux.odt").read_bytes().startswith(b"PK")


def test_without_a_folder_it_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(("etat-des-lieux",)) == DONE
    assert capsys.readouterr().out.count("☐") == 45
