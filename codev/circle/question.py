"""The question of a session: its versions, the client's yes or no, and what is worked on in the end.

The client says yes by an explicit act. A no says what is missing and goes round again; after two, the client words the
question and the group says whether it can work on it.
"""

from dataclasses import dataclass, replace
from enum import StrEnum

from codev.words import N_

QUESTION_LIMIT = 120  # characters
PATIENCE = (
    2  # times the client may say no before wording it (setting of this project: no gate may hold the room)
)


class Author(StrEnum):
    """Whose words a version is in."""

    CLIENT = "client"
    CONSULTANTS = "consultants"
    GROUP = "groupe"


AUTHOR_NAMES = {
    Author.CLIENT: N_("le client"),
    Author.CONSULTANTS: N_("les consultants"),
    Author.GROUP: N_("le groupe"),
}


@dataclass(frozen=True, slots=True)
class Version:
    """One wording; `missing` is what the client found missing in it, when the answer was no."""

    number: int
    author: Author
    text: str
    refused: bool = False
    missing: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """All versions, kept; `settled` is the number of the one that is worked on, 0 before there is one."""

    versions: tuple[Version, ...] = ()
    settled: int = 0
    accepted_by_group: bool | None = (
        None  # the group's answer on the client's own wording, the settled one once there is
    )

    @property
    def text(self) -> str:
        """The question that is worked on, "" before the client has said yes."""
        return next((one.text for one in self.versions if one.number == self.settled), "")

    @property
    def latest(self) -> Version | None:
        return self.versions[-1] if self.versions else None

    @property
    def refusals(self) -> int:
        return sum(one.refused for one in self.versions)

    @property
    def client_words_it(self) -> bool:
        """Whether it is the client's turn to word it, the group saying then if it can work on it."""
        return not self.settled and self.refusals >= PATIENCE

    def version(self, number: int) -> Version | None:
        return next((one for one in self.versions if one.number == number), None)


def worded(question: Question, author: Author, text: str) -> Question:
    number = len(question.versions) + 1
    versions = (*question.versions, Version(number, author, text))
    return replace(
        question,
        versions=versions,
        accepted_by_group=question.accepted_by_group if question.settled else None,
    )


def refused(question: Question, number: int, missing: str) -> Question:
    versions = tuple(
        replace(one, refused=True, missing=missing) if one.number == number else one
        for one in question.versions
    )
    return replace(question, versions=versions)
