import pytest
from hypothesis import given
from hypothesis import strategies as st

from codev.journal import Act, Redone, Undone
from codev.store.codec import Codec
from codev.store.rows import REDONE, UNDONE, Line, Row, opened
from codev.timing import Instant
from tests.codev.visitors import VISITORS, Arrived, DoorsClosed, Event, Mood, Visitor, Wrote

text = st.text(st.characters(codec="utf-8"))
events: st.SearchStrategy[Event] = st.one_of(
    st.builds(Wrote, text, text),
    st.just(DoorsClosed()),
    st.builds(
        Arrived,
        st.builds(
            Visitor,
            text,
            st.integers(-(2**53), 2**53),
            st.sampled_from(Mood),
            st.lists(text).map(tuple),
            st.frozensets(st.integers(0, 99)),
            st.one_of(st.none(), st.integers(0, 2**50).map(Instant)),
        ),
    ),
)


def row(seq: int, line: Line, act: int | None = None) -> Row:
    return Row(seq, seq if act is None else act, line.kind, 0, 0, Instant(seq), line.payload)


@given(st.lists(events, max_size=12))
def test_events_come_back_as_they_were_and_in_order(told: list[Event]) -> None:
    codec = Codec[Event](VISITORS.events)
    rows = [row(seq, codec.line(event)) for seq, event in enumerate(told, start=1)]
    expected = [Act(seq, Instant(seq), (event,)) for seq, event in enumerate(told, start=1)]
    assert Codec[Event](VISITORS.events).records(rows) == expected


def test_rows_of_one_act_come_back_together_and_marks_between_acts() -> None:
    codec = Codec[Event](VISITORS.events)
    a, b = Wrote("a", "1"), DoorsClosed()
    rows = [
        row(1, opened("x"), 0),
        row(2, codec.line(a), 1),
        row(3, codec.line(b), 1),
        row(4, UNDONE, 1),
        row(5, REDONE, 1),
        row(6, opened("x"), 0),
        row(7, codec.line(a), 2),
    ]
    assert codec.records(rows) == [
        Act(1, Instant(2), (a, b)),
        Undone(1, Instant(4)),
        Redone(1, Instant(5)),
        Act(2, Instant(7), (a,)),
    ]


def test_fields_may_be_gained() -> None:
    codec = Codec[Event](VISITORS.events)
    old = Line("Wrote", '{"name":"a","text":"b"}')
    newer = Line("Wrote", '{"name":"a","text":"b","stayed":null,"colour":"red"}')
    assert [
        record.events for record in codec.records([row(1, old), row(2, newer)]) if isinstance(record, Act)
    ] == [
        (Wrote("a", "b"),),
        (Wrote("a", "b"),),
    ]


@pytest.mark.parametrize(
    "line",
    [
        Line("Wrote", '{"name":"a"}'),
        Line("Wrote", '{"name":"a","text":"b"'),
        Line("Wrote", '{"name":"a","text":"b"},{"name":"c","text":"d"}'),
        Line("Wrote", ""),
        Line("Vanished", "{}"),
        Line("@forgotten", "{}"),
    ],
)
def test_rows_that_make_no_sense_are_refused(line: Line) -> None:
    with pytest.raises((ValueError, KeyError)):
        Codec[Event](VISITORS.events).records([row(1, line)])


def test_half_a_character_cannot_be_written() -> None:
    with pytest.raises(ValueError, match="cannot be written"):
        Codec[Event](VISITORS.events).line(Wrote("a", "\udfff"))
