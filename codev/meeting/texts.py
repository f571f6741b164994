"""Where the free texts of any session's events are: what somebody typed, which may name somebody and can be erased.

A path leads through the fields of an event; ids, dates and what came from a pack are no free text.
"""

TEXTS: dict[str, tuple[str, ...]] = {
    "Opened": ("title", "place"),
    "NoteTaken": ("note.text",),
    "WordGiven": ("word.text",),
    "CommitmentMade": ("commitment.what", "commitment.who", "commitment.when"),
    "SubjectKept": ("subject.text", "subject.context"),
}
