"""The two nights on which the clocks of a country are set: turns do not notice, hours are shown as the wall's."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from codev import places
from codev.catalogs import words_for
from codev.circle import commands as c
from codev.circle.activity import CIRCLE
from codev.circle.public import public
from codev.circle.records import Cause
from codev.meeting import commands as mc
from codev.session import Session
from codev.timing import Millis, clock_face
from tests.codev.circle.journey import opening
from tests.codev.circle.methods import SEED
from tests.codev.circle.test_filed import SUMMER_BEGINS, SUMMER_ENDS
from tests.codev.test_clock import HOUR, MINUTE, Computer

# The night, the hours shown at the start, after an hour of work, and of the end that is promised at the start.
NIGHTS = [
    pytest.param(SUMMER_ENDS, "2 h 30", "2 h 30", "3 h 30", id="summer ends"),
    pytest.param(SUMMER_BEGINS, "1 h 30", "3 h 30", "4 h 30", id="summer begins"),
]


@pytest.fixture(autouse=True)
def paris(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The hours of Paris, whatever the machine knows of places."""
    if not hasattr(time, "tzset"):
        pytest.skip("the zone cannot be set here")
    monkeypatch.setenv("TZ", "CET-1CEST,M3.5.0,M10.5.0/3")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


def plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u202f", " ")


@pytest.mark.parametrize(("night", "begins", "hour_later", "end"), NIGHTS)
@pytest.mark.parametrize("by", [0, HOUR, -HOUR])
def test_a_night_when_the_clocks_are_set(
    night: int, begins: str, hour_later: str, end: str, by: int, tmp_path: Path
) -> None:
    """`by` is what somebody sets the computer's own clock by on top, because it looks wrong."""
    words = words_for("fr", places.locales())
    computer = Computer(wall=night)
    session = Session.create(CIRCLE, tmp_path / "nuit.seance", computer.clock)

    def hour() -> str:
        return plain(words.hour(computer.clock.now()))

    assert session.ask(opening(SEED, 6)) is None
    ends = words.hour(public(session.state).expected_end(computer.clock.now()))
    assert (hour(), plain(ends)) == (begins, end)
    for command in (c.Overrule(Cause.NO_TIME, 1), mc.EnterStep(3), c.GoOn()):
        assert session.ask(command) is None
    computer.step(by)
    for minute in range(60):
        seen = public(session.state)
        assert seen.round is not None
        left = seen.round.left(seen.timer, computer.clock.now())
        assert left == Millis((2 - minute) * MINUTE)
        computer.pass_by(MINUTE)
        assert computer.clock.tick() is None
    assert clock_face(session.state.meeting.timer.left(computer.clock.now())) == "+49:35"
    assert hour() == hour_later
    assert session.ask(mc.Close()) is None
    told = CIRCLE.output("journal").document(session.state, "", words)
    assert plain(dict(told.particulars)["Horaires"]) == f"de {begins} à {hour_later}"
    session.close()
