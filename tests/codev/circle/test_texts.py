"""Every text of an event is either free, and can be erased, or known to be none."""

from codev.circle.activity import CIRCLE
from tests.codev.leaves import text_paths

# What is no free text: ids, days, and what came with the method or the plan.
OTHERS = {
    "NoteTaken": {"note.about"},
    "WordGiven": {"word.by"},
    "CommitmentMade": {"commitment.by"},
    "Contributed": {"contribution.about"},
    "ReturnDated": {"back"},
    "ReturnGiven": {"promise.back"},
}
PREFIXES = ("plan.", "editions.")


def test_no_text_of_an_event_was_forgotten() -> None:
    for kind, event in CIRCLE.events.items():
        free, others = set(CIRCLE.texts.get(kind, ())), OTHERS.get(kind, set())
        rest = {path for path in text_paths(event) - free - others if not path.startswith(PREFIXES)}
        assert rest - {"previous.promises.back"} == set(), kind
        assert free <= text_paths(event), kind
