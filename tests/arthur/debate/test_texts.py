"""Every text of an event is either free, and can be erased, or known to be none."""

from arthur.debate.activity import DEBATE
from tests.codev.leaves import text_paths

# What is no free text: ids, and what came with the pack or the plan.
OTHERS = {
    "NoteTaken": {"note.about"},
    "WordGiven": {"word.by"},
    "CommitmentMade": {"commitment.by"},
    "DeckLaid": {"pack", "pack_title", "order"},
    "TablesMerged": {"table", "into"},
}
PREFIXES = ("plan.", "editions.", "hands.", "tables.", "table.")


def test_no_text_of_an_event_was_forgotten() -> None:
    for kind, event in DEBATE.events.items():
        free, others = set(DEBATE.texts.get(kind, ())), OTHERS.get(kind, set())
        rest = {path for path in text_paths(event) - free - others if not path.startswith(PREFIXES)}
        assert rest - {"table"} == set(), kind
        assert free <= text_paths(event), kind
