"""What a circle leaves to be counted with other sessions: that it was, and what was promised. No names."""

from codev.circle.state import Circle
from codev.document import Datum
from codev.meeting.tally import promises, session_datum


def tally(circle: Circle, session: str) -> tuple[Datum, ...]:
    """Nothing before the session is open."""
    if circle.meeting.opened is None:
        return ()
    return (
        session_datum(circle.meeting, "codev", session),
        *promises(circle.meeting, dict(circle.returns)),
    )
