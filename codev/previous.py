"""What the session before this one leaves to it: the question worked on, and what its client promised."""

from pathlib import Path

from codev.activity import Trouble
from codev.circle.activity import CIRCLE, previous_of
from codev.circle.records import Previous
from codev.session import look
from codev.words import N_

NOT_CLOSED = N_(
    "La séance « {name} » n’est pas close : reprenez-la et terminez-la, son retour sera alors complet."
)
NO_PROMISE = N_("Dans la séance « {name} », le client n’a rien promis : ouvrez la nouvelle sans elle.")


def previous_from(path: Path) -> Previous:
    """What a session file promises. Raises `Trouble`: not closed, without a promise, damaged, of another program."""
    past = look(path, (CIRCLE,))
    if past.state.meeting.closed is None:
        raise Trouble(NOT_CLOSED, name=path.name)
    previous = previous_of(past.state)
    if previous is None:
        raise Trouble(NO_PROMISE, name=path.name)
    return previous
