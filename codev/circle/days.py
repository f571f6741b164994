"""A day as it is written in a hurry, for the date of return of a commitment."""

import re
from datetime import date

_WRITTEN = re.compile(r"(\d{1,2})\s*[./-]\s*(\d{1,2})(?:\s*[./-]\s*(\d{4}|\d{2}))?")


def day_of(text: str, today: date) -> str:
    """The day to come that `text` says, as ISO: "2027-01-15", "15/1/2027", "15.1.27" or, in the year to come, "15/1".

    Empty where it says none, or one that is past: a wrong day would send someone a reminder on it.

    >>> day_of("15/1", date(2026, 11, 22)), day_of("24.12.", date(2026, 11, 22)), day_of("demain", date(2026, 11, 22))
    ('2027-01-15', '2026-12-24', '')
    """
    said = _said(text.strip().rstrip("."), today)
    return said.isoformat() if said and said >= today else ""


def _said(written: str, today: date) -> date | None:
    try:
        return date.fromisoformat(written)
    except ValueError:
        pass
    found = _WRITTEN.fullmatch(written)
    if found is None:
        return None
    day, month, year = (int(part) if part else 0 for part in found.groups())
    try:
        if year:
            return date(year if year > 99 else 2000 + year, month, day)
        this = date(today.year, month, day)
        return this if this >= today else date(today.year + 1, month, day)
    except ValueError:
        return None
