"""Where the free texts of a circle's events are, see `codev.meeting.texts`."""

from codev.circle.records import SHEET_NAMES
from codev.meeting.texts import TEXTS as OF_ANY_SESSION

_PROMISE = ("what", "who", "when", "text")

TEXTS: dict[str, tuple[str, ...]] = {
    **OF_ANY_SESSION,
    "MethodChosen": ("groups", "previous.question", *(f"previous.promises.{name}" for name in _PROMISE)),
    "PeopleSeated": ("people.name",),
    "PersonSeated": ("person.name",),
    "SheetFilled": tuple(f"sheet.{name}" for name in SHEET_NAMES),
    "SubjectProposed": ("candidate.text",),
    "ReturnGiven": tuple(f"promise.{name}" for name in _PROMISE),
    "QuestionWorded": ("text",),
    "QuestionRefused": ("missing",),
    "Contributed": ("contribution.text",),
    "SynthesisNoted": ("retained.text",),
}
