"""Every event of a debate comes back from a session file as it went in."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from arthur.debate.activity import DEBATE
from arthur.debate.insertion import Basis
from codev.journal import Act
from codev.store.codec import Codec
from codev.store.rows import Row
from codev.timing import Instant

FINITE = st.floats(allow_nan=False, allow_infinity=False)
st.register_type_strategy(Basis, st.builds(Basis, FINITE, FINITE, FINITE, FINITE))  # no euro is infinite

CODEC = Codec[object](DEBATE.events)


@pytest.mark.parametrize("kind", sorted(DEBATE.events))
@settings(
    max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
@given(data=st.data())
def test_an_event_comes_back_from_its_line(kind: str, data: st.DataObject) -> None:
    event = data.draw(st.from_type(DEBATE.events[kind]))
    line = CODEC.line(event)
    assert line.kind == kind
    row = Row(1, 1, line.kind, 0, 0, Instant(0), line.payload)
    assert CODEC.records([row]) == [Act(1, Instant(0), (event,))]
