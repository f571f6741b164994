"""Texts erased in the JSON of a row: only they change."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from codev.store.erasing import erased, texts

MARK = "[effacé]"
PEOPLE = '{"people":[{"seat":1,"name":"Ève"},{"seat":2,"name":""},{"seat":3,"name":"Zoé"}],"at":3}'


def test_every_text_of_a_path_is_found_through_lists() -> None:
    assert texts(PEOPLE, ("people.name",)) == ("Ève", "Zoé")
    assert texts('{"a":["x","y"],"b":{"c":"z"}}', ("a", "b.c")) == ("x", "y", "z")


def test_only_the_texts_change_and_an_empty_one_stays_empty() -> None:
    assert erased(PEOPLE, ("people.name",), MARK) == PEOPLE.replace("Ève", MARK).replace("Zoé", MARK)


@pytest.mark.parametrize("path", ["absent", "at", "people.seat", "people.name.more", "people"])
def test_a_path_that_leads_to_no_text_changes_nothing(path: str) -> None:
    assert texts(PEOPLE, (path,)) == ()
    assert erased(PEOPLE, (path,), MARK) == PEOPLE


def test_what_is_no_json_is_refused() -> None:
    with pytest.raises(ValueError, match="Expecting"):
        erased('{"text":', ("text",), MARK)


@given(st.dictionaries(st.sampled_from("abc"), st.one_of(st.text(), st.integers(), st.none())))
def test_what_was_told_is_told_no_more(event: dict[str, object]) -> None:
    payload = json.dumps(event, ensure_ascii=False, separators=(",", ":"))
    after = erased(payload, ("a", "b"), MARK)
    assert set(texts(after, ("a", "b"))) <= {MARK}
    assert json.loads(after).get("c") == event.get("c")
