"""A circle in a file: reopened it is where it was left, and a list says where it stands."""

from pathlib import Path

from codev.circle import commands as c
from codev.circle.activity import CIRCLE
from codev.session import Session, look
from codev.words import SourceWords
from tests.codev.circle.journey import opening
from tests.codev.circle.methods import SEED
from tests.codev.visitors import steady_clock

WORDS = SourceWords()


def test_a_circle_reopens_where_it_was_left(tmp_path: Path) -> None:
    path = tmp_path / "entraide.seance"
    session = Session.create(CIRCLE, path, steady_clock(), "codev 0.1.0")
    asked = (
        opening(SEED, 13, "fiche", "sujet"),
        c.GoOn(),
        c.GoOn(),
        c.Pass(),
        c.PutOff(),
        c.GoOn(),
        c.Name(4, "Ada"),
    )
    assert [session.ask(command) for command in asked] == [None] * len(asked)
    assert session.undo_label(WORDS) == "place du n° 4"
    assert session.undo()
    left = session.state
    session.close()

    again = Session.open(CIRCLE, path, steady_clock(), "codev 0.1.0")
    assert again.state == left
    assert again.undo_label(WORDS) == "tour n° 4"
    assert again.redo_label(WORDS) == "place du n° 4"
    again.close()
    past = look(path, [CIRCLE])
    assert past.activity.summary(past.state, WORDS).standing == "Tour de table"
