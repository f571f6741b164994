"""Who and where a session names outside its free texts: what is sought in what others will read."""

from collections.abc import Iterator

from codev.meeting.state import Meeting
from codev.names import Name


def names_in(meeting: Meeting) -> Iterator[Name]:
    """The place, and those who promised something."""
    yield Name(meeting.place)
    for one in meeting.commitments:
        yield Name(one.who)
