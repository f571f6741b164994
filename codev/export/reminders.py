"""Days to come back to, as one iCalendar file that Outlook, Thunderbird and Nextcloud take in.

An event of a whole day for each, since tasks get lost between programs; with a reminder the day before; nobody is
invited, so nothing is sent to anybody. Source of what each program ignores: MS-STANOICAL (Outlook).
"""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta

from icalendar import Alarm, Calendar, Event

from codev.document import Reminder
from codev.export.spelling import lines
from codev.timing import Instant

_BEFORE = timedelta(hours=-15)  # nine in the morning of the day before


def dated(reminders: Sequence[Reminder]) -> tuple[tuple[Reminder, date], ...]:
    """Those that have a day, with it."""
    return tuple((one, day) for one in reminders if (day := _day(one.day)) is not None)


def reminders_file(reminders: Sequence[Reminder], at: Instant) -> bytes:
    """The whole file, made at the instant `at`."""
    calendar = Calendar()
    calendar.add("prodid", "-//codev//codev//FR")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    stamp = datetime.fromtimestamp(at // 1000, UTC)
    for reminder, day in dated(reminders):
        title = " ".join(lines(reminder.title))
        event, alarm = Event(), Alarm()
        told = {"uid": reminder.uid, "dtstamp": stamp, "dtstart": day, "dtend": day + timedelta(days=1)}
        for name, value in {**told, "summary": title, "transp": "TRANSPARENT"}.items():
            event.add(name, value)
        for name, value in {"action": "DISPLAY", "trigger": _BEFORE, "description": title}.items():
            alarm.add(name, value)
        event.add_component(alarm)
        calendar.add_component(event)
    written: bytes = calendar.to_ical()
    return written


def _day(iso: str) -> date | None:
    try:
        return date.fromisoformat(iso)
    except ValueError:
        return None
