"""The file as another library reads it."""

from datetime import UTC, date, datetime, timedelta

import pytest
from ical.calendar import Calendar
from ical.calendar_stream import IcsCalendarStream

from codev.document import Reminder
from codev.export.reminders import dated, reminders_file
from codev.export.spelling import lines
from codev.timing import Instant
from tests.codev.export.naughty import NAUGHTY

AT = Instant(1_795_000_000_000)


def calendar(*reminders: Reminder) -> Calendar:
    return IcsCalendarStream.calendar_from_ics(reminders_file(reminders, AT).decode())


def test_a_day_to_come_back_to() -> None:
    (event,) = calendar(Reminder("1-retour@codev", "2027-03-15", "Retour codev – action 1")).events
    assert event.uid == "1-retour@codev"
    assert event.summary == "Retour codev – action 1"
    assert (event.dtstart, event.dtend) == (date(2027, 3, 15), date(2027, 3, 16))
    assert event.dtstamp == datetime.fromtimestamp(AT / 1000, UTC)
    assert not event.attendees
    assert event.organizer is None
    assert event.description is None
    (alarm,) = event.alarm
    assert alarm.trigger == timedelta(hours=-15)


def test_it_is_published_to_be_taken_in() -> None:
    file = reminders_file([Reminder("1", "2027-03-15", "x")], AT).decode()
    for line in ("METHOD:PUBLISH", "VERSION:2.0", "DTSTART;VALUE=DATE:20270315", "BEGIN:VALARM"):
        assert f"{line}\r\n" in file
    assert "DTSTAMP:20261118T" in file
    assert "Z\r\n" in file
    assert "ATTENDEE" not in file
    assert "VTODO" not in file


@pytest.mark.parametrize("said", NAUGHTY)
def test_a_title_is_text_and_no_line_is_too_long(said: str) -> None:
    file = reminders_file([Reminder("1", "2027-03-15", said)], AT)
    assert all(len(line) <= 75 for line in file.split(b"\r\n"))
    assert b"\n" not in file.replace(b"\r\n", b"")
    (event,) = calendar(Reminder("1", "2027-03-15", said)).events
    assert (event.summary or "").strip() == " ".join(lines(said))


@pytest.mark.parametrize("day", ["", "mars", "2027-02-30", "15/03/2027"])
def test_without_a_day_there_is_nothing_to_remind(day: str) -> None:
    assert dated([Reminder("1", day, "x")]) == ()
    assert not calendar(Reminder("1", day, "x")).events


def test_the_same_promise_keeps_its_name() -> None:
    reminder = Reminder("1", "2027-03-15", "x")
    assert reminders_file([reminder], AT) == reminders_file([reminder], AT)
