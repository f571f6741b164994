"""A question laid over a place: what it is made of, and how it is taken away."""

from dataclasses import replace

from arthur.director.desk import Desk, Over
from arthur.stage_views.entries import Entry

STAY = "stay"  # the answer that leaves everything as it is

Asked = tuple[str, tuple[Entry, ...], str]  # the question, its answers, a note


def opened(desk: Desk, over: Over, chosen: str = "", focus: int = 0) -> Desk:
    """The desk with a question over the place; `chosen` is what it is about."""
    return replace(desk, over=over, over_focus=focus, chosen=chosen)


def closed(desk: Desk) -> Desk:
    """The desk with nothing over the place."""
    return replace(desk, over=None, over_focus=0)
