"""`arthur rehearse`: a debate, a co-development session or a day, as the command line asks."""

from pathlib import Path

import pytest

from arthur.cli import main
from arthur.rehearsal import play
from arthur.rehearsal.play import DAY, MORNING, Played, Programme
from codev.cli import DONE, PROBLEM, WRONG_CALL


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[Programme]:
    """The programmes that were asked for, instead of playing them."""
    programmes: list[Programme] = []

    def rehearse_alone(lang: str, speed: float, out: Path | None, programme: Programme) -> Played:
        programmes.append(programme)
        return Played((Path("a.seance"), Path("b.seance")), ("a.html", "b.seance"), (), finished=speed > 1)

    monkeypatch.setattr(play, "rehearse_alone", rehearse_alone)
    return programmes


def code(*call: str) -> int:
    """The exit code of a call, whether the program returns it or stops with it."""
    try:
        return main(["rehearse", "--headless", *call])
    except SystemExit as stop:
        return int(stop.code or 0)


@pytest.mark.parametrize(
    ("call", "programme"),
    [
        ((), MORNING),
        (("--day",), DAY),
        (("--codev",), Programme(debate=False, circle=True)),
        (("--codev", "--method", "temoignages"), Programme(False, True, "temoignages")),
        (("--method", "temoignages"), Programme(False, True, "temoignages")),
        (("--day", "--method", "entraide-30"), Programme(True, True, "entraide-30")),
    ],
)
def test_what_is_played_is_what_is_asked(
    call: tuple[str, ...], programme: Programme, asked: list[Programme]
) -> None:
    assert code(*call) == DONE
    assert asked == [programme]


def test_all_that_is_left_is_told_once(asked: list[Programme], capsys: pytest.CaptureFixture[str]) -> None:
    assert code("--day") == DONE
    assert [line.strip() for line in capsys.readouterr().out.splitlines()[1:]] == [
        "a.seance",
        "b.seance",
        "a.html",
    ]


def test_one_that_was_stopped_is_told_by_its_code(asked: list[Programme]) -> None:
    assert code("--day", "--speed", "1") == PROBLEM


def test_a_method_that_is_not_there_is_told_with_those_that_are(
    asked: list[Programme], capsys: pytest.CaptureFixture[str]
) -> None:
    assert code("--codev", "--method", "nulle-part") == WRONG_CALL
    told = capsys.readouterr().err.replace("\u00a0", " ")
    assert "« nulle-part » n’existe pas" in told
    assert "entraide-120" in told
    assert asked == []


def test_a_day_is_not_a_circle_alone(asked: list[Programme]) -> None:
    assert code("--day", "--codev") == WRONG_CALL
    assert asked == []


def test_help_says_what_can_be_played(capsys: pytest.CaptureFixture[str]) -> None:
    assert code("--help") == DONE
    told = capsys.readouterr().out
    assert all(option in told for option in ("--day", "--codev", "--method"))
