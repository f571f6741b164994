"""What of a form is said in other languages, and how."""

from typing import Annotated, Any

from hypothesis import given
from hypothesis import strategies as st
from pydantic import Field

from codev.packs.schema import Form
from codev.packs.shapes import ONE_LINE, Day, Id
from codev.packs.texts import Translations, reworded, texts


def line(limit: int) -> Any:
    return Field(max_length=limit, pattern=ONE_LINE)


Short = Annotated[str, line(5)]


class WayForm(Form):
    label: Short
    source: Annotated[str, line(40)] = "the place it is from"


class SampleForm(Form):
    id: Id
    title: Annotated[str, line(30)]
    ways: tuple[WayForm, ...]
    prompts: Annotated[tuple[Annotated[str, line(9)], ...], Field(max_length=4)]
    checked: Day
    rule: Annotated[str, line(8)] = ""
    authors: tuple[Short, ...] = ("Anna",)


SAMPLE = SampleForm(
    id="one",
    title="A title",
    ways=(WayForm(label="here"), WayForm(label="there")),
    prompts=("why", "how"),
    checked="2026-11-22",
)


def test_each_text_has_its_place_and_its_room() -> None:
    assert [(one.loc, one.said, one.limit) for one in texts(SAMPLE)] == [
        (("title",), "A title", 30),
        (("ways", 0, "label"), "here", 5),
        (("ways", 1, "label"), "there", 5),
        (("prompts", 0), "why", 9),
        (("prompts", 1), "how", 9),
    ]


def test_a_context_does_not_change_with_the_order_of_a_list() -> None:
    contexts = [one.context("pack", "one") for one in texts(SAMPLE)]
    assert contexts == ["pack/one/title", *["pack/one/ways.label"] * 2, *["pack/one/prompts"] * 2]


def test_identifiers_days_names_and_sources_stay() -> None:
    said = reworded(SAMPLE, lambda text: text.said.upper())
    assert (said.id, said.checked, said.authors) == ("one", "2026-11-22", ("Anna",))
    assert said.ways[1] == WayForm(label="THERE")
    assert said.prompts == ("WHY", "HOW")


@given(st.text(), st.text())
def test_a_form_that_is_said_as_it_stands_is_itself(folder: str, name: str) -> None:
    there = Translations(folder, {"de": lambda _, text: text})
    assert there.of(SAMPLE, name, "de") == there.of(SAMPLE, name, "en") == SAMPLE
    assert not list(there.too_long(SAMPLE, name))


def test_a_translation_is_asked_for_in_its_context() -> None:
    german = {("pack/one/title", "A title"): "Ein Titel", ("pack/two/ways.label", "here"): "hier"}
    there = Translations("pack", {"de": lambda context, text: german.get((context, text), text)})
    said = there.of(SAMPLE, "one", "de")
    assert (said.title, said.ways[0].label) == ("Ein Titel", "here")


def test_a_translation_that_takes_too_much_room_is_told() -> None:
    there = Translations("pack", {"de": lambda _, text: text * 2})
    found = {(lang, one.loc) for lang, one in there.too_long(SAMPLE, "one")}
    assert found == {("de", ("ways", 0, "label")), ("de", ("ways", 1, "label"))}
