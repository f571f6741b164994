"""Where the free texts of a debate's events are, see `codev.meeting.texts`. Cards and facts came with the pack."""

from codev.meeting.texts import TEXTS as OF_ANY_SESSION

TEXTS: dict[str, tuple[str, ...]] = {
    **OF_ANY_SESSION,
    "OwnWayNamed": ("text",),
    "ReasonGiven": ("text",),
    "ObjectionHeard": ("text",),
}
