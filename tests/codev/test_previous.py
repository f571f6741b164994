"""A session takes from the one before what was promised, or a sentence says why it cannot."""

from pathlib import Path

import pytest

from codev.activity import Trouble
from codev.circle import commands as c
from codev.circle.activity import CIRCLE
from codev.circle.commands import CircleCommand
from codev.circle.method import Capture, Gate, Method, Phase, PhaseKind, Speakers
from codev.circle.question import Author
from codev.circle.records import Previous, Promise
from codev.circle.roster import seated
from codev.meeting import commands as mc
from codev.previous import previous_from
from codev.session import Session
from tests.codev.visitors import VISITORS, steady_clock

CAPTURES = (Capture.QUESTION, Capture.COMMITMENT)
END = Phase(
    "fin", "Fin", PhaseKind.VALIDATION, Speakers.CLIENT, seconds=60, captures=CAPTURES, gate=Gate.VALIDATED
)
METHOD = Method("essai", "Essai", "fr", 4, 20, 30, (END,), "réglage de ce projet")
PROMISE = c.Commit("Appeler le Sivom", "Camille", "lundi", "2026-12-01")


def held(path: Path, *commands: CircleCommand) -> Path:
    """A session file in which all of this was asked."""
    opening = c.OpenCircle("Essai", "", (METHOD,), seated(METHOD, 4))
    session = Session.create(CIRCLE, path, steady_clock(), "codev 0.1.0")
    asked = (opening, *commands)
    assert [session.ask(command) for command in asked] == [None] * len(asked)
    session.close()
    return path


def told(path: Path) -> str:
    with pytest.raises(Trouble) as caught:
        previous_from(path)
    return str(caught.value)


def test_what_was_promised_is_taken_over(tmp_path: Path) -> None:
    question = (c.WordQuestion(Author.CLIENT, "Que faire ?"), c.ValidateQuestion())
    path = held(tmp_path / "a.seance", *question, PROMISE, mc.Close())
    before = path.read_bytes()
    assert previous_from(path) == Previous(
        "Que faire ?", (Promise(1, "Appeler le Sivom", "Camille", "lundi", "2026-12-01"),)
    )
    assert path.read_bytes() == before


def test_what_gives_nothing_to_come_back_on_is_told(tmp_path: Path) -> None:
    assert "« a.seance » n’est pas close" in told(held(tmp_path / "a.seance", PROMISE))
    assert "« b.seance », le client n’a rien promis" in told(held(tmp_path / "b.seance", mc.Close()))


def test_what_is_no_circle_is_told(tmp_path: Path) -> None:
    Session.create(VISITORS, tmp_path / "debat.seance", steady_clock(), "arthur 0.1.0").close()
    assert "ouvrez-la avec arthur" in told(tmp_path / "debat.seance")
    assert "Il n’y a pas de fichier « absent.seance »" in told(tmp_path / "absent.seance")
    (tmp_path / "texte.seance").write_text("Bonjour\n" * 999, encoding="utf-8")
    assert "« texte.seance » est abîmé" in told(tmp_path / "texte.seance")
    whole = held(tmp_path / "c.seance", PROMISE, mc.Close()).read_bytes()
    (tmp_path / "coupe.seance").write_bytes(whole[: len(whole) // 2])
    assert "est abîmé ou incomplet" in told(tmp_path / "coupe.seance")
