"""Nothing private is ever drawn: not the client's sheet, not a note, not a wish, not a name that the room may not see."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from arthur.widgets.theme import DAY
from codev.circle import commands as c
from codev.circle.method import Capture
from codev.circle.records import Preparation
from codev.circle.roster import Presence
from codev.meeting import commands as mc
from codev.words import SourceWords
from tests.arthur.circle_samples import Tale, editions, state_of
from tests.arthur.stage_views.circle.scenes import Scene, pages
from tests.arthur.stage_views.law import blank, written

WORDS = SourceWords()
SECRET = "Xylophage"  # a word that no screen has of its own
SHEET = Preparation(SECRET, SECRET, SECRET, SECRET, SECRET, "", SECRET)
METHODS = ("entraide-120", "payette-champagne", "speed-meeting", "temoignages", "reunion-une-heure")


def scenes(method: str) -> Iterator[Scene]:
    """Each phase of a method, in the middle of it, and all that is noted there; nobody's name may be seen."""
    phases = editions(method)[0].phases
    votes = any(Capture.SUBJECT in phase.captures for phase in phases)
    for phase in phases:
        tale = Tale(phase.id, method, number=1, subject=not votes, previous=True, acts=2)
        circle, _ = state_of(tale)
        named = (c.Name(person.seat, f"{SECRET} {person.seat}") for person in circle.people)
        wish = (c.WishContact(1, 2),) if Capture.CONTACT in phase.captures else ()
        secret = (
            c.AllowNames(on_stage=False, in_minutes=False),
            *named,
            *((c.FillSheet(SHEET),) if circle.method.has_client else ()),
            mc.TakeNote(SECRET, private=True),
            *wish,
            c.MarkPresence(3, Presence.GONE),
        )
        told = replace(tale, then=secret)
        yield Scene(phase.id, told)
        yield Scene(phase.id, told, board=True)


@pytest.mark.parametrize("method", METHODS)
def test_no_screen_shows_what_is_private(method: str) -> None:
    for scene in scenes(method):
        for canvas, zones in pages(scene, WORDS, DAY, blank, full=False):
            assert SECRET not in written(canvas), scene.name
            assert not [zone for zone in zones if SECRET in zone.label or SECRET in str(zone.intent.value)]


def test_a_name_that_may_be_seen_is_seen() -> None:
    """The proof of the test above: the word would be found."""
    tale = Tale("tour-de-table", acts=1, then=(c.Name(1, SECRET), c.Name(2, SECRET)))
    shown = pages(Scene("", tale), WORDS, DAY, blank, full=False)
    assert any(SECRET in written(canvas) for canvas, _ in shown)
