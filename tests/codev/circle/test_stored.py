"""Every event of a circle comes back from a session file as it went in."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from codev.circle.activity import CIRCLE
from codev.journal import Act
from codev.store.codec import Codec
from codev.store.rows import Row
from codev.timing import Instant

CODEC = Codec[object](CIRCLE.events)


@pytest.mark.parametrize("kind", sorted(CIRCLE.events))
@settings(
    max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
@given(data=st.data())
def test_an_event_comes_back_from_its_line(kind: str, data: st.DataObject) -> None:
    event = data.draw(st.from_type(CIRCLE.events[kind]))
    line = CODEC.line(event)
    assert line.kind == kind
    row = Row(1, 1, line.kind, 0, 0, Instant(0), line.payload)
    assert CODEC.records([row]) == [Act(1, Instant(0), (event,))]
