"""Lines written on the stage, whatever they are for: opened, put aside, handed in."""

from dataclasses import replace

from arthur.director.desk import Desk, Draft
from arthur.stage_views.shows import Capture
from arthur.writing.line import line


def opened(
    desk: Desk,
    target: str,
    label: str,
    limit: int,
    said: str = "",
    chain: tuple[str, ...] = (),
    gathered: tuple[str, ...] = (),
) -> Desk:
    """A line with what was abandoned there, or else what was said there before.

    `chain` names the lines of an act that has several, in order; `gathered` is what the ones before gave.
    """
    text = dict(desk.abandoned).get(target, said)
    return replace(desk, draft=Draft(target, label, line(text, limit), chain, gathered), message="")


def abandon(desk: Desk) -> Desk:
    """Closes the line; what was in it, and in the lines before it in the same act, comes back with it."""
    draft = desk.draft
    if draft is None:
        return desk
    about = draft.target.partition(":")[2]
    before = zip(draft.chain, draft.gathered, strict=False)
    written = {f"{kind}:{about}": text for kind, text in before} | {draft.target: draft.line.text}
    kept = tuple(pair for pair in desk.abandoned if pair[0] not in written)
    again = tuple((target, text) for target, text in written.items() if text.strip())
    return replace(desk, draft=None, abandoned=(*kept, *again))


def handed_in(desk: Desk) -> Desk:
    """Closes the line, whose text is taken: nothing of it comes back."""
    target = desk.draft.target if desk.draft else ""
    return replace(desk, draft=None, abandoned=tuple(one for one in desk.abandoned if one[0] != target))


def capture_of(desk: Desk) -> Capture | None:
    """What a view is shown of the line."""
    return Capture(desk.draft.label, desk.draft.line) if desk.draft else None
