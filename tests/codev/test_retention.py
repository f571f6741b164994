"""A date after which erasing is proposed: none unless it was chosen."""

from codev.meeting.records import NAME_LIMIT
from codev.retention import DAY, MARK, erase_day, until
from codev.timing import Instant
from codev.words import SourceWords

WORDS = SourceWords()
LAST = Instant(1_000 * DAY)


def test_without_a_choice_there_is_no_date() -> None:
    assert erase_day(LAST, 0) is None
    assert until(LAST, 0, LAST, WORDS) == ""
    assert until(None, 30, LAST, WORDS) == ""


def test_the_date_is_told_before_and_after_it() -> None:
    day = erase_day(LAST, 30)
    assert day == LAST + 30 * DAY
    assert until(LAST, 30, day, WORDS) == f"à effacer après le {day}"
    assert until(LAST, 30, Instant(day + 1), WORDS) == f"à effacer : c’était jusqu’au {day}"


def test_the_mark_fits_where_a_first_name_does() -> None:
    assert len(WORDS(MARK, day="2026-11-22")) <= NAME_LIMIT
