"""The fair re-share: what is left of a round, equally among those still to speak.

Each gets the same, not less than a floor (nobody is asked to speak for ten seconds because others were long) and not more
than one and a half planned turns; what is over goes to the reserve, and what is missing comes from it. Equal per person
where OnlyT's adaptive rule is proportional (settings of this project).
"""

from dataclasses import dataclass

from codev.timing import SECOND, Millis

MOST = (3, 2)  # a turn at most: one and a half times the planned one


@dataclass(frozen=True, slots=True)
class Share:
    """`each` for all who come; `surplus` goes to the reserve, or comes from it where it is negative.

    Always: each × heads + changeovers + surplus = what was left.
    """

    each: Millis
    surplus: Millis


def share(left: Millis, heads: int, planned: Millis, floor: Millis, changeover: Millis) -> Share:
    """Shares `left` among `heads` people (one at least), each with a `changeover` before their turn, in whole seconds."""
    even = (left - heads * changeover) // heads
    least = min(floor, planned)
    most = planned * MOST[0] // MOST[1]
    each = Millis(max(least, min(most, even // SECOND * SECOND)))
    return Share(each, Millis(left - heads * (each + changeover)))
