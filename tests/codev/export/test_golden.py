"""Whole minutes, read like prose before they were kept.

When minutes were changed on purpose: `RENEW=1 .venv/bin/pytest tests/codev/export/test_golden.py`, then read what
`git diff tests/golden/documents` shows before keeping it.
"""

import os
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest

from arthur.debate.activity import DEBATE
from codev.catalogs import words_for
from codev.circle.activity import CIRCLE
from codev.document import Document
from codev.export.markdown import markdown
from tests.arthur.debate import journey as debate_journey
from tests.codev.circle import journey as circle_journey

TESTS = Path(__file__).parents[2]
KEPT = TESTS / "golden" / "documents"
RENEW = os.environ.get("RENEW", "") not in ("", "0")


def debate(story: str, slug: str) -> Document:
    journey = debate_journey.Journey()
    list(journey.lines((TESTS / "arthur/debate/journeys" / f"{story}.txt").read_text("utf-8")))
    return DEBATE.output(slug).document(journey.state, "seance", words_for("fr"))


def circle(story: str, slug: str) -> Document:
    journey = circle_journey.Journey()
    list(journey.lines((TESTS / "codev/circle/journeys" / f"{story}.txt").read_text("utf-8")))
    return CIRCLE.output(slug).document(journey.state, "seance", words_for("fr"))


MINUTES: dict[str, Callable[[], Document]] = {
    "debat-synthese": partial(debate, "matinee", "synthese"),
    "debat-journal": partial(debate, "matinee", "journal"),
    "debat-compte-rendu": partial(debate, "matinee", "compte-rendu"),
    "codeveloppement-fiche-client": partial(circle, "entraide-120", "fiche-client"),
    "codeveloppement-note": partial(circle, "entraide-120", "note"),
    "codeveloppement-journal": partial(circle, "entraide-120", "journal"),
    "codeveloppement-carte-de-suivi": partial(circle, "entraide-120", "carte-de-suivi"),
    "temoignages-journal": partial(circle, "temoignages", "journal"),
    "rencontres-note": partial(circle, "rencontres-eclair", "note"),
    "rencontres-contacts": partial(circle, "rencontres-eclair", "contacts"),
}


@pytest.fixture(autouse=True)
def in_greenwich(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Hours are those of the stories."""
    monkeypatch.setenv("TZ", "UTC0")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.mark.parametrize("name", MINUTES)
def test_minutes_read_as_they_did(name: str) -> None:
    told, kept = markdown(MINUTES[name]()), KEPT / f"{name}.md"
    if RENEW:
        kept.parent.mkdir(parents=True, exist_ok=True)
        kept.write_text(told, encoding="utf-8")
    assert told == kept.read_text("utf-8")
