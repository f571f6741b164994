"""What any session leaves to be counted with others: that it was, how large it was, what was promised. No names."""

from collections.abc import Iterator, Mapping

from codev.document import Datum
from codev.meeting.state import Meeting


def session_datum(meeting: Meeting, activity: str, session: str, **more: str) -> Datum:
    """The session itself; `session` is its own name, by which it is counted once, `opened` is in milliseconds."""
    values = {
        "id": session,
        "activity": activity,
        "opened": str(meeting.opened or 0),
        "people": str(meeting.people),
    }
    return Datum("session", tuple((values | more).items()))


def promises(meeting: Meeting, returns: Mapping[int, str]) -> Iterator[Datum]:
    """What was promised, without who; `returns` gives the ISO day to come back to a commitment, by its number."""
    for one in meeting.commitments:
        day = returns.get(one.number, "")
        yield Datum("promise", (("what", one.what), ("when", one.when), ("day", day)))
