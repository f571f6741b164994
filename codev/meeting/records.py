"""What a room leaves behind in any facilitated session: notes, words, commitments, subjects kept for later."""

from dataclasses import dataclass

COMMITMENT_LIMIT = 120  # characters, for what is promised
NAME_LIMIT = 24  # characters, for who
WORD_LIMIT = 90  # characters, for a word of the closing round


@dataclass(frozen=True, slots=True)
class Note:
    """A remark kept by the facilitator. A private one never reaches the stage."""

    text: str
    private: bool
    about: str = ""  # the step it was taken in


@dataclass(frozen=True, slots=True)
class Word:
    """What someone said in a closing round, and on whose behalf."""

    by: str
    text: str


@dataclass(frozen=True, slots=True)
class Commitment:
    """What someone will do "lundi matin": who is a first name or an organisation, `by` the table it comes from."""

    number: int
    what: str
    who: str
    when: str
    by: str = ""


@dataclass(frozen=True, slots=True)
class Subject:
    """A disagreement left open, worded so that it can be worked on without knowing where it came from."""

    number: int
    text: str
    context: str = ""
