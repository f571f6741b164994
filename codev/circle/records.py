"""What a circle writes down: the client's sheet, subjects, contributions, what the last client did, wishes to meet again."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from codev.timing import Instant
from codev.words import N_

LINE_LIMIT = 120  # characters, for a contribution, a line of the synthesis, a subject
SHEET_LIMIT = 600  # characters, for a part of the preparation sheet


@dataclass(frozen=True, slots=True)
class Preparation:
    """The sheet that the client fills in beforehand. All of it is the client's; the room sees the question only."""

    structure: str = ""
    post: str = ""
    missions: str = ""
    context: str = ""
    tried: str = ""
    question: str = ""
    help: str = ""


SHEET_NAMES = {
    "structure": N_("Structure"),
    "post": N_("Poste"),
    "missions": N_("Missions"),
    "context": N_("Contexte"),
    "tried": N_("Ce qui a été tenté"),
    "question": N_("La question"),
    "help": N_("L’aide attendue"),
}


class SubjectKind(StrEnum):
    """The three P of Payette and Champagne."""

    PROBLEM = "probleme"
    CONCERN = "preoccupation"
    PROJECT = "projet"


SUBJECT_KIND_NAMES = {
    SubjectKind.PROBLEM: N_("problème"),
    SubjectKind.CONCERN: N_("préoccupation"),
    SubjectKind.PROJECT: N_("projet"),
}


@dataclass(frozen=True, slots=True)
class Candidate:
    """A subject proposed; `seat` is who would be its client, 0 where nobody is named (one kept from another session)."""

    number: int
    text: str
    seat: int = 0
    kind: SubjectKind = SubjectKind.PROBLEM
    votes: int = 0


class Sort(StrEnum):
    """What a contribution is (after i-cpc's flash codev; the question to step back is this project's)."""

    ASKED = "question"
    IDEA = "idee"
    EXPERIENCE = "experience"
    RESOURCE = "ressource"
    STEP_BACK = "recul"


SORT_NAMES = {
    Sort.ASKED: N_("question posée"),
    Sort.IDEA: N_("idée"),
    Sort.EXPERIENCE: N_("expérience"),
    Sort.RESOURCE: N_("ressource"),
    Sort.STEP_BACK: N_("question de recul"),
}
IDEAS = (Sort.IDEA, Sort.EXPERIENCE, Sort.RESOURCE, Sort.STEP_BACK)


@dataclass(frozen=True, slots=True)
class Contribution:
    """One line that someone said; `seat` is 0 where it is the room's, `about` the step it was said in."""

    number: int
    seat: int
    sort: Sort
    text: str
    about: str


@dataclass(frozen=True, slots=True)
class Retained:
    """A line of the client's synthesis."""

    number: int
    text: str


class Outcome(StrEnum):
    """What became of a commitment."""

    DONE = "fait"
    TRYING = "en-cours"
    NOT_DONE = "pas-fait"
    DROPPED = "abandonne"


OUTCOME_NAMES = {
    Outcome.DONE: N_("fait"),
    Outcome.TRYING: N_("en cours"),
    Outcome.NOT_DONE: N_("pas fait"),
    Outcome.DROPPED: N_("abandonné"),
}


@dataclass(frozen=True, slots=True)
class Promise:
    """A commitment of the previous session, and what its client says of it today."""

    number: int
    what: str
    who: str
    when: str
    back: str  # ISO date of return
    outcome: Outcome | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class Previous:
    """The session before this one: the question worked on and what was promised."""

    question: str
    promises: tuple[Promise, ...]


class Cause(StrEnum):
    """Why a phase is left though someone was not heard, or nothing promised: kept in the journal."""

    GONE = "parti"
    UNWILLING = "ne-souhaite-pas"
    NO_TIME = "plus-le-temps"


CAUSE_NAMES = {
    Cause.GONE: N_("parti"),
    Cause.UNWILLING: N_("ne souhaite pas"),
    Cause.NO_TIME: N_("plus le temps"),
}


@dataclass(frozen=True, slots=True)
class Overruled:
    """A gate opened by hand: the step, the cause, and the seats not heard (in meetings: the meetings not held)."""

    step: int
    cause: Cause
    unheard: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Wish:
    """`by` would like to see `other` again."""

    by: int
    other: int


@dataclass(frozen=True, slots=True)
class Recall:
    """The rule of a step was shown to the room, naming no one."""

    step: int
    at: Instant


def is_date(text: str) -> bool:
    """Whether `text` is a day written as 2026-12-31."""
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
