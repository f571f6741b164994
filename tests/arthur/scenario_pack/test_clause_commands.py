"""`arthur clause`: insertion hours, as the terminal tells them."""

import pytest

from arthur.cli import main

DONE, PROBLEM, WRONG_CALL = 0, 1, 2
OF_TWO_LOTS = ("--montant", "720", "000", "--part-mo", "50", "--taux", "5")


@pytest.fixture(autouse=True)
def in_french(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANGUAGE", "fr")


def plain(capsys: pytest.CaptureFixture[str]) -> str:
    """All that was printed or told, with plain spaces."""
    shown = capsys.readouterr()
    return f"{shown.out}{shown.err}".replace("\u00a0", " ").replace("\u202f", " ")


def test_the_hours_are_told_line_by_line_as_a_model_with_their_source(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(("clause", "heures", *OF_TWO_LOTS, "--cout", "30")) == DONE
    said = plain(capsys).splitlines()
    assert said[1:4] == [
        "  720 000 € × 50 % = 360 000 € de main-d’œuvre",
        "  360 000 € × 5 % = 18 000 € pour l’insertion",
        "  18 000 € ÷ 30 € = 600 heures",
    ]
    assert "Modèle à adapter, pas un conseil juridique" in said
    assert "Sud 77" in said[-1]


@pytest.mark.parametrize("quoted", ["12,5", "12.5", "12,5 €"])
def test_a_comma_a_point_and_a_unit_are_understood(quoted: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(("clause", "heures", *OF_TWO_LOTS, "--cout", quoted)) == DONE
    assert "18 000 € ÷ 12,5 € = 1 440 heures" in plain(capsys)


def test_what_is_missing_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(("clause", "heures", "--taux", "5", "--part-mo", "50")) == WRONG_CALL
    (said,) = plain(capsys).splitlines()
    assert "il manque --montant et --cout" in said


@pytest.mark.parametrize("cost", ["0", "mille", "1.000"])
def test_what_makes_no_sense_is_one_sentence(cost: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(("clause", "heures", *OF_TWO_LOTS, "--cout", cost)) == PROBLEM
    (said,) = plain(capsys).splitlines()
    assert f"« {cost} »" in said


def test_hours_done_are_followed_up_by_way(capsys: pytest.CaptureFixture[str]) -> None:
    asked = ("--dues", "600", "--embauche", "250", "--sous-traitance", "150")
    assert main(("clause", "suivi", *asked)) == DONE
    assert plain(capsys).splitlines() == [
        "Dues : 600 heures",
        "Faites : 400 heures, soit 67 %",
        "  Embauche directe : 250 heures",
        "  Sous-traitance ou groupement avec une structure d’insertion ou du handicap : 150 heures",
        "Restent : 200 heures",
    ]


def test_six_hundred_hours_asked_for_and_nine_hundred_done(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(("clause", "suivi", "--dues", "600", "--autres", "900")) == DONE
    said = plain(capsys)
    assert "900 heures, soit 150 %" in said
    assert said.endswith("Au-delà : 300 heures\n")
    assert main(("clause", "suivi", "--autres", "900")) == WRONG_CALL
