"""`arthur library`: the library that is shipped, searched and read in the terminal."""

import pytest

from arthur.cli import main

DONE, PROBLEM = 0, 1


@pytest.fixture(autouse=True)
def in_french(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANGUAGE", "fr")


def plain(capsys: pytest.CaptureFixture[str]) -> str:
    """All that was printed or told, with plain spaces."""
    shown = capsys.readouterr()
    return f"{shown.out}{shown.err}".replace("\u00a0", " ").replace("\u202f", " ")


def test_words_find_sheets_each_with_its_source_and_its_day(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(("library", "search", "REEMPLOIS", "meuble")) == DONE
    first = plain(capsys).split("\n\n")[0]
    assert first.startswith("clause-mobilier-reemploi – ")
    assert "(Clause)" in first
    assert " · vérifié le " in first


def test_words_that_nothing_says_are_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(("library", "search", "licorne")) == PROBLEM
    assert plain(capsys).strip() == "Aucune fiche ne contient tous ces mots."


def test_a_sheet_is_read_by_its_id(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(("library", "show", "batiment")) == DONE
    said = plain(capsys)
    for heading in ("Risques sociaux", "Règles et normes", "Labels utiles", "Points de vigilance"):
        assert f"\n{heading}\n" in said


def test_a_sheet_that_is_not_there_is_told_with_the_way_to_find_one(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(("library", "show", "batimant")) == PROBLEM
    assert "« batimant »" in (said := plain(capsys))
    assert "arthur library search" in said
