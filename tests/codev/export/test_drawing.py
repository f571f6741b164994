from xml.etree.ElementTree import Element, fromstring

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from codev.document import Bar, Bars, Choices, Drawing, Picture, Stop, Way
from codev.export.drawing import WIDTH, Box, Line, Text, drawn
from codev.export.png import png
from codev.export.svg import svg_file
from tests.codev.export.naughty import NAUGHTY
from tests.codev.export.wholes import DRAWINGS

SAID = st.one_of(st.sampled_from(NAUGHTY), st.text(max_size=80))
BARS = st.builds(
    Bars,
    st.lists(SAID, max_size=2).map(tuple),
    st.lists(
        st.tuples(
            SAID,
            st.lists(st.none() | st.builds(Bar, st.floats(0, 1e9), SAID), max_size=3).map(tuple),
        ),
        max_size=6,
    ).map(tuple),
)
CHOICES = st.builds(
    Choices,
    st.lists(SAID, max_size=6).map(tuple),
    st.lists(st.tuples(SAID, st.lists(SAID, max_size=6).map(tuple)), max_size=8).map(tuple),
)
WAYS = st.builds(Way, st.lists(st.builds(Stop, SAID, st.booleans(), SAID), max_size=10).map(tuple))


@settings(deadline=None)
@given(st.one_of(BARS, CHOICES, WAYS))
def test_nothing_is_drawn_outside_of_the_sheet(drawing: Drawing) -> None:
    sheet = drawn(drawing)
    assert sheet.width == WIDTH
    for shape in sheet.shapes:
        match shape:
            case Box(x, y, width, height):
                assert 0 <= x <= x + width <= sheet.width + 0.01
                assert 0 <= y <= y + height <= sheet.height + 0.01
            case Line(x, y, to_x, to_y):
                assert {0 <= at <= sheet.width for at in (x, to_x)} == {True}
                assert {0 <= at <= sheet.height for at in (y, to_y)} == {True}
            case Text(x, y, text, anchor):
                assert 0 < y <= sheet.height
                long = 0.4 * 9.5 * len(text)  # at the least
                assert x >= 0 if anchor == "start" else x - long / 2 >= 0
                assert (x + long if anchor == "start" else x + long / 2) <= sheet.width


@settings(deadline=None)
@given(st.one_of(BARS, CHOICES, WAYS), SAID)
def test_a_picture_is_shapes_and_texts_alone(drawing: Drawing, said: str) -> None:
    tree = fromstring(svg_file(Picture(said, said, drawing)))
    kinds = {element.tag.split("}")[1] for element in tree.iter()}
    assert kinds <= {"svg", "rect", "line", "text"}
    keys = {key for element in tree.iter() for key, _ in element.items()}
    assert not [key for key in keys if key.startswith("on") or "href" in key]


def texts(drawing: Drawing) -> list[str]:
    return [
        element.text or ""
        for element in fromstring(svg_file(Picture("", "", drawing))).iter()
        if element.text
    ]


@pytest.mark.parametrize(
    ("drawing", "told"),
    [
        (
            DRAWINGS[0],
            ["Prévu", "Pris", "Accueil", "10 min", "12 min", "Idées", "25 min"],
        ),
        (
            DRAWINGS[1],
            ["A. Louer", "B. Acheter", "Chêne", "premier", "choix", "Lion", "premier", "choix"],
        ),
        (DRAWINGS[2], ["Besoin", "manche 1", "Sourçage"]),
    ],
)
def test_a_picture_says_its_words(drawing: Drawing, told: list[str]) -> None:
    assert " ".join(texts(drawing)) == " ".join(told)


def test_bars_are_as_long_as_what_they_tell() -> None:
    def boxes(drawing: Drawing) -> list[Element]:
        return [
            element
            for element in fromstring(svg_file(Picture("", "", drawing))).iter()
            if element.tag.endswith("rect")
        ]

    lengths = [float(box.get("width", "")) for box in boxes(DRAWINGS[0])[2:]]  # after the legend
    assert [length / lengths[2] for length in lengths] == pytest.approx([10 / 25, 12 / 25, 1], abs=0.001)


@pytest.mark.parametrize("drawing", DRAWINGS)
def test_it_is_also_made_of_dots(drawing: Drawing) -> None:
    file = png(Picture("x", "x", drawing))
    assert file.startswith(b"\x89PNG")
    wide, high = (int.from_bytes(file[at : at + 4]) for at in (16, 20))
    sheet = drawn(drawing)
    assert wide == pytest.approx(sheet.width * 200 / 72, abs=2)
    assert high / wide == pytest.approx(sheet.height / sheet.width, abs=0.01)
